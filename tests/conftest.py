"""Makes the checkout importable as `orthodock`, whatever its folder is called."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def _load_package(name: str, folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


# With the root on the path, `import api` would make a second copy of every module.
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != ROOT]
_load_package("orthodock", ROOT)
_load_package("devserver", ROOT / "devserver")

pytest_plugins: list[str] = []
