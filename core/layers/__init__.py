"""Creates QGIS layers from the results of tasks."""
