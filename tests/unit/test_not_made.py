"""The tables that are not made because few are counted are told in one line, and listed."""

from dataclasses import replace

from socialrapport.compose.annex import not_delivered, signs
from socialrapport.compose.cube_tables import by_axis, by_year
from socialrapport.compose.not_made import all_hidden, not_made
from socialrapport.model.document import WEB, Bullets, Note, Paragraph, TableBlock
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
    assert rows == [[PERSONS.indicator.title, "ålder vid årets slut och stadsdel × kön", ""]]


def test_one_table_is_told_as_one():
    assert "En tabell är inte gjord" in told_of(crossed=(("stadsdel", "kon"), ("stadsdel", "alder")))[0]


def test_figures_that_no_year_shows_are_named_in_one_place():
    hidden = cube("sp.hemtjanst", "antal 2023 Total Total | ..\nantal 2024 Total Total | ..")
    _, told = all_hidden(material(STOCKHOLM, (PERSONS, hidden)))
    assert told.text[0].text.endswith("alla år: personer under 65 år med hemtjänst inom socialpsykiatrin.")
    assert not list(all_hidden(material(STOCKHOLM, (PERSONS,))))


def test_a_row_of_dots_is_a_note_under_the_table():
    made = cube("eb.utrikes_fodda", "andel 2023 Total K | ..\nandel 2024 Total K | ..\nandel 2024 Total Total | 40.0")
    table = by_year(made, 2024)
    assert [row[0].text for row in table.rows] == ["Andel, procent"]
    assert table.notes == ("Inga tal kan visas för: Andel, procent, kvinnor.",)


def shown(table):
    return [[cell.text for cell in row] for row in table.rows]


def test_of_a_table_of_mostly_dots_only_the_rows_and_years_that_show_something_are_left():
    told = {"2022": (9, "..", 6), "2023": ("..", "..", ".."), "2024": (7, 5, "..")}
    codes = ("Total", "par", "ensam_man")
    rows = (f"antal {y} Total {code} | {n}" for y, of in told.items() for code, n in zip(codes, of, strict=True))
    made = cube("eb.hushall", "\n".join(rows))
    table = by_axis(made, made.main, made.axis("hushallstyp"), 2024, STOCKHOLM.part)
    assert (table.header[1:], shown(table)) == (("2022", "2024"), [["Samtliga hushåll", "9", "7"]])
    assert table.total_rows == {0}
    few = "Ensamstående man utan barn; Par utan barn"
    assert table.notes[-2:] == (f"De flesta talen är skyddade för: {few}.", "Talet är skyddat för 2023.")


def test_a_series_of_mostly_dots_is_the_years_that_it_shows():
    told = {"2018": "..", "2019": "..", "2020": "..", "2021": 6, "2022": ".."}
    drawn = "\n".join(f"antal {year} Total Total | {count}" for year, count in told.items())
    table = by_year(cube("eb.hushall", drawn, tuple(told)), 2024)
    assert (table.header, shown(table)) == (("", "2021"), [["Antal hushåll", "6"]])
    assert table.notes == ("Talet är skyddat för 2018–2020 och 2022.",)


def test_a_table_of_nothing_but_dots_is_not_printed():
    made = cube("eb.hushall", "antal 2024 Total par | ..\nantal 2024 Total Total | ..")
    assert by_axis(made, made.main, made.axis("hushallstyp"), 2024, STOCKHOLM.part) is None
    assert not by_year(made, 2024).rows


def test_of_much_that_the_extracts_lack_print_says_how_much_and_the_annex_what():
    blocks = list(not_delivered(material(STOCKHOLM, (PERSONS,))))
    (areas,) = (b for b in blocks if isinstance(b, Bullets))
    (figures,) = (b for b in blocks if isinstance(b, Note))
    assert "Hemlöshet" in [item[0].text for item in areas.items]
    assert (figures.title, figures.only) == ("Ekonomiskt bistånd.", WEB)
    titles = figures.text[0].text.removesuffix(".").split("; ")
    assert "Hushåll med ekonomiskt bistånd" in titles
    assert f"det som krävs för {len(titles)} uppgifter; vilka står i tabellbilagan." in blocks[-2].text[0].text


def test_units_outside_the_districts_are_told_of_where_the_profile_has_any():
    assert STOCKHOLM.outside
    told, none = (" ".join(signs(material(one))) for one in (STOCKHOLM, replace(STOCKHOLM, outside=())))
    assert "Enheter utanför stadsdelarna räknas bara i helheten." in told
    assert "Enheter utanför" not in none
