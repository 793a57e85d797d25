"""Times the drawing of tiles of a private orthophoto, compared with public tiles in QGIS.

Usage: .venv/bin/python benchmarks/layers.py [runs]

Each run is a fresh process, as QGIS keeps tiles in memory; ours and QGIS's own alternate, and the
ratio is taken pair by pair. Ours: the source that "Add to Map" makes, drawn with the token that
the request preprocessor adds. QGIS's own: the same tiles as an XYZ layer of a task that is public,
without plugin or token. Then the preprocessor alone, by the call.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
USER, PASSWORD = "bench", "bench password"
CALLS = 50_000
PIXELS = 6000  # side of the orthophoto
VIEW = (1200, 800)  # pixels of the map
TIMES = 12  # drawn by a process; the minimum counts, as other processes only add time


def package(name: str) -> Any:
    """Return a module of the plugin; the checkout is the package, with any folder name."""
    if "orthodock" not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            "orthodock", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        assert spec is not None
        assert spec.loader is not None
        sys.modules["orthodock"] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules["orthodock"])
    return importlib.import_module(f"orthodock.{name}")


def application() -> Any:
    """Start QGIS without a window."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QGIS_AUTH_DB_DIR_PATH"] = tempfile.mkdtemp()
    from qgis.core import QgsApplication

    app = QgsApplication([], True, tempfile.mkdtemp())
    app.initQgis()
    return app


def child(what: str, url: str, task: str) -> None:
    """Run in one process: print ms to the first tile and to a whole map, of several drawings."""
    app = application()
    from qgis.core import QgsRasterLayer

    place = f"{url}/api/projects/1/tasks/{task}/orthophoto/tiles/{{z}}/{{x}}/{{y}}"
    if what == "ours":
        api, auth = package("api"), package("core.server.layer_auth")
        token = api.WebODM(url, api.Credentials(USER, PASSWORD)).transport.token()
        layer_auth = auth.LayerAuth()
        layer_auth.set_token(url, token)
        layer_auth.install()
    tiles = package("api").TileJSON.from_json({"tiles": [place]}, url)
    source = package("core.layers.styles").tile_source
    firsts, wholes = [], []
    for run in range(TIMES):
        layer = QgsRasterLayer(source(tiles, f"{place}?run={what}{run}"), "x", "wms")
        firsts.append(draw(layer, 256, 256, 0.05))
        wholes.append(draw(layer, *VIEW, 1.0))
    print(json.dumps([min(firsts), min(wholes)]))
    sys.stdout.flush()
    del layer
    app.exitQgis()


def draw(layer: Any, width: int, height: int, share: float) -> float:
    """Draw the middle `share` of the orthophoto; return ms."""
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsMapRendererParallelJob,
        QgsMapSettings,
        QgsProject,
        QgsRectangle,
    )
    from qgis.PyQt.QtCore import QEventLoop, QSize

    utm = QgsCoordinateReferenceSystem("EPSG:32632")
    area = QgsRectangle(500_000, 5_199_400, 500_600, 5_200_000)
    area.scale(share)
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    to_map = QgsCoordinateTransform(utm, layer.crs(), QgsProject.instance())
    settings.setExtent(to_map.transformBoundingBox(area))
    settings.setOutputSize(QSize(width, height))
    began = time.perf_counter()
    job, loop = QgsMapRendererParallelJob(settings), QEventLoop()
    job.finished.connect(loop.quit)
    job.start()
    if job.isActive():
        loop.exec()
    spent = (time.perf_counter() - began) * 1000
    image = job.renderedImage()
    if image.pixelColor(width // 4, height // 2).alpha() == 0:
        raise RuntimeError("nothing was drawn")
    return spent


def run_child(what: str, url: str, task: str) -> tuple[float, float]:
    """Run a child process and return its measurements."""
    command = [sys.executable, "-W", "ignore", __file__, "--child", what, url, task]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    first, whole = json.loads(answer.stdout.splitlines()[-1])
    return first, whole


def make_task(api: Any, url: str, folder: Path) -> str:
    """Import a public orthophoto and return its task."""
    sys.path += [str(ROOT), str(ROOT / "tests" / "support" / "files")]
    import products

    products.PIXELS = PIXELS
    archive = products.all_zip(
        folder / "all.zip", orthophoto_tif=products.orthophoto(folder / "o.tif")
    )
    client = api.WebODM(url, api.Credentials(USER, PASSWORD))
    project = client.projects.create("Layers")
    task = client.tasks.import_zip(project.id, archive, name="Layers")
    task = client.tasks.wait(project.id, task.id, interval=0.2)
    client.tasks.update(project.id, task.id, public=True)
    return str(task.id)


def preprocessor() -> None:
    """Print the duration of one call of the preprocessor."""
    app = application()
    from qgis.PyQt.QtCore import QUrl
    from qgis.PyQt.QtNetwork import QNetworkRequest

    layer_auth = package("core.server.layer_auth").LayerAuth()
    layer_auth.set_token("https://odm.example.org", "x" * 200)
    preprocess = layer_auth._make_preprocessor()
    for label, address in (
        ("to our server", "https://odm.example.org/api/projects/1/tasks/a/dsm/tiles/17/1/2"),
        ("to any other", "https://tile.example.org/17/1/2.png"),
    ):
        spent = 0.0
        for _ in range(CALLS):
            request = QNetworkRequest(QUrl(address))
            began = time.perf_counter()
            preprocess(request)
            spent += time.perf_counter() - began
        print(f"preprocessor, request {label}: {spent / CALLS * 1e6:.1f} µs a call")
    app.exitQgis()


def main(runs: int) -> None:
    """Print medians and ratios."""
    transfers = importlib.util.spec_from_file_location(
        "transfers", Path(__file__).with_name("transfers.py")
    )
    assert transfers is not None
    assert transfers.loader is not None
    peer = importlib.util.module_from_spec(transfers)
    transfers.loader.exec_module(peer)
    with tempfile.TemporaryDirectory() as folder, peer.devserver(Path(folder) / "server") as url:
        task = make_task(package("api"), url, Path(folder))
        pairs = []
        for run in range(runs):
            order = ("ours", "own") if run % 2 else ("own", "ours")
            measured = {what: run_child(what, url, task) for what in order}
            pairs.append((measured["ours"], measured["own"]))
    for index, label in enumerate(("first tile", f"map of {VIEW[0]} × {VIEW[1]}")):
        ours, own = ([pair[who][index] for pair in pairs] for who in (0, 1))
        ratios = sorted(a / b for a, b in zip(ours, own))
        print(
            f"{label}: ours {statistics.median(ours):.0f} ms, QGIS's own "
            f"{statistics.median(own):.0f} ms, ratio {statistics.median(ratios):.2f} "
            f"({ratios[0]:.2f}–{ratios[-1]:.2f})"
        )
    preprocessor()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(*sys.argv[2:5])
    else:
        main(int((re.findall(r"^\d+$", " ".join(sys.argv[1:2])) or ["7"])[0]))
