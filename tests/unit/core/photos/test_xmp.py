"""XMP packets in every encoding, quoting and form, and hostile ones in little time."""

from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from orthodock.core.photos.xmp import LONGEST_VALUE, MOST_PROPERTIES, read_packets, read_xmp
from photo_files import NAMESPACES, packet

CITY = 'drone-dji:RelativeAltitude="+80.50" photoshop:City="München"'
HEIGHT = {"drone-dji:RelativeAltitude": "+80.50"}
SECONDS = 3.0  # hostile packets take a tenth of it here; a quadratic search takes minutes


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
     "utf-32-le", "utf-32-be"],
)  # fmt: skip
def test_packet_is_read_in_any_encoding(encoding: str) -> None:
    text = packet(CITY).replace("\ufeff", "") if encoding in ("latin-1", "cp1252") else packet(CITY)
    found = read_xmp(text.encode(encoding))
    assert found["drone-dji:RelativeAltitude"] == "+80.50"
    assert found["photoshop:City"] == "München"


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_packet_with_mark_is_read(mark: bytes) -> None:
    encoding = {2: "utf-16-be", 4: "utf-32-be"}[len(mark)]
    assert read_xmp(mark + packet(CITY).encode(encoding))["photoshop:City"] == "München"


@pytest.mark.parametrize(
    ("encoding", "city"), [("iso-8859-5", "Москва"), ("gb2312", "北京"), ("Shift_JIS", "東京")]
)
def test_declared_encoding_is_followed(encoding: str, city: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><x:b c:d="{city}"/>'
    assert read_xmp(text.encode(encoding)) == {"c:d": city}


@pytest.mark.parametrize("encoding", ["idna", "unicode_escape", "hex", "no such", "undefined"])
def test_declared_encoding_that_is_none_does_no_harm(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><x:b c:d="M\u00fc"/>'
    assert read_xmp(text.encode("latin-1")) == {"c:d": "Mü"}


@pytest.mark.parametrize(
    "text",
    [
        packet('drone-dji:RelativeAltitude="+80.50"'),
        packet("drone-dji:RelativeAltitude='+80.50'"),
        packet("drone-dji:RelativeAltitude = \n '+80.50'"),
        packet("", "<drone-dji:RelativeAltitude>+80.50</drone-dji:RelativeAltitude>"),
        packet("", "<drone-dji:RelativeAltitude>\n +80.50 \n</drone-dji:RelativeAltitude>"),
        packet("", "<drone-dji:RelativeAltitude><![CDATA[+80.50]]></drone-dji:RelativeAltitude>"),
        packet("d:RelativeAltitude='+80.50'", "", 'xmlns:d="http://www.dji.com/drone-dji/1.0/"'),
        packet("drone-dji:RelativeAltitude='&#43;80.50'"),
        "\0\0" + packet('drone-dji:RelativeAltitude="+80.50"') + "\0\0junk",
    ],
)
def test_attribute_and_element_in_any_quoting(text: str) -> None:
    assert read_xmp(text.encode()) == HEIGHT


@pytest.mark.parametrize(
    "text",
    [
        packet('drone-dji:RelativeAltitude="+80.50"')[:-40],  # cut off
        packet('drone-dji:RelativeAltitude="+80.50" drone-dji:RelativeAltitude="+80.50"'),
        packet('a:b="x < y" drone-dji:RelativeAltitude="+80.50"'),
        packet('a:b="R&D" drone-dji:RelativeAltitude="+80.50"'),
        packet("", "<a:b></a:c><drone-dji:RelativeAltitude>+80.50</drone-dji:RelativeAltitude>"),
        f'<x:xmpmeta {NAMESPACES}\x01 drone-dji:RelativeAltitude="+80.50"/>',
    ],
)
def test_packet_that_is_not_well_formed_is_searched(text: str) -> None:
    assert read_xmp(text.encode())["drone-dji:RelativeAltitude"] == "+80.50"


def test_packet_that_is_well_formed_is_not_searched() -> None:
    text = packet(CITY, '<!-- drone-dji:FlightYawDegree="5" --><a:b>drone-dji:Yaw="6"</a:b>')
    assert set(read_xmp(text.encode())) == {*HEIGHT, "photoshop:City", "a:b"}


def test_list_is_joined_by_blanks() -> None:
    items = "<rdf:Seq><rdf:li>Red</rdf:li><rdf:li>Green</rdf:li></rdf:Seq>"
    text = packet("", f"<Camera:BandName>{items}</Camera:BandName>")
    assert read_xmp(text.encode())["Camera:BandName"] == "Red Green"


def test_first_of_several_packets_goes_first() -> None:
    packets = (packet('a:b="1"').encode(), packet('a:b="2" a:c="3"').encode())
    assert read_packets(packets) == {"a:b": "1", "a:c": "3"}


def test_two_packets_in_one_are_both_read() -> None:
    assert read_xmp((packet('a:b="1"') + packet('a:c="3"')).encode()) == {"a:b": "1", "a:c": "3"}


def test_entities_are_not_expanded() -> None:
    bomb = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
    found = read_xmp(f'{bomb}<x:y a:b="1"><a:c>&b;</a:c></x:y>'.encode())
    assert found["a:b"] == "1"
    assert "aaaa" not in "".join(found.values())


@pytest.mark.parametrize(
    "text",
    [
        "<a:b>" * 200_000,
        '<x:y a:b="' * 100_000,
        "<x:y " + 'a:b="x ' * 140_000,
        "<x:y " + "a" * 1_000_000,
        "<" + "a:" * 500_000,
        "<a:b>x" * 160_000,
        "<x:y>" + "<a:b>1</a:b>" * 80_000 + "</x:y>",
        "<?xml " * 160_000,
        "<!DOCTYPE " * 100_000,
        "<x:y " + " ".join(f'a:b{n}="1"' for n in range(80_000)) + "/>",
        "<x:y " + "xmlns:a='" * 100_000,
    ],
)
def test_hostile_packet_takes_little_time(text: str) -> None:
    began = time.process_time()
    found = read_xmp(text.encode())
    assert time.process_time() - began < SECONDS
    assert len(found) <= MOST_PROPERTIES
    assert all(len(value) <= LONGEST_VALUE for value in found.values())


@given(st.binary(max_size=500))
def test_any_bytes_give_text_only(data: bytes) -> None:
    found = read_xmp(b"<x:y a:b='" + data)
    assert all(isinstance(value, str) for value in found.values())
