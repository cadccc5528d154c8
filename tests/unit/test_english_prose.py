"""English sentences from drawn figures: agreement, numbers, hedges and breaks, with claims that their cells decide."""

import dataclasses

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, SafeOverlap, Status
from socialrapport.prose import English, say
from socialrapport.prose.english import grammar, words
from socialrapport.vocabulary import degrees, english_figures

STOCKHOLM = profiles.load("stockholm")
INDICATORS = catalogue.adjusted(catalogue.load(), STOCKHOLM).indicators
NBSP = "\u00a0"


def cell(value) -> SafeCell:
    return SafeCell(None, Status.HIDDEN) if value == ".." else SafeCell(value, Status.SHOWN)


def series(indicator: str, measure: str, **years) -> SafeCube:
    "A cube of the whole: `series('eb.hushall', 'antal', y2023=100, y2024=110)`."
    found = INDICATORS[indicator]
    cells = {(measure, (name[1:],)): cell(value) for name, value in years.items()}
    return SafeCube(found, (Axis("ar", "År", tuple(n[1:] for n in years), {}),), measures_of(found), cells)


def split(indicator: str, measure: str, axis: Axis, **values) -> SafeCube:
    "A cube of 2024 by one axis: `split(..., SEX, Total=10, K=4, M=6)`."
    found = INDICATORS[indicator]
    cells = {(measure, ("2024", code.removeprefix("c"))): cell(value) for code, value in values.items()}
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}), axis), measures_of(found), cells)


SEX = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män", "Total": "Samtliga"})
NAMES = {"06": "Bromma", "08": "Kungsholmen", "12": "Södermalm", "18": "Farsta", "Total": "Hela staden"}
DISTRICTS = Axis("stadsdel", "Stadsdel", ("06", "08", "12", "18"), NAMES, False)


def sure(cube: SafeCube, year: int = 2024) -> list[Finding]:
    "What is seen in the cube, as it is when the gate has found it larger than chance gives."
    return [dataclasses.replace(f, verdict=Verdict.SURE) for f in analysis.seen((cube,), year)]


def told(cube: SafeCube, kind: FindingKind, year: int = 2024, **how) -> str:
    "The sentence, its fixed spaces as plain ones; every claim in it is confirmed and stands in it."
    (finding,) = [f for f in sure(cube, year) if f.kind == kind]
    said = say(finding, cube, STOCKHOLM, turn=how.pop("turn", 0), language=English, **how)
    assert [check(c, {cube.id: cube})[1] for c in said.claims] == ["bekräftad"] * len(said.claims)
    assert all(c.text.casefold() in said.text.casefold() for c in said.claims)
    return said.text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("indicator", "measure", "before", "now", "says"),
    [
        ("eb.hushall", "antal", 13395, 13690,
         "The number of households receiving social assistance rose slightly between 2023 and 2024, by 2.2 per cent to "
         "13,690."),
        ("fr.samarbetssamtal", "antal", 1486, 1248, "fell markedly between 2023 and 2024, by 16 per cent to 1,248."),
        ("sp.aktuella", "antal", 4000, 3000, "fell sharply between 2023 and 2024, by 25 per cent to 3,000."),
        ("sp.hvb", "antal", 232, 232, "(HVB) in social psychiatry, unchanged compared with 2023."),
        ("sp.hvb", "antal", 231, 232, "(HVB) in social psychiatry, largely unchanged compared with 2023."),
        ("hl.barn_avhysning", "antal", 12, 21, "rose from 12 to 21 between 2023 and 2024."),
        ("hl.barn_avhysning", "antal", 12, 1, "fell from twelve to one between 2023 and 2024."),
        ("br.nojda", "andel", 79.0, 79.6,
         "was 79.6 per cent, largely unchanged compared with the previous survey, in 2023."),
        ("eb.mycket_langvarigt", "andel", 21.0, 24.0,
         "rose by three percentage points between 2023 and 2024, to 24 per cent."),
        ("bu.utredningstid", "andel", 40.0, 41.0,
         "rose slightly between 2023 and 2024, by one percentage point to 41 per cent."),
        ("eb.utbetalt", "summa", 860_000, 927_975,
         "Social assistance paid rose by eight per cent in current prices between 2023 and 2024, to SEK 928 million."),
        ("eb.utbetalt", "summa", 927_975, 927_975,
         "Social assistance paid was SEK 928 million, at the same level as in 2023."),
        ("eb.medelbidrag", "medel", 75_000, 79_000,
         "The average social assistance per household during the year rose by five per cent in current prices "
         "between 2023 and 2024, to SEK 79,000."),
        ("mb.lvm_dygn", "summa", 10_000, 13_000,
         "The total time in care under LVM rose sharply between 2023 and 2024, by 30 per cent to 13,000 days."),
        ("hl.barn", "summa", 400, 500, "The total number of children of people experiencing homelessness rose"),
        ("sp.arenden_per_handlaggare", "medel", 20.0, 23.4,
         "The average number of cases per caseworker in social psychiatry rose markedly between 2023 and 2024, by "
         "17 per cent to 23.4."),
        ("bu.placerade", "per_1000", 10.0, 11.0,
         "per 1,000 children and young people was 11.0 (2023: 10.0); figures from 2024 onwards are not fully "
         "comparable with earlier ones."),
    ],
)  # fmt: skip
def test_a_change_in_words(indicator, measure, before, now, says):
    cube = series(indicator, measure, y2023=before, y2024=now)
    (finding,) = [
        f for f in sure(dataclasses.replace(cube, measures=(cube.measure(measure),))) if f.kind == FindingKind.CHANGE
    ]
    assert says in say(finding, cube, STOCKHOLM, turn=0, language=English).text.replace(NBSP, " ")


