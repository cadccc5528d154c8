"""Words that no list has, beside a figure that agrees to its last digit; and words that make a right figure untrue."""

from __future__ import annotations

import json

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2023: 1807, 2024: 1825}},
                   groups={("stadsdel", "18"): {"antal": {2024: 367}}},
                   labels={"stadsdel": {"18": "Farsta"}})  # fmt: skip
NOTICES = Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
                {"antal": {2024: 2577}, "andel_digitalt": {2024: 54.6}},
                {"antal": ("count", "orosanmälningar", 0), "andel_digitalt": ("share", "procent", 1)},
                groups={("anmalare", "skola"): {"antal": {2024: 777}, "andel_digitalt": {2024: 61.5}}},
                labels={"anmalare": {"skola": "Skola"}})  # fmt: skip
HELD_UP = Drawn("sp.ej_verkstallda", "beslut inom socialpsykiatrin som inte verkställts inom tre månader", "beslut",
                {"antal": {2024: 160}})  # fmt: skip
TALKS = Drawn("fr.samarbetssamtal", "barn vars föräldrar deltog i samarbetssamtal", "barn", {"antal": {2024: 1248}})
CONTACTS = Drawn("bu.kontakt", "barn och unga med kontaktperson eller kontaktfamilj", "barn", {"antal": {2024: 1240}})
EVICTED = Drawn("hl.avhysningar", "verkställda avhysningar", "avhysningar", {"antal": {2024: 163}})


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    return tables.read(edition(folder, HOUSEHOLDS, NOTICES, HELD_UP, TALKS, CONTACTS, EVICTED))


def verdicts(text: str, published: tables.Published) -> dict[str, Verdict]:
    return {claim.raw: claim.verdict for claim in verifying.verify(text, published).claims}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Uppsatsens empiriska kärna är de 2 577 orosanmälningar om barn och unga som kom 2024.", YES),
        ("Uppsatsens empiriska kärna är de 2 757 orosanmälningar om barn och unga som kom 2024.", NO),
        ("Uppsatsens empiriska kärna är de 2 613 orosanmälningar om barn och unga som kom 2024.", SILENT),
        ("Growth area: 367 hushåll med ekonomiskt bistånd i Farsta 2024", YES),
        ("Growth area: 376 hushåll med ekonomiskt bistånd i Farsta 2024", NO),
        ("Pensionärsfrågan: 1 825 hushåll med ekonomiskt bistånd 2024", SILENT),
        ("Bland fiskarna fick 1 825 hushåll ekonomiskt bistånd 2024.", SILENT),
        ("1 825 hushåll med katt fick ekonomiskt bistånd 2024.", SILENT),
        ("Grannkommunen redovisar 1 825 hushåll med ekonomiskt bistånd 2024.", SILENT),
        ("Förra sommarlovet fick 1 825 hushåll ekonomiskt bistånd 2024.", SILENT),
        ("Summary: 1 825 hushåll med ekonomiskt bistånd 2024, och alla var nöjda.", SILENT),
    ],
)
def test_a_word_that_can_hardly_narrow_is_read_past_where_the_figure_is_the_very_one_or_that_written_wrong(
    text: str, verdict: Verdict, published: tables.Published
) -> None:
    (found,) = [v for raw, v in verdicts(text, published).items() if raw[0].isdigit()]
    assert found is verdict


@pytest.mark.parametrize(
    "text",
    [
        "160 beslut inom socialpsykiatrin verkställdes inom tre månader 2024.",
        "Föräldrar i samarbetssamtal 2024: 1 248 st",
        "61,5 procent av skolorna anmälde digitalt 2024.",
        "Kronofogden ställde in 163 avhysningar 2024.",
        "Hushåll som fick avslag\n1 825 hushåll, ekonomiskt bistånd 2024",
        "Budget 2024\nHushåll med ekonomiskt bistånd: 1 825",
        "1 825 hushåll fick ekonomiskt bistånd 2024, vilket är en följd av bostadskrisen.",
        "Region Skånes socialtjänst\n1 825 hushåll fick ekonomiskt bistånd 2024",
        "Under första halvan av 2024 fick 1 825 hushåll ekonomiskt bistånd.",
        "Under årets sista tre månader 2024 fick 1 825 hushåll ekonomiskt bistånd.",
        "Det är sällan som 1 825 hushåll får ekonomiskt bistånd, som 2024.",
        "Skolan fick 777 orosanmälningar 2024.",
        "1 240 barn och unga hade en kontaktfamilj 2024.",
    ],
)
def test_a_right_figure_among_words_that_make_it_untrue_is_not_confirmed(
    text: str, published: tables.Published
) -> None:
    assert YES not in verdicts(text, published).values()


