"""Whole drafts made from the cells of a small edition: what is true is left alone, what is planted is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict, Verification

PLACES = {"01": "Norrby", "02": "Söderås", "03": "Västerholm", "04": "Österäng"}
NOTICES = {"01": (310, 365), "02": (820, 861), "03": (455, 440), "04": (120, 133)}
PLACED = {"K": (96, 91), "M": (102, 118)}
HELP = {"01": (212, 204), "02": (640, 655), "03": (301, 322), "04": (None, None)}
LONG = {"01": (21.4, 22.0), "02": (30.2, 31.5), "03": (26.8, 26.1), "04": (18.0, 19.3)}
TABLES = (
    Drawn("bu.orosanmalningar", "orosanmälningar som rör barn och unga", "orosanmälningar",
          {"antal": {2020: 1502, 2021: 1611, 2022: 1598, 2023: 1705, 2024: 1799}},
          groups={("stadsdel", c): {"antal": {2023: a, 2024: b}} for c, (a, b) in NOTICES.items()},
          labels={"stadsdel": PLACES}),
    Drawn("bu.placerade", "placerade barn och unga", "barn", {"antal": {2022: 203, 2023: 198, 2024: 209}},
          groups={("kon", c): {"antal": {2023: a, 2024: b}} for c, (a, b) in PLACED.items()},
          labels={"kon": {"K": "Flickor", "M": "Pojkar"}}),
    Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll",
          {"antal": {2021: 1420, 2022: 1333, 2023: 1301, 2024: 1342}},
          groups={("stadsdel", c): {"antal": {2023: a, 2024: b}} for c, (a, b) in HELP.items()},
          labels={"stadsdel": PLACES}),
    Drawn("eb.langvarigt", "hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader", "hushåll",
          {"andel": {2023: 27.1, 2024: 27.9}}, {"andel": ("share", "procent", 1)},
          groups={("stadsdel", c): {"andel": {2023: a, 2024: b}} for c, (a, b) in LONG.items()},
          labels={"stadsdel": PLACES}),
)  # fmt: skip
PHRASE = "orosanmälningar som rör barn och unga"


@pytest.fixture(scope="module")
def edition_(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", *TABLES, place="Exempelstad"))


def true_sentences() -> list[str]:
    now, before = dict(TABLES[0].values["antal"])[2024], dict(TABLES[0].values["antal"])[2023]
    risen = [c for c, (a, b) in NOTICES.items() if b > a]
    most = max(NOTICES, key=lambda c: NOTICES[c][1])
    least = min(LONG, key=lambda c: LONG[c][1])
    return [
        f"Under 2024 kom {now} {PHRASE} in till socialtjänsten, {now - before} fler än året före.",
        "Det var en ökning med drygt fem procent.",
        f"För andra året i rad ökade antalet {PHRASE}.",
        f"Antalet {PHRASE} är det högsta sedan 2020.",
        f"I {['noll', 'en', 'två', 'tre'][len(risen)]} av fyra stadsdelar ökade antalet {PHRASE}.",
        f"I alla stadsdelar utom Västerholm ökade antalet {PHRASE}.",
        f"Flest {PHRASE} gällde {PLACES[most]}, {NOTICES[most][1]}, följt av Västerholm med 440.",
        f"Av de {PLACED['K'][1] + PLACED['M'][1]} placerade barnen och ungdomarna var "
        f"{PLACED['M'][1]} pojkar och {PLACED['K'][1]} flickor.",
        "Fler pojkar än flickor är placerade barn och unga.",
        "Mer än hälften av de placerade barnen och ungdomarna är pojkar.",
        f"Andelen hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader var lägst i {PLACES[least]}.",
        "Andelen hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader steg med 0,8 procentenheter, "
        "från 27,1 till 27,9 procent.",
        "I Söderås fick 655 hushåll ekonomiskt bistånd under 2024.",
        "Det är 15 fler än 2023.",
        "Hushållen med ekonomiskt bistånd blev 3,2 procent fler 2024.",
        "Ökningen av antalet hushåll med ekonomiskt bistånd var tre procent.",
        "Fler hushåll än året innan fick ekonomiskt bistånd: 1 342 mot 1 301.",
        f"Antalet {PHRASE} ökade från 1 705 till 1 799 mellan 2023 och 2024.",
        f"Socialtjänsten tog emot 1 799 {PHRASE} under 2024.",
    ]


PLANTED = {
    "Hushållen med ekonomiskt bistånd blev 3,2 procent färre 2024.": "3,2 procent fler",
    f"Under 2024 kom 1 979 {PHRASE} in till socialtjänsten.": "1\u00a0799",
    f"Under 2024 minskade antalet {PHRASE} till 1 799.": "ökade antalet",
    f"För tredje året i rad ökade antalet {PHRASE}.": "För andra året i rad",
    f"I två av fyra stadsdelar ökade antalet {PHRASE}.": "I tre av fyra stadsdelar",
    f"I alla stadsdelar utom Norrby ökade antalet {PHRASE}.": "alla stadsdelar utom Västerholm",
    f"Antalet {PHRASE} ökade i alla fyra stadsdelar.": "i alla fyra stadsdelar utom Västerholm",
    f"Flest {PHRASE} gällde Norrby.": "gällde Söderås",
    "De flesta av de placerade barnen och ungdomarna är flickor.": "44 procent av de placerade",
    f"Sedan 2020 har antalet {PHRASE} ökat med en tredjedel.": "ökat med 20 procent",
    "Fler flickor än pojkar är placerade barn och unga.": "Fler pojkar än flickor",
    "Tre gånger så många pojkar som flickor är placerade barn och unga.": "1,3 gånger så många",
    "Placerade barn och unga var 118 flickor.": "91 flickor",
    "Andelen hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader var högst i Norrby.": "i Söderås.",
    "I Norrby fick 212 hushåll ekonomiskt bistånd under 2024.": "204 hushåll",
    "Antalet hushåll med ekonomiskt bistånd är det högsta sedan 2020.": "sedan 2021",
    "Antalet hushåll med ekonomiskt bistånd ökade med 3,2 procentenheter sedan 2023.": "3,2 procent sedan",
    "Antalet hushåll med ekonomiskt bistånd har fördubblats sedan 2021.": "minskat med 5 procent",
}
"""A sentence with a fault, and what its mended form must say."""


def told(found: Verification) -> str:
    return verifying.tell(found)


def test_nothing_true_in_a_draft_is_called_wrong(edition_: tables.Published) -> None:
    found = verifying.verify(" ".join(true_sentences()), edition_)
    assert [c.sentence for c in found.claims if c.verdict is Verdict.CONTRADICTED] == []
    assert [f.text for f in found.faults if f.severity == "fel"] == []
    assert sum(c.verdict is Verdict.CONFIRMED for c in found.claims) >= len(true_sentences())


@pytest.mark.parametrize("sentence", PLANTED)
def test_a_planted_fault_among_true_sentences_is_found_and_mended(sentence: str, edition_: tables.Published) -> None:
    text = "\n\n".join([*true_sentences()[:3], sentence, *true_sentences()[3:5]])
    wrong = [c for c in verifying.verify(text, edition_).claims if c.verdict is Verdict.CONTRADICTED]
    assert {c.sentence for c in wrong} == {sentence}
    assert all(c.cells and c.why and c.value is not None for c in wrong)
    assert any(PLANTED[sentence] in (c.mended or "") for c in wrong), [c.mended for c in wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "I Österäng fick tre hushåll ekonomiskt bistånd under 2024.",
        "Flest hushåll med ekonomiskt bistånd finns i Söderås.",
        "I Malmö fick 655 hushåll ekonomiskt bistånd under 2024.",
    ],
)
def test_what_is_hidden_or_elsewhere_is_neither_right_nor_wrong(sentence: str, edition_: tables.Published) -> None:
    found = verifying.verify(sentence, edition_)
    assert {c.verdict for c in found.claims} == {Verdict.NOT_FOUND}
    assert all(c.value is None for c in found.claims)


def test_a_text_about_one_place_means_that_place(edition_: tables.Published) -> None:
    text = "Lägesbild Söderås\n\nUnder 2024 fick 655 hushåll ekonomiskt bistånd. I hela staden var det 1 342 hushåll."
    assert [c.verdict for c in verifying.verify(text, edition_).claims] == [Verdict.CONFIRMED] * 2


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("date_order", "Nämnden sammanträder onsdagen den 27 maj 2025."),
        ("date_order", "Svar lämnas senast den 31 juni 2025."),
        ("title_year", "Socialtjänstrapport 2023\n\nNämnden godkänner Socialtjänstrapport 2024."),
        ("contact_mismatch", "Frågor besvaras av Karin Holm, johan.ek@exempel.se"),
        ("contact_mismatch", "Karin Holm, 08-508 00 100\n\nJohan Ek, 08-508 00 100"),
        ("share_or_count", "Andelen placerade barn och unga var 209."),
        ("share_or_count", "Antalet hushåll som fått bistånd länge var 27,9 procent."),
        ("agreement", "Det var ett ökning av antalet ärenden."),
        ("agreement", "Antalet ärenden har ökade med fem procent."),
        ("placeholder", "lorem ipsum dolor"),
        ("parts_total", "Av de 209 barnen var 118 pojkar och 191 flickor."),
    ],
)
def test_what_cannot_be_right_whatever_the_figures(kind: str, text: str, edition_: tables.Published) -> None:
    assert kind in {f.kind for f in verifying.verify(text, edition_).faults if f.severity == "fel"}


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden sammanträder tisdagen den 27 maj 2025.",
        "Frågor besvaras av Karin Holm, karin.holm@exempel.se",
        "Frågor besvaras av Karin Holm, registrator.social@exempel.se",
        "Tabellen nedan har inga påståenden. Norrby 365 310 861 820",
        "Staden har ökade kostnader.",
        "Ett par som flyttar isär blir två hushåll.",
    ],
)
def test_sound_and_empty_of_claims(text: str, edition_: tables.Published) -> None:
    found = verifying.verify(text, edition_)
    assert not found.wrong, told(found)


def test_the_answer_is_laid_out_as_the_contract_says(edition_: tables.Published) -> None:
    answer = verifying.as_json(verifying.verify("I Norrby fick 212 hushåll ekonomiskt bistånd.", edition_))
    [claim] = answer["claims"]
    assert {"sentence", "raw", "verdict", "why", "cells", "value"} <= set(claim)
    assert claim["cells"] == ["eb.hushall/antal/2024/01"]
    assert answer["findings"] == []


def test_a_damaged_edition_is_refused(tmp_path: Path) -> None:
    folder = edition(tmp_path / "ut", *TABLES)
    (folder / "data" / "eb_hushall.csv").write_text("trasig\n1\n", "utf-8")
    with pytest.raises(tables.Refusal, match=r"eb_hushall\.csv"):
        verifying.verify("I Norrby fick 212 hushåll ekonomiskt bistånd.", tables.read(folder))
