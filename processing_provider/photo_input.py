"""Photo parameters, and the base class of the algorithms that read local photos."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
)

from ..api import StorageError, ValidationError
from ..api.support.i18n import translate
from ..core.photos.photo_files import Photo, find_files, inspect_one, raw_twins, shown_name
from ..core.photos.photo_metadata import PhotoRemark
from .base import OrthoDockAlgorithm
from .parameters.values import Values

PHOTOS, FOLDER = "PHOTOS", "FOLDER"
MOST_WARNINGS = 20  # warnings with a file name; other files are only counted


def add_photo_parameters(algorithm: QgsProcessingAlgorithm) -> None:
    """Add PHOTOS and FOLDER. At least one of them is required."""
    algorithm.addParameter(
        QgsProcessingParameterMultipleLayers(
            PHOTOS,
            translate("PhotoInput", "Photos"),
            QgsProcessing.SourceType.TypeFile,
            optional=True,
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterFile(
            FOLDER,
            translate("PhotoInput", "Folder of photos"),
            QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
    )


def check_photos(values: Values) -> None:
    """Raise `ValidationError` if both PHOTOS and FOLDER are empty."""
    if not values.files(PHOTOS) and not values.text(FOLDER):
        raise ValidationError(translate("PhotoInput", "Choose photos, or a folder of photos."))


def given_photos(values: Values) -> list[Path]:
    """Return the files and the folder. Raises `StorageError` if the folder does not exist."""
    wanted = values.files(PHOTOS)
    folder = values.file(FOLDER)
    if folder is not None:
        if not folder.is_dir():
            raise StorageError(translate("PhotoInput", "Folder not found: {}").format(folder))
        wanted.append(folder)
    return wanted


class PhotoReadingAlgorithm(OrthoDockAlgorithm):
    """Base class of the algorithms that read the metadata of photos."""

    SUBFOLDERS = "SUBFOLDERS"

    def add_photo_parameters(self) -> None:
        """Add the parameters that select the photos."""
        add_photo_parameters(self)
        self.addParameter(
            QgsProcessingParameterBoolean(self.SUBFOLDERS, self.tr("Include subfolders"), False)
        )

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("photos,images,exif,xmp,gps,camera").split(",")]

    def check(self, values: Values) -> None:
        check_photos(values)

    def read_photos(self, values: Values, feedback: QgsProcessingFeedback) -> list[Photo]:
        """Return all photos with their metadata, including photos that cannot be used.

        Tables, videos, masks and raw photos with a JPEG are left out.
        """
        wanted, subfolders = given_photos(values), values.flag(self.SUBFOLDERS)
        files = list(dict.fromkeys(find_files(wanted, subfolders, feedback.isCanceled)))
        photos = []
        for number, path in enumerate(files):
            feedback.setProgress(100.0 * number / len(files))
            self.raise_if_cancelled(feedback)
            photos.append(inspect_one(path))
        twins = {photo.path for photo in raw_twins(photos)}
        images = [
            photo
            for photo in photos
            if not (photo.is_extra or photo.is_video or photo.is_mask or photo.path in twins)
        ]
        if not images:
            raise ValidationError(self.tr("No photos found."))
        if twins:
            text = self.tr("Raw photos left out because their JPEG is present: {}.")
            feedback.pushInfo(text.format(len(twins)))
        for remark in PhotoRemark:
            count = sum(remark in photo.remarks for photo in images)
            if count:
                feedback.pushWarning(f"{remark.text}: {count}.")
        return images


def warn_of_left_out(problems: Sequence[tuple[Photo, str]], warn: Callable[[str], None]) -> None:
    """Warn of photos that cannot be used, with a limit on the number of lines."""
    for photo, problem in problems[:MOST_WARNINGS]:
        name = shown_name(photo.path)
        warn(translate("PhotoInput", "{} is left out: {}.").format(name, problem))
    more = len(problems) - MOST_WARNINGS
    if more > 0:
        warn(translate("PhotoInput", "Other files left out: {}.").format(more))


def position_problem(photo: Photo) -> str:
    """Return why a photo cannot be placed on the map, or "" if it can."""
    return photo.problem or (
        "" if photo.has_position else translate("PhotoInput", "No GPS position")
    )