@pytest.mark.parametrize(
    "text",
    [
        "160 beslut inom socialpsykiatrin hade inte verkställts inom tre månader 2024.",
        "Barn vars föräldrar deltog i samarbetssamtal 2024: 1 248 st",
        "Kronofogden verkställde 163 avhysningar 2024.",
        "Skolan gjorde 777 orosanmälningar 2024.",
        "1 240 barn och unga hade kontaktperson eller kontaktfamilj 2024.",
        "Hushåll som fick stöd\n1 825 hushåll, ekonomiskt bistånd 2024",
        "Utfall 2024\nHushåll med ekonomiskt bistånd: 1 825",
        "Staden 2024, Farsta: 367 hushåll med ekonomiskt bistånd; staden: 1 825.",
    ],
)
def test_the_same_figures_in_their_own_words_are(text: str, published: tables.Published) -> None:
    found = {v for raw, v in verdicts(text, published).items() if raw[0].isdigit()}
    assert found == {YES}


def test_how_old_or_how_long_is_no_figure_of_its_own(published: tables.Published) -> None:
    text = "1 825 hushåll fick ekonomiskt bistånd 2024, i tio av årets tolv månader."
    assert {"tio", "tolv"}.isdisjoint(verdicts(text, published))


def test_a_part_of_what_happened_is_no_part_of_those_to_whom_it_did(tmp_path_factory: pytest.TempPathFactory) -> None:
    children = Drawn("bu.barn_med_anmalan", "barn och unga med minst en orosanmälan", "barn", {"antal": {2024: 2000}},
                     groups={("kon", "K"): {"antal": {2024: 980}}}, labels={"kon": {"K": "Flickor"}})  # fmt: skip
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    alone = tables.read(edition(folder, children, NOTICES))
    (found,) = verifying.verify("56 procent av orosanmälningarna gällde flickor 2024.", alone).claims
    assert (found.verdict, found.mended) == (SILENT, None)


