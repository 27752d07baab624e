"""The plain Python rules behind a reader that checks types: `typed.py msgspec|pydantic FILE`. Of a claim they read the members that the rules ask for."""

import json
import sys
from typing import Any

from typing_extensions import TypedDict

from plain_python import judge


class Stamp(TypedDict, total=False):
    authority: str
    side: str
    on: str
    legible: bool
    institution_code: str


class Endorsement(TypedDict, total=False):
    kind: str
    side: str


class Issuer(TypedDict, total=False):
    code: str


class Paper(TypedDict, total=False):
    kind: str
    issued_on: str
    issuer: Issuer
    encounter_ids: list[str]
    stamps: list[Stamp]
    endorsements: list[Endorsement]


class Registration(TypedDict, total=False):
    kind: str
    encounter_ids: list[str]
    urgent: bool
    place: str
    filed_on: str
    valid_to: str


class Measure(TypedDict, total=False):
    kind: str
    catalog_status: str


class Institution(TypedDict, total=False):
    designated: bool
    admin_division: str


# "class" is no name for a member of a class, and no rule here asks for it.
class Encounter(TypedDict, total=False):
    encounter_id: str
    categories: list[str]
    nature: str
    start: str
    end: str
    amount: str
    institution: Institution
    measures: list[Measure]


class Insured(TypedDict, total=False):
    insured_place: str
    birth_date: str


class Birth(TypedDict, total=False):
    birth_date: str


class Enrollment(TypedDict, total=False):
    enrolled_on: str


class Claim(TypedDict, total=False):
    claim_id: str
    jurisdiction: str
    submitted_on: str
    categories: list[str]
    insured: Insured
    birth: Birth
    enrollment: Enrollment
    encounters: list[Encounter]
    documents: list[Paper]
    registrations: list[Registration]
    account_request: Any
    card_request: Any
    transfer_case: Any
    employment: Any


def reader(library):
    if library == "msgspec":
        import msgspec
        return msgspec.json.Decoder(Claim).decode
    import pydantic
    return pydantic.TypeAdapter(Claim).validate_json


def main():
    read = reader(sys.argv[1])
    for line in open(sys.argv[2], "rb"):
        claim = read(line)
        found = judge(claim)
        findings = [{"rule": rule, "status": found[rule]} for rule in sorted(found)]
        sys.stdout.write(json.dumps({"claim_id": claim.get("claim_id"), "findings": findings}) + "\n")


if __name__ == "__main__":
    main()
