"""The examples run, and say what they promise; their types are right."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from house import ROOT, files, read_json

import libclaims

EXAMPLES = ROOT / "examples" / "python"
CLAIMS = files(ROOT / "examples" / "claims", ".json")


def run(name, *args):
    done = subprocess.run([sys.executable, EXAMPLES / name, *args], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def ndjson(tmp_path):
    path = tmp_path / "claims.ndjson"
    claims = [read_json(claim) for claim in CLAIMS]
    undated = next(claim for claim in claims if claim["claim_id"] == "XM-2025-000617") | {"claim_id": "undated", "submitted_on": None}
    path.write_text("".join(json.dumps(claim, ensure_ascii=False) + "\n" for claim in [*claims, undated]), encoding="utf-8")
    return path


def test_validate():
    text = run("validate.py", *CLAIMS)
    assert "XM-2025-000617: accepted\n" in text
    assert "  xiamen.transfer.filed-within-7-days (fail): " in text
    assert "    last day: 03 March 2024\n" in text


def test_pandas(ndjson):
    text = run("pandas_pipeline.py", ndjson)
    assert "accepted" in text
    assert "xiamen." in text


def test_polars(ndjson):
    assert "/submitted_on" in run("polars_pipeline.py", ndjson)


def test_own_kind(tmp_path):
    office = ROOT / "examples" / "cpp" / "own_kind" / "my_office"
    wrong = tmp_path / "wrong.json"
    wrong.write_text((office / "claims" / "invoice.json").read_text(encoding="utf-8").replace("0004417820", "004417820"), encoding="utf-8")
    text = run("own_kind.py", office, office / "claims" / "invoice.json", wrong)
    assert text.count("my_office.invoice-number-length Required: the number of the paper has 10 characters. Found: 9.") == 1


def test_spark_job(ndjson, tmp_path, monkeypatch):
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("SPARK_CONF_DIR", str(tmp_path))  # as on a cluster, the job says nothing of how it runs
    settings = {"master": "local[2]", "ui.enabled": "false", "driver.bindAddress": "127.0.0.1", "driver.host": "127.0.0.1", "sql.shuffle.partitions": "2"}
    (tmp_path / "spark-defaults.conf").write_text("".join(f"spark.{name} {value}\n" for name, value in settings.items()))
    text = run("spark_job.py", ndjson, tmp_path / "findings")
    assert "|xiamen.transfer.filed-within-7-days" in text


def test_service(claim, faulty):
    from fastapi.testclient import TestClient

    spec = importlib.util.spec_from_file_location("service", EXAMPLES / "service.py")
    service = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(service)
    client = TestClient(service.app)
    assert client.post("/reports", json=claim).json()["decision"] == "accepted"
    chinese = client.post("/reports?lang=zh", json=faulty)
    assert chinese.text == libclaims.Validator(lang="zh").validate(faulty).to_json()
    wrong = client.post("/reports", content=b"{")
    assert (wrong.status_code, wrong.json()["problems"][0]["line"]) == (422, 1)


def test_notebook(monkeypatch):
    monkeypatch.chdir(ROOT)
    names = {}
    shown = []
    for cell in read_json(EXAMPLES / "notebook.ipynb")["cells"]:
        if cell["cell_type"] != "code":
            continue
        body = ast.parse("".join(cell["source"])).body
        exec(compile(ast.Module(body[:-1], []), "cell", "exec"), names)
        shown.append(eval(compile(ast.Expression(body[-1].value), "cell", "eval"), names)._repr_html_())
    before, after, table = shown
    assert "截止日期：2024-03-03" in before
    assert "截止日期：2024-03-03" not in after
    assert table.count("<tr") == len(CLAIMS) + 1


def sources():
    return [path for path in files(EXAMPLES, ".py")]


@pytest.mark.parametrize("checker", [["mypy", "--strict", "--no-incremental", "--cache-dir", os.devnull], ["pyright"]], ids=lambda command: command[0])
def test_the_types_of_the_examples_are_right(checker, tmp_path):
    (tmp_path / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict", "reportMissingTypeStubs": False, "reportUnknownMemberType": False}))
    for path in sources():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    command = [*checker, "--python-executable", sys.executable] if checker[0] == "mypy" else [*checker, "--pythonpath", sys.executable, "-p", str(tmp_path)]
    names = [path.name for path in sources()] if checker[0] == "mypy" else []
    done = subprocess.run([sys.executable, "-m", *command, *names], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_wrong_use_is_seen_by_the_checker(tmp_path):
    (tmp_path / "wrong.py").write_text("import libclaims\nlibclaims.Validator(lang='de').validate(7).decison\n")
    done = subprocess.run([sys.executable, "-m", "mypy", "--strict", "--cache-dir", os.devnull, "wrong.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.count("error:") == 3, done.stdout
    assert Path(libclaims.__file__).with_name("py.typed").exists()


def test_the_readme_of_the_package_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    (program,) = (ROOT / "bindings" / "python" / "README.md").read_text(encoding="utf-8").split("```python\n")[1:]
    exec(compile(program.split("```")[0], "README.md", "exec"), {})
    said = capsys.readouterr().out.splitlines()
    assert said[0].split()[0] == "returned_for_supplement"
    assert [line.split()[0] for line in said[2:4]] == ["XM-2025-000623", "XM-2025-000623"]
    assert said[4] == libclaims.Validator().checklist(category="newborn", lang="zh").to_text().splitlines()[0]
