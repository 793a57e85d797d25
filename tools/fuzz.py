"""Tests the targets of `tests/fuzz` with random inputs for a time: fuzz.py [--minutes N] [NAME…].

Each target runs in a process of its own, since a parser may also crash or hang. Failures are
printed as tests for `tests/fuzz/test_found.py`, and stored in `build/fuzz/found.txt`.
The longest time and the highest memory of one value are printed for each target and for all.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import math
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "fuzz"
LONGEST_CALL = 2.0  # s of CPU time that a parser may use for one small value
HIGHEST_MEMORY = 300 << 20  # bytes that a parser may use for one small value
MOST_ADDRESSES = 3 << 30  # bytes above the process's memory at its start; the limit of allocations
START = 300.0  # s that a process may use besides testing, on a busy machine
EXAMPLES = 500  # per round; each round has its own seed
SHRINK = 15.0  # s to search for a smaller value after the first failure
PEAK, NOW = "VmHWM:", "VmRSS:"  # of the memory in /proc/self/status


def load() -> None:
    """Make the package, test helpers and targets importable, with random examples."""
    os.environ["ORTHODOCK_EXAMPLES"] = "fuzz"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    helpers = ("support/servers", "support/files", "support/desktop", "fuzz")
    sys.path[:0] = [str(ROOT / "tests" / name) for name in helpers]
    sys.path.insert(0, str(ROOT / "tests"))
    import conftest  # noqa: F401  it loads the package
    from properties import load_profile

    load_profile()


def all_names() -> list[str]:
    """Return the names of all targets."""
    import targets_answers  # noqa: F401
    import targets_files  # noqa: F401
    import targets_qgis  # noqa: F401
    from registry import TARGETS

    return list(TARGETS)


# --- one target, in its process


class TooSlow(Exception):  # noqa: N818  named by what it says
    """A parser exceeded `LONGEST_CALL`."""


class TooLarge(Exception):  # noqa: N818  as above
    """A parser exceeded `HIGHEST_MEMORY`."""


class TimeIsUp(KeyboardInterrupt):
    """Stops Hypothesis immediately; it treats other exceptions as failures."""


EXHAUSTED = (TooSlow, TooLarge, MemoryError, RecursionError)


@dataclass(frozen=True)
class Figures:
    """The usage of a target's values: CPU time in s, memory in bytes."""

    values: int = 0
    failures: int = 0
    longest: float = 0.0
    highest: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.values + other.values,
            self.failures + other.failures,
            max(self.longest, other.longest),
            max(self.highest, other.highest),
        )

    def __str__(self) -> str:
        return (
            f"{self.values:,} values, {self.failures} mishandled, "
            f"at most {self.longest:.2f} s and {self.highest >> 20} MB"
        )


def memory(which: str) -> int:
    """Return the memory of this process, `NOW` or at its `PEAK`, in bytes."""
    with Path("/proc/self/status").open(encoding="ascii", errors="replace") as file:
        return next(int(line.split()[1]) << 10 for line in file if line.startswith(which))


