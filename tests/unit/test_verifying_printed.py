"""What a printed report has beside its sentences is not held against the edition: rows, axes, conditions, leaders."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import reading, verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

PLACED = Drawn("bu.placerade", "placerade barn och unga", "barn", {"antal": {2019: 118, 2023: 114, 2024: 116}})
PEOPLE = Drawn("de.folkmangd", "invånare", "invånare", {"antal": {2019: 58_704, 2023: 59_800, 2024: 60_000}},
               groups={("alder", "65+"): {"antal": {2019: 10_251, 2023: 11_143, 2024: 11_401}}},
               labels={"alder": {"65+": "65 år och äldre"}}, area="demografi",
               period="Folkbokförda den 31 december.")  # fmt: skip
PARENTS = Drawn("hl.foraldrar", "föräldrar i hemlöshet", "personer", {"antal": {2022: 36, 2024: 34}})
SUPPORTED = Drawn("fn.personer", "personer med insatser enligt LSS", "personer", {"antal": {2023: 528, 2024: 541}},
                  groups={("kon", "K"): {"antal": {2024: 262}}, ("kon", "M"): {"antal": {2024: 278}}},
                  labels={"kon": {"K": "Kvinnor", "M": "Män"}}, period="Läget den 1 oktober.")  # fmt: skip
INQUIRIES = Drawn("bu.utredningar", "inledda utredningar", "utredningar", {"antal": {2019: 1105, 2024: 1395}},
                  groups={("stadsdel", "11"): {"antal": {2019: 58, 2024: 57}}},
                  labels={"stadsdel": {"11": "Norra innerstaden", "12": "Södra delen",
                                       "13": "Västra delen"}})  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    return tables.read(edition(folder, PLACED, PEOPLE, PARENTS, SUPPORTED, INQUIRIES))


def verdicts(text: str, published: tables.Published) -> dict[str, Verdict]:
    return {c.raw: c.verdict for c in verifying.verify(text, published).claims}


@pytest.mark.parametrize(
    "text",
    [
        "Placerade barn och unga 118 114 116 för få år",
        "Placerade barn och unga 118 114",
        "Antal per\n1 000 placerade barn och unga)",
        "Hur det räknas: har två föräldrar i hemlöshet samma barn räknas det hos båda.",
        "Norra innerstaden\n\nAntalet inledda utredningar ökade mellan 2019 och 2024\n2015 2016 2017 2018 2019",
        "Placerade barn och unga (27 av 36 månader).",
    ],
)
def test_what_is_no_statement_is_not_contradicted(text: str, published: tables.Published) -> None:
    assert Verdict.CONTRADICTED not in verdicts(text, published).values()


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Den 31 december 2024 var antalet invånare 65 år och äldre 11 401. Sedan 2019 har antalet ökat med elva "
         "procent.", "elva"),
        ("Den 1 oktober 2024 hade 541 personer insatser enligt LSS, ingen säkerställd skillnad mot 2023 (528). Av dem "
         "var 278 män och 262 kvinnor, utan säkerställd skillnad.", "262"),
        ("Den 31 december 2024 var antalet invånare 60 000.", "60 000"),
    ],
)  # fmt: skip
def test_the_day_and_the_group_of_the_sentence_before_are_known(
    text: str, raw: str, published: tables.Published
) -> None:
    assert verdicts(text, published)[raw] is Verdict.CONFIRMED


@pytest.mark.parametrize("day", ["Den 1 november 2024", "Den 31 oktober 2024", "I mars 2024"])
def test_another_day_than_the_one_that_is_told_of_is_not_understood(day: str, published: tables.Published) -> None:
    assert verdicts(f"{day} hade 541 personer insatser enligt LSS.", published)["541"] is Verdict.NOT_FOUND


def test_places_beside_a_chart_are_no_headings(published: tables.Published) -> None:
    text = "Södra delen\n\nNorra innerstaden\n\nVästra delen\n\nAntalet inledda utredningar var 1 395 under 2024."
    assert verdicts(text, published)["1 395"] is Verdict.CONFIRMED


def test_parts_are_not_held_against_the_year_before(published: tables.Published) -> None:
    text = "Antalet personer var 541, mot 2023 (528). Av dem var 278 män och 263 kvinnor."
    assert not verifying.verify(text, published).faults


def test_leaders_of_a_list_of_contents_are_no_placeholders(published: tables.Published) -> None:
    text = "Folkmängd ............................... 8\n\nHandläggare: ........"
    assert [f.text for f in verifying.verify(text, published).faults] == ["........"]


def test_the_years_under_a_chart_are_a_line_of_their_own() -> None:
    read = reading.read_text("Antalet ökade mellan 2019 och 2024\n2015 2016 2017 2018")
    assert [one.sentence for one in read] == ["Antalet ökade mellan 2019 och 2024", "2015 2016 2017 2018"]
