"""Algorithm “Download results”: downloads assets to a folder and unpacks ZIP files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import (
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
)

from ....api import Asset, StorageError, Task, ValidationError, unpack
from ....api.support.i18n import translate
from ...base import Group
from ...parameters.values import Values
from ...running.downloading import ASSETS, byte_progress, fetch_asset, require
from ...running.worker import Reporter
from ...server_algorithm import ServerAlgorithm

UNPACK_SHARE = 0.2  # 0-1, share of unpacking in the progress of a ZIP file
RASTER_SUFFIX = ".tif"


class DownloadResults(ServerAlgorithm):
    """Downloads assets. Of a ZIP file, only the unpacked files are kept."""

    ID, GROUP = "downloadresults", Group.RESULTS
    ASSETS, UNPACK, FOLDER = "ASSETS", "UNPACK", "FOLDER"
    RASTERS, COUNT = "RASTERS", "COUNT"

    def displayName(self) -> str:
        return self.tr("Download results")

    def shortDescription(self) -> str:
        return self.tr("Downloads assets of a task to a folder and unpacks ZIP files.")

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("all.zip,unzip,assets,folder").split(",")]

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_task_parameters()
        self.addParameter(
            QgsProcessingParameterEnum(
                self.ASSETS,
                self.tr("Assets"),
                list(ASSETS),
                allowMultiple=True,
                defaultValue=[Asset.ALL],
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.UNPACK, self.tr("Unpack ZIP files"), defaultValue=True
            )
        )
        self.addParameter(QgsProcessingParameterFolderDestination(self.FOLDER, self.tr("Folder")))
        self.addOutput(
            QgsProcessingOutputMultipleLayers(self.RASTERS, self.tr("Downloaded rasters"))
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, self.tr("Number of files")))
        self.add_task_outputs()

    def check(self, values: Values) -> None:
        if not values.choices(self.ASSETS):
            raise ValidationError(self.tr("Choose at least one asset."))

    def fetch(self, values: Values, reporter: Reporter) -> dict[str, Any]:
        folder, assets = values.folder_target(self.FOLDER), values.choices(self.ASSETS)
        unpacks, task = values.flag(self.UNPACK), self.find_task(values)
        for asset in assets:  # fail before gigabytes are downloaded
            require(task, asset)
            if unpacks and _is_zip(asset):
                self._require_room(folder / Path(asset).stem)
        files: list[Path] = []
        share = 100.0 / len(assets)
        for number, asset in enumerate(assets):
            files += self._get(task, asset, folder, unpacks, reporter, number * share, share)
        return {
            self.FOLDER: str(folder),
            self.RASTERS: [str(file) for file in files if file.suffix == RASTER_SUFFIX],
            self.COUNT: len(files),
            **self.task_outputs(task),
        }

    def _require_room(self, folder: Path) -> None:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StorageError(
                self.tr("{} already exists.").format(folder),
                self.tr("Choose an empty folder. Existing files are never overwritten."),
            )

    def _get(
        self,
        task: Task,
        asset: str,
        folder: Path,
        unpacks: bool,
        reporter: Reporter,
        start: float,
        share: float,
    ) -> list[Path]:
        """Download one asset, unpack it if requested, and return the resulting files."""
        zipped = unpacks and _is_zip(asset)
        download_share = share * (1.0 - UNPACK_SHARE) if zipped else share
        progress = reporter.part(start, download_share)
        if not zipped:
            return [fetch_asset(self.client, task, asset, folder / asset, reporter, progress)]
        # The output folder itself may contain a ZIP file of the user with this name.
        with _temporary_folder(folder) as beside:
            file = fetch_asset(self.client, task, asset, beside / asset, reporter, progress)
            reporter.info(self.tr("Unpacking {}…").format(asset))
            return unpack(
                file,
                folder / file.stem,
                progress=byte_progress(reporter.part(start + download_share, share * UNPACK_SHARE)),
                cancelled=reporter.cancelled,
            )


@contextmanager
def _temporary_folder(parent: Path) -> Iterator[Path]:
    """Create a temporary folder on the same disk. It is deleted with its content at the end."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        made = TemporaryDirectory(prefix=".", dir=parent)
    except OSError as error:
        raise StorageError(
            translate("DownloadResults", "Cannot write to {}: {}.").format(parent, error.strerror)
        ) from error
    with made as name:
        yield Path(name)


def _is_zip(asset: str) -> bool:
    return asset.endswith(".zip")
