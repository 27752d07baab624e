"""What the Python tests share. They run against the installed wheel, away from the source tree, from which they take data only."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "house")]

from house import ROOT, changed, read_json  # noqa: E402

import libclaims  # noqa: E402


@pytest.fixture(scope="session")
def validator():
    return libclaims.Validator()


@pytest.fixture
def claim():
    """An accepted claim, as a dict."""
    return read_json(ROOT / "examples" / "claims" / "05-system-failure-accepted.json")


@pytest.fixture
def faulty(claim):
    """The same without a stamp on its invoice."""
    return changed(claim, {"/claim_id": "XM-2025-000618", "/documents/0/stamps": []})


@pytest.fixture
def lines(claim, faulty):
    """NDJSON of both."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in (claim, faulty))


@pytest.fixture(scope="session")
def visits():
    """Claims of one visit each, of one person in one month: the 21st and those after it are frequent."""
    return [
        json.dumps({"claim_id": f"V-{day}", "jurisdiction": "350200", "categories": ["frequent_outpatient_visits"], "submitted_on": "2025-06-02",
                    "insured": {"id_number": "350203198805172323"},
                    "encounters": [{"encounter_id": f"E{day}", "class": "outpatient", "start": f"2025-05-{day:02}", "registration_no": f"R{day}",
                                    "institution": {"name": "A"}}]})
        for day in range(25, 0, -1)
    ]


@pytest.fixture
def file(tmp_path, lines):
    path = tmp_path / "claims.ndjson"
    path.write_text(lines, encoding="utf-8")
    return path


@pytest.fixture
def tool():
    """Runs the tool that the wheel installed; gives its standard output."""
    program = Path(sys.executable).parent / "claims"

    def run(*args, text=""):
        done = subprocess.run([program, *args], input=text.encode("utf-8", "surrogatepass"), capture_output=True, check=False)
        assert done.returncode in (0, 1, 2), done.stderr.decode()
        return done.stdout.decode()

    return run
