"""The gate: every file that comes from outside is opened here, and nowhere else in `core`.

    rasters      GeoTIFF and photos, by GDAL: `open_raster(path, drivers=("GTiff",))`
    geotiff      structure of a TIFF, checked before GDAL or libtiff sees it
    vectors      GeoPackage, by OGR: `copy_features` writes a clean file of our own
    databases    SQLite files (MBTiles): read-only, tables alone, with a deadline
    sqlite_pages rows of a SQLite table, measured before SQLite reads them
    laz          LAZ: chunk table and layers checked before the decoder allocates for them
    copc         COPC: records, hierarchy and nodes checked before QGIS reads them
    pictures     JPEG and PNG from bytes or a file, bounded in pixels, decoded without `QImage`
    map_layers   QGIS layers without styles, actions or forms of the file
    check        a file of any product, by the ending of its name
    json_files   JSON, bounded in bytes, values and depth

Zips go through `api/archives.py`, since `api` imports nothing of `core`. Modules are imported one
by one, because `laz`, `copc` and `json_files` work without QGIS and GDAL.

A file is accepted when it has the signature of its product, when the one driver for it opens it,
and when what its header announces is within bounds in memory and time. All checks read headers
alone. Callers get `StorageError` (LAZ and COPC: `PointCloudError`) with words for the user.
"""
