"""Work off the main thread: short calls, and jobs of QGIS's task manager."""
