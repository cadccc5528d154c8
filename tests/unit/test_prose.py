"""Sentences from drawn figures: agreement, numbers, units, and claims that their cells decide."""

import dataclasses
import re

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, SafeOverlap, Status
from socialrapport.prose import headline, in_reading_order, paragraph, picture_headline, say
from socialrapport.prose.message import About
from socialrapport.prose.swedish import Swedish

STOCKHOLM = profiles.load("stockholm")
INDICATORS = catalogue.adjusted(catalogue.load(), STOCKHOLM).indicators
SEX = Axis("kon", "Kön", ("K", "M"), {"K": "Kvinnor", "M": "Män", "Total": "Samtliga"})
NBSP = "\u00a0"


def cell(value) -> SafeCell:
    return SafeCell(None, Status.HIDDEN) if value == ".." else SafeCell(value, Status.SHOWN)


def series(indicator: str, measure: str, **years) -> SafeCube:
    "A cube of the whole: `series('eb.hushall', 'antal', y2023=100, y2024=110)`."
    found = INDICATORS[indicator]
    codes = tuple(name[1:] for name in years)
    cells = {(measure, (name[1:],)): cell(value) for name, value in years.items()}
    return SafeCube(found, (Axis("ar", "År", codes, {}),), measures_of(found), cells)


def sure(cube: SafeCube, year: int = 2024) -> list[Finding]:
    "What is seen in the cube, as it is when the gate has found it larger than chance gives. Lines are in `test_trend`."
    lines = (FindingKind.TREND, FindingKind.TURN)
    seen = (f for f in analysis.seen((cube,), year) if f.kind not in lines)
    return [dataclasses.replace(f, verdict=Verdict.SURE) for f in seen]


def told(cube: SafeCube, kind: FindingKind, year: int = 2024, **how):
    (finding,) = [f for f in sure(cube, year) if f.kind == kind]
    return say(finding, cube, STOCKHOLM, turn=0, **how)


@pytest.mark.parametrize(
    ("indicator", "measure", "before", "now", "says"),
    [
        ("eb.hushall", "antal", 13395, 13690, "ökade något mellan 2023 och 2024, med 2,2 procent till 13 690."),
        ("fr.samarbetssamtal", "antal", 1486, 1248, "minskade tydligt mellan 2023 och 2024, med 16 procent"),
        ("sp.hvb", "antal", 232, 232, "232 personer i HVB inom socialpsykiatrin, lika många som 2023."),
        ("sp.hvb", "antal", 231, 232, "232 personer i HVB inom socialpsykiatrin, i stort sett lika många som 2023."),
        ("hl.barn_avhysning", "antal", 12, 21, "ökade mellan 2023 och 2024, från 12 till 21."),
        ("br.nojda", "andel", 79.0, 79.6, "var 79,6 procent, i stort sett oförändrad"),
        ("eb.mycket_langvarigt", "andel", 21.0, 24.0, "ökade med tre procentenheter mellan 2023 och 2024"),
    ],
)  # fmt: skip
def test_a_change_in_words(indicator, measure, before, now, says):
    cube = series(indicator, measure, y2023=before, y2024=now)
    assert says in told(cube, FindingKind.CHANGE).text.replace(NBSP, " ")


def test_a_mean_in_kronor_is_no_number_of_things():
    text = told(series("eb.medelbidrag", "medel", y2023=75_000, y2024=79_000), FindingKind.CHANGE).text
    assert text.startswith("Det genomsnittliga ekonomiska biståndet per hushåll ökade")
    assert [m.title for m in measures_of(INDICATORS["eb.medelbidrag"])][1] == "Summa, kronor"


def test_a_share_never_changes_in_percent():
    text = told(series("eb.langvarigt", "andel", y2023=40.0, y2024=44.0), FindingKind.CHANGE).text
    assert "fyra procentenheter" in text


