"""Checks a plugin ZIP file as plugins.qgis.org does: check_package.py ZIP. Prints problems.

The rules are those of the site's validator and of the scans that can block a version
(github.com/qgis/QGIS-Plugins-Website: validator.py, security_scanner.py, the lists of rules), and
stricter ones of ours. Links are checked by the site only: this tool does not use the network.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

TOOLS = Path(sys.executable).parent
NAME = "orthodock"
LARGEST = 20_000_000  # bytes
LIBRARIES = "vendor"

REQUIRED = ("name", "qgisMinimumVersion", "description", "about", "version", "author", "email",
            "repository", "tracker", "homepage", "icon", "category", "tags")  # fmt: skip
BOOLEANS = ("experimental", "deprecated", "server", "hasProcessingProvider", "supportsQt6")
LINKS = ("homepage", "repository", "tracker")
CATEGORIES = ("Raster", "Vector", "Database", "Web", "Mesh", "Analysis")
LONGEST_DESCRIPTION = 200  # characters: one line in the plugin manager
VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.]+)?")
QGIS_VERSION = re.compile(r"\d+\.\d+(\.\d+)?")

FORBIDDEN = ("__pycache__", "__MACOSX", ".git")  # folders
BINARIES = (".exe", ".dll", ".so", ".dylib", ".pyd", ".pyc", ".pyo", ".bat", ".cmd", ".ps1", ".sh",
            ".zip", ".whl", ".jar", ".a", ".o", ".bin")  # fmt: skip
EXECUTABLE = 0o111

# The site runs all of bandit except these (in its list "info", thus disabled).
BANDIT_OFF = ("B404", "B410", "B411")
# An author may skip this on the site, and must for assertions in a library that we do not
# change; it applies to our own code.
BANDIT_OFF_IN_LIBRARIES = ("B101",)
# The rules that the site enables, and flake8-qgis as in .flake8.
FLAKE8_ON = "E101,E711,E712,E713,E714,E721,E722,E731,E741,E742,E743,E9,W605,F402,F403,F404,F405,"
FLAKE8_ON += "F811,F821,F822,F823,F831,F901,QGS"
FLAKE8_CONFIGURATION = Path(__file__).resolve().parent.parent / ".flake8"


def main(package: Path) -> int:
    """Print all problems; return the exit code."""
    problems = list(check(package))
    for problem in problems:
        print(f"{package.name}: {problem}")
    if not problems:
        print(f"{package.name}: passes the checks of plugins.qgis.org")
    return 1 if problems else 0


def check(package: Path) -> Iterator[str]:
    """Yield the problems of a ZIP file."""
    if package.stat().st_size > LARGEST:
        yield f"larger than {LARGEST // 1_000_000} MB"
    with zipfile.ZipFile(package) as archive, tempfile.TemporaryDirectory() as folder:
        names = list(check_names(archive))
        yield from names
        if names:
            return  # cannot be unpacked, or is not a plugin
        yield from check_metadata(archive)
        archive.extractall(folder)
        root = Path(folder) / NAME
        yield from run_bandit(root)
        yield from find_secrets(root)
        yield from run_flake8(root)


# The files


def check_names(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the problems of file names and modes."""
    broken = archive.testzip()
    if broken:
        yield f"{broken} is damaged"
    infos = archive.infolist()
    if {PurePosixPath(info.filename).parts[0] for info in infos} != {NAME}:
        yield f"has other folders at its top than {NAME}"
    for name in ("__init__.py", "metadata.txt", "LICENSE"):
        if f"{NAME}/{name}" not in archive.namelist():
            yield f"has no {name}"
    for info in infos:
        path = PurePosixPath(info.filename)
        if path.is_absolute() or ".." in path.parts or "\\" in info.filename:
            yield f"{info.filename} leads out of the folder"
        elif any(part in FORBIDDEN or part.startswith(".") for part in path.parts):
            yield f"{info.filename} is hidden or does not belong in a plugin"
        elif path.suffix.lower() in BINARIES:
            yield f"{info.filename} is a binary or a program"
        elif info.external_attr >> 16 & EXECUTABLE and not info.is_dir():
            yield f"{info.filename} is executable"
    if len({info.filename.lower() for info in infos}) != len(infos):
        yield "has files whose names differ in case alone, or not at all"


# The metadata


