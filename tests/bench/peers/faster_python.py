"""The plain Python rules behind orjson: `faster_python.py FILE`."""

import sys

import orjson

from plain_python import judge


def main():
    for line in open(sys.argv[1], "rb"):
        claim = orjson.loads(line)
        found = judge(claim)
        findings = [{"rule": rule, "status": found[rule]} for rule in sorted(found)]
        sys.stdout.buffer.write(orjson.dumps({"claim_id": claim.get("claim_id"), "findings": findings}) + b"\n")


if __name__ == "__main__":
    main()
