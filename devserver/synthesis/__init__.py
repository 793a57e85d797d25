"""Invents a landscape, photos of it, and the results of their processing."""
