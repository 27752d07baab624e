"""A claim that is a dict, as JSON text: for what is asked of texts only."""

from __future__ import annotations

import json
import math
from datetime import date
from decimal import Decimal
from typing import Any

_DEPTH = 66  # what is nested deeper is refused by whoever reads the text, and a cycle ends here
_DIGITS = 40  # of an amount; one of more is none, and need not be written out


def json_of(claim: dict[str, Any]) -> str:
    """The text. Dates are YYYY-MM-DD, amounts strings, as a claim has them; half a surrogate pair stays what it is.

    Raises:
        TypeError: an object of a wrong type, with its path.
        ValueError: a number that JSON cannot hold, with its path.
    """
    return json.dumps(_plain(claim, "claim", 0))


def _plain(value: Any, path: str, depth: int) -> Any:
    if isinstance(value, dict):
        return {_key(key, path): _plain(item, f'{path}["{key}"]', depth + 1) for key, item in [*value.items()]} if depth < _DEPTH else {}
    if isinstance(value, (list, tuple)):
        return [_plain(item, f"{path}[{place}]", depth + 1) for place, item in enumerate([*value])] if depth < _DEPTH else []
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    if isinstance(value, Decimal):
        return f"{value:f}" if value.is_finite() and abs(value.adjusted()) < _DIGITS else str(value)
    return _number(value, path)


def _key(key: object, path: str) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{path}: expected keys of type str, found {type(key).__name__}")
    return str(key)


def _number(value: Any, path: str) -> int | float:
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{path}: {value} is no number of JSON")
        return value
    if not isinstance(value, int):
        raise TypeError(f"{path}: expected a value of JSON, a date or a Decimal, found {type(value).__name__}")
    if value.bit_length() > 64:
        raise ValueError(f"{path}: the number is too large")
    return value
