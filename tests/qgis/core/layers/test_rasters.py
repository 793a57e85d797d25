"""Orthophotos are in their colours and heights in their relief, whatever form the file has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from orthodock.api import StorageError
from orthodock.core.layers.builders import rasters
from osgeo import gdal, osr
from qgis.core import QgsRasterLayer
from rendering import render

R, G, B, A = gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_AlphaBand
U, GREY = gdal.GCI_Undefined, gdal.GCI_GrayIndex
SIDE = 64  # pixels
OPAQUE = 255
TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}
PLACE = (500_000, 1, 0, 5_200_000, 0, -1)
RAMP = np.tile(np.linspace(0.1, 0.9, SIDE), (SIDE, 1))  # from west to east
COLORS = {"red": RAMP, "green": RAMP[:, ::-1], "blue": RAMP.T}


def raster(
    path: Path,
    bands: list[np.ndarray],
    kinds: list[int] | None = None,
    names: list[str] | None = None,
    place: tuple[float, ...] = PLACE,
    epsg: int | None = 32632,
    nodata: float | None = None,
    unit: str = "",
) -> Path:
    rows, columns = bands[0].shape
    kind = TYPES[str(bands[0].dtype)]
    options = ["PHOTOMETRIC=MINISBLACK"]
    data = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, len(bands), kind, options)
    if epsg:
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(epsg)
        data.SetProjection(crs.ExportToWkt())
    data.SetGeoTransform(place)
    for number, values in enumerate(bands, 1):
        band = data.GetRasterBand(number)
        band.WriteArray(values)
        if kinds:
            band.SetColorInterpretation(kinds[number - 1])
        if names:
            band.SetDescription(names[number - 1])
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if unit:
            band.SetUnitType(unit)
    return path


def shown(layer: QgsRasterLayer) -> np.ndarray:
    return render(layer, layer.extent(), layer.crs(), SIDE).astype(float)


def in_order(order: str, kind: str, full: float) -> list[np.ndarray]:
    """Return bands of that order: r, g, b, n (near infrared), e (red edge), a (alpha, west out)."""
    alpha = np.ones((SIDE, SIDE))
    alpha[:, : SIDE // 2] = 0
    found = {
        "r": COLORS["red"], "g": COLORS["green"], "b": COLORS["blue"],
        "n": np.full((SIDE, SIDE), 0.5) + RAMP / 10, "e": RAMP[::-1, ::-1] / 2, "a": alpha,
    }  # fmt: skip
    bands = []
    for letter in order:
        values = found[letter] * (OPAQUE if letter == "a" else full)
        bands.append((values * alpha).astype(kind))
    return bands


INTERPRETED = {"r": R, "g": G, "b": B, "a": A, "n": U, "e": U}
NAMED = {"r": "Red", "g": "Green", "b": "Blue", "a": "", "n": "NIR", "e": "Rededge"}


@pytest.mark.parametrize("by", ["interpretation", "name"])
@pytest.mark.parametrize(("kind", "full"), [("uint8", 255), ("uint16", 9_000), ("float32", 0.25)])
@pytest.mark.parametrize("order", ["rgba", "bgra", "argb", "bgrnea", "negrba", "gbra"])
def test_orthophoto_has_its_colours_whatever_the_order_of_bands(
    order: str, kind: str, full: float, by: str, tmp_path: Path
) -> None:
    bands = in_order(order, kind, full)
    kinds = [INTERPRETED[letter] for letter in order]
    if by == "name":
        kinds = [A if letter == "a" else U for letter in order]
    names = [NAMED[letter] for letter in order] if by == "name" else None
    path = raster(tmp_path / "orthophoto.tif", bands, kinds, names)
    rasters.check_raster(path)
    layer = rasters.open_orthophoto(path, "x")
    assert [order[band - 1] for band in layer.renderer().usesBands()[:3]] == ["r", "g", "b"]
    picture = shown(layer)
    assert (picture[:, : SIDE // 2 - 1, 3] == 0).all()
    east = picture[:, SIDE // 2 + 1 :]
    assert (east[..., 3] == 255).all()
    # Red grows to the east, green to the west, blue to the south.
    assert east[:, -1, 0].mean() > east[:, 0, 0].mean() + 20
    assert east[:, 0, 1].mean() > east[:, -1, 1].mean() + 20
    assert east[-1, :, 2].mean() > east[0, :, 2].mean() + 20


@pytest.mark.parametrize(
    ("kind", "full", "opaque"),
    [
        ("uint8", 255, 255),
        ("uint16", 9_000, 65_535),
        ("uint16", 9_000, 255),
        ("float32", 9e-5, 255),
        ("float32", 0.25, 65_535),
    ],
)
@pytest.mark.parametrize("order", ["rgba", "rgbnea", "nergba"])
def test_alpha_of_any_range_is_transparent_where_it_is_zero(
    order: str, kind: str, full: float, opaque: float, tmp_path: Path
) -> None:
    bands = in_order(order, kind, full)
    bands[-1] = (bands[-1] > 0).astype(kind) * np.asarray(opaque, kind)
    kinds = [INTERPRETED[letter] for letter in order]
    path = raster(tmp_path / "orthophoto.tif", bands, kinds)
    rasters.check_raster(path)
    picture = shown(rasters.open_orthophoto(path, "x"))
    assert (picture[:, : SIDE // 2 - 1, 3] == 0).all()
    assert (picture[:, SIDE // 2 + 1 :, 3] == OPAQUE).all()
    assert len(np.unique(picture[:, SIDE // 2 + 1 :, 0])) > 5


@pytest.mark.parametrize(
    ("kind", "full", "opaque"),
    [
        ("float32", 0.25, 1),
        ("float32", 0.25, 255),
        ("float32", 0.25, 65_535),
        ("uint8", 255, 255),
        ("uint16", 9_000, 255),
        ("uint16", 9_000, 65_535),
    ],
)
@pytest.mark.parametrize("order", ["rgba", "bgra", "ra"])
def test_half_of_alpha_is_half_transparent(
    order: str, kind: str, full: float, opaque: float, tmp_path: Path
) -> None:
    bands = in_order(order, kind, full)
    bands[-1] = np.full((SIDE, SIDE), opaque, kind)
    bands[-1][: SIDE // 2] = np.asarray(opaque / 2, kind)
    bands[-1][:, : SIDE // 2] = 0
    path = raster(tmp_path / "o.tif", bands, [GREY if order == "ra" else INTERPRETED[letter]
                                              for letter in order[:-1]] + [A])  # fmt: skip
    content = path.read_bytes()
    rasters.check_raster(path)
    picture = shown(rasters.open_orthophoto(path, "x"))
    assert (picture[:, : SIDE // 2 - 1, 3] == 0).all()
    assert picture[2:30, SIDE // 2 + 2 :, 3] == pytest.approx(127, abs=1)
    assert (picture[34:, SIDE // 2 + 2 :, 3] == OPAQUE).all()
    assert path.read_bytes() == content


@pytest.mark.parametrize("kind", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("kinds", [[R, G, B, A], [U, U, U, A], [B, G, R, A]])
def test_alpha_of_zero_and_one_is_a_mask(kind: str, kinds: list[int], tmp_path: Path) -> None:
    bands = in_order("rgba", kind, 200)
    bands[-1] = (bands[-1] > 0).astype(kind)
    path = raster(tmp_path / "o.tif", bands, kinds)
    rasters.check_raster(path)
    picture = shown(rasters.open_orthophoto(path, "x"))
    assert (picture[:, : SIDE // 2 - 1, 3] == 0).all()
    assert (picture[:, SIDE // 2 + 1 :, 3] == OPAQUE).all()


@pytest.mark.parametrize("order", ["rgb", "bgr"])
@pytest.mark.parametrize("by", ["name", "mask", "nodata", "NaN"])
def test_transparency_without_an_alpha_band_is_kept(by: str, order: str, tmp_path: Path) -> None:
    kind = "uint8" if by == "mask" else "float32"
    bands = in_order(f"{order}a", kind, 200 if by == "mask" else 0.25)
    names, kinds = [*order, "alpha"], [INTERPRETED[letter] for letter in order] + [U]
    if by != "name":
        alpha = bands.pop()
        names, kinds = None, kinds[:-1]
        if by != "mask":
            for band in bands:
                band[alpha == 0] = np.nan if by == "NaN" else -9999
    path = raster(tmp_path / "o.tif", bands, kinds, names, nodata=-9999 if by == "nodata" else None)
    if by == "mask":
        with_mask(path, alpha)
    rasters.check_raster(path)
    picture = shown(rasters.open_orthophoto(path, "x"))
    assert (picture[:, : SIDE // 2 - 1, 3] == 0).all()
    east = picture[:, SIDE // 2 + 1 :]
    assert (east[..., 3] == OPAQUE).all()
    assert east[:, -1, 0].mean() > east[:, 0, 0].mean() + 20  # red grows to the east


def with_mask(path: Path, mask: np.ndarray) -> None:
    """Put a mask into the file itself."""
    before = gdal.SetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    data = gdal.Open(str(path), gdal.GA_Update)
    data.CreateMaskBand(gdal.GMF_PER_DATASET)
    data.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    del data
    gdal.SetThreadLocalConfigOption("GDAL_TIFF_INTERNAL_MASK", before)


@pytest.mark.parametrize(
    ("order", "names", "wanted"),
    [
        ("gren", ["Green", "Red", "RedEdge", "NIR"], "nrg"),
        ("rgnb", ["red", " green ", "NIR", "BLUE"], "rgb"),
        ("nrg", None, "nrg"),
        ("bgr", ["b", "g", "r"], "rgb"),
        ("nerg", ["1", "2", "3", "4"], "ner"),
    ],
)
def test_multispectral_bands_are_chosen_by_name(
    order: str, names: list[str] | None, wanted: str, tmp_path: Path
) -> None:
    bands = in_order(order, "uint16", 9_000)
    path = raster(tmp_path / "o.tif", bands, [GREY] + [U] * (len(order) - 1), names)
    layer = rasters.open_orthophoto(path, "x")
    assert "".join(order[band - 1] for band in layer.renderer().usesBands()[:3]) == wanted


@pytest.mark.parametrize("kind", ["uint8", "uint16"])
@pytest.mark.parametrize("kinds", [[GREY], [GREY, A], [GREY, U]])
def test_orthophoto_of_one_or_two_bands_is_shown(
    kinds: list[int], kind: str, tmp_path: Path
) -> None:
    bands = in_order("r" + "a" * (len(kinds) - 1), kind, 200)
    layer = rasters.open_orthophoto(raster(tmp_path / "o.tif", bands, kinds), "x")
    picture = shown(layer)
    assert len(np.unique(picture[:, SIDE // 2 + 1 :, 0])) > 5


def test_nodata_of_an_orthophoto_is_transparent(tmp_path: Path) -> None:
    path = raster(tmp_path / "o.tif", in_order("bgr", "uint8", 255), [B, G, R], nodata=0)
    picture = shown(rasters.open_orthophoto(path, "x"))
    assert (picture[:, : SIDE // 2 - 1, 3] == 0).all()
    assert (picture[:, SIDE // 2 + 1 :, 3] == 255).all()


# --- heights

DEGREE = 111_195.0  # m, of latitude
LATITUDE = 47.5
FOOT, US_FOOT = 0.3048, 1200 / 3937


def hill(metres: float = 1.0, north: float = 1.0) -> np.ndarray:
    """Return heights in units of so many metres, of cells so many times as long as wide."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    heights = 400 + 2 * np.sin(x / 6) + 2 * np.cos(y * north / 5)
    return (heights / metres).astype("float32")


