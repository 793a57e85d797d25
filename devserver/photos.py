"""Creates drone photos of a procedural landscape: ``python -m devserver.photos OUT_DIR``.

The camera is an ideal pinhole looking straight down at flat ground at the take-off height, so a
photo placed by its own position, height, heading and field of view lies exactly on the landscape.
"""

from __future__ import annotations

import argparse
import io
import math
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from .synthesis.exif import FILM_DIAGONAL_MM
from .synthesis.landscape import Landscape
from .synthesis.utm import WGS84, convergence, transformation, zone_epsg

# Farmland in the south-east of Minnesota (UTM zone 15N).
DEFAULT_LATITUDE, DEFAULT_LONGITUDE = 43.9735, -92.4512
DEFAULT_SEED = 1
FLYING_HEIGHT_M = 60.0
FORWARD_OVERLAP, SIDE_OVERLAP = 0.70, 0.60
SECONDS_PER_PHOTO = 2
FOCAL_MM, EQUIVALENT_MM = 3.61, 20  # DJI FC330
_FIRST_CAPTURE = datetime(2025, 7, 12, 15, 24, 10)  # noqa: DTZ001  EXIF has no zone
_BAND_ROWS = 160  # of landscape drawn at a time: keeps temporaries in the processor's cache
_OVERSAMPLING = 1.1  # landscape pixels a photo pixel, along each axis


@dataclass(frozen=True)
class PlannedShot:
    """One planned photo: UTM position in meters, heading in degrees clockwise from grid north."""

    easting: float
    northing: float
    yaw: float


def make_photos(
    out: Path,
    rows: int = 3,
    columns: int = 4,
    *,
    seed: int = DEFAULT_SEED,
    width: int = 1000,
    latitude: float = DEFAULT_LATITUDE,
    longitude: float = DEFAULT_LONGITUDE,
    height: float = FLYING_HEIGHT_M,
    heading: float = 12.0,
    gps: bool = True,
) -> list[Path]:
    """Fly ``rows`` lines of ``columns`` photos and write them as JPEGs, in flying order.

    ``width`` is in pixels (the height is three quarters of it), ``height`` in meters over the
    take-off point, ``heading`` the first line's direction in degrees clockwise from north.
    ``gps=False`` omits the positions, as a drone without a fix does.
    """
    if rows < 1 or columns < 1 or width < 64:
        raise ValueError("needs at least one row, one column and 64 pixels")
    out.mkdir(parents=True, exist_ok=True)
    size = (width, width * 3 // 4)
    gsd = height / focal_px(*size)
    land, epsg = landscape_at(latitude, longitude, seed)
    shots = plan(land.easting, land.northing, rows, columns, size, gsd, heading, seed)
    picture, west, north, step = _draw(land, shots, size, gsd)
    to_wgs84 = transformation(epsg, WGS84)
    # Created before the threads start: they must not share a transformation.
    positions = [to_wgs84.TransformPoint(shot.easting, shot.northing)[:2] for shot in shots]
    ground = np.ravel(land.ground(np.array([land.easting]), np.array([land.northing])))
    take_off = float(ground[0])

    # The metadata's yaw counts from true north, the landscape's grid is UTM.
    turn = convergence(latitude, longitude)

    def take(number: int) -> Path:
        shot = shots[number]
        image = _photograph(picture, west, north, step, shot, size, gsd)
        image = _expose(image, seed + number)
        east, north_ = positions[number]
        exif = _exif(number, size, (north_, east, take_off + height) if gps else None)
        jpeg = io.BytesIO()
        image.save(jpeg, "JPEG", quality=92, subsampling=0, exif=exif)
        data = _with_xmp(jpeg.getvalue(), _xmp(shot.yaw + turn, take_off + height, height))
        path = out / f"DJI_{number + 1:04d}.JPG"
        _write(path, data)
        return path

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(take, range(len(shots))))


def landscape_at(latitude: float, longitude: float, seed: int) -> tuple[Landscape, int]:
    """Return the landscape around a place (WGS 84 degrees) and the EPSG code of its UTM zone."""
    epsg = zone_epsg(latitude, longitude)
    easting, northing, _ = transformation(WGS84, epsg).TransformPoint(longitude, latitude)
    return Landscape(seed, round(easting), round(northing)), epsg


