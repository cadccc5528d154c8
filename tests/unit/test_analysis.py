"""What is worth saying: each kind of finding, the cells it names, and nothing from a hidden one."""

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.disclosure import protect
from socialrapport.model.cube import Axis, Cube, Overlap
from socialrapport.model.finding import FindingKind
from socialrapport.model.measures import measures_of
from socialrapport.model.profile import Disclosure
from support.cubes import cube as drawn

INDICATORS = catalogue.load().indicators
STOCKHOLM = profiles.load("stockholm")
SEX = Axis("kon", "Kön", ("K", "M"), {})
PLACES = Axis("stadsdel", "Stadsdel", ("01", "03", "04", "06", "08"), {}, additive=False)


def safe(indicator, axes, overlap=(), **values):
    "A safe cube of `values`, drawn as {(year, codes): number}."
    made = {m: {(str(y), *at): n for (y, *at), n in cells.items()} for m, cells in values.items()}
    years = tuple(sorted({at[0] for cells in made.values() for at in cells}))
    found = INDICATORS[indicator]
    year = Axis("ar", "År", years, {})
    cube = Cube(found, (year, *axes), measures_of(found), made, frozenset({"folkmangd"}), dict(overlap))
    (made_safe,), *_ = protect((cube,), Disclosure(1, 4))
    return made_safe


def found(cube, kind, year=2024):
    "What is seen, before the gate."
    return [f for f in analysis.seen((cube,), year) if f.kind == kind]


def told(cube, kind, year=2024):
    "What passes the gate, where nothing else is said."
    return [f for f in analysis.find((cube,), year) if f.kind == kind]


def totals(**years):
    return {(int(y.removeprefix("y")),): n for y, n in years.items()}


def test_a_change_is_since_the_observation_before():
    """A survey each second year is compared with two years ago."""
    (change,) = found(safe("hl.personer", (), antal=totals(y2020=2500, y2022=2528, y2024=2196)), FindingKind.CHANGE)
    assert [(name, ref.at) for name, ref in change.facts] == [("now", ("2024",)), ("before", ("2022",))]


def test_a_long_change_is_since_about_five_years():
    counts = {(year,): 500 + year for year in range(2015, 2025)}
    (change,) = found(safe("sp.hvb", (), antal=counts), FindingKind.LONG_CHANGE)
    assert change.fact("before").at == ("2019",)


def test_what_had_not_moved_until_the_last_step_has_no_long_change():
    counts = {(year,): 500 for year in range(2015, 2024)} | {(2024,): 900}
    assert not list(found(safe("sp.hvb", (), antal=counts), FindingKind.LONG_CHANGE))
    assert list(found(safe("sp.hvb", (), antal=counts | {(2021,): 510}), FindingKind.LONG_CHANGE))


def test_of_a_median_nothing_is_compared_in_the_whole_or_in_a_district():
    """No published figure tells how it varies: sexes, districts and years far apart are told as nothing but levels."""
    middle = {
        (year, place, sex): 60 + 9 * (year - 2014)
        for year in range(2015, 2025)
        for place, sex in [("Total", "Total"), ("Total", "K"), ("Total", "M"), ("03", "Total"), ("08", "Total")]
    }
    middle |= {(2024, "Total", "K"): 400, (2024, "08", "Total"): 900}
    cube = safe("bu.utredningsdagar", (PLACES, SEX), median=middle, antal=dict.fromkeys(middle, 90))
    judged = analysis.judged((cube,), 2024, STOCKHOLM)
    assert [f.kind for f in judged.findings] == [FindingKind.LEVEL]
    assert {f.kind for found in judged.places.values() for f in found} == {FindingKind.LEVEL}
    assert judged.unsaid == judged.aside == ()


def test_a_change_says_which_breaks_it_crosses():
    breaks = INDICATORS["vr.skyddat_boende"].breaks
    (change,) = found(safe("vr.skyddat_boende", (), antal=totals(y2023=300, y2024=200)), FindingKind.CHANGE)
    assert [breaks[i].year for i in change.breaks] == [2024]


