#!/usr/bin/env bash
# Builds the benchmarks with g++, times them in turn with their peers, and writes build/bench/bench.json and bench.html.
# With --long it measures memory on ten million claims, too.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-dependencies.sh
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=$PWD
cmake --preset release -DCLAIMS_BUILD_BENCH=ON >/dev/null
cmake --build --preset release --target claims_bench claims_usual_peer claims_visits_bench claims_tool
mkdir -p build/bench/node
[[ -d build/bench/venv ]] || python3 -m venv build/bench/venv
build/bench/venv/bin/pip install -q --disable-pip-version-check -r tests/bench/peers/requirements.txt || echo "the peers in Python that need a package are left out" >&2
if build/bench/venv/bin/pip install -q --disable-pip-version-check "scikit-build-core>=0.11" "pybind11>=3.0,<4" && scripts/wheel.sh build/bench/venv/bin/python; then
    build/bench/venv/bin/pip install -q --disable-pip-version-check --no-deps --force-reinstall build/python/wheel/*.whl
else
    echo "the rows from Python are left out" >&2
fi
cp tests/bench/peers/package.json build/bench/node/
npm install --prefix build/bench/node --no-audit --no-fund --silent || echo "the peers in JavaScript are left out" >&2
exec build/bench/venv/bin/python tests/bench/bench.py --build build/release --output build/bench "$@"
