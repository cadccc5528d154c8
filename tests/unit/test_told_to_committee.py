"""The committee is told what it expects to be told, and what has changed more than that."""

from dataclasses import replace

from socialrapport import analysis, catalogue, profiles
from socialrapport.compose.told_to_committee import memo_sentences, planned, said_of_all
from socialrapport.model.cube import Axis
from socialrapport.model.finding import FindingKind, Judged, Verdict
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from support.cubes import material

CHANGE, LONG = FindingKind.CHANGE, FindingKind.LONG_CHANGE
CHAPTER = catalogue.load().chapters["familjeratt"]


def counted(indicator: str, **years: float) -> SafeCube:
    found = catalogue.load().indicators[indicator]
    cells = {("antal", (name[1:],)): SafeCell(value, Status.SHOWN) for name, value in years.items()}
    return SafeCube(found, (Axis("ar", "År", tuple(n[1:] for n in years), {}),), measures_of(found), cells)


def told(*cubes: SafeCube, sure: tuple[tuple[str, FindingKind], ...]) -> list[tuple[str, FindingKind]]:
    "What the committee is told of family law, *sure* being what has surely changed."
    seen = analysis.seen(cubes, 2024)
    judged = [replace(f, verdict=Verdict.SURE if (f.indicator, f.kind) in sure else Verdict.CHANCE) for f in seen]
    stuff = replace(material(profiles.load("stockholm"), cubes), judged=Judged(tuple(judged)))
    return [(f.indicator, f.kind) for f in planned(stuff, CHAPTER)]


PLANNED = counted("fr.samarbetssamtal", y2019=1800, y2023=1260, y2024=1248)
OTHER = counted("fr.avtal", y2019=400, y2023=400, y2024=520)


def test_the_plan_is_told_though_nothing_has_surely_changed():
    assert told(PLANNED, OTHER, sure=()) == [("fr.samarbetssamtal", CHANGE)]


def test_the_long_view_follows_what_has_not_changed_in_a_year():
    sure = (("fr.samarbetssamtal", LONG),)
    assert told(PLANNED, sure=sure) == [("fr.samarbetssamtal", CHANGE), ("fr.samarbetssamtal", LONG)]


def test_a_larger_change_than_the_plan_tells_comes_last():
    sure = (("fr.avtal", CHANGE),)
    assert told(PLANNED, OTHER, sure=sure) == [("fr.samarbetssamtal", CHANGE), ("fr.avtal", CHANGE)]


def test_a_smaller_one_does_not():
    small = counted("fr.avtal", y2019=500, y2023=500, y2024=520)
    sure = (("fr.samarbetssamtal", LONG), ("fr.avtal", CHANGE))
    assert ("fr.avtal", CHANGE) not in told(PLANNED, small, sure=sure)


SOCIAL = catalogue.load().chapters["socialpsykiatri"]
THREE = (
    counted("sp.aktuella", y2023=73, y2024=76),
    counted("sp.stodboende", y2023=20, y2024=24),
    counted("sp.hvb", y2023=30, y2024=50),
)


def paragraph_of(*cubes: SafeCube, sure: tuple[str, ...] = ()) -> tuple[str, str]:
    "What stands before the areas, and what is said of social psychiatry, *sure* being what has surely changed."
    seen = [f for f in analysis.seen(cubes, 2024) if f.kind == CHANGE]
    judged = tuple(replace(f, verdict=Verdict.SURE if f.indicator in sure else Verdict.CHANCE) for f in seen)
    stuff = replace(material(profiles.load("stockholm"), cubes), judged=Judged(judged))
    before = " ".join(part.text for block in said_of_all(stuff) for part in block.text)
    return before, " ".join(sentence.text for sentence in memo_sentences(stuff, SOCIAL))


def test_that_chance_may_have_made_several_changes_is_said_once():
    _, told = paragraph_of(*THREE, sure=("sp.hvb",))
    assert told.count("säkerställ") == 1
    assert told.endswith("Övriga förändringar sedan 2023 är inte säkerställda.")
    assert "76 personer aktuella för insatser inom socialpsykiatrin (2023: 73)" in told


def test_what_has_begun_is_not_among_the_changes_that_none_is_sure_of():
    "Else *ingen av förändringarna* would stand beside what there was none of before."
    begun = counted("sp.hvb", y2022=0, y2023=0, y2024=50)
    seen = [f for f in analysis.seen((*THREE[:2], begun), 2024) if f.kind == CHANGE]
    judged = tuple(replace(f, verdict=Verdict.CHANCE if f.test else Verdict.UNKNOWN) for f in seen)
    other = counted("fr.avtal", y2023=100, y2024=300)
    sure = [replace(f, verdict=Verdict.SURE) for f in analysis.seen((other,), 2024) if f.kind == CHANGE]
    stuff = replace(material(profiles.load("stockholm"), (*THREE[:2], begun, other)), judged=Judged((*judged, *sure)))
    told = " ".join(sentence.text for sentence in memo_sentences(stuff, SOCIAL))
    assert "tidigare år fanns inga" in told
    assert told.endswith("Övriga förändringar sedan 2023 är inte säkerställda.")


def test_of_one_it_is_said_in_its_sentence():
    _, told = paragraph_of(THREE[0], THREE[2], sure=("sp.hvb",))
    assert (
        "76 personer aktuella för insatser inom socialpsykiatrin, utan säkerställd förändring sedan 2023 (73)" in told
    )


def test_where_nothing_has_surely_changed_that_is_said_before_all():
    before, told = paragraph_of(*THREE)
    assert before.startswith("Ingen av tre jämförelser")
    assert "säkerställ" not in told


def test_what_there_was_none_of_and_is_none_of_is_not_told():
    assert paragraph_of(THREE[0], counted("sp.stodboende", y2023=0, y2024=0))[1].count("Antalet") == 0


def test_a_level_that_has_surely_moved_is_told_as_that() -> None:
    "Else the paragraph could go on that no change is sure."
    cubes = (counted("sp.aktuella", y2023=73, y2024=176), counted("sp.stodboende", y2023=20, y2024=24))
    plan = replace(SOCIAL, memo=(("sp.aktuella", FindingKind.LEVEL), ("sp.stodboende", FindingKind.LEVEL)))
    judged = [
        replace(f, verdict=Verdict.SURE if f.indicator == "sp.aktuella" else Verdict.CHANCE)
        for f in analysis.seen(cubes, 2024)
    ]
    stuff = replace(material(profiles.load("stockholm"), cubes), judged=Judged(tuple(judged)))
    assert [(f.indicator, f.kind) for f in planned(stuff, plan)] == [
        ("sp.aktuella", CHANGE), ("sp.stodboende", FindingKind.LEVEL),
    ]  # fmt: skip
