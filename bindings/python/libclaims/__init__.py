"""May this reimbursement claim be paid, and if not, exactly why not, and what would mend it?

    validator = libclaims.Validator()
    report = validator.validate(claim)    # dict, str, bytes
    report.accepted, report.decision, report.findings, report.to_json()
"""

from . import rulesets
from ._native import (
    ArrowReports,
    ArrowStream,
    Basis,
    Checklist,
    Facts,
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
from .kinds import KindAnswer, RequirementKind, requirement_kind
from .words import Decision, Disposition, Language, Scope, Severity, Status, Weight

__all__ = [
    "ArrowReports",
    "ArrowStream",
    "Basis",
    "Checklist",
    "ClaimError",
    "Decision",
    "Disposition",
    "Error",
    "Facts",
    "Finding",
    "KindAnswer",
    "Language",
    "NotJudged",
    "Problem",
    "Report",
    "RequirementKind",
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
    "requirement_kind",
    "rulesets",
    "schema",
]