def test_the_sexes_are_compared_in_the_measure_that_compares():
    values = {
        "antal": {(2024, "Total"): 900, (2024, "K"): 300, (2024, "M"): 600},
        "folkmangd": {(2024, "Total"): 9000, (2024, "K"): 4500, (2024, "M"): 4500},
    }
    (gap,) = found(safe("mb.aktuella", (SEX,), **values), FindingKind.SEX_GAP)
    assert gap.measure == "per_1000"
    assert [ref.at[1] for _, ref in gap.facts] == ["K", "M"]


@pytest.mark.parametrize(("women", "men", "sure"), [(300, 600, True), (20, 30, False), (700, 700, False)])
def test_a_gap_between_the_sexes_that_chance_could_make_is_not_sure(women, men, sure):
    """20 against 30 of equally many lies within two standard errors, 300 against 600 far beyond."""
    values = {
        "antal": {(2024, "Total"): women + men, (2024, "K"): women, (2024, "M"): men},
        "folkmangd": {(2024, "Total"): 9000, (2024, "K"): 4500, (2024, "M"): 4500},
    }
    (gap,) = told(safe("mb.aktuella", (SEX,), **values), FindingKind.SEX_GAP)
    assert gap.sure is sure


def test_hidden_districts_are_in_no_ranking():
    places = {(2024, "Total"): 200, (2024, "01"): 3, (2024, "03"): 17}
    places |= {(2024, "04"): 60, (2024, "06"): 50, (2024, "08"): 70}
    people = {at: 5000 if at[1] == "Total" else 1000 for at in places}
    (gap,) = found(safe("mb.aktuella", (PLACES,), antal=places, folkmangd=people), FindingKind.DISTRICT_GAP)
    assert [ref.at[1] for name, ref in gap.facts if name == "district"] == ["08", "04", "06"]


def test_districts_are_never_ranked_by_how_many_they_have():
    """The largest district would win."""
    places = {(2024, "Total"): 200, (2024, "01"): 20, (2024, "03"): 60, (2024, "04"): 120}
    assert found(safe("fn.daglig_verksamhet", (PLACES,), antal=places), FindingKind.DISTRICT_GAP) == []


def test_a_composition_names_its_parts_the_largest_first():
    situations = Axis("boendesituation", "Boendesituation", ("akut", "behandling", "langsiktigt"), {})
    counts = {(2024, "Total"): 90, (2024, "akut"): 20, (2024, "behandling"): 40, (2024, "langsiktigt"): 30}
    (parts,) = found(safe("hl.foraldrar", (situations,), antal=counts), FindingKind.COMPOSITION)
    assert [ref.at[1] for name, ref in parts.facts if name == "part"] == ["behandling", "langsiktigt", "akut"]


@pytest.mark.parametrize(
    ("counts", "part", "second"),
    [
        ({"0-12": 362, "13-17": 222, "18-20": 18}, None, None),
        ({"0-12": 200, "13-17": 222, "18-20": 18}, "13-17", "0-12"),
        ({"0-12": 30, "13-17": 222, "18-20": 20}, "13-17", None),
        ({"0-12": 79, "13-17": 0, "18-20": 0}, "0-12", None),
    ],
    ids=["broad and no more", "largest though narrow", "second by breadth alone", "all in one"],
)
def test_a_broad_class_of_ages_is_not_called_the_largest_for_being_broad(counts, part, second):
    ages = Axis("alder", "Ålder", ("0-12", "13-17", "18-20"), {})
    values = {(2024, "Total"): sum(counts.values())} | {(2024, code): n for code, n in counts.items()}
    made = found(safe("bu.orosanmalningar", (ages,), antal=values), FindingKind.COMPOSITION)
    facts = [(name, ref.at[1]) for f in made for name, ref in f.facts]
    assert next((code for name, code in facts if name == "part"), None) == part
    assert next((code for name, code in facts if name == "second"), None) == second


@pytest.mark.parametrize(("before", "is_told"), [((80, 0), False), ((70, 10), True)], ids=["always", "for once"])
def test_that_all_are_of_one_age_is_a_finding_only_where_it_has_been_otherwise(before, is_told):
    ages = Axis("alder", "Ålder", ("0-6", "7-12"), {})
    values = {
        (year, code): n
        for year, counts in ((2023, before), (2024, (79, 0)))
        for code, n in (("0-6", counts[0]), ("7-12", counts[1]), ("Total", sum(counts)))
    }
    made = found(safe("fr.foraldraskap", (ages,), antal=values), FindingKind.COMPOSITION)
    assert bool(made) is is_told


