"""The closed lists of words, as types."""

from __future__ import annotations

import os
from typing import Literal, Union

from typing import TypeAlias

Decision: TypeAlias = Literal["accepted", "manual_review", "deferred", "returned_for_supplement", "partially_rejected", "rejected", "unreadable"]
Status: TypeAlias = Literal["pass", "fail", "unknown"]
Disposition: TypeAlias = Literal["note", "review", "defer", "supplement", "reject"]
Severity: TypeAlias = Literal["info", "warning", "error"]
Scope: TypeAlias = Literal["claim", "encounter", "document", "item"]
Weight: TypeAlias = Literal["note", "warning", "error"]
Language: TypeAlias = Literal["en", "zh", "both"]
Visits: TypeAlias = Literal["set", "stream"]
PathText: TypeAlias = Union[str, "os.PathLike[str]"]