def focal_px(width: int, height: int) -> float:
    """Return the simulated camera's focal length in pixels for photos of this size."""
    return EQUIVALENT_MM / FILM_DIAGONAL_MM * math.hypot(width, height)


def plan(
    easting: float,
    northing: float,
    rows: int,
    columns: int,
    size: tuple[int, int],
    gsd: float,
    heading: float,
    seed: int,
) -> list[PlannedShot]:
    """Return a lawn-mower pattern centred on a place; every other line is flown backwards."""
    ahead = size[1] * gsd * (1 - FORWARD_OVERLAP)
    aside = size[0] * gsd * (1 - SIDE_OVERLAP)
    rng = np.random.default_rng(seed)
    c, s = math.cos(math.radians(heading)), math.sin(math.radians(heading))
    shots = []
    for row in range(rows):
        backwards = row % 2 == 1
        for column in range(columns):
            step = columns - 1 - column if backwards else column
            # A real drone drifts in the wind; without drift the mosaic would be too easy.
            along = (step - (columns - 1) / 2) * ahead + float(rng.uniform(-0.8, 0.8))
            across = (row - (rows - 1) / 2) * aside + float(rng.uniform(-0.8, 0.8))
            yaw = heading + (180 if backwards else 0) + float(rng.uniform(-3, 3))
            shots.append(
                PlannedShot(
                    easting + along * s + across * c,
                    northing + along * c - across * s,
                    round((yaw + 180) % 360 - 180, 1),
                )
            )
    return shots


def _draw(
    land: Landscape, shots: list[PlannedShot], size: tuple[int, int], gsd: float
) -> tuple[Image.Image, float, float, float]:
    """Draw the area of all photos; return it with its west, north and meters per pixel."""
    reach = math.hypot(*size) * gsd / 2 + 1
    west = min(shot.easting for shot in shots) - reach
    east = max(shot.easting for shot in shots) + reach
    south = min(shot.northing for shot in shots) - reach
    north = max(shot.northing for shot in shots) + reach
    step = gsd / _OVERSAMPLING
    columns, rows = math.ceil((east - west) / step), math.ceil((north - south) / step)
    x = west + (np.arange(columns)[None, :] + 0.5) * step
    y = north - (np.arange(rows)[:, None] + 0.5) * step
    picture = np.empty((rows, columns, 3), dtype=np.uint8)

    def band(start: int) -> None:
        part = slice(start, start + _BAND_ROWS)
        picture[part] = land.colour(x, y[part])

    # Before the threads start: each would place the same trees.
    land.colour(np.array([[west, east]]), np.array([[north], [south]]))
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        list(pool.map(band, range(0, rows, _BAND_ROWS)))
    return Image.fromarray(picture), west, north, step


def _photograph(
    picture: Image.Image,
    west: float,
    north: float,
    step: float,
    shot: PlannedShot,
    size: tuple[int, int],
    gsd: float,
) -> Image.Image:
    """Render the nadir view from the shot's position, rotated so that yaw is up."""
    c, s = math.cos(math.radians(shot.yaw)), math.sin(math.radians(shot.yaw))
    k = gsd / step
    # Photo column i, row j (from the center) is i·right - j·up on the ground, in meters × gsd.
    a, b = k * c, -k * s
    d, e = k * s, k * c
    centre_i, centre_j = (shot.easting - west) / step, (north - shot.northing) / step
    half_i, half_j = size[0] / 2, size[1] / 2
    affine = (
        a,
        b,
        centre_i - a * half_i - b * half_j,
        d,
        e,
        centre_j - d * half_i - e * half_j,
    )
    return picture.transform(
        size, Image.Transform.AFFINE, affine, resample=Image.Resampling.BICUBIC
    )


