"""May this reimbursement claim be paid, and if not, exactly why not, and what would mend it?

    validator = libclaims.Validator()
    report = validator.validate(claim)    # dict, str, bytes
    report.accepted, report.decision, report.findings, report.to_json()
"""

from . import rulesets
from ._native import (
    Basis,
    Finding,
    NotJudged,
    Problem,
    Report,
    Rulesets,
    RulesetStamp,
    RunSummary,
    Validator,
    __version__,
    schema,
)
from .errors import ClaimError, Error, RulesetError
from .words import Decision, Disposition, Language, Scope, Severity, Status, Weight

__all__ = [
    "Basis",
    "ClaimError",
    "Decision",
    "Disposition",
    "Error",
    "Finding",
    "Language",
    "NotJudged",
    "Problem",
    "Report",
    "RulesetError",
    "RulesetStamp",
    "Rulesets",
    "RunSummary",
    "Scope",
    "Severity",
    "Status",
    "Validator",
    "Weight",
    "__version__",
    "rulesets",
    "schema",
]