def test_across_a_break_both_figures_are_told_and_no_way_or_size():
    text = told(series("bu.orosanmalningar", "antal", y2022=100, y2023=150), FindingKind.CHANGE, 2023).text
    assert text.endswith(" (2022: 100); uppgifterna från och med 2023 är inte helt jämförbara med de tidigare.")
    assert "ökade" not in text


def test_a_survey_is_compared_with_the_survey_before():
    text = told(series("hl.personer", "antal", y2022=2528, y2024=2196), FindingKind.CHANGE).text.replace(NBSP, " ")
    assert text == (
        "I 2024 års kartläggning var 2 196 personer i hemlöshet, vilket var en minskning med 332 personer "
        "jämfört med föregående kartläggning 2022."
    )


def test_two_small_numbers_are_written_alike_in_a_memo_too():
    """Never *21 … mot 2023 (tolv)*."""
    cube = series("hl.barn_avhysning", "antal", y2023=12, y2024=21)
    (found,) = [f for f in analysis.seen((cube,), 2024) if f.kind == FindingKind.CHANGE]
    text = say(dataclasses.replace(found, verdict=Verdict.CHANCE), cube, STOCKHOLM, rough=True).text
    assert text.endswith("utan säkerställd förändring sedan 2023 (12).")


def test_an_earlier_survey_is_not_called_the_one_before():
    cube = series("hl.personer", "antal", y2018=2439, y2022=2528, y2024=2196)
    far = next(f for f in sure(cube) if f.kind == FindingKind.LONG_CHANGE)
    text = picture_headline(far, cube, STOCKHOLM).text
    assert text == "Antalet personer i hemlöshet minskade jämfört med kartläggningen 2018"


def test_a_district_beside_the_whole_goes_on_from_how_it_has_moved():
    """The figure is named once, and so is the year."""
    found = INDICATORS["fr.samarbetssamtal"]
    places = Axis("stadsdel", "Stadsdel", ("01",), {"01": "Järva", "Total": "Staden"}, additive=False)
    cells = {
        ("per_10000", (year, code)): cell(n)
        for year, code, n in (
            ("2023", "01", 80.3),
            ("2024", "01", 65.2),
            ("2023", "Total", 83.0),
            ("2024", "Total", 71.0),
        )
    }
    cube = SafeCube(found, (Axis("ar", "År", ("2023", "2024"), {}), places), measures_of(found), cells)
    group = (("stadsdel", "01"),)
    moved = Finding(
        FindingKind.CHANGE,
        cube.id,
        "familjeratt",
        "per_10000",
        (("before", cube.ref("per_10000", 2023, stadsdel="01")), ("now", cube.ref("per_10000", 2024, stadsdel="01"))),
        1.0,
        group=group,
        verdict=Verdict.CHANCE,
    )
    beside = Finding(
        FindingKind.PLACE,
        cube.id,
        "familjeratt",
        "per_10000",
        (("here", cube.ref("per_10000", 2024, stadsdel="01")), ("whole", cube.ref("per_10000", 2024))),
        1.0,
        group=group,
        verdict=Verdict.CHANCE,
    )
    _, second = paragraph([moved, beside], {cube.id: cube}, STOCKHOLM, turn=0)
    assert second.text.replace(NBSP, " ") == (
        "Per 10 000 barn var antalet 65,2 i Järva, utan säkerställd skillnad mot staden som helhet (71,0)."
    )
    second_of_two = say(beside, cube, STOCKHOLM, turn=1).text.replace(NBSP, " ")
    assert second_of_two.endswith("65,2 i Järva under 2024, utan säkerställd skillnad mot staden som helhet (71,0).")


def test_a_rate_of_what_is_told_in_a_clause_stands_apart_from_its_verb():
    "Not *samarbetssamtal per 10 000 barn*."
    cube = series("fr.samarbetssamtal", "per_10000", y2024=71.0)
    named = Swedish(cube, STOCKHOLM).subject(About("per_10000")).text.replace(NBSP, " ")
    assert named == "antalet barn vars föräldrar deltog i samarbetssamtal, per 10 000 barn,"


