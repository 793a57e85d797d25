"""What the documentation shows works as shown, and what it links to is there."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import pytest
from orthodock import api
from orthodock.api.inputs import PhotoFacts, Severity, Surroundings, inspect_inputs
from orthodock.core.layers.specs import SPECS

from devserver.tasks.options import OPTIONS

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
HELP = ROOT / "processing_provider" / "help"
REPOSITORY = "https://github.com/orthodock/orthodock/blob/main/"
PROGRAMS = Path(sys.executable).parent
PATIENCE = 280  # s
NOT_AS_SHOWN = (Severity.ERROR, Severity.CORRECTED)
PARTS = "api|core|ui|processing_provider|devserver|demo|tests|benchmarks|tools|docs"
OUR_FILE = re.compile(rf"({PARTS})/[\w/.]*")
FETCHED = re.compile(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=.?(?:https?:)?//[^\"'>]*")


@dataclass(frozen=True)
class Block:
    """Something to copy from a page: its language is that of the fence, "" when it has none."""

    page: str
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}-{self.language}-{self.text.split()[0]}"


def _blocks() -> list[Block]:
    fence = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
    return [Block(p.name, *found) for p in PAGES for found in fence.findall(p.read_text("utf-8"))]


def _anchors(page: Path) -> set[str]:
    """What a link to a page can end with: its headings as GitHub and MkDocs call them, and ids."""
    text = page.read_text(encoding="utf-8")
    headings = (
        re.sub(r"[^\w\s-]", "", h).strip().lower()
        for h in re.findall(r"^#+ (.*)", text, re.MULTILINE)
    )
    return {re.sub(r"[-\s]+", "-", h) for h in headings} | set(re.findall(r'<a id="(\w+)"', text))


# The pages


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_and_pictures_are_there(page: Path) -> None:
    for target, _, anchor in re.findall(r"\]\(([^)#]*)(#([^)]*))?\)", page.read_text("utf-8")):
        if "://" in target:
            continue
        file = page.parent / target if target else page
        assert file.exists(), target
        assert not anchor or anchor in _anchors(file), f"{target}#{anchor}"


def test_addresses_of_our_own_pages_are_right() -> None:
    """Those in the plugin, which the dialogs' Help buttons open, and in its metadata."""
    sources = [ROOT / "metadata.txt", *(ROOT / "processing_provider").rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    targets = re.findall(re.escape(REPOSITORY) + r"([\w./-]+)", text)
    assert targets
    for target in targets:
        assert (ROOT / target).is_file(), target


def test_site_is_whole_and_fetches_nothing_from_elsewhere(tmp_path: Path) -> None:
    """MkDocs is strict: a page that is not in the menu, or a link to nowhere, is an error."""
    command = [PROGRAMS / "mkdocs", "build", "--strict", "--site-dir", tmp_path]
    answer = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert answer.returncode == 0, answer.stderr
    assert {p.stem for p in DOCS.glob("*.md")} <= {p.stem for p in tmp_path.glob("*.html")}
    for page in tmp_path.rglob("*.html"):
        assert FETCHED.findall(page.read_text("utf-8")) == [], page.name
    for sheet in tmp_path.rglob("*.css"):
        assert not re.search(r"(url\(|@import )[\"']?(https?:)?//", sheet.read_text("utf-8")), sheet


def test_every_call_in_the_table_exists_and_none_is_missing() -> None:
    """The table of the calls against the client itself; tests it names against the tests."""
    table = (DOCS / "api_calls.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(projects|tasks|uploads|results|nodes|presets)\.(\w+)`", table))
    client = api.WebODM("https://odm.example.org")
    real = {
        (part, name)
        for part in ("projects", "tasks", "uploads", "results", "nodes", "presets")
        for name in dir(type(getattr(client, part)))
        if not name.startswith("_")
    }
    assert named == real
    tests = "\n".join(p.read_text() for p in (ROOT / "tests").rglob("test_*.py"))
    for name in re.findall(r"`(test_\w+)`", table):
        assert f"def {name}(" in tests, name


