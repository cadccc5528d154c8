"""Who has the highest share, who has most, and whose change was largest: three things that are told apart."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
PLACES = {"stadsdel": {"1": "Farsta", "2": "Järva", "3": "Bromma"}}
SHARE = {"antal": ("count", "antal", 0), "andel": ("share", "procent", 1)}
OF_ALL = {"antal": ("count", "antal", 0), "andel_av_befolkningen": ("share", "procent", 1)}
HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2023: 197, 2024: 205}},
                   groups={("stadsdel", "1"): {"antal": {2023: 120, 2024: 121}},
                           ("stadsdel", "2"): {"antal": {2023: 48, 2024: 58}},
                           ("stadsdel", "3"): {"antal": {2023: 29, 2024: 26}}}, labels=PLACES)  # fmt: skip
LONG = Drawn("eb.langvarigt", "hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader", "hushåll",
             {"antal": {2023: 70, 2024: 78}, "andel": {2023: 35.5, 2024: 38.0}}, SHARE,
             groups={("stadsdel", "1"): {"antal": {2024: 44}, "andel": {2024: 36.4}},
                     ("stadsdel", "2"): {"antal": {2024: 21}, "andel": {2024: 36.2}},
                     ("stadsdel", "3"): {"antal": {2024: 13}, "andel": {2024: 50.0}}}, labels=PLACES,
             title="Långvarigt ekonomiskt bistånd")  # fmt: skip
CHILDREN = Drawn("eb.barn", "barn i hushåll med ekonomiskt bistånd", "barn",
                 {"antal": {2023: 90, 2024: 92}, "andel_av_befolkningen": {2023: 3.7, 2024: 3.8}}, OF_ALL,
                 groups={("stadsdel", "1"): {"antal": {2023: 44, 2024: 40}, "andel_av_befolkningen": {2024: 3.3}},
                         ("stadsdel", "2"): {"antal": {2023: 26, 2024: 34}, "andel_av_befolkningen": {2024: 8.6}},
                         ("stadsdel", "3"): {"antal": {2023: 20, 2024: 18}, "andel_av_befolkningen": {2024: 2.0}}},
                 labels=PLACES)  # fmt: skip
NOTICES = Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
                {"antal": {2023: 400, 2024: 468}},
                groups={("anmalare", "polis"): {"antal": {2023: 118, 2024: 122}},
                        ("anmalare", "skola"): {"antal": {2023: 88, 2024: 116}},
                        ("kon", "K"): {"antal": {2023: 180, 2024: 250}},
                        ("kon", "M"): {"antal": {2023: 220, 2024: 218}}},
                labels={"anmalare": {"polis": "Polis", "skola": "Skola"}, "kon": {"K": "Flickor", "M": "Pojkar"}},
                title="Orosanmälningar")  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", HOUSEHOLDS, LONG, CHILDREN, NOTICES))


@pytest.mark.parametrize(
    ("text", "raw", "verdict"),
    [
        ("Andelen hushåll med långvarigt ekonomiskt bistånd var högst i Farsta 2024.", "högst", NO),
        ("Andelen hushåll med långvarigt ekonomiskt bistånd var högst i Bromma 2024.", "högst", YES),
        ("Högst andel hushåll med långvarigt ekonomiskt bistånd har Farsta.", "Högst", NO),
        ("Störst andel hushåll med långvarigt ekonomiskt bistånd har Bromma.", "Störst", YES),
        ("Antalet hushåll med långvarigt ekonomiskt bistånd var högst i Farsta 2024.", "högst", YES),
        ("Sett till andelen låg Farsta högst 2024 i långvarigt ekonomiskt bistånd.", "högst", NO),
        ("Sett till andelen låg Bromma högst 2024 i långvarigt ekonomiskt bistånd.", "högst", YES),
        ("Andelen barn i hushåll med ekonomiskt bistånd var högst i Farsta.", "högst", NO),
        ("Barn i hushåll med ekonomiskt bistånd var sett till befolkningen flest i Järva.", "flest", YES),
        ("Barn i hushåll med ekonomiskt bistånd var sett till befolkningen flest i Farsta.", "flest", NO),
        ("Barn i hushåll med ekonomiskt bistånd är flest i Farsta.", "flest", YES),
        ("Hushåll med ekonomiskt bistånd var i förhållande till befolkningen flest i Farsta.", "flest", SILENT),
        ("Andelen hushåll med ekonomiskt bistånd var högst i Farsta.", "högst", SILENT),
        ("Andelen hushåll med ekonomiskt bistånd var högre i Farsta än i Järva.", "högre", SILENT),
        ("Andelen hushåll med ekonomiskt bistånd ökade 2024.", "ökade", SILENT),
        ("Andelen hushåll med långvarigt ekonomiskt bistånd ökade 2024.", "ökade", YES),
        ("Andelen med långvarigt ekonomiskt bistånd var högre i Bromma än i kommunen 2024.",
         "högre i Bromma än i kommunen", YES),
        ("Andelen med långvarigt ekonomiskt bistånd var högre i Järva än i kommunen 2024.",
         "högre i Järva än i kommunen", NO),
        ("Orosanmälningarna ökade 2024, och flest kom från skolan.", "flest", NO),
        ("Orosanmälningarna ökade 2024, och flest kom från polisen.", "flest", YES),
        ("Orosanmälningarna ökade 2024 och flest kom från polisen.", "flest", YES),
        ("Orosanmälningarna ökade 2024, och flest gällde pojkar.", "flest", NO),
        ("Orosanmälningarna ökade 2024, och flest gällde flickor.", "ökade", YES),
        ("Orosanmälningarna ökade 2024, men flest gällde pojkar.", "ökade", YES),
        ("Det kom 468 orosanmälningar 2024, och flest kom från polisen.", "468", YES),
        ("Det kom 478 orosanmälningar 2024, och flest kom från polisen.", "478", NO),
        ("Antalet hushåll med ekonomiskt bistånd ökade 2024, och flest finns i Farsta.", "flest", YES),
        ("Antalet hushåll med ekonomiskt bistånd ökade 2024, och flest finns i Järva.", "flest", NO),
        ("Antalet hushåll med ekonomiskt bistånd ökade 2024, och färst finns i Bromma.", "ökade", YES),
        ("Antalet hushåll med ekonomiskt bistånd minskade 2024, och färst finns i Bromma.", "minskade", NO),
        ("Antalet hushåll med ekonomiskt bistånd ökade mest i Järva 2024.", "mest", YES),
        ("Antalet hushåll med ekonomiskt bistånd ökade 2024, mest i Järva.", "mest", YES),
        ("Antalet hushåll med ekonomiskt bistånd ökade 2024, och störst var ökningen i Järva.", "störst", YES),
        ("Antalet hushåll med ekonomiskt bistånd ökade 2024, och störst var ökningen i Farsta.", "störst", NO),
        ("Andelen hushåll med långvarigt ekonomiskt bistånd ökade 2024, och högst var den i Farsta.", "högst", NO),
        ("Andelen hushåll med långvarigt ekonomiskt bistånd var 38,0 procent 2024. Högst var den i Farsta.",
         "Högst", NO),
        ("Andelen hushåll med långvarigt ekonomiskt bistånd var 38,0 procent 2024. Den var högst i Bromma.",
         "högst", YES),
        ("Antalet hushåll med långvarigt ekonomiskt bistånd var 78 år 2024. Det var högst i Farsta.", "högst", YES),
        ("Ekonomiskt bistånd är vanligast i Farsta.", "vanligast", SILENT),
        ("Störst andel av orosanmälningarna kom från polisen 2024.", "Störst", YES),
        ("Störst andel av orosanmälningarna kom från skolan 2024.", "Störst", NO),
        ("Störst andel av barnen i hushåll med ekonomiskt bistånd bor i Farsta.", "Störst", YES),
        ("Antalet hushåll med ekonomiskt bistånd ökade 2024, högst i Farsta.", "högst", SILENT),
        ("Bara i Bromma minskade antalet hushåll med ekonomiskt bistånd 2024.", "Bara i Bromma", YES),
        ("Bara i Järva minskade antalet hushåll med ekonomiskt bistånd 2024.", "Bara i Järva", NO),
        ("Bara Bromma hade färre hushåll med ekonomiskt bistånd 2024 än 2023.", "Bara Bromma", YES),
        ("Endast Farsta hade fler hushåll med ekonomiskt bistånd 2024 än 2023.", "Endast Farsta", NO),
        ("Bara Bromma hade färre hushåll med ekonomiskt bistånd än Farsta 2024.", "färre", SILENT),
        ("Bromma hade färre hushåll med ekonomiskt bistånd än Farsta 2024.", "färre", YES),
        ("Orosanmälningarna minskade 2024 bara bland pojkar.", "bara bland pojkar", YES),
        ("Hushåll med ekonomiskt bistånd är procentuellt sett flest i Farsta.", "flest", SILENT),
        ("Antalet barn i hushåll med ekonomiskt bistånd ökade bara i Järva 2024.", "bara i Järva", YES),
    ],
)  # fmt: skip
def test_a_share_a_number_and_a_change_are_ranked_each_by_its_own(
    text: str, raw: str, verdict: Verdict, published: tables.Published
) -> None:
    found = {c.raw: c.verdict for c in verifying.verify(text, published).claims}
    assert found[raw] is verdict
