"""From a table of claims to tables of decisions and findings: pandas_pipeline.py claims.ndjson"""

import sys

import pandas as pd

import libclaims


def judged(claims: pd.Series) -> tuple[pd.DataFrame, pd.DataFrame]:
    """(a row a claim, a row a finding) of a column of JSON texts; `claim` is the index of the claim in the column."""
    decisions: list[dict[str, object]] = []
    findings: list[dict[str, object]] = []
    for claim, report in zip(claims.index, libclaims.Validator().validate_many(claims)):
        decisions.append({"claim": claim, "claim_id": report.claim_id, "decision": report.decision, "as_of": report.as_of})
        findings.extend(
            {"claim": claim, "rule": finding.rule, "status": finding.status, "disposition": finding.disposition, "path": finding.path, "deadline": finding.deadline}
            for finding in report.findings
        )
    return pd.DataFrame(decisions), pd.DataFrame(findings, columns=["claim", "rule", "status", "disposition", "path", "deadline"])


def main(path: str) -> None:
    with open(path, encoding="utf-8") as file:
        table = pd.DataFrame({"claim": file.read().splitlines()})
    decisions, findings = judged(table["claim"])
    print(decisions["decision"].value_counts().to_string())
    print(findings.groupby(["rule", "status"]).size().sort_values(ascending=False).head(10).to_string())


if __name__ == "__main__":
    main(sys.argv[1])
