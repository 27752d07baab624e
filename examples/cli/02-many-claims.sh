#!/usr/bin/env bash
# Many claims, a line each, from a pipe to a pipe: which rules fail, and how often?
set -eu
cd "$(dirname "$0")/../claims"

for claim in *.json; do tr -d '\n' <"$claim"; echo; done |
    (claims validate - --format ndjson || true) |
    grep -o '"rule":"[^"]*"' | sort | uniq -c | sort -rn
