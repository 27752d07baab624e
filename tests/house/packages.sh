#!/usr/bin/env bash
# packages.sh PYTHON FOLDER: a virtual environment in that folder with the packages that house tests need. Made once, and anew when the list changes.
set -euo pipefail
requirements="$(dirname "$0")/requirements.txt"

cmp -s "$requirements" "$2/requirements.txt" && exit 0
"$1" -m venv --clear "$2"
"$2/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$requirements"
cp "$requirements" "$2/requirements.txt"
