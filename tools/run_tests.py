"""Runs all parts of the test suite, also after failures: run_tests.py [PART…].

The last line is a summary: the counts of all parts, or the parts that failed. The exit code is 1
after failures. `--shuffle SEED` runs the test files in random order.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "tests"
WORKERS = 4  # tests mostly wait, thus more workers than cores
# The files in the order of tests/conftest.py, not by their numbers of tests.
PARALLEL = (
    "-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder", "--max-worker-restart", "0",
)  # fmt: skip
STALLS = "tests/qgis/ui/test_stalls.py"
# The client and the server must not need QGIS: their tests run without its plugins.
NO_QGIS = {"PYTEST_ADDOPTS": "-p no:pytest_qgis -p no:pytest-qt"}
QT = {"QT_QPA_PLATFORM": "offscreen", "PYTEST_QT_API": "pyqt5"}
ORDER, LONG_FIRST = "ORTHODOCK_ORDER", "long first"  # read by tests/conftest.py
COUNTS = ("passed", "failed", "skipped")


@dataclass(frozen=True)
class Part:
    """Tests that run in one call of pytest."""

    arguments: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    is_parallel: bool = True
    covers: bool = False
    """Whether the coverage of `api/` is measured with it."""


PARTS = {
    "unit": Part(("tests/unit", "tests/contract", "tests/fuzz"), NO_QGIS, covers=True),
    "qgis": Part((f"--ignore={STALLS}", "tests/qgis"), QT),
    "hostile": Part(("tests/hostile",), QT),
    "stalls": Part((STALLS,), QT, is_parallel=False),  # runs alone, as it measures
}
LEAST_COVERAGE = "95"  # % of the lines and branches of api/


@dataclass
class Result:
    """The result of a part."""

    name: str
    code: int
    counts: Counter[str]
    seconds: float
    failures: tuple[str, ...] = ()

    @property
    def has_failed(self) -> bool:
        """Whether a test failed or the run was aborted."""
        return self.code != 0

    def __str__(self) -> str:
        counts = ", ".join(f"{self.counts[kind]} {kind}" for kind in COUNTS)
        ended = "" if self.code in (0, 1) else f" (ended with code {self.code})"
        return f"{self.name}: {counts} in {self.seconds:.0f} s{ended}"


def run_part(name: str, shuffle: int | None = None) -> Result:
    """Run a part and print its output immediately."""
    part, report = PARTS[name], REPORTS / f"{name}.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", f"--junit-xml={report}", *part.arguments]
    order = LONG_FIRST if shuffle is None else str(shuffle)
    environment = {**os.environ, **part.environment, ORDER: order}
    if part.is_parallel:
        command += PARALLEL
    if part.covers and shuffle is None:
        command += ["--cov", "--cov-report="]
    began = time.monotonic()
    # Processes killed by tests, QGIS and Qt do not delete their temporary files.
    with tempfile.TemporaryDirectory(prefix="orthodock-tests-") as folder:
        environment["TMPDIR"] = folder
        environment.setdefault("QGIS_AUTH_DB_DIR_PATH", tempfile.mkdtemp(dir=folder))
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    counts, failures = read_report(report)
    return Result(name, code, counts, time.monotonic() - began, failures)


def read_report(report: Path) -> tuple[Counter[str], tuple[str, ...]]:
    """Return the numbers of passed, failed and skipped tests, and the names of failed ones."""
    counts: Counter[str] = Counter()
    failures: list[str] = []
    if not report.exists():
        return counts, ()
    tree = ET.parse(report)  # noqa: S314  pytest wrote it
    for case in tree.getroot().iter("testcase"):
        found = {child.tag for child in case}
        if found & {"failure", "error"}:
            counts["failed"] += 1
            failures.append(f"{case.get('classname', '')}::{case.get('name')}")
        else:
            counts["skipped" if "skipped" in found else "passed"] += 1
    return counts, tuple(failures)


def report_coverage() -> Result:
    """Print the coverage of `api/`."""
    command = [sys.executable, "-m", "coverage", "report", f"--fail-under={LEAST_COVERAGE}"]
    began = time.monotonic()
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    return Result("coverage", code, Counter(), time.monotonic() - began)


def summary(results: list[Result]) -> str:
    """Return the counts of all parts, and the failed parts."""
    total = sum((result.counts for result in results), Counter())
    text = ", ".join(f"{total[kind]} {kind}" for kind in COUNTS)
    failed = [result.name for result in results if result.has_failed]
    return f"{text}; failed: {', '.join(failed)}" if failed else text


def main() -> None:
    """Run the given parts, or all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", help=f"of {', '.join(PARTS)}; all by default")
    parser.add_argument("--shuffle", type=int, metavar="SEED")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    results = []
    for name in given.parts or PARTS:
        results.append(run_part(name, given.shuffle))
        if PARTS[name].covers and given.shuffle is None:
            results.append(report_coverage())
    print()
    for result in results:
        for test in result.failures:
            print(f"failed: {test}")
    for result in results:
        if result.counts or result.has_failed:
            print(result)
    print(summary(results), flush=True)
    sys.exit(1 if any(result.has_failed for result in results) else 0)


if __name__ == "__main__":
    main()
