#!/usr/bin/env bash
# Makes the source distribution of the Python package, and from that, unpacked, its wheel: build/python/wheel/*.whl. `wheel.sh PYTHON`: an interpreter that has
# scikit-build-core and pybind11.
set -euo pipefail
cd "$(dirname "$0")/.."
python=$(realpath -s "$1")
sdist=$PWD/build/python/sdist
wheel=$PWD/build/python/wheel

rm -rf "$sdist" "$wheel"
"$python" -c 'import sys; from scikit_build_core.build import build_sdist; build_sdist(sys.argv[1])' "$sdist" >/dev/null
tar -xzf "$sdist"/libclaims-*.tar.gz -C "$sdist"
cd "$sdist"/libclaims-*/

# Flags, and the place of the build below the sources, as in scripts/demo.sh: what that compiled comes from the compiler's cache. CLAIMS_WERROR: warnings are
# errors here, not where a user installs.
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=$PWD PATH=$(dirname "$python"):$PATH
exec "$python" -m pip wheel . --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir "$wheel" \
    --config-settings build-dir=build/wheel --config-settings cmake.build-type=Release \
    --config-settings cmake.define.CMAKE_CXX_COMPILER=g++ --config-settings cmake.define.CMAKE_CXX_FLAGS_RELEASE="-O3 -DNDEBUG" \
    --config-settings cmake.define.CLAIMS_WERROR=ON
