"""Flight paths in the subtitles of videos, in the forms of many models, whole and broken."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from orthodock.core.photos.subtitles import MOST_POINTS, read_track, track_of

CUE = "1\n00:00:00,000 --> 00:00:01,000\n{}\n\n"
SECONDS = 3.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[latitude : -20.2533] [longtitude : 149.0251] [iso : 100]", (149.0251, -20.2533)),
        ('<font size="36">[latitude: 59.1111] [longitude: 18.2222] [rel_alt: 5.0 abs_alt: 105.0]',
         (18.2222, 59.1111)),
        ("[dzoom_ratio: 1.00], [latitude: 53.365080] [longitude: 6.460739]", (6.460739, 53.36508)),
        ("HOME(149.0251,-20.2532) 2017.08.05\nGPS(149.0251,-20.2533,16) BAROMETER:1.9",
         (149.0251, -20.2533)),
        ("F/2.8, SS 30.15, GPS (-121.7458, 48.0771, 17), D 221.21m", (-121.7458, 48.0771)),
        ("GPS (8.2090, 47.4692, 18), D 49.21m", (8.209, 47.4692)),
        ("GPS(36.6146,-6.1120,0.0M) BAROMETER:0.3M", (-6.112, 36.6146)),
        ("GPS(39.906217,116.391305,69.800) HOME(39.906206,116.391400)", (116.391305, 39.906217)),
        ("GPS(8.5,47.5)", (8.5, 47.5)),
        ("GPS (8.2090 47.4692 18)", (8.209, 47.4692)),
        ("RTK (120.083799, 30.213635, 28), HOME (120.1, 30.2, 103.55m)", (120.083799, 30.213635)),
        ("HOME(W: 111.9, N: 33.6) GPS(W: 111.900000, N: 33.500000, 83.57m)", (-111.9, 33.5)),
        ("GPS(E: 149.1100, S: 35.2800, 50.00m)", (149.11, -35.28)),
        ("GPS (N: 47.5, E: 8.5)", (8.5, 47.5)),
        ("[longitude: 18.2] [latitude: 59.1]", (18.2, 59.1)),
        ("[latitude: 59,1111] [longitude: 18,2222]", (18.2222, 59.1111)),
        ("[Lat: -59.1] [Lon: -18.2]", (-18.2, -59.1)),
        ("GPS(10,90,15)", (10.0, 90.0)),
        ("GPS(90,10,0.0M)", (10.0, 90.0)),
        ("GPS(-180,-90,15)", (-180.0, -90.0)),
    ],
)  # fmt: skip
def test_position_is_read_in_each_form(text: str, expected: tuple[float, float]) -> None:
    assert track_of(CUE.format(text).encode()) == (expected,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_subtitles_are_read_in_any_encoding(encoding: str) -> None:
    text = CUE.format("F.PRY (2.7°, -7.0°) GPS (8.2090, 47.4692, 18)")
    assert track_of(text.encode(encoding)) == ((8.209, 47.4692),)


@pytest.mark.parametrize(
    "text",
    ["", "1\n", "[iso : 100] [fnum : 280]", "[latitude: 0.000000] [longitude: 0.000000]",
     "[latitude: 95.0] [longitude: 18.0]", "GPS(n/a, n/a, 0)", "GPS (", "HOME(8.1,47.2)",
     "[latitude: 59.1", "MYGPS(8.1,47.2,3)", "GPS(N: 47.5, N: 47.6)",
     "GPS(E: 8.5", "[latitude: 59.1] [latitude: 59.2]", "translate: 5 longer: 7"],
)  # fmt: skip
def test_subtitles_without_positions_have_no_track(text: str) -> None:
    assert track_of(text.encode()) == ()


def test_forms_of_two_models_in_one_file_are_both_read() -> None:
    text = CUE.format("GPS(8.5,47.5,15)") + CUE.format("[latitude: 47.6] [longitude: 8.6]")
    assert track_of(text.encode()) == ((8.5, 47.5), (8.6, 47.6))


def test_cut_off_subtitles_keep_what_comes_first() -> None:
    cues = "".join(CUE.format(f"GPS(8.{n:04d},47.5,15)") for n in range(10))
    assert len(track_of(cues.encode()[:-12])) == 9


def test_long_track_is_thinned(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text("".join(f"GPS(8.{n:06d},47.5,15)\n" for n in range(50_000)))
    track = read_track(path)
    assert 0 < len(track) <= MOST_POINTS
    assert track[0] == (8.0, 47.5)


@pytest.mark.parametrize(
    "text",
    [
        "GPS(" * 500_000,
        "latitude:" * 300_000,
        "latitude: 1] " * 200_000,
        "GPS(E: 1, " * 200_000,
        "lat: 1 lon" * 200_000,
        "RTK (1 " * 300_000,
    ],
)
def test_hostile_subtitles_take_little_time(text: str) -> None:
    began = time.process_time()
    track_of(text.encode())
    assert time.process_time() - began < SECONDS
