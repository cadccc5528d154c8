"""Which way a figure has gone in about five years: the verdict, what it is drawn through, and how it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.compose.in_brief import in_brief, just_begun
from socialrapport.compose.in_running_text import says_its_unit
from socialrapport.disclosure import protect
from socialrapport.ledger.claims_held import TRUE, check
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.document import Document, Heading, Paragraph, TableBlock
from socialrapport.model.finding import Finding, FindingKind, Judged, Sentence
from socialrapport.model.indicator import Break
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import SafeCube
from socialrapport.model.trend import Course, Trend
from socialrapport.prose import English, Swedish, say
from socialrapport.vocabulary import courses
from support.cubes import cube as drawn_cube
from support.cubes import material

INDICATORS = catalogue.load().indicators
HERE = profiles.load("stockholm")
SEX = Axis("kon", "Kön", ("K", "M"), {})
RISING = (500, 540, 585, 630, 690, 740)
UNSURE = (100, 112, 96, 108, 95, 110)
STEADY = (500, 510, 495, 505, 498, 503)


def series(
    indicator: str, values: tuple[float, ...], last: int = 2024, every: int = 1, measure: str = "antal"
) -> SafeCube:
    "The whole's figures, the last of them of the year *last*."
    first = last - every * (len(values) - 1)
    return cube(indicator, {(first + every * i,): value for i, value in enumerate(values)}, (), measure)


def cube(indicator: str, cells: dict, axes: tuple[Axis, ...], measure: str = "antal") -> SafeCube:
    counted = {(str(year), *at): value for (year, *at), value in cells.items()}
    drawn = {"antal": counted, measure: counted}
    years = tuple(sorted({at[0] for at in counted}))
    found = INDICATORS[indicator]
    made = Cube(found, (Axis("ar", "År", years, {}), *axes), measures_of(found), drawn, frozenset())
    (safe,), *_ = protect((made,), Disclosure(1, 4))
    return safe


def by_sex(indicator: str, values: tuple[int, ...]) -> SafeCube:
    "The same, half of each."
    first = 2025 - len(values)
    parts = {"K": 2, "M": 2, "Total": 1}
    cells = {(first + i, code): n // part for i, n in enumerate(values) for code, part in parts.items()}
    return cube(indicator, cells, (replace(SEX, labels={"K": "Kvinnor", "M": "Män"}),))


def judged(*cubes: SafeCube) -> Judged:
    return analysis.judged(cubes, 2024, replace(HERE, districts=()))


def trend_of(safe: SafeCube) -> Trend | None:
    return next(iter(judged(safe).trends.values()), None)


def told(safe: SafeCube, kind: FindingKind) -> list[Finding]:
    return [f for f in judged(safe).findings if f.kind == kind]


@pytest.mark.parametrize(
    ("values", "course"),
    [
        (RISING, Course.CLEAR_RISE),
        (RISING[::-1], Course.CLEAR_FALL),
        ((50_000, 51_000, 52_000, 53_000, 54_000, 55_000), Course.RISE),
        ((50_000, 50_300, 50_600, 50_900, 51_200, 51_500), Course.SLIGHT_RISE),
        ((90_000, 90_200, 90_400, 90_600, 90_800, 91_000), Course.LEVEL),
        (STEADY, Course.NONE),
        ((500, 500, 500, 500, 500, 900), Course.NONE),
        ((20, 21, 23, 22, 25, 26), Course.NONE),
        ((23, 23, 23, 23, 23, 23), Course.LEVEL),
    ],
    ids=[
        "clear",
        "falling",
        "plain",
        "slight",
        "too small to matter",
        "steady",
        "one point alone",
        "few people",
        "same",
    ],
)
def test_the_verdict(values: tuple[float, ...], course: Course) -> None:
    found = trend_of(series("sp.hvb", values))
    assert found is not None
    assert found.course is course


@pytest.mark.parametrize(
    ("values", "course"),
    [((6000, 6100, 6250, 6300, 6400, 6500), Course.RISE), ((6000, 6000, 6010, 6000, 6010, 6005), Course.LEVEL),
     ((600, 600, 600, 600, 600, 700), Course.UNSTEADY)],
)  # fmt: skip
def test_chance_has_no_part_in_a_population(values: tuple[float, ...], course: Course) -> None:
    found = trend_of(series("de.folkmangd", values))
    assert found is not None
    assert (found.course, found.low, found.high) == (course, None, None)


def test_four_years_are_too_few() -> None:
    assert trend_of(series("sp.hvb", RISING[:4])) is None


def test_the_slope_is_that_of_the_line_nearest_to_the_points() -> None:
    "As LUTNING gives it in a spreadsheet."
    found = trend_of(series("sp.hvb", (100, 120, 110, 150, 170)))
    assert found is not None
    assert found.slope == pytest.approx(17.0)
    assert found.low < 17 < found.high


def test_a_trend_is_of_the_last_five_years_where_they_all_have_a_figure() -> None:
    found = trend_of(series("sp.hvb", (900, 800, *RISING)))
    assert found is not None
    assert [ref.at[0] for ref in found.points] == ["2019", "2020", "2021", "2022", "2023", "2024"]


def test_a_survey_each_second_year_is_followed_by_its_own_kind() -> None:
    found = trend_of(series("hl.personer", (2600, 2500, 2400, 2300, 2200), every=2))
    assert found is not None
    assert [ref.at[0] for ref in found.points] == ["2016", "2018", "2020", "2022", "2024"]
    assert found.slope == pytest.approx(-50)


def test_a_trend_never_crosses_a_break() -> None:
    "The series begins again in 2024."
    assert INDICATORS["vr.skyddat_boende"].breaks[-1].year == 2024
    assert trend_of(series("vr.skyddat_boende", RISING)) is None


def test_a_year_that_a_break_falls_in_is_before_it() -> None:
    safe = series("sp.hvb", (400, *RISING))
    parted = replace(safe.indicator, breaks=(Break(2019, "Nytt.", date(2019, 9, 1)),))
    found = trend_of(replace(safe, indicator=parted))
    assert found is not None
    assert found.points[0].at[0] == "2020"


def test_kronor_of_unlike_worth_are_not_followed() -> None:
    safe = series("eb.utbetalt", tuple(1000.0 * value for value in RISING), measure="summa")
    assert trend_of(safe) is None
    assert courses.without_a_line(safe.main) is Course.NOT_JUDGED


def test_each_sex_has_its_verdict_and_no_sentence() -> None:
    cells = {
        (2019 + i, code): n
        for i, total in enumerate(RISING)
        for code, n in (("Total", total), ("K", total - 300), ("M", 300))
    }
    found = judged(cube("sp.hvb", cells, (SEX,)))
    assert {ref.at[1]: one.course for ref, one in found.trends.items()} == {
        "Total": Course.CLEAR_RISE, "K": Course.CLEAR_RISE, "M": Course.LEVEL,
    }  # fmt: skip
    assert not [f for f in found.findings if f.group]


def test_the_last_year_may_be_a_record() -> None:
    found = trend_of(series("sp.hvb", (900, 800, *RISING)))
    assert found is not None
    assert (found.record, trend_of(series("sp.hvb", RISING)).record) == ("", "högst")


TURNED = (400, 470, 540, 610, 680, 610, 540, 470, 400)


def test_a_trend_is_told_where_the_two_ends_do_not_tell_it() -> None:
    assert told(series("sp.hvb", RISING), FindingKind.LONG_CHANGE)
    assert not told(series("sp.hvb", RISING), FindingKind.TREND)


def test_a_turn_is_told_with_both_its_ways() -> None:
    safe = series("sp.hvb", TURNED)
    (turn,) = told(safe, FindingKind.TURN)
    assert turn.fact("turn").at == ("2020",)
    assert judged(safe).trends[safe.ref("antal", 2024)].turn == safe.ref("antal", 2020)


def test_a_series_that_goes_up_and_down_has_not_turned() -> None:
    assert not told(series("sp.hvb", (400, 405, 410, 402, 420, 404, 408, 401, 400)), FindingKind.TURN)


@pytest.fixture
def turned() -> tuple[SafeCube, Finding]:
    safe = series("sp.hvb", TURNED)
    (turn,) = told(safe, FindingKind.TURN)
    return safe, turn


def brief(*cubes: SafeCube) -> TableBlock:
    stuff = replace(material(replace(HERE, districts=()), cubes), judged=judged(*cubes))
    (made,) = in_brief(stuff, stuff.catalogue.chapters[cubes[0].indicator.area])
    assert isinstance(made, TableBlock)
    return made


def test_the_table_in_brief_has_the_years_and_the_verdict() -> None:
    table = brief(series("sp.hvb", RISING))
    assert table.header == ("", "2019", "2023", "2024", "Utveckling")
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Personer i hem för vård eller boende", "500", "690", "740", "tydlig ökning"]
    ]


def test_where_nothing_is_sure_a_sentence_says_so_and_the_column_is_left_out() -> None:
    cubes = series("sp.hvb", UNSURE), series("sp.nya", UNSURE[::-1])
    stuff = replace(material(replace(HERE, districts=()), cubes), judged=judged(*cubes))
    table, line = in_brief(stuff, stuff.catalogue.chapters[cubes[0].indicator.area])
    assert isinstance(table, TableBlock)
    assert isinstance(line, Paragraph)
    assert table.header == ("", "2019", "2023", "2024")
    (said,) = line.text
    assert isinstance(said, Sentence)
    assert said.text == "För ingen av uppgifterna i tabellen är linjen genom de senaste åren säkerställd."
    assert [check(claim, {c.id: c for c in cubes})[1] for claim in said.claims] == [TRUE, TRUE]


@pytest.mark.parametrize(("last", "said"), [(900, "ökning sedan 2023"), (400, "minskning sedan 2023")])
def test_a_row_that_has_surely_changed_since_the_year_before_says_so_where_its_line_does_not(
    last: int, said: str
) -> None:
    """One year makes it all: the line is not sure, and the text tells the step as a change."""
    safe = series("sp.hvb", (500, 510, 495, 505, 498, last))
    cell = brief(safe, series("sp.nya", RISING)).rows[-1][-1]
    assert cell.text == said
    assert {check(claim, {safe.id: safe})[1] for claim in cell.claims} == {TRUE}


def test_what_is_counted_each_second_year_has_a_table_with_its_own_years() -> None:
    cells = {(year,): 100 + year % 7 for year in (2016, 2018, 2020, 2022, 2024)}
    cubes = series("sp.hvb", RISING), cube("sp.nya", cells, ())
    stuff = replace(material(replace(HERE, districts=()), cubes), judged=judged(*cubes))
    yearly, seldom = in_brief(stuff, stuff.catalogue.chapters[cubes[0].indicator.area])
    assert yearly.header[1:4] == ("2019", "2023", "2024")
    assert seldom.header[1:4] == ("2018", "2022", "2024")
    assert "inte mäts varje år" in seldom.caption


def test_a_year_that_was_not_delivered_is_told_as_that() -> None:
    cells = {(str(year),): 100 + year % 7 for year in (2018, 2019, 2020, 2021, 2022, 2024)}
    cubes = series("sp.hvb", RISING), cube("sp.nya", cells, ())
    stuff = replace(material(replace(HERE, districts=()), cubes), judged=judged(*cubes))
    _, holed = in_brief(stuff, stuff.catalogue.chapters[cubes[0].indicator.area])
    assert holed.caption.endswith(", det som saknar uppgift för år däremellan")


def test_a_table_over_a_break_says_which_figures_are_not_to_be_compared() -> None:
    table = brief(series("vr.skyddat_boende", RISING), series("vr.rvt_utredningar", RISING))
    assert table.notes[0].endswith("går att jämföra: Personer placerade på skyddat boende (2024).")


def test_the_table_says_why_a_figure_has_no_verdict() -> None:
    table = brief(series("sp.hvb", RISING), series("sp.nya", RISING[:3]))
    assert [row[-1].text for row in table.rows] == ["för få år", "tydlig ökning"]


def test_the_sexes_stand_beside_what_moves_only() -> None:
    """Their lines are tried where that of all is sure: beside one that is not they would say nothing."""
    moved = by_sex("sp.hvb", RISING)
    still = by_sex("sp.nya", STEADY)
    table = brief(moved, still)
    assert table.header[-3:] == ("Utveckling", "Kvinnor", "Män")
    verdicts = {tuple(cell.text for cell in row[-3:]) for row in table.rows}
    assert verdicts == {("tydlig ökning",) * 3, ("inte säkerställd", "", "")}
    assert brief(still).header[-1] == "Utveckling"


def test_the_sexes_have_no_columns_that_only_say_that_they_are_too_few() -> None:
    moved = by_sex("sp.hvb", RISING)
    few = {(m, at): cell for (m, at), cell in moved.cells.items() if at[-1] == "Total" or at[0] > "2022"}
    assert brief(replace(moved, cells=few)).header[-1] == "Utveckling"


def test_a_total_that_is_another_rows_in_every_year_stands_once() -> None:
    assert len(brief(series("sp.hvb", RISING), series("sp.nya", RISING)).rows) == 1


@pytest.mark.parametrize(
    ("title", "unit", "said"),
    [
        ("Nätter enligt tak över huvudet-garantin", "nätter", True),
        ("Biståndsmånader per hushåll", "månader per hushåll", True),
        ("Ekonomiskt bistånd per hushåll", "kronor per hushåll", False),
    ],
)
def test_a_row_names_its_unit_once(title: str, unit: str, said: bool) -> None:
    assert says_its_unit(title, unit) is said


@pytest.mark.parametrize(("values", "says"), [(RISING, "tydlig ökning"), ((23,) * 6, "oförändrad")])
def test_a_verdict_in_a_table_is_a_claim(values: tuple[float, ...], says: str) -> None:
    safe = series("sp.hvb", values)
    table = brief(safe)
    said = Document("", "", (Heading(1, "", "k"), table), "", "", 2024, True)
    ((place, sentence),) = said.sentences()
    assert (place, sentence.text) == ("k", f"Personer i hem för vård eller boende, Utveckling: {says}")
    assert [check(claim, {safe.id: safe})[1] for claim in sentence.claims] == [TRUE]


def test_every_verdict_has_its_english_and_its_condition() -> None:
    told = " ".join(word for word, _ in courses.conditions())
    assert all(one.english and one.value in told for one in Course)


def test_how_a_turn_is_said(turned: tuple[SafeCube, Finding]) -> None:
    safe, turn = turned
    said = [say(turn, safe, HERE, language=language).text for language in (Swedish, English)]
    assert said == [
        "Sedan 2020 har antalet personer i HVB inom socialpsykiatrin minskat från 680 till 400, efter att "
        "tidigare ha ökat.",
        "Since 2020, the number of people in residential care homes (HVB) in social psychiatry has fallen from "
        "680 to 400, having risen before that.",
    ]


def test_how_a_trend_is_said() -> None:
    safe = series("sp.hvb", RISING)
    (found,) = [f for f in judged(safe).unsaid if f.kind == FindingKind.TREND]
    assert [say(found, safe, HERE, language=language).text for language in (Swedish, English)] == [
        "Sedan 2019 har antalet personer i HVB inom socialpsykiatrin ökat från 500 till 740.",
        "Since 2019, the number of people in residential care homes (HVB) in social psychiatry has risen from 500 to "
        "740.",
    ]


def test_what_is_said_of_a_line_holds_and_its_contrary_does_not(turned: tuple[SafeCube, Finding]) -> None:
    safe, turn = turned
    claims, cubes = say(turn, safe, HERE).claims, {safe.id: safe}
    assert {claim.kind.value for claim in claims} == {"trend", "värde"}
    assert {check(claim, cubes)[1] for claim in claims} == {TRUE}
    for claim in claims:
        assert check(replace(claim, stated=contrary(claim.stated)), cubes)[1] != TRUE


def contrary(stated: float | str) -> float | str:
    if not isinstance(stated, str):
        return -stated
    return Course.CLEAR_FALL.value if stated == Course.CLEAR_RISE else Course.CLEAR_RISE.value


def test_a_median_is_not_judged_and_the_table_in_brief_says_why() -> None:
    made = brief(series("bu.utredningsdagar", RISING, measure="median"), series("bu.avslutade_utredningar", STEADY))
    assert made.rows[0][-1].text == "bedöms inte"
    assert any("Medianer bedöms inte" in note for note in made.notes)
    assert not any("Kronor" in note for note in made.notes)


@pytest.mark.parametrize(("earlier", "says"), [("0.0", "började 2024"), ("0.4", None)])
def test_what_there_was_none_of_in_any_year_before_has_begun_and_not_changed(earlier, says):
    shares = {"2022": "0.0", "2023": earlier, "2024": "22.0"}
    made = drawn_cube("bu.digitala", "\n".join(f"andel {y} Total Total Total | {n}" for y, n in shares.items()))
    cell = just_begun(made, made.measure("andel"), 2024)
    assert (cell.text if cell else None) == says
    assert [claim.cells for claim in cell.claims] if cell else True
