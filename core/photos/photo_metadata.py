"""Reads camera, position and attitude of a photo from EXIF and XMP.

Position and altitude are those the engine uses: ODM's reader is `opendm/photo.py` in
https://github.com/OpenDroneMap/ODM. Attitudes follow the conventions of the manufacturers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ...api.support.i18n import QT_TRANSLATE_NOOP, translate
from .image_headers import DATE_TIME, MAKE, MODEL, ORIENTATION, Headers, Values, first, read_headers
from .number_text import parse_angle, parse_number
from .xmp import read_packets

FILM_DIAGONAL = 43.27  # mm, of the 36 × 24 mm frame that "35 mm equivalent" refers to
WIDEST_SENSOR = 36 / 24  # longer photos are cropped
FOCAL_PX_RANGE = (0.2, 50.0)  # focal length in photo widths, from fisheye to telephoto lens
ALTITUDE_RANGE = (-500.0, 20_000.0)  # meters; other values are invalid
MM_PER_UNIT = {2: 25.4, 3: 10.0, 4: 1.0, 5: 0.001}  # EXIF FocalPlaneResolutionUnit
LONGEST_NAME = 64  # characters of a camera's make or model
ORIENTATIONS = range(1, 9)  # EXIF
SAME_PLACE = 0.0005  # degrees (about 50 m), tolerance between EXIF and XMP
LOOKS_BACK = -45.0  # degrees; a camera would point backwards in Pix4D's convention
SAME_ALTITUDE = 10.0  # meters, tolerance between EXIF and XMP
# Tags of the EXIF and GPS directories (CIPA DC-008)
TAKEN, FOCAL_LENGTH, FOCAL_LENGTH_35MM = 0x9003, 0x920A, 0xA405
TAKEN_WIDTH, TAKEN_HEIGHT = 0xA002, 0xA003
FOCAL_RESOLUTION, FOCAL_UNIT = 0xA20E, 0xA210
LATITUDE_REF, LATITUDE, LONGITUDE_REF, LONGITUDE = 1, 2, 3, 4
ALTITUDE_REF, ALTITUDE, DIRECTION = 5, 6, 17
BELOW = (1, 3, ord("1"), ord("3"))  # below sea level, or since EXIF 3.0 below the ellipsoid

_MORE_THAN_SECONDS = re.compile(r"(?<=:\d\d)(\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?$")


class PhotoRemark(Enum):
    """Kinds of problems with metadata; `text` is for users."""

    DAMAGED = QT_TRANSLATE_NOOP("Core", "Some metadata cannot be read")
    NO_HEMISPHERE = QT_TRANSLATE_NOOP("Core", "No N/S or E/W: assumed north and east")
    SIGN_CONFLICT = QT_TRANSLATE_NOOP("Core", "Sign of the position contradicts N/S or E/W")
    POSITION_CONFLICT = QT_TRANSLATE_NOOP("Core", "Different positions in EXIF and XMP")
    ALTITUDE_CONFLICT = QT_TRANSLATE_NOOP("Core", "Different altitudes in EXIF and XMP")

    @property
    def text(self) -> str:
        """Return the remark in the user's language."""
        return translate("Core", self.value)


@dataclass(frozen=True)
class PhotoMetadata:
    """Metadata of one photo; a field is None if it is missing or invalid."""

    taken: datetime | None = None
    """By the camera's clock; EXIF names no time zone."""
    make: str = ""
    model: str = ""
    width: int = 0
    """In pixels as stored, as is `height`; 0 where unknown."""
    height: int = 0
    orientation: int = 1
    """EXIF orientation; the engine does not rotate photos."""
    focal_length: float | None = None
    """Focal length of the lens in mm."""
    focal_px: float | None = None
    """Focal length in pixels; GSD = height / `focal_px`."""
    longitude: float | None = None
    """WGS 84, in degrees."""
    latitude: float | None = None
    altitude: float | None = None
    """Meters above sea level as recorded by the drone (some record ellipsoidal heights)."""
    relative_altitude: float | None = None
    """Height above take-off in meters."""
    yaw: float | None = None
    """Heading of the photo's top edge, degrees clockwise from true north, 0 to 360."""
    pitch: float | None = None
    """Degrees: -90 is straight down, 0 is horizontal."""
    roll: float | None = None
    """About the optical axis, degrees."""
    rolls_sideways: bool = False
    """True if `roll` is about the direction of flight, positive with the right wing down."""
    band: str = ""
    """Band of a multispectral camera as recorded, such as "NIR", "Red edge"."""
    capture: str = ""
    """ID of the capture to which the bands belong."""
    is_thermal: bool = False
    """True for thermal photos."""
    remarks: tuple[PhotoRemark, ...] = ()
    """Problems with the metadata."""
    is_cut_off: bool = False
    """True if the image data are truncated."""

    @property
    def has_position(self) -> bool:
        """Return whether the photo has a position."""
        return self.longitude is not None and self.latitude is not None

    @property
    def camera(self) -> str:
        """Display name of the camera."""
        if self.model.lower().startswith(self.make.lower()):
            return self.model
        return f"{self.make} {self.model}".strip()


