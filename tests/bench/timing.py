"""Whole processes, timed in turn: a machine that slows down slows both sides of a ratio."""

import os
import statistics
import subprocess
import time

PATIENCE = 60  # seconds after which no further round begins


def run(command, output=None, folder=None):
    """Seconds and the peak memory in MiB of one process; its output goes to a file, or nowhere."""
    with open(output or os.devnull, "wb") as sink:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=sink, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):  # 1: some claim is not accepted
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def in_turn(sides, rounds, folder=None):
    """Seconds of each side in every round, after a round to warm up; fewer rounds of what is very slow."""
    times = {name: [] for name in sides}
    begun = time.perf_counter()
    for turn in range(rounds + 1):
        if turn > 1 and time.perf_counter() - begun > PATIENCE:
            break
        for name, command in sides.items():
            seconds, _ = run(command, folder=folder)
            if turn > 0:
                times[name].append(seconds)
    return times


def ratio(above, below):
    """The median of the rounds' ratios, and the least and greatest."""
    ratios = [a / b for a, b in zip(above, below)]
    return statistics.median(ratios), (min(ratios), max(ratios))
