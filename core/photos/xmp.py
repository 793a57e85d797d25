"""Reads the properties in XMP packets (ISO 16684-1) of any encoding and form."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from xml.parsers import expat

LARGEST_PACKET = 1_000_000  # bytes read of a packet
MOST_DEPTH = 32  # nested elements
MOST_PROPERTIES = 2000
LONGEST_VALUE = 1000  # characters

# Prefixes are arbitrary in XML; these namespaces get their usual prefix.
NAMESPACES = {
    "dji.com/drone-dji": "drone-dji",
    "pix4d.com/camera": "Camera",
    "ns.sensefly.com/camera": "Camera",
    "parrot.com/drone-parrot": "drone-parrot",
    "skydio.com/drone-skydio": "drone-skydio",
    "micasense.com/micasense": "MicaSense",
    "ns.adobe.com/exif": "exif",
    "ns.adobe.com/tiff": "tiff",
}
"""By URI without scheme, www and version, which differ between tools."""
LONGEST_URI = 200  # characters
_AROUND_ADDRESS = re.compile(r"^https?://(?:www\.)?|(?:/\d[\d.]*)?/?$")
NO_PROPERTY = ("rdf", "x", "xml", "xmlns")  # prefixes of containers of properties
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is a prefix of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_STARTS = (  # "<" without a byte order mark
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<\0", "utf-16-be"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})[\"']")
_TEXT_ENCODINGS = re.compile(  # other codecs of Python are slow or not text encodings
    r"(us-)?ascii|utf-?(8|16|32).{0,6}|iso-?8859-?\d{1,2}|latin-?\d|windows-?\d{3,4}|cp\d{3,4}|"
    r"gb\d{4,5}|gbk|big5|shift_?jis|euc[-_]\w{2}|koi8-[ru]|mac-?roman",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"<\?xml\s[^>]{0,200}\?>")
_PAIR = re.compile(  # bounded values: each open quote would scan to the end
    r"(?<![\w:.-])([A-Za-z][\w.-]{0,40}:[A-Za-z]\w{0,60})\s{0,20}"
    r"(?:=\s{0,20}(?:\"([^\"<]{0,128})\"|'([^'<]{0,128})')|>([^<]{0,128})</)"
)


def read_packets(packets: Iterable[bytes]) -> dict[str, str]:
    """Return the properties of all packets; earlier packets take precedence."""
    found: dict[str, str] = {}
    for packet in packets:
        for key, value in read_xmp(packet).items():
            found.setdefault(key, value)
    return found


def read_xmp(packet: bytes) -> dict[str, str]:
    """Return the properties of one packet as "prefix:name", of structures as "a:b/a:c".

    A property can be an attribute or an element; list items are joined by spaces. In malformed
    packets (some firmware), the remaining properties are found by pattern. Time and memory are
    bounded; entities and document type declarations are not read.
    """
    text = decode(packet[:LARGEST_PACKET])
    text = _XML_DECLARATION.sub("", text[text.find("<") : text.rfind(">") + 1])
    reader = _PacketReader()
    if not reader.read(text):
        reader.scan(text)
    return reader.found


def decode(packet: bytes) -> str:
    """Decode a packet by byte order mark, null bytes or declaration, otherwise as Latin-1."""
    packet = packet.strip(b" \t\r\n")
    for mark, encoding in _BOMS:
        if packet.startswith(mark):
            return packet[len(mark) :].decode(encoding, "replace").replace("\0", "")
    for start, encoding in _STARTS:
        if packet.startswith(start):
            return packet.decode(encoding, "replace").replace("\0", "")
    for encoding in ("utf-8", _declared_encoding(packet)):
        try:
            return packet.decode(encoding).replace("\0", "")
        except (UnicodeError, LookupError):
            continue
    return packet.decode("latin-1").replace("\0", "")


def _declared_encoding(packet: bytes) -> str:
    match = _DECLARED.search(packet[:300])
    name = match.group(1).decode("ascii") if match else ""
    return name if _TEXT_ENCODINGS.fullmatch(name) else "latin-1"


def _usual_prefix(uri: str, prefix: str) -> str:
    """Return the usual prefix of a namespace, otherwise the packet's."""
    address = _AROUND_ADDRESS.sub("", uri[:LONGEST_URI].strip().lower())
    return NAMESPACES.get(address, prefix)


class _RefusedError(Exception):
    """The packet contains forbidden constructs or exceeds a limit."""


class _PacketReader:
    """Collects properties during parsing by expat."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._prefixes: dict[str, str] = {}
        self._path: list[str] = []
        self._texts: list[list[str]] = []

    def read(self, text: str) -> bool:
        """Parse XML. Returns False on an error; properties before it are kept."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            # Wrap in one root element: there may be several packets, and some have no root.
            parser.Parse(f"<x:all>{text}</x:all>", True)
        except (expat.ExpatError, _RefusedError, UnicodeError):
            return False
        return True

    def scan(self, text: str) -> None:
        """Add properties found by pattern."""
        for prefix, uri in re.findall(r"xmlns:([\w.-]{1,40})=[\"']([^\"'<]{1,128})[\"']", text):
            self._prefixes.setdefault(prefix, _usual_prefix(uri, prefix))
        for name, *values in _PAIR.findall(text):
            key = self._usual(name)
            if key is not None:
                self._add(key, next(filter(None, values), ""))
            if len(self.found) >= MOST_PROPERTIES:
                return

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._path) >= MOST_DEPTH or len(self.found) >= MOST_PROPERTIES:
            raise _RefusedError
        for key, uri in attributes.items():
            if key.startswith("xmlns:"):
                self._prefixes[key[6:]] = _usual_prefix(uri, key[6:])
        self._path.append(self._usual(name) or "")
        self._texts.append([])
        for key, value in attributes.items():
            usual = self._usual(key)
            if usual is not None:
                self._add(self._key(usual), value)

    def _end(self, _name: str) -> None:
        text = "".join(self._texts.pop()).strip()
        if text and self._path[-1]:
            self._add(self._key(), text)
        elif text and self._texts:  # list items belong to the enclosing property
            self._texts[-1].append(f"{text} ")
        self._path.pop()

    def _text(self, text: str) -> None:
        if self._texts:
            self._texts[-1].append(text[:LONGEST_VALUE])

    def _refuse(self, *_: object) -> None:
        raise _RefusedError

    def _usual(self, name: str) -> str | None:
        """Return "prefix:name" with the usual prefix, or None if it is not a property."""
        prefix, colon, local = name.partition(":")
        if not colon or prefix in NO_PROPERTY:
            return None
        return f"{self._prefixes.get(prefix, prefix)}:{local}"

    def _key(self, *more: str) -> str:
        return "/".join([*filter(None, self._path), *more])

    def _add(self, key: str, value: str) -> None:
        if len(self.found) < MOST_PROPERTIES:
            self.found.setdefault(key, value.strip()[:LONGEST_VALUE])
