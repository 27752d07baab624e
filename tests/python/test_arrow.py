"""Claims in Arrow columns, of every library that has the interface, say what they say one by one."""

import datetime
import decimal
import json

import duckdb
import pandas
import polars
import pyarrow
import pytest
from house import ROOT, files, read_json

import libclaims

CLAIMS = [read_json(path) for path in files(ROOT / "examples" / "claims", ".json")]
TEXTS = [json.dumps(claim, ensure_ascii=False) for claim in CLAIMS]


def rows(stream):
    return pyarrow.table(stream).to_pylist()


def dated(text):
    return datetime.date.fromisoformat(text) if text else None


def as_rows(reports):
    """What the stream of findings must hold."""
    for number, report in enumerate(reports):
        for finding in report.to_dict()["findings"]:
            yield {
                "row": number, "claim_id": report.claim_id, "ruleset": finding["rule"].split(".")[0], "rule": finding["rule"],
                **{name: finding[name] for name in ("status", "disposition", "severity", "scope", "path", "title", "message")},
                **{name: finding.get(name, []) for name in ("encounter_ids", "document_ids", "remarks", "missing")},
                **{name: finding.get(name) for name in ("expected", "actual", "remedy")},
                **{name: dated(finding.get(name)) for name in ("deadline", "estimate", "earliest_acceptance")},
            }


@pytest.fixture(scope="module")
def expected(validator):
    return list(as_rows(validator.validate_many(TEXTS)))


TABLE = pyarrow.table({"claim": TEXTS})
NOTHING = {"pass": 0, "fail": 0, "unknown": 0, "not_applicable": 0}


def test_the_findings_are_those_of_the_claims_one_by_one(validator, expected):
    assert len(expected) > 20
    assert rows(validator.validate_arrow(TABLE)) == expected
    assert rows(validator.validate_arrow(TABLE).findings) == expected


def test_the_decisions_are_those_of_the_claims_one_by_one(validator):
    texts = [*TEXTS, '{"claim_id": "x", "categories": [7]}', "none", None]
    decisions = rows(validator.validate_arrow(pyarrow.table({"claim": texts})).decisions)
    for row, report in zip(decisions, validator.validate_many([text or "" for text in texts]), strict=True):
        said = report.to_dict()
        assert row == {
            "row": row["row"], "claim_id": said.get("claim_id"), "decision": said["decision"], "as_of": dated(said.get("as_of")), **said.get("summary", NOTHING),
            "missing_evidence": said.get("missing_evidence", []), "rulesets": [ruleset["id"] for ruleset in said.get("rulesets", [])],
            "not_judged": [ruleset["ruleset"] for ruleset in said.get("not_judged", [])],
            "problems": [{"path": "", "line": 0, "column": 0, **problem} for problem in said.get("problems", [])],
        }
    assert [row["row"] for row in decisions] == list(range(len(texts)))
    assert [row["decision"] for row in decisions[-2:]] == ["unreadable", "unreadable"]


def test_both_streams_come_of_one_pass(validator, expected):
    reader = pyarrow.RecordBatchReader.from_batches(TABLE.schema, TABLE.to_batches(max_chunksize=5))
    reports = validator.validate_arrow(reader)
    decisions = reports.decisions.__arrow_c_stream__()
    assert rows(reports) == expected
    assert pyarrow.RecordBatchReader._import_from_c_capsule(decisions).read_all().num_rows == len(TEXTS)
    with pytest.raises(ValueError, match="taken already"):
        rows(reports.findings)


def test_a_stream_that_is_asked_for_too_late_is_refused(validator):
    reports = validator.validate_arrow(TABLE)
    rows(reports)
    with pytest.raises(ValueError, match="judged already"):
        rows(reports.decisions)


TEXT_TYPES = [pyarrow.string(), pyarrow.large_string(), pyarrow.string_view(), pyarrow.binary(), pyarrow.large_binary(), pyarrow.binary_view(),
              pyarrow.dictionary(pyarrow.int8(), pyarrow.string()), pyarrow.dictionary(pyarrow.uint32(), pyarrow.large_string())]


