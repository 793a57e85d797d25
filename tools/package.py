"""Builds the plugin zip: package.py TARGET.zip. The same tree gives the same bytes."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("api", "core", "ui", "processing_provider", "resources", "vendor")
FILES = (
    "__init__.py",
    "plugin.py",
    "parts.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
)
NAME = "orthodock"
FIRST_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say


def main(target: Path) -> None:
    """Write the zip to `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(wanted()):
            info = zipfile.ZipInfo(f"{NAME}/{path.relative_to(ROOT).as_posix()}", FIRST_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, path.read_bytes())
    part.replace(target)
    print(f"{target} ({target.stat().st_size // 1024} kB)")


def wanted() -> set[Path]:
    """Return what is tracked of the plugin's parts, and the bundled libraries."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z", *FOLDERS, *FILES], cwd=ROOT, check=True, capture_output=True
    ).stdout.decode()
    vendored = (p for p in (ROOT / "vendor").rglob("*") if p.is_file() and p.suffix != ".pyc")
    return {ROOT / name for name in tracked.split("\0") if name} | set(vendored)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
