"""Rulesets: those that are built in, and those of one's own.

>>> libclaims.rulesets.list()[0].id
'account'
"""

from __future__ import annotations

import builtins
import json
from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike, fspath
from typing import Any

from . import _native
from ._native import Rulesets, RulesetStamp, Validator
from .kinds import RequirementKind
from .words import Language, PathText

__all__ = ["Example", "diff", "list", "load", "test"]


@dataclass(frozen=True)
class Example:
    """An example of a rule that was run.

    Attributes:
        rule: the id of the rule.
        name: what the example is called.
        difference: what came of it instead; None where it holds.
    """

    rule: str
    name: str
    difference: str | None

    @property
    def holds(self) -> bool:
        """Whether the rule answers as the example says."""
        return self.difference is None


def list() -> tuple[RulesetStamp, ...]:  # noqa: A001
    """The rulesets that are built in, sorted by id.

    >>> [stamp.id for stamp in libclaims.rulesets.list()][:3]
    ['account', 'card', 'claim']
    """
    return _native.builtin_rulesets().stamps


def load(
    folder: PathText,
    *,
    kinds: RequirementKind | Iterable[RequirementKind] = (),
    plugins: PathText | Iterable[PathText] = (),
) -> Rulesets:
    """Read a folder: one ruleset (it holds ruleset.json), or several of them. Every example of every rule is tried.

    Args:
        folder: its path.
        kinds: what `libclaims.requirement_kind` made, for the rules that name such a kind.
        plugins: files of shared libraries with kinds (claims/plugin.h). They run with all rights of the process.

    Raises:
        RulesetError: with everything that is wrong, each with file, line and column.
    """
    return _native.load_rulesets(folder, kinds=kinds, plugins=plugins)


def test(rulesets: Rulesets | PathText | None = None) -> builtins.list[Example]:
    """Run the examples of rulesets; of the built-in ones where none are given.

    >>> all(example.holds for example in libclaims.rulesets.test())
    True
    """
    if rulesets is None:
        rulesets = _native.builtin_rulesets()
    elif not isinstance(rulesets, Rulesets):
        rulesets = load(rulesets)
    return [Example(*example) for example in _native.run_examples(rulesets)]


def diff(before: Validator, after: Validator, claims: PathText | Iterable[PathText], *, lang: Language = "en") -> dict[str, Any]:
    """What another judge would change: findings by rule, decisions, amounts, and some claims to look at.

    Args:
        before: who judges now.
        after: who would judge.
        claims: files of claims; all of them are one set.
        lang: of the titles.

    Returns:
        The JSON of `claims rulesets diff`, parsed; amounts are text of yuan.

    >>> changed = libclaims.rulesets.diff(libclaims.Validator(), libclaims.Validator(as_of="2030-01-01"), file)
    >>> changed["claims"]
    2
    """
    files = [claims] if isinstance(claims, (str, PathLike)) else [*claims]
    names = (repr(before), repr(after))
    result: dict[str, Any] = json.loads(_native.diff_json(before, after, [fspath(path) for path in files], names, lang))
    return result
