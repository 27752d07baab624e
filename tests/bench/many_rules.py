"""Folders of made-up rulesets: forty cities, of which the claims concern one. As many rules apply to a claim whether there are 100 or 10,000."""

import json
import shutil

CITIES = 40
APPLYING = 25  # rules of the one city that are in force on the claims' days
PLACE = "350200"


def rule(ruleset, number, in_force):
    kind = ("invoice", "electronic_invoice", "outpatient_record", "discharge_record")[number % 4]
    return {
        "id": f"{ruleset}.r{number}", "title": {"en": f"A paper of kind {number} is there", "zh": f"有第{number}类材料"},
        "text": {"en": f"Paper {number}.", "zh": f"第{number}类材料。"}, "basis": [{"source": "made up", "item": str(number)}], "strength": "stated",
        "in_force": in_force, "for_each": "encounter", "when": {"none_of": [{"evident": {"facts": {"encounter.amount": {"at_most": "0.00"}}}}]},
        "require": {"any_of": [{"document": kind}, {"document": ["invoice", "outpatient_record"]}, {"known": "encounter.start"}]}, "disposition": "supplement",
        "remedy": {"en": "Bring it.", "zh": "请提交。"}, "notes": [],
        "examples": [{"name": "a sound claim", "claim": "sound.json", "expect": "pass"}] if ruleset == "city0" and number < APPLYING else [],
    }


def write(folder, rules, sound_claim):
    """`rules` altogether; of the first city, which is the claims' own, those beyond APPLYING ended before, or begin after, the claims' days."""
    shutil.rmtree(folder, ignore_errors=True)
    each = max(rules // CITIES, APPLYING)
    for city in range(rules // each):
        ruleset = f"city{city}"
        place = PLACE if city == 0 else f"{110000 + city * 10000 + 100}"
        home = folder / ruleset
        (home / "rules").mkdir(parents=True)
        (home / "claims").mkdir()
        (home / "claims" / "sound.json").write_text(sound_claim, encoding="utf-8")
        (home / "ruleset.json").write_text(json.dumps({
            "id": ruleset, "title": {"en": f"City {city}", "zh": f"城市{city}"}, "version": "1", "jurisdiction": place, "concerns": ["reimbursement"],
            "in_force": {"from": "2000-01-01"}, "sources": [{"id": "made up", "title": "made up", "what": "nothing"}]}, ensure_ascii=False), encoding="utf-8")
        for number in range(each):
            in_force = {"from": "2000-01-01"} if number < APPLYING else {"from": "2000-01-01", "to": "2009-12-31"} if number % 2 else {"from": "2031-01-01"}
            (home / "rules" / f"r{number}.json").write_text(json.dumps(rule(ruleset, number, in_force), ensure_ascii=False), encoding="utf-8")
    return each * (rules // each)
