"""File formats of products: meshes, 3D tiles, PDF, copies of rasters."""
