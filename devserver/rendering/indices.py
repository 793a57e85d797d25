"""Vegetation indices of an orthophoto's bands, and the bands they need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Callable

BANDS = re.compile(r"[A-Z][a-z]*")
DEFAULT_ORDER = "RGB"
# Band orders of known cameras; "auto" uses the first that fits.
ORDERS = ("RGB", "RGN", "NGB", "NRG", "RGBN")


@dataclass(frozen=True)
class Index:
    """An index over bands as fractions, called with them in `letters`' order, and its range."""

    name: str
    expression: str
    help: str
    compute: Callable[..., tuple[Any, Any]]
    """Numerator and denominator."""
    range: tuple[float, float] = (-1.0, 1.0)

    @property
    def letters(self) -> list[str]:
        """Return the required bands, such as N and R, in alphabetical order."""
        return sorted(set(BANDS.findall(self.expression)))

    def orders(self) -> list[str]:
        """Return the band orders that have all required bands."""
        return [order for order in ORDERS if set(self.letters) <= set(BANDS.findall(order))]


INDICES = (
    Index("NDVI", "(N-R)/(N+R)", "Green plants, by their light in near infrared.",
          lambda n, r: (n - r, n + r)),
    Index("VARI", "(G-R)/(G+R-B)", "Greenness that is little disturbed by the atmosphere.",
          lambda b, g, r: (g - r, g + r - b)),
    Index("EXG", "(2*G)-(R+B)", "Green beyond red and blue.",
          lambda b, g, r: (2 * g - (r + b), 1.0 + 0 * g), (-2.0, 2.0)),
    Index("GLI", "((2*G)-R-B)/((2*G)+R+B)", "Green leaves against soil.",
          lambda b, g, r: (2 * g - r - b, 2 * g + r + b)),
    Index("GNDVI", "(N-G)/(N+G)", "How much light plants take in.",
          lambda g, n: (n - g, n + g)),
    Index("SAVI", "(1.5*(N-R))/(N+R+0.5)", "Plants where much soil shows.",
          lambda n, r: (1.5 * (n - r), n + r + 0.5)),
    Index("OSAVI", "(N-R)/(N+R+0.16)", "Plants where some soil shows.",
          lambda n, r: (n - r, n + r + 0.16)),
    Index("NDWI", "(G-N)/(G+N)", "Open water.", lambda g, n: (g - n, g + n)),
)  # fmt: skip
BY_NAME = {index.name: index for index in INDICES}


@dataclass(frozen=True)
class IndexFormula:
    """An index over a raster's bands: `places` are their positions, from 0."""

    index: Index
    places: tuple[int, ...]

    @classmethod
    def parse(cls, name: str, order: str) -> IndexFormula:
        """Read an index's name and the band order. Raises ValueError with WebODM's message."""
        if name not in BY_NAME:
            raise ValueError(f"Cannot find algorithm {name}")
        index = BY_NAME[name]
        if order == "auto":
            order = index.orders()[0]
        order = order or DEFAULT_ORDER
        bands = BANDS.findall(order)
        places = []
        for letter in index.letters:
            if letter not in bands:
                text = f'Cannot find band "{letter}" from "{order}". Choose a proper band order.'
                raise ValueError(text)
            places.append(bands.index(letter))
        return cls(index, tuple(places))

    def values(self, bands: Any) -> Any:
        """Calculate the index of an array (bands, …). Raises IndexError for a missing band."""
        import numpy as np

        top, bottom = self.index.compute(*(bands[place].astype("float64") for place in self.places))
        return np.divide(top, bottom, out=np.zeros_like(top), where=bottom != 0)
