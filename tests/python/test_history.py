"""history=: visits and invoices of earlier claims."""

import pickle

import pytest
from house import changed

import libclaims


def rules_of(report):
    return [finding.rule for finding in report.findings]


def test_an_invoice_that_was_presented_in_an_earlier_run_is_seen(claim, tmp_path):
    path = tmp_path / "visits.db"
    first = libclaims.Validator(history=path, extended=True)
    assert rules_of(first.validate(claim)) == []
    assert rules_of(first.validate(claim)) == []  # the same claim again
    again = changed(claim, {"/claim_id": "another"})
    assert rules_of(libclaims.Validator(history=str(path), extended=True).validate(again)) == ["data.invoice-presented-before"]
    assert [rules_of(report) for report in pickle.loads(pickle.dumps(first)).validate_many([again])] == [["data.invoice-presented-before"]]
    assert rules_of(libclaims.Validator(extended=True).validate(again)) == []


def test_what_is_no_history_is_refused(tmp_path):
    path = tmp_path / "visits.db"
    path.write_text("no database at all, but long enough to be looked at as one by whoever opens it")
    with pytest.raises(OSError, match="visits.db"):
        libclaims.Validator(history=path, extended=True)
    with pytest.raises(TypeError):
        libclaims.Validator(history=7)
