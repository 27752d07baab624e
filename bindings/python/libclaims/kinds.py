"""Requirement kinds of one's own, in Python."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, final

from ._native import Facts
from .words import KindStatus

__all__ = ["KindAnswer", "RequirementKind", "requirement_kind"]


@final
@dataclass(frozen=True)
class KindAnswer:
    """What a kind says of the thing that is judged.

    Args:
        status: "pass", "fail", "unknown" or "not_applicable".
        path: JSON Pointer of the fact that decided; None: the thing judged.
        expected: what is required, in no language.
        actual: what was found, in no language.
        missing: JSON Pointers of the absent facts of an unknown answer.

    Example:
        >>> libclaims.KindAnswer("fail", path="/documents/0/number", expected="10", actual="9").status
        'fail'
    """

    status: KindStatus
    path: str | None = None
    expected: str | None = None
    actual: str | None = None
    missing: Iterable[str] = ()


Check = Callable[[Facts, Any], "KindAnswer | KindStatus"]
Describe = Callable[[Any], tuple[str, str]]


@dataclass(frozen=True)
class _Requirement:
    """A kind with the parameters of one rule, as the extension calls it."""

    check: Callable[[Facts], KindAnswer | KindStatus]
    en: str
    zh: str


@final
@dataclass(frozen=True)
class RequirementKind:
    """What `requirement_kind` makes; to be handed to `libclaims.rulesets.load` or `Validator` as `kinds`. Called as the function that it decorates."""

    name: str
    function: Check
    describe: Describe | None = None
    accept: Callable[[Any], object] | None = None

    def __call__(self, facts: Facts, parameters: Any) -> KindAnswer | KindStatus:
        return self.function(facts, parameters)

    def _compile(self, parameters_json: str) -> _Requirement:
        parameters = json.loads(parameters_json)
        if self.accept is not None:
            self.accept(parameters)
        en, zh = self.describe(parameters) if self.describe is not None else ("", "")
        return _Requirement(lambda facts: self.function(facts, parameters), en, zh)


def requirement_kind(name: str, *, describe: Describe | None = None, accept: Callable[[Any], object] | None = None) -> Callable[[Check], RequirementKind]:
    """Make a function a requirement kind, which rules name as a built-in one: {"my_office.postmark": parameters}.

    The function is given the facts of the claim, in the scope of the rule, and the parameters as `json.loads` gives them. It answers with a
    `KindAnswer`, or with its status alone. It must be pure: the same answer of the same facts, from any thread. An exception in it is the problem
    "kind_failed" of the report, the rule unknown; all other rules stand.

    Args:
        name: words of a-z, 0-9 and _ with dots between, at least one dot.
        describe: the requirement as a clause, in English and in Chinese, of its parameters. None: the name stands for it.
        accept: called with the parameters when a rule is loaded; an exception in it becomes a problem of the rule file, at their place.

    Example:
        >>> @libclaims.requirement_kind("my_office.number_length")
        ... def number_length(facts, parameters):
        ...     number = facts["document.number"]
        ...     if number is None:
        ...         return libclaims.KindAnswer("unknown", missing=[facts.pointer("document.number")])
        ...     return "pass" if len(number) == parameters else "fail"
        >>> number_length.name
        'my_office.number_length'
    """
    return lambda function: RequirementKind(name, function, describe, accept)
