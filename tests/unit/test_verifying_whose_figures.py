"""Whose a figure is, and of whom: what a sentence says of others, or of other people, is not held against ours."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import profiles, verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict
from socialrapport.verifying.linking.other_places import NAMES, other_places

YES, SILENT = Verdict.CONFIRMED, Verdict.NOT_FOUND
SHARE = {"andel": ("share", "procent", 1), "antal": ("count", "hushåll", 0), "bas": ("count", "hushåll", 0)}
HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2023: 807, 2024: 825}},
                   groups={("stadsdel", "18"): {"antal": {2024: 367}}, ("stadsdel", "06"): {"antal": {2024: 156}}},
                   labels={"stadsdel": {"18": "Farsta", "06": "Bromma"}})  # fmt: skip
LONG = Drawn("eb.langvarigt", "hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader", "hushåll",
             {"andel": {2024: 44.4}, "antal": {2024: 366}, "bas": {2024: 825}}, SHARE)  # fmt: skip
BORN_ABROAD = Drawn("eb.utrikes", "vuxna med ekonomiskt bistånd som är utrikes födda", "personer",
                    {"andel": {2024: 60.1}, "antal": {2024: 496}, "bas": {2024: 825}}, SHARE)  # fmt: skip
REACHED = Drawn("br.lage", "svarande som tyckte att det var lätt att få kontakt", "svar",
                {"andel": {2024: 74.1}, "antal": {2024: 500}, "bas": {2024: 675}}, SHARE)  # fmt: skip
NOTICES = Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
                {"antal": {2023: 2404, 2024: 2577}}, title="Orosanmälningar")  # fmt: skip
DAILY = Drawn("fn.daglig_verksamhet", "personer med daglig verksamhet enligt LSS", "personer",
              {"antal": {2024: 290}}, period="Läget den 1 oktober.")  # fmt: skip
CARE = Drawn("bu.oppenvard", "barn och unga med öppenvårdsinsats", "barn", {"antal": {2024: 585}})


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    return tables.read(edition(folder, HOUSEHOLDS, LONG, BORN_ABROAD, REACHED, NOTICES, DAILY, CARE))


def verdict_of(text: str, raw: str, published: tables.Published) -> Verdict | None:
    return next((c.verdict for c in verifying.verify(text, published).claims if c.raw == raw), None)


@pytest.mark.parametrize(
    "text",
    [
        "Malmö rapporterar att 825 hushåll fick ekonomiskt bistånd 2024.",
        "Göteborgs 825 hushåll med ekonomiskt bistånd 2024 är många.",
        "Norges kommuner hade 825 hushåll med ekonomiskt bistånd 2024.",
        "Enligt SCB:s statistik fick 825 hushåll ekonomiskt bistånd 2024.",
        "Socialstyrelsen redovisar 825 hushåll med ekonomiskt bistånd 2024.",
        "Alla stadsdelar hade 825 hushåll med ekonomiskt bistånd 2024.",
        "Samtliga stadsdelar hade 825 hushåll med ekonomiskt bistånd 2024.",
    ],
)
def test_what_others_or_every_part_has_is_not_judged(text: str, published: tables.Published) -> None:
    assert verdict_of(text, "825", published) is SILENT


@pytest.mark.parametrize(
    "text",
    [
        "Kommunens statistik visar att 825 hushåll fick ekonomiskt bistånd 2024.",
        "I alla stadsdelar tillsammans fick 825 hushåll ekonomiskt bistånd 2024.",
        "Stockholm rapporterar att 825 hushåll fick ekonomiskt bistånd 2024.",
        "Lotta Berg säger att 825 hushåll fick ekonomiskt bistånd 2024.",
    ],
)
def test_what_the_municipality_tells_of_itself_is_judged(text: str, published: tables.Published) -> None:
    assert verdict_of(text, "825", published) is YES


@pytest.mark.parametrize("whose", ["Enligt Farstas rapport fick", "Farsta redovisar att"])
def test_a_part_that_tells_tells_of_itself(whose: str, published: tables.Published) -> None:
    assert verdict_of(f"{whose} 367 hushåll ekonomiskt bistånd 2024.", "367", published) is YES
    assert verdict_of(f"{whose} 825 hushåll ekonomiskt bistånd 2024.", "825", published) is not YES


@pytest.mark.parametrize(
    ("text", "raw", "verdict"),
    [
        ("Av alla hushåll i kommunen hade 44,4 procent fått bistånd i minst tio månader 2024.", "44,4", SILENT),
        ("Av hushållen med ekonomiskt bistånd hade 44,4 procent fått det i minst tio månader 2024.", "44,4", YES),
        ("74,1 procent av kommunens invånare tyckte att det var lätt att få kontakt 2024.", "74,1", SILENT),
        ("60,1 procent av de utrikes födda fick ekonomiskt bistånd 2024.", "60,1", SILENT),
        ("60,1 procent av de vuxna med ekonomiskt bistånd är utrikes födda 2024.", "60,1", YES),
        ("74,1 procent tyckte att det var svårt att få kontakt 2024.", "74,1", SILENT),
        ("Av de 825 hushåll som fick ekonomiskt bistånd 2024 hade 366 fått det i minst tio månader.", "825", YES),
    ],
)  # fmt: skip
def test_a_share_is_of_those_that_it_is_said_of(
    text: str, raw: str, verdict: Verdict, published: tables.Published
) -> None:
    assert verdict_of(text, raw, published) is verdict


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("366 hushåll hade fått ekonomiskt bistånd i högst tio månader 2024.", "366"),
        ("290 personer lämnade daglig verksamhet 2024.", "290"),
        ("290 personer blev av med daglig verksamhet 2024.", "290"),
        ("290 personer började i daglig verksamhet 2024.", "290"),
        ("585 barn och unga stod utan öppenvårdsinsats 2024.", "585"),
        ("825 hushåll hade rätt till ekonomiskt bistånd men ansökte aldrig 2024.", "825"),
        ("Farsta hade 367 fler hushåll med ekonomiskt bistånd än Bromma 2024.", "367"),
        ("Den 2024-05-01 hade 2 577 orosanmälningar kommit in.", "2 577"),
        ("Den 1/5 2024 hade 2 577 orosanmälningar kommit in.", "2 577"),
    ],
)
def test_another_event_or_another_time_is_not_judged(text: str, raw: str, published: tables.Published) -> None:
    assert verdict_of(text, raw, published) is SILENT


def test_the_day_that_a_table_tells_of_is_its_own(published: tables.Published) -> None:
    assert verdict_of("Per 2024-10-01 hade 290 personer daglig verksamhet enligt LSS.", "290", published) is YES


def test_what_is_not_understood_is_not_what_antalet_after_it_is_of(published: tables.Published) -> None:
    "The sentence between is of something else, so that the one after is not of what was told before it."
    text = "Antalet hushåll med ekonomiskt bistånd var 825 under 2024. Antalet hundar var 12. Antalet ökade till 807."
    assert verdict_of(text, "807", published) is SILENT


ALSO_WORDS = {
    "Ale", "Berg", "Boden", "Dorotea", "Eda", "Kil", "Klippan", "Köping", "Lund", "Mark", "Mora", "Nora", "Norberg",
    "Sala", "Salem", "Sunne", "Säter", "Vara", "Vilhelmina",
}  # fmt: skip
"Municipalities that a text may say of a person, or as a word."


def test_every_municipality_is_known_by_name_but_those_that_are_words_too() -> None:
    assert {district.name for district in profiles.load("riket").districts} - NAMES == ALSO_WORDS


def test_a_name_of_two_words_is_known() -> None:
    assert other_places("I Östra Göinge fick 825 hushåll bistånd, fler än i Upplands Väsby.") == (
        "Östra Göinge", "Upplands Väsby",
    )  # fmt: skip
