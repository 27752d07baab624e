#!/usr/bin/env bash
# From a fresh clone to readable reports on the example claims.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-dependencies.sh
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=$PWD
cmake --preset release >/dev/null
cmake --build --preset release

claims=build/release/bindings/cli/claims
judged=0
"$claims" validate --format text examples/claims/*.json || judged=$?
# 1: some claim is not accepted, as the faulty ones should be not.
[[ $judged -le 1 ]] || exit "$judged"
echo
echo "Try: $claims validate --lang zh examples/claims/05-system-failure-faulty.json"