def test_a_point_in_time_is_told_by_its_day():
    text = told(series("fn.lss_personer", "antal", y2024=541), FindingKind.LEVEL).text.replace(NBSP, " ")
    assert text.startswith("Den 1 oktober 2024 hade 541 personer")


def test_two_views_from_the_same_number_are_told_once():
    cube = series("hl.avhysningar", "antal", y2019=11, y2020=14, y2021=10, y2022=12, y2023=11, y2024=13)
    text = paragraph(sure(cube), {cube.id: cube}, STOCKHOLM, turn=0)[0].text
    assert text == "Antalet verkställda avhysningar ökade jämfört med både 2023 och 2019, från 11 till 13."


def test_a_small_base_gives_counts_and_no_percent():
    assert "procent" not in told(series("hl.barn_avhysning", "antal", y2023=12, y2024=21), FindingKind.CHANGE).text


def test_a_hidden_figure_is_said_to_be_protected():
    text = told(series("sp.hvb", "antal", y2023=9, y2024=".."), FindingKind.HIDDEN).text
    assert "redovisas inte" in text


def by_sex(indicator: str, measure: str, women, men) -> SafeCube:
    found = INDICATORS[indicator]
    axes = (Axis("ar", "År", ("2024",), {}), SEX)
    values = {"Total": women + men, "K": women, "M": men}
    cells = {(measure, ("2024", code)): cell(value) for code, value in values.items()}
    return SafeCube(found, axes, measures_of(found), cells)


def test_adults_are_women_and_men():
    text = told(by_sex("sp.hvb", "antal", 400, 900), FindingKind.SEX_GAP).text
    assert text == "Bland personer i HVB inom socialpsykiatrin var männen fler (900) än kvinnorna (400) under 2024."


def test_what_concerns_people_is_told_of_as_what_concerns_more_of_them():
    text = told(by_sex("mb.lvm_utredningar", "antal", 96, 276), FindingKind.SEX_GAP).text
    assert text == "Fler utredningar enligt LVM gällde män (276) än kvinnor (96) under 2024."


def test_children_are_girls_and_boys():
    text = told(by_sex("bu.oppenvard", "antal", 400, 900), FindingKind.SEX_GAP).text
    assert "var pojkarna fler (900) än flickorna (400)" in text


def among_districts(whole: float, base: int = 1000, **shares) -> SafeCube:
    "The share with long assistance in 2024 in each of four districts, of *base* households; `..` is hidden."
    names = {"06": "Bromma", "08": "Kungsholmen", "12": "Södermalm", "18": "Farsta"}
    axis = Axis("stadsdel", "Stadsdel", tuple(names), names, False)
    found, cells = INDICATORS["eb.langvarigt"], {}
    for code, share in {"Total": whole, **{names_of(n, names): s for n, s in shares.items()}}.items():
        of = base * (len(shares) if code == "Total" else 1)
        cells["andel", ("2024", code)], cells["bas", ("2024", code)] = cell(share), cell(of)
        cells["antal", ("2024", code)] = cell(".." if share == ".." else share / 100 * of)
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}), axis), measures_of(found), cells)


def gap(cube: SafeCube) -> str:
    return told(cube, FindingKind.DISTRICT_GAP).text.replace(NBSP, " ")


def test_districts_that_share_the_top_are_both_named():
    text = gap(among_districts(20.0, br=25.0, ku=25.0, sö=20.0, fa=10.0))
    assert "högst i Bromma och på Kungsholmen (25,0 procent) och lägst i Farsta (10,0 procent)" in text


def test_districts_are_ranked_among_those_that_are_shown():
    text = gap(among_districts(20.0, br=30.0, ku=20.0, sö=10.0, fa=".."))
    assert "högst i Bromma (30,0 procent) och lägst på Södermalm (10,0 procent) bland de stadsdelar som" in text


