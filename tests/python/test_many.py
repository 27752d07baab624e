"""validate_many: order, bounded memory, visits of those before, faults in the middle."""

import itertools
import json
import threading

import pytest
from house import changed

import libclaims


def test_the_reports_are_in_the_order_of_the_claims(validator, claim):
    ids = [f"C{number}" for number in range(1000)]
    for threads in (None, 1, 2, 7):
        reports = validator.validate_many((changed(claim, {"/claim_id": one}) for one in ids), threads=threads)
        assert [report.claim_id for report in reports] == ids


def test_claims_are_taken_as_reports_are_asked_for(validator, claim):
    taken = itertools.count()

    def endless():
        while True:
            next(taken)
            yield claim

    reports = validator.validate_many(endless())
    next(reports)
    assert next(taken) <= 2
    for _ in range(1500):
        next(reports)
    assert next(taken) < 1500 + 2000
    assert iter(reports) is reports


def test_each_counts_the_invoices_of_those_before_it(claim):
    validator = libclaims.Validator(extended=True)
    claims = [changed(claim, {"/claim_id": f"C{number}"}) for number in range(3)]  # the same invoice, presented three times
    together = [report.to_json() for report in validator.validate_many(claims)]
    alone = [validator.validate(one).to_json() for one in claims]
    assert together[0] == alone[0]
    assert together[1] != alone[1]
    assert [finding.rule for finding in [*validator.validate_many(claims)][1].findings] == ["data.invoice-presented-before"]
    for threads in (1, 2, 4):
        assert [report.to_json() for report in validator.validate_many(claims * 300, threads=threads)][: len(claims)] == together


def test_what_is_no_claim_does_not_stop_the_others(validator, claim):
    given = [claim, b"", "[]", b"\xff", "\ud800", {}, {"documents": 1}, json.dumps(claim)]
    reports = [*validator.validate_many(given)]
    unreadable = [report.decision == "unreadable" for report in reports]
    assert unreadable == [False, True, True, True, True, False, False, False]
    assert reports[-1] == reports[0]


def test_an_exception_of_the_source_comes_after_the_reports_before_it(validator, claim):
    def source():
        yield from [claim] * 10
        raise LookupError("no more")

    reports = validator.validate_many(source())
    seen = 0
    with pytest.raises(LookupError, match="no more"):
        for _ in reports:
            seen += 1
    assert seen == 10
    assert [*reports] == []


@pytest.mark.parametrize("wrong", [7, None, object(), 1.5, [1]])
def test_what_cannot_be_a_claim_at_all_is_a_type_error(validator, claim, wrong):
    reports = validator.validate_many([claim, wrong, claim])
    assert next(reports).accepted
    with pytest.raises(TypeError, match="claim: expected a dict, str or bytes, found"):
        next(reports)
    with pytest.raises(TypeError):
        validator.validate_many(wrong if not isinstance(wrong, list) else 1)


def test_a_single_claim_is_not_taken_for_an_iterable_of_claims(validator, claim):
    for one in (claim, json.dumps(claim), json.dumps(claim).encode(), bytearray(b"{}"), {}):
        with pytest.raises(TypeError, match="^claims: expected an iterable of claims, found .*; validate takes a single one$"):
            validator.validate_many(one)


@pytest.mark.parametrize("threads", [0, -1, "two", 1.5])
def test_the_number_of_threads_is_a_positive_number(validator, threads):
    with pytest.raises((ValueError, TypeError)):
        validator.validate_many([], threads=threads)


def test_two_threads_cannot_be_in_one_iterator(validator, claim):
    inside, leave = threading.Event(), threading.Event()

    def source():
        yield claim
        inside.set()
        leave.wait(10)
        yield claim

    reports = validator.validate_many(source())
    next(reports)
    other = threading.Thread(target=lambda: next(reports))
    other.start()
    assert inside.wait(10)
    with pytest.raises(ValueError, match="another thread"):
        next(reports)
    leave.set()
    other.join()


def test_the_same_for_any_number_of_threads(claim, faulty):
    validator = libclaims.Validator(all=True)
    claims = [json.dumps(changed(one, {"/claim_id": str(number)})).encode() for number in range(400) for one in (claim, faulty)]
    expected = [report.to_json() for report in validator.validate_many(claims, threads=1)]
    for threads in (2, 3, 8):
        assert [report.to_json() for report in validator.validate_many(claims, threads=threads)] == expected
