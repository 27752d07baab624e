"""Threads, processes, interpreters; memory."""

import json
import multiprocessing
import os
import pickle
import sys
import threading

import pytest
from workers import judged

import libclaims


def test_eight_threads_share_one_validator(validator, claim, faulty):
    expected = [validator.validate(one).to_json() for one in (claim, faulty)]
    wrong = []

    def work(given):
        for number in range(400):
            found = validator.validate(given[number % 2]).to_json()
            if found != expected[number % 2]:
                wrong.append(found)

    given = [[claim, faulty], [json.dumps(claim), json.dumps(faulty)], [json.dumps(claim).encode(), faulty]]
    threads = [threading.Thread(target=work, args=(given[number % 3],)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


@pytest.fixture
def lock_is_kept():
    """The interpreter takes its lock from no thread: another one runs only when this one lets go of it by itself, however busy the machine is."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e6)
    yield
    sys.setswitchinterval(usual)


def another_thread_runs_during(work):
    """Whether a thread that waits for the lock has it at some time while the work is done, which begins and ends with the lock."""
    ran, go = [], threading.Lock()
    go.acquire()

    def run():
        go.acquire()  # waits without the lock; then for the lock
        ran.append(True)

    other = threading.Thread(target=run)
    other.start()
    go.release()
    work()
    seen = bool(ran)
    other.join()
    return seen


def ways(validator, data, path):
    """To judge texts."""
    path.write_bytes(data)
    return {
        "validate_file": lambda: validator.validate_file(path, threads=1),
        "validate": lambda: validator.validate(data),
        "validate_many": lambda: next(validator.validate_many([data])),
        "checklist": lambda: validator.checklist(data),
    }


@pytest.mark.parametrize("way", ["validate", "validate_many", "validate_file", "checklist"])
def test_the_lock_is_released_while_a_text_is_judged(validator, claim, tmp_path, lock_is_kept, way):
    data = json.dumps(claim).encode() + b" " * 200_000
    work = ways(validator, data, tmp_path / "claims")[way]
    assert any(another_thread_runs_during(work) for _ in range(10_000)), "the system gives a thread no time in ten thousand attempts"
    assert not any(another_thread_runs_during(lambda: validator.validate(claim)) for _ in range(50)), "a dict is judged with the lock"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_in_a_forked_worker(validator, faulty):
    expected = validator.validate(faulty)
    stop = threading.Event()

    def busy():
        data = json.dumps(faulty).encode() + b" " * 20_000  # long enough to be judged without the lock
        while not stop.is_set():
            validator.validate(data)

    threads = [threading.Thread(target=busy) for _ in range(3)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(30):
            child = os.fork()
            if child == 0:
                os._exit(0 if validator.validate(faulty) == expected else 1)
            assert os.waitpid(child, 0)[1] == 0
    finally:
        stop.set()
        for thread in threads:
            thread.join()


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_pool_of_processes(validator, faulty, method):
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("there is no such method")
    with multiprocessing.get_context(method).Pool(2) as pool:
        reports = pool.map(judged, [(pickle.dumps(validator), faulty)] * 4)
    assert reports == [validator.validate(faulty)] * 4


def test_a_second_interpreter_is_served_or_refused_in_words():
    try:
        import _interpreters as interpreters
    except ImportError:
        interpreters = pytest.importorskip("_xxsubinterpreters")
    inside = interpreters.create()
    program = "import sys\nsys.path[:] = {!r}\ntry:\n    import libclaims\nexcept ImportError as refused:\n    assert 'interpreter' in str(refused), str(refused)\n".format(sys.path)
    failed = interpreters.run_string(inside, program)
    assert failed is None, failed
    interpreters.destroy(inside)


def resident_bytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="read from /proc")
def test_memory_is_steady_over_a_hundred_thousand_claims(validator, claim, faulty):
    data = [json.dumps(one).encode() for one in (claim, faulty)]
    given = [*data, claim, faulty, data[0].decode(), b"no claim"]

    def judge(count):
        for number in range(count):
            one = given[number % len(given)]
            try:
                report = validator.validate(one)
            except libclaims.ClaimError:
                continue
            if number % 10 == 0:
                assert report.findings == report.findings
                report.to_json(), report.to_dict(), pickle.loads(pickle.dumps(report)), repr(report)
        for _ in validator.validate_many([claim] * 1000):
            pass

    judge(20_000)
    before = resident_bytes()
    judge(100_000)
    assert resident_bytes() - before < 4 << 20
