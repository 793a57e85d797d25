"""Builds the plugin ZIP file reproducibly: package.py TARGET.zip."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "orthodock"
FOLDERS = ("api", "core", "ui", "processing_provider", "resources", "vendor")
FILES = (
    "__init__.py",
    "plugin.py",
    "application.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
)
# Files that users need: no sources of translations (*.ts), and of pip's metadata of a library
# only files that do not depend on the machine.
KINDS = frozenset({".py", ".ui", ".md", ".svg", ".png", ".model3", ".qm"})
NOTES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS", "METADATA")
FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest date of the ZIP format
UNIX, PLAIN_FILE = 3, 0o100644 << 16


def main(target: Path) -> None:
    """Write the ZIP file to `target`."""
    if not list((ROOT / "vendor").glob("*.dist-info")):
        sys.exit("package: vendor/ has no libraries; run make setup")
    names = sorted(wanted())
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w") as archive:
        for name in names:
            info = zipfile.ZipInfo(f"{NAME}/{name}", FIRST_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = UNIX, PLAIN_FILE
            archive.writestr(info, (ROOT / name).read_bytes())
    part.replace(target)
    print(f"{target} ({target.stat().st_size // 1024} kB, {len(names)} files)")


def wanted() -> set[str]:
    """Return the paths, relative to the root, of all files of the ZIP file."""
    found = {path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if is_wanted(path)}
    return {path.relative_to(ROOT).as_posix() for path in found} | set(FILES)


def is_wanted(path: Path) -> bool:
    """Whether a file of the plugin's folders is needed by users."""
    if not path.is_file() or path.name.startswith("."):
        return False
    if any(parent.suffix == ".dist-info" for parent in path.parents):
        return path.name.upper().startswith(NOTES)
    return path.suffix in KINDS


if __name__ == "__main__":
    main(Path(sys.argv[1]))