def test_where_a_median_stands():
    cube = series("bu.utredningsdagar", "median", y2024=112)
    assert told(cube, FindingKind.LEVEL) == (
        "In 2024, the median length of completed investigations about children and young people was 112 days."
    )


def test_a_survey_is_compared_with_the_survey_before():
    assert told(series("hl.personer", "antal", y2022=2528, y2024=2196), FindingKind.CHANGE) == (
        "In the 2024 survey, there were 2,196 people experiencing homelessness, which was 332 fewer than in the "
        "previous survey, in 2022."
    )
    assert "which was one more than in the previous survey" in told(
        series("hl.utomhus", "antal", y2022=9, y2024=10), FindingKind.CHANGE
    )


def test_every_third_sentence_leads_with_the_level():
    cube = series("eb.hushall", "antal", y2023=1000, y2024=1100)
    assert told(cube, FindingKind.CHANGE, turn=1) == (
        "In 2024, there were 1,100 households receiving social assistance, which was an increase of ten per cent "
        "compared with 2023."
    )


def test_a_break_qualifies_the_sentence_and_takes_away_the_degree():
    text = told(series("bu.orosanmalningar", "antal", y2022=100, y2023=150), FindingKind.CHANGE, 2023)
    assert text.endswith("; figures from 2023 onwards are not fully comparable with earlier ones.")
    assert "sharply" not in text


@pytest.mark.parametrize(
    ("value", "says"),
    [(30.4, "was just over 30 per cent"), (59.6, "was just under 60 per cent"), (24.4, "was 24 per cent"),
     (10.0, "was ten per cent"), (31.0, "was 31 per cent")],
)  # fmt: skip
def test_a_hedge_has_the_conditions_of_the_swedish_one(value, says):
    assert says in told(series("eb.mycket_langvarigt", "andel", y2024=value), FindingKind.LEVEL, rough=True)


def test_a_share_that_stays_put_has_been_where_it_is():
    cube = series("bu.anmalningar_utredning", "andel", y2021=59.2, y2022=59.0, y2023=59.9, y2024=59.5)
    assert "has been around 60 per cent since 2021" in told(cube, FindingKind.LEVEL, rough=True)


def test_a_long_change_and_none():
    cube = series("eb.hushall", "antal", y2018=1000, y2019=1000, y2022=1100, y2023=1150, y2024=1200)
    assert told(cube, FindingKind.LONG_CHANGE) == (
        "Since 2019, the number of households receiving social assistance has risen markedly, by 20 per cent."
    )
    flat = series("eb.hushall", "antal", y2019=1000, y2022=1100, y2023=1150, y2024=1001)
    assert "is largely unchanged compared with 2019." in told(flat, FindingKind.LONG_CHANGE)


def test_the_highest_of_a_period():
    cube = series("eb.hushall", "antal", y2018=10, y2019=20, y2020=30, y2021=40, y2022=50, y2023=60, y2024=70)
    assert told(cube, FindingKind.SERIES) == (
        "In 2024, the number of households receiving social assistance was at its highest in the period 2018–2024 (70)."
    )


