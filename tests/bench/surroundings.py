"""What was compared, on what: for the page."""

import os
import platform
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def first_line(*command):
    return subprocess.run(command, capture_output=True, encoding="utf-8").stdout.partition("\n")[0]


def facts(bench):
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return {
        "machine": f"{model[1] if model else platform.processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end",
        "compiler": first_line("g++", "--version"), "simdjson": first_line("pkg-config", "--modversion", "simdjson"),
        "libclaims": f"{first_line(bench.tool, '--version')}, commit {first_line('git', '-C', str(ROOT), 'rev-parse', '--short', 'HEAD')}",
        "python": platform.python_version(),
        "claims": f"{bench.count:,} made by claims generate, {os.path.getsize(bench.file) // bench.count} bytes on average",
    }
