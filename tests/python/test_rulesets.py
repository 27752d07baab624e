"""libclaims.rulesets, and the class Rulesets."""

import json
import shutil

import pytest
from house import ROOT, changed, read_json

import libclaims

OWN = ROOT / "rulesets" / "tianjin"


def test_those_that_are_built_in(tool):
    listed = libclaims.rulesets.list()
    said = [line.split()[:2] for line in tool("rulesets", "list").split("\n\n")[0].splitlines()]
    assert [[stamp.id, stamp.version] for stamp in listed] == said
    assert all(len(stamp.sha256) == 64 and stamp.title and stamp.title_zh for stamp in listed)


def test_a_folder_is_loaded_with_the_same_hash():
    builtin = {stamp.id: stamp for stamp in libclaims.rulesets.list()}
    loaded = libclaims.rulesets.load(ROOT / "rulesets")
    assert loaded.stamps == tuple(builtin.values())
    assert repr(loaded).startswith("<Rulesets account, card, ")
    assert "claim.papers-name-insured" in loaded.rules
    assert "xiamen.newborn-90-days" in loaded.profiles


def test_everything_that_is_wrong_is_said_at_once(tmp_path):
    shutil.copytree(OWN, tmp_path / "tianjin")
    rules = sorted((tmp_path / "tianjin" / "rules").rglob("*.json"))
    for path in rules[:2]:
        path.write_text(json.dumps(changed(read_json(path), {"/disposition": "perhaps"}), ensure_ascii=False, indent=2), encoding="utf-8")
    with pytest.raises(libclaims.RulesetError) as raised:
        libclaims.rulesets.load(tmp_path / "tianjin")
    problems = raised.value.problems
    assert {problem.file.rpartition("/")[2] for problem in problems} >= {path.name for path in rules[:2]}
    assert all(problem.line and problem.column and problem.message for problem in problems)
    assert str(problems[0]) in str(raised.value)
    with pytest.raises(libclaims.RulesetError):
        libclaims.rulesets.load(tmp_path / "nothing")
    with pytest.raises(TypeError):
        libclaims.rulesets.load(7)


def test_examples_are_run():
    examples = libclaims.rulesets.test(OWN)
    assert examples
    assert all(example.holds and example.difference is None and example.rule and example.name for example in examples)
    assert len(libclaims.rulesets.test(libclaims.rulesets.load(OWN))) == len(examples)
    assert len(libclaims.rulesets.test()) > 500


def test_what_another_judge_would_change(validator, file, tool):
    assert libclaims.rulesets.diff(validator, validator, file)["changed"] == 0
    other = libclaims.Validator("claim")
    changes = libclaims.rulesets.diff(validator, other, [file], lang="zh")
    said = json.loads(tool("rulesets", "diff", "builtin", "claim", str(file), "--format", "json", "--lang", "zh"))
    names = ("old", "new")
    assert {key: value for key, value in changes.items() if key not in names} == {key: value for key, value in said.items() if key not in names}
    assert changes["changed"] == 1


def test_a_rule_is_explained(tool):
    loaded = libclaims.Validator().rulesets
    for lang in ("en", "zh", "both"):
        assert loaded.explain("claim.papers-name-insured", lang=lang) == tool("explain", "claim.papers-name-insured", "--lang", lang)
    with pytest.raises(KeyError):
        loaded.explain("no.such-rule")
