"""The main job, shown in a real QGIS: photos to maps, on a server of our own."""
