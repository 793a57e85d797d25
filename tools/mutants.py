"""Runs mutation tests: mutants.py [--minutes N] [MODULE…].

Cosmic Ray creates the mutants. Each is tested in a copy of the tree, by the tests that run the
mutated line, fastest first. Survivors are printed by file and line, with the change. Equivalent
ones, which no test can detect, belong into `equivalent_mutants.txt`, in the printed form.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

import cosmic_ray.plugins
from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import mutate_code
from run_tests import NO_QGIS, QT, STALLS

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "build" / "mutants"
EQUIVALENT = ROOT / "tools" / "equivalent_mutants.txt"
MODULES = (
    "api/**/*.py",
    "core/server/monitor.py",
    "core/server/*.py",
    "core/server/task_changes.py",
    "core/photos/photo_metadata.py",
    "core/jobs/uploads.py",
    "core/jobs/task_manager.py",
    "core/jobs/background.py",
    "core/layers/identity.py",
    "core/pointcloud/octree.py",
    "processing_provider/running/watching.py",
)
LINKED = (".venv", "vendor")
# Of the operators of arithmetic, one other each: the rest fail at once, on paths and texts as well.
ARITHMETIC = (
    "Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "FloorDiv_Mul", "Mod_Mul", "Pow_Mul",
    "LShift_RShift", "RShift_LShift", "BitOr_BitAnd", "BitAnd_BitOr",
)  # fmt: skip
# Decorators are Qt's and dataclasses' own; the other two put in and change any name at all.
LEFT_OUT = ("core/NoOp", "core/RemoveDecorator", "core/VariableInserter", "core/VariableReplacer")
MARKS = {"killed": ".", "timeout": "t", "survived": "S"}
SEED = 1  # of the order, so that a part of them is a fair sample
LONGER = 3  # times the usual duration, plus a minute, until a mutant times out
MINUTE = 60.0  # s


@dataclass(frozen=True)
class Group:
    """Tests that run in one call of pytest."""

    paths: tuple[str, ...]
    environment: tuple[tuple[str, str], ...]


UNIT = Group(("tests/unit", "tests/contract", "tests/fuzz"), tuple(NO_QGIS.items()))
QGIS = Group(("tests/qgis", f"--ignore={STALLS}"), tuple(QT.items()))
GROUPS = {"api": (UNIT,), "core": (UNIT, QGIS), "processing_provider": (QGIS,)}


@dataclass(frozen=True)
class Mutant:
    """One change of one line."""

    module: str
    line: int
    source: str
    """The whole mutated module."""
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.module}\n- {self.before}\n+ {self.after}"


# --- mutants


def mutants_of(module: str) -> Iterator[Mutant]:
    """Yield the mutants of a module, except in the ranges of `_spared`."""
    source = (ROOT / module).read_text(encoding="utf-8")
    lines = source.splitlines()
    spared = set(_spared(source))
    tree = get_ast_from_path(ROOT / module)
    for name in cosmic_ray.plugins.operator_names():
        kind = cosmic_ray.plugins.get_operator(name)
        if not _is_useful(name) or kind.arguments():
            continue
        operator = kind()
        places = (
            start for node in ast_nodes(tree) for start, _ in operator.mutation_positions(node)
        )
        for occurrence, (line, column) in enumerate(places):
            if any(first <= (line, column) < last for first, last in spared):
                continue
            try:
                mutated = mutate_code(source, operator, occurrence)
            except AttributeError:  # Cosmic Ray cannot replace an exception with a dot in its name
                continue
            changed = _first_difference(lines, mutated.splitlines()) if mutated else None
            if changed is not None:
                yield Mutant(module, line, mutated, *changed)


def _is_useful(operator: str) -> bool:
    kind, _, change = operator.partition("_")
    if kind == "core/ReplaceBinaryOperator":
        return change in ARITHMETIC
    if kind == "core/ReplaceComparisonOperator" and not change.startswith("Is"):
        return not change.endswith(("_Is", "_IsNot"))  # the same, for small numbers
    return not operator.startswith(LEFT_OUT)


def _spared(source: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield start and end of ranges without mutants, as (line, column).

    Annotations are never evaluated; that dataclasses are frozen, one test of all checks.
    """
    for node in ast.walk(ast.parse(source)):
        nodes = [getattr(node, field, None) for field in ("annotation", "returns")]
        if isinstance(node, ast.ClassDef):
            nodes += [each for each in node.decorator_list if "dataclass(" in ast.unparse(each)]
        for found in nodes:
            if found is not None:
                yield (found.lineno, found.col_offset), (found.end_lineno, found.end_col_offset)


def _first_difference(before: Sequence[str], after: Sequence[str]) -> tuple[str, str] | None:
    for old, new in zip(before, after):
        if old != new:
            return old.strip(), new.strip()
    return None


