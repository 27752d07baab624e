"""Rules in an engine's own language, asked from Python: `engines.py cel|datalogic|jsonschema-rs|zen FILE`. statements/ has them.

Each states when a rule fails (a JSON Schema: when it does not): "unknown" none of them can say. What reads the JSON fastest for it goes before each.
"""

import json
import sys
from pathlib import Path

STATEMENTS = Path(__file__).resolve().parent / "statements"


def statements(name):
    return json.loads((STATEMENTS / f"{name}.json").read_text(encoding="utf-8"))


def datalogic():
    import datalogic_py
    rules = statements("json_logic")
    ask = datalogic_py.Engine().compile(json.dumps(list(rules.values()))).evaluate_str
    return lambda line: (None, [rule for rule, fails in zip(rules, json.loads(ask(line.decode()))) if fails])


def zen():
    import zen as engine
    rules = statements("zen")
    ask = engine.compile_expression("[" + ", ".join(rules.values()) + "]").evaluate
    return lambda line: (None, [rule for rule, fails in zip(rules, ask(line)) if fails])


def cel():
    import cel as engine
    import orjson
    rules = statements("cel")
    ask = engine.compile("[" + ", ".join(rules.values()) + "]").execute

    def judge(line):
        claim = orjson.loads(line)
        return claim, [rule for rule, fails in zip(rules, ask({"claim": claim})) if fails]

    return judge


def jsonschema_rs():
    import jsonschema_rs as engine
    import orjson
    rules = [(rule, engine.Draft202012Validator(schema).is_valid) for rule, schema in statements("json_schema").items()]

    def judge(line):
        claim = orjson.loads(line)
        return claim, [rule for rule, holds in rules if not holds(claim)]

    return judge


ENGINES = {"cel": cel, "datalogic": datalogic, "jsonschema-rs": jsonschema_rs, "zen": zen}


def main():
    judge = ENGINES[sys.argv[1]]()
    for line in open(sys.argv[2], "rb"):
        claim, failed = judge(line)
        # Where the engine reads the text itself, its caller has no claim to ask for its id.
        claim_id = claim["claim_id"] if claim else line.split(b'"claim_id":"', 1)[1].split(b'"', 1)[0].decode()
        sys.stdout.write(json.dumps({"claim_id": claim_id, "findings": [{"rule": rule, "status": "fail"} for rule in failed]}) + "\n")


if __name__ == "__main__":
    main()
