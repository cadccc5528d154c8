"""A text is held against what is published, claim by claim, and against itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.model.issue import Refusal
from socialrapport.opened import tables
from socialrapport.verifying import Verdict, Verification, holding
from support.beside import MEMO, needs

SHARE = {"andel": ("share", "procent", 1), "antal": ("count", "hushåll", 0)}
HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll",
                   {"antal": {2022: 990, 2023: 1000, 2024: 1022}},
                   groups={("stadsdel", "18"): {"antal": {2023: 130, 2024: 120}},
                           ("stadsdel", "12"): {"antal": {2024: None}}},
                   labels={"stadsdel": {"18": "Farsta", "12": "Södermalm"}})  # fmt: skip
LONG = Drawn("eb.langvarigt", "hushåll med ekonomiskt bistånd som fått bistånd länge", "hushåll",
             {"andel": {2020: 21.0, 2023: 23.6, 2024: 24.0}, "antal": {2020: 210, 2023: 236, 2024: 245}},
             SHARE)  # fmt: skip
NOTICES = Drawn("bu.orosanmalningar",
                "orosanmälningar som rör barn och unga", "orosanmälningar",
                {"antal": {2022: 36_420, 2023: 39_886, 2024: 42_757}},
                breaks=((2023, "2023-09-01", "En digital väg infördes hösten 2023."),))  # fmt: skip
HOMELESS = Drawn("hl.personer", "personer i hemlöshet", "personer", {"antal": {2022: 2528, 2024: 2196}},
                 groups={("kon", "K"): {"antal": {2024: 734}}, ("kon", "M"): {"antal": {2024: 1462}}},
                 labels={"kon": {"K": "Kvinnor", "M": "Män"}}, survey=True)  # fmt: skip
ADULTS = Drawn("eb.vuxna", "vuxna med ekonomiskt bistånd", "personer",
               {"antal": {2020: 1000, 2021: 1050, 2022: 1090, 2023: 1155, 2024: 1200}})  # fmt: skip
TALKS = Drawn("fr.samtal", "barn vars föräldrar deltog i samarbetssamtal", "barn",
              {"antal": {2023: 1486, 2024: 1248}})  # fmt: skip
CHILDREN = Drawn("bu.oppenvard", "barn i öppenvård", "barn", {"antal": {2023: 200, 2024: 205}},
                 groups={("form", "K"): {"antal": {2024: 82}}, ("form", "G"): {"antal": {2024: 60}},
                         ("stadsdel", "06"): {"antal": {2023: 80, 2024: 90}},
                         ("stadsdel", "08"): {"antal": {2023: 60, 2024: 66}},
                         ("stadsdel", "18"): {"antal": {2023: 40, 2024: 33}},
                         ("stadsdel", "12"): {"antal": {2023: None, 2024: None}}},
                 labels={"form": {"K": "Kontaktfamilj", "G": "Öppenvård i grupp"},
                         "stadsdel": {"06": "Bromma", "08": "Järva", "18": "Farsta", "12": "Södermalm"}})  # fmt: skip
EITHER = Drawn("hl.nagon", "personer i hemlöshet enligt kommunen eller staten", "personer", {"antal": {2024: 120}})
BOTH = Drawn("hl.bada", "personer i hemlöshet enligt både kommunen och staten", "personer", {"antal": {2024: 80}},
             headline=False)  # fmt: skip
PLACED = Drawn("bu.placerade", "placerade barn och unga", "barn",
               {"antal": {2019: 15, 2023: 7, 2024: 6}, "per_1000": {2024: 6.3}},
               {"antal": ("count", "barn", 0), "per_1000": ("rate", "per 1 000 barn och unga 0–20 år", 1)},
               groups={("stadsdel", "06"): {"antal": {2024: 9}, "per_1000": {2024: 4.8}},
                       ("stadsdel", "08"): {"antal": {2024: 6}, "per_1000": {2024: 31.6}},
                       ("kon", "K"): {"antal": {2024: 2}, "per_1000": {2024: 4.6}},
                       ("kon", "M"): {"antal": {2024: 4}, "per_1000": {2024: 7.8}},
                       ("kontaktform", "K"): {"antal": {2024: 3}}},
               labels={"stadsdel": {"06": "Bromma", "08": "Järva"}, "kon": {"K": "Flickor", "M": "Pojkar"},
                       "kontaktform": {"K": "Kontaktperson"}})  # fmt: skip
ALL = (HOUSEHOLDS, LONG, NOTICES, HOMELESS, TALKS, CHILDREN, EITHER, BOTH, PLACED, ADULTS)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return edition(tmp_path_factory.mktemp("utgåva") / "ut", *ALL)


@pytest.fixture(scope="module")
def edition_(folder: Path) -> tables.Published:
    return tables.read(folder)


def verdicts(text: str, edition_: tables.Published) -> list[tuple[str, Verdict]]:
    return [(c.raw, c.verdict) for c in verifying.verify(text, edition_).claims]


def kinds(found: Verification) -> set[str]:
    return {f.kind for f in found.faults}


@pytest.mark.parametrize(
    ("size", "verdict"),
    [("ökat med i genomsnitt 51", Verdict.CONFIRMED), ("ökat med i genomsnitt 50", Verdict.CONFIRMED),
     ("ökat med i genomsnitt 200", Verdict.CONTRADICTED), ("minskat med i genomsnitt 50", Verdict.CONTRADICTED),
     ("ökat med", Verdict.CONTRADICTED)],
    ids=["the line", "the two ends", "the whole change", "the other way", "not a year"],
)  # fmt: skip
def test_an_average_change_in_a_year(size: str, verdict: Verdict, edition_: tables.Published) -> None:
    "51 is the slope of the line, 50 a fourth of the change in four years."
    number = "51" if size.endswith("med") else size.rpartition(" ")[2]
    text = f"Sedan 2020 har antalet vuxna med ekonomiskt bistånd {size.removesuffix(number).strip()} {number} personer"
    text += " om året." if "genomsnitt" in size else "."
    assert (number, verdict) in verdicts(text, edition_)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Antalet hushåll med ekonomiskt bistånd ökade med 2,2 procent mellan 2023 och 2024.", "2,2"),
        ("Under 2024 fick 1 022 hushåll ekonomiskt bistånd.", "1 022"),
        ("I Farsta fick 120 hushåll ekonomiskt bistånd under 2024.", "120"),
        ("Drygt 42 000 orosanmälningar rörde barn och unga 2024.", "42 000"),
        ("Omkring 24 procent av hushållen med ekonomiskt bistånd hade fått bistånd länge.", "24"),
        ("Antalet personer i hemlöshet var 2 196, en minskning med 332 jämfört med föregående kartläggning.", "332"),
        ("Ungefär en fjärdedel av hushållen med ekonomiskt bistånd hade fått bistånd länge.", "en fjärdedel"),
        ("Av personerna i hemlöshet 2024 var 734 kvinnor.", "734"),
        ("Antalet hushåll med ekonomiskt bistånd ökade något sedan 2023, med 2,2 procent till 1 022, och har sedan "
         "2022 ökat något, med 3,2 procent.", "3,2"),
        ("Antalet hushåll med ekonomiskt bistånd var i stort sett oförändrat jämfört med både 2023 och 2022 (1 022).",
         "1 022"),
        ("Antalet barn i öppenvård var 205 under 2024. Sett till form var kontaktfamilj vanligast (82, 40 procent), "
         "följt av öppenvård i grupp (60).", "82"),
        ("Antalet barn i öppenvård var 205 under 2024. Sett till form var kontaktfamilj vanligast (82, 40 procent), "
         "följt av öppenvård i grupp (60).", "60"),
        ("Antalet barn i öppenvård var 205 under 2024. Sett till form var kontaktfamilj vanligast (82, 40 procent), "
         "följt av öppenvård i grupp (60).", "40"),
        ("Antalet barn i öppenvård var 205 under 2024. Mellan 2023 och 2024 ökade antalet i två av de tre stadsdelar "
         "som redovisas.", "två av de tre stadsdelar som redovisas"),
        ("Antalet barn i öppenvård var 205 under 2024. Mellan 2023 och 2024 ökade antalet i alla stadsdelar som "
         "redovisas utom Farsta.", "alla stadsdelar som redovisas utom Farsta"),
        ("Antalet personer i hemlöshet enligt både kommunen och staten var 80 under 2024.", "80"),
    ],
)  # fmt: skip
def test_what_agrees_is_confirmed(text: str, raw: str, edition_: tables.Published) -> None:
    assert dict(verdicts(text, edition_))[raw] is Verdict.CONFIRMED


@pytest.mark.parametrize("reader", [holding.verify, holding.held], ids=["of others' texts", "of our own"])
@pytest.mark.parametrize("went", ["minskat", "ökat: 2023 var det 130 i Farsta, och 2024 var det 120 i Farsta"])
def test_that_differences_have_shrunk_is_not_that_the_figure_has(reader, went, edition_: tables.Published) -> None:
    "The households have become more, and those of Farsta fewer."
    text = f"Sedan 2022 har skillnaderna mellan stadsdelarna i antalet hushåll med ekonomiskt bistånd {went}."
    assert Verdict.CONTRADICTED not in [claim.verdict for claim in reader(text, edition_).claims]


@pytest.mark.parametrize(
    ("text", "raw", "mended"),
    [
        ("Under 2024 fick 1 202 hushåll ekonomiskt bistånd.", "1 202",
         "Under 2024 fick 1\u00a0022 hushåll ekonomiskt bistånd."),
        ("I Farsta fick 130 hushåll ekonomiskt bistånd under 2024.", "130",
         "I Farsta fick 120 hushåll ekonomiskt bistånd under 2024."),
        ("Antalet hushåll med ekonomiskt bistånd ökade med sju procent sedan 2023.", "sju",
         "Antalet hushåll med ekonomiskt bistånd ökade med två procent sedan 2023."),
        ("Antalet hushåll med ekonomiskt bistånd minskade med 2,2 procent sedan 2023.", "2,2",
         "Antalet hushåll med ekonomiskt bistånd ökade med 2,2 procent sedan 2023."),
        ("Antalet hushåll med ekonomiskt bistånd ökade något sedan 2023, med 2,2 procent till 1 022, och har sedan "
         "2022 ökat med sju procent.", "sju",
         "Antalet hushåll med ekonomiskt bistånd ökade något sedan 2023, med 2,2 procent till 1 022, och har sedan "
         "2022 ökat med tre procent."),
        ("Antalet personer i hemlöshet fördubblades mellan 2022 och 2024.", "fördubblades",
         "Antalet personer i hemlöshet minskade med 13 procent mellan 2022 och 2024."),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_contradicted_and_mended(
    text: str, raw: str, mended: str | None, edition_: tables.Published
) -> None:
    claim = next(c for c in verifying.verify(text, edition_).claims if c.raw == raw)
    assert (claim.verdict, claim.mended) == (Verdict.CONTRADICTED, mended)


def test_a_stale_figure_is_told_by_its_year(edition_: tables.Published) -> None:
    [claim] = verifying.verify("Under 2024 inkom 39 886 orosanmälningar om barn och unga.", edition_).claims
    assert "Talet är det för 2023" in claim.why


def test_a_share_that_rose_three_percent_is_ambiguous(edition_: tables.Published) -> None:
    text = "Andelen hushåll med ekonomiskt bistånd som fått bistånd länge ökade med tre procent mellan 2020 och 2024."
    found = verifying.verify(text, edition_)
    assert [c.verdict for c in found.claims] == [Verdict.AMBIGUOUS]
    assert "unit_slip" in kinds(found)


def test_percentage_units_are_unambiguous(edition_: tables.Published) -> None:
    text = "Andelen hushåll med ekonomiskt bistånd som fått bistånd länge ökade med tre procentenheter sedan 2020."
    found = verifying.verify(text, edition_)
    assert [c.verdict for c in found.claims] == [Verdict.CONFIRMED]
    assert "unit_slip" not in kinds(found)


def test_a_number_called_a_share_is_ambiguous(edition_: tables.Published) -> None:
    found = verifying.verify(
        "Andelen barn vars föräldrar deltog i samarbetssamtal minskade med 16 procent under 2024.", edition_
    )
    assert [c.verdict for c in found.claims] == [Verdict.AMBIGUOUS]
    assert "share_or_count" in kinds(found)


def test_a_hidden_cell_is_not_found_and_not_told(edition_: tables.Published) -> None:
    [claim] = verifying.verify("På Södermalm fick tre hushåll ekonomiskt bistånd under 2024.", edition_).claims
    assert (claim.verdict, claim.value) == (Verdict.NOT_FOUND, None)


def test_what_the_edition_does_not_have_is_not_found(edition_: tables.Published) -> None:
    assert verdicts("Under 2024 såldes 312 cyklar.", edition_) == [("312", Verdict.NOT_FOUND)]


def test_a_direction_without_a_number_is_judged(edition_: tables.Published) -> None:
    assert verdicts("Antalet hushåll med ekonomiskt bistånd har minskat sedan föregående år.", edition_) == [
        ("minskat", Verdict.CONTRADICTED)
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("placeholder", "Under året fick XX procent av hushållen stöd."),
        ("placeholder", "Anna Ek  Bo Al\nSocialdirektör  Titel\n"),
        ("date_order", "2025-04-24\n\nNämnden behandlade ärendet den 14 maj."),
        ("contact_mismatch", "Handläggare\nAnna Ek\nbo.al@exempel.se"),
        ("agreement", "Antalet personer i skyddat boende var oförändrad."),
        ("agreement", "Andelen hushåll var oförändrat."),
        ("vague_word", "Antalet hushåll har ökat tydligt."),
        ("direction_without_number", "Antalet hushåll har ökat."),
        ("comparison_bases", "Antalet ökade sedan 2020. Antalet ökade sedan 2021. Antalet ökade sedan föregående år."),
        ("break_beside_trend", "Antalet orosanmälningar som rör barn och unga ökade med sju procent sedan 2023."),
        ("break_beside_trend", "Orosanmälningarna om barn var 42 757 år 2024, det högsta antalet sedan 2021."),
        ("period_backwards", "Mellan 2024 och 2021 ökade antalet med 12 personer."),
        ("range_form", "Antalet ökade med sju procent mellan 2023–2024."),
        ("arithmetic", "Antalet barn ökade med 15 procent, från 126 till 141."),
        ("arithmetic", "Antalet barn ökade med 15 procent. Det var 141 barn jämfört med 126 året innan."),
        ("hedge_mismatch", "Knappt hälften (59,5 procent) svarade."),
        ("parts_total", "Av de 345 barnen var 180 pojkar och 175 flickor."),
        ("parts_total", "58 procent var pojkar och 47 procent flickor."),
        ("two_figures", "Antalet personer i hemlöshet var 2 196 år 2024. Det fanns 2 169 personer i hemlöshet 2024."),
    ],
)
def test_what_is_wrong_with_the_text_itself(kind: str, text: str, edition_: tables.Published) -> None:
    assert kind in kinds(verifying.verify(text, edition_))


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-24\n\nNämnden behandlade ärendet den 14 april.",
        "2025-04-24\n\nNämnden behandlar ärendet den 14 maj.",
        "Handläggare\nAnna Ek\nanna.ek@exempel.se",
        "Antalet personer i skyddat boende var oförändrat, 361 personer.",
        "Antalet barn ökade med 12 procent, från 126 till 141.",
        "Drygt hälften (52 procent) svarade.",
        "Av de 345 barnen var 180 pojkar och 165 flickor.",
        "58 procent var pojkar och 42 procent flickor.",
        "Titel  Utgivare  År",
        "Se diagram 1 [1].",
    ],
)
def test_a_sound_text_is_left_alone(text: str, edition_: tables.Published) -> None:
    assert kinds(verifying.verify(text, edition_)) == set()


RATES = "Antalet placerade barn och unga per 1 000 barn och unga var högre bland pojkar (7,8) än bland flickor (4,6)."


def test_it_is_the_very_figure_of_the_sentence_before(edition_: tables.Published) -> None:
    text = f"{RATES} Det var högst i Järva (31,6) och lägst i Bromma (4,8); i staden som helhet 6,3."
    assert {v for _, v in verdicts(text, edition_)} == {Verdict.CONFIRMED}
    wrong = f"{RATES} Det var högst i Bromma (4,8)."
    assert ("högst", Verdict.CONTRADICTED) in verdicts(wrong, edition_)


def test_from_is_of_the_number_after_it_and_not_of_the_one_after_to(edition_: tables.Published) -> None:
    text = (
        "Antalet placerade barn och unga minskade mellan 2023 och 2024, från sju till sex, och har sedan 2019 minskat "
        "från 15 till 6."
    )
    assert [v for _, v in verdicts(text, edition_)] == [Verdict.CONFIRMED] * 4


def test_girls_are_no_form_of_contact(edition_: tables.Published) -> None:
    """The codes K and M are those of the sexes only where the axis is."""
    text = "Antalet placerade barn och unga var 6 under 2024. Av dem var 4 pojkar och 2 flickor."
    assert [v for _, v in verdicts(text, edition_)] == [Verdict.CONFIRMED] * 3


HOMELESS_2024 = "Under 2024 räknades 2 196 personer i hemlöshet."


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Antalet hushåll med ekonomiskt bistånd ökade med 2,2 procent, men är fortfarande fler än 2022.", "2,2"),
        ("Antalet placerade barn och unga minskade med 14 procent, till den lägsta nivån sedan 2019.", "14"),
        (f"{HOMELESS_2024} Det är 332 färre än vid förra kartläggningen 2022.", "332"),
        (f"{HOMELESS_2024} Två tredjedelar var män.", "Två tredjedelar"),
        (f"{HOMELESS_2024} Var tredje person var kvinna (734 av 2 196).", "734"),
        (f"{HOMELESS_2024} Drygt sex av tio av de 2 196 var män.", "2 196"),
        (f"{HOMELESS_2024} Bland kvinnor var antalet 734.", "734"),
        (f"{HOMELESS_2024} Bland kvinnor var antalet 734 och bland män 1 462.", "1 462"),
        ("Antalet barn i öppenvård ökade till 205, en ökning med fem barn eller 2,5 procent.", "2,5"),
        ("Barn i öppenvård i Bromma var 90, ungefär 44 procent av alla i staden.", "44"),
        ("I Bromma var 90 barn i öppenvård, 44 procent av stadens alla 205 barn i öppenvård.", "205"),
        ("Antalet placerade barn och unga har legat mellan 6 och 15 sedan 2019.", "15"),
        ("Antalet placerade barn och unga har legat mellan sex och femton sedan 2019.", "femton"),
        ("Placerade barn och unga minskade från 15 år 2019 till 6 år 2024, en minskning med 60 procent.", "60"),
        ("Under 2024 fick 1 022 hushåll ekonomiskt bistånd. Året före var antalet 1 000.", "1 000"),
        ("Antalet hushåll med ekonomiskt bistånd är 32 fler än under rekordåret 2022.", "32"),
        ("I öppenvård fanns 205 barn, i princip oförändrat jämfört med 2023 (200).", "200"),
        ("I öppenvård fanns 205 barn, utan säkerställd förändring sedan 2023 (omkring 200 barn).", "200"),
        ("Hushållen med ekonomiskt bistånd passerade 990 redan 2022 och var 2024 totalt 1 022.", "1 022"),
        ("Under 2024 fick 1 022 hushåll ekonomiskt bistånd (990 hushåll 2022).", "1 022"),
        ("Under 2024 var 205 barn i öppenvård (82 med kontaktfamilj och 60 med öppenvård i grupp).", "205"),
        ("Barn vars föräldrar deltog i samarbetssamtal: 1 248 jämfört med 1 486 barn 2023 (-16 procent).", "16"),
        ("Jämfört med 2023 är antalet hushåll med ekonomiskt bistånd 2,2 procent högre.", "2,2"),
        (f"{HOMELESS_2024} I årets kartläggning räknades 734 kvinnor.", "734"),
        ("Räknat per 1 000 barn och unga är antalet placerade barn och unga 7,8 bland pojkar.", "7,8"),
    ],
)
def test_what_a_person_would_write_is_followed(text: str, raw: str, edition_: tables.Published) -> None:
    assert dict(verdicts(text, edition_))[raw] is Verdict.CONFIRMED


def test_a_heading_tells_what_place_the_text_under_it_is_about(edition_: tables.Published) -> None:
    text = (
        "Farsta\n\nUnder 2024 fick 120 hushåll ekonomiskt bistånd.\n\n"
        "Staden som helhet\n\nUnder 2024 fick 1 022 hushåll ekonomiskt bistånd."
    )
    found = verifying.verify(text, edition_).claims
    assert [(c.value, c.verdict) for c in found] == [(120, Verdict.CONFIRMED), (1022, Verdict.CONFIRMED)]


@pytest.mark.parametrize(
    "text",
    [
        "Fler får ekonomiskt bistånd",
        "Fler fick ekonomiskt bistånd. Totalt fick 1 022 hushåll bistånd 2024, 22 fler än 2023.",
        "Under 2024 fick 1 022 hushåll ekonomiskt bistånd. Det är den högsta siffran sedan 2022.",
    ],
)
def test_a_direction_whose_number_stands_beside_it_lacks_none(text: str, edition_: tables.Published) -> None:
    assert "direction_without_number" not in kinds(verifying.verify(text, edition_))


def test_a_place_is_held_beside_the_whole(edition_: tables.Published) -> None:
    rate = "antalet placerade barn och unga per 1 000 barn och unga"
    assert ("högre än i staden", Verdict.CONFIRMED) in verdicts(f"I Järva var {rate} högre än i staden.", edition_)
    (wrong,) = verifying.verify(f"I Bromma var {rate} högre än i staden.", edition_).claims
    assert (wrong.verdict, wrong.mended) == (Verdict.CONTRADICTED, f"I Bromma var {rate} lägre än i staden.")


def test_some_of_those_are_never_all(edition_: tables.Published) -> None:
    text = "Under 2024 fick 1 022 hushåll ekonomiskt bistånd. 43 av dem hade också skulder."
    assert dict(verdicts(text, edition_))["43"] is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Antalet placerade barn och unga ökade från 6 till 7 mellan 2023 och 2024.",
         "Antalet placerade barn och unga minskade från 7 till 6 mellan 2023 och 2024."),
        ("Antalet personer i hemlöshet var 1 462 kvinnor och 734 män.",
         "Antalet personer i hemlöshet var 734 kvinnor och 1\u00a0462 män."),
        (f"{HOMELESS_2024} Två tredjedelar var kvinnor.", "33 procent var kvinnor."),
        (f"{HOMELESS_2024} Nästan var femte var kvinna.", "Var tredje var kvinna."),
        ("Antalet placerade barn och unga per 10 000 barn och unga var 7,8 bland pojkar.",
         "Antalet placerade barn och unga per 1\u00a0000 barn och unga var 7,8 bland pojkar."),
    ],
)  # fmt: skip
def test_all_that_is_wrong_in_a_sentence_is_mended_at_once(text: str, mended: str, edition_: tables.Published) -> None:
    wrong = [c for c in verifying.verify(text, edition_).claims if c.verdict is Verdict.CONTRADICTED]
    assert {c.mended for c in wrong} == {mended}


def test_a_folder_that_is_no_edition_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="ingen färdig utgåva"):
        tables.read(tmp_path)


MEMO_TABLES = (
    Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2023: 13_395, 2024: 13_690}}),
    Drawn("eb.mycket_langvarigt", "hushåll med ekonomiskt bistånd som hade ett mycket långvarigt behov (46–90 månader)",
          "hushåll", {"andel": {2020: 21.0, 2023: 23.5, 2024: 24.0}, "antal": {2020: 2800, 2023: 3150, 2024: 3286}},
          SHARE),
    NOTICES,
    Drawn("bu.anmalningar_utredning",
          "orosanmälningar som kopplas till pågående utredning eller där ny utredning inleds",
          "orosanmälningar", {"andel": {2023: 59.0, 2024: 59.2}}, {"andel": ("share", "procent", 1)}),
    Drawn("bu.digitala", "orosanmälningar som kom in via den digitala tjänsten", "orosanmälningar",
          {"andel": {2023: 8.0, 2024: 30.4}}, {"andel": ("share", "procent", 1)}, area="barn_och_unga"),
    Drawn("fr.samarbetssamtal", "barn vars föräldrar deltog i samarbetssamtal", "barn",
          {"antal": {2023: 1486, 2024: 1248}}, area="familjeratt"),
    HOMELESS,
    Drawn("hl.barn_avhysning", "barn som berördes av en verkställd avhysning", "barn",
          {"antal": {2022: 13, 2023: 12, 2024: 21}}),
)  # fmt: skip


@needs(MEMO)
def test_the_real_memo_has_every_figure_linked_and_its_real_faults_reported(tmp_path: Path) -> None:
    found = verifying.verify(MEMO.read_text("utf-8"), tables.read(edition(tmp_path / "ut", *MEMO_TABLES)))
    judged = {
        c.raw: c.verdict for c in found.claims if any(d.isdigit() for d in c.raw) or c.raw in ("tre", "sju", "tolv")
    }
    assert judged == {
        "2,2": Verdict.CONFIRMED, "24": Verdict.CONFIRMED, "tre": Verdict.AMBIGUOUS, "sju": Verdict.CONFIRMED,
        "42 757": Verdict.CONFIRMED, "59": Verdict.CONFIRMED, "30": Verdict.CONFIRMED, "16": Verdict.AMBIGUOUS,
        "2 196": Verdict.CONFIRMED, "332": Verdict.CONFIRMED, "21": Verdict.CONFIRMED, "tolv": Verdict.CONFIRMED,
    }  # fmt: skip
    assert kinds(found) == {
        "agreement", "break_beside_trend", "comparison_bases", "contact_mismatch", "date_order",
        "direction_without_number", "placeholder", "range_form", "share_or_count", "unit_slip", "vague_word",
    }  # fmt: skip


WAITING = Drawn("fn.vantetid", "dagar mellan beslut och inflyttning", "beslut",
                {"medel": {2024: 206.0}, "antal": {2024: 156}},
                {"medel": ("mean", "dagar", 0), "antal": ("count", "beslut", 0)},
                groups={("kon", "K"): {"medel": {2024: 215.0}, "antal": {2024: 70}},
                        ("kon", "M"): {"medel": {2024: 199.0}, "antal": {2024: 86}},
                        ("kvartal", "1"): {"antal": {2024: 81}}, ("kvartal", "2"): {"antal": {2024: 75}}},
                labels={"kon": {"K": "Kvinnor", "M": "Män"},
                        "kvartal": {"1": "Första kvartalet", "2": "Andra kvartalet"}})  # fmt: skip
ASSAULTS = Drawn("vr.misshandel", "polisanmälda fall av misshandel i nära relation", "fall",
                 {"antal": {2019: 95, 2023: 2, 2024: 1}})  # fmt: skip
MOVED = Drawn("hl.barn", "barn som berördes av en verkställd avhysning", "barn", {"antal": {2024: 3}},
              title="Barn som berördes av verkställd avhysning")  # fmt: skip
VIOLENCE = Drawn("bu.vald", "orosanmälningar som gäller våld", "anmälningar", {"andel": {2024: 14.0}},
                 {"andel": ("share", "procent", 1)}, title="Anmälningar om våld", headline=False)  # fmt: skip
OPENED = Drawn("bu.inledda", "anmälningar som leder till utredning", "anmälningar", {"andel": {2024: 43.3}},
               {"andel": ("share", "procent", 1)})  # fmt: skip
EVICTED = Drawn("hl.avhysningar", "verkställda avhysningar", "avhysningar", {"antal": {2024: 8}})


@pytest.mark.parametrize(
    "text",
    [
        "Antalet dagar mellan beslut och inflyttning var högre bland kvinnor (215) än bland män (199) under 2024.",
        "Sett till kvartal var första kvartalet vanligast (81) bland dagar mellan beslut och inflyttning under 2024.",
        "Antalet polisanmälda fall av misshandel i nära relation minskade mellan 2023 och 2024, från två till ett.",
        "Barn som berördes av verkställd avhysning: 3",
        "Anmälningar om våld: 14,0 %",
    ],
)
def test_what_is_right_in_our_own_way_of_saying_it_is_not_called_wrong(text: str, tmp_path: Path) -> None:
    there = tables.read(edition(tmp_path / "ut", WAITING, ASSAULTS, MOVED, EVICTED, VIOLENCE, OPENED))
    found = verifying.verify(text, there)
    assert [c.why for c in found.claims if c.verdict is Verdict.CONTRADICTED] == []
    assert found.faults == ()


HOW_LONG = Drawn("bu.utredningsdagar", "utredningstiden i avslutade utredningar om barn och unga", "utredningar",
                 {"median": {2023: 84.0, 2024: 98.0}, "antal": {2023: 310, 2024: 320}},
                 {"median": ("median", "dagar", 0), "antal": ("count", "utredningar", 0)},
                 title="Mediantid för avslutade utredningar om barn och unga")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Medianen för utredningstiden i avslutade utredningar om barn och unga var 98 dagar 2024.", "CONFIRMED"),
        ("Medianen för utredningstiden i avslutade utredningar om barn och unga var 108 dagar 2024.", "CONTRADICTED"),
        ("Under 2024 var utredningstiden i avslutade utredningar om barn och unga i median 98 dagar.", "CONFIRMED"),
        ("Utredningstiden i avslutade utredningar om barn och unga var i median 320 dagar 2024.", "CONTRADICTED"),
        ("Mediantiden för avslutade utredningar om barn och unga var 98 dagar 2024.", "CONFIRMED"),
        ("Antalet avslutade utredningar om barn och unga var 320 under 2024.", "CONFIRMED"),
    ],
)
def test_what_is_said_of_a_median_is_held_against_the_median(text: str, verdict: str, tmp_path: Path) -> None:
    (claim,) = verifying.verify(text, tables.read(edition(tmp_path / "ut", HOW_LONG))).claims
    assert claim.verdict is Verdict[verdict], claim.why


@pytest.mark.parametrize(
    "text",
    [
        "Avslutade utredningar om barn och unga tog i genomsnitt 98 dagar 2024.",
        "Avslutade utredningar om barn och unga tog i genomsnitt 140 dagar 2024.",
    ],
)
def test_a_median_is_no_average(text: str, tmp_path: Path) -> None:
    (claim,) = verifying.verify(text, tables.read(edition(tmp_path / "ut", HOW_LONG))).claims
    assert claim.verdict not in (Verdict.CONFIRMED, Verdict.CONTRADICTED), claim.why


def test_an_average_is_no_median(tmp_path: Path) -> None:
    text = "Antalet dagar mellan beslut och inflyttning var i median 206 under 2024."
    (claim,) = verifying.verify(text, tables.read(edition(tmp_path / "ut", WAITING))).claims
    assert claim.verdict not in (Verdict.CONFIRMED, Verdict.CONTRADICTED), claim.why


@pytest.mark.parametrize(
    ("text", "not_said"),
    [
        ("I 2024 års kartläggning var 2 196 personer i hemlöshet, och 1 462 av dem var män.", Verdict.CONTRADICTED),
        ("Antalet personer i hemlöshet var 2 196 både 2024 och 2022.", Verdict.CONFIRMED),
    ],
)
def test_of_a_sentence_with_two_groups_or_years_nothing_is_said_that_holds_of_one(
    text: str, not_said: Verdict, edition_: tables.Published
) -> None:
    assert not_said not in {claim.verdict for claim in verifying.verify(text, edition_).claims}


def test_that_nothing_is_certain_says_nothing_of_what_is_counted(edition_: tables.Published) -> None:
    found = verifying.verify(
        "I 2024 års kartläggning var antalet personer i hemlöshet 2 196, ingen säkerställd skillnad mot 2022.", edition_
    )
    assert {claim.verdict for claim in found.claims} == {Verdict.CONFIRMED}


@pytest.mark.parametrize(
    "text",
    [
        "Antalet fall av misshandel har sedan 2019 minskat något, med 4,2 procent.",
        "Andelen barn i hushåll där biståndet varat i tio månader var oförändrad jämfört med 2023.",
    ],
)
def test_a_word_that_only_looks_like_another_is_no_slip(text: str, edition_: tables.Published) -> None:
    assert kinds(verifying.verify(text, edition_)) & {"unit_slip", "agreement"} == set()


def test_a_figure_under_the_name_of_a_table_of_a_day_is_not_of_the_one_above(tmp_path: Path) -> None:
    """Large numbers with their names and last year's, as the text of a PDF has them."""
    day = Drawn("mb.insatser", "personer med insats den 1 november", "personer", {"antal": {2023: 16, 2024: 16}},
                period="Läget den 1 november.")  # fmt: skip
    there = tables.read(edition(tmp_path / "ut", HOUSEHOLDS, day))
    assert next(t for t in there.tables if t.id == "mb.insatser").day == "1 november"
    told = (
        "1 022\n\nHushåll med ekonomiskt bistånd\n\n2023: 1 000\n\n16\n\nPersoner med stöd den 1 november\n\n2023: 16\n"
    )
    assert verdicts(told, there) == [("1 000", Verdict.CONFIRMED)]
