"""The plain Python rules behind a faster reader and writer of JSON: `faster_python.py orjson|msgspec [FILE]`. Both decode to dicts."""

import importlib
import sys

from plain_python import judge


def codec(name):
    library = importlib.import_module("msgspec.json" if name == "msgspec" else name)
    return (library.decode, library.encode) if name == "msgspec" else (library.loads, library.dumps)


def main():
    decode, encode = codec(sys.argv[1])
    lines = open(sys.argv[2], "rb") if len(sys.argv) > 2 else sys.stdin.buffer
    for line in lines:
        claim = decode(line)
        found = judge(claim)
        findings = [{"rule": rule, "status": found[rule]} for rule in sorted(found)]
        sys.stdout.buffer.write(encode({"claim_id": claim.get("claim_id"), "findings": findings}) + b"\n")


if __name__ == "__main__":
    main()