def read_metadata(path: Path) -> PhotoMetadata:
    """Read the metadata of a photo without decoding pixels; invalid values are ignored.

    Reads from disk; do not call it on the main thread.
    """
    try:
        headers = read_headers(path)
    except OSError:
        return PhotoMetadata()
    return metadata_of(headers)


def metadata_of(headers: Headers) -> PhotoMetadata:
    """Convert the headers of a file into metadata."""
    xmp = _Xmp(read_packets(headers.packets))
    remarks = [PhotoRemark.DAMAGED] if headers.is_damaged else []
    taken_width, taken_height = (first(headers.exif.get(t)) for t in (TAKEN_WIDTH, TAKEN_HEIGHT))
    width, height = headers.width or taken_width, headers.height or taken_height
    longitude, latitude = _position(headers.gps, xmp, remarks)
    make = _name(headers.image.get(MAKE)) or _printable(xmp.get("tiff:Make"))
    direction = _number(headers.gps.get(DIRECTION))
    attitude = _attitude(make, xmp, direction)
    orientation = first(headers.image.get(ORIENTATION))
    band = "".join(xmp.get("Camera:BandName", "FLIR:BandName").split())
    source = xmp.drone("imagesource").lower()
    return PhotoMetadata(
        taken=_time(headers.exif.get(TAKEN) or headers.image.get(DATE_TIME)),
        make=make,
        model=_name(headers.image.get(MODEL)) or _printable(xmp.get("tiff:Model")),
        width=width,
        height=height,
        orientation=orientation if orientation in ORIENTATIONS else 1,
        focal_length=_positive(headers.exif.get(FOCAL_LENGTH)),
        focal_px=_focal_px(width, height, taken_width or width, headers.exif, xmp),
        longitude=longitude,
        latitude=latitude,
        altitude=_altitude(headers.gps, xmp, remarks),
        relative_altitude=_height(
            _number(xmp.drone("relativealtitude") or xmp.get("Camera:AboveGroundAltitude"))
        ),
        yaw=None if attitude.yaw is None else attitude.yaw % 360.0,
        pitch=attitude.pitch,
        roll=attitude.roll,
        rolls_sideways=attitude.rolls_sideways,
        band=_printable(band),
        capture=_capture(xmp),
        is_thermal=(
            headers.has_thermal_data or band.upper() == "LWIR" or source.startswith("infrared")
        ),
        remarks=tuple(remarks),
        is_cut_off=headers.is_cut_off,
    )


class _Xmp:
    """XMP properties of a photo; properties of drones by their local names.

    Manufacturers use the same names in different namespaces: drone-dji, drone-parrot, drone.
    """

    def __init__(self, properties: Mapping[str, str]) -> None:
        self._properties = properties
        self._of_drone: dict[str, str] = {}
        for key, value in properties.items():
            if key.lower().startswith("drone"):
                local = "/".join(part.partition(":")[2] for part in key.lower().split("/"))
                self._of_drone.setdefault(local, value)

    def get(self, *keys: str) -> str:
        """Return the first available property, or ""."""
        return next(filter(None, (self._properties.get(key) for key in keys)), "")

    def drone(self, *names: str) -> str:
        """Return the first available property in a drone namespace, or ""."""
        return next(filter(None, (self._of_drone.get(name) for name in names)), "")


def focal_from_equivalent(width: int, height: int, equivalent: float) -> float:
    """Convert a 35 mm equivalent focal length (mm) into pixels.

    CIPA DCG-001: equivalent for a 36 × 24 mm frame with the same diagonal. A photo with a longer
    aspect ratio is cropped and keeps its field of view along the longer side.
    """
    longer, shorter = max(width, height), min(width, height)
    return equivalent / FILM_DIAGONAL * math.hypot(longer, max(shorter, longer / WIDEST_SENSOR))


