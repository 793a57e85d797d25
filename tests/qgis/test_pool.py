"""Pictures are read while all threads of Qt's pool wait for Python's lock.

So do those that draw, when they ask for tiles and QGIS asks the plugin for the token.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
PATIENCE = 60  # s; it takes two
BUSY = f"""
import sys, time
sys.path.insert(0, {str(TESTS)!r})
import conftest
from qgis.PyQt.QtCore import QRunnable, QThreadPool

class Busy(QRunnable):
    def run(self):
        begun.append(self)
        time.sleep(1)  # and then it needs the lock

begun, pool = [], QThreadPool.globalInstance()
kept = [Busy() for _ in range(pool.maxThreadCount())]
for busy in kept:
    busy.setAutoDelete(False)
    pool.start(busy)
while len(begun) < len(kept):
    time.sleep(0.01)
"""
THUMBNAIL = """
from orthodock.ui.thumbnails import SIZE, _picture
image = _picture(open(sys.argv[1], "rb").read())
assert image.width() == SIZE, image.width()
"""
SHARPNESS = """
from orthodock.core.sharpness import _sharpness
assert _sharpness(sys.argv[1], 0) > 0
"""


@pytest.mark.parametrize("what", [THUMBNAIL, SHARPNESS], ids=["thumbnail", "sharpness"])
def test_picture_is_read_while_the_pool_is_busy(what: str, photos: Path) -> None:
    photo = str(next(photos.iterdir()))
    subprocess.run([sys.executable, "-c", BUSY + what, photo], check=True, timeout=PATIENCE)
