"""Requirement kinds written in Python, and in plugins."""

import json
import pickle
import subprocess
import threading
from pathlib import Path

import pytest
from house import ROOT

import libclaims

OFFICE = ROOT / "examples" / "cpp" / "own_kind" / "my_office"
CLAIM = (OFFICE / "claims" / "invoice.json").read_text(encoding="utf-8")
RULE = "my_office.invoice-number-length"


@libclaims.requirement_kind("my_office.number_length", describe=lambda length: (f"the number has {length} characters", f"号码为 {length} 位"), accept=int.bit_length)
def number_length(facts, length):
    number = facts["document.number"]
    if number is None:
        return libclaims.KindAnswer("unknown", missing=[facts.pointer("document.number")])
    status = "pass" if len(number) == length else "fail"
    return libclaims.KindAnswer(status, path=facts.pointer("document.number"), expected=str(length), actual=str(len(number)))


def claim_with(number):
    claim = json.loads(CLAIM)
    claim["documents"][0]["number"] = number
    return json.dumps(claim)


def office(kind):
    return libclaims.Validator(libclaims.rulesets.load(OFFICE, kinds=[kind]))


def finding_of(report):
    (finding,) = [finding for finding in report.findings if finding.rule == RULE]
    return finding


def made(check):
    """A kind of the same name that answers otherwise; examples of the rule do not hold then, so that it stands in no folder that is loaded."""
    return libclaims.requirement_kind("my_office.number_length")(check)


@pytest.fixture
def folder(tmp_path):
    """The ruleset without examples."""
    for path in OFFICE.rglob("*.json"):
        value = json.loads(path.read_text(encoding="utf-8"))
        value.pop("examples", None)
        if "rules" in path.parts:
            value["examples"] = []
        to = tmp_path / "my_office" / path.relative_to(OFFICE)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(json.dumps(value), encoding="utf-8")
    return tmp_path / "my_office"


def test_a_kind_judges_in_the_words_of_its_rule():
    validator = office(number_length)
    assert not [finding for finding in validator.validate(CLAIM).findings if finding.rule == RULE]
    finding = finding_of(validator.validate(claim_with("123456789")))
    assert (finding.status, finding.path, finding.expected, finding.actual) == ("fail", "/documents/0/number", "10", "9")
    assert "the number has 10 characters" in finding.message
    assert finding_of(validator.validate(claim_with(None))).missing == ("/documents/0/number",)


def test_a_validator_takes_kinds_itself():
    for validator in (libclaims.Validator(OFFICE, kinds=[number_length]), libclaims.Validator(with_=OFFICE, kinds=number_length)):
        assert finding_of(validator.validate(claim_with("1"))).status == "fail"
    with pytest.raises(TypeError, match="pickled"):
        validator.__reduce__()


def test_without_the_kind_the_ruleset_is_refused():
    with pytest.raises(libclaims.RulesetError, match='unknown kind "my_office.number_length"'):
        libclaims.rulesets.load(OFFICE)


@pytest.mark.parametrize(("answer", "said"), [
    (lambda: 1 / 0, "ZeroDivisionError: division by zero"),
    (lambda: "passed", '"passed" is no status'),
    (lambda: None, "AttributeError"),
    (lambda: libclaims.KindAnswer("fail", path="number"), '"number" is no JSON Pointer'),
    (lambda: libclaims.KindAnswer("unknown", missing=7), "TypeError"),
])
def test_what_goes_wrong_in_a_kind_is_a_problem_of_its_rule(folder, answer, said):
    report = libclaims.Validator(folder, kinds=[made(lambda facts, length: answer())]).validate(CLAIM)
    (problem,) = report.problems
    assert problem.code == "kind_failed"
    assert f"{RULE}: my_office.number_length: {said}" in problem.message
    assert (finding_of(report).status, report.decision) == ("unknown", "manual_review")


def test_facts(folder):
    kept = []

    def check(facts, length):
        kept.append(facts)
        assert facts["document.number"] == "0004417820"
        assert facts["document.code"] is None
        assert [facts.knowledge(fact) for fact in ("document.number", "document.code", "card_request.kind")] == ["known", "unknown", "none"]
        assert (facts.pointer("document.code"), facts.judged) == ("/documents/0/code", "/documents/0")
        with pytest.raises(KeyError, match='perhaps "document.number" is meant'):
            facts["document.numbr"]
        return "pass"

    assert libclaims.Validator(folder, kinds=[made(check)]).validate(CLAIM).problems == ()
    with pytest.raises(ValueError, match="over"):
        kept[0]["document.number"]


def test_parameters_are_refused_at_their_place(folder):
    rule = folder / "rules" / "invoice-number-length.json"
    rule.write_text(rule.read_text().replace('{"my_office.number_length": 10}', '{"my_office.number_length": "ten"}'))
    with pytest.raises(libclaims.RulesetError) as refused:
        libclaims.rulesets.load(folder, kinds=[number_length])
    (problem,) = refused.value.problems
    assert problem.path == "/require/my_office.number_length"
    assert "TypeError" in problem.message


def test_names_and_objects_that_are_no_kinds_are_refused(folder):
    with pytest.raises(libclaims.RulesetError, match="is no name for a kind"):
        libclaims.rulesets.load(folder, kinds=[libclaims.requirement_kind("facts")(lambda facts, parameters: "pass")])
    with pytest.raises(TypeError, match="requirement_kind"):
        libclaims.rulesets.load(folder, kinds=[len])


def test_threads_share_a_kind():
    validator = office(number_length)
    texts = [claim_with("1" * (number % 12 or 10)) for number in range(100)]
    alone = [report.to_json() for report in validator.validate_many(texts)]
    found = []
    threads = [threading.Thread(target=lambda: found.append([validator.validate(text).to_json() for text in texts])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 4


def test_a_plugin_judges(tmp_path):
    folder = ROOT / "examples" / "plugin"
    plugin = tmp_path / "check_digit.so"
    subprocess.run(["cc", "-shared", "-fPIC", f"-I{ROOT / 'libclaims' / 'include'}", "-o", plugin, folder / "check_digit.c"], check=True)
    validator = libclaims.Validator(with_=folder / "my_office", plugins=[plugin])
    same = pickle.loads(pickle.dumps(validator))
    for judge in (validator, same):
        (finding,) = [finding for finding in judge.validate(claim_with("0004417821")).findings if finding.rule == "my_office.invoice-check-digit"]
        assert (finding.status, finding.expected, finding.actual) == ("fail", "...0", "0004417821")


def test_a_plugin_that_is_none_is_refused_with_its_path(tmp_path):
    path = tmp_path / "none.so"
    path.write_bytes(b"no library")
    for plugin in (path, Path("libc.so.6"), tmp_path):
        with pytest.raises(libclaims.RulesetError, match="cannot be loaded"):
            libclaims.Validator(plugins=plugin)
