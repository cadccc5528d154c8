"""Tables as people keep them: every way of writing the same one gives the same finding."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from bench import published

from socialrapport.audit import audit

WRONG = "Grupp;2023;2024\nFörälder;1 200;12\nSkola;2 000;22\nTotalt;3 300;34\n"


def written(tmp_path: Path, data: bytes, name: str = "a.csv") -> list[tuple[str, str]]:
    (tmp_path / name).write_bytes(data)
    return [(f.kind, f.place) for f in audit(tmp_path).findings]


@pytest.mark.parametrize(
    "data",
    [
        WRONG.encode(),
        WRONG.encode("utf-8-sig"),
        WRONG.encode("cp1252"),
        WRONG.encode("utf-16"),
        WRONG.encode("utf-32"),
        unicodedata.normalize("NFD", WRONG).encode(),
        WRONG.replace("\n", "\r\n").encode(),
        WRONG.replace(";", "\t").encode(),
        WRONG.replace(";", ",").encode(),
        WRONG.replace("1 200", "1\u202f200 *").encode(),
        WRONG.replace("1 200", "1\u00a0200 1)").encode(),
        ("Tabell 3. Anmälningar;;\n;;\n" + WRONG + ";;\n* Reviderad uppgift;;\nKälla: nämnden;;\n").encode(),
    ],
    ids=["utf-8", "bom", "cp1252", "utf-16", "utf-32", "isär", "crlf", "tabb", "komma", "fotnot", "not", "titel"],
)
def test_the_same_table_in_many_writings(tmp_path: Path, data: bytes) -> None:
    assert written(tmp_path, data) == [("summa", "Totalt, 2023")]


@pytest.mark.parametrize("sign", ["-", "‑", "–", "−"])
def test_any_sign_for_minus_and_for_nothing(tmp_path: Path, sign: str) -> None:
    data = f"Grupp;2023;2024\nA;{sign};5\nB;{sign}7;8\nTotalt;{sign}7;14\n".encode()
    assert written(tmp_path, data) == [("summa", "Totalt, 2024")]


def test_a_bound_for_a_hidden_value_is_read(tmp_path: Path) -> None:
    assert written(tmp_path, b"Grupp;2023;2024\nA;<5;30\nB;40;20\nTotalt;43;50\n") == [("r\u00f6jd cell", "A, 2023")]


def test_a_second_column_of_names(tmp_path: Path) -> None:
    table = """mått;grupp;2015;2016
Anmälningar;Flickor;120;130
Anmälningar;Pojkar;150;160
Anmälningar;Samtliga;270;299
Utredningar;Flickor;60;70
Utredningar;Pojkar;80;90
Utredningar;Samtliga;140;160
"""
    assert written(tmp_path, table.encode()) == [("summa", "Anmälningar, Samtliga, 2016")]


def test_a_row_for_each_value_as_in_our_own_editions(tmp_path: Path) -> None:
    rows = ["ar,kon,matt,underlag,varde,status"]
    for year, women, men in ((2021, 40, 60), (2022, 30, 50), (2023, 20, 45)):
        for sex, n, base in (("K", women, 100), ("M", men, 120), ("Total", women + men, 220)):
            share = 99 if (year, sex) == (2022, "M") else 100 * n / base
            rows += [f"{year},{sex},{m},syntetiskt,{v:.1f}," for m, v in (("andel", share),)]
            rows += [f"{year},{sex},{m},syntetiskt,{v}," for m, v in (("antal", n), ("bas", base))]
    assert written(tmp_path, "\n".join(rows).encode()) == [("kvot", "2022, M, andel")]


def test_an_edition_is_read_by_its_folder_of_data(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.csv").write_text(WRONG, "utf-8")
    assert [f.place for f in audit(tmp_path).findings] == ["Totalt, 2023"]


def test_a_name_with_its_letters_taken_apart_is_the_same_in_another_file(tmp_path: Path) -> None:
    table = "Grupp;2021;2022;2023\nFörälder;1200;1300;1250\nÖvrig;2000;2100;2200\nMödrar;311;322;333\n"
    (tmp_path / "a.csv").write_text(table, "utf-8")
    from_a_mac = unicodedata.normalize("NFD", table.replace("2100", "2177"))
    assert written(tmp_path, from_a_mac.encode(), "b.csv") == [("motsägelse", "Övrig, 2022")]


def test_headings_within_and_two_lines_of_them(tmp_path: Path) -> None:
    table = """Insats;Kvinnor;;Män;;Totalt;
;2023;2024;2023;2024;2023;2024
Hemtjänst;10;12;20;22;30;34
Boende;30;33;40;41;70;75
"""
    assert written(tmp_path, table.encode()) == [("summa", "Boende, Totalt 2024")]


def test_every_planted_fault_of_the_corpus_is_found_and_nothing_else() -> None:
    every = published.outcomes(seeds=1)
    assert len(every) > 40
    assert published.told([o for o in every if o.false or (o.case.kinds and not o.found)]).startswith("0 fall")
