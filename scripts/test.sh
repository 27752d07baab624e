#!/usr/bin/env bash
# The demo (which compiles the library and the tool with g++, warnings being errors), then every test under the sanitizers with clang, then those of the
# Python package against its installed wheel.
set -euo pipefail
cd "$(dirname "$0")/.."

# ctest clears the locale; a test in it compiles the library anew, which the compiler's cache then has all the same.
export CCACHE_SLOPPINESS=locale
scripts/demo.sh
export CCACHE_NOHASHDIR=1
cmake --preset sanitize >/dev/null
cmake --build --preset sanitize
ctest --preset sanitize
scripts/test_python.sh