def test_table_of_layers_is_that_of_the_specs() -> None:
    found = importlib.util.spec_from_file_location("layer_table", ROOT / "tools" / "layer_table.py")
    tool = importlib.util.module_from_spec(found)
    found.loader.exec_module(tool)
    page = (DOCS / "layers.md").read_text(encoding="utf-8")
    assert tool.with_table(page, SPECS) == page, "run: .venv/bin/python tools/layer_table.py"
    assert tool.table(SPECS) in page


# Commands


def test_example_script_makes_maps(server, photos: Path, tmp_path: Path) -> None:
    script = DOCS / "examples" / "morning_flight.py"
    said = _run_python([str(script), str(photos), str(tmp_path / "maps")], server, tmp_path)
    assert "completed 100%" in said
    assert sorted(p.name for p in (tmp_path / "maps").iterdir()) == ["dsm.tif", "orthophoto.tif"]


def _run_python(arguments: list[str], server, folder: Path) -> str:
    """Run a script that imports `orthodock` from beside it."""
    (folder / "orthodock").symlink_to(ROOT)
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "WEBODM_URL": server.url,
        "WEBODM_USER": server.user,
        "WEBODM_PASSWORD": server.password,
    }
    answer = subprocess.run(
        [sys.executable, *arguments], cwd=folder,
        env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_client_works_as_shown(server, photos: Path, tmp_path: Path) -> None:
    (block,) = (b for b in _blocks() if (b.page, b.language) == ("api.md", "python"))
    code = block.text
    for shown, here in (
        ("https://webodm.example.org", server.url),
        ('"pilot", "secret"', f"{server.user!r}, {server.password!r}"),
    ):
        assert shown in code
        code = code.replace(shown, here)
    (tmp_path / "photos").mkdir()
    for photo in photos.iterdir():
        (tmp_path / "photos" / photo.with_suffix(".JPG").name).symlink_to(photo)
    _run_python(["-c", code], server, tmp_path)
    assert (tmp_path / "north-field.tif").read_bytes()[:2] in (b"II", b"MM")


def test_devserver_and_photos_start_as_shown(tmp_path: Path) -> None:
    (block,) = (b for b in _blocks() if "-m devserver " in b.text)
    make_photos, serve = (shlex.split(line) for line in block.text.splitlines())
    for command in (make_photos, serve):
        assert command.pop(0) == ".venv/bin/python"
    subprocess.run(
        [sys.executable, *_below(make_photos, tmp_path), "--rows", "1", "--columns", "2"],
        cwd=ROOT, check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    assert len(list((tmp_path / "flight").glob("*.JPG"))) == 2
    serve[serve.index("8000")] = "0"  # another port may be taken
    with subprocess.Popen(
        [sys.executable, *_below(serve, tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            url = process.stdout.readline().split()[-1]
            assert api.WebODM(url, api.Credentials("pilot", "secret")).check()
        finally:
            process.terminate()


def _below(command: list[str], folder: Path) -> list[str]:
    """The command with what it writes in build/ written into a folder."""
    return [re.sub(r"^build/", f"{folder}/", word) for word in command]


def _check_make(block: Block) -> None:
    """`make` takes minutes, or needs a desktop: that its targets are there has to do."""
    for line in block.text.splitlines():
        words = shlex.split(line, comments=True)
        if words[0] == "make":
            assert set(words[1:]) & _targets() == set(words[1:]) != set(), line
        else:  # QGIS itself, which ends when the user ends it
            assert line == 'QGIS_PLUGINPATH="$PWD/build/plugins" qgis'
            assert (ROOT / "build" / "plugins" / "orthodock" / "metadata.txt").is_file()


def _check_pytest(block: Block) -> None:
    """Tests within tests would take long: that the files are there has to do."""
    for line in block.text.splitlines():
        words = shlex.split(line)
        assert words[words.index("-m") + 1] == "pytest"
        assert (ROOT / words[-1]).is_file(), line


def _check_quoted(block: Block) -> None:
    sources = (
        p for part in ("api", "core", "devserver", "tests") for p in (ROOT / part).rglob("*.py")
    )
    assert any(block.text in path.read_text(encoding="utf-8") for path in sources)


def _check_options(block: Block) -> None:
    assert json.loads(block.text).keys() <= {option.name for option in OPTIONS}


def _check_table(name: str) -> Callable[[Block], None]:
    """The engine's reader accepts the example as a table of that name, as it is."""

    def check(block: Block) -> None:
        photos = [Path(photo) for photo in sorted(set(re.findall(r"\S+\.JPG", block.text)))]
        around = Surroundings({photo: PhotoFacts(4000, 3000) for photo in photos})
        with tempfile.TemporaryDirectory() as folder:
            table = Path(folder) / name
            table.write_text(block.text, encoding="utf-8")
            (checked,) = inspect_inputs([*photos, table], around)
        assert photos
        assert not [r for r in checked.remarks if r.severity in NOT_AS_SHOWN], checked.remarks

    return check


def _is_no_command(block: Block) -> None:
    assert "points/s" in block.text  # figures


def _runs_in(test: str) -> Callable[[Block], None]:
    """Another test runs it, which has to be there."""
    file, name = test.split("::")

    def check(_: Block) -> None:
        assert f"def {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8")

    return check


AS_SHOWN = _runs_in(
    "qgis/processing_provider/test_processing_headless.py::test_documentation_works_as_shown"
)
# By the page, the language, and a word that is in the block. What is not run says why above.
HOW = (
    ("README.md", "sh", "make ", _check_make),
    ("headless.md", "sh", "", AS_SHOWN),
    ("headless.md", "crontab", "", AS_SHOWN),
    ("api.md", "python", "", _runs_in("unit/repository/test_docs.py::test_client_works_as_shown")),
    ("contributing.md", "sh", "make ", _check_make),
    ("contributing.md", "sh", "-m devserver ",
     _runs_in("unit/repository/test_docs.py::test_devserver_and_photos_start_as_shown")),
    ("contributing.md", "sh", "-m pytest ", _check_pytest),
    ("contributing.md", "python", "class CountPhotos",
     _runs_in("qgis/test_docs_in_qgis.py::test_algorithm_of_the_documentation_works")),
    ("contributing.md", "python", "", _check_quoted),
    ("large_projects.md", "json", "", _check_options),
    ("gcps.md", "gcp", "", _check_table("gcp_list.txt")),
    ("rtk.md", "geo", "", _check_table("geo.txt")),
    ("performance.md", "", "", _is_no_command),
)  # fmt: skip


@pytest.mark.parametrize("block", _blocks(), ids=str)
def test_every_block_is_run_or_checked(block: Block) -> None:
    for page, language, word, check in HOW:
        if (page, language) == (block.page, block.language) and word in block.text:
            check(block)
            break
    else:
        pytest.fail("nothing runs or checks this: add it to HOW")
    if block.language == "sh":
        subprocess.run(["/bin/sh", "-n", "-c", block.text], check=True)


def _targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z0-9-]+):", makefile, re.MULTILINE))


@pytest.mark.parametrize("page", [*PAGES, *sorted(HELP.rglob("*.md"))], ids=lambda p: p.name)
def test_commands_within_the_text_name_what_is_there(page: Path) -> None:
    for command in re.findall(r"`([^`\n]+)`", page.read_text(encoding="utf-8")):
        words = command.split()
        while words and re.fullmatch(r"[A-Z_]+=\S*", words[0]):
            words = words[1:]
        if words[:1] == ["make"]:
            assert {word for word in words[1:] if "=" not in word} <= _targets(), command
        assert words[:1] != ["python"], "Debian has no program of that name"
        if words[:1] == [".venv/bin/python"]:
            assert (ROOT / words[1]).is_file(), command
        if OUR_FILE.fullmatch(command):
            assert (ROOT / command).exists(), command
        if re.fullmatch(r"test_\w+\.py|\w+_views\.py", command):
            assert list(ROOT.glob(f"tests/**/{command}")) + list(
                ROOT.glob(f"devserver/**/{command}")
            )
