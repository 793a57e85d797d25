"""Makes photo files with the metadata of drones, right or odd."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

from PIL import Image

from devserver.photos import _with_xmp

POSITION = {1: "N", 2: (46.0, 50.0, 33.0), 3: "W", 4: (91.0, 59.0, 40.0)}
NAMESPACES = (
    'xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/" '
    'xmlns:Camera="http://pix4d.com/camera/1.0/" '
)


def gps_at(latitude: float, longitude: float, altitude: float | None = None) -> dict[int, Any]:
    """Return the GPS directory of a place."""
    gps: dict[int, Any] = {
        1: "N" if latitude >= 0 else "S",
        2: (abs(latitude), 0.0, 0.0),
        3: "E" if longitude >= 0 else "W",
        4: (abs(longitude), 0.0, 0.0),
    }
    if altitude is not None:
        gps.update({5: b"\x01" if altitude < 0 else b"\0", 6: abs(altitude)})
    return gps


def packet(attributes: str = "", elements: str = "", namespaces: str = NAMESPACES) -> str:
    """Return an XMP packet."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {namespaces} {attributes}>{elements}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def write_photo(
    path: Path,
    *,
    size: tuple[int, int] = (400, 300),
    xmp: str | bytes = "",
    gps: dict[int, Any] | None = None,
    details: dict[int, Any] | None = None,
    image: dict[int, Any] | None = None,
) -> Path:
    """Write a grey picture, a JPEG by default, with these EXIF directories and XMP packet."""
    tags = Image.Exif()
    tags.update(image or {271: "DJI", 272: "FC330"})
    tags[0x8769] = details or {}
    if gps:
        tags[0x8825] = gps
    out = io.BytesIO()
    Image.new("RGB", size, "grey").save(out, "JPEG", exif=tags)
    data = out.getvalue()
    if xmp:
        data = _with_xmp(data, xmp if isinstance(xmp, bytes) else xmp.encode())
    path.write_bytes(data)
    return path


def write_tiff(
    path: Path, *, xmp: str = "", gps: dict[int, Any] | None = None, order: str = "<"
) -> Path:
    """Write a 16-bit TIFF of 64 × 48 pixels, as multispectral cameras do."""
    data = bytearray({"<": b"II*\0", ">": b"MM\0*"}[order] + b"\0\0\0\0")

    def put(values: bytes) -> int:
        data.extend(values + b"\0" * (len(values) % 2))
        return len(data) - len(values) - len(values) % 2

    def entry(tag: int, value: Any) -> bytes:
        if isinstance(value, int):
            return struct.pack(f"{order}HHII", tag, 4, 1, value)
        if isinstance(value, tuple):
            parts = (int(n) for degrees in value for n in (round(degrees * 10**6), 10**6))
            packed = struct.pack(f"{order}{2 * len(value)}I", *parts)
            return struct.pack(f"{order}HHII", tag, 5, len(value), put(packed))
        text = value if isinstance(value, bytes) else value.encode() + b"\0"
        place = text.ljust(4, b"\0") if len(text) <= 4 else struct.pack(f"{order}I", put(text))
        return (
            struct.pack(f"{order}HHI", tag, 1 if isinstance(value, bytes) else 2, len(text)) + place
        )

    def directory(tags: dict[int, Any]) -> int:
        entries = [entry(tag, tags[tag]) for tag in sorted(tags)]
        return put(struct.pack(f"{order}H", len(entries)) + b"".join(entries) + b"\0\0\0\0")

    pixels = put(bytes(64 * 48 * 2))
    tags = {256: 64, 257: 48, 258: 16, 259: 1, 262: 1, 271: "DJI", 272: "FC6360", 273: pixels,
            277: 1, 278: 48, 279: 64 * 48 * 2}  # fmt: skip
    if gps:
        fractions = {tag: (v,) if isinstance(v, float) else v for tag, v in gps.items()}
        tags[0x8825] = directory(fractions)
    if xmp:
        tags[700] = xmp.encode()
    struct.pack_into(f"{order}I", data, 4, directory(tags))
    path.write_bytes(data)
    return path


def segment(marker: int, payload: bytes) -> bytes:
    """Return a JPEG segment."""
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def insert(path: Path, *segments: bytes) -> Path:
    """Put segments behind a JPEG's start."""
    data = path.read_bytes()
    path.write_bytes(data[:2] + b"".join(segments) + data[2:])
    return path
