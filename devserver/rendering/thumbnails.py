"""Thumbnails of photos or parts of them, with marks."""

from __future__ import annotations

import io
import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..web.errors import CrashError, invalid

DEFAULT_PIXELS, LARGEST_PIXELS = 512, 4096
DEFAULT_QUALITY = 75
COLOR = re.compile(r"#?([0-9a-fA-F]{6})")
DEFAULT_COLOR, DEFAULT_RADIUS = "ffffff", 1.0  # the radius in percent of the longer side


@dataclass(frozen=True)
class View:
    """The view: size in pixels, the part around a center (shares of the photo), and marks."""

    size: int = DEFAULT_PIXELS
    quality: int = DEFAULT_QUALITY
    zoom: float = 1.0
    center: tuple[float, float] = (0.5, 0.5)
    points: list[tuple[float, float]] = field(default_factory=list)
    colors: list[str] = field(default_factory=list)
    radii: list[float] = field(default_factory=list)

    @classmethod
    def parse(cls, args: Any) -> View:
        """Read an address's parameters; 400 for bad ones."""
        try:
            view = cls(
                size=min(int(args.get("size", DEFAULT_PIXELS)), LARGEST_PIXELS),
                quality=int(args.get("quality", DEFAULT_QUALITY)),
                zoom=float(args.get("zoom", 1)),
                center=(float(args.get("center_x", 0.5)), float(args.get("center_y", 0.5))),
                points=[_point(text) for text in args.getlist("draw_point")],
                colors=[COLOR.fullmatch(text)[1] for text in args.getlist("point_color")],  # type: ignore[index]
                radii=[float(text) for text in args.getlist("point_radius")],
            )
        except (TypeError, ValueError) as error:
            raise invalid("Invalid query parameters") from error
        inside = all(0 <= share <= 1 for share in view.center)
        good = view.size >= 1 and 1 <= view.quality <= 100 and inside
        if not good or not (math.isfinite(view.zoom) and view.zoom >= 1):
            raise invalid("Invalid query parameters")
        return view


def _point(text: str) -> tuple[float, float]:
    x, y = (float(part) for part in text.split(","))
    return x, y


def photo(path: Path, view: View) -> bytes:
    """Return a JPEG of a photo."""
    from PIL import Image, UnidentifiedImageError

    out = io.BytesIO()
    try:
        with Image.open(path) as image:
            if view.zoom == 1:
                image.draft("RGB", (view.size, view.size))  # decodes a large JPEG at a reduced size
            picture = _shown(image)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError) as error:
        raise CrashError from error
    except Image.DecompressionBombError as error:
        raise CrashError from error
    _mark(picture, view)
    box = _part(picture.size, view)
    picture = picture.crop(box)
    picture.thumbnail((view.size, view.size))
    picture.save(out, "JPEG", quality=view.quality)
    return out.getvalue()


def _shown(image: Any) -> Any:
    """Return red, green and blue; images of more than 8 bits are stretched to their range."""
    import numpy as np
    from PIL import Image

    if image.mode in ("F", "I") or image.mode.startswith("I;16"):
        values = np.asarray(image).astype("float64")
        low, high = float(values.min()), float(values.max())
        image = Image.fromarray(((values - low) / ((high - low) or 1) * 255).astype("uint8"))
    return image.convert("RGB")


def _part(size: tuple[int, int], view: View) -> tuple[int, int, int, int]:
    width, height = (max(1, round(side / view.zoom)) for side in size)
    left = min(max(0, round(view.center[0] * size[0] - width / 2)), size[0] - width)
    top = min(max(0, round(view.center[1] * size[1] - height / 2)), size[1] - height)
    return left, top, left + width, top + height


def _mark(picture: Any, view: View) -> None:
    from PIL import ImageDraw

    pen = ImageDraw.Draw(picture)
    for number, (x, y) in enumerate(view.points):
        color = view.colors[number] if number < len(view.colors) else DEFAULT_COLOR
        share = view.radii[number] if number < len(view.radii) else DEFAULT_RADIUS
        radius = share / 100 * max(picture.size)
        x, y = x * picture.width, y * picture.height  # noqa: PLW2901
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill="#" + color)