def test_a_hidden_figure_is_said_not_to_be_shown():
    assert told(series("sp.hvb", "antal", y2023=9, y2024=".."), FindingKind.HIDDEN) == (
        "The number of people in residential care homes (HVB) in social psychiatry is not shown for 2024, since "
        "individuals could otherwise be identified."
    )


def test_women_and_men_girls_and_boys():
    adults = told(split("sp.hvb", "antal", SEX, Total=1300, K=400, M=900), FindingKind.SEX_GAP)
    assert "more men (900) than women (400) among people" in adults
    children = told(split("bu.oppenvard", "antal", SEX, Total=1300, K=400, M=900), FindingKind.SEX_GAP)
    assert "more boys (900) than girls (400) among children" in children
    same = told(split("sp.hvb", "antal", SEX, Total=800, K=400, M=400), FindingKind.SEX_GAP)
    assert "was the same among women as among men (400)" in same


def test_districts_that_share_the_top_are_both_named_and_hidden_ones_remembered():
    shares = {"Total": 20.0, "06": 25.0, "08": 25.0, "12": 10.0, "18": 20.0}
    text = told(among_districts(shares), FindingKind.DISTRICT_GAP)
    assert "was highest in Bromma and Kungsholmen (25.0 per cent) and lowest in Södermalm (10.0 per cent);" in text
    some = told(among_districts(shares | {"06": 30.0, "08": ".."}), FindingKind.DISTRICT_GAP)
    assert "among the city districts whose figures are shown" in some


def among_districts(shares: dict) -> SafeCube:
    "The share with long assistance in 2024, of 1,000 households in each district; `..` is hidden."
    found, cells = INDICATORS["eb.langvarigt"], {}
    for code, share in shares.items():
        of = 4000 if code == "Total" else 1000
        cells["andel", ("2024", code)], cells["bas", ("2024", code)] = cell(share), cell(of)
        cells["antal", ("2024", code)] = cell(".." if share == ".." else share / 100 * of)
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}), DISTRICTS), measures_of(found), cells)


def test_why_districts_do_not_add_up():
    cube = split("eb.hushall", "antal", DISTRICTS, Total=50, c06=20, c08=20, c12=10)
    for several, outside, says in (
        (1, 0, "For 2024, one household is found in more than one city district; the sum of the city districts is"),
        (
            30,
            12,
            "For 2024, 30 households are found in more than one city district and twelve are counted only in the city",
        ),
        (0, 1, "For 2024, one household is counted only in the city as a whole (a unit outside the city districts,"),
    ):
        told_of = dataclasses.replace(cube, overlap={"2024": SafeOverlap(cell(several), cell(outside))})
        assert told(told_of, FindingKind.OVERLAP).startswith(says)


def test_the_largest_part_is_named_by_its_english_label():
    axis = Axis(
        "anmalare", "Anmälare", ("polis", "skola", "vard"), {"polis": "Polis", "skola": "Skola", "vard": "Vård"}
    )
    cube = split("bu.orosanmalningar", "antal", axis, Total=60, polis=30, skola=20, vard=10)
    assert told(cube, FindingKind.COMPOSITION) == (
        "By source of report, the largest group in 2024 was police (30, half), followed by school (20)."
    )


def test_an_abbreviation_and_a_name_keep_their_capitals():
    assert [words.lowered(n) for n in ("LSS", "Social Services Act", "Foster home", "LVU, section 2")] == [
        "LSS", "Social Services Act", "foster home", "LVU, section 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "says"),
    [(0, "zero"), (1, "one"), (12, "twelve"), (13, "13"), (42757, "42,757")],
)
def test_numbers_to_twelve_are_words(number, says):
    assert english_figures.counted(number) == says


def test_money_and_order():
    assert [english_figures.money(v).replace(NBSP, " ") for v in (1_234_567, 927_975, 4_210, 310)] == [
        "SEK 1.23 billion", "SEK 928 million", "SEK 4.21 million", "SEK 310,000",
    ]  # fmt: skip
    assert [english_figures.ordinal(n) for n in (1, 10, 11, 12, 16, 21, 22, 113)] == [
        "first", "tenth", "11th", "12th", "16th", "21st", "22nd", "113th",
    ]  # fmt: skip


def test_every_degree_of_the_vocabulary_has_its_word():
    assert {d.id for d in degrees.DEGREES} == grammar.ADVERBS.keys() | grammar.UNMOVED.keys()
