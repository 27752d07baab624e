"""Hostile and mistaken input: an exception or a problem, never a crash."""

import decimal
import json
import threading
from collections import OrderedDict, UserDict, defaultdict

import pytest
from house import changed

import libclaims


@pytest.mark.parametrize(
    ("text", "place"),
    [("", (1, 1)), ("{", (1, 2)), ("[]", (1, 1)), ("null", (1, 1)), ('{"a": 1,}', (1, 9)), ('{"claim_id": NaN}', (1, 14)), ('{"claim_id": "x"} {}', (1, 19)), ("{'a': 1}", (1, 2))],
)
def test_text_that_is_no_claim(validator, text, place):
    for given in (text, text.encode()):
        with pytest.raises(libclaims.ClaimError) as raised:
            validator.validate(given)
        (problem,) = raised.value.problems
        assert (problem.line, problem.column) == place
        assert isinstance(raised.value, ValueError)
        assert problem.message in str(raised.value)
        assert raised.value.report.decision == "unreadable"
        assert not raised.value.report.accepted


@pytest.mark.parametrize("data", [b"\xff\xfe{}", "{\"claim_id\": \"\ud800\"}", b"\xed\xa0\x80", "申请".encode("gb18030"), b"\x00" * 100, b"{" * 1_000_000])
def test_bytes_of_other_encodings(validator, data):
    with pytest.raises(libclaims.ClaimError):
        validator.validate(data)


@pytest.mark.parametrize("wrong", [7, None, 1.5, object(), [], (), {1}, iter([]), libclaims], ids=repr)
def test_what_cannot_be_a_claim(validator, wrong):
    with pytest.raises(TypeError, match="claim: expected a dict, str or bytes, found "):
        validator.validate(wrong)


@pytest.mark.parametrize(
    ("pointer", "value", "message"),
    [
        ("/documents/1/stamps", "none", 'claim["documents"][1]["stamps"]: expected a list, found str'),
        ("/documents", {}, 'claim["documents"]: expected a list, found dict'),
        ("/documents/0", [], 'claim["documents"][0]: expected an object, found list'),
        ("/insured", "Lin", 'claim["insured"]: expected an object, found str'),
        ("/insured/name", 5, 'claim["insured"]["name"]: expected a string, found int'),
        ("/insured/name", b"Lin", 'claim["insured"]["name"]: expected a string, found bytes'),
        ("/insured/name", {1, 2}, 'claim["insured"]["name"]: expected a string, found set'),
        ("/categories", {"system_failure"}, 'claim["categories"]: expected a list, found set'),
        ("/categories/0", 1.5, 'claim["categories"][0]: expected a string, found float'),
        ("/visit_history_complete", 1, 'claim["visit_history_complete"]: expected true or false, found int'),
        ("/visit_history_complete", "yes", 'claim["visit_history_complete"]: expected true or false, found str'),
        ("/birth/birth_order", True, 'claim["birth"]["birth_order"]: expected a whole number, found bool'),
        ("/account/balance", True, 'claim["account"]["balance"]: expected an amount in a string, found bool'),
        ("/submitted_on", 20250514, 'claim["submitted_on"]: expected a string, found int'),
        ("/submitted_on", object(), 'claim["submitted_on"]: expected a string, found object'),
    ],
)
def test_a_wrong_type_in_a_dict_names_the_path(validator, claim, pointer, value, message):
    given = json.loads(json.dumps(claim))
    *way, last = pointer.split("/")[1:]
    place = given
    for key in way:
        place = place[int(key)] if isinstance(place, list) else place.setdefault(key, {})
    place[int(last) if isinstance(place, list) else last] = value
    with pytest.raises(TypeError) as raised:
        validator.validate(given)
    assert str(raised.value) == message
    # In a batch the claim after it goes on.
    reports = [*validator.validate_many([given, claim])]
    assert [problem.code for problem in reports[0].problems] == ["wrong_type"]
    assert reports[0].problems[0].path == pointer
    assert reports[0].problems[0].line is None
    assert reports[1].accepted


def test_several_wrong_types_are_all_said(validator, claim):
    with pytest.raises(TypeError) as raised:
        validator.validate(claim | {"documents": 1, "encounters": "E"})
    assert str(raised.value).splitlines() == ['claim["documents"]: expected a list, found int', 'claim["encounters"]: expected a list, found str']


@pytest.mark.parametrize("key", [1, b"claim_id", None, ("a",), 1.5])
def test_keys_are_str(validator, claim, key):
    with pytest.raises(TypeError, match=r"^claim: expected keys of type str, found "):
        validator.validate({**claim, key: 1})
    with pytest.raises(TypeError, match=r'^claim\["insured"\]: expected keys of type str, found '):
        validator.validate({**claim, "insured": {**claim["insured"], key: 1}})


