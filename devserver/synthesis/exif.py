"""Reads where and how one drone photo was taken, from its EXIF and XMP."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from PIL import Image

FILM_DIAGONAL_MM = 43.27  # of a 36 × 24 mm frame, to which "35 mm equivalent" refers
FALLBACK_EQUIVALENT_MM = 24.0  # typical of mapping drones

# Sensor diagonals in mm, for photos that give the real focal length only.
_SENSOR_DIAGONAL_MM = {
    "FC300S": 7.72,
    "FC300X": 7.72,
    "FC330": 7.72,
    "FC6310": 15.86,
    "L1D-20C": 15.86,
    "FC3411": 15.86,
}

_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_MAKE, _MODEL = 271, 272
_DATE_TIME_ORIGINAL, _FOCAL_LENGTH, _FOCAL_LENGTH_35MM = 0x9003, 0x920A, 0xA405
_HEADER_BYTES = 512 * 1024  # XMP comes before the pixels; DJI stores a preview before that
_XMP = re.compile(
    rb"drone-dji:(\w+)\s*(?:=\s*\"([^\"]*)\"|>([^<]*)<)",
)


class PhotoError(Exception):
    """The file is not a readable photo."""


@dataclass(frozen=True)
class PhotoInfo:
    """One photo's size, camera, position and attitude.

    Latitude and longitude in WGS 84 degrees; altitudes in meters; ``yaw`` is the direction of the
    top of the photo, degrees clockwise from north; ``pitch`` is -90 when looking straight down.
    """

    path: Path
    width: int
    height: int
    make: str
    model: str
    captured: datetime | None
    latitude: float | None
    longitude: float | None
    altitude: float | None
    relative_altitude: float | None
    yaw: float | None
    pitch: float | None
    focal_px: float

    @property
    def has_position(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    @property
    def camera(self) -> str:
        """The camera's name as OpenSfM writes it in its camera models."""
        normalised = self.focal_px / max(self.width, self.height)
        make, model = self.make.lower(), self.model.lower()
        return f"{make} {model} {self.width} {self.height} brown {normalised:.4f}"


def read_photo(path: Path) -> PhotoInfo:
    """Read one photo's metadata; the pixels are not decoded.

    Raises ``PhotoError`` when the file is not a readable image.
    """
    try:
        with Image.open(path) as image:
            width, height = image.size
            exif = image.getexif()
            details: dict[int, Any] = dict(exif.get_ifd(_EXIF_IFD))
            gps: dict[int, Any] = dict(exif.get_ifd(_GPS_IFD))
            make, model = _text(exif.get(_MAKE)), _text(exif.get(_MODEL))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PhotoError(str(error)) from error
    xmp = _read_xmp(path)
    altitude = _number(gps.get(6))
    if altitude is not None and gps.get(5) in (1, b"\x01"):
        altitude = -altitude
    return PhotoInfo(
        path=path,
        width=width,
        height=height,
        make=make or "unknown",
        model=model or "unknown",
        captured=_date(details.get(_DATE_TIME_ORIGINAL)),
        latitude=_degrees(gps.get(2), gps.get(1), "S", 90),
        longitude=_degrees(gps.get(4), gps.get(3), "W", 180),
        altitude=altitude,
        relative_altitude=xmp.get("RelativeAltitude"),
        yaw=xmp.get("GimbalYawDegree", xmp.get("FlightYawDegree")),
        pitch=xmp.get("GimbalPitchDegree"),
        focal_px=_focal_px(
            width,
            height,
            _number(details.get(_FOCAL_LENGTH)),
            _number(details.get(_FOCAL_LENGTH_35MM)),
            model,
        ),
    )


def _focal_px(
    width: int, height: int, focal: float | None, equivalent: float | None, model: str
) -> float:
    """Return the focal length in pixels, by the diagonal (CIPA DCG-001) definition."""
    diagonal_px = math.hypot(width, height)
    if equivalent:
        return equivalent / FILM_DIAGONAL_MM * diagonal_px
    sensor = _SENSOR_DIAGONAL_MM.get(model.upper())
    if focal and sensor:
        return focal / sensor * diagonal_px
    return FALLBACK_EQUIVALENT_MM / FILM_DIAGONAL_MM * diagonal_px


def _read_xmp(path: Path) -> dict[str, float]:
    # By pattern, not as XML: DJI packets of some firmwares are not well formed.
    with path.open("rb") as file:
        head = file.read(_HEADER_BYTES)
    found: dict[str, float] = {}
    for name, attribute, element in _XMP.findall(head):
        value = _number((attribute or element).decode("ascii", "replace"))
        if value is not None:
            found.setdefault(name.decode("ascii"), value)
    return found


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return number if math.isfinite(number) else None


def _text(value: Any) -> str:
    return str(value).replace("\0", "").strip() if value is not None else ""


def _date(value: Any) -> datetime | None:
    try:
        return datetime.strptime(_text(value), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  EXIF has no zone
    except ValueError:
        return None


def _degrees(parts: Any, reference: Any, negative: str, limit: float) -> float | None:
    try:
        numbers = [float(part) for part in parts]
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    if len(numbers) != 3 or not all(math.isfinite(number) for number in numbers):
        return None
    value = numbers[0] + numbers[1] / 60 + numbers[2] / 3600
    if value > limit:
        return None
    text = reference.decode("ascii", "replace") if isinstance(reference, bytes) else str(reference)
    return -value if text.strip("\0 ").upper() == negative else value
