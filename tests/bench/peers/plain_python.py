"""The plain Python validator: json.loads, checks, json.dumps. Reads NDJSON (a file, or standard input), writes a line a claim.

It states the rules that `rules.txt` names, as well as a careful programmer would by hand: what is absent is unknown. Claims of history encounters,
cancelled visits, and a caller's own kinds are beyond it.
"""

import datetime
import json
import sys

INVOICES = {"invoice", "electronic_invoice"}
RECORDS = {"outpatient_record", "emergency_record", "inpatient_record", "discharge_record", "medical_record", "medical_booklet"}
EMERGENCIES = {"acute", "rescue"}
REQUESTS = ("account_request", "card_request", "transfer_case", "employment")
MONTH_ENDS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day(text):
    return datetime.date(int(text[:4]), int(text[5:7]), int(text[8:10]))


def months_after(date, months):
    month = date.month - 1 + months
    year, month = date.year + month // 12, month % 12
    leap = month == 1 and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return datetime.date(year, month + 1, min(date.day, MONTH_ENDS[month] + leap))


def lies_in(place, region):
    while region.endswith("00"):
        region = region[:-2]
    return place.startswith(region)


def belongs(thing, encounter):
    ids = thing.get("encounter_ids")
    return not ids or encounter["encounter_id"] in ids


def presence(things, fits):
    """Whether there is such a thing: "pass", "fail", or "unknown" where the list is not given or one might be it."""
    if things is None:
        return "unknown"
    answer = "fail"
    for thing in things:
        fit = fits(thing)
        if fit is True:
            return "pass"
        if fit is None:
            answer = "unknown"
    return answer


def equals(thing, **wanted):
    unknown = False
    for key, value in wanted.items():
        found = thing.get(key)
        if found is None:
            unknown = True
        elif found != value:
            return False
    return None if unknown else True


def declares(claim, holder, category):
    return category in (holder.get("categories") or claim.get("categories") or ())


def paper_declares(claim, paper, encounters, category):
    own = [encounter for encounter in encounters if belongs(paper, encounter)]
    return any(declares(claim, encounter, category) for encounter in own) if own else declares(claim, claim, category)


def is_doubtful(stamp, paper):
    older = "on" in stamp and "issued_on" in paper and stamp["on"] < paper["issued_on"]
    return older or stamp.get("legible") is False


def stamped(paper, authority, of_issuer):
    def fits(stamp):
        if is_doubtful(stamp, paper):
            return False
        if of_issuer and "institution_code" in stamp and stamp["institution_code"] != paper.get("issuer", {}).get("code"):
            return False
        return equals(stamp, authority=authority, side="back")

    return presence(paper.get("stamps"), fits)


def judge_invoice(claim, paper, encounters, say):
    if paper_declares(claim, paper, encounters, "system_failure"):
        say("xiamen.system-failure.invoice-stamped", stamped(paper, "hospital_charging_office", True))
        say("xiamen.system-failure.invoice-endorsed",
            presence(paper.get("endorsements"), lambda it: equals(it, kind="system_failure_statement", side="back")))
    if paper_declares(claim, paper, encounters, "card_unavailable"):
        say("xiamen.card-unavailable.invoice-stamped", stamped(paper, "card_management_department", False))


def judge_transfer(claim, encounter, say):
    registrations = claim.get("registrations")
    filings = None if registrations is None else [it for it in registrations if it.get("kind") == "transfer_filing" and belongs(it, encounter)]
    start = encounter.get("start")
    say("xiamen.transfer.filing-present", presence(filings, lambda it: start is not None and it.get("valid_to", "9999") >= start[:10]))
    if any(it.get("urgent") for it in filings or ()):
        last = (day(start) + datetime.timedelta(days=7)).isoformat()
        say("xiamen.transfer.filed-within-7-days", presence(filings, lambda it: it["filed_on"] <= last if "filed_on" in it else None))
    placed = [it for it in filings or () if "place" in it]
    if placed:
        place = encounter["institution"].get("admin_division")
        say("xiamen.transfer.place-matches", presence(placed, lambda it: lies_in(place, it["place"]) if place else None))


def judge_encounter(claim, encounter, papers, in_xiamen, say):
    own = None if papers is None else [paper for paper in papers if belongs(paper, encounter)]
    amount = encounter.get("amount")
    if amount is None or float(amount) > 0:
        say("claim.invoice-present", presence(own, lambda it: it["kind"] in INVOICES))
    end, submitted = encounter.get("end", encounter.get("start")), claim.get("submitted_on")
    say("claim.submitted-after-service", "unknown" if end is None or submitted is None else "pass" if end[:10] <= submitted[:10] else "fail")
    designated, nature = encounter.get("institution", {}).get("designated"), encounter.get("nature")
    if designated is not True and nature not in EMERGENCIES:
        say("eligibility.designated-institution", "fail" if designated is False and nature is not None else "unknown")
    if not in_xiamen:
        return
    if declares(claim, encounter, "transfer_treatment"):
        judge_transfer(claim, encounter, say)
    if declares(claim, encounter, "retired_cadre_off_catalogue_drugs"):
        if any(it.get("kind") == "drug" and it.get("catalog_status") == "off" for it in encounter.get("measures", ())):
            say("xiamen.retired-cadre.approval-form", presence(own, lambda it: it["kind"] == "off_catalogue_drug_approval_form"))
    if declares(claim, encounter, "emergency_without_card"):
        say("xiamen.emergency-no-card.record-present", presence(own, lambda it: it["kind"] in RECORDS))


def judge_newborn(claim, papers, say):
    say("xiamen.newborn.birth-certificate", presence(papers, lambda it: it["kind"] == "birth_certificate"))
    born = claim.get("birth", {}).get("birth_date") or claim["insured"].get("birth_date")
    enrolled = claim.get("enrollment", {}).get("enrolled_on")
    if born is None or enrolled is None:
        return say("xiamen.newborn.enrolled-within-3-months", "unknown")
    say("xiamen.newborn.enrolled-within-3-months", "pass" if day(enrolled) <= months_after(day(born), 3) else "fail")


def judge(claim):
    found = {}

    def say(rule, status):
        if status == "fail" or (status == "unknown" and rule not in found):
            found[rule] = status

    encounters, papers = claim.get("encounters") or (), claim.get("documents")
    if "categories" not in claim and (not encounters or any(key in claim for key in REQUESTS)):
        return found
    place = claim.get("jurisdiction") or claim.get("insured", {}).get("insured_place") or ""
    in_xiamen = lies_in(place, "350200")
    if in_xiamen and not claim.get("categories"):
        say("claim.category-declared", "fail" if "categories" in claim else "unknown")
    for encounter in encounters:
        judge_encounter(claim, encounter, papers, in_xiamen, say)
    if in_xiamen:
        for paper in papers or ():
            if paper["kind"] in INVOICES:
                judge_invoice(claim, paper, encounters, say)
        if declares(claim, claim, "newborn"):
            judge_newborn(claim, papers, say)
    return found


def main():
    lines = open(sys.argv[1], "rb") if len(sys.argv) > 1 else sys.stdin.buffer
    for line in lines:
        claim = json.loads(line)
        found = judge(claim)
        findings = [{"rule": rule, "status": found[rule]} for rule in sorted(found)]
        sys.stdout.write(json.dumps({"claim_id": claim.get("claim_id"), "findings": findings}) + "\n")


if __name__ == "__main__":
    main()
