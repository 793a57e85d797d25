"""Writes flights whose photos and tables cause all warnings of New Task."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from photo_files import gps_at, packet, write_photo, write_tiff

from devserver.photos import DEFAULT_LATITUDE, DEFAULT_LONGITUDE, landscape_at, make_photos
from devserver.synthesis.utm import WGS84, transformation

BANDS = ("G", "R", "RE", "NIR")
CAPTURES, ROW, STEP = 6, 8, 0.0003  # photos; degrees
HEIC = b"\0\0\0\x18ftypheic" + b"\0" * 400
MP4 = b"\0\0\0\x18ftypisom" + b"\0" * 4000
US_SURVEY_FOOT = 1200 / 3937  # m
COUNTY = 26851  # Minnesota South, US survey feet
NADIR = packet(
    'drone-dji:RelativeAltitude="+80.50" drone-dji:GimbalYawDegree="-8.50" '
    'drone-dji:GimbalPitchDegree="-90.00" drone-dji:GimbalRollDegree="+0.00"'
)


def make_odd_flights(folder: Path) -> None:
    """Write each flight into its own folder."""
    whole = make_photos(folder / "plain", 2, 4, width=400)
    for name, make in (
        ("odd metadata", odd_metadata),
        ("raw pairs", raw_pairs),
        ("multispectral", multispectral),
        ("video", video),
        ("antimeridian", antimeridian),
        ("only bad files", only_bad_files),
    ):
        (folder / name).mkdir()
        make(folder / name, whole)
    for name, tables in tables_with_remarks(whole):
        (folder / name).mkdir()
        for photo in whole:
            shutil.copy(photo, folder / name)
        for table, lines in tables.items():
            (folder / name / table).write_text("\n".join(lines) + "\n", encoding="utf-8")


def odd_metadata(folder: Path, whole: list[Path]) -> None:
    """A flight with one photo of each kind that causes a warning."""
    for photo in whole:
        shutil.copy(photo, folder)
    here = gps_at(DEFAULT_LATITUDE, DEFAULT_LONGITUDE, 300.0)
    write_photo(folder / "unreadable_xmp.JPG", gps=here, xmp=b"<x:xmpmeta \xff\xfe not XML")
    write_photo(folder / "no_references.JPG", gps={2: here[2], 4: here[4]}, xmp=NADIR)
    write_photo(folder / "no_position.JPG", xmp=NADIR)
    write_photo(folder / "no_angle.JPG", gps=here, xmp=packet('drone-dji:RelativeAltitude="+40"'))
    write_photo(folder / "null_island.JPG", gps=gps_at(0.0, 0.0, 0.0), xmp=NADIR)
    write_photo(folder / "other_continent.JPG", gps=gps_at(47.5, 8.5, 500.0), xmp=NADIR)
    write_photo(folder / "other_camera.JPG", gps=here, image={271: "SONY", 272: "ILCE-7RM4"})
    (folder / "cut_off.JPG").write_bytes(whole[0].read_bytes()[:9000])
    shutil.copy(whole[1], folder / "copy_of_0002.JPG")
    shutil.copy(whole[2], folder / "DJI_0003_mask.JPG")
    (folder / "IMG_0001.HEIC").write_bytes(HEIC)
    (folder / "empty.JPG").write_bytes(b"")


def raw_pairs(folder: Path, whole: list[Path]) -> None:
    """Each photo as JPEG and as DNG, and one as DNG only."""
    here = gps_at(DEFAULT_LATITUDE, DEFAULT_LONGITUDE, 300.0)
    for photo in whole:
        shutil.copy(photo, folder)
        write_tiff(folder / f"{photo.stem}.DNG", gps=here)
    (folder / whole[0].name).unlink()
    (folder / "P1000001.NEF").write_bytes(b"II*\0\x08\0\0\0" + b"\0" * 300)


def multispectral(folder: Path, _whole: list[Path]) -> None:
    """Captures of a Mavic 3M, two of them without all bands."""
    for number in range(1, CAPTURES + 1):
        gps = gps_at(DEFAULT_LATITUDE, DEFAULT_LONGITUDE + number * STEP, 300.0)
        write_photo(folder / f"DJI_{number:04d}_D.JPG", gps=gps, image={271: "DJI", 272: "M3M"})
        for band in BANDS:
            if (number, band) not in ((3, "RE"), (5, "G"), (5, "NIR")):
                xmp = packet(f'Camera:BandName="{band}" drone-dji:CaptureUUID="u{number}"')
                write_tiff(folder / f"DJI_{number:04d}_MS_{band}.TIF", gps=gps, xmp=xmp)


def video(folder: Path, _whole: list[Path]) -> None:
    """A video with a flight path, one without, and a damaged one."""
    (folder / "DJI_0001.MP4").write_bytes(MP4)
    path = (
        f"{n}\n00:00:{n:02d},000 --> 00:00:{n + 1:02d},000\n"
        f"[latitude: {DEFAULT_LATITUDE + STEP * (n // 10):.6f}] "
        f"[longitude: {DEFAULT_LONGITUDE + STEP / 4 * n:.6f}]\n\n"
        for n in range(1, 40)
    )
    (folder / "DJI_0001.SRT").write_text("".join(path))
    (folder / "DJI_0002.MOV").write_bytes(MP4.replace(b"isom", b"qt  "))
    (folder / "broken.MP4").write_bytes(b"no video")


def antimeridian(folder: Path, _whole: list[Path]) -> None:
    """A row of photos in Fiji, across 180 degrees."""
    for number in range(ROW):
        longitude = 180.0 + (number - ROW / 2 + 0.5) * STEP
        longitude -= 360.0 if longitude > 180.0 else 0.0
        path = folder / f"DJI_{number:04d}.JPG"
        write_photo(path, gps=gps_at(-16.9, longitude, 90.0), xmp=NADIR, details={0xA405: 24})


def only_bad_files(folder: Path, whole: list[Path]) -> None:
    """No photo that can be uploaded."""
    (folder / "IMG_0001.HEIC").write_bytes(HEIC)
    (folder / "cut_off.JPG").write_bytes(whole[0].read_bytes()[:9000])


def tables_with_remarks(whole: list[Path]) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield a folder's name, and the lines of the tables in it, by file name."""
    land, epsg = landscape_at(DEFAULT_LATITUDE, DEFAULT_LONGITUDE, 1)
    names = [photo.name for photo in whole]
    east, north = land.easting, land.northing
    points = [(east + 20 * (n % 3) - 20, north + 15 * (n // 3) - 7, 300 + n) for n in range(6)]
    marks = [
        (point, f"{60 + 35 * k} {80 + 25 * n}", names[(n + k) % len(names)], f"gcp{n + 1}")
        for n, point in enumerate(points)
        for k in range(3)
    ]

    def table(header: str, rows: list[str]) -> dict[str, list[str]]:
        return {"gcp_list.txt": [header, *rows]}

    def lines(scale: float = 1.0, swap: bool = False) -> list[str]:
        rows = []
        for (x, y, z), pixel, name, label in marks:
            first, second = (y, x) if swap else (x, y)
            place = f"{first / scale:.3f} {second / scale:.3f} {z / scale:.3f}"
            rows.append(f"{place} {pixel} {name}\t{label}")
        return rows

    utm = f"EPSG:{epsg}"
    yield "points well", table(utm, [r.replace("\tgcp6", "\tCHK-6") for r in lines()])
    to_county = transformation(epsg, COUNTY)
    feet = []
    for (x, y, z), pixel, name, label in marks:
        e, n, _ = to_county.TransformPoint(x, y)
        feet.append(f"{e:.3f} {n:.3f} {z / US_SURVEY_FOOT:.3f} {pixel} {name}\t{label}")
    yield "points feet", table(f"EPSG:{COUNTY}", feet)
    yield "points swapped", table(utm, lines(swap=True))
    to_wgs84 = transformation(epsg, WGS84)
    degrees = []
    for (x, y, z), pixel, name, label in marks:
        longitude, latitude, _ = to_wgs84.TransformPoint(x, y)
        degrees.append(f"{longitude:.8f} {latitude:.8f} {z} {pixel} {name}\t{label}")
    yield "points degrees", table(utm, degrees)
    strays = [
        "# the surveyor's remark",
        *(row.replace(".JPG", ".jpg") for row in lines()),
        *(row.replace("DJI_", "OLD_") for row in lines()[:9]),
        lines()[0],
        lines()[1].replace(" 95 ", " 9500 "),
        lines()[3].replace(f"{points[1][0]:.3f}", f"{points[1][0] + 900:.3f}"),
    ]
    yield "points strays", {
        **table(utm, strays),
        "geo.txt": ["EPSG:4326", *(f"{n.lower()} -92.4512 43.9735 300" for n in names[:5]),
                    "OTHER_1.JPG -92.4512 43.9735 300"],
        "image_groups.txt": [f"{name} {number % 2}" for number, name in enumerate(names)],
        "notes.txt": ["Battery changed after photo 4."],
    }  # fmt: skip
    yield "points wrong", table("UTM 95X", [*lines()[:3], "1,5;2,5;3", "nonsense"])
