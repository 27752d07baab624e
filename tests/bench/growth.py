"""Claims that are large in one way."""

# How many there are at first. Of what is judged fast there are more, or the process itself would vary by more than they take.
KINDS = {"visits with three papers each": 1_000, "visits": 1_000, "papers": 1_000, "papers that name a visit": 1_000,
         "registrations": 10_000, "measures": 10_000, "stamps": 10_000}


def visits(claim, count):
    return [dict(claim["encounters"][0], encounter_id=f"E{number}", registration_no=f"R{number}") for number in range(count)]


def papers(paper, count, **more):
    return [dict(paper, document_id=f"D{number}", number=f"{number:010}", **more) for number in range(count)]


def grown(claim, what, count):
    """The claim with so many of one thing."""
    visit, paper = claim["encounters"][0], claim["documents"][0]
    loose = {key: value for key, value in paper.items() if key != "encounter_ids"}
    if what == "visits with three papers each":
        own = [dict(paper, document_id=f"{paper['document_id']}-{number}", encounter_ids=[f"E{number}"], number=f"{number:010}")
               for number in range(count) for paper in claim["documents"][:3]]
        return dict(claim, encounters=visits(claim, count), documents=own)
    if what == "visits":
        return dict(claim, encounters=visits(claim, count))
    if what == "papers":
        return dict(claim, documents=papers(loose, count))
    if what == "papers that name a visit":
        return dict(claim, documents=papers(paper, count, encounter_ids=[visit["encounter_id"]]))
    if what == "registrations":
        filing = {"kind": "transfer_filing", "filed_on": visit["start"][:10], "urgent": True, "place": "310000"}
        return dict(claim, categories=["transfer_treatment"], registrations=[filing] * count)
    if what == "measures":
        return dict(claim, encounters=[dict(visit, measures=[{"kind": "drug", "code": f"C{number}", "catalog_status": "in"} for number in range(count)])])
    return dict(claim, documents=[dict(paper, stamps=paper["stamps"][:1] * count)])
