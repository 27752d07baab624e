"""How far a long run is, on standard error."""

from __future__ import annotations

import sys
import time
from typing import Any


class Bar:
    """A bar of tqdm if it is installed, otherwise a line every few seconds."""

    _SECONDS_BETWEEN_LINES = 5.0

    def __init__(self) -> None:
        self._begun = self._said = time.monotonic()
        self._claims = 0
        self._bar: Any = None
        try:
            from tqdm import tqdm
        except ImportError:
            return
        self._bar = tqdm(unit=" claims", file=sys.stderr)

    def __call__(self, claims: int) -> None:
        """Say that so many claims are judged."""
        if self._bar is not None:
            self._bar.update(claims - self._claims)
        elif time.monotonic() - self._said > self._SECONDS_BETWEEN_LINES:
            self._say(claims)
        self._claims = claims

    def close(self) -> None:
        """Say the last of it."""
        if self._bar is not None:
            self._bar.close()
        else:
            self._say(self._claims)

    def _say(self, claims: int) -> None:
        self._said = time.monotonic()
        rate = claims / max(self._said - self._begun, 1e-9)
        print(f"{claims:,} claims judged, {rate:,.0f} a second", file=sys.stderr, flush=True)