def test_a_district_is_named_only_where_it_stands_out():
    """Of 1,000 households a few points are what the highest of four has by chance."""
    one = among_districts(21.0, 300, br=30.0, ku=18.5, sö=18.0, fa=17.5)
    assert "högst i Bromma (30,0 procent); i staden som helhet 21,0 procent" in gap(one)
    cube = among_districts(20.0, br=21.5, ku=20.5, sö=19.5, fa=18.5)
    assert gap(cube).startswith("Skillnaderna mellan stadsdelarna i andelen ")
    assert gap(cube).endswith(" var större än slumpen ger under 2024.")
    (judged,) = [f for f in analysis.find((cube,), 2024) if f.kind == FindingKind.DISTRICT_GAP]
    said = say(judged, cube, STOCKHOLM).text
    assert said == gap(cube).replace("större än slumpen ger", "inte större än slumpen kan ge")


def districts_moved(**moves: tuple[float, float]) -> SafeCube:
    "A cube of four districts in 2023 and 2024; one that is left out is hidden."
    names = {"06": "Bromma", "08": "Kungsholmen", "12": "Södermalm", "18": "Farsta"}
    axis = Axis("stadsdel", "Stadsdel", tuple(names), names, False)
    years = Axis("ar", "År", ("2023", "2024"), {})
    cells = {("antal", (year, code)): SafeCell(None, Status.HIDDEN) for year in years.codes for code in names}
    for code, (before, now) in {"Total": (90, 100), **{names_of(n, names): m for n, m in moves.items()}}.items():
        cells |= {("antal", ("2023", code)): cell(before), ("antal", ("2024", code)): cell(now)}
    found = INDICATORS["vr.rvt_utredningar"]
    return SafeCube(found, (years, axis), measures_of(found), cells)


def names_of(name: str, names: dict[str, str]) -> str:
    return next(code for code, found in names.items() if found.lower().startswith(name))


@pytest.mark.parametrize(
    ("moves", "says"),
    [
        ({"br": (20, 22), "ku": (18, 19), "sö": (30, 33), "fa": (22, 26)}, "ökade antalet {x} i alla fyra stadsdelar."),
        ({"br": (20, 22), "ku": (18, 19), "sö": (30, 33), "fa": (26, 26)},
         "ökade antalet {x} i alla stadsdelar utom Farsta."),
        ({"br": (22, 20), "ku": (19, 18), "sö": (33, 30), "fa": (22, 26)},
         "minskade antalet {x} i alla stadsdelar utom Farsta."),
    ],
)  # fmt: skip
def test_in_how_many_districts_it_went_the_same_way(moves, says):
    made = told(districts_moved(**moves), FindingKind.SPREAD)
    assert made.text == "Mellan 2023 och 2024 " + says.format(x="utredningsärenden vid relationsvåldsteam (RVT)")


def test_nothing_is_said_of_all_districts_where_few_are_shown_or_they_went_both_ways():
    for moves in (
        {"br": (20, 22), "ku": (18, 19), "sö": (30, 33)},
        {"br": (20, 22), "ku": (18, 19), "sö": (33, 30), "fa": (26, 22)},
    ):
        found = analysis.find((districts_moved(**moves),), 2024)
        assert FindingKind.SPREAD not in {f.kind for f in found}


@pytest.mark.parametrize(
    ("before", "now", "says"),
    [
        (100, 200, "fördubblats, från 100 till 200"), (100, 192, "nästan fördubblats"),
        (100, 220, "mer än fördubblats"), (100, 189, "ökat kraftigt, med 89 procent"),
        (100, 50, "halverats, från 100 till 50"), (100, 54, "nästan halverats"), (100, 45, "mer än halverats"),
        (100, 56, "minskat kraftigt, med 44 procent"),
    ],
)  # fmt: skip
def test_a_change_that_is_told_in_times(before, now, says):
    cube = series("eb.hushall", "antal", y2019=before, y2023=now + 1, y2024=now)
    made = told(cube, FindingKind.LONG_CHANGE)
    assert says in made.text.replace(NBSP, " ")
    assert all(check(claim, {cube.id: cube})[1] == "bekräftad" for claim in made.claims)


