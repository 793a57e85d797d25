"""Demonstrates the main workflow in a real QGIS: photos to maps, with a local server."""
