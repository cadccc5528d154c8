"""What a delivered file is called in all that is told of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialrapport.intake.delivered_files import find, without_persons


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("orosanmalan_200712040328.csv", "orosanmalan_20071204XXXX.csv"),
        ("eb 071204-0328.xlsx", "eb 071204-XXXX.xlsx"),
        ("lss_19840172+2391.txt", "lss_19840172+XXXX.txt"),
        ("a/insats_20150203T123.csv", "a/insats_20150203XXXX.csv"),
        ("orosanmalan_2024.csv", "orosanmalan_2024.csv"),
        ("orosanmalan_20241231.csv", "orosanmalan_20241231.csv"),
        ("ekonomiskt_bistand_2013-2024.csv", "ekonomiskt_bistand_2013-2024.csv"),
    ],
)
def test_a_person_number_in_the_name_of_a_file_is_not_told(name, told):
    assert without_persons(name) == told


def test_the_file_itself_is_read_where_it_lies(tmp_path: Path):
    (tmp_path / "orosanmalan_200712040328.csv").write_text("ar\n")
    (found,) = find(tmp_path)
    assert (found.name, found.path.exists()) == ("orosanmalan_20071204XXXX.csv", True)
