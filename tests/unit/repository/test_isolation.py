"""Another plugin's libraries do not reach ours, nor ours theirs, whoever comes first."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import laspy
import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[3]
POINTS = 500
# As another plugin bundles them: on the path before all else, and with nothing that ours needs.
OLD_LIBRARIES = ("laspy", "requests_toolbelt", "requests_toolbelt.multipart")
THEIRS = """
import sys

for name in {libraries}:
    __import__(name)
    module = sys.modules[name]
    assert module.VERSION == "0.1 of another plugin", module
    assert not hasattr(module, "LazBackend")
"""
OURS = """
from pathlib import Path

import sys

before = list(sys.path)
from orthodock.api import Credentials, WebODM
from orthodock.core.pointcloud import las

url, user, password, photos, cloud = sys.argv[1:]
header = las.read_header(Path(cloud))
assert sum(len(records) for records in las.read_points(header, 100)) == {points}
from orthodock.vendor import laspy as bundled
assert bundled.__version__ == {version!r}, bundled

client = WebODM(url, Credentials(user, password))
project = client.projects.create("Beside another plugin")
task = client.tasks.create(project.id, sorted(Path(photos).iterdir()), name="Isolated")
assert client.tasks.get(project.id, task.id).images_count == 6
client.close()
assert sys.path == before
"""


@pytest.fixture
def other_plugin(tmp_path: Path) -> Path:
    """A folder with old libraries, as another plugin puts it on the path."""
    folder = tmp_path / "other_plugin" / "ext-libs"
    for name in OLD_LIBRARIES:
        package = folder.joinpath(*name.split("."))
        package.mkdir(parents=True)
        (package / "__init__.py").write_text('VERSION = "0.1 of another plugin"\n')
    return folder


@pytest.fixture
def cloud(tmp_path: Path) -> Path:
    """A LAZ file, which only the bundled laspy can read."""
    made = laspy.LasData(laspy.LasHeader(point_format=3, version="1.2"))
    made.x = made.y = made.z = np.arange(POINTS)
    made.write(str(tmp_path / "cloud.laz"))
    return tmp_path / "cloud.laz"


@pytest.fixture
def ours() -> str:
    """What uses our libraries."""
    requirements = (ROOT / "requirements" / "runtime.txt").read_text()
    version = re.search(r"^laspy==(\S+)", requirements, re.MULTILINE)
    assert version is not None
    return OURS.format(points=POINTS, version=version[1])


@pytest.mark.parametrize("order", ["theirs first", "ours first", "theirs first and again"])
def test_old_libraries_of_another_plugin_do_no_harm_and_come_to_none(
    other_plugin: Path, ours: str, cloud: Path, server, photos: Path, order: str
) -> None:
    theirs = THEIRS.format(libraries=OLD_LIBRARIES)
    parts = {
        "theirs first": [theirs, ours],
        "ours first": [ours, theirs],
        "theirs first and again": [theirs, ours, theirs],
    }
    plugins = str(ROOT / "build" / "plugins")
    paths = f"import sys\nsys.path[:0] = [{str(other_plugin)!r}, {plugins!r}]\n"
    answer = subprocess.run(
        [sys.executable, "-c", paths + "".join(parts[order]),
         server.url, server.user, server.password, str(photos), str(cloud)],
        capture_output=True, text=True, check=False, timeout=280,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr


def test_plugin_alone_puts_no_library_where_others_look(
    ours: str, cloud: Path, server, photos: Path
) -> None:
    """Without laspy on the path, `import laspy` fails for others as it did before."""
    code = f"import sys\nsys.path[:0] = [{str(ROOT / 'build' / 'plugins')!r}]\n{ours}"
    code += "assert not {'laspy', 'requests_toolbelt'} & set(sys.modules)\n"
    answer = subprocess.run(
        [sys.executable, "-c", code, server.url, server.user, server.password, str(photos),
         str(cloud)],
        capture_output=True, text=True, check=False, timeout=280,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
