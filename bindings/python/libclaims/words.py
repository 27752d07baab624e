"""The closed lists of words, as types."""

from __future__ import annotations

import os
from typing import Literal, Protocol, Union

from typing import TypeAlias

Decision: TypeAlias = Literal["accepted", "manual_review", "deferred", "returned_for_supplement", "partially_rejected", "rejected", "unreadable"]
Status: TypeAlias = Literal["pass", "fail", "unknown"]
KindStatus: TypeAlias = Literal["pass", "fail", "unknown", "not_applicable"]
Disposition: TypeAlias = Literal["note", "review", "defer", "supplement", "reject"]
Severity: TypeAlias = Literal["info", "warning", "error"]
Scope: TypeAlias = Literal["claim", "encounter", "document", "item"]
Weight: TypeAlias = Literal["note", "warning", "error"]
Language: TypeAlias = Literal["en", "zh", "both"]
Visits: TypeAlias = Literal["set", "stream"]
ArrowVisits: TypeAlias = Literal["set", "stream", "alone"]
Knowledge: TypeAlias = Literal["known", "unknown", "not_yet", "none"]
PathText: TypeAlias = Union[str, "os.PathLike[str]"]


class ArrowStreamExportable(Protocol):
    """Has a stream of Arrow arrays, by the Arrow PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


class ArrowArrayExportable(Protocol):
    """Has an Arrow array, by the Arrow PyCapsule interface."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...
