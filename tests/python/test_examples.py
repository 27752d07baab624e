"""The examples run, and say what they promise; their types are right."""

import ast
import importlib.util
import json
import subprocess
import sys

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


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """A type checker, run in an empty folder where the examples lie; its exit code and what it prints."""
    folder, cache = tmp_path_factory.mktemp("types"), tmp_path_factory.mktemp("cache")
    (folder / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict", "reportMissingTypeStubs": False, "reportUnknownMemberType": False}))
    for path in sources():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "wrong").mkdir()
    (folder / "wrong" / "wrong.py").write_text("import libclaims\nlibclaims.Validator(lang='de').validate(7).decison\n")
    common = {"mypy": ["--strict", "--cache-dir", cache], "pyright": ["--pythonpath", sys.executable]}

    def run(checker, *args):
        done = subprocess.run([sys.executable, "-m", checker, *common[checker], *args], cwd=folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    return run


def test_mypy_finds_the_examples_right(checked):
    code, said = checked("mypy", *[path.name for path in sources()])
    assert code == 0, said


def test_mypy_finds_the_package_right(checked):
    code, said = checked("mypy", "-p", "libclaims", "--disable-error-code", "import-untyped")  # other libraries have no types
    assert code == 0, said


def test_pyright_finds_the_examples_right(checked):
    code, said = checked("pyright", *[path.name for path in sources()])
    assert code == 0, said


def test_pyright_knows_every_type_of_the_package(checked):
    code, said = checked("pyright", "--verifytypes", "libclaims", "--ignoreexternal")
    assert code == 0 and "Type completeness score: 100%" in said, said


def test_a_wrong_use_is_seen_by_the_checkers(checked):
    for checker in ("mypy", "pyright"):
        code, said = checked(checker, "wrong/wrong.py")
        assert code == 1 and said.count("error:") == 3, said


def test_the_readme_of_the_package_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    (program,) = (ROOT / "bindings" / "python" / "README.md").read_text(encoding="utf-8").split("```python\n")[1:]
    exec(compile(program.split("```")[0], "README.md", "exec"), {})
    said = capsys.readouterr().out.splitlines()
    assert said[0].split()[0] == "returned_for_supplement"
    assert [line.split()[0] for line in said[2:4]] == ["XM-2025-000623", "XM-2025-000623"]
    assert said[4] == libclaims.Validator().checklist(category="newborn", lang="zh").to_text().splitlines()[0]
