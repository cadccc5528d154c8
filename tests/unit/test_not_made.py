"""The tables that are not made because few are counted are told in one line, and listed."""

from dataclasses import replace

from socialrapport.compose.not_made import not_made
from socialrapport.model.document import Paragraph, TableBlock
from support.cubes import cube, material
from unit.test_sexes_apart import STOCKHOLM

PERSONS = cube("eb.bistandstagare", "antal 2024 Total Total Total | 60")


def told_of(**changed):
    made = replace(PERSONS, indicator=replace(PERSONS.indicator, **changed))
    blocks = list(not_made(material(STOCKHOLM, (made,))))
    text = "".join(part.text for b in blocks if isinstance(b, Paragraph) for part in b.text)
    rows = [[cell.text for cell in row] for b in blocks if isinstance(b, TableBlock) for row in b.rows]
    return text, rows


def test_where_all_tables_are_made_nothing_is_told():
    assert told_of() == ("", [])


def test_a_division_that_is_not_made_is_listed_without_what_it_would_be_together_with():
    sex, district = (next(b for b in PERSONS.indicator.by if b.id == id) for id in ("kon", "stadsdel"))
    text, rows = told_of(by=(sex, district), crossed=())
    assert "inte gjorda; vilka står i tabellbilagan." in text
    assert rows == [[PERSONS.indicator.title, "ålder vid årets slut och stadsdel × kön"]]


def test_one_table_is_told_as_one():
    assert "En tabell är inte gjord" in told_of(crossed=(("stadsdel", "kon"), ("stadsdel", "alder")))[0]
