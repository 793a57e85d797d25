"""What a task's assets are, in the words of the field."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("AssetTitles", text)


def asset_title(name: str) -> str:
    """Return the words for an asset; of one that is not known the file's name."""
    return {
        "all.zip": _tr("All of it"),
        "orthophoto.tif": _tr("Orthophoto, GeoTIFF"),
        "orthophoto.png": _tr("Orthophoto, picture"),
        "orthophoto.mbtiles": _tr("Orthophoto, MBTiles"),
        "orthophoto.kmz": _tr("Orthophoto, for Google Earth"),
        "orthophoto_tiles.zip": _tr("Orthophoto, tiles"),
        "cutline.gpkg": _tr("Cutline of the orthophoto"),
        "dsm.tif": _tr("Surface model"),
        "dtm.tif": _tr("Terrain model"),
        "dsm_tiles.zip": _tr("Surface model, tiles"),
        "dtm_tiles.zip": _tr("Terrain model, tiles"),
        "georeferenced_model.las": _tr("Point cloud, LAS"),
        "georeferenced_model.laz": _tr("Point cloud, LAZ"),
        "georeferenced_model.ply": _tr("Point cloud, PLY"),
        "georeferenced_model.csv": _tr("Point cloud, CSV"),
        "textured_model.zip": _tr("Textured model, OBJ"),
        "textured_model.glb": _tr("Textured model, glTF"),
        "3d_tiles_model.zip": _tr("Textured model, 3D Tiles"),
        "3d_tiles_pointcloud.zip": _tr("Point cloud, 3D Tiles"),
        "cameras.json": _tr("Camera parameters"),
        "shots.geojson": _tr("Photo positions"),
        "report.pdf": _tr("Quality report"),
        "ground_control_points.geojson": _tr("Ground control points"),
    }.get(name, name)
