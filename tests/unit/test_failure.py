"""An error of the program names its place and its kind, and quotes nothing."""

import csv
import re
from pathlib import Path
from unittest import mock

from socialrapport import failure
from socialrapport.intake import decoding
from support.editions import run_here

NAME = "Anna Andersson"


def test_the_place_is_the_line_of_ours_where_it_happened(tmp_path: Path) -> None:
    (tmp_path / "avhysning.csv").write_text("ar;kommun;avhysningar;barn\n2024;9999;9;3\n")
    with mock.patch.object(decoding, "hashlib", None):
        said = run_here("check", tmp_path, "--profile", "exempelkommun", "--year", "2024").stderr
    place = re.search(r"Ett fel i programmet \(AttributeError, intake/decoding\.py rad (\d+)\)", said)
    assert place, said
    assert "hashlib.sha256()" in (failure.OURS / "intake/decoding.py").read_text().splitlines()[int(place[1]) - 1]


def test_an_error_within_a_library_is_of_the_line_that_asked_it() -> None:
    try:
        decoding.fields(NAME, "för långt")
    except (TypeError, csv.Error) as error:
        told = failure.told(error)
    assert "TypeError, intake/decoding.py rad" in told


def test_the_errors_own_words_are_not_told() -> None:
    assert NAME not in failure.told(ValueError(NAME))
    assert "okänd plats" in failure.told(ValueError(NAME))
