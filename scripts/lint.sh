#!/usr/bin/env bash
# Formatting (clang-format-19) of all C++ files; `--fix` rewrites them.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v clang-format-19 >/dev/null || { echo "clang-format-19 is not installed: apt-get install clang-format-19" >&2; exit 69; }
mode=(--dry-run --Werror)
[[ "${1:-}" == --fix ]] && mode=(-i)
find libclaims bindings tests examples -name '*.cpp' -o -name '*.hpp' | sort | xargs clang-format-19 "${mode[@]}"
