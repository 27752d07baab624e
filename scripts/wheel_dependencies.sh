#!/usr/bin/env bash
# For cibuildwheel: the libraries of scripts/install-dependencies.sh from vcpkg, into VCPKG_ROOT.
set -euo pipefail

: "${VCPKG_ROOT:?names the folder of vcpkg}"
if [[ ! -d $VCPKG_ROOT/.git ]]; then
    git clone --quiet --depth 1 --branch 2025.10.17 https://github.com/microsoft/vcpkg "$VCPKG_ROOT"
    "$VCPKG_ROOT/bootstrap-vcpkg.sh" -disableMetrics
fi
"$VCPKG_ROOT/vcpkg" install ${VCPKG_TARGET_TRIPLET:+--triplet "$VCPKG_TARGET_TRIPLET"} \
    boost-date-time cli11 nettle nlohmann-json pkgconf simdjson sqlite3 utf8proc zlib
