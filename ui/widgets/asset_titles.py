"""What a task's assets are, in the words of the field."""

from __future__ import annotations

from ...api.support.i18n import translate


def asset_title(name: str) -> str:
    """Return the words for an asset; of one that is not known the file's name."""
    return {
        "all.zip": translate("AssetTitles", "Everything (zip)"),
        "orthophoto.tif": translate("AssetTitles", "Orthophoto, GeoTIFF"),
        "orthophoto.png": translate("AssetTitles", "Orthophoto, picture"),
        "orthophoto.mbtiles": translate("AssetTitles", "Orthophoto, MBTiles"),
        "orthophoto.kmz": translate("AssetTitles", "Orthophoto, for Google Earth"),
        "orthophoto_tiles.zip": translate("AssetTitles", "Orthophoto, tiles"),
        "cutline.gpkg": translate("AssetTitles", "Cutline of the orthophoto"),
        "dsm.tif": translate("AssetTitles", "Surface model"),
        "dtm.tif": translate("AssetTitles", "Terrain model"),
        "dsm_tiles.zip": translate("AssetTitles", "Surface model, tiles"),
        "dtm_tiles.zip": translate("AssetTitles", "Terrain model, tiles"),
        "georeferenced_model.las": translate("AssetTitles", "Point cloud, LAS"),
        "georeferenced_model.laz": translate("AssetTitles", "Point cloud, LAZ"),
        "georeferenced_model.ply": translate("AssetTitles", "Point cloud, PLY"),
        "georeferenced_model.csv": translate("AssetTitles", "Point cloud, CSV"),
        "textured_model.zip": translate("AssetTitles", "Textured model, OBJ"),
        "textured_model.glb": translate("AssetTitles", "Textured model, glTF"),
        "3d_tiles_model.zip": translate("AssetTitles", "Textured model, 3D Tiles"),
        "3d_tiles_pointcloud.zip": translate("AssetTitles", "Point cloud, 3D Tiles"),
        "cameras.json": translate("AssetTitles", "Camera parameters"),
        "shots.geojson": translate("AssetTitles", "Photo positions"),
        "report.pdf": translate("AssetTitles", "Quality report"),
        "ground_control_points.geojson": translate("AssetTitles", "Ground control points"),
    }.get(name, name)
