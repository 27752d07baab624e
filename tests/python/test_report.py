"""Report, Finding, Problem: values that cannot be changed, and show themselves."""

import copy
import datetime
import json
import pickle

import pytest
from house import ROOT, changed, files, read_json

import libclaims


@pytest.fixture
def report(validator, faulty):
    return validator.validate(json.dumps(changed(faulty, {"/submitted_on": "2025-02-30", "/color": "red"})))


def example_reports():
    validator = libclaims.Validator(all=True)
    claims = [read_json(path) for path in files(ROOT / "examples" / "claims", ".json")]
    claims += [{}, {"claim_id": "<b>&"}, {"documents": [{"kind": "invoice"}], "x": 1}]
    return [*validator.validate_many([*claims, b"{"])]


def test_what_it_says_is_its_json():
    for report in example_reports():
        parsed = report.to_dict()
        assert parsed == json.loads(report.to_json()) == json.loads(report.to_json(indent=True))
        assert report.decision == parsed["decision"]
        assert report.accepted == (report.decision == "accepted")
        assert report.claim_id == parsed.get("claim_id")
        assert report.summary == parsed.get("summary", {"pass": 0, "fail": 0, "unknown": 0, "not_applicable": 0})
        assert [*report.missing_evidence] == parsed.get("missing_evidence", [])
        assert [*report.profiles] == parsed.get("profiles", [])
        assert str(report.as_of) == parsed.get("as_of", "None")
        assert [{"ruleset": one.ruleset, "missing": [*one.missing]} for one in report.not_judged] == parsed.get("not_judged", [])
        assert [{"id": one.id, "version": one.version, "sha256": one.sha256} for one in report.rulesets] == parsed.get("rulesets", [])
        assert len(report.findings) == len(parsed["findings"])
        for finding, expected in zip(report.findings, parsed["findings"]):
            assert as_json(finding, ("ruleset",)) == expected == finding.to_dict()
            assert finding.rule.startswith(finding.ruleset + ".")
        assert [as_json(problem, ()) for problem in report.problems] == parsed["problems"]


def as_json(value, left_out):
    """What its properties say, in the form of the JSON."""
    said = {}
    for name in dir(type(value)):
        if name.startswith("_") or name in left_out or callable(getattr(type(value), name)):
            continue
        found = getattr(value, name)
        if isinstance(found, datetime.date):
            found = str(found)
        if isinstance(found, tuple):
            found = [as_json(one, ()) if isinstance(one, libclaims.Basis) else one for one in found]
        if name == "purpose":
            name = "for"
        if found is not None and found != []:
            said[name] = found
    return said


def test_pickled_copied_and_compared():
    reports = example_reports()
    for report in reports:
        again = pickle.loads(pickle.dumps(report))
        assert again == report
        assert hash(again) == hash(report)
        assert again is not report
        assert copy.copy(report) is report
        assert copy.deepcopy(report) is report
        for lang in ("en", "zh", "both"):
            assert again.in_language(lang).to_json() == report.in_language(lang).to_json()
            assert again.in_language(lang).to_text() == report.in_language(lang).to_text()
        assert again.findings == report.findings
        assert again.problems == report.problems
        assert again.rulesets == report.rulesets
        assert pickle.loads(pickle.dumps(report.findings)) == report.findings
        assert pickle.loads(pickle.dumps((report.problems, report.not_judged, report.rulesets))) == (report.problems, report.not_judged, report.rulesets)
        for finding in report.findings:
            assert pickle.loads(pickle.dumps(finding.basis)) == finding.basis
            assert {finding} == {copy.deepcopy(finding)}
    assert len(set(reports)) == len(reports)
    assert reports[0] != reports[1]
    assert reports[0] != "a report"
    assert reports[0].findings[0] != reports[0].findings[1]


def test_nothing_can_be_changed(report):
    values = [report, report.findings[0], report.problems[0], report.rulesets[0], report.findings[0].basis[0]]
    for value in values:
        for name in ("decision", "rule", "code", "id", "source", "new_one"):
            with pytest.raises(AttributeError):
                setattr(value, name, "other")
        with pytest.raises(TypeError):
            type(value)()
        with pytest.raises(TypeError):
            type("Derived", (type(value),), {})
    report.summary["pass"] = 10_000
    assert report.summary["pass"] != 10_000


def test_a_report_outlives_its_validator(faulty):
    report = libclaims.Validator("xiamen").validate(faulty)
    finding = report.findings[0]
    del report
    assert "stamp" in finding.title.lower()
    assert finding.basis[0].source


def test_it_shows_itself(report, validator, claim):
    assert repr(report).startswith("<Report XM-2025-000618: ")
    assert repr(report.findings[0]).startswith("<Finding ")
    assert repr(report.problems[0]).startswith("<Problem ")
    assert "line 1 column" in str(report.problems[0])
    assert repr(validator.validate(claim)) == "<Report XM-2025-000617: accepted>"
    assert repr(report.rulesets[0]).startswith("<RulesetStamp ")
    assert repr(report.findings[-1].basis[0]).startswith("<Basis ")


def test_in_a_notebook(validator):
    html = validator.validate({"claim_id": "<script>&\"", "x": 1})._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;&amp;&quot;" in html
    assert "unknown_key" in html
    assert html.count("<table>") == html.count("</table>") == 1


def test_text_for_people(validator, claim, tool, tmp_path):
    path = tmp_path / "claim.json"
    path.write_text(json.dumps(claim))
    assert validator.validate(claim).to_text() == tool("validate", "--format", "text", str(path))
    assert "\x1b[" in validator.validate(claim).to_text(color=True)
    assert max(map(len, validator.validate({}).to_text(width=40).splitlines())) <= 40
