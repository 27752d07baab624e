"""A validator for the part of JSON Schema (draft 2020-12) that the schemas of libclaims use. A keyword that it does not know is an error, not passed
over."""

import re
from datetime import date

SAID_ONLY = {"$schema", "$defs", "title", "description", "x-absent", "x-personal", "x-evidence-floor"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int, "number": (int, float)}


def is_of_type(value, name):
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def is_equal(one, other):
    return one == other and isinstance(one, bool) == isinstance(other, bool)


class Schema:
    def __init__(self, root):
        self.root = root

    def faults(self, value):
        """What is wrong with a value, each as "pointer: reason"; an empty list if nothing is."""
        return list(self._faults(value, self.root, ""))

    def _faults(self, value, schema, at):
        if isinstance(schema, bool):
            if not schema:
                yield f"{at}: not allowed"
            return
        for keyword, wanted in schema.items():
            if keyword in SAID_ONLY:
                continue
            check = getattr(self, "_" + keyword.replace("$", ""), None)
            if check is None:
                raise ValueError(f"the schema uses {keyword}, which this validator does not know")
            yield from check(value, wanted, schema, at)

    def _ref(self, value, wanted, _, at):
        place = self.root
        for key in wanted.removeprefix("#/").split("/"):
            place = place[key]
        yield from self._faults(value, place, at)

    def _type(self, value, wanted, _, at):
        names = [wanted] if isinstance(wanted, str) else wanted
        if not any(is_of_type(value, name) for name in names):
            yield f"{at}: {value!r} is no {' or '.join(names)}"

    def _enum(self, value, wanted, _, at):
        if not any(is_equal(value, one) for one in wanted):
            yield f"{at}: {value!r} is none of {wanted}"

    def _const(self, value, wanted, _, at):
        if not is_equal(value, wanted):
            yield f"{at}: {value!r} is not {wanted!r}"

    def _pattern(self, value, wanted, _, at):
        if isinstance(value, str) and not re.search(wanted, value):
            yield f"{at}: {value!r} does not match {wanted}"

    def _format(self, value, wanted, _, at):
        if wanted != "date":
            raise ValueError(f"the schema uses the format {wanted}")
        try:
            date.fromisoformat(value)
        except (TypeError, ValueError):
            yield f"{at}: {value!r} is no date"

    def _minimum(self, value, wanted, _, at):
        if is_of_type(value, "number") and value < wanted:
            yield f"{at}: {value} < {wanted}"

    def _maximum(self, value, wanted, _, at):
        if is_of_type(value, "number") and value > wanted:
            yield f"{at}: {value} > {wanted}"

    def _required(self, value, wanted, _, at):
        if isinstance(value, dict):
            yield from (f"{at}: {key} is missing" for key in wanted if key not in value)

    def _minProperties(self, value, wanted, _, at):
        if isinstance(value, dict) and len(value) < wanted:
            yield f"{at}: fewer than {wanted} keys"

    def _maxProperties(self, value, wanted, _, at):
        if isinstance(value, dict) and len(value) > wanted:
            yield f"{at}: more than {wanted} keys"

    def _minItems(self, value, wanted, _, at):
        if isinstance(value, list) and len(value) < wanted:
            yield f"{at}: fewer than {wanted} entries"

    def _items(self, value, wanted, _, at):
        if isinstance(value, list):
            for index, entry in enumerate(value):
                yield from self._faults(entry, wanted, f"{at}/{index}")

    def _properties(self, value, wanted, _, at):
        if isinstance(value, dict):
            for key in value.keys() & wanted.keys():
                yield from self._faults(value[key], wanted[key], f"{at}/{key}")

    def _propertyNames(self, value, wanted, _, at):
        if isinstance(value, dict):
            for key in value:
                yield from self._faults(key, wanted, f"{at}/{key}")

    def _patternProperties(self, value, wanted, _, at):
        if isinstance(value, dict):
            for pattern, schema in wanted.items():
                for key in value:
                    if re.search(pattern, key):
                        yield from self._faults(value[key], schema, f"{at}/{key}")

    def _additionalProperties(self, value, wanted, schema, at):
        if isinstance(value, dict):
            for key in value.keys() - schema.get("properties", {}).keys():
                if not any(re.search(pattern, key) for pattern in schema.get("patternProperties", {})):
                    yield from self._faults(value[key], wanted, f"{at}/{key}")

    def _oneOf(self, value, wanted, _, at):
        fitting = sum(not list(self._faults(value, one, at)) for one in wanted)
        if fitting != 1:
            yield f"{at}: {value!r} fits {fitting} of the alternatives"
