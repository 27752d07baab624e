"""The peak memory of a process, as the system counts it for that process alone."""

import os
import subprocess
import time
from pathlib import Path


def peak(command, source=None):
    """In MiB. What `source` writes is its input. (ru_maxrss would be no less than what this interpreter held when it forked.)"""
    feeder = subprocess.Popen(source, stdout=subprocess.PIPE) if source else None
    process = subprocess.Popen(command, stdin=feeder.stdout if feeder else subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    if feeder:
        feeder.stdout.close()
    status = Path("/proc", str(process.pid), "status")
    highest = 0
    while process.poll() is None:
        for line in status.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                highest = max(highest, int(line.split()[1]))
        time.sleep(0.005)
    if feeder:
        feeder.wait()
    if process.returncode not in (0, 1, 2):  # 2: some claim is unreadable
        raise RuntimeError(f"{os.path.basename(command[0])} ended with {process.returncode}")
    return highest / 1024
