#!/usr/bin/env bash
# Builds pkg_config/ in a folder outside of the sources and runs it: run_pkg_config.sh FOLDER CLAIM
set -eu
mkdir -p "$1"
make -C "$1" -f "$(dirname "$0")/pkg_config/Makefile" VPATH="$(dirname "$0")/pkg_config"
"$1/consumer" "$2"