@pytest.mark.parametrize("kind", TEXT_TYPES, ids=str)
def test_texts_of_every_type(validator, expected, kind):
    texts = pyarrow.array(TEXTS).cast(pyarrow.string())
    column = texts.dictionary_encode().cast(kind) if pyarrow.types.is_dictionary(kind) else pyarrow.array([t.encode() for t in TEXTS], kind) if "binary" in str(kind) else texts.cast(kind)
    assert rows(validator.validate_arrow(pyarrow.table({"claim": column}))) == expected
    assert rows(validator.validate_arrow(column)) == expected, "an array alone"
    assert rows(validator.validate_arrow(pyarrow.chunked_array([column]))) == expected
    sliced = pyarrow.concat_arrays([column[:3], column])[3:]
    assert rows(validator.validate_arrow(pyarrow.table({"claim": sliced}))) == expected, "an offset"
    assert rows(validator.validate_arrow(pyarrow.table({"id": range(len(TEXTS)), "claim": column}).slice(2), column="claim")) == [
        {**row, "row": row["row"] - 2} for row in expected if row["row"] >= 2
    ]


def test_chunks_empty_batches_and_nulls(validator, expected):
    empty = TABLE.schema.empty_table().to_batches() or [pyarrow.record_batch({"claim": pyarrow.array([], pyarrow.string())})]
    batches = [*empty, *TABLE.to_batches(max_chunksize=1), *empty]
    assert rows(validator.validate_arrow(pyarrow.RecordBatchReader.from_batches(TABLE.schema, batches))) == expected
    assert rows(validator.validate_arrow(TABLE.schema.empty_table())) == []
    assert pyarrow.table(validator.validate_arrow(TABLE.schema.empty_table())).schema == pyarrow.table(validator.validate_arrow(TABLE)).schema
    nulls = pyarrow.table({"claim": [None, TEXTS[1], None]})
    assert [row["decision"] == "unreadable" for row in rows(validator.validate_arrow(nulls).decisions)] == [True, False, True]
    assert {row["row"] for row in rows(validator.validate_arrow(nulls))} <= {1}


def test_the_libraries_of_data_frames(validator, expected):
    frame = polars.DataFrame({"claim": TEXTS})
    claims_table = TABLE
    relation = duckdb.sql("select * from claims_table")
    for claims in (frame, frame["claim"], relation, pandas.DataFrame({"claim": TEXTS})):
        assert rows(validator.validate_arrow(claims)) == expected, type(claims)
    for many in (frame["claim"], pandas.Series(TEXTS), pandas.Series(TEXTS).to_numpy()):  # one by one, too
        assert list(as_rows(validator.validate_many(many))) == expected, type(many)
    categories = polars.DataFrame({"claim": polars.Series(TEXTS, dtype=polars.Categorical)})
    assert rows(validator.validate_arrow(categories)) == expected


def test_the_libraries_of_data_frames_read_what_comes(validator, expected):
    frame = polars.DataFrame(validator.validate_arrow(TABLE))
    assert frame["rule"].to_list() == [row["rule"] for row in expected]
    assert frame["deadline"].to_list() == [row["deadline"] for row in expected]
    findings = pyarrow.RecordBatchReader.from_stream(validator.validate_arrow(TABLE))
    assert duckdb.sql("select count(*), count(deadline) from findings").fetchall()[0] == (len(expected), sum(row["deadline"] is not None for row in expected))
    table = pyarrow.table(validator.validate_arrow(TABLE)).to_pandas()
    assert list(table["message"]) == [row["message"] for row in expected]


def columns_of(claims):
    names = list(dict.fromkeys(name for claim in claims for name in claim))
    return pyarrow.Table.from_pylist([{name: claim.get(name) for name in names} for claim in claims])


def test_structures_that_mirror_the_claim(validator, expected):
    table = columns_of(CLAIMS)
    assert rows(validator.validate_arrow(table)) == expected
    assert rows(validator.validate_arrow(table.slice(3))) == [{**row, "row": row["row"] - 3} for row in expected if row["row"] >= 3]
    assert rows(validator.validate_arrow(polars.from_arrow(table))) == expected
    packed = pyarrow.table({"n": range(len(CLAIMS)), "claim": table.to_struct_array()})
    assert rows(validator.validate_arrow(packed, column="claim")) == expected


def test_dates_decimals_numbers_and_dictionaries_in_structures(validator, claim):
    text = validator.validate(claim)
    claim["submitted_on"] = datetime.date.fromisoformat(claim["submitted_on"])
    for encounter in claim["encounters"]:
        encounter["start"] = datetime.datetime.fromisoformat(encounter["start"][:10] + "T00:00:00")
        encounter["amount"] = decimal.Decimal(encounter["amount"])
    table = pyarrow.Table.from_pylist([claim])
    assert rows(validator.validate_arrow(table).decisions)[0]["decision"] == text.decision
    assert rows(validator.validate_arrow(table).decisions)[0]["problems"] == []


