"""Downloaded results turned into QGIS layers."""
