#!/usr/bin/env bash
# One claim, for reading; then why one of its rules is there.
set -eu
cd "$(dirname "$0")/../claims"

claims validate --format text 05-system-failure-faulty.json || true   # exit 1: not accepted
claims explain xiamen.system-failure.invoice-stamped
