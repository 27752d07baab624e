"""The claims that people must look at, with what each lacks: polars_pipeline.py claims.ndjson"""

import sys

import polars as pl

import libclaims

SCHEMA = pl.Schema({"claim_id": pl.String(), "decision": pl.String(), "rule": pl.String(), "missing": pl.List(pl.String())})


def findings_of(claims: pl.Series) -> pl.DataFrame:
    """A row a finding, of a column of JSON texts."""
    rows = [
        {"claim_id": report.claim_id, "decision": report.decision, "rule": finding.rule, "missing": [*finding.missing]}
        for report in libclaims.Validator().validate_many(claims)
        for finding in report.findings
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


def main(path: str) -> None:
    with open(path, encoding="utf-8") as file:
        claims = pl.Series("claim", file.read().splitlines())
    lacking = findings_of(claims).filter(pl.col("decision") == "manual_review").explode("missing").drop_nulls("missing")
    print(lacking.group_by("missing").agg(pl.col("claim_id").n_unique().alias("claims")).sort("claims", descending=True))


if __name__ == "__main__":
    main(sys.argv[1])
