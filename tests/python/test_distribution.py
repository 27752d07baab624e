"""What is handed out: the wheel, which the tests' script builds from the source distribution, and the wheels for other systems, as far as they can be looked at here."""

import importlib.metadata
import re
import subprocess
import sys

import pytest
from house import ROOT

import libclaims

# What CMakeLists.txt asks for, and what it is called by vcpkg.
PACKAGES = {"Boost": "boost-date-time", "PkgConfig": "pkgconf", "SQLite3": "sqlite3", "ZLIB": "zlib", "nlohmann_json": "nlohmann-json", "simdjson": "simdjson",
            "NETTLE": "nettle", "UTF8PROC": "utf8proc", "CLI11": "cli11", "Threads": ""}


def test_the_wheel_carries_the_package_the_tool_and_nothing_else():
    files = {str(path) for path in importlib.metadata.files("libclaims") if ".dist-info" not in str(path)}
    modules = {path.name for path in (ROOT / "bindings" / "python" / "libclaims").iterdir() if path.suffix in (".py", ".pyi", ".typed")} | {"py.typed"}
    extensions = {path for path in files if re.fullmatch(r"libclaims/_native\.[\w-]+\.(so|pyd)", path)}
    tools = {path for path in files if path.endswith("/bin/claims")}
    assert len(extensions) == len(tools) == 1
    assert files - extensions - tools == {f"libclaims/{name}" for name in modules}


def test_its_metadata():
    metadata = importlib.metadata.metadata("libclaims")
    assert metadata["Version"] == libclaims.__version__
    assert metadata["Requires-Python"] == ">=3.10"
    assert metadata.get_all("Requires-Dist") == ['tqdm>=4.60; extra == "progress"']
    assert metadata.get_payload().startswith("# libclaims for Python")


def test_the_tool_is_of_the_same_version(tool):
    assert tool("--version").split()[-1] == libclaims.__version__


@pytest.mark.parametrize(("platform", "wheel"), [("linux", "manylinux_x86_64"), ("linux", "manylinux_aarch64"), ("macos", "macosx_arm64"), ("windows", "win_amd64")])
def test_wheels_are_configured_for_other_systems(platform, wheel):
    command = [sys.executable, "-m", "cibuildwheel", "--platform", platform, "--print-build-identifiers", str(ROOT)]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert {f"{python}-{wheel}" for python in ("cp310", "cp311", "cp312", "cp313", "cp314", "cp314t")} <= set(listed)
    assert not [one for one in listed if "musllinux" in one or "win32" in one or "i686" in one]


def test_wheels_for_other_systems_have_every_library_that_the_build_asks_for():
    stated = "".join((ROOT / folder / "CMakeLists.txt").read_text(encoding="utf-8") for folder in (".", "libclaims", "bindings/cli"))
    asked = {first or second for first, second in re.findall(r"find_package\((\w+)|pkg_check_modules\((\w+)", stated)}
    assert asked == set(PACKAGES)
    script = (ROOT / "scripts" / "wheel_dependencies.sh").read_text(encoding="utf-8")
    installed = script.rpartition("install ")[2].split()
    assert {PACKAGES[name] for name in asked} - {""} <= set(installed)
