"""What `make fuzz` has found and has been mended: its tests are pasted here."""

from __future__ import annotations

import targets_answers  # noqa: F401  it registers targets, as the next does
import targets_files
from properties import load_profile
from registry import check

load_profile()


def test_archive_of_results_bears_a_file_where_a_folder_has_to_be() -> None:
    check("archive_of_results", targets_files.zip_of(("a", b"x"), ("a/b", b"y")))
