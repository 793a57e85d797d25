"""What the algorithms share that look at photos on this machine."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
)

from ..api import CancelledError, StorageError, ValidationError
from ..core.photos import Photo, find_files, inspect_one
from .base import OrthoDockAlgorithm
from .values import Values

MOST_WARNINGS = 20  # by name; the rest is counted


class PhotoReadingAlgorithm(OrthoDockAlgorithm):
    """Base of the algorithms that read photos, given as files or as a folder."""

    PHOTOS, FOLDER, SUBFOLDERS = "PHOTOS", "FOLDER", "SUBFOLDERS"

    def add_photo_parameters(self) -> None:
        """Add what says which photos."""
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                self.PHOTOS,
                self.tr("Photos"),
                QgsProcessing.SourceType.TypeFile,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFile(
                self.FOLDER,
                self.tr("Folder of photos"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(self.SUBFOLDERS, self.tr("With its subfolders"), False)
        )

    def tags(self) -> list[str]:
        return [*super().tags(), *self.tr("photos,images,exif,xmp,gps,camera").split(",")]

    def check(self, values: Values) -> None:
        if not values.files(self.PHOTOS) and not values.text(self.FOLDER):
            raise ValidationError(self.tr("Choose photos, or a folder of photos."))

    def read_photos(self, values: Values, feedback: QgsProcessingFeedback) -> list[Photo]:
        """Return what all the photos say, the unusable too, but not what goes with them."""
        wanted = values.files(self.PHOTOS)
        folder = values.file(self.FOLDER)
        if folder is not None:
            if not folder.is_dir():
                raise StorageError(self.tr("There is no folder {}.").format(folder))
            wanted.append(folder)
        return [p for p in self._look_at(wanted, values, feedback) if not p.is_extra]

    def _look_at(
        self, wanted: list[Path], values: Values, feedback: QgsProcessingFeedback
    ) -> list[Photo]:
        subfolders = values.flag(self.SUBFOLDERS)
        files = list(dict.fromkeys(find_files(wanted, subfolders, feedback.isCanceled)))
        photos = []
        for number, path in enumerate(files):
            feedback.setProgress(100.0 * number / len(files))
            self.raise_if_cancelled(feedback)
            photos.append(inspect_one(path))
        if not photos:
            raise ValidationError(self.tr("There are no photos here."))
        return photos

    def raise_if_cancelled(self, feedback: QgsProcessingFeedback) -> None:
        """End the run if the user has cancelled it."""
        if feedback.isCanceled():
            raise CancelledError(self.tr("Cancelled."))

    def tell_left_out(
        self, problems: list[tuple[Photo, str]], feedback: QgsProcessingFeedback
    ) -> None:
        """Warn of photos that cannot be used; thousands of lines would hide what matters."""
        for photo, problem in problems[:MOST_WARNINGS]:
            feedback.pushWarning(self.tr("{} is left out: it {}.").format(photo.path.name, problem))
        more = len(problems) - MOST_WARNINGS
        if more > 0:
            feedback.pushWarning(self.tr("{} more photos are left out.").format(more))


def position_problem(photo: Photo) -> str:
    """Return why a photo cannot be put on the map, "" if it can."""
    return photo.problem or ("" if photo.has_position else "has no GPS position")
