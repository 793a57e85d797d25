"""The algorithm “Batch of folders”, when its table cannot be written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from orthodock.api import WebODM
from osgeo import gdal
from processing_runs import run
from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)


# Batch of folders
@pytest.fixture
def flights(photos: Path, tmp_path: Path) -> Path:
    """Two folders of two photos."""
    for name, some in (("a", slice(0, 2)), ("b", slice(2, 4))):
        (tmp_path / "flights" / name).mkdir(parents=True)
        for photo in sorted(photos.iterdir())[some]:
            shutil.copy(photo, tmp_path / "flights" / name)
    return tmp_path / "flights"


def test_batch_that_cannot_write_its_table_makes_no_task(
    provider, connection, client: WebODM, flights: Path, tmp_path: Path
) -> None:
    home = client.projects.create("Unwritable batch")
    (tmp_path / "file").write_text("a file, not a folder")
    target = tmp_path / "file" / "tasks.gpkg"
    with pytest.raises(QgsProcessingException, match=r"tasks\.gpkg"):
        run(
            "orthodock:batchfolders",
            {"FOLDER": str(flights), "PROJECT": str(home.id), "OUTPUT": str(target)},
        )
    assert client.projects.get(home.id).task_ids == ()


def test_batch_tells_a_row_that_its_table_does_not_take(
    provider, connection, client: WebODM, flights: Path, tmp_path: Path
) -> None:
    """As when a disk is full; here it is added to a table that takes a project once."""
    home = client.projects.create("Full table")
    file = tmp_path / "tasks.gpkg"
    table = gdal.GetDriverByName("GPKG").Create(str(file), 0, 0, 0, gdal.GDT_Unknown)
    table.ExecuteSQL("CREATE TABLE tasks (fid INTEGER PRIMARY KEY, project INTEGER UNIQUE)")
    table.ExecuteSQL(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier)"
        " VALUES ('tasks', 'attributes', 'tasks')"
    )
    del table
    remapping = QgsRemappingSinkDefinition()
    remapping.setDestinationFields(QgsVectorLayer(str(file)).fields())
    remapping.addMappedField("project", QgsProperty.fromField("project"))
    target = QgsProcessingOutputLayerDefinition(str(file))
    target.setRemappingDefinition(remapping)
    with pytest.raises(QgsProcessingException, match="Cannot write the layer"):
        run(
            "orthodock:batchfolders",
            {"FOLDER": str(flights), "PROJECT": str(home.id), "OUTPUT": target},
        )
    assert len(client.projects.get(home.id).task_ids) == 2
