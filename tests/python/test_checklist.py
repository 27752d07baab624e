"""Validator.checklist: the rules turned round, as the tool prints them."""

import copy
import datetime
import decimal
import json
import pickle

import pytest
from house import changed

import libclaims


def test_it_says_what_the_tool_says(validator, faulty, tool, tmp_path):
    path = tmp_path / "claim.json"
    path.write_text(json.dumps(faulty), encoding="utf-8")
    for lang in ("en", "zh", "both"):
        of_category = validator.checklist(category="newborn", lang=lang)
        assert of_category.to_json() + "\n" == tool("checklist", "--category", "newborn", "--lang", lang, "--format", "json")
        for given in (faulty, json.dumps(faulty), json.dumps(faulty).encode(), bytearray(json.dumps(faulty).encode())):
            assert validator.checklist(given, lang=lang).to_json() + "\n" == tool("checklist", str(path), "--lang", lang, "--format", "json")
    assert validator.checklist(category="newborn").to_text() == tool("checklist", "--category", "newborn", "--format", "text")
    of_place = validator.checklist(category=["emergency_without_card", "system_failure"], place="350200")
    assert of_place.to_json() + "\n" == tool("checklist", "--category", "emergency_without_card,system_failure", "--place", "350200", "--format", "json")


def test_its_parts(validator, faulty):
    checklist = validator.checklist(faulty)
    said = checklist.to_dict()
    assert [*checklist.items] == said["items"]
    assert [*checklist.categories] == said["categories"]
    assert (checklist.place, str(checklist.as_of), [*checklist.profiles]) == (said["place"], said["as_of"], said["profiles"])
    assert [stamp.id for stamp in checklist.rulesets] == [stamp["id"] for stamp in said["rulesets"]]
    assert checklist.problems == ()
    assert checklist.lang == "en"
    assert checklist.in_language("zh").to_json() == validator.checklist(faulty, lang="zh").to_json()
    assert libclaims.Validator(lang="zh").checklist(faulty).lang == "zh"


def test_a_value(validator, faulty):
    checklist = validator.checklist(faulty, lang="zh")
    again = pickle.loads(pickle.dumps(checklist))
    assert again == checklist
    assert hash(again) == hash(checklist)
    assert again.to_json() == checklist.to_json()
    assert copy.copy(checklist) is copy.deepcopy(checklist) is checklist
    assert checklist != validator.checklist(category="newborn")
    assert checklist != "a checklist"
    assert pickle.loads(pickle.dumps(validator.checklist(category="newborn", place="350200"))) == validator.checklist(category="newborn")
    with pytest.raises(AttributeError):
        checklist.place = "110000"


def test_it_shows_itself(validator, faulty):
    checklist = validator.checklist(faulty)
    assert repr(checklist).startswith("<Checklist system_failure at 350200: ")
    assert str(checklist) == checklist.to_text()
    assert max(map(len, checklist.to_text(width=40).splitlines())) <= 40
    assert checklist._repr_html_().startswith("<pre>What ")
    assert "<br>" in checklist._repr_html_()


def test_a_dict_may_hold_dates_and_decimals(validator, faulty):
    expected = validator.checklist(faulty)
    faulty["submitted_on"] = datetime.date.fromisoformat(faulty["submitted_on"])
    faulty["encounters"][0]["amount"] = decimal.Decimal(faulty["encounters"][0]["amount"])
    faulty["documents"] = tuple(faulty["documents"])
    assert validator.checklist(faulty) == expected


def test_what_is_not_known_is_said_with_the_nearest_name(validator):
    with pytest.raises(libclaims.RulesetError, match='perhaps "newborn" is meant'):
        validator.checklist(category="newbron")
    with pytest.raises(libclaims.RulesetError, match="six digits"):
        validator.checklist(category="newborn", place="35")
    with pytest.raises(ValueError, match="neither a claim nor a category"):
        validator.checklist()
    with pytest.raises(ValueError, match="lang"):
        validator.checklist(category="newborn", lang="de")
    for wrong in ({"category": 7}, {"category": [7]}, {"category": "newborn", "place": 7}, {"category": "newborn", "lang": 7}):
        with pytest.raises(TypeError):
            validator.checklist(**wrong)


def test_what_is_no_claim_is_refused(validator):
    for text in ("", "[]", b"\xff", "{"):
        with pytest.raises(libclaims.ClaimError) as raised:
            validator.checklist(text)
        assert raised.value.report.decision == "unreadable"
    for wrong in (7, [], object()):
        with pytest.raises(TypeError, match="claim: expected a dict, str or bytes"):
            validator.checklist(wrong)


@pytest.mark.parametrize(
    ("pointer", "value", "error", "message"),
    [
        ("/documents", "none", TypeError, r'^claim\["documents"\]: expected a list, found '),
        ("/insured", {1}, TypeError, r'^claim\["insured"\]: expected a value of JSON, .*found set'),
        ("/documents/0", {b"kind": 1}, TypeError, r'^claim\["documents"\]\[0\]: expected keys of type str, found bytes'),
        ("/account", {"balance": float("nan")}, ValueError, r'^claim\["account"\]\["balance"\]: nan is no number'),
        ("/account", {"balance": 10**400}, ValueError, r'^claim\["account"\]\["balance"\]: the number is too large'),
    ],
)
def test_a_wrong_object_in_a_dict_names_the_path(validator, claim, pointer, value, error, message):
    with pytest.raises(error, match=message):
        validator.checklist(changed(claim, {pointer: value}))


def test_cycles_depth_and_surrogates_are_problems(validator, claim):
    cycle = []
    cycle.append(cycle)
    assert [problem.code for problem in validator.checklist({**claim, "documents": cycle}).problems] == ["too_deep"]
    with pytest.raises(libclaims.ClaimError, match="/claim_id, .* surrogate"):
        validator.checklist({**claim, "claim_id": "\ud800"})
    assert validator.checklist({**claim, "account": {"balance": decimal.Decimal("1E+999999")}}).problems[0].code == "bad_number"
