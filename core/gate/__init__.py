"""The gate: `core` opens untrusted files only in this package.

    rasters      GeoTIFF and photos, by GDAL: `open_raster(path, drivers=("GTiff",))`
    geotiff      structure of a TIFF, checked before GDAL or libtiff opens it
    vectors      GeoPackage, by OGR: `copy_features` writes a clean copy
    databases    SQLite files (MBTiles): read-only, only tables, with a deadline
    sqlite_pages rows of a SQLite table, measured before SQLite reads them
    laz          LAZ: chunk table and layers checked before the decoder allocates for them
    copc         COPC: records, hierarchy and nodes checked before QGIS reads them
    pictures     JPEG and PNG from bytes or a file, bounded in pixels, decoded without `QImage`
    map_layers   QGIS layers without styles, actions or forms of the file
    check        a file of any product, by its extension
    json_files   JSON, bounded in bytes, values and depth

ZIP files are opened by `api/support/archives.py`, as `api` must not import `core`. Import the
modules individually, because `laz`, `copc` and `json_files` work without QGIS and GDAL.

A file is accepted if it has the signature of its product, if the driver for the product opens it,
and if the values in its header are within limits of memory and time. All checks read only headers.
Errors are `StorageError` (LAZ and COPC: `PointCloudError`) with texts for the user.
"""
