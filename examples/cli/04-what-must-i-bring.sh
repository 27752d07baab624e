#!/usr/bin/env bash
# What a citizen must bring, in Chinese, and what a claim still lacks.
set -eu
cd "$(dirname "$0")/../claims"

claims checklist --category newborn --lang zh --format text
claims checklist 11-newborn-faulty.json --format text
