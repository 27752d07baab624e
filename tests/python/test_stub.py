"""The stub is the reference: the module has what it says, and nothing else; its examples are executed."""

import ast
import doctest
import inspect
import json
import typing
from pathlib import Path

import pytest

import libclaims
from libclaims import _native, words

STUB = Path(libclaims.__file__).with_name("_native.pyi")
TREE = ast.parse(STUB.read_text(encoding="utf-8"))
CLASSES = {node.name: node for node in TREE.body if isinstance(node, ast.ClassDef)}
FUNCTIONS = {node.name: node for node in TREE.body if isinstance(node, ast.FunctionDef)}
PYTHON_OWN = {"__init__", "__repr__", "__str__", "__copy__", "__deepcopy__", "__reduce__", "__getstate__", "__setstate__", "_repr_html_", "__module__", "__doc__",
              "__new__", "__firstlineno__", "__static_attributes__", "_pybind11_conduit_v1_"}


def members(node):
    return {member.name: member for member in node.body if isinstance(member, ast.FunctionDef)}


def methods():
    for name, node in CLASSES.items():
        for member, function in members(node).items():
            is_property = any(isinstance(decorator, ast.Name) and decorator.id == "property" for decorator in function.decorator_list)
            if not is_property and member not in {"__eq__", "__hash__"}:
                yield pytest.param(getattr(getattr(_native, name), member), function, id=f"{name}.{member}")
    for name, function in FUNCTIONS.items():
        yield pytest.param(getattr(_native, name), function, id=name)


def test_the_module_has_the_classes_and_functions_of_the_stub():
    public = {name for name, value in vars(_native).items() if not name.startswith("_")}
    assert public == {*CLASSES, *FUNCTIONS}


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_has_the_members_of_the_stub(name):
    cls = getattr(_native, name)
    stated = members(CLASSES[name])
    assert {member for member in vars(cls) if member not in PYTHON_OWN} == {member for member in stated if member != "__init__"}
    assert cls.__doc__.strip() == (ast.get_docstring(CLASSES[name]) or "").strip()
    assert cls.__module__ == "libclaims"
    for member, node in stated.items():
        if isinstance(vars(cls).get(member), property):
            assert vars(cls)[member].__doc__ == ast.get_docstring(node), member


@pytest.mark.parametrize(("function", "node"), [*methods()])
def test_parameters_and_defaults_are_those_of_the_stub(function, node):
    stated = [argument.arg for argument in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs] if argument.arg != "self"]
    found = inspect.signature(function).parameters
    assert [name for name in found if name != "self"] == stated
    assert inspect.getdoc(function) == (ast.get_docstring(node) or function.__doc__)
    # What the signature says, the function takes: pybind11 refuses an unknown name, and a missing argument, before it looks at any value.
    keywords = {argument.arg for argument in node.args.kwonlyargs}
    positional = len(stated) - len(keywords)
    wrong = object()
    for name in keywords:
        with pytest.raises((TypeError, ValueError, libclaims.Error)) as raised:
            function(*[wrong] * (positional + 1), **{name: wrong})
        assert "unexpected keyword" not in str(raised.value)
    with pytest.raises(TypeError):
        function(*[wrong] * (positional + 1), no_such_name=1)


def documents():
    yield "module", libclaims.__doc__
    for name, node in CLASSES.items():
        yield name, ast.get_docstring(node)
        yield from ((f"{name}.{member}", ast.get_docstring(function)) for member, function in members(node).items())
    yield from ((name, ast.get_docstring(node)) for name, node in FUNCTIONS.items())
    yield "rulesets", libclaims.rulesets.__doc__
    yield from ((f"rulesets.{name}", getattr(libclaims.rulesets, name).__doc__) for name in libclaims.rulesets.__all__)


@pytest.mark.parametrize(("name", "text"), [pytest.param(name, text, id=name) for name, text in documents() if text and ">>>" in text])
def test_examples_say_what_comes_of_them(name, text, claim, faulty, file):
    names = {"libclaims": libclaims, "claim": claim, "faulty": faulty, "file": file}
    example = doctest.DocTestParser().get_doctest(text, names, name, str(STUB), 0)
    assert example.examples
    results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example)
    assert results.failed == 0


def test_every_public_function_has_a_sentence_and_those_of_users_an_example():
    for name, node in CLASSES.items():
        for member, function in members(node).items():
            is_property = any(isinstance(decorator, ast.Name) and decorator.id == "property" for decorator in function.decorator_list)
            text = ast.get_docstring(function)
            if member.startswith("__"):
                continue
            assert text, f"{name}.{member}"
            assert is_property or ">>>" in text, f"{name}.{member}"


def test_the_words_are_those_of_the_schema():
    report = json.dumps(libclaims.schema("report"))
    for alias in ("Decision", "Status", "Disposition", "Severity", "Scope", "Weight"):
        stated = typing.get_args(getattr(words, alias))
        for word in stated:
            assert f'"{word}"' in report, word
    finding = libclaims.schema("report")["$defs"]["finding"]["properties"] if "$defs" in libclaims.schema("report") else None
    if finding:
        assert set(typing.get_args(words.Disposition)) == set(finding["disposition"]["enum"])


def test_what_the_package_exports():
    assert set(libclaims.__all__) <= set(vars(libclaims))
    assert libclaims.__version__.count(".") == 2


def test_help_reads_well():
    import pydoc

    text = pydoc.plain(pydoc.render_doc(libclaims.Validator))
    assert "Validator(rulesets=None,*,with_=(),profiles=()," in "".join(text.replace("|", "").split()), "newer versions of Python break long lines"
    assert "validate(claim, /)" in text
    assert "validate_many(claims, /, *, threads=None)" in text
    assert "\nclass Validator(" in text
