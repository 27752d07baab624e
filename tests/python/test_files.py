"""validate_file: files in, NDJSON out."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time

import pytest

import libclaims


def test_the_reports_are_those_of_the_tool(validator, file, tool, tmp_path):
    output = tmp_path / "reports.ndjson"
    summary = validator.validate_file(file, output)
    assert output.read_text(encoding="utf-8") == tool("validate", "--format", "ndjson", str(file))
    assert summary.claims == 2
    assert summary.decisions == dict.fromkeys(summary.decisions, 0) | {"accepted": 1, "returned_for_supplement": 1}
    assert summary.unreadable_files == ()
    assert repr(summary) == "<RunSummary 2 claims, 1 accepted, 1 returned_for_supplement>"


def test_many_files_of_many_kinds(validator, file, lines, claim, tool, tmp_path):
    packed, array, missing = tmp_path / "claims.ndjson.gz", tmp_path / "array.json", tmp_path / "missing.json"
    packed.write_bytes(gzip.compress(lines.encode()))
    array.write_text(json.dumps([claim, {}]))
    files = [file, packed, array]
    for visits in ("set", "stream"):
        summary = validator.validate_file([*files, missing], output=tmp_path / "out", visits=visits)
        said = tool("validate", "--format", "ndjson", "--visits", visits, *map(str, files))
        assert (tmp_path / "out").read_text(encoding="utf-8") == said
        assert summary.claims == 6
        assert [path for path, _ in summary.unreadable_files] == [str(missing)]
        assert repr(summary).endswith(", 1 unreadable file>")


def test_wrong_arguments(validator, file, tmp_path):
    for wrong in (7, None, [7]):
        with pytest.raises(TypeError):
            validator.validate_file(wrong)
    with pytest.raises(ValueError, match="visits"):
        validator.validate_file(file, visits="all")
    with pytest.raises(OSError):
        validator.validate_file(file, tmp_path / "no" / "folder")
    with pytest.raises(TypeError, match="progress"):
        validator.validate_file(file, progress=7)
    before = file.read_bytes()
    with pytest.raises(ValueError, match="one of the files that are read"):
        validator.validate_file(file, file)
    assert file.read_bytes() == before


def test_a_name_that_is_no_ascii(validator, lines, tmp_path):
    path = tmp_path / "三月的申请.ndjson"
    path.write_text(lines, encoding="utf-8")
    assert validator.validate_file(path, tmp_path / "报告.ndjson").claims == 2
    assert len((tmp_path / "报告.ndjson").read_text(encoding="utf-8").splitlines()) == 2


def test_progress_is_told(validator, lines, tmp_path, capfd):
    path = tmp_path / "many.ndjson"
    path.write_text(lines * 2_000, encoding="utf-8")
    seen = []
    validator.validate_file(path, progress=seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == 4_000
    validator.validate_file(path, progress=True)
    assert "claims" in capfd.readouterr().err


def test_without_tqdm_there_is_a_line(file, tmp_path):
    (tmp_path / "tqdm.py").write_text("raise ImportError('not installed')")
    program = "import libclaims, sys; libclaims.Validator().validate_file(sys.argv[1], progress=True)"
    done = subprocess.run([sys.executable, "-c", program, file], env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True)
    assert done.stderr.startswith("2 claims judged, ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


def test_an_exception_in_progress_ends_the_run_and_leaves_whole_lines(validator, lines, tmp_path):
    path, output = tmp_path / "many.ndjson", tmp_path / "out"
    path.write_text(lines * 50_000, encoding="utf-8")

    def stop(claims):
        if claims > 0:
            raise LookupError(claims)

    with pytest.raises(LookupError) as raised:
        validator.validate_file(path, output, progress=stop)
    reports = output.read_text(encoding="utf-8")
    assert reports.endswith("}\n")
    assert raised.value.args[0] <= len([json.loads(line) for line in reports.splitlines()]) < 100_000  # what was judged already is written


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("visits", ["set", "stream"])
def test_an_interrupted_run_ends_within_a_second_and_leaves_whole_lines(lines, tmp_path, visits):
    path, output = tmp_path / "many.ndjson", tmp_path / "out"
    path.write_text(lines * 100_000, encoding="utf-8")
    program = "import libclaims, sys; validator = libclaims.Validator(); print(1, flush=True); validator.validate_file(sys.argv[1], sys.argv[2], visits=sys.argv[3])"
    run = subprocess.Popen([sys.executable, "-c", program, path, output, visits], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert run.stdout.readline() == "1\n"
    time.sleep(0.5)
    begun = time.monotonic()
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=60)
    assert time.monotonic() - begun < 3  # a second, and what a busy machine adds
    assert "KeyboardInterrupt" in errors
    reports = output.read_text(encoding="utf-8")
    assert reports == "" or reports.endswith("}\n")
    assert [json.loads(line)["decision"] for line in reports.splitlines()[:10]] == ["accepted", "returned_for_supplement"] * min(5, reports.count("\n"))


def test_no_claims_at_all(validator, tmp_path):
    empty = tmp_path / "empty"
    empty.write_bytes(b"")
    summary = validator.validate_file(empty, tmp_path / "out")
    assert summary.claims == sum(summary.decisions.values())
    assert libclaims.Validator().validate_file([]).claims == 0
