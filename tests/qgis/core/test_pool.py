"""Pictures are read while all threads of Qt's pool are busy, until they have been.

So can those be that draw: they ask for tiles, and QGIS asks the plugin, in Python, for the token.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[2]
PATIENCE = 60  # s; it takes two
BUSY = f"""
import sys, threading
sys.path.insert(0, {str(TESTS)!r})
import conftest
from qgis.PyQt.QtCore import QRunnable, QThreadPool

class Busy(QRunnable):
    def run(self):
        begun.release()
        is_read.wait()

begun, is_read, pool = threading.Semaphore(0), threading.Event(), QThreadPool.globalInstance()
kept = [Busy() for _ in range(pool.maxThreadCount())]
for busy in kept:
    busy.setAutoDelete(False)
    pool.start(busy)
for _ in kept:
    begun.acquire()
"""
THUMBNAIL = """
from orthodock.core.gate.pictures import read_picture
from orthodock.ui.tree.task_thumbnails import SIZE
image = read_picture(open(sys.argv[1], "rb").read(), SIZE)
assert image.width() == SIZE, image.width()
"""
SHARPNESS = """
from orthodock.core.photos.sharpness import _sharpness
assert _sharpness(sys.argv[1], 0) > 0
"""


@pytest.mark.parametrize("what", [THUMBNAIL, SHARPNESS], ids=["thumbnail", "sharpness"])
def test_picture_is_read_while_the_pool_is_busy(what: str, photos: Path) -> None:
    photo = str(next(photos.iterdir()))
    script = BUSY + what + "is_read.set()"
    subprocess.run([sys.executable, "-c", script, photo], check=True, timeout=PATIENCE)
