#!/usr/bin/env bash
# Builds the benchmark with g++ and runs it.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-dependencies.sh
cmake --preset release -DCLAIMS_BUILD_BENCH=ON >/dev/null
cmake --build --preset release --target claims_bench
build/release/tests/bench/claims_bench "$@"
