"""Claims judged by Spark say what they say in one process, however they are ordered and partitioned."""

import json
import os
import random
import sys

import pyarrow
import pytest
from house import ROOT, files, read_json

import libclaims

CLAIMS = 200_000
OF_THE_SAME_PERSONS = 50_000
CLAIMS_OF_A_PERSON = 8


@pytest.fixture(scope="module")
def spark():
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")  # large results are fetched from the address that is advertised
        .config("spark.driver.memory", "4g")
        .config("spark.sql.shuffle.partitions", "8")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    yield session
    session.stop()


def varied(count):
    """The example claims, again and again: of other persons, who have several claims each, with other registrations; some claims and invoices come twice."""
    draw = random.Random(7)
    templates = []
    for path in files(ROOT / "examples" / "claims", ".json"):
        claim = read_json(path)
        claim["claim_id"] = "@claim"
        claim["insured"].pop("id_number", None)
        claim["insured"]["external_id"] = "@person"
        for encounter in claim["encounters"]:
            if encounter.get("class") in ("outpatient", "emergency"):
                encounter["registration_no"] = f"@claim-{encounter['encounter_id']}"
        for document in claim["documents"]:
            if "number" in document:
                document["number"] = f"@invoice-{document['document_id']}"
        templates.append(json.dumps(claim, ensure_ascii=False))
    for number in range(count):
        invoice = number - 1 if number % 1000 == 999 else number
        text = templates[draw.randrange(len(templates))].replace("@person", f"P{draw.randrange(count // CLAIMS_OF_A_PERSON)}")
        yield text.replace("@claim", f"C{number}").replace("@invoice", f"I{invoice}")
        if number % 1000 == 0:
            yield text.replace("@claim", f"C{number}").replace("@invoice", f"I{invoice}")


def in_order(table):
    return table.sort_by([(name, "ascending") for name in ("claim_id", "rule", "path", "status", "expected", "message") if name in table.schema.names])


def same(left, right):
    right = right.cast(left.schema)
    return in_order(left).equals(in_order(right))


def alone(texts, rows):
    reports = libclaims.Validator().validate_arrow(pyarrow.table({"claim": texts}), visits="set")
    return pyarrow.table(getattr(reports, rows)).drop_columns(["row"]).combine_chunks()


def test_two_hundred_thousand_claims_in_two_partitionings(spark, tmp_path, tool, visits):
    from libclaims.spark import validate

    texts = [*visits, *varied(OF_THE_SAME_PERSONS)]
    texts += tool("generate", "--claims", str(CLAIMS - len(texts)), "--seed", "7").splitlines()
    assert len(texts) == CLAIMS
    findings = alone(texts, "findings")
    random.Random(8).shuffle(texts)
    path = tmp_path / "claims.txt"
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    claims = spark.read.text(str(path))
    for partitions, broadcast in ((3, False), (16, True)):
        assert same(validate(claims.repartition(partitions), broadcast=broadcast).toArrow(), findings), partitions


def test_decisions_and_other_columns(spark, visits):
    from libclaims.spark import validate

    texts = [*varied(300), *visits]
    frame = spark.createDataFrame([(number, text) for number, text in enumerate([*texts, "none"])], "n int, claim string")
    decisions = validate(frame, column="claim", rows="decisions").toArrow()
    expected = alone([*texts, "none"], "decisions")
    assert sorted(decisions.column("decision").to_pylist()) == sorted(expected.column("decision").to_pylist())
    assert same(decisions.drop_columns(["problems"]), expected.drop_columns(["problems"]))
    by_itself = validate(frame, column="claim", visits="alone").toArrow()
    together = validate(frame, column="claim").toArrow()
    assert same(together, alone([*texts, "none"], "findings"))
    assert not same(by_itself, together)


def test_structs_of_a_data_frame(spark):
    from libclaims.spark import validate

    claims = [read_json(path) for path in files(ROOT / "examples" / "claims", ".json")[:4]]
    frame = spark.read.json(spark.sparkContext.parallelize([json.dumps(claim) for claim in claims]))
    assert same(validate(frame).toArrow(), alone([json.dumps(claim) for claim in claims], "findings"))


def test_options_reach_the_executors_and_wrong_ones_are_refused_at_once(spark):
    from libclaims.spark import validate

    text = (ROOT / "examples" / "claims" / "01-transfer-treatment-faulty.json").read_text(encoding="utf-8")
    frame = spark.createDataFrame([(json.dumps(json.loads(text)),)], "claim string")
    chinese = validate(frame, lang="zh", rulesets=["xiamen"]).toArrow()
    assert chinese.column("title").to_pylist() == [f.title for f in libclaims.Validator("xiamen", lang="zh").validate(text).findings]
    with pytest.raises(libclaims.RulesetError):
        validate(frame, rulesets=["xiamn"])
    with pytest.raises(ValueError, match="rows"):
        validate(frame, rows="reports")
    with pytest.raises(ValueError, match="visits"):
        validate(frame, visits="stream")