def test_a_change_that_chance_may_have_made_is_so_and_is_told_to_be_unsure(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = edition(tmp_path_factory.mktemp("utgåva") / "ut", HOUSEHOLDS)
    cells = ["eb.hushall/antal/2023/Total", "eb.hushall/antal/2024/Total"]
    said = {"cells": cells, "predicate": "skillnaden mellan cellerna är inte större än slumpen kan ge"}
    (folder / "claims.json").write_text(json.dumps({"claims": [said]}), "utf-8")
    (found,) = verifying.verify("Antalet hushåll med ekonomiskt bistånd ökade 2024.", tables.read(folder)).claims
    assert found.verdict is YES
    assert "slumpen" in found.why


def test_a_change_told_after_both_levels_is_a_change(published: tables.Published) -> None:
    text = "Antalet hushåll med ekonomiskt bistånd ökade från 1 807 till 1 825, med 3 procent, 2024."
    assert verdicts(text, published)["3"] is NO


def test_a_heading_that_compares_with_a_year_is_not_of_that_year(published: tables.Published) -> None:
    heading = "Hushållen blev fler jämfört med föregående kartläggning 2023"
    text = f"{heading}\nAntalet hushåll med ekonomiskt bistånd var 1 825."
    assert verdicts(text, published)["1 825"] is YES


def test_a_place_that_is_asked_of_is_that_of_the_answer(published: tables.Published) -> None:
    text = "Hur många hushåll får bistånd i Farsta?\n367 hushåll fick ekonomiskt bistånd 2024."
    assert verdicts(text, published)["367"] is YES


def test_a_figure_under_a_heading_of_something_else_is_not_contradicted(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    care = Drawn("mb.lvm", "anmälningar enligt LVM", "anmälningar", {"antal": {2024: 571}})
    there = tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", NOTICES, care))
    assert NO not in verdicts("§ 6 LVM\nUnder 2024 inkom 572 anmälningar om barn och unga.", there).values()
    assert verdicts("§ 6 Barn\nUnder 2024 inkom 572 anmälningar om barn och unga.", there)["572"] is NO


def test_a_part_of_what_happened_is_held_against_what_happened(tmp_path_factory: pytest.TempPathFactory) -> None:
    by_sex = {"labels": {"kon": {"K": "Flickor"}}}
    children = Drawn("bu.barn_med_anmalan", "barn och unga med minst en orosanmälan", "barn", {"antal": {2024: 2000}},
                     groups={("kon", "K"): {"antal": {2024: 980}}}, **by_sex)  # fmt: skip
    notices = Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
                    {"antal": {2024: 2500}}, groups={("kon", "K"): {"antal": {2024: 1375}}}, **by_sex)  # fmt: skip
    there = tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", children, notices))
    assert verdicts("Av orosanmälningarna 2024 gällde 55 procent flickor.", there)["55"] is YES
    assert verdicts("49 procent av orosanmälningarna gällde flickor 2024.", there)["49"] is NO


def test_how_many_measures_differ_is_no_figure_of_the_tables(published: tables.Published) -> None:
    assert verdicts("Ett av 20 mått skiljer sig säkerställt från kommunen som helhet.", published) == {}


def test_signs_that_turn_figures_around_are_told(published: tables.Published) -> None:
    found = verifying.verify("1 825 hushåll fick bistånd 2024.\nDet var \u202e5281\u202c hushåll.", published)
    assert [(fault.kind, fault.line) for fault in found.faults if fault.kind == "turned_around"] == [
        ("turned_around", 2)
    ]
    assert found.wrong


ASSISTANCE = Drawn("sp.boendestod", "personer med boendestöd inom socialpsykiatrin", "personer",
                   {"antal": {2023: 2911, 2024: 2985}})  # fmt: skip
ALL_OF_IT = Drawn("sp.aktuella", "personer aktuella för insatser inom socialpsykiatrin", "personer",
                  {"antal": {2023: 4755, 2024: 4948}})  # fmt: skip
PLACED = Drawn("bu.placerade", "placerade barn och unga", "barn", {"antal": {2023: 2001, 2024: 1921}},
               groups={("form", "FAMILJEHEM"): {"antal": {2023: 983, 2024: 986}},
                       ("form", "HVB"): {"antal": {2023: 382, 2024: 402}}},
               labels={"form": {"FAMILJEHEM": "Familjehem", "HVB": "HVB"}})  # fmt: skip
HOMES = Drawn("sp.hvb", "personer i HVB", "personer", {"antal": {2023: 231, 2024: 232}})


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    return tables.read(edition(folder, ASSISTANCE, ALL_OF_IT, PLACED, HOMES))


def test_a_figure_of_another_table_that_the_paragraph_names_is_of_that_table(alike: tables.Published) -> None:
    text = "Boendestöd är vanligt. Inom socialpsykiatrin fick 2 985 personer hjälp 2024."
    assert verdicts(text, alike)["2 985"] is YES


def test_a_figure_that_the_paragraph_names_the_table_of_is_not_found_elsewhere(alike: tables.Published) -> None:
    text = "Personer aktuella för insatser inom socialpsykiatrin 2024: 2 985."
    assert verdicts(text, alike)["2 985"] is not YES


@pytest.mark.parametrize(
    ("text", "raw", "verdict"),
    [
        ("Varför? 2 985 personer traskade hem med boendestöd 2024. Ett år tidigare var de 2 911.", "2 985", YES),
        ("Varför? 2 985 personer traskade hem med boendestöd 2024. Ett år tidigare var de 2 911.", "2 911", YES),
        ("Varför? 2 895 personer traskade hem med boendestöd 2024. Ett år tidigare var de 2 911.", "2 895", NO),
        ("Varför? 2 985 pensionärer traskade hem med boendestöd 2024. Ett år tidigare var de 2 911.", "2 985", SILENT),
        ("Varför? 2 985 personer med trädgård traskade hem med boendestöd 2024, 2 911 2023.", "2 985", SILENT),
    ],
)
def test_two_figures_of_one_table_show_that_it_is_meant(
    text: str, raw: str, verdict: Verdict, alike: tables.Published
) -> None:
    assert verdicts(text, alike)[raw] is verdict


def test_a_short_figure_beside_a_longer_one_of_the_same_table_is_of_it_too(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    shelter = Drawn("vr.skyddat_boende", "personer med skyddat boende", "personer", {"antal": {2024: 361}},
                    groups={("kon", "K"): {"antal": {2024: 340}}, ("kon", "M"): {"antal": {2024: 18}}},
                    labels={"kon": {"K": "Kvinnor", "M": "Män"}})  # fmt: skip
    there = tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", shelter))
    text = "Skyddat boende ordnades skyndsamt för 340 kvinnor och {} män 2024."
    assert verdicts(text.format(18), there) == {"340": YES, "18": YES}
    assert verdicts(text.format(19), there)["19"] is SILENT


def test_a_figure_written_wrong_in_a_sentence_that_goes_on_is_told(alike: tables.Published) -> None:
    text = "2 985 personer hade boendestöd 2024. Året innan var de {}."
    assert verdicts(text.format("2 911"), alike)["2 911"] is YES
    assert verdicts(text.format("2 191"), alike)["2 191"] is NO


def test_the_rows_of_a_table_show_together_what_it_is_of(alike: tables.Published) -> None:
    rows = "Form | 2023 | 2024\nFamiljehem | 983 | 986\nHVB | 382 | 402"
    assert set(verdicts(rows, alike).values()) == {YES}
    assert verdicts(rows.replace("402", "419"), alike)["419"] is NO
    assert YES not in verdicts("Form | 2023 | 2024\nHVB | 382 | 402", alike).values()


CHILDREN = Drawn("eb.barn", "barn i hushåll med ekonomiskt bistånd", "barn",
                 {"antal": {2023: 6990, 2024: 6943}}, groups={("kon", "K"): {"antal": {2024: 3394}}},
                 labels={"kon": {"K": "Flickor", "M": "Pojkar"}})  # fmt: skip
ABUSERS = Drawn("vr.valdsutovare", "våldsutövare med insats för att sluta", "personer", {"antal": {2024: 274}},
                definition="Antal vuxna som under året haft en verkställd insats för att de ska sluta.")  # fmt: skip
DEBTS = Drawn("eb.skuldradgivning", "personer med budget- och skuldrådgivning", "personer", {"antal": {2024: 3080}})
IN_TIME = Drawn("fn.lss_i_tid", "beslut om insatser enligt LSS som verkställdes inom tre månader", "beslut",
                {"andel": {2019: 72.3, 2024: 67.8}}, {"andel": ("share", "procent", 1)})  # fmt: skip
DAYS = Drawn("vr.dygn", "den sammanlagda tiden på skyddat boende", "dygn",
             {"summa": {2023: 21445, 2024: 21673}}, {"summa": ("amount", "dygn", 0)})  # fmt: skip
ASSISTED = Drawn("fn.assistansersattning", "personer med assistansersättning", "personer", {"antal": {2024: 1372}},
                 definition="Antal personer som hade assistansersättning. Läget i december.")  # fmt: skip
COMPULSORY = Drawn("bu.lvu_vardade", "barn och unga i vård enligt LVU", "barn", {"antal": {2024: 640}},
                   groups={("grund", "3"): {"antal": {2024: 190}}},
                   labels={"grund": {"3": "Eget beteende"}})  # fmt: skip


@pytest.fixture(scope="module")
def said_so(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    folder = tmp_path_factory.mktemp("utgåva") / "ut"
    drawn = (CHILDREN, ABUSERS, DEBTS, IN_TIME, DAYS, ASSISTED, COMPULSORY, HOUSEHOLDS)
    return tables.read(edition(folder, *drawn))


@pytest.mark.parametrize(
    ("text", "raw", "verdict"),
    [
        ("6 943 pojkar och flickor bodde i hushåll med ekonomiskt bistånd 2024.", "6 943", YES),
        ("274 vuxna våldsutövare hade en insats för att sluta 2024.", "274", YES),
        ("Budget- och skuldrådgivarna hade 3 080 personer i sina ärenden 2024.", "3 080", YES),
        ("Budget- och skuldrådgivningen hade 3 080 ärenden 2024.", "3 080", SILENT),
        ("67,8 procent av LSS-besluten verkställdes inom tre månader 2024, lägre än 72,3 procent 2019.", "67,8", YES),
        ("67,8 procent av LSS-besluten verkställdes inom tre månader 2024, lägre än 72,3 procent 2019.", "72,3", YES),
        ("67,8 procent av LSS-besluten verkställdes inom tre månader 2024, högre än 72,3 procent 2019.", "72,3", NO),
        ("1 372 personer hade assistansersättning i december 2024.", "1 372", YES),
        ("1 372 personer hade assistansersättning i mars 2024.", "1 372", SILENT),
        ("640 barn och unga vårdades enligt LVU 2024. Av dem vårdades 190 på grund av eget beteende.", "190", YES),
        ("640 barn och unga vårdades enligt LVU 2024 på grund av skolan.", "640", SILENT),
        ("Texten handlar om 2022.\n1 825 hushåll fick ekonomiskt bistånd det året.", "1 825", SILENT),
        ("Utan att det behövdes fick 1 825 hushåll ekonomiskt bistånd 2024.", "1 825", SILENT),
        ("Den som lämnar skyddat boende har i genomsnitt varit där i 60 dygn. Året före var motsvarande tid 59 dygn.",
         "59", SILENT),
        ("Jag jämför Farsta med Bromma. Där fick 366 hushåll ekonomiskt bistånd 2024.", "366", SILENT),
    ],
)  # fmt: skip
def test_what_is_said_of_a_figure(text: str, raw: str, verdict: Verdict, said_so: tables.Published) -> None:
    assert verdicts(text, said_so)[raw] is verdict