def test_a_null_in_a_structure_is_an_absent_fact(validator, claim):
    claim["documents"][0]["stamps"] = None
    (row,) = rows(validator.validate_arrow(columns_of([claim])).decisions)
    assert row["decision"] == "manual_review"
    assert row["missing_evidence"] == ["/documents/0/stamps"]


def test_problems_of_structures_have_a_path_and_no_line(validator, claim):
    claim["encounters"][0]["start"] = "2025-13-01"
    (row,) = rows(validator.validate_arrow(columns_of([claim])).decisions)
    assert [(problem["path"], problem["line"]) for problem in row["problems"]] == [("/encounters/0/start", 0)]


def test_visits_count_as_asked_for(validator, visits):
    table = pyarrow.table({"claim": visits})

    def found(**options):
        return rows(validator.validate_arrow(table, **options))

    assert found() == found(visits="stream") == list(as_rows(validator.validate_many(visits)))
    assert found(visits="alone") == [{**row, "row": number} for number, text in enumerate(visits) for row in as_rows([validator.validate(text)])]
    assert found(visits="set") not in (found(visits="stream"), found(visits="alone"))
    backwards = pyarrow.table({"claim": visits[::-1]})
    turned = [{**row, "row": len(visits) - 1 - row["row"]} for row in rows(validator.validate_arrow(backwards, visits="set"))]
    assert sorted(turned, key=str) == sorted(found(visits="set"), key=str)


def test_what_is_told_elsewhere_counts_as_in_one_set(validator, visits):
    table = pyarrow.table({"claim": visits})
    told = pyarrow.table(validator.told_of_others(table)).column("told").to_pylist()
    assert len(told) == len(visits)
    apart = [row for text in visits for row in rows(validator.validate_arrow(pyarrow.table({"claim": [text], "others": [told]}), column="claim", told="others",
                                                                             visits="alone"))]
    assert [{**row, "row": 0} for row in rows(validator.validate_arrow(table, visits="set"))] == apart


def test_wrong_use_is_refused_in_words(validator):
    for wrong, error, words in [
        ((7,), TypeError, "__arrow_c_stream__"),
        ((pyarrow.table({"n": [1]}),), ValueError, "no column is called like a fact"),
        ((pyarrow.table({"claim": TEXTS, "n": range(len(TEXTS))}),), ValueError, "which column"),
        ((pyarrow.array([1, 2]),), ValueError, "texts of JSON, or structures"),
        ((pyarrow.table({"claim_id": pyarrow.array([None], pyarrow.duration("s"))}),), ValueError, "claim_id"),
    ]:
        with pytest.raises(error, match=words):
            validator.validate_arrow(*wrong)
    with pytest.raises(ValueError, match='perhaps "claim" is meant'):
        validator.validate_arrow(TABLE, column="clam")
    with pytest.raises(ValueError, match="visits"):
        validator.validate_arrow(TABLE, visits="all")


def test_what_goes_wrong_in_the_input_stream_is_said(validator):
    def batches():
        yield from TABLE.to_batches()
        raise RuntimeError("the disk is full")

    reader = pyarrow.RecordBatchReader.from_batches(TABLE.schema, batches())
    with pytest.raises(Exception, match="the disk is full"):
        rows(validator.validate_arrow(reader))


def test_schemas_are_stable(validator):
    schema = pyarrow.RecordBatchReader.from_stream(validator.validate_arrow(TABLE).findings).schema
    assert (schema.names[0], schema.field("row").type, schema.field("deadline").type, schema.field("missing").type) == (
        "row", pyarrow.int64(), pyarrow.date32(), pyarrow.list_(pyarrow.field("item", pyarrow.string(), nullable=False)))
    assert not schema.field("rule").nullable
    assert schema.field("claim_id").nullable


def test_texts_are_in_the_language_of_the_validator():
    chinese = rows(libclaims.Validator(lang="zh").validate_arrow(TABLE))
    both = rows(libclaims.Validator(lang="both").validate_arrow(TABLE))
    assert both[0]["title"].split("\n")[1] == chinese[0]["title"]
