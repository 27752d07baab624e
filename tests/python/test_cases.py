"""Every case through Python, byte for byte what the tool says."""

import json

import pytest
from cases import case_files, claim_of, claims_of, kind_files, lines_of, options_of
from house import changed, read_json

import libclaims


def unplaced(report):
    """A report as JSON, without what only a text has: places of problems; in their order by path."""
    parsed = json.loads(report)
    parsed.pop("line", None)
    for problem in parsed["problems"]:
        problem.pop("line", None)
        problem.pop("column", None)
    parsed["problems"].sort(key=lambda problem: (problem["path"], problem["code"]))
    return parsed


def unlined(report):
    """A report as the tool writes it, without the line that a text in a file has."""
    return report.replace('{"line":1,', "{", 1) if report.startswith('{"line":1,') else report


@pytest.mark.parametrize("path", case_files(), ids=lambda path: path.stem)
class TestWorkedCase:
    def test_a_file_gives_what_the_tool_says(self, path, tool, tmp_path):
        case = read_json(path)
        keywords, flags = options_of(case)
        claims = tmp_path / "claims.ndjson"
        claims.write_bytes("".join(line + "\n" for line in lines_of(case)).encode("utf-8", "surrogatepass"))
        summary = libclaims.Validator(**keywords).validate_file(claims, tmp_path / "reports.ndjson")
        assert summary.claims == len(lines_of(case))
        assert (tmp_path / "reports.ndjson").read_text(encoding="utf-8") == tool("validate", "--format", "ndjson", *flags, str(claims))

    def test_many_claims_give_what_the_tool_says_of_a_stream(self, path, tool):
        case = read_json(path)
        keywords, flags = options_of(case)
        lines = lines_of(case)
        said = tool("validate", "--format", "ndjson", "--visits", "stream", *flags, "-", text="".join(line + "\n" for line in lines)).splitlines()
        reports = [report.to_json() for report in libclaims.Validator(**keywords).validate_many(lines)]
        assert [unplaced(report) for report in reports] == [unplaced(line) for line in said]
        if len(lines) == 1:
            assert reports == [unlined(line) for line in said]

    def test_a_claim_alone_gives_what_the_tool_says(self, path, tool):
        case = read_json(path)
        keywords, flags = options_of(case)
        validator = libclaims.Validator(**keywords)
        for claim, line in zip(claims_of(case), lines_of(case)):
            try:
                report = validator.validate(line)
            except libclaims.ClaimError as unreadable:
                report = unreadable.report
            if not line.startswith("["):  # to the tool, an array is several claims
                assert report.to_json() + "\n" == unlined(tool("validate", "--format", "ndjson", *flags, "-", text=line))
            assert report == next(validator.validate_many([line]))
            if isinstance(claim, dict):
                assert unplaced(next(validator.validate_many([claim])).to_json()) == unplaced(report.to_json())


def write_ruleset(folder, name, statement):
    """The folder of one made-up ruleset with one rule, <name>.rule."""
    (folder / "rules").mkdir(parents=True)
    words = {"en": name, "zh": "自拟规则"}
    head = {"id": name, "title": words, "version": "1", "jurisdiction": "CN", "concerns": ["any"], "in_force": {"from": "2000-01-01"}, "sources": []}
    (folder / "ruleset.json").write_text(json.dumps(head), encoding="utf-8")
    rule = {"id": f"{name}.rule", "title": words, "text": words, "basis": [{"source": "made up"}], "strength": "stated"}
    rule["in_force"] = statement.get("in_force", {"from": "2000-01-01"})
    rule |= {key: statement[key] for key in ("for_each", "when", "require") if key in statement}
    rule |= {"disposition": statement.get("disposition", "reject")}
    rule |= {key: statement[key] for key in ("replaces",) if key in statement}
    rule |= {"notes": [], "examples": []}
    (folder / "rules" / "rule.json").write_text(json.dumps(rule, ensure_ascii=False), encoding="utf-8")


@pytest.mark.parametrize("path", kind_files(), ids=lambda path: path.stem)
def test_a_kind_answers_a_dict_as_the_tool_answers_its_text(path, tool, tmp_path):
    file = read_json(path)
    for name, statement in file["rules"].items():
        write_ruleset(tmp_path / "rulesets" / name, name, statement)
    lines, reports = [], []
    validator = libclaims.Validator(tmp_path / "rulesets", all=True)
    for answer in file["answers"]:
        claim = changed(claim_of(answer.get("given", file["claim"])), answer.get("with", {}))
        lines.append(json.dumps(claim, ensure_ascii=False))
        reports.append(next(validator.validate_many([claim])))
    claims = tmp_path / "claims"
    claims.mkdir()
    for number, line in enumerate(lines):
        (claims / f"{number:04}.json").write_text(line, encoding="utf-8")
    said = [tool("validate", "--format", "ndjson", "--all", "--rulesets", str(tmp_path / "rulesets"), str(claims / f"{number:04}.json")) for number in range(min(len(lines), 5))]
    for number, report in enumerate(reports):
        assert unplaced(report.to_json()) == unplaced(next(validator.validate_many([lines[number]])).to_json()), file["answers"][number]["name"]
    assert [unplaced(line) for line in said] == [unplaced(report.to_json()) for report in reports[:5]]
