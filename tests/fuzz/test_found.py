"""What `make fuzz` has found and has been mended: its tests are pasted here."""

from __future__ import annotations

import targets_answers  # noqa: F401  it registers targets, as the next does
import targets_files
from properties import load_profile
from registry import check

load_profile()


def test_archive_of_results_bears_a_file_where_a_folder_has_to_be() -> None:
    check("archive_of_results", targets_files.zip_of(("a", b"x"), ("a/b", b"y")))


def test_server_address_bears_control_characters() -> None:
    for text in ("\x00", "\x7f", "0\x1d/api"):
        check("server_address", text)


def test_server_address_bears_a_page_named_twice() -> None:
    check("server_address", "localhost/api/api")


def test_control_points_bear_a_lone_surrogate_in_a_name() -> None:
    named = [(name, 0.0, 0.0, 0.0) for name in ("0", "1", "2", "\ud800")]
    check("control_points_pass_the_check", ("EPSG:32633", named, [], 0))


def test_archive_of_results_bears_damaged_lzma() -> None:
    content = bytearray(targets_files.ZIPS[3])
    content[60:70] = b"\xff" * 10
    check("archive_of_results", bytes(content))


def test_server_address_bears_quotes_before_what_is_left_out() -> None:
    for text in ("Y/odm<?", "y/odm</dashboard", "y/a/“/>?", "y/api>/#", "'y/ '", "y/login'/"):
        check("server_address", text)


def test_control_points_bear_a_lone_surrogate_in_the_name_of_a_photo() -> None:
    named = [(name, 0.0, 0.0, 0.0) for name in ("0", "1", "2")]
    found = [("", "", 0.0, 0.0), ("", "\ud800", 0.0, 0.0)]
    check("control_points_pass_the_check", ("EPSG:32633", named, found, 0))


def test_control_points_bear_a_lone_surrogate_in_a_crs() -> None:
    named = [(name, 0.0, 0.0, 0.0) for name in ("0", "1", "2")]
    for crs in ("\ud800", "EPSG:32633 \udfff", "\ud83d\ude00"):
        check("control_points_pass_the_check", (crs, named, [], 0))
