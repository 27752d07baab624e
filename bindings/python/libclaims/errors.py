"""What is raised where something cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._native import Problem, Report


class Error(ValueError):
    """Something that was given cannot be used.

    Attributes:
        problems: everything that is wrong with it.
    """

    problems: tuple[Problem, ...]

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class RulesetError(Error):
    """A ruleset, a profile, a calendar or an option cannot be used."""


class ClaimError(Error):
    """The text is no claim: not JSON, or no JSON object.

    Attributes:
        report: what a run over many claims says of such a text, with the decision "unreadable".
    """

    report: Report
    args: tuple[Any, ...]

    def __init__(self, report: Report) -> None:
        super().__init__(report.problems)
        self.report = report
        self.args = (report,)
