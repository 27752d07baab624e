#!/usr/bin/env bash
# The exit code is the answer: 0 all accepted, 1 some not, 2 some unreadable.
set -eu
cd "$(dirname "$0")/../claims"

for claim in 11-newborn-accepted.json 11-newborn-faulty.json; do
    if claims validate --format json --output /dev/null "$claim"; then echo "$claim: pay"; else echo "$claim: look at it (exit $?)"; fi
done
