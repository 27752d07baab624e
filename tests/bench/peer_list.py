"""Whom the tool is compared with: how each is called, which of the rules of peers/rules.txt it states, and what is asked of the ratio."""

import importlib.util
import json
import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

PEERS = Path(__file__).resolve().parent / "peers"
ALL = (PEERS / "rules.txt").read_text(encoding="utf-8").split()
BEYOND_STATEMENTS = "an unknown fact (it answers pass or fail), and: "


@dataclass
class Peer:
    name: str
    command: list[str]  # the file of claims is its last argument
    at_least: float
    aim: float
    rules: list[str]
    needs: str = ""  # why it cannot be run
    folder: Path | None = None  # in which it runs

    def cannot_state(self):
        """What of the rules it leaves out, in words; empty where it states all."""
        missing = [rule for rule in ALL if rule not in self.rules]
        return BEYOND_STATEMENTS + ", ".join(missing) if missing else ""


def python(name, script, library, at_least, aim, statements=None, package=None):
    """A peer in Python; `statements`: the file of those that it knows, where its rules are no Python."""
    package = package or library
    module = {"datalogic-py": "datalogic_py", "jsonschema-rs": "jsonschema_rs", "common-expression-language": "cel", "zen-engine": "zen"}.get(package, package)
    found = importlib.util.find_spec(module) is not None
    rules = list(json.loads((PEERS / "statements" / f"{statements}.json").read_text(encoding="utf-8"))) if statements else ALL
    arguments = [] if script == "faster_python.py" else [library]
    return Peer(f"{name} {version(package)}" if found else name, [sys.executable, str(PEERS / script), *arguments], at_least, aim, rules,
                "" if found else f"{package} is not installed")


def node(library, at_least, aim, statements, folder):
    package = folder / "node_modules" / library / "package.json"
    reason = "node is not installed" if shutil.which("node") is None else "" if package.exists() else f"{library} is not installed"
    name = library if reason else f"{library} {json.loads(package.read_text(encoding='utf-8'))['version']}"
    rules = list(json.loads((PEERS / "statements" / f"{statements}.json").read_text(encoding="utf-8")))
    return Peer(name, ["node", str(PEERS / "engines.mjs"), library], at_least, aim, rules, reason, folder)


def peers(usual, node_folder):
    """`usual`: the program of peers/usual_cpp.cpp; `node_folder`: where npm has put its packages."""
    return [
        Peer("a validator of the usual kind (nlohmann DOM, std::string, Boost dates)", [str(usual)], 9, 15, ALL),
        Peer("plain Python (json.loads, checks, json.dumps)", [sys.executable, str(PEERS / "plain_python.py")], 8, 13, ALL),
        python("datalogic-rs, as datalogic-py", "engines.py", "datalogic", 1.6, 2.5, "json_logic", "datalogic-py"),
        python("msgspec, typed, and Python code,", "typed.py", "msgspec", 3, 5),
        python("orjson and Python code,", "faster_python.py", "orjson", 3, 5),
        python("jsonschema-rs", "engines.py", "jsonschema-rs", 4, 7, "json_schema"),
        python("ZEN, as zen-engine", "engines.py", "zen", 8, 14, "zen", "zen-engine"),
        python("CEL, as common-expression-language", "engines.py", "cel", 8, 14, "cel", "common-expression-language"),
        python("pydantic, typed, and Python code,", "typed.py", "pydantic", 8, 14),
        node("json-logic-engine", 8, 14, "json_logic", node_folder),
        node("ajv", 8, 14, "json_schema", node_folder),
    ]
