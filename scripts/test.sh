#!/usr/bin/env bash
# The demo (which compiles the library and the tool with g++, warnings being errors), then every test under the sanitizers with clang, then those of the
# Python package against its installed wheel.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/demo.sh
# The locale: ctest clears it, and a test compiles the library anew, which the cache then has.
export CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=locale
cmake --preset sanitize >/dev/null
cmake --build --preset sanitize
ctest --preset sanitize
scripts/test_python.sh
