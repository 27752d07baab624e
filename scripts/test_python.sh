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
    "$tools/bin/pip" install --quiet --disable-pip-version-check uv
    "$tools/bin/uv" pip install --quiet --python "$tools/bin/python" -r tests/python/requirements.txt
    touch "$tools/complete"
fi
scripts/wheel.sh "$tools/bin/python"

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$python" -m venv --without-pip "$fresh/environment"
site=$("$fresh/environment/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
"$tools/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))' >"$site/tools.pth"
"$tools/bin/uv" pip install --quiet --python "$fresh/environment/bin/python" --no-deps "$work"/wheel/*.whl
cd "$fresh"
PATH="$fresh/environment/bin:$tools/bin:$PATH" "$fresh/environment/bin/python" -B -m pytest -q -p no:cacheprovider --import-mode=importlib \
    --rootdir "$root/tests/python" "$root/tests/python" "$@"
