"""Formats of point clouds: LAS, LAZ and EPT. Knows no layers."""
