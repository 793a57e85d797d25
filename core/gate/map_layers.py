"""Creates QGIS layers from untrusted files, without their styles, actions or forms.

GDAL's driver cannot be chosen in QGIS. Therefore a file must have been opened with the right driver
(`open_raster`), and that driver must be the first that identifies the file by its header
(`IdentifyDriverEx`, which does not open it): QGIS then uses the same driver.
"""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import QgsPointCloudLayer, QgsRasterLayer, QgsVectorLayer

from ...api import StorageError
from ...api.support.i18n import translate
from . import databases, gdal_rasters, ogr_vectors, pictures
from .geotiff import REMEDY

PICTURES = ("JPEG", "PNG")


def raster_layer(path: Path, title: str) -> QgsRasterLayer:
    """Return the layer of a GeoTIFF; raises `StorageError`. Takes a few milliseconds."""
    return _gdal_layer(path, title, gdal_rasters.open_raster(path))


def picture_layer(path: Path, title: str) -> QgsRasterLayer:
    """Return the layer of a JPEG or PNG; raises `StorageError`. Takes a few milliseconds."""
    data = gdal_rasters.open_raster(path, PICTURES, most_pixels=pictures.MOST_PIXELS)
    if not pictures.is_bounded(path):
        raise gdal_rasters.not_a_raster(path)
    return _gdal_layer(path, title, data)


def _gdal_layer(path: Path, title: str, data: gdal.Dataset) -> QgsRasterLayer:
    driver = data.GetDriver().GetDescription()
    gdal_rasters.check_driver(path, gdal.OF_RASTER, driver, gdal_rasters.not_a_raster(path))
    options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
    layer = QgsRasterLayer(str(path.absolute()), title, "gdal", options)
    if not layer.isValid():
        raise gdal_rasters.not_a_raster(path)
    return layer


def mbtiles_layer(path: Path, title: str) -> QgsRasterLayer:
    """Return the layer of a file accepted by `check_mbtiles`. Raises `StorageError`.

    Uses QGIS's reader, as GDAL's writes statistics into the working folder.
    """
    options = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)
    layer = QgsRasterLayer(f"type=mbtiles&url={path.absolute().as_uri()}", title, "wms", options)
    if not layer.isValid():
        raise StorageError(
            translate("Core", "QGIS cannot read {}.").format(path),
            translate(
                "Core",
                "If the folder path contains characters such as # or %, choose another download "
                "folder.",
            ),
        )
    return layer


def vector_layer(path: Path, title: str) -> QgsVectorLayer:
    """Return the layer of a GeoPackage or GeoJSON, without its default style.

    :raises StorageError: if it is another format, or has no features.
    """
    if path.suffix.lower() == ".gpkg":
        ogr_vectors.check_geopackage(path)
    else:
        ogr_vectors.check_geojson(path)
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(str(path.absolute()), title, "ogr", options)
    if not layer.isValid() or layer.featureCount() == 0:
        raise _nothing_to_show(path)
    return layer


def cloud_layer(source: str, title: str, provider: str) -> QgsPointCloudLayer:
    """Return the layer of a checked point cloud without a style. Raises `StorageError`."""
    options = QgsPointCloudLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsPointCloudLayer(source, title, provider, options)
    if not layer.isValid():
        raise StorageError(
            translate("Core", "{} is not a point cloud that QGIS can read.").format(source)
        )
    return layer


def file_layer(path: Path, title: str) -> QgsRasterLayer | QgsVectorLayer | None:
    """Return the layer of a file by its extension, or None if it is not a map layer."""
    ending = path.suffix.lower()
    if ending == ".mbtiles":
        databases.check_mbtiles(path)
        return mbtiles_layer(path, title)
    if ending in (".gpkg", ".geojson", ".json"):
        return vector_layer(path, title)
    if ending in (".tif", ".tiff"):
        return raster_layer(path, title)
    if ending in (".jpg", ".jpeg", ".png"):
        return picture_layer(path, title)
    return None


def _nothing_to_show(path: Path) -> StorageError:
    return StorageError(
        translate("Core", "{} contains nothing that QGIS can display.").format(path.name),
        translate("Core", REMEDY),
    )
