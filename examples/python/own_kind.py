"""A requirement kind of one's own in Python: own_kind.py RULESET_FOLDER CLAIM..."""

import sys
from pathlib import Path
from typing import Any

import libclaims


def describe(length: Any) -> tuple[str, str]:
    return f"the number of the paper has {length} characters", f"票据号码为 {length} 位"


def accept(length: Any) -> None:
    if not isinstance(length, int):
        raise TypeError("expected the number of characters")


@libclaims.requirement_kind("my_office.number_length", describe=describe, accept=accept)
def number_length(facts: libclaims.Facts, length: Any) -> libclaims.KindAnswer:
    """{"my_office.number_length": 10}: the number of the paper has so many characters."""
    place = facts.pointer("document.number")
    number = facts["document.number"]
    if number is None:
        return libclaims.KindAnswer("unknown", missing=[place])
    return libclaims.KindAnswer(
        "pass" if len(number) == length else "fail",
        path=place,
        expected=str(length),
        actual=str(len(number)),
    )


def main(folder: str, *claims: str) -> None:
    validator = libclaims.Validator(with_=folder, kinds=[number_length])
    for claim in claims:
        report = validator.validate(Path(claim).read_bytes())
        print(report.claim_id, report.decision)
        for finding in report.findings:
            print(" ", finding.rule, finding.message)


if __name__ == "__main__":
    main(*sys.argv[1:])
