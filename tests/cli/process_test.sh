#!/usr/bin/env bash
# What only a process shows: process_test.sh TOOL EXAMPLES
set -u
tool=$1
claims=$2/claims
failed=0

# expect NAME WANTED GOT
expect() {
    [[ "$2" == "$3" ]] && return
    echo "$1: expected \"$2\", got \"$3\"" >&2
    failed=1
}

many() { for _ in $(seq 2000); do tr -d '\n' <"$claims/05-system-failure-accepted.json"; echo; done; }

expect "a closed pipe ends quietly" "0 " "$(many | { "$tool" validate - --format ndjson 2>&1 >&3; echo "$? " >&4; } 3> >(head -n 1 >/dev/null) 4>&1 | tr -d '\n')"
"$tool" validate - --format json <"$claims/05-system-failure-accepted.json" >/dev/null
expect "standard input from a file" 0 $?
expect "a pipe in place of a file is read twice" 2 "$("$tool" validate --format ndjson <(many | head -n 2) | wc -l)"
expect "gzip by its content" 1 "$(gzip -c "$claims/05-system-failure-accepted.json" | "$tool" validate --format ndjson | grep -c '"accepted"')"
if [[ -e /dev/full ]]; then
    "$tool" validate "$claims/05-system-failure-accepted.json" >/dev/full 2>/dev/null
    expect "a full disk" 74 $?
fi
if command -v script >/dev/null; then
    on_terminal() { script -qec "$1 $tool validate $claims/05-system-failure-faulty.json" /dev/null </dev/null; }
    expect "text on a terminal" 0 "$(on_terminal "TERM=xterm" | grep -c '^{')"
    expect "no colour with NO_COLOR" 0 "$(on_terminal "NO_COLOR=1" | grep -c $'\x1b\[')"
fi
exit $failed