def test_why_districts_do_not_add_up_is_told_with_the_actual_numbers():
    cube = series("eb.hushall", "antal", y2024=1000)
    cube = dataclasses.replace(cube, overlap={"2024": SafeOverlap(cell(12), cell(30))})
    text = told(cube, FindingKind.OVERLAP).text
    assert text.startswith("Tolv hushåll finns i mer än en stadsdel och 30 räknas bara i staden som helhet")


def test_the_second_sentence_about_the_same_figure_is_short():
    cube = series("eb.hushall", "antal", y2019=100, y2023=120, y2024=130)
    findings = [f for f in sure(cube) if "förändring" in f.kind.value]
    first, second = paragraph(findings, {cube.id: cube}, STOCKHOLM, turn=1)
    assert first.text.startswith("Under 2024 fick 130 hushåll ekonomiskt bistånd")
    assert second.text.startswith("Sedan 2019 har antalet ökat")


def test_of_a_median_only_where_it_stands_is_told_whatever_it_was_before():
    cube = series("bu.utredningsdagar", "median", y2022=61, y2023=98, y2024=112)
    assert [f.kind for f in sure(cube)] == [FindingKind.LEVEL]
    assert told(cube, FindingKind.LEVEL).text.replace(NBSP, " ") == (
        "Under 2024 var medianen för utredningstiden i avslutade utredningar om barn och unga 112 dagar."
    )


def test_a_median_is_not_said_again_in_full():
    cube = series("bu.utredningsdagar", "median", y2024=112)
    assert "medianen 112 dagar" in told(cube, FindingKind.LEVEL, short=True).text.replace(NBSP, " ")


def told_together(cube: SafeCube, turn: int = 0, *kinds: FindingKind) -> list[str]:
    "The paragraph of the cube's changes, or of the kinds given; each claim of it holds."
    chosen = kinds or (FindingKind.CHANGE, FindingKind.LONG_CHANGE, FindingKind.SERIES)
    findings = in_reading_order(f for f in sure(cube) if f.kind in chosen)
    made = paragraph(findings, {cube.id: cube}, STOCKHOLM, turn=turn)
    assert [c for s in made for c in s.claims if check(c, {cube.id: cube})[1] != "bekräftad"] == []
    return [s.text.replace(NBSP, " ") for s in made]


@pytest.mark.parametrize(
    ("years", "says"),
    [
        ((900, 1000, 1070), ", till 1 070, och har sedan 2019 ökat tydligt, med 19 procent."),
        ((1200, 1000, 1070), ", till 1 070, men har sedan 2019 minskat med elva procent."),
        ((1060, 1000, 1070), ", till 1 070, men är i stort sett detsamma som 2019."),
        ((900, 1069, 1070), "oförändrat jämfört med 2023, men har sedan 2019 ökat tydligt, med 19 procent."),
        ((1069, 1068, 1070), "personer i HVB inom socialpsykiatrin, i stort sett lika många som både 2023 och 2019."),
        ((24, 26, 50), "till 50, och har sedan 2019 mer än fördubblats."),
    ],
)  # fmt: skip
def test_the_short_view_and_the_long_stand_in_one_sentence(years, says):
    first, before, now = years
    (text,) = told_together(series("sp.hvb", "antal", y2019=first, y2023=before, y2024=now))
    assert text.endswith(says)


def test_a_change_that_reaches_an_end_of_the_series_says_so():
    cube = series("sp.hvb", "antal", y2020=100, y2021=103, y2022=98, y2023=104, y2024=119)
    text, *_ = told_together(cube)
    assert text.endswith("till 119, vilket är den högsta nivån under perioden 2020–2024.")


def test_a_break_keeps_the_views_apart():
    cube = series("bu.orosanmalningar", "antal", y2019=90, y2022=100, y2023=150, y2024=160)
    assert len(told_together(cube)) == 2


