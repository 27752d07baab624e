"""Validator: what it takes, and what it gives."""

import copy
import datetime
import json
import mmap
import pickle
from array import array
from pathlib import Path

import pytest
from house import ROOT, changed

import libclaims


def test_the_installed_package_is_tested():
    assert ROOT not in Path(libclaims.__file__).resolve().parents
    assert (Path(libclaims.__file__).parent / "py.typed").is_file()
    assert (Path(libclaims.__file__).parent / "_native.pyi").is_file()


def test_text_bytes_buffers_and_dicts_say_the_same(validator, faulty, tmp_path):
    text = json.dumps(faulty, ensure_ascii=False)
    data = text.encode()
    path = tmp_path / "claim.json"
    path.write_bytes(data)
    expected = validator.validate(text).to_json()
    with path.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        for given in (data, bytearray(data), memoryview(data), array("B", data), mapped, json.dumps(faulty), faulty):
            assert validator.validate(given).to_json() == expected


def test_a_day_may_be_a_date_or_text(claim):
    reports = [libclaims.Validator(as_of=day).validate(claim) for day in ("2025-06-01", datetime.date(2025, 6, 1), datetime.datetime(2025, 6, 1, 12, 30))]
    assert [report.as_of for report in reports] == [datetime.date(2025, 6, 1)] * 3


def test_rulesets_are_ids_folders_or_loaded(claim):
    xiamen = ROOT / "rulesets" / "xiamen"
    rulesets = ROOT / "rulesets"
    chosen = {
        ("claim", "xiamen"): ["claim", "xiamen"],
        ("claim", xiamen): ["claim", "xiamen"],
        (libclaims.rulesets.load(xiamen), "claim"): ["claim", "xiamen"],
        (str(rulesets),): ["claim", "data", "eligibility", "xiamen"],
    }
    for words, expected in chosen.items():
        report = libclaims.Validator(words).validate(claim)
        assert [stamp.id for stamp in report.rulesets] == expected, words
        assert report.accepted
    assert [stamp.id for stamp in libclaims.Validator("claim").validate(claim).rulesets] == ["claim"]
    usual = libclaims.Validator().validate(claim)
    assert libclaims.Validator(libclaims.rulesets.load(rulesets)).validate(claim) == usual


def test_rulesets_beside_the_usual_choice(claim):
    own = ROOT / "examples" / "cpp" / "own_kind" / "my_office"
    with pytest.raises(libclaims.RulesetError):
        libclaims.Validator(with_=own)
    with pytest.raises(ValueError, match="exclude each other"):
        libclaims.Validator("claim", with_="xiamen")


def test_what_is_not_known_is_said_with_the_nearest_name():
    for keywords, near in (({"rulesets": "xiamne"}, "xiamen"), ({"profiles": "xiamen.newborn-9-days"}, "xiamen.newborn-90-days")):
        with pytest.raises(libclaims.RulesetError, match=near) as raised:
            libclaims.Validator(**keywords)
        assert len(raised.value.problems) == 1
        assert isinstance(raised.value, ValueError)
    with pytest.raises(libclaims.RulesetError) as raised:
        libclaims.Validator(["xiamne", "tianjn"])
    assert len(raised.value.problems) == 2
    assert "向" not in str(raised.value)
    assert pickle.loads(pickle.dumps(raised.value)).problems == raised.value.problems


@pytest.mark.parametrize(
    ("keywords", "error"),
    [
        ({"lang": "de"}, ValueError),
        ({"rulesets": 7}, TypeError),
        ({"rulesets": [7]}, TypeError),
        ({"profiles": [7]}, TypeError),
        ({"as_of": 7}, TypeError),
        ({"as_of": "2025-02-30"}, libclaims.RulesetError),
        ({"calendars": 7}, TypeError),
        ({"calendars": "no-such-calendar.json"}, libclaims.RulesetError),
        ({"unknown": 7}, TypeError),
    ],
)
def test_wrong_arguments_raise(keywords, error):
    with pytest.raises(error):
        libclaims.Validator(**keywords)


def test_it_can_be_pickled_and_copied_where_it_was_made_of_words(faulty):
    made = libclaims.Validator(["claim", "xiamen"], profiles=["xiamen.newborn-90-days"], extended=True, as_of="2025-06-01", lang="zh", all=True)
    again = pickle.loads(pickle.dumps(made))
    assert repr(again) == repr(made) == (
        "Validator(['claim', 'xiamen'], profiles=['xiamen.newborn-90-days'], extended=True, as_of='2025-06-01', lang='zh', all=True)"
    )
    assert again.validate(faulty).to_json() == made.validate(faulty).to_json()
    assert copy.copy(made) is made
    assert copy.deepcopy(made) is made
    loaded = libclaims.Validator(libclaims.rulesets.load(ROOT / "rulesets"))
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(loaded)


def test_every_pass_is_a_finding_where_all_are_asked_for(claim):
    assert libclaims.Validator().validate(claim).findings == ()
    findings = libclaims.Validator(all=True).validate(claim).findings
    assert {finding.status for finding in findings} == {"pass"}
    assert findings[0].remedy is None


def test_language(faulty):
    both = libclaims.Validator(lang="both").validate(faulty)
    english, chinese = (both.in_language(lang) for lang in ("en", "zh"))
    assert both.findings[0].message == f"{english.findings[0].message}\n{chinese.findings[0].message}"
    assert both.to_dict()["findings"][0]["title"] == {"en": english.findings[0].title, "zh": chinese.findings[0].title}
    assert libclaims.Validator(lang="zh").validate(faulty).to_json() == chinese.to_json()
    assert both == english == chinese
    with pytest.raises(ValueError, match="lang"):
        both.in_language("de")


def test_schemas():
    for name in ("claim", "report", "rule"):
        assert libclaims.schema(name)["$schema"].endswith("2020-12/schema")
    with pytest.raises(KeyError):
        libclaims.schema("no such schema")


def test_a_claim_may_change_after_it_was_judged(validator, claim):
    data = bytearray(json.dumps(claim).encode())
    report = validator.validate(data)
    before = report.to_json()
    data[:] = b"x" * len(data)
    claim.clear()
    assert report.to_json() == before


def test_nothing_of_a_claim_is_changed(validator, faulty):
    before = copy.deepcopy(faulty)
    validator.validate(faulty)
    assert faulty == before == changed(before, {})
