"""What OrthoDock does inside QGIS, without widgets."""