def _position(
    gps: Mapping[int, Values], xmp: _Xmp, remarks: list[PhotoRemark]
) -> tuple[float | None, float | None]:
    """Return longitude and latitude. DJI's XMP precedes EXIF, as in the engine."""
    own = _place(
        _number(xmp.get("drone-dji:Longitude")),
        _number(xmp.get("drone-dji:Latitude")),
    )
    odd: list[PhotoRemark] = []
    exif = _place(
        _degrees(gps.get(LONGITUDE), gps.get(LONGITUDE_REF), "EW", odd),
        _degrees(gps.get(LATITUDE), gps.get(LATITUDE_REF), "NS", odd),
    )
    others = (
        _place(
            parse_angle(
                xmp.drone("gpslongitude", "gpslongtitude", "longitude", "longtitude"), "EW"
            ),
            parse_angle(xmp.drone("gpslatitude", "latitude"), "NS"),
        ),
        _place(
            parse_angle(xmp.get("exif:GPSLongitude"), "EW"),
            parse_angle(xmp.get("exif:GPSLatitude"), "NS"),
        ),
    )
    found = [place for place in (own, exif, *others) if place is not None]
    if not found:
        return None, None
    if found[0] is exif:
        remarks += dict.fromkeys(odd)
    if any(_differ(found[0], place) for place in found[1:]):
        remarks.append(PhotoRemark.POSITION_CONFLICT)
    return found[0]


def _place(longitude: float | None, latitude: float | None) -> tuple[float, float] | None:
    """Return a valid position, or None."""
    if longitude is None or latitude is None:
        return None
    on_earth = -180 <= longitude <= 180 and -90 <= latitude <= 90
    # Receivers without a fix write 0° 0°.
    if not on_earth or (longitude == 0 and latitude == 0):
        return None
    return longitude, latitude


def _differ(a: tuple[float, float], b: tuple[float, float]) -> bool:
    across = (a[0] - b[0] + 180) % 360 - 180
    narrowing = math.cos(math.radians(a[1]))
    return max(abs(across) * narrowing, abs(a[1] - b[1])) > SAME_PLACE


def _degrees(
    values: Values | None, reference: Values | None, letters: str, odd: list[PhotoRemark]
) -> float | None:
    """Convert degrees, minutes and seconds of EXIF; `letters`: positive, negative hemisphere."""
    text = _name(values) if isinstance(values, bytes) else ""
    letter = next((end for end in (text[:1], text[-1:]) if end and end in letters), "")
    letter = letter or _name(reference)[:1].upper()
    angle = parse_angle(text, letters)
    size, has_sign = _size(values) if angle is None else (abs(angle), text.startswith("-"))
    if size is None:
        return None
    if letter not in tuple(letters):
        odd.append(PhotoRemark.NO_HEMISPHERE)
        return -size if has_sign else size
    if has_sign:
        odd.append(PhotoRemark.SIGN_CONFLICT)
    return -size if letter == letters[1] else size


def _size(values: Values | None) -> tuple[float | None, bool]:
    """Return the absolute angle of one to three numbers, and whether one is negative."""
    parts = [part for part in _numbers(values) if part is not None]
    if not 0 < len(parts) == len(_numbers(values)) <= 3:
        return None, False
    size = math.fsum(abs(part) / 60**n for n, part in enumerate(parts))
    return size, any(math.copysign(1, part) < 0 for part in parts)


def _altitude(gps: Mapping[int, Values], xmp: _Xmp, remarks: list[PhotoRemark]) -> float | None:
    """Return meters above sea level. XMP precedes EXIF, unless it is 0."""
    exif = _number(gps.get(ALTITUDE))
    reference = gps.get(ALTITUDE_REF) or b"\0"
    if exif is None:
        exif = parse_number(xmp.get("exif:GPSAltitude"))
        reference = xmp.get("exif:GPSAltitudeRef").encode() or b"\0"
    if exif is not None and reference[0] in BELOW:
        exif = -abs(exif)
    own = _height(_number(xmp.drone("absolutealtitude", "gpsaltitude")))
    exif = _height(exif)
    known = [value for value in (own, exif) if value]
    if len(known) > 1 and abs(known[0] - known[1]) > SAME_ALTITUDE:
        remarks.append(PhotoRemark.ALTITUDE_CONFLICT)
    return known[0] if known else (exif if own is None else own)


def _height(value: float | None) -> float | None:
    if value is None or not ALTITUDE_RANGE[0] <= value <= ALTITUDE_RANGE[1]:
        return None
    return value


class _Attitude(NamedTuple):
    yaw: float | None
    pitch: float | None
    roll: float | None
    rolls_sideways: bool = False


