"""What a sentence counts in is what its table counts in: each household's mean, a share of households, the adults."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
PARTS = {"stadsdel": {"C": "Centrum", "V": "Västerlandet", "Ö": "Östanå"}}
MANY = {"C": 214, "V": 41, "Ö": 83}
EACH = {"C": 54_558, "V": 49_831, "Ö": 56_462}
HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2023: 330, 2024: 338}},
                   groups={("stadsdel", part): {"antal": {2024: many}} for part, many in MANY.items()},
                   labels=PARTS)  # fmt: skip
MEAN = Drawn("eb.medelbidrag", "det genomsnittliga ekonomiska biståndet per hushåll", "hushåll",
             {"medel": {2023: 62_268, 2024: 63_174}, "antal": {2023: 330, 2024: 338}},
             {"medel": ("mean", "kronor per hushåll", 0), "antal": ("count", "hushåll", 0)},
             groups={("stadsdel", part): {"medel": {2024: each}, "antal": {2024: MANY[part]}}
                     for part, each in EACH.items()},
             labels=PARTS, title="Ekonomiskt bistånd per hushåll")  # fmt: skip
SHARE = {"andel": ("share", "procent", 1)}
LONG = Drawn("eb.langvarigt", "hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader", "hushåll",
             {"andel": {2023: 34.0, 2024: 35.4}}, SHARE, title="Långvarigt ekonomiskt bistånd")  # fmt: skip
CHILDREN = Drawn("eb.barn_langvarigt",
                 "barn i hushåll med ekonomiskt bistånd där biståndet varat i minst tio månader", "barn",
                 {"andel": {2023: 30.0, 2024: 31.6}}, SHARE,
                 title="Barn i hushåll med långvarigt ekonomiskt bistånd")  # fmt: skip
YOUNG = Drawn("eb.unga_vuxna", "personer 18–24 år i hushåll med ekonomiskt bistånd", "personer",
              {"antal": {2023: 44, 2024: 46}}, title="Unga vuxna med ekonomiskt bistånd")  # fmt: skip
ADULTS = Drawn("eb.langvarigt_vuxna", "vuxna som fått ekonomiskt bistånd i minst tio månader", "personer",
               {"antal": {2023: 122, 2024: 130}}, title="Vuxna med långvarigt ekonomiskt bistånd")  # fmt: skip
REPEATED = Drawn("bu.anmalningar_per_barn", "orosanmälningar per anmält barn", "orosanmälningar",
                 {"medel": {2023: 1.64, 2024: 1.72}}, {"medel": ("mean", "anmälningar per barn", 2)})  # fmt: skip
LED = Drawn("bu.ledde_till_insats", "avslutade utredningar om barn och unga som ledde till insats", "utredningar",
            {"andel": {2024: 36.5}}, SHARE, groups={("kon", "M"): {"andel": {2024: 33.1}}},
            labels={"kon": {"K": "Flickor", "M": "Pojkar"}}, title="Utredningar som ledde till insats")  # fmt: skip
NOTICES = Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
                {"antal": {2019: 576, 2020: 590, 2021: 610, 2022: 640, 2023: 666, 2024: 708}},
                title="Orosanmälningar")  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    return tables.read(
        edition(folder, HOUSEHOLDS, MEAN, LONG, CHILDREN, YOUNG, ADULTS, REPEATED, LED, NOTICES, place="Åsbro")
    )


@pytest.fixture(scope="module")
def without_means(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", HOUSEHOLDS, NOTICES, place="Åsbro"))


def verdict(text: str, raw: str, published: tables.Published) -> Verdict | None:
    return {c.raw: c.verdict for c in verifying.verify(text, published).claims}.get(raw)


@pytest.mark.parametrize(
    ("text", "raw", "said"),
    [
        ("Biståndet per hushåll var högst i Östanå 2024.", "högst", YES),
        ("Biståndet per hushåll var högst i Centrum 2024.", "högst", NO),
        ("Biståndet per hushåll i Östanå var högre än i Centrum 2024.", "högre", YES),
        ("Biståndet per hushåll i Centrum var högre än i Östanå 2024.", "högre", NO),
        ("Biståndet per hushåll ökade 2024.", "ökade", YES),
        ("Biståndet per hushåll var 63 174 kronor 2024.", "63 174", YES),
        ("Biståndet per person var 63 174 kronor 2024.", "63 174", SILENT),
        ("338 hushåll fick ekonomiskt bistånd 2024, eller 63 174 kronor per hushåll i snitt.", "338", YES),
        ("338 hushåll fick ekonomiskt bistånd 2024, eller 63 174 kronor per hushåll i snitt.", "63 174", YES),
        ("Det kom in 708 orosanmälningar 2024, i snitt 1,7 per anmält barn.", "1,7", YES),
        ("Det kom in 708 orosanmälningar 2024, i snitt 1,7 per anmält hushåll.", "1,7", SILENT),
        ("Flest hushåll med ekonomiskt bistånd fanns i Centrum 2024.", "Flest", YES),
    ],
)
def test_so_much_for_each_is_held_against_a_mean_of_just_those(
    text: str, raw: str, said: Verdict, published: tables.Published
) -> None:
    assert verdict(text, raw, published) is said


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Biståndet per hushåll var högst i Centrum 2024.", "högst"),
        ("Biståndet per person var högst i Centrum 2024.", "högst"),
        ("Antalet hushåll med ekonomiskt bistånd per invånare var högst i Centrum 2024.", "högst"),
        ("Hushållen med ekonomiskt bistånd var i snitt flest i Centrum 2024.", "flest"),
        ("Det genomsnittliga ekonomiska biståndet till hushåll var högst i Centrum 2024.", "högst"),
        ("Antalet hushåll med ekonomiskt bistånd per barn ökade 2024.", "ökade"),
        ("Antalet hushåll med ekonomiskt bistånd per 1 000 invånare var högst i Centrum 2024.", "högst"),
        ("Medelvärdet av hushållen med ekonomiskt bistånd var högst i Centrum 2024.", "högst"),
    ],
)
def test_how_many_there_are_is_nobodys_mean(text: str, raw: str, without_means: tables.Published) -> None:
    assert verdict(text, raw, without_means) in (SILENT, None)


@pytest.mark.parametrize(
    ("text", "raw", "said"),
    [
        ("Mer än vart tredje hushåll med bistånd fick det i minst tio månader 2024.", "vart tredje", YES),
        ("Knappt vart tredje hushåll med bistånd fick det i minst tio månader 2024.", "vart tredje", NO),
        ("35,4 procent av hushållen hade fått ekonomiskt bistånd i minst tio månader 2024.", "35,4", YES),
        ("Av hushållen hade 31,6 procent fått ekonomiskt bistånd i minst tio månader 2024.", "31,6", NO),
        ("Andelen hushåll med barn som fick bistånd i minst tio månader var 31,6 procent 2024.", "31,6", SILENT),
        ("Andelen hushåll som fått ekonomiskt bistånd i minst tio månader var 35,4 procent 2024.", "35,4", YES),
        ("Av barnen i hushåll med bistånd hade 31,6 procent haft det i minst tio månader 2024.", "31,6", YES),
    ],
)  # fmt: skip
def test_a_share_is_of_those_whom_the_sentence_counts(
    text: str, raw: str, said: Verdict, published: tables.Published
) -> None:
    assert verdict(text, raw, published) is said


@pytest.mark.parametrize(
    ("text", "raw", "said"),
    [
        ("De vuxna biståndstagarna var 46 under 2024.", "46", SILENT),
        ("De vuxna biståndstagarna var 366 år 2024.", "366", SILENT),
        ("Unga vuxna med ekonomiskt bistånd var 46 under 2024.", "46", YES),
        ("Antalet vuxna med ekonomiskt bistånd ökade 2024.", "ökade", SILENT),
        ("Antalet vuxna med långvarigt ekonomiskt bistånd ökade 2024.", "ökade", YES),
    ],
)
def test_the_adults_are_not_one_age_class_of_them(
    text: str, raw: str, said: Verdict, published: tables.Published
) -> None:
    assert verdict(text, raw, published) is said


@pytest.mark.parametrize(
    ("end", "raw", "said"),
    [
        ("och med 6 procent det senaste året", "6", YES),
        ("och med 9 procent det senaste året", "9", NO),
        ("och med 42 det senaste året", "42", YES),
        ("och med 11 procent sedan 2022", "11", YES),
        ("och med 14 procent sedan 2022", "14", NO),
    ],
)
def test_a_second_change_has_its_own_time(end: str, raw: str, said: Verdict, published: tables.Published) -> None:
    text = f"Orosanmälningarna ökade med 23 procent mellan 2019 och 2024, {end}."
    assert verdict(text, "23", published) is YES
    assert verdict(text, raw, published) is said


def test_the_last_year_is_not_the_end_of_an_earlier_stretch(published: tables.Published) -> None:
    text = "Orosanmälningarna ökade med 6 procent mellan 2019 och 2021, och med 3 procent det senaste året."
    assert verdict(text, "3", published) is SILENT


def test_boys_and_girls_are_groups_of_what_is_told_of(published: tables.Published) -> None:
    told = "Av avslutade utredningar om barn och unga ledde 36,5 procent till insats 2024."
    assert verdict(f"{told} Bland pojkar var andelen 33,1 procent.", "33,1", published) is YES


def test_a_remark_quotes_whole_words(published: tables.Published) -> None:
    text = "Andelen hushåll med ekonomiskt bistånd som avslutades under sommaren var 338 hushåll 2024 enligt nämnden."
    quoted = [one.text for one in verifying.verify(text, published).faults]
    assert quoted == ["under sommaren var 338 hushåll"]