SITUATIONS = Axis("boendesituation", "Boendesituation", ("akut", "behandling", "langsiktigt", "okand"), {})


@pytest.mark.parametrize(
    ("counts", "part", "second"),
    [
        ({"akut": 20, "behandling": 40, "langsiktigt": 30, "okand": 5}, "behandling", "langsiktigt"),
        ({"akut": 20, "behandling": 40, "langsiktigt": 20, "okand": 5}, "behandling", None),
        ({"akut": 0, "behandling": 40, "langsiktigt": 0, "okand": 0}, "behandling", None),
        ({"akut": 40, "behandling": 40, "langsiktigt": 20, "okand": 5}, None, None),
        ({"akut": 3, "behandling": 40, "langsiktigt": 12, "okand": 30}, "behandling", "okand"),
        ({"akut": 3, "behandling": 10, "langsiktigt": 12, "okand": 9}, None, None),
    ],
    ids=["plain", "equal seconds", "nothing else", "equal firsts", "hidden cannot be second", "hidden may be first"],
)
def test_a_part_is_put_before_another_only_where_no_hidden_part_can_be_between(counts, part, second):
    values = {(2024, "Total"): sum(counts.values())} | {(2024, code): n for code, n in counts.items()}
    made = found(safe("hl.foraldrar", (SITUATIONS,), antal=values), FindingKind.COMPOSITION)
    facts = [(name, ref.at[1]) for f in made for name, ref in f.facts]
    assert next((code for name, code in facts if name == "part"), None) == part
    assert next((code for name, code in facts if name == "second"), None) == second


@pytest.mark.parametrize(("last", "is_told"), [(104, False), (160, True), (40, True), (99, False)])
def test_an_end_of_a_series_is_told_when_chance_alone_does_not_reach_it(last, is_told):
    values = totals(y2019=100, y2020=103, y2021=101, y2022=102, y2023=100, y2024=last)
    assert bool(told(safe("sp.hvb", (), antal=values), FindingKind.SERIES)) == is_told


def test_a_series_with_a_hidden_year_has_no_highest_year():
    values = totals(y2019=40, y2020=41, y2021=42, y2022=3, y2023=44, y2024=50)
    assert found(safe("sp.hvb", (), antal=values), FindingKind.SERIES) == []


def test_overlap_is_told_only_where_its_numbers_are_shown():
    for several, told in ((12, 1), (2, 0)):
        cube = safe("sp.hvb", (), {"2024": Overlap(several, 20)}, antal=totals(y2024=500))
        assert len(found(cube, FindingKind.OVERLAP)) == told


def test_a_hidden_figure_is_only_said_to_be_hidden():
    kinds = {f.kind for f in analysis.find((safe("sp.hvb", (), antal=totals(y2023=30, y2024=3)),), 2024)}
    assert kinds == {FindingKind.HIDDEN}


def test_a_mean_of_nobody_is_not_said_to_be_hidden():
    """The text would say that persons are protected, and the published cell that there is none."""
    assert analysis.find((drawn("fn.vantetid_boende", "medel 2024 Total Total | ."),), 2024) == ()


def test_what_is_older_than_a_survey_ago_is_not_news():
    assert analysis.find((safe("hl.personer", (), antal=totals(y2020=2500, y2021=2400)),), 2024) == ()


@pytest.mark.parametrize("women", [0, 2, 3, 30])
def test_no_finding_rests_on_a_hidden_cell(women):
    counts = {(y, c): n for y in (2023, 2024) for c, n in (("Total", women + 40), ("K", women), ("M", 40))}
    cube = safe("sp.hvb", (SEX,), antal=counts)
    for one in analysis.find((cube,), 2024):
        assert one.kind == FindingKind.HIDDEN or all(cube.cells[ref.measure, ref.at].shown for _, ref in one.facts)


def test_the_same_cubes_give_the_same_findings():
    cube = safe("sp.hvb", (SEX,), antal={(2024, "Total"): 90, (2024, "K"): 40, (2024, "M"): 50})
    assert analysis.find((cube,), 2024) == analysis.find((cube,), 2024)