def _attitude(make: str, xmp: _Xmp, direction: float | None) -> _Attitude:
    """Return yaw, pitch and roll of the camera; EXIF's `direction` is the fallback for yaw.

    DJI, Autel: gimbal, pitch -90° straight down. Parrot:
    https://developer.parrot.com/docs/groundsdk-tools/photo-metadata.html, the same. Skydio:
    CameraOrientationNED, the same. Others: Pix4D's namespace.
    """
    for pattern in ("gimbal{}degree", "camera{}degree", "cameraorientationned/{}"):
        yaw, pitch, roll = (
            _number(xmp.drone(pattern.format(axis))) for axis in ("yaw", "pitch", "roll")
        )
        # Some drones fill all three with zeros (https://github.com/dji-sdk/Mobile-SDK-Android/issues/1233).
        if yaw or pitch or roll:
            found = _Attitude(yaw, pitch, roll)
            break
    else:
        found = _pix4d_attitude(make, xmp)
    yaw = found.yaw
    if yaw is None:
        yaw = _number(xmp.drone("flightyawdegree"))
    if yaw is None:
        yaw = direction
    is_angle = found.pitch is not None and -180 <= found.pitch <= 180
    return found._replace(yaw=yaw, pitch=found.pitch if is_angle else None)


def _pix4d_attitude(make: str, xmp: _Xmp) -> _Attitude:
    """Return the attitude in Pix4D's namespace, where pitch 0° is straight down, 90° horizontal.

    Used by MicaSense, Sentera, Parrot Sequoia and senseFly. Autel writes -90° for straight down,
    which is also assumed if the camera would point backwards. senseFly's roll has the opposite
    sign.
    """
    yaw, pitch, roll = (_number(xmp.get(f"Camera:{axis}")) for axis in ("Yaw", "Pitch", "Roll"))
    maker = make.lower()
    from_horizon = maker.startswith("autel") or (pitch is not None and pitch <= LOOKS_BACK)
    if pitch is not None and not from_horizon:
        pitch -= 90.0
    if roll is not None and maker.startswith("sensefly"):
        roll = -roll
    return _Attitude(yaw, pitch, roll, rolls_sideways=not from_horizon and roll is not None)


def _capture(xmp: _Xmp) -> str:
    """Return the capture ID from the tags that ODM reads."""
    return _printable(
        xmp.drone("captureuuid")
        or xmp.get("MicaSense:CaptureId", "Camera:CaptureUUID", "Camera:ImageUniqueID")
    )


def _focal_px(
    width: int, height: int, taken_width: float, exif: Mapping[int, Values], xmp: _Xmp
) -> float | None:
    """Return the focal length in pixels from the best available tag, or None.

    `taken_width`: original width of the photo, before it was resized.
    """
    if not width or not height:
        return None
    focal = _positive(exif.get(FOCAL_LENGTH))
    equivalent = _positive(exif.get(FOCAL_LENGTH_35MM))
    resolution = _positive(exif.get(FOCAL_RESOLUTION))
    unit = MM_PER_UNIT.get(first(exif.get(FOCAL_UNIT)))
    calibrated = _number(xmp.get("drone-dji:CalibratedFocalLength"))
    candidates = [
        calibrated and calibrated / taken_width * width,
        equivalent and focal_from_equivalent(width, height, equivalent),
        focal and resolution and unit and focal / unit * resolution / taken_width * width,
    ]
    low, high = (limit * width for limit in FOCAL_PX_RANGE)
    return next((px for px in candidates if px and low <= px <= high), None)


def _numbers(values: Values | None) -> list[float | None]:
    """Return the numbers of an EXIF tag, which some cameras write as text."""
    if isinstance(values, bytes):
        text = values.decode("latin-1").strip("\0 ")
        return [_number(part) for part in re.split(r"[\s:]+", text)[:4]] if text else []
    return [None if v is None or not math.isfinite(v) else float(v) for v in values or ()]


def _number(value: Values | str | None) -> float | None:
    """Return the first finite number of a tag or property, or None."""
    return parse_number(value) if isinstance(value, str) else next(iter(_numbers(value)), None)


def _positive(value: Values | None) -> float | None:
    number = _number(value)
    return number if number is not None and number > 0 else None


def _name(value: Values | None) -> str:
    """Decode the text of a tag: ASCII by the standard, in practice UTF-8 or Latin-1."""
    data = (value if isinstance(value, bytes) else b"").split(b"\0")[0]
    try:
        return _printable(data.decode())
    except UnicodeDecodeError:
        return _printable(data.decode("latin-1"))


def _printable(text: str) -> str:
    return "".join(c for c in text if c.isprintable()).strip()[:LONGEST_NAME]


def _time(value: Values | None) -> datetime | None:
    text = _MORE_THAN_SECONDS.sub("", _name(value))
    try:
        return datetime.strptime(text, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007  EXIF has no zone
    except ValueError:
        return None
