"""The logic of OrthoDock inside QGIS, without widgets."""
