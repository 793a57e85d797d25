"""What one photo says of its camera, its place and its attitude, in EXIF and XMP."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import QgsExifTools
from qgis.PyQt.QtCore import QDateTime

FILM_DIAGONAL = 43.27  # mm, of the 36 × 24 mm frame that "35 mm equivalent" refers to
WIDEST_SENSOR = 36 / 24  # longer photos are cut from their sensor
FOCAL_PX_RANGE = (0.2, 50.0)  # focal length in picture widths, from fisheye to a strong tele lens
ALTITUDE_RANGE = (-500.0, 20_000.0)  # m; whatever is outside was not measured by a drone
MM_PER_UNIT = {2: 25.4, 3: 10.0, 4: 1.0, 5: 0.001}  # EXIF FocalPlaneResolutionUnit
LONGEST_NAME = 64  # characters of a camera's make or model
LARGEST_PACKET = 1_000_000  # characters of XMP that are looked at
READABLE = ["JPEG", "GTiff", "PNG"]  # GDAL drivers for what can be a photo

# By pattern, not as XML: the packets of some firmwares are not well formed.
_XMP = re.compile(r"(drone-dji|Camera):(\w{1,40})\s*(?:=\s*\"([^\"]{0,40})\"|>([^<]{0,40})<)")


@dataclass(frozen=True)
class PhotoMetadata:
    """One photo's; a field is None where the photo does not say, or what it says cannot be."""

    taken: datetime | None = None
    """By the camera's clock; EXIF names no time zone."""
    make: str = ""
    model: str = ""
    width: int = 0
    """In pixels, as is `height`; 0 where unknown."""
    height: int = 0
    focal_length: float | None = None
    """In mm, the lens's own."""
    focal_px: float | None = None
    """Focal length in pixels: metres of height make 1 / `focal_px` metres a pixel."""
    longitude: float | None = None
    """WGS 84, degrees."""
    latitude: float | None = None
    altitude: float | None = None
    """In metres above what the drone takes for sea level, the ellipsoid with some."""
    relative_altitude: float | None = None
    """In metres above the place of take-off."""
    yaw: float | None = None
    """Where the picture's top points, degrees clockwise from true north, 0 to 360."""
    pitch: float | None = None
    """-90° looks straight down, 0° at the horizon."""
    roll: float | None = None
    """About the optical axis, degrees."""

    @property
    def has_position(self) -> bool:
        """Tell whether it knows where it was taken."""
        return self.longitude is not None and self.latitude is not None

    @property
    def camera(self) -> str:
        """Make and model as people say them."""
        if self.model.lower().startswith(self.make.lower()):
            return self.model
        return f"{self.make} {self.model}".strip()


def read_metadata(path: Path) -> PhotoMetadata:
    """Read a photo's metadata, not its pixels; what is broken counts as not there.

    From disk, so not on the main thread.
    """
    tags = QgsExifTools.readTags(str(path))
    width, height, packet = _open(path)
    exif_width = _positive(tags.get("Exif.Photo.PixelXDimension"))
    exif_height = _positive(tags.get("Exif.Photo.PixelYDimension"))
    if exif_width and exif_height and (not width or path.suffix.lower() == ".dng"):
        width, height = round(exif_width), round(exif_height)  # GDAL sees a DNG's preview
    xmp = read_xmp(packet)
    longitude, latitude = _position(path)
    yaw, pitch, roll = _attitude(xmp, _number(tags.get("Exif.GPSInfo.GPSImgDirection")))
    return PhotoMetadata(
        taken=_time(tags.get("Exif.Photo.DateTimeOriginal") or tags.get("Exif.Image.DateTime")),
        make=_name(tags.get("Exif.Image.Make")),
        model=_name(tags.get("Exif.Image.Model")),
        width=width,
        height=height,
        focal_length=_positive(tags.get("Exif.Photo.FocalLength")),
        focal_px=_focal_px(width, height, exif_width or width, tags, xmp),
        longitude=longitude,
        latitude=latitude,
        altitude=_altitude(tags, xmp),
        relative_altitude=_height(
            xmp.get("drone-dji:RelativeAltitude", xmp.get("Camera:AboveGroundAltitude"))
        ),
        yaw=None if yaw is None else yaw % 360.0,
        pitch=pitch,
        roll=roll,
    )


def read_xmp(packet: str) -> dict[str, float]:
    """Return the numbers that drones write into an XMP packet, by "prefix:name"."""
    found: dict[str, float] = {}
    for prefix, name, attribute, element in _XMP.findall(packet[:LARGEST_PACKET]):
        value = _number(attribute or element)
        if value is not None:
            found.setdefault(f"{prefix}:{name}", value)
    return found


def focal_from_equivalent(width: int, height: int, equivalent: float) -> float:
    """Return in pixels what is given in mm for a 36 × 24 mm frame of the same diagonal.

    So CIPA DCG-001 defines it. A photo longer than that frame is a cut from a fuller one, and keeps
    its field of view along the longer side.
    """
    longer, shorter = max(width, height), min(width, height)
    return equivalent / FILM_DIAGONAL * math.hypot(longer, max(shorter, longer / WIDEST_SENSOR))


