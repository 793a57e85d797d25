"""What the documentation says of algorithms and settings holds in QGIS."""

from __future__ import annotations

import importlib.util
import math
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from orthodock.core.settings import TABLE, Flag, Level, LogLevel, Number
from orthodock.processing_provider.base import DOCUMENTATION, AlgorithmServices
from orthodock.processing_provider.provider import OrthoDockProvider
from osgeo import gdal, osr
from processing_runs import run
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingAlgorithm,
    QgsRasterLayer,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
HELP = sorted((ROOT / "processing_provider" / "help").rglob("*.md"))
SCRIPTS = sorted((ROOT / "docs" / "examples").glob("*.sh"))
RUN = re.compile(r"qgis_process\S* (?:--json )?run (\w+:\w+) -- ([^`|]*)")
PARAMETER = re.compile(r"(?<!\S)([A-Za-z_]\w*(?::\w+)?)=")


def algorithm_of(name: str) -> QgsProcessingAlgorithm | None:
    return QgsApplication.processingRegistry().algorithmById(name)


@pytest.mark.parametrize("page", [*PAGES, *HELP, *SCRIPTS], ids=lambda page: page.name)
def test_algorithms_and_parameters_are_called_what_they_are(
    page: Path, processing, provider
) -> None:
    text = page.read_text(encoding="utf-8").replace("\\\n", " ")
    for name in re.findall(r"\borthodock:[a-z]+\b|(?<=`)(?:native|gdal|qgis):\w+(?=`)", text):
        assert algorithm_of(name) is not None, name
    for name, values in RUN.findall(text):
        if name.startswith("orthodock:"):
            known = {d.name() for d in algorithm_of(name).parameterDefinitions()}
            given = set(PARAMETER.findall(re.split(r"\n(?!\s)", values)[0]))
            assert given, name
            assert given <= known, f"{name}: {given - known}"


def test_labels_in_bold_are_those_of_parameters_and_outputs(provider: OrthoDockProvider) -> None:
    """**Bold** with a capital, and no full stop in it, is a label of the toolbox."""
    labels = [
        definition.description()
        for algorithm in provider.algorithms()
        for definition in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions())
    ]
    for page in PAGES[1:]:
        for bold in re.findall(r"\*\*([A-Z][^*]*[^*.?])\*\*", page.read_text(encoding="utf-8")):
            assert any(label.startswith(bold) for label in labels), f"{page.name}: {bold}"


def test_every_algorithm_has_its_row_where_its_help_leads_to(provider: OrthoDockProvider) -> None:
    page = (ROOT / "docs" / DOCUMENTATION.rsplit("/", 1)[1]).read_text(encoding="utf-8")
    rows = re.findall(r'^\| <a id="(\w+)"></a>`orthodock:(\w+)`', page, re.MULTILINE)
    assert sorted(name for _, name in rows) == sorted(a.name() for a in provider.algorithms())
    assert all(anchor == name for anchor, name in rows)
    for algorithm in provider.algorithms():
        if algorithm.helpUrl():
            assert algorithm.helpUrl() == f"{DOCUMENTATION}#{algorithm.name()}"


def test_settings_are_those_of_the_page() -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) \|$", page, re.MULTILINE)
    assert [key for key, _, _ in rows] == [s.key.partition("/")[2] for s in TABLE]
    for setting, (_, values, usual) in zip(TABLE, rows):
        if isinstance(setting, Number):
            assert f"{setting.smallest}–{setting.largest}" in values
            assert usual == str(setting.usual)
        elif isinstance(setting, Flag):
            assert usual == f"`{str(setting.usual).lower()}`"
        elif isinstance(setting, Level):
            assert re.findall(r"`(\w+)`", values) == [level.value for level in LogLevel]
            assert usual == f"`{setting.usual.value}`"


def test_algorithm_of_the_documentation_works(
    provider, connection, client, completed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    (code,) = (b for b in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "class Count" in b)
    file = tmp_path / "count_photos.py"
    file.write_text(code, encoding="utf-8")
    # where the page says that it belongs
    name = "orthodock.processing_provider.algorithms.projects.count_photos"
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    assert provider.addAlgorithm(module.CountPhotos(provider._services))
    assert isinstance(provider._services, AlgorithmServices)
    found = run("orthodock:countphotos", {"PROJECT": str(completed.project)})
    assert found == {"PHOTOS": completed.images_count}


def test_volume_of_a_pile_on_sloping_ground_is_found_as_in_volumes_md(
    processing, tmp_path: Path
) -> None:
    """A cone of radius 20 m and height 10 m, measured by the steps of the page."""
    dsm = _cone_on_a_slope(tmp_path / "dsm.tif")
    pile = QgsVectorLayer("Polygon?crs=EPSG:32632", "pile", "memory")
    around = QgsFeature()
    turns = (2 * math.pi * corner / 24 for corner in range(24))
    corners = [
        QgsPointXY(500050 + 25 * math.cos(turn), 5000050 + 25 * math.sin(turn)) for turn in turns
    ]
    around.setGeometry(QgsGeometry.fromPolygonXY([corners]))
    pile.dataProvider().addFeatures([around])
    clipped = run("gdal:cliprasterbymasklayer", {
        "INPUT": dsm, "MASK": pile, "CROP_TO_CUTLINE": True, "NODATA": -9999,
        "OUTPUT": str(tmp_path / "clipped.tif"),
    })["OUTPUT"]  # fmt: skip
    vertices = run(
        "native:extractvertices", {"INPUT": pile, "OUTPUT": str(tmp_path / "vertices.gpkg")}
    )
    draped = run("native:setzfromraster", {
        "INPUT": vertices["OUTPUT"], "RASTER": dsm, "BAND": 1,
        "OUTPUT": str(tmp_path / "ground.gpkg"),
    })  # fmt: skip
    ground = run("qgis:tininterpolation", {
        "INTERPOLATION_DATA": f"{draped['OUTPUT']}::~::1::~::-1::~::0", "METHOD": 0,
        "EXTENT": QgsRasterLayer(clipped).extent(), "PIXEL_SIZE": 0.5,
        "OUTPUT": str(tmp_path / "ground.tif"),
    })  # fmt: skip
    difference = run("gdal:rastercalculator", {
        "INPUT_A": clipped, "BAND_A": 1, "INPUT_B": ground["OUTPUT"], "BAND_B": 1,
        "FORMULA": "A-B", "NO_DATA": -9999, "OUTPUT": str(tmp_path / "difference.tif"),
    })  # fmt: skip
    found = run("native:rastersurfacevolume", {
        "INPUT": difference["OUTPUT"], "BAND": 1, "LEVEL": 0, "METHOD": 0,
        "OUTPUT_HTML_FILE": str(tmp_path / "report.html"),
    })  # fmt: skip
    assert found["VOLUME"] == pytest.approx(math.pi * 20**2 * 10 / 3, rel=0.01)


def _cone_on_a_slope(path: Path) -> str:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    south, east = (np.mgrid[0:200, 0:200] + 0.5) * 0.5  # m
    cone = np.clip(10 - np.hypot(east - 50, south - 50) / 2, 0, None)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 200, 200, 1, gdal.GDT_Float32)
    raster.SetProjection(crs.ExportToWkt())
    raster.SetGeoTransform((500000, 0.5, 0, 5000100, 0, -0.5))
    raster.GetRasterBand(1).WriteArray(300 + 0.05 * east + 0.02 * south + cone)
    return str(path)
