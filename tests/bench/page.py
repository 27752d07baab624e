"""The rows as one HTML page that needs nothing but itself."""

from html import escape

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1d2733; background: #fff; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .5rem .75rem .5rem 0; vertical-align: top; border-top: 1px solid #dde3ea; }
.number { text-align: right; white-space: nowrap; } .note { color: #5b6875; font-size: .85rem; }
.bar { position: relative; height: .9rem; width: 12rem; background: #eef1f5; margin-top: .3rem; }
.bar i { position: absolute; left: 0; top: 0; bottom: 0; } .bar b { position: absolute; top: -.15rem; bottom: -.15rem; width: 2px; background: #1d2733; }
.aim i { background: #1f8a5b; } .least i { background: #4a90c4; } .short i { background: #c4572f; } .none { color: #5b6875; }
@media (prefers-color-scheme: dark) { body { color: #dfe6ee; background: #14191f; } .bar { background: #28313b; } .bar b { background: #dfe6ee; }
  td, th { border-color: #2c3641; } .note, .none { color: #93a1af; } }
"""
CLASSES = {"aim": "aim", "at least": "least", "falls short": "short", "not measured": "none"}


def bar(row):
    """The length is what was measured; the mark is what is asked at least."""
    if row.measured is None:
        return ""
    whole = 1.1 * max(row.measured, row.aim, row.at_least)
    return (f'<div class="bar"><i style="width:{100 * row.measured / whole:.1f}%"></i>'
            f'<b style="left:{100 * row.at_least / whole:.1f}%"></b></div>')


def line(row):
    spread = f"{row.shown(row.spread[0])} to {row.shown(row.spread[1])}" if row.spread else ""
    notes = "; ".join(text for text in (spread, row.note, row.why_not) if text)
    return (f'<tr class="{CLASSES[row.verdict()]}"><td>{escape(row.name)}<div class="note">{escape(notes)}</div></td><td>{bar(row)}</td>'
            f'<td class="number">{row.shown(row.measured)}</td><td class="number">{row.shown(row.at_least)}</td><td class="number">{row.shown(row.aim)}</td>'
            f"<td>{row.verdict()}</td></tr>")


def html(rows, facts):
    about = "".join(f"<li>{escape(name)}: {escape(value)}</li>" for name, value in facts.items())
    return ('<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>libclaims: how fast, against what</title><style>{STYLE}</style></head><body><h1>How fast, against what</h1>"
            "<p>Each ratio is of two things timed in turn in one run, on the same claims, after both were seen to answer alike; the median of the rounds. "
            "× is how many times as fast, × time how many times as long. The mark in a bar is what is asked at least.</p>"
            "<table><tr><th>what</th><th></th><th>measured</th><th>at least</th><th>aim</th><th></th></tr>"
            + "".join(line(row) for row in rows) + f"</table><ul>{about}</ul></body></html>\n")