def _open(path: Path) -> tuple[int, int, str]:
    """Return width, height and XMP packet of a file; 0, 0 and "" of one that is no image."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        # No siblings: with thousands of photos, listing their folder for each takes minutes.
        image = gdal.OpenEx(str(path), gdal.OF_RASTER, allowed_drivers=READABLE, sibling_files=[])
        if image is None:
            return 0, 0, ""
        packets = image.GetMetadata_List("xml:XMP") or [""]
        return image.RasterXSize, image.RasterYSize, packets[0]
    except RuntimeError:  # if somebody has switched GDAL's exceptions on
        return 0, 0, ""
    finally:
        gdal.PopErrorHandler()


def _position(path: Path) -> tuple[float | None, float | None]:
    point, found = QgsExifTools.getGeoTag(str(path))
    if not found:
        return None, None
    longitude, latitude = point.x(), point.y()
    on_earth = -180 <= longitude <= 180 and -90 <= latitude <= 90
    # 0° 0° is what a receiver without a fix writes, not the sea off Ghana.
    if not on_earth or (longitude == 0 and latitude == 0):
        return None, None
    return longitude, latitude


def _altitude(tags: Mapping[str, Any], xmp: Mapping[str, float]) -> float | None:
    altitude = _number(tags.get("Exif.GPSInfo.GPSAltitude"))
    if altitude is None:
        return _height(xmp.get("drone-dji:AbsoluteAltitude"))
    below = str(tags.get("Exif.GPSInfo.GPSAltitudeRef", "")).strip() == "1"
    return _height(-abs(altitude) if below else altitude)


def _height(value: float | None) -> float | None:
    if value is None or not ALTITUDE_RANGE[0] <= value <= ALTITUDE_RANGE[1]:
        return None
    return value


def _attitude(
    xmp: Mapping[str, float], direction: float | None
) -> tuple[float | None, float | None, float | None]:
    """Return yaw, pitch and roll of the camera; `direction` is EXIF's, the last resort for yaw."""
    gimbal = [xmp.get(f"drone-dji:Gimbal{axis}Degree") for axis in ("Yaw", "Pitch", "Roll")]
    # Some drones fill all three with zeros (https://github.com/dji-sdk/Mobile-SDK-Android/issues/1233).
    if any(gimbal):
        yaw, pitch, roll = gimbal
    else:
        # Pix4D's convention, which many follow: pitch is 0° straight down, 90° at the horizon.
        yaw, pitch, roll = (xmp.get(f"Camera:{axis}") for axis in ("Yaw", "Pitch", "Roll"))
        pitch = None if pitch is None else pitch - 90.0
    if yaw is None:
        yaw = xmp.get("drone-dji:FlightYawDegree", direction)
    return yaw, pitch, roll


def _focal_px(
    width: int, height: int, taken_width: float, tags: Mapping[str, Any], xmp: Mapping[str, float]
) -> float | None:
    """Return the focal length in pixels, by the best of what the photo says about it.

    `taken_width`: of the picture when it was taken, before it was made smaller.
    """
    if not width or not height:
        return None
    focal = _positive(tags.get("Exif.Photo.FocalLength"))
    equivalent = _positive(tags.get("Exif.Photo.FocalLengthIn35mmFilm"))
    resolution = _positive(tags.get("Exif.Photo.FocalPlaneXResolution"))
    unit = MM_PER_UNIT.get(int(_number(tags.get("Exif.Photo.FocalPlaneResolutionUnit")) or 0))
    calibrated = xmp.get("drone-dji:CalibratedFocalLength")
    candidates = [
        calibrated and calibrated / taken_width * width,
        equivalent and focal_from_equivalent(width, height, equivalent),
        focal and resolution and unit and focal / unit * resolution / taken_width * width,
    ]
    low, high = (limit * width for limit in FOCAL_PX_RANGE)
    return next((px for px in candidates if px and low <= px <= high), None)


def _number(value: Any) -> float | None:
    """Return a finite number, also of a text such as "+12.3" or "123/10"."""
    if isinstance(value, bool):
        return None
    try:
        if isinstance(value, str) and "/" in value:
            above, below = value.split("/")
            number = float(above) / float(below)
        else:
            number = float(value)
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _positive(value: Any) -> float | None:
    number = _number(value)
    return number if number is not None and number > 0 else None


def _name(value: Any) -> str:
    text = value if isinstance(value, str) else ""
    return "".join(c for c in text if c.isprintable()).strip()[:LONGEST_NAME]


def _time(value: Any) -> datetime | None:
    if isinstance(value, QDateTime) and value.isValid():
        return value.toPyDateTime()
    try:
        return datetime.strptime(str(value), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  EXIF has no zone
    except ValueError:
        return None
