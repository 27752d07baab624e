"""Judge the claims of some files, and say what is wrong with each: validate.py claim.json…"""

import sys
from pathlib import Path

import libclaims


def main(paths: list[str]) -> None:
    validator = libclaims.Validator()  # the built-in rulesets, chosen by what each claim concerns
    for path in paths:
        report = validator.validate(Path(path).read_bytes())
        print(f"{report.claim_id}: {report.decision}")
        for finding in report.findings:
            print(f"  {finding.rule} ({finding.status}): {finding.message}")
            if finding.deadline is not None:
                print(f"    last day: {finding.deadline:%d %B %Y}")


if __name__ == "__main__":
    main(sys.argv[1:])