def check_metadata(archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield the problems of metadata.txt."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(archive.read(f"{NAME}/metadata.txt").decode("utf-8"))
        fields = dict(parser.items("general"))
    except (configparser.Error, UnicodeDecodeError) as error:
        yield f"metadata.txt cannot be read: {error}"
        return
    missing = [field for field in REQUIRED if not fields.get(field, "").strip()]
    if missing:
        yield f"metadata.txt lacks {', '.join(missing)}"
        return
    yield from check_texts(fields)
    yield from check_versions(fields)
    yield from check_changelog(fields["version"], archive)
    if f"{NAME}/{fields['icon']}" not in archive.namelist():
        yield f"the icon {fields['icon']} is not in the zip"


def check_texts(fields: dict[str, str]) -> Iterator[str]:
    """Yield the problems of single fields."""
    for field in BOOLEANS:
        if fields.get(field, "False") not in ("True", "False", "yes", "no"):
            yield f"{field} is neither True nor False"
    for field in LINKS:
        parts = urlsplit(fields[field])
        if parts.scheme != "https" or "." not in parts.netloc:
            yield f"{field} is no https link"
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", fields["email"]):
        yield "email is no address"
    if "/" in fields["author"]:
        yield "author has a slash"
    if fields["category"] not in CATEGORIES:
        yield f"category is none of {', '.join(CATEGORIES)}"
    for field, text in fields.items():
        kind = field.partition("[")[0]  # description[de] is the German description
        if kind == "description" and len(text) > LONGEST_DESCRIPTION:
            yield f"{field} has more than {LONGEST_DESCRIPTION} characters; the rest is for about"
        if kind in ("description", "about") and re.search(r"<\w+[^>]*>", text):
            yield f"{field} has HTML, which the site shows as it is"


def check_versions(fields: dict[str, str]) -> Iterator[str]:
    """Yield inconsistencies of versions."""
    version = VERSION.fullmatch(fields["version"])
    if version is None:
        yield "version is not of the form 1.2.3"
    elif (fields.get("experimental") == "True") != (version[1] == "0" or bool(version[4])):
        yield "experimental does not fit the version: True before 1.0.0 and for 1.2.3-rc1, else not"
    if fields.get("deprecated") == "True":
        yield "deprecated: nobody would be offered it"
    least, most = fields["qgisMinimumVersion"], fields.get("qgisMaximumVersion", "")
    if not QGIS_VERSION.fullmatch(least) or (most and not QGIS_VERSION.fullmatch(most)):
        yield "qgisMinimumVersion and qgisMaximumVersion are of the form 3.22"
    elif most and numbers(most) < numbers(least):
        yield "qgisMaximumVersion is before qgisMinimumVersion"
    elif (numbers(most or "3.99") >= (4,)) != (fields.get("supportsQt6") == "True"):
        yield "supportsQt6 does not fit qgisMaximumVersion: QGIS 4 has Qt 6"


def check_changelog(version: str, archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield a problem if the newest section is neither of this version nor of the next."""
    text = archive.read(f"{NAME}/CHANGELOG.md").decode("utf-8")
    found = re.search(r"^## \[?(Unreleased|\d[^\]\s]*)", text, re.MULTILINE)
    if found is None or found[1] not in ("Unreleased", version):
        yield f"CHANGELOG.md does not begin with {version}"


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as a comparable value."""
    return tuple(map(int, version.split(".")))


# The code


def run_bandit(root: Path) -> Iterator[str]:
    """Yield bandit's findings."""
    yield from bandit_findings(root, BANDIT_OFF, "-x", str(root / LIBRARIES))
    if (root / LIBRARIES).is_dir():
        yield from bandit_findings(root / LIBRARIES, BANDIT_OFF + BANDIT_OFF_IN_LIBRARIES)


def bandit_findings(folder: Path, off: tuple[str, ...], *options: str) -> Iterator[str]:
    """Run bandit on a folder, without some of its rules."""
    report = output_of(folder, "bandit", "-q", "-r", str(folder), "-f", "json", "-s", ",".join(off),
                       *options)  # fmt: skip
    found = json.loads(report)
    for error in found["errors"]:
        yield f"bandit cannot read {error['filename']}: {error['reason']}"
    for issue in found["results"]:
        path = Path(issue["filename"]).relative_to(folder)
        yield f"{path}:{issue['line_number']}: {issue['test_id']} {issue['issue_text']}"


def find_secrets(root: Path) -> Iterator[str]:
    """Yield probable passwords, keys and tokens."""
    report = output_of(root, "detect-secrets", "scan", "--all-files", "--exclude-files",
                       r"metadata\.txt", ".")  # fmt: skip
    for path, secrets in json.loads(report)["results"].items():
        for secret in secrets:
            yield f"{path}:{secret['line_number']}: {secret['type']}"


def run_flake8(root: Path) -> Iterator[str]:
    """Yield flake8's findings in our own code; in libraries they do not block a version."""
    found = output_of(root, "flake8", "--config", str(FLAKE8_CONFIGURATION), "--select", FLAKE8_ON,
                      "--exclude", LIBRARIES, ".")  # fmt: skip
    yield from found.splitlines()


def output_of(folder: Path, tool: str, *arguments: str) -> str:
    """Run a tool in a folder; raise an error if it fails for other reasons than findings."""
    answer = subprocess.run(
        [TOOLS / tool, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if answer.returncode not in (0, 1):
        raise RuntimeError(f"{tool} failed: {answer.stderr}")
    return answer.stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