def equivalents() -> set[str]:
    """Return the equivalent mutants; each block of the file ends with its reason."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#"))
    blocks = [block.strip("\n").split("\n") for block in text.split("\n\n") if block.strip()]
    wrong = [block[0] for block in blocks if len(block) < 4]
    if wrong:
        sys.exit(f"{EQUIVALENT.name}: no reason, or no change: {', '.join(wrong)}")
    return {"\n".join(block[:3]) for block in blocks}


# --- the tree and its tests


def copy_tree(target: Path) -> None:
    """Copy the files that git tracks or would add; link those that setup creates."""
    shutil.rmtree(target, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True,
    ).stdout  # fmt: skip
    names = [os.fsdecode(name) for name in listed.split(b"\0") if name]
    names += [str(p.relative_to(ROOT)) for p in (ROOT / "resources" / "i18n").glob("*.qm")]
    for name in names:
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    for name in LINKED:
        (target / name).symlink_to((ROOT / name).resolve())
    (target / "build" / "plugins").mkdir(parents=True)
    (target / "build" / "plugins" / "orthodock").symlink_to("../..")


def fingerprint(tree: Path) -> str:
    """Return a fingerprint of the source."""
    digest = hashlib.sha256()
    for path in sorted(tree.rglob("*.py")):
        if not any(part in LINKED for part in path.relative_to(tree).parts):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def run_pytest(tree: Path, group: Group, arguments: Sequence[str], seconds: float | None) -> int:
    """Run tests; return pytest's exit code, -1 after a timeout."""
    environment = {
        **os.environ, **dict(group.environment), "PYTHONDONTWRITEBYTECODE": "1",
        "QGIS_AUTH_DB_DIR_PATH": str(tree / "build" / "auth"),
    }  # fmt: skip
    (tree / "build" / "auth").mkdir(exist_ok=True)
    command = [str(tree / ".venv/bin/python"), "-m", "pytest", "-q", *arguments]
    with subprocess.Popen(
        command, cwd=tree, env=environment, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            return -1
        finally:  # also the servers it has started
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


@dataclass(frozen=True)
class Map:
    """The lines that the tests of a group run, and the duration of each test."""

    lines: dict[str, dict[int, list[str]]]
    seconds: dict[str, float]

    def tests_of(self, module: str, line: int) -> list[str]:
        """Return the tests that run a line, fastest first.

        A line that is run when the module is imported belongs to all tests of the files that have
        one of its tests: a test that only makes a dataclass runs no line of it.
        """
        by_line = self.lines.get(module, {})
        known = {test for test in by_line.get(line, ()) if test in self.seconds}
        if not known:
            tests = {test for tests in by_line.values() for test in tests}
            files = {_file_of(test) for test in tests}
            known = {test for test in self.seconds if _file_of(test) in files}
        return sorted(known, key=lambda test: (self.seconds[test], test))


def _file_of(test: str) -> str:
    return test.partition("::")[0]


def map_tests(tree: Path, group: Group, modules: Sequence[str]) -> Map:
    """Run the tests of a group once and measure each; exclude those that fail unmutated."""
    folders = sorted({Path(module).parts[0] for module in modules})
    digest = hashlib.sha256(repr((fingerprint(tree), group, folders)).encode())
    kept = KEPT / f"tests-{digest.hexdigest()[:16]}.json"
    if not kept.exists():
        print(f"finding out which tests of {' '.join(group.paths)} run which lines", flush=True)
        report, found = tree / "build" / "report.xml", tree / "build" / "lines.json"
        run_pytest(
            tree, group,
            ["-n", "3", "--dist", "loadfile", *(f"--cov={folder}" for folder in folders),
             "--cov-context=test", "--cov-report=", f"--junit-xml={report}",
             "-o", "junit_family=xunit1", *group.paths],
            None,
        )  # fmt: skip
        subprocess.run(
            [tree / ".venv/bin/python", "-m", "coverage", "json", "--show-contexts", "-o", found],
            cwd=tree, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        kept.write_text(json.dumps([_lines(found), _durations(report)]))
    lines, seconds = json.loads(kept.read_text())
    numbered = {
        module: {int(line): tests for line, tests in by_line.items()}
        for module, by_line in lines.items()
    }
    return Map(numbered, seconds)


def _lines(found: Path) -> dict[str, dict[str, list[str]]]:
    files = json.loads(found.read_text())["files"]
    return {
        name: {
            line: sorted({context.partition("|")[0] for context in contexts if context})
            for line, contexts in file["contexts"].items()
        }
        for name, file in files.items()
    }


def _durations(report: Path) -> dict[str, float]:
    seconds, failed = {}, []
    tree = ET.parse(report)  # noqa: S314  pytest wrote it
    for case in tree.getroot().iter("testcase"):
        test = f"{case.get('file')}::{case.get('name')}"
        if {child.tag for child in case} & {"failure", "error"}:
            failed.append(test)
        else:
            seconds[test] = float(case.get("time", 0))
    if failed:
        print(f"left out, as they fail without a mutant: {len(failed)}, such as {failed[0]}")
    return seconds


# --- trying


def outcome(tree: Path, mutant: Mutant, maps: Sequence[tuple[Group, Map]]) -> str:
    """Return killed, timeout or survived."""
    path = tree / mutant.module
    original = path.read_text(encoding="utf-8")
    path.write_text(mutant.source, encoding="utf-8")
    try:
        for group, tests in maps:
            chosen = tests.tests_of(mutant.module, mutant.line)
            if not chosen:
                continue
            listed = tree / "build" / "chosen.txt"
            listed.write_text("\n".join(chosen))
            limit = MINUTE + LONGER * sum(tests.seconds[test] for test in chosen)
            code = run_pytest(tree, group, ["-x", "-p", "no:cacheprovider", f"@{listed}"], limit)
            if code != 0:
                return "timeout" if code == -1 else "killed"
        return "survived"
    finally:
        path.write_text(original, encoding="utf-8")


def groups_of(folder: str, tests: Sequence[str]) -> Sequence[Group]:
    """Return the tests of a folder's modules, or `tests` if not empty."""
    if not tests:
        return GROUPS[folder]
    in_qgis = tuple(test for test in tests if test.startswith("tests/qgis"))
    others = tuple(test for test in tests if test not in in_qgis)
    chosen = (Group(others, UNIT.environment), Group(in_qgis, QGIS.environment))
    return [group for group in chosen if group.paths]


def try_all(
    mutants: Sequence[Mutant], modules: Sequence[str], tests: Sequence[str], minutes: float
) -> dict[Mutant, str]:
    """Test mutants for this number of minutes after the coverage run, one per tree."""
    trees: SimpleQueue[Path] = SimpleQueue()
    jobs = os.cpu_count() or 1
    for number in range(jobs):
        copy_tree(KEPT / f"tree{number}")
        trees.put(KEPT / f"tree{number}")
    first = KEPT / "tree0"
    maps: dict[str, list[tuple[Group, Map]]] = defaultdict(list)
    for folder in GROUPS:
        wanted = [module for module in modules if module.startswith(f"{folder}/")]
        for group in groups_of(folder, tests) if wanted else ():
            maps[folder].append((group, map_tests(first, group, wanted)))
    outcomes: dict[Mutant, str] = {}
    end = time.monotonic() + minutes * MINUTE

    def attempt(mutant: Mutant) -> None:
        if time.monotonic() < end:
            tree = trees.get()
            outcomes[mutant] = outcome(tree, mutant, maps[Path(mutant.module).parts[0]])
            trees.put(tree)
            print(MARKS[outcomes[mutant]], end="", flush=True)

    with ThreadPoolExecutor(jobs) as pool:
        for _ in pool.map(attempt, mutants):
            pass
    print()
    return outcomes


def report(module: str, mutants: Sequence[Mutant], outcomes: dict[Mutant, str]) -> int:
    """Print the score of a module and its survivors; return their number."""
    counts = Counter(outcomes[mutant] for mutant in mutants if mutant in outcomes)
    decided = sum(counts[kind] for kind in ("killed", "timeout", "survived"))
    noticed = counts["killed"] + counts["timeout"]
    score = f"{100 * noticed / decided:.0f} %" if decided else "—"
    print(
        f"{module}: {score} ({counts['killed']} killed, {counts['timeout']} timed out, "
        f"{counts['survived']} survived, {counts['equivalent']} equivalent, "
        f"{len(mutants) - sum(counts.values())} not tried)"
    )
    survivors = [mutant for mutant in mutants if outcomes.get(mutant) == "survived"]
    for mutant in sorted(survivors, key=lambda m: m.line):
        print(f"\n# {mutant.module}:{mutant.line}\n{mutant}")
    print(flush=True)
    return len(survivors)


def main() -> None:
    """Test mutants of the given modules, or of all; return exit code 1 if some survive."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("modules", nargs="*", help="paths; by default all modules with decisions")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument(
        "--tests", nargs="+", default=[], help="paths; by default the tests of the modules"
    )
    given = parser.parse_args()
    patterns = [path.rstrip("/") for path in given.modules or MODULES]
    paths = [p for each in patterns for p in sorted(ROOT.glob(each))]
    paths = [file for p in paths for file in (sorted(p.rglob("*.py")) if p.is_dir() else [p])]
    modules = [str(path.relative_to(ROOT)) for path in paths]
    if not modules:
        sys.exit("no such module")
    KEPT.mkdir(parents=True, exist_ok=True)
    known = equivalents()
    mutants = [mutant for module in modules for mutant in mutants_of(module)]
    outcomes = {mutant: "equivalent" for mutant in mutants if str(mutant) in known}
    untried = [mutant for mutant in mutants if mutant not in outcomes]
    random.Random(SEED).shuffle(untried)  # noqa: S311  an order, no secret
    print(f"{len(mutants)} mutants of {len(modules)} modules", flush=True)
    outcomes.update(try_all(untried, modules, given.tests, given.minutes))
    survived = sum(
        report(module, [m for m in mutants if m.module == module], outcomes) for module in modules
    )
    print(f"{survived} survivors of {len(outcomes)} mutants")
    sys.exit(1 if survived else 0)


if __name__ == "__main__":
    main()
