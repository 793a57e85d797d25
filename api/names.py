"""What the names of files must be to stay in their folder on any system."""

from __future__ import annotations

import re

_DEVICE = r"(con|prn|aux|nul|(com|lpt)[\d¹²³])(\.|$)"
WINDOWS_DEVICE = re.compile(_DEVICE, re.IGNORECASE)
"""Matches names that Windows takes for a device, with any ending."""
FILE_NAME = re.compile(rf"(?!{_DEVICE})\w([\w\-. ()]*[\w\-()])?", re.IGNORECASE)
"""Matches plain names that any system takes."""