def test_numbers(validator, claim):
    def problems(value):
        report = validator.validate(claim | {"account": {"balance": value}})
        return [(problem.code, problem.path) for problem in report.problems]

    bad = [("bad_number", "/account/balance")]
    for value in ("12.50", 12, 0, 10**12, decimal.Decimal("12.5"), decimal.Decimal("12.50"), decimal.Decimal("1E+3"), decimal.Decimal(7), -3):
        assert problems(value) == problems(str(value) if not isinstance(value, decimal.Decimal) else f"{value:f}"), value
    for value in ("12.505", float("nan"), float("inf"), 12.5, 10**400, 10**5000, decimal.Decimal("12.505"), decimal.Decimal("NaN"), decimal.Decimal("1E+999999"), "1e3"):
        assert problems(value) == bad, value
    for value in (2**31, -1, 10**400, 1.5, float("nan"), decimal.Decimal("1.5")):
        report = validator.validate(claim | {"birth": {"birth_order": value}})
        assert [(problem.code, problem.path) for problem in report.problems] == [("bad_number", "/birth/birth_order")], value


def test_lone_surrogates(validator, claim):
    report = validator.validate(claim | {"insured": claim["insured"] | {"name": "林\ud800"}})
    assert [(problem.code, problem.path) for problem in report.problems] == [("bad_text", "/insured/name")]
    report = validator.validate(claim | {"\udfff": 1})
    assert [problem.code for problem in report.problems] == ["unknown_key"]
    assert validator.validate(claim | {"categories": ["\ud83d"]}).problems[0].code == "bad_text"


def test_cycles_and_depth(validator, claim):
    cycle = {**claim}
    cycle["self"] = cycle
    assert [problem.code for problem in validator.validate(cycle).problems] in (["unknown_key"], ["too_deep"])
    documents = []
    documents.append(documents)
    assert [problem.code for problem in validator.validate({**claim, "documents": documents}).problems] == ["too_deep"]
    nested = []
    for _ in range(100_000):
        nested = [nested]
    assert [problem.code for problem in validator.validate({**claim, "x": nested}).problems] == ["too_deep"]
    encounter = {**claim["encounters"][0]}
    encounter["institution"] = encounter
    validator.validate({**claim, "encounters": [encounter]})


def test_dicts_of_other_kinds(validator, claim):
    expected = validator.validate(claim)
    assert validator.validate(OrderedDict(claim)) == expected
    assert validator.validate(defaultdict(list, claim)) == expected
    with pytest.raises(TypeError):
        validator.validate(UserDict(claim))

    class Text(str):
        def __eq__(self, other):
            raise AssertionError("asked")

        __hash__ = str.__hash__

    assert validator.validate({**claim, "claim_id": Text(claim["claim_id"])}) == expected
    assert validator.validate({**claim, "documents": tuple(claim["documents"])}) == expected


def test_a_number_that_runs_code(validator, claim):
    victim = {**claim}

    class Nasty(decimal.Decimal):
        def __str__(self):
            victim.clear()
            return "1.00"

    victim["account"] = {"balance": Nasty(1)}
    victim["claim_id"] = "".join(["a", "b"] * 100)
    validator.validate(victim)

    class Raising(decimal.Decimal):
        def __str__(self):
            raise LookupError("no text")

    with pytest.raises(LookupError):
        validator.validate(claim | {"account": {"balance": Raising(1)}})


def test_a_dict_changed_by_another_thread(validator, claim):
    shared = json.loads(json.dumps(claim))
    done = threading.Event()

    def change():
        number = 0
        while not done.is_set():
            number += 1
            shared["documents"] = [dict(document) for document in claim["documents"]] * (number % 3)
            shared["insured"]["name"] = "林" * (number % 50 + 1)
            shared.pop("encounters", None)
            shared["encounters"] = [dict(claim["encounters"][0])]
            shared[f"key {number % 7}"] = [number]

    other = threading.Thread(target=change)
    other.start()
    try:
        for _ in range(3000):
            validator.validate(shared)
    finally:
        done.set()
        other.join()


def test_large_claims(validator, claim):
    many = changed(claim, {})
    many["documents"] = [claim["documents"][0] | {"document_id": f"D{number}"} for number in range(20_000)]
    assert validator.validate(many).to_json() == validator.validate(json.dumps(many)).to_json()
    assert validator.validate(claim | {"x": "y" * 50_000_000}).problems[0].code == "unknown_key"