def forget_peak() -> None:
    """Reset the peak of this process's memory (Linux, proc_pid_clear_refs)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


class Explorer:
    """Runs one target and stores the smallest value of each failure."""

    def __init__(self, name: str, seconds: float) -> None:
        from registry import TARGETS

        self.target = TARGETS[name]
        self.end = time.monotonic() + seconds
        self.runs = 0
        self.longest, self.highest = 0.0, 0
        self.found: dict[tuple[Any, ...], tuple[str, str]] = {}
        self._shrinking: tuple[Any, ...] | None = None
        self._shrink_until = math.inf
        KEPT.mkdir(parents=True, exist_ok=True)
        self._last = (KEPT / f"{name}.last").open("wb", buffering=0)

    def explore(self) -> None:
        """Run rounds until the time has elapsed."""
        from hypothesis import Phase, Verbosity, given, seed, settings

        phases = (Phase.generate, Phase.target, Phase.shrink)
        options = settings(max_examples=EXAMPLES, phases=phases, verbosity=Verbosity.quiet)
        while time.monotonic() < self.end:
            self._shrinking, self._shrink_until = None, math.inf
            once = seed(int.from_bytes(os.urandom(8), "big"))(
                options(given(self.target.values)(lambda value: self._try(value)))
            )
            try:
                once()
            except TimeIsUp:
                continue
            except Exception:
                if self._shrinking is None:
                    raise  # the strategy's own fault

    def _try(self, value: Any) -> None:
        now = time.monotonic()
        if now > min(self._shrink_until, math.inf if self._shrinking else self.end):
            raise TimeIsUp
        self.runs += 1
        self._last.seek(0)
        self._last.write(as_source(value).encode() + b"\n")
        try:
            self._check(value)
        except Exception as error:  # noqa: BLE001  whatever it is, it is what is sought
            self._note(value, error)

    def _check(self, value: Any) -> None:
        forget_peak()
        before, began = memory(NOW), time.process_time()
        signal.setitimer(signal.ITIMER_PROF, 2 * LONGEST_CALL)
        try:
            self.target.check(value)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            spent, taken = time.process_time() - began, memory(PEAK) - before
            self.longest, self.highest = max(self.longest, spent), max(self.highest, taken)
        if spent > LONGEST_CALL:
            raise TooSlow(f"took {spent:.1f} s of the processor")
        if taken > HIGHEST_MEMORY:
            raise TooLarge(f"took {taken >> 20} MB")

    def _note(self, value: Any, error: Exception) -> None:
        """Store a failure, and raise it if it is the one being minimized."""
        frame = traceback.extract_tb(error.__traceback__)[-1]
        # The place at which a limit is exceeded varies.
        place = () if isinstance(error, EXHAUSTED) else (frame.filename, frame.lineno)
        key = (type(error).__name__, *place)
        source = as_source(value)
        if key in self.found and key != self._shrinking:
            return
        if key not in self.found or len(source) < len(self.found[key][0]):
            self.found[key] = (source, "".join(traceback.format_exception(error)[-3:]))
        if self._shrinking is None:
            self._shrinking, self._shrink_until = key, time.monotonic() + SHRINK
        raise error


def as_source(value: Any) -> str:
    """Return a Python expression of the value; `repr` alone is invalid for inf and nan."""
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if isinstance(value, (list, tuple)):
        inner = ", ".join(map(as_source, value))
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_source(k)}: {as_source(v)}" for k, v in value.items()) + "}"
    return ascii(value) if isinstance(value, str) else repr(value)


def start_qgis(profile: str) -> Any:
    """Start QGIS without a window, with its own profile; return objects to keep alive."""
    os.environ["QGIS_AUTH_DB_DIR_PATH"] = profile
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QSettings

    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.NativeFormat, scope, profile)
    QgsApplication.setOrganizationName("orthodock-fuzz")
    application = QgsApplication([], False, profile)
    application.initQgis()
    return application


def work(name: str, seconds: float) -> None:
    """Test one target and print the failures as JSON."""
    load()
    all_names()
    from registry import TARGETS

    if TARGETS[name].call.__module__ == "targets_qgis":
        kept = start_qgis(tempfile.mkdtemp(prefix="orthodock-fuzz-profile-"))  # noqa: F841

    def stop(_signal: int, _frame: Any) -> None:
        raise TooSlow(f"took more than {2 * LONGEST_CALL:.0f} s of the processor")

    signal.signal(signal.SIGPROF, stop)
    faulthandler.enable()
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + MOST_ADDRESSES,) * 2)
    explorer = Explorer(name, seconds)
    explorer.explore()
    found = [[source, trace] for source, trace in explorer.found.values()]
    figures = Figures(explorer.runs, len(found), explorer.longest, explorer.highest)
    print(json.dumps({"figures": asdict(figures), "found": found}), flush=True)
    os._exit(0)  # QGIS's exit is not tested


# --- all targets


def explore_in_process(name: str, seconds: float) -> tuple[str, Figures, list[tuple[str, str]]]:
    """Test a target in a process; return its name, its usage, and the failures."""
    command = [sys.executable, __file__, "--worker", name, "--seconds", str(seconds)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=seconds + START, check=False
        )
        code, said = done.returncode, done.stderr
        if code == 0:
            result = json.loads(done.stdout.splitlines()[-1])
            return name, Figures(**result["figures"]), [tuple(each) for each in result["found"]]
    except subprocess.TimeoutExpired:
        code, said = None, "it hung"
    last = KEPT / f"{name}.last"
    source = last.read_text().partition("\n")[0] if last.exists() else "..."
    what = "hung" if code is None else f"ended with code {code}"
    return (
        name,
        Figures(failures=1),
        [(source, f"The process {what}, at this value or soon after.\n{said[-3000:]}")],
    )


def as_test(name: str, number: int, source: str, trace: str) -> str:
    """Return a failure as the code of a test."""
    comment = "\n".join(f"    # {line}".rstrip() for line in trace.splitlines()[-6:])
    head = f"def test_{name}_bears_find_{number}() -> None:"
    return f"{head}\n{comment}\n    check({name!a}, {source})\n"


def main() -> None:
    """Test all targets and report; return exit code 1 after failures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="targets; all by default")
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.worker:
        work(given.worker, given.seconds)
    load()
    known = all_names()
    names = given.names or known
    unknown = sorted(set(names) - set(known))
    if unknown:
        sys.exit(f"no such target: {', '.join(unknown)}; there are {', '.join(known)}")
    jobs = min(os.cpu_count() or 1, len(names))
    seconds = max(2.0, given.minutes * 60 * jobs / len(names))
    print(f"{len(names)} targets, {seconds:.0f} s each, {jobs} at a time", flush=True)
    tests: list[str] = []
    total = Figures()
    with ThreadPoolExecutor(jobs) as pool:
        for name, figures, found in pool.map(lambda n: explore_in_process(n, seconds), names):
            total += figures
            print(f"{name}: {figures}", flush=True)
            tests += [as_test(name, number, *each) for number, each in enumerate(found, 1)]
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / "found.txt").write_text("\n\n".join(tests), encoding="utf-8")
    if tests:
        print("\nFor tests/fuzz/test_found.py:\n")
        print("\n\n".join(tests))
    print(f"all: {total}")
    sys.exit(1 if tests else 0)


if __name__ == "__main__":
    main()