def _expose(image: Image.Image, seed: int) -> Image.Image:
    """Add a little sensor noise, so that the photos look real."""
    rng = np.random.default_rng(seed)
    grain = rng.integers(-3, 4, (image.height, image.width, 1), dtype=np.int16)
    pixels = np.asarray(image).astype(np.int16) + grain
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _exif(number: int, size: tuple[int, int], position: Any) -> Image.Exif:
    when = _FIRST_CAPTURE + timedelta(seconds=SECONDS_PER_PHOTO * number)
    stamp = when.strftime("%Y:%m:%d %H:%M:%S")
    exif = Image.Exif()
    exif[270] = "DCIM"
    exif[271], exif[272] = "DJI", "FC330"
    exif[274] = 1  # upright
    exif[305] = "v01.00.0000"
    exif[306] = stamp
    exif[0x8769] = {
        0x829A: IFDRational(1, 640),
        0x829D: IFDRational(28, 10),
        0x8827: 100,
        0x9000: b"0230",
        0x9003: stamp,
        0x9004: stamp,
        0x920A: IFDRational(round(FOCAL_MM * 100), 100),
        0xA001: 1,
        0xA002: size[0],
        0xA003: size[1],
        0xA405: EQUIVALENT_MM,
    }
    if position is not None:
        exif[0x8825] = _gps(*position)
    return exif


def _gps(latitude: float, longitude: float, altitude: float) -> dict[int, Any]:
    return {
        0: b"\x02\x03\x00\x00",
        1: "S" if latitude < 0 else "N",
        2: _sexagesimal(abs(latitude)),
        3: "W" if longitude < 0 else "E",
        4: _sexagesimal(abs(longitude)),
        5: b"\x01" if altitude < 0 else b"\x00",
        6: IFDRational(round(abs(altitude) * 1000), 1000),
    }


def _sexagesimal(value: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Return degrees, minutes and seconds; 1/100,000 of a second is 0.3 mm on the ground."""
    units = round(value * 3600 * 100_000)
    minutes, seconds = divmod(units, 60 * 100_000)
    degrees, minutes = divmod(minutes, 60)
    return IFDRational(degrees, 1), IFDRational(minutes, 1), IFDRational(seconds, 100_000)


def _xmp(yaw: float, altitude: float, relative: float) -> bytes:
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="DJI Meta Data"
    xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/"
   drone-dji:AbsoluteAltitude="{altitude:+.2f}"
   drone-dji:RelativeAltitude="{relative:+.2f}"
   drone-dji:GimbalRollDegree="+0.00"
   drone-dji:GimbalYawDegree="{yaw:+.2f}"
   drone-dji:GimbalPitchDegree="-90.00"
   drone-dji:FlightRollDegree="+0.00"
   drone-dji:FlightYawDegree="{yaw:+.2f}"
   drone-dji:FlightPitchDegree="+0.00">
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _with_xmp(jpeg: bytes, packet: bytes) -> bytes:
    """Insert an XMP packet as an APP1 segment behind the EXIF one (XMP part 3, 1.1.3)."""
    payload = b"http://ns.adobe.com/xap/1.0/\0" + packet
    segment = b"\xff\xe1" + (len(payload) + 2).to_bytes(2, "big") + payload
    end = 2
    while jpeg[end : end + 2] in (b"\xff\xe0", b"\xff\xe1"):
        end += 2 + int.from_bytes(jpeg[end + 2 : end + 4], "big")
    return jpeg[:end] + segment + jpeg[end:]


def _write(path: Path, data: bytes) -> None:
    """Write a file so that it appears whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    part.replace(path)


def main(arguments: list[str]) -> int:
    """Run the command line; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m devserver.photos", description=__doc__)
    parser.add_argument("out", type=Path, help="folder to write the photos to")
    parser.add_argument("--rows", type=int, default=3, help="flight lines")
    parser.add_argument("--columns", type=int, default=4, help="photos in a line")
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="of the landscape")
    parser.add_argument("--width", type=int, default=1000, help="of a photo, in pixels")
    parser.add_argument("--latitude", type=float, default=DEFAULT_LATITUDE)
    parser.add_argument("--longitude", type=float, default=DEFAULT_LONGITUDE)
    parser.add_argument("--height", type=float, default=FLYING_HEIGHT_M, help="in metres")
    parser.add_argument("--heading", type=float, default=12.0, help="in degrees from north")
    parser.add_argument("--no-gps", action="store_true", help="leave the positions out")
    chosen = vars(parser.parse_args(arguments))
    gps = not chosen.pop("no_gps")
    for path in make_photos(gps=gps, **chosen):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
