"""What people call a table, which no word of its own name says."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
EVICTIONS = Drawn("hl.vrakningsforebyggande", "hushåll med vräkningsförebyggande arbete", "hushåll",
                  {"antal": {2024: 1904}},
                  also=("insatser mot vräkning", "arbete för att hushåll inte ska förlora bostaden"))  # fmt: skip
IN_CARE = Drawn("bu.lvu_vardade", "barn och unga i vård enligt LVU", "barn", {"antal": {2024: 639}},
                also=("barn placerade med tvång",))  # fmt: skip


CHILDREN = Drawn("eb.barn", "barn i hushåll med ekonomiskt bistånd", "barn", {"antal": {2024: 6943}},
                 groups={("alder", "0-6"): {"antal": {2024: 2719}}},
                 labels={"alder": {"0-6": "0–6 år"}})  # fmt: skip
BORN_ABROAD = Drawn("eb.utrikes_fodda", "vuxna med ekonomiskt bistånd som är utrikes födda", "personer",
                    {"antal": {2024: 8412}},
                    definition="Antal som sökt och fått ekonomiskt bistånd och är födda utomlands.")  # fmt: skip
COMPELLED = Drawn("mb.lvm_vardade", "personer vårdade enligt LVM", "personer", {"antal": {2024: 152}})
CASES = Drawn("fr.utredningsarenden", "inledda ärenden om utredning av vårdnad, boende eller umgänge", "ärenden",
              {"antal": {2024: 367}})  # fmt: skip
CONTACT = Drawn("fr.umgangesstod", "barn med umgängesstöd", "barn", {"antal": {2024: 119}},
                definition="Antal barn för vilka ett ärende om umgängesstöd inleddes.")  # fmt: skip


TABLES = EVICTIONS, IN_CARE, CHILDREN, BORN_ABROAD, COMPELLED, CASES, CONTACT


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", *TABLES))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Insatser mot vräkning gavs till 1 904 hushåll 2024.", YES),
        ("Insatser mot vräkning gavs till 1 850 hushåll 2024.", NO),
        ("639 barn var placerade med tvång 2024.", YES),
        ("580 barn var placerade med tvång 2024.", NO),
        ("639 barn var placerade 2024.", SILENT),
        ("1 904 hushåll förlorade bostaden 2024.", SILENT),
    ],
)
def test_an_everyday_name_that_is_said_whole_names_the_table(
    text: str, verdict: Verdict, published: tables.Published
) -> None:
    (found,) = verifying.verify(text, published).claims
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Förra året vårdades 639 barn och unga enligt LVU.", YES),
        ("Förra året vårdades 570 barn och unga enligt LVU.", Verdict.AMBIGUOUS),
    ],
)
def test_a_figure_of_the_whole_year_tells_which_year_last_year_is(
    text: str, verdict: Verdict, published: tables.Published
) -> None:
    (found,) = verifying.verify(text, published).claims
    assert found.verdict is verdict


@pytest.mark.parametrize(
    "text",
    [
        "2 719 barn i hushåll med ekonomiskt bistånd var sex år eller yngre 2024.",
        "2 719 barn som ännu inte fyllt sju bodde 2024 i hushåll med ekonomiskt bistånd.",
        "8 412 av de vuxna som sökt och fått ekonomiskt bistånd 2024 är utrikes födda.",
        "152 personer vårdades med tvång enligt LVM 2024.",
        "367 ärenden om utredning av vårdnad, boende eller umgänge inleddes 2024, och 144 pågick den 31 december.",
        "Ärenden om umgängesstöd inleddes för 119 barn 2024.",
    ],
)
def test_an_age_in_words_the_definitions_own_words_and_what_is_of_another_figure_are_understood(
    text: str, published: tables.Published
) -> None:
    assert Verdict.CONFIRMED in [one.verdict for one in verifying.verify(text, published).claims]


@pytest.mark.parametrize(
    "text",
    [
        "152 personer vårdades med stöd av husets lag 2024.",
        "2 719 barn i hushåll med ekonomiskt bistånd var sju år eller yngre 2024.",
        "119 barn hade umgängesstöd utan ärenden 2024.",
    ],
)
def test_another_age_and_what_is_left_out_are_not(text: str, published: tables.Published) -> None:
    assert Verdict.CONFIRMED not in [one.verdict for one in verifying.verify(text, published).claims]


CHANGED = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2023: 13395, 2024: 13690}},
                groups={("stadsdel", "18"): {"antal": {2023: 3522, 2024: 3668}}},
                labels={"stadsdel": {"18": "Farsta"}})  # fmt: skip
TAKEN = Drawn("bu.lvu_vardade", "barn och unga i vård enligt LVU", "barn", {"antal": {2024: 639}},
              groups={("lvu_grund", "3"): {"antal": {2024: 190}}, ("lvu_grund", "2"): {"antal": {2024: 450}}},
              labels={"lvu_grund": {"2": "Hemmiljön", "3": "Eget beteende"}})  # fmt: skip


@pytest.fixture(scope="module")
def of_places(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", CHANGED, TAKEN))


@pytest.mark.parametrize(
    ("text", "raw", "verdict"),
    [
        ("Pressmeddelande: Färre hushåll fick ekonomiskt bistånd 2024.", "Färre hushåll fick", NO),
        ("Vilken stadsdel har flest hushåll med ekonomiskt bistånd? Farsta.", "Farsta", SILENT),
        ("639 barn vårdades enligt LVU 2024, 190 av dem för beteendet.", "190", YES),
        ("639 barn vårdades enligt LVU 2024, 450 av dem för beteendet.", "450", SILENT),
        ("13 690 hushåll fick ekonomiskt bistånd, 2023 var det 13 395.", "13 690", YES),
        ("13 395 hushåll fick ekonomiskt bistånd, 2023 var det 13 395.", "13 395", NO),
    ],
)
def test_what_shows_by_its_digits_its_group_or_its_place_what_it_is_of(
    text: str, raw: str, verdict: Verdict, of_places: tables.Published
) -> None:
    found = {one.raw: one.verdict for one in reversed(verifying.verify(text, of_places).claims)}
    assert found[raw] is verdict


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("13 690 hushåll fick ekonomiskt bistånd 2024, fler än de 13 395 som fick det året innan.", [YES, YES]),
        ("13 690 hushåll fick ekonomiskt bistånd 2024, fler än de 13 935 som fick det året innan.", [YES, NO]),
        ("13 690 hushåll fick ekonomiskt bistånd 2024.\nI Farsta var det 3 668.", [YES, YES]),
        (
            "Förra året fick 13 690 hushåll ekonomiskt bistånd. I Farsta fick drygt 3 600 hushåll det förra året.",
            [YES, YES],
        ),
    ],
)
def test_two_figures_are_not_one_cell_and_a_line_may_go_on(
    text: str, found: list[Verdict], of_places: tables.Published
) -> None:
    assert [one.verdict for one in verifying.verify(text, of_places).claims if one.raw[0].isdigit()] == found


@pytest.mark.parametrize(
    "text",
    [
        "Socialtjänsten sa nej till ekonomiskt bistånd för 13 690 hushåll 2024.",
        "Av samtliga utrikes födda fick 8 412 ekonomiskt bistånd, och 13 690 hushåll var utan 2024.",
    ],
)
def test_a_no_and_what_is_without_are_not_borne_out(text: str, of_places: tables.Published) -> None:
    assert YES not in [one.verdict for one in verifying.verify(text, of_places).claims]
