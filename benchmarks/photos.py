"""Times reading the metadata of 1,800 photos, compared with exiftool and QGIS's own import.

Usage: .venv/bin/python benchmarks/photos.py [folder of photos] [runs]

Ours: `inspect_one`, what the dialog and the algorithms call for each file. Beside it
`exiftool -fast2` (package libimage-exiftool-perl; left out where it is missing) and
native:importphotos, which reads less. Without a folder the photos are made: small pictures with
a drone's metadata and a preview of 60 kB, as cameras put it before the rest. The folder's photos
are linked until there are 1,800. All read the same files from the disk's cache, in turns; the
ratios are taken run by run.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable

ROOT = Path(__file__).resolve().parent.parent
COUNT = 1800
MADE = 18
PREVIEW = 60_000  # bytes
WANTED = 3.0  # times as fast as exiftool


def package(name: str) -> Any:
    """Return a module of the plugin; the checkout is the package, with any folder name."""
    if "orthodock" not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            "orthodock", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["orthodock"] = module
        spec.loader.exec_module(module)
    return importlib.import_module(f"orthodock.{name}")


def make_photos(folder: Path) -> list[Path]:
    """Create photos with previews."""
    command = [sys.executable, "-m", "devserver.photos", str(folder), "--rows", "3"]
    command += ["--columns", str(MADE // 3), "--width", "400"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    photos = sorted(folder.iterdir())
    preview = b"\xff\xe2" + (PREVIEW + 2).to_bytes(2, "big") + os.urandom(PREVIEW)
    for photo in photos:
        data = photo.read_bytes()
        photo.write_bytes(data[:2] + preview + data[2:])
    return photos


def link(photos: list[Path], folder: Path) -> list[Path]:
    """Return `COUNT` links to photos."""
    folder.mkdir()
    links = []
    for number in range(COUNT):
        source = photos[number % len(photos)]
        path = folder / f"DJI_{number:04d}{source.suffix}"
        try:
            path.hardlink_to(source)
        except (AttributeError, OSError):  # before Python 3.10, or on another disk
            shutil.copyfile(source, path)
        links.append(path)
    return links


def seconds(work: Callable[[], object]) -> float:
    """Return the duration of a call in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    """Read all files with each reader in turn, and print the ratios."""
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    from qgis.core import QgsApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath(), "python", "plugins")))
    from processing.core.Processing import Processing

    Processing.initialize()
    from qgis import processing

    inspect_one = package("core.photos.photo_files").inspect_one
    with tempfile.TemporaryDirectory() as scratch:
        if given is None:
            photos = make_photos(Path(scratch, "made"))
        else:
            photos = sorted(p for p in given.iterdir() if p.suffix.lower() in (".jpg", ".jpeg"))
        folder = Path(scratch, "flight")
        links = link(photos, folder)
        peers: dict[str, Callable[[], object]] = {"ours": lambda: [inspect_one(p) for p in links]}
        if shutil.which("exiftool"):
            command = ["exiftool", "-fast2", "-n", "-q", "-json", str(folder)]
            peers["exiftool -fast2"] = lambda: subprocess.run(
                command, check=True, capture_output=True
            )
        else:
            print("exiftool is missing: install libimage-exiftool-perl to compare with it")
        parameters = {"FOLDER": str(folder), "OUTPUT": "TEMPORARY_OUTPUT"}
        peers["native:importphotos"] = lambda: processing.run("native:importphotos", parameters)
        report(peers, runs)
        assert all(inspect_one(path).has_position for path in links[:MADE])
    sys.stdout.flush()
    os._exit(0)  # QGIS's own exit may crash after Processing


def report(peers: dict[str, Callable[[], object]], runs: int) -> None:
    """Print the seconds of each reader and the speed ratio of ours."""
    taken: dict[str, list[float]] = {name: [] for name in peers}
    for work in peers.values():
        work()  # the files are in the disk cache from here on
    for _ in range(runs):
        for name, work in peers.items():
            taken[name].append(seconds(work))
    for name, times in taken.items():
        ratios = [peer / own for peer, own in zip(times, taken["ours"])]
        print(
            f"{name}: {statistics.median(times):.2f} s for {COUNT} photos, ours is "
            f"{statistics.median(ratios):.1f} × as fast ({min(ratios):.1f} to {max(ratios):.1f})"
        )
        if name.startswith("exiftool") and statistics.median(ratios) < WANTED:
            print(f"Slower than wanted: {WANTED} ×")


if __name__ == "__main__":
    main()