def test_the_sexes_of_a_number_just_told_are_told_of_them():
    cube = by_sex("sp.hvb", "antal", 4, 9)
    kinds = (FindingKind.LEVEL, FindingKind.SEX_GAP)
    assert told_together(cube, 1, *kinds)[1] == "Av dem var nio män och fyra kvinnor."
    assert told_together(cube, 2, *kinds)[1] == "Männen var fler (9) än kvinnorna (4)."
    nobody = by_sex("sp.hvb", "antal", 22, 0)
    assert told_together(nobody, 1, *kinds)[1] == "Samtliga 22 var kvinnor."


def test_how_many_there_are_of_each_sex_needs_no_warning_of_chance():
    cube = by_sex("sp.hvb", "antal", 66, 73)
    level, gap = (f for f in sure(cube) if f.kind in (FindingKind.LEVEL, FindingKind.SEX_GAP))
    by_chance = dataclasses.replace(gap, verdict=Verdict.CHANCE)
    said = paragraph([level, by_chance], {cube.id: cube}, STOCKHOLM, turn=1)
    assert said[1].text == "Av dem var 73 män och 66 kvinnor."


def test_a_sum_that_is_called_a_number_says_its_unit_once():
    cube = series("hl.barn", "summa", y2022=14, y2024=10)
    (change,) = (dataclasses.replace(f, verdict=Verdict.CHANCE) for f in sure(cube) if f.kind == FindingKind.CHANGE)
    text = say(change, cube, STOCKHOLM, turn=0).text
    assert "det sammanlagda antalet barn till personer i hemlöshet 10" in text
    assert "10 barn" not in text


def test_cases_are_neither_women_nor_men_but_concern_them():
    text = told_together(by_sex("vr.rvt_utredningar", "antal", 95, 32), 1, FindingKind.LEVEL, FindingKind.SEX_GAP)[1]
    assert text == "Av dem gällde 95 kvinnor och 32 män."


def by_age(indicator: str, *people: float) -> SafeCube:
    "A cube of one year by age: 18–24, 25–44 and 45–64."
    labels = {"18": "18–24 år", "25": "25–44 år", "45": "45–64 år"}
    axis = Axis("alder", "Ålder", tuple(labels), labels)
    found = INDICATORS[indicator]
    values = {"Total": sum(people), **dict(zip(labels, people, strict=True))}
    cells = {("antal", ("2024", code)): cell(value) for code, value in values.items()}
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}), axis), measures_of(found), cells)


@pytest.mark.parametrize(
    ("indicator", "ages", "says"),
    [
        ("sp.hvb", (10, 13, 7), "Flest var i åldern 25–44 år (13, 43 procent), följt av 18–24 år (10)."),
        ("sp.hvb", (10, 0, 15), "Flest var i åldern 45–64 år (15, sex av tio), följt av 18–24 år (10)."),
        ("sp.hvb", (0, 25, 0), "Samtliga 25 personer var 25–44 år."),
        ("vr.rvt_utredningar", (10, 13, 1), "Sett till ålder var gruppen 25–44 år störst (13, 54 procent), följd av "
         "18–24 år (10)."),
    ],
)  # fmt: skip
def test_the_largest_parts_and_how_much_of_the_whole_they_are(indicator, ages, says):
    cube = by_age(indicator, *ages)
    assert told_together(cube, 0, FindingKind.LEVEL, FindingKind.COMPOSITION)[1] == says


def test_the_whole_is_not_told_again_beside_the_districts():
    cube = among_districts(20.0, br=30.0, ku=20.0, sö=20.0, fa=10.0)
    text = told_together(cube, 0, FindingKind.LEVEL, FindingKind.DISTRICT_GAP)[1]
    assert text == "Den var högst i Bromma (30,0 procent) och lägst i Farsta (10,0 procent)."
    assert "i staden som helhet 20,0 procent" in gap(cube)


