"""Color ramps by name, as tables of 256 rows interpolated between a few control points."""

from __future__ import annotations

from functools import cache
from typing import Any

# Evenly spaced control points, from low to high.
RAMPS = {
    "viridis": ("440154", "482878", "3e4989", "31688e", "26828e", "1f9e89", "35b779", "6ece58",
                "b5de2b", "fde725"),
    "jet": ("00007f", "0000ff", "007fff", "00ffff", "7fff7f", "ffff00", "ff7f00", "ff0000",
            "7f0000"),
    "terrain": ("333399", "0089ec", "00cc66", "7fe57f", "ffff99", "bfa878", "806058", "c0b0ab",
                "ffffff"),
    "gist_earth": ("000000", "14296e", "2b6a7e", "3c8a5f", "6b9c4b", "a8ab56", "bfa06a", "dcc6ae",
                   "fdfbfb"),
    "pastel1": ("fbb4ae", "b3cde3", "ccebc5", "decbe4", "fed9a6", "ffffcc", "e5d8bd", "fddaec",
                "f2f2f2"),
    "rdylgn": ("a50026", "d73027", "f46d43", "fdae61", "fee08b", "ffffbf", "d9ef8b", "a6d96a",
               "66bd63", "1a9850", "006837"),
    "spectral": ("9e0142", "d53e4f", "f46d43", "fdae61", "fee08b", "ffffbf", "e6f598", "abdda4",
                 "66c2a5", "3288bd", "5e4fa2"),
    "greys": ("ffffff", "bdbdbd", "737373", "252525", "000000"),
}  # fmt: skip
LABELS = {
    "viridis": "Viridis",
    "jet": "Jet",
    "terrain": "Terrain",
    "gist_earth": "Earth",
    "pastel1": "Pastel",
    "rdylgn": "RdYlGn",
    "spectral": "Spectral",
    "greys": "Greys",
}
ELEVATION = ("viridis", "jet", "terrain", "gist_earth", "pastel1")
PLANTS = ("rdylgn", "spectral", "viridis", "jet", "greys")


@cache
def table(name: str) -> Any:
    """Return the ramp as an array (256, 3) of bytes. Raises KeyError for an unknown name."""
    import numpy as np

    points = np.array([[int(code[i : i + 2], 16) for i in (0, 2, 4)] for code in RAMPS[name]])
    places = np.linspace(0.0, 1.0, len(points))
    steps = np.linspace(0.0, 1.0, 256)
    columns = [np.interp(steps, places, points[:, channel]) for channel in range(3)]
    return np.stack(columns, axis=1).round().astype("uint8")


def described(names: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the ramps as in WebODM's metadata: each color packed into one RGBA integer."""
    return [
        {
            "key": name,
            "color_map": [
                (int(red) << 24) | (int(green) << 16) | (int(blue) << 8) | 255
                for red, green, blue in table(name)
            ],
            "label": LABELS[name],
        }
        for name in names
    ]
