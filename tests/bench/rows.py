"""The rows of the benchmark: what is asked of each (`at least`, `aim`), and what was measured."""

from dataclasses import dataclass


@dataclass
class Row:
    name: str
    unit: str  # "x": as many times as fast; "x time": as many times as long; "MiB", "ms"
    at_least: float
    aim: float
    measured: float | None = None
    spread: tuple[float, float] | None = None  # of the rounds, the least and the greatest
    why_not: str = ""  # where it was not measured
    note: str = ""

    @property
    def more_is_better(self):
        return self.unit == "x"

    def verdict(self):
        if self.measured is None:
            return "not measured"
        reaches = (lambda bound: self.measured >= bound) if self.more_is_better else (lambda bound: self.measured <= bound)
        return "aim" if reaches(self.aim) else "at least" if reaches(self.at_least) else "falls short"

    def shown(self, value):
        if value is None:
            return "–"
        return f"{value:.2f} {self.unit.replace('x', '×')}" if self.unit.startswith("x") else f"{value:.1f} {self.unit}"

    def to_json(self):
        return {"name": self.name, "unit": self.unit, "at_least": self.at_least, "aim": self.aim, "measured": self.measured, "spread": self.spread,
                "verdict": self.verdict(), "why_not": self.why_not, "note": self.note}


def printed(row):
    """A line of a table: measured, at least, aim, verdict, what."""
    why_not = f" ({row.why_not})" if row.why_not else ""
    return f"{row.shown(row.measured):>13} {row.shown(row.at_least):>13} {row.shown(row.aim):>13}  {row.verdict():<12} {row.name}{why_not}"