@pytest.mark.parametrize(
    ("before", "now", "says"),
    [(1000, 1022, "drygt två procent"), (1000, 962, "knappt fyra procent"), (1000, 1070, "sju procent")],
)
def test_a_memo_tells_small_changes_in_whole_percent(before, now, says):
    made = told(series("sp.hvb", "antal", y2023=before, y2024=now), FindingKind.CHANGE, rough=True)
    assert says in made.text


def test_a_memo_tells_money_in_round_millions():
    cube = series("eb.utbetalt", "tkr", y2024=927_975)
    (measure,) = {m.id for m in cube.measures if m.kind == "amount"}
    cube = series("eb.utbetalt", measure, y2024=927_975)
    assert "omkring 930 miljoner kronor" in told(cube, FindingKind.LEVEL, rough=True).text.replace(NBSP, " ")


DRAWN = [
    (series("eb.hushall", "antal", y2019=1200, y2023=1339, y2024=1369), FindingKind.CHANGE),
    (series("eb.hushall", "antal", y2019=1200, y2023=1339, y2024=1369), FindingKind.LONG_CHANGE),
    (series("eb.mycket_langvarigt", "andel", y2020=21.0, y2023=23.6, y2024=24.0), FindingKind.LONG_CHANGE),
    (series("hl.personer", "antal", y2022=2528, y2024=2196), FindingKind.CHANGE),
    (series("eb.hushall", "antal", y2019=1200, y2023=2339, y2024=2369), FindingKind.LONG_CHANGE),
    (by_sex("sp.hvb", "antal", 400, 900), FindingKind.SEX_GAP),
]


@pytest.mark.parametrize(("cube", "kind"), DRAWN)
def test_every_claim_is_borne_out_by_its_cells(cube, kind):
    sentence = told(cube, kind)
    assert sentence.claims
    assert all(check(claim, {cube.id: cube})[1] == "bekräftad" for claim in sentence.claims)


@pytest.mark.parametrize(("cube", "kind"), DRAWN)
def test_a_changed_value_makes_a_claim_fail(cube, kind):
    """Each cell that the sentence rests on, moved by a third, is noticed."""
    sentence = told(cube, kind)
    for ref in {ref for claim in sentence.claims for ref in claim.cells}:
        key = (ref.measure, ref.at)
        moved = dataclasses.replace(cube, cells={**cube.cells, key: cell(cube.cells[key].value * 1.34)})
        verdicts = [check(claim, {cube.id: moved})[1] for claim in sentence.claims]
        assert any(verdict != "bekräftad" for verdict in verdicts), f"{ref}: {sentence.text}"


@pytest.mark.parametrize(("cube", "kind"), DRAWN)
def test_every_number_in_a_sentence_is_claimed_or_a_year(cube, kind):
    sentence = told(cube, kind)
    text = sentence.text
    for claim in sentence.claims:
        text = text.replace(claim.text, "")
    text = re.sub(r"\(46–90 månader\)|\b(19|20)\d\d\b", "", text)
    assert not re.search(r"\d", text), text


@pytest.mark.parametrize(
    ("before", "says"),
    [("y2023", "minskade tydligt 2024"), ("y2021", "minskade tydligt mellan 2021 och 2024")],
)
def test_a_headline_names_the_year_before_where_it_is_not_the_last(before, says):
    cube = series("fr.samarbetssamtal", "antal", **{before: 1486, "y2024": 1248})
    (found,) = [f for f in sure(cube) if f.kind == FindingKind.CHANGE]
    assert headline(found, cube, STOCKHOLM).text.endswith(says)


def test_of_none_it_is_not_said_that_chance_may_have_made_it():
    """*noll (2023: 7)*: that there was none is so, whatever chance may do."""
    cube = series("fr.samarbetssamtal", "antal", y2023=7, y2024=0)
    (found,) = [f for f in analysis.seen((cube,), 2024) if f.kind == FindingKind.CHANGE]
    said = say(dataclasses.replace(found, verdict=Verdict.CHANCE), cube, STOCKHOLM).text
    assert said.endswith("noll (2023: 7).")


