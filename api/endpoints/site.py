"""The web site of a server, beside its API."""

from __future__ import annotations

import re

from ..answers import LARGEST_PAGE
from ..errors import WebODMError
from ..transport import Transport

VERSION = re.compile(rb"<h2[^<>]{0,200}>[^<\d]{0,200}(\d{1,4}(?:\.\d{1,6}){1,3})\s{0,200}</h2>")
VERSION_PATIENCE = 5.0  # s


def read_version(transport: Transport) -> str:
    """Return the version that the page “About” names, "" when it is not available.

    Takes 5 s at most and never raises.
    """
    try:
        page = transport.content("/about/", largest=LARGEST_PAGE, patience=VERSION_PATIENCE)
    except WebODMError:
        return ""
    found = VERSION.search(page)
    return "" if found is None else found[1].decode("ascii")
