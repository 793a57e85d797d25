"""Writes a PDF file with one page of text (PDF 1.4, ISO 32000-1)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

_PAGE = "[0 0 595 842]"  # A4 in points
_LEFT, _TOP, _LEADING = 56, 780, 18


def write_pdf(path: Path, lines: Sequence[str]) -> None:
    """Write the lines on one page; characters outside Latin-1 become question marks."""
    shown = " ".join(f"({_escaped(line)}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf {_LEADING} TL {_LEFT} {_TOP} Td {shown} ET".encode("latin-1", "replace")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox {_PAGE} /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>".encode("ascii"),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    content = b"%PDF-1.4\n"
    table = b"0000000000 65535 f \n"
    for number, value in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(content)
        content += b"%d 0 obj\n%b\nendobj\n" % (number, value)
    end = b"xref\n0 %d\n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    count = len(objects) + 1
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content + end % (count, table, count, len(content)))


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