def test_a_pictures_headline_of_what_chance_may_have_made_says_so_in_a_few_words():
    cube = series("fr.samarbetssamtal", "antal", y2023=1248, y2024=1300)
    (found,) = [f for f in analysis.seen((cube,), 2024) if f.kind == FindingKind.CHANGE]
    said = picture_headline(dataclasses.replace(found, verdict=Verdict.CHANCE), cube, STOCKHOLM).text
    assert said.endswith("visar ingen säkerställd förändring sedan 2023")


def above_the_picture(cube: SafeCube) -> str:
    "What stands above a series of which chance may have made the last year; each claim of it holds."
    (found,) = [f for f in analysis.seen((cube,), 2024) if f.kind == FindingKind.CHANGE]
    said = picture_headline(dataclasses.replace(found, verdict=Verdict.CHANCE), cube, STOCKHOLM)
    assert {check(claim, {cube.id: cube})[1] for claim in said.claims} <= {"bekräftad"}
    return said.text.replace(NBSP, " ")


def test_above_the_picture_of_what_has_not_surely_moved_stands_where_it_has_been():
    counts = {"y2020": 24, "y2021": 28, "y2022": 25, "y2023": 27, "y2024": 26}
    assert above_the_picture(series("fr.samarbetssamtal", "antal", **counts)).endswith(
        "har legat mellan 24 och 28 sedan 2020"
    )
    shares = {"y2020": 18.0, "y2021": 21.5, "y2022": 16.5, "y2023": 19.0, "y2024": 17.0}
    assert above_the_picture(series("eb.mycket_langvarigt", "andel", **shares)).endswith(
        "har legat mellan 16,5 och 21,5 procent sedan 2020"
    )


def test_what_has_gone_from_the_one_end_to_the_other_is_told_by_when_it_was_at_each():
    counts = {"y2020": 24, "y2021": 25, "y2022": 26, "y2023": 27, "y2024": 28}
    assert above_the_picture(series("fr.samarbetssamtal", "antal", **counts)).endswith(
        "var som minst 2020 (24) och som störst 2024 (28)"
    )
    shares = {"y2020": 21.5, "y2021": 18.0, "y2022": 19.0, "y2023": 17.5, "y2024": 16.5}
    assert above_the_picture(series("eb.mycket_langvarigt", "andel", **shares)).endswith(
        "var som högst 2020 (21,5 procent) och som lägst 2024 (16,5 procent)"
    )


def test_where_a_year_is_hidden_nothing_is_told_of_where_the_series_has_been():
    hidden = {"y2020": 24, "y2021": 28, "y2022": Status.HIDDEN, "y2023": 25, "y2024": 26}
    assert "mellan" not in above_the_picture(series("fr.samarbetssamtal", "antal", **hidden))


def test_whose_a_figure_is_is_told_once_in_a_paragraph():
    "*Inom socialpsykiatrin* stands with the first of several figures; alone each says it."
    among = [series("sp.aktuella", "antal", y2024=4948), series("sp.hvb", "antal", y2024=232)]
    levels = [f for c in among for f in sure(c) if f.kind == FindingKind.LEVEL]
    first, second = paragraph(levels, {c.id: c for c in among}, STOCKHOLM, turn=0)
    assert first.text.endswith("aktuella för insatser inom socialpsykiatrin.")
    assert second.text.endswith("232 personer bodde i HVB under 2024.")
    (later,) = paragraph(levels[1:], {c.id: c for c in among}, STOCKHOLM, turn=0, after="sp.aktuella")
    assert later.text == "Under 2024 bodde 232 personer i HVB."
    (alone,) = paragraph(levels[1:], {c.id: c for c in among}, STOCKHOLM, turn=0)
    assert alone.text == "Under 2024 bodde 232 personer i HVB inom socialpsykiatrin."
