#!/usr/bin/env bash
# Builds the wheel, installs it in a fresh virtual environment away from the source tree, and runs the Python tests against it. Arguments go to pytest.
# What the tests need beside it is installed once, under build/python.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$root/build/python
python=${PYTHON:-python3}

scripts/install-dependencies.sh
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
tools=$work/tools-$version-$(sha256sum tests/python/requirements.txt | cut -c1-12)
if [[ ! -e $tools/complete ]]; then
    rm -rf "$tools"
    "$python" -m venv "$tools"
    "$tools/bin/pip" install --quiet uv
    "$tools/bin/uv" pip install --quiet --python "$tools/bin/python" -r tests/python/requirements.txt
    touch "$tools/complete"
fi

# Flags as in scripts/demo.sh: what that compiled comes from the compiler's cache. CLAIMS_WERROR: warnings are errors here, not where a user installs.
rm -rf "$work/wheel"
CCACHE_NOHASHDIR=1 PATH="$tools/bin:$PATH" "$tools/bin/python" -m pip wheel . --quiet --no-deps --no-build-isolation --wheel-dir "$work/wheel" \
    --config-settings build-dir="$work/cmake-$version" --config-settings cmake.build-type=Release \
    --config-settings cmake.define.CMAKE_CXX_COMPILER=g++ --config-settings cmake.define.CMAKE_CXX_FLAGS_RELEASE="-O3 -DNDEBUG" \
    --config-settings cmake.define.CLAIMS_WERROR=ON

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$python" -m venv --without-pip "$fresh/environment"
site=$("$fresh/environment/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
"$tools/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' >"$site/tools.pth"
"$tools/bin/uv" pip install --quiet --python "$fresh/environment/bin/python" --no-deps "$work"/wheel/*.whl
cd "$fresh"
PATH="$fresh/environment/bin:$tools/bin:$PATH" "$fresh/environment/bin/python" -B -m pytest -q -p no:cacheprovider --import-mode=importlib \
    --rootdir "$root/tests/python" "$root/tests/python" "$@"
