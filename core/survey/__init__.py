"""Ground control points, camera poses and heights."""
