"""PX as those who publish it write it: every way is the same table, or is refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialrapport.intake.formats import px
from socialrapport.intake.formats.shape import Broken, Cells
from support import tables

TEXT = tables.px(tables.population(years=(2023, 2024), ages=2)).decode()
NOTE, TIMES = 'NOTE="Två rader;"\r\n"av en lång text.";', 'VALUES("år")="2023",\n"2024";'
CODES = 'CODES("år")="2023",\n"2024";'
SAME = {
    "NOTE med komma mellan texterna": TEXT.replace('NOTE="Två rader;"', 'NOTE="Två rader;",'),
    "NOTE flera gånger": TEXT.replace("NOTE=", 'NOTE="Först; detta";\r\nNOTE='),
    "NOTE i flera texter på en rad": TEXT.replace(NOTE, 'NOTE="En;" "två;" "tre";'),
    "NOTE med dubbla citattecken": TEXT.replace("Två rader;", 'Sade ""hej;"" då'),
    "NOTE med egna citattecken": TEXT.replace("Två rader;", 'Måttet "andel; av" avser'),
    "NOTE med ett citattecken": TEXT.replace("Två rader;", 'Måttet 5" avser'),
    "NOTE med ord som är nyckelord": TEXT.replace("Två rader;", "Två\r\nrader;\r\nDATA=\r\n1 2"),
    "NOTE tom": TEXT.replace(NOTE, 'NOTE="";'),
    "VALUENOTE och CELLNOTE": TEXT.replace("NOTE=", 'CELLNOTE("*","*","män","2024")="a";\r\nVALUENOTE("kön","män")='),
    "små bokstäver": TEXT.replace("STUB", "stub").replace("HEADING", "Heading").replace("DATA=", "data="),
    "mellanrum": TEXT.replace("STUB=", "STUB = ").replace("DATA=", "DATA =").replace('("kön")', ' ( "kön" ) '),
    "tomma rader och dubbla semikolon": TEXT.replace('"kön";', '"kön";;\r\n\r\n', 1),
    "radslut LF": TEXT.replace("\r\n", "\n"),
    "radslut CR": TEXT.replace("\r\n", "\r"),
    "tal med komma mellan": TEXT.replace("100 101", "100,101"),
    "tal med tabb mellan": TEXT.replace("100 101", "100\t101"),
    "alla tal på en rad": TEXT[: TEXT.index("DATA=")] + TEXT[TEXT.index("DATA=") :].replace("\r\n", " "),
    "utan HEADING": TEXT.replace('HEADING="år";\r\n', "").replace('"kön";\r\n', '"kön","år";\r\n', 1),
    "tom HEADING": TEXT.replace('HEADING="år"', 'HEADING=""').replace('"kön";\r\n', '"kön","år";\r\n', 1),
    "TIMEVAL bredvid VALUES": TEXT.replace(TIMES, 'TIMEVAL("år")=TLIST(A1),"2023","2024";\r\n' + TIMES),
    "TIMEVAL i stället för VALUES": TEXT.replace(TIMES, 'TIMEVAL("år")=TLIST(A1),"2023","2024";').replace(CODES, ""),
    "TIMEVAL från och till": TEXT.replace(TIMES, 'TIMEVAL("år")=TLIST(A1,"2023"-"2024");').replace(CODES, ""),
    "två språk": TEXT.replace("STUB", 'LANGUAGES="sv","en";\r\nSTUB[en]="sex","age";\r\nSTUB'),
    "tecken för filens slut": TEXT + "\x1a",
    "utan semikolon sist": TEXT.replace("107;\r\n", "107\r\n"),
    "utan semikolon och radslut sist": TEXT.rstrip(";\r\n"),
}
BYTES = {
    "BOM": b"\xef\xbb\xbf" + TEXT.encode(),
    "UTF-16": TEXT.replace("utf-8", "utf-16").encode("utf-16"),
    "kodsida 65001": TEXT.replace("utf-8", "65001").encode(),
    "kodsida 1252": TEXT.replace("utf-8", "1252").encode("cp1252"),
    "kodsida iso-8859-15": TEXT.replace("utf-8", "iso-8859-15").encode("iso-8859-15"),
    "OEM": TEXT.replace("ANSI", "OEM").replace('CODEPAGE="utf-8";', "").encode("cp850"),
}
WAYS = {name: text.encode() for name, text in SAME.items()} | BYTES


def read(tmp_path: Path, content: bytes) -> Cells:
    (tmp_path / "tabell.px").write_bytes(content)
    return px.read(tmp_path / "tabell.px")


@pytest.mark.parametrize("way", WAYS)
def test_however_it_is_written_it_is_the_same_table(tmp_path: Path, way: str) -> None:
    expected, found = read(tmp_path, TEXT.encode()), read(tmp_path, WAYS[way])
    assert [(c.where, c.text) for c in found.cells] == [(c.where, c.text) for c in expected.cells]
    assert (found.dimensions, found.source) == (expected.dimensions, expected.source)


@pytest.mark.parametrize("way", ["utan semikolon sist", "utan semikolon och radslut sist"])
def test_a_file_without_its_last_semicolon_may_be_cut(tmp_path: Path, way: str) -> None:
    assert [t.rule for t in read(tmp_path, WAYS[way]).told] == ["utan_slut"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (TEXT.replace("106 107;\r\n", "106"), "avbruten: DATA slutar inte med semikolon, och DATA har 7 värden"),
        (TEXT.replace("106 107;", "106 107 108;"), "DATA har 9 värden, men indelningarna ger 8"),
        (TEXT.replace("106 107;", "106 107 108"), "DATA har 9 värden, men indelningarna ger 8"),
        (
            TEXT.replace('"av en lång text.";', '"av en lång text."'),
            "rad 7: semikolon saknas före nästa nyckelord",
        ),
    ],
)
def test_what_is_cut_or_too_much_is_refused(tmp_path: Path, content: str, says: str) -> None:
    with pytest.raises(Broken, match=says):
        read(tmp_path, content.encode())
