"""How footprints overlap, counted in polygons and in cells."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orthodock.api import CancelledError, StorageError, ValidationError
from orthodock.core.photos.coverage import (
    MOST_CELLS,
    count_overlaps,
    forward_overlaps,
    usual_cell,
    write_count,
)
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

UTM = QgsCoordinateReferenceSystem("EPSG:32632")
squares = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(1, 20)), min_size=1, max_size=12
)


def square(west: float, south: float, side: float) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(west, south, west + side, south + side))


def line(count: int, step: float = 2.0) -> list[QgsGeometry]:
    """Return squares of 10 m in a row."""
    return [square(500_000 + step * number, 5_000_000, 10) for number in range(count)]


def test_neighbours_in_a_line_overlap() -> None:
    assert count_overlaps(line(3, 6)) == [1, 2, 1]
    assert forward_overlaps(line(3, 6)) == [pytest.approx(40), pytest.approx(40), None]


def test_nothing_overlaps_nothing() -> None:
    assert count_overlaps([]) == []
    assert forward_overlaps([]) == []


@given(squares)
@settings(max_examples=30, deadline=None)
def test_counts_agree_with_comparing_each_with_each(corners) -> None:
    polygons = [square(*corner) for corner in corners]
    expected = [
        sum(a.intersects(b) for j, b in enumerate(polygons) if j != i)
        for i, a in enumerate(polygons)
    ]
    assert count_overlaps(polygons) == expected


@given(squares)
@settings(max_examples=30, deadline=None)
def test_cells_add_up_to_the_areas(corners) -> None:
    polygons = [square(*corner) for corner in corners]
    found = write_count(polygons, UTM, None, 1.0)
    assert found.area == pytest.approx(QgsGeometry.unaryUnion(polygons).area())
    assert found.well_covered <= found.area


def test_raster_counts_the_photos_of_each_cell(tmp_path: Path) -> None:
    path = tmp_path / "new" / "count.tif"
    found = write_count(line(6), UTM, path, 1.0)
    raster = gdal.Open(str(path))
    assert raster.ReadAsArray()[0].tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5, 5, 4, 4, 3, 3,
                                                2, 2, 1, 1]  # fmt: skip
    assert raster.GetGeoTransform() == (500_000, 1, 0, 5_000_010, 0, -1)
    assert raster.GetRasterBand(1).GetNoDataValue() == 0
    assert (found.area, found.well_covered, found.cell) == (200, 40, 1)
    assert found.share == 0.2
    assert [p.name for p in path.parent.iterdir()] == ["count.tif"]


@given(st.floats(0, 1e12))
@settings(deadline=None)
def test_usual_cells_are_round_and_not_too_many(area: float) -> None:
    cell = usual_cell(area)
    assert f"{cell:e}"[0] in "125"
    assert area / cell**2 < MOST_CELLS / 2


def test_absurdly_small_cells_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValidationError, match="larger cells"):
        write_count(line(6), UTM, tmp_path / "count.tif", 0.001)


def test_cancelling_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        write_count(line(6), UTM, tmp_path / "count.tif", stop=lambda: True)
    with pytest.raises(CancelledError):
        count_overlaps(line(6), stop=lambda: True)
    assert not list(tmp_path.iterdir())


def test_unwritable_raster_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot be written"):
        write_count(line(2), UTM, tmp_path / "file" / "count.tif")
    with pytest.raises(StorageError, match="cannot be written"):
        write_count(line(2), UTM, tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
