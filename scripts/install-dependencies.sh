#!/usr/bin/env bash
# Installs the Debian packages that are missing. Calls apt only if one is. `--check`: only says which.
set -euo pipefail

packages=(
    g++ cmake ninja-build ccache pkg-config
    libsimdjson-dev nlohmann-json3-dev libboost-date-time-dev libutf8proc-dev nettle-dev libsqlite3-dev zlib1g-dev libcli11-dev
    libgtest-dev libgmock-dev libbenchmark-dev clang-19 libclang-rt-19-dev python3-dev python3-venv openjdk-17-jre-headless
)

missing=()
for package in "${packages[@]}"; do
    [[ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" == installed ]] || missing+=("$package")
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

echo "missing: ${missing[*]}" >&2
[[ "${1:-}" == --check ]] && exit 1
sudo=()
[[ $EUID -eq 0 ]] || sudo=(sudo)
apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq)
"${apt[@]}" update
"${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2
