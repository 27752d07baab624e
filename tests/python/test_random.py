"""Random input: what holds for every claim, however odd."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from house import ROOT, files, read_json

import libclaims

CLAIMS = [read_json(path) for path in files(ROOT / "examples" / "claims", ".json")]
VALIDATOR = libclaims.Validator(all=True)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(st.characters(codec="utf-8"), max_size=8)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=5), inner, max_size=3), max_leaves=6)
WORDS = sorted({word for claim in CLAIMS for word in json.dumps(claim, ensure_ascii=False).split('"')})


def places(value):
    """(container, key) of everything inside."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield value, key
        yield from places(inner)


@st.composite
def varied_claims(draw):
    """An example claim of which some values are removed, swapped or replaced."""
    claim = copy.deepcopy(draw(st.sampled_from(CLAIMS)))
    for _ in range(draw(st.integers(0, 4))):
        everywhere = [*places(claim)]
        if not everywhere:
            break
        container, key = everywhere[draw(st.integers(0, len(everywhere) - 1))]
        change = draw(st.integers(0, 3))
        if change == 0:
            del container[key]
        elif change == 1:
            container[key] = draw(VALUES)
        elif change == 2:
            container[key] = draw(st.sampled_from(WORDS))
        else:
            other, other_key = everywhere[draw(st.integers(0, len(everywhere) - 1))]
            container[key] = copy.deepcopy(other[other_key])
    return claim


def unplaced(report):
    parsed = report.to_dict()
    for problem in parsed["problems"]:
        problem.pop("line", None)
        problem.pop("column", None)
        problem.pop("message")
    parsed["problems"].sort(key=lambda problem: (problem["path"], problem["code"]))
    return parsed


QUICK = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@QUICK
@given(varied_claims())
def test_a_dict_says_what_its_text_says(claim):
    of_dict = next(VALIDATOR.validate_many([claim]))
    of_text = next(VALIDATOR.validate_many([json.dumps(claim)]))
    assert unplaced(of_dict) == unplaced(of_text)


@QUICK
@given(VALUES)
def test_any_value_is_judged_or_refused(value):
    try:
        report = VALIDATOR.validate(value)
    except (TypeError, ValueError) as refused:
        assert str(refused)
    else:
        assert not report.accepted


@QUICK
@given(st.binary(max_size=200) | st.text(max_size=100))
def test_any_text_is_judged_or_refused(text):
    report = next(VALIDATOR.validate_many([text]))
    assert report.to_dict()["decision"] == report.decision
    with pytest.raises(libclaims.ClaimError) if report.decision == "unreadable" else _nothing():
        VALIDATOR.validate(text)


class _nothing:
    def __enter__(self):
        return self

    def __exit__(self, *_):
        return False


@QUICK
@given(varied_claims(), st.sampled_from(["en", "zh", "both"]))
def test_a_report_can_be_kept(claim, lang):
    import pickle

    report = next(VALIDATOR.validate_many([claim])).in_language(lang)
    again = pickle.loads(pickle.dumps(report))
    assert again.to_json() == report.to_json()
    assert again.to_text() == report.to_text()