def shade(path: Path) -> np.ndarray:
    rasters.check_heights(path)
    layer = rasters.raster_layer(path, "x")
    rasters._shade(layer)
    layer.setBlendMode(0)
    layer.setOpacity(1.0)
    return shown(layer)[4:-4, 4:-4, 0]


def assert_alike(path: Path, tmp_path: Path, most: float) -> None:
    metres = shade(raster(tmp_path / "metres.tif", [hill()], nodata=-9999))
    other = shade(path)
    assert metres.std() > 10
    assert abs(metres.mean() - other.mean()) < most
    assert abs(metres.std() - other.std()) < most


@pytest.mark.parametrize("by", ["alpha", "mask"])
def test_heights_are_transparent_where_the_file_is(by: str, tmp_path: Path) -> None:
    alpha = in_order("a", "float32", 1)[0] / OPAQUE
    bands = [hill() * alpha, alpha] if by == "alpha" else [hill() * alpha]
    path = raster(tmp_path / "dsm.tif", bands, [GREY, A][: len(bands)])
    if by == "mask":
        with_mask(path, alpha * OPAQUE)
    rasters.check_heights(path)
    layer = rasters.raster_layer(path, "x")
    rasters._color_by_height(layer, path)
    picture = shown(layer)
    assert (picture[:, : SIDE // 2 - 2, 3] == 0).all()
    assert (picture[4:-4, SIDE // 2 + 4 : -4, 3] == OPAQUE).all()


@pytest.mark.parametrize("latitude", [0.0, 47.5, -33.0, 65.0])
def test_heights_in_degrees_are_shaded_as_in_metres(latitude: float, tmp_path: Path) -> None:
    across = DEGREE * np.cos(np.radians(latitude))
    place = (8.5, 1 / across, 0, latitude, 0, -1 / DEGREE)
    path = raster(tmp_path / "d.tif", [hill()], place=place, epsg=4326, nodata=-9999)
    assert_alike(path, tmp_path, 25)


@pytest.mark.parametrize(
    ("epsg", "unit", "axis", "height"),
    [
        (2263, "", US_FOOT, US_FOOT),  # New York, US survey feet
        (2263, "ft", US_FOOT, FOOT),
        (2263, "US survey foot", US_FOOT, US_FOOT),
        (2263, "m", US_FOOT, 1.0),
        (32632, "ft", 1.0, FOOT),
        (32632, "metre", 1.0, 1.0),
        (32632, "", 1.0, 1.0),
    ],
)
def test_heights_in_feet_are_shaded_as_in_metres(
    epsg: int, unit: str, axis: float, height: float, tmp_path: Path
) -> None:
    place = (500_000, 1 / axis, 0, 200_000, 0, -1 / axis)
    path = raster(
        tmp_path / "f.tif", [hill(height)], place=place, epsg=epsg, unit=unit, nodata=-9999
    )
    assert_alike(path, tmp_path, 5)


def test_compound_crs_says_the_unit_of_heights(tmp_path: Path) -> None:
    path = raster(tmp_path / "f.tif", [hill(US_FOOT)], nodata=-9999)
    data = gdal.Open(str(path), gdal.GA_Update)
    crs = osr.SpatialReference()
    crs.SetFromUserInput("EPSG:32618+6360")  # NAVD88 height, US survey feet
    data.SetProjection(crs.ExportToWkt())
    data = None
    assert_alike(path, tmp_path, 5)


def test_pixels_need_not_be_square(tmp_path: Path) -> None:
    place = (500_000, 1, 0, 5_200_000, 0, -2)
    path = raster(tmp_path / "n.tif", [hill(north=2.0)], place=place, nodata=-9999)
    assert_alike(path, tmp_path, 15)


@pytest.mark.parametrize(("unit", "suffix"), [("", " m"), ("m", " m"), ("ft", " ft")])
def test_legend_names_the_unit_of_heights(unit: str, suffix: str, tmp_path: Path) -> None:
    path = raster(tmp_path / "d.tif", [hill()], unit=unit, nodata=-9999)
    layer = rasters.raster_layer(path, "x")
    rasters._color_by_height(layer, path)
    ramp = layer.renderer().shader().rasterShaderFunction()
    assert ramp.legendSettings().suffix() == suffix


LOWEST = 395


@pytest.fixture(params=[True, False], ids=["exceptions", "no exceptions"])
def gdal_errors(request) -> Iterator[None]:
    """Have GDAL raise exceptions or not; QGIS leaves that to its plugins."""
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


@pytest.mark.parametrize(
    ("value", "nodata"), [(-9999.0, -9999.0), (0.0, 0.0), (np.nan, None), (np.nan, np.nan)]
)
@pytest.mark.parametrize("side", [SIDE, 2_000])
def test_heights_of_nodata_alone_are_refused(
    gdal_errors, value: float, nodata: float | None, side: int, tmp_path: Path
) -> None:
    path = raster(tmp_path / "d.tif", [np.full((side, side), value, "float32")], nodata=nodata)
    with pytest.raises(StorageError, match=r"d\.tif contains no elevations"):
        rasters.check_heights(path)


@pytest.mark.parametrize(
    ("place", "epsg"),
    [((500_000, 0.08, 0.05, 5_200_000, 0.05, -0.08), 32632), (PLACE, None)],
    ids=["rotated", "no CRS"],
)
def test_heights_in_any_place_are_coloured_and_shaded(
    gdal_errors, place: tuple[float, ...], epsg: int | None, tmp_path: Path
) -> None:
    heights = (400 + 5 * np.sin(RAMP * 60)).astype("float32")
    path = raster(tmp_path / "d.tif", [heights], place=place, epsg=epsg, nodata=-9999)
    rasters.check_heights(path)
    layer = rasters.raster_layer(path, "x")
    rasters._color_by_height(layer, path)
    assert round(layer.renderer().classificationMin()) == LOWEST
    assert shade(path).std() > 10


@pytest.mark.parametrize(
    ("value", "tag"),
    [
        (-9999.0, -9999.0),
        (-3.4028234663852886e38, -3.40282e38),
        (np.nan, None),
        (np.nan, np.nan),
        (np.inf, None),
    ],
)
def test_colours_span_the_heights_alone(value: float, tag: float | None, tmp_path: Path) -> None:
    heights = (400 + 5 * np.sin(RAMP * 60)).astype("float32")
    heights[:, : SIDE // 2] = value
    path = raster(tmp_path / "d.tif", [heights], nodata=tag)
    rasters.check_heights(path)
    layer = rasters.raster_layer(path, "x")
    rasters._color_by_height(layer, path)
    assert round(layer.renderer().classificationMin()) == LOWEST


@pytest.mark.parametrize(("scale", "offset"), [(0.01, 0.0), (0.01, 400.0), (-0.01, 0.0)])
def test_colours_span_heights_that_are_stored_in_other_units(
    scale: float, offset: float, tmp_path: Path
) -> None:
    stored = ((hill() - offset) / scale).round().astype("float32")
    path = raster(tmp_path / "dsm.tif", [stored])
    data = gdal.Open(str(path), gdal.GA_Update)
    data.GetRasterBand(1).SetScale(scale)
    data.GetRasterBand(1).SetOffset(offset)
    del data
    rasters.check_heights(path)
    layer = rasters.raster_layer(path, "x")
    rasters._color_by_height(layer, path)
    renderer = layer.renderer()
    ends = (renderer.classificationMin(), renderer.classificationMax())
    assert ends == pytest.approx(np.percentile(hill(), (2, 98)), abs=0.02)
    assert len(np.unique(shown(layer)[..., 0])) > 20


@pytest.mark.parametrize("share", [1.0, 0.1])
def test_large_raster_without_overviews_is_coloured_by_a_sample(
    share: float, tmp_path: Path
) -> None:
    side = 9_000
    heights = np.zeros((side, side), "uint8")
    heights[:, : int(side * share)] = 50 + np.linspace(0, 100, side, dtype="uint8")[:, None]
    path = tmp_path / "d.tif"
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BLOCKXSIZE=512", "BLOCKYSIZE=512"]
    data = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1, gdal.GDT_Byte, options)
    data.GetRasterBand(1).SetNoDataValue(0)
    data.GetRasterBand(1).WriteArray(heights)
    data = None
    low, high = rasters._cut(path) or (0.0, 0.0)
    assert abs(low - 52) < 4
    assert abs(high - 148) < 4


@pytest.mark.parametrize("side", [64, 9_000])
def test_raster_of_nodata_alone_is_refused_in_words(side: int, tmp_path: Path) -> None:
    path = tmp_path / "d.tif"
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1"]
    data = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1, gdal.GDT_Byte, options)
    data.GetRasterBand(1).SetNoDataValue(7)
    data.GetRasterBand(1).Fill(7)
    data = None
    with pytest.raises(StorageError, match="no elevations"):
        rasters.check_heights(path)
