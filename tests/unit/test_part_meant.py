"""A share of those in a place is held against that share; the place's part of all is read only where a text says so."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
PARTS = {"N": "Norrby", "C": "Centrum"}
SHARE = {"andel": ("share", "procent", 1), "antal": ("count", "hushåll", 0)}
LONG = Drawn("eb.langvarigt", "hushåll med ekonomiskt bistånd som fått bistånd i minst tio månader", "hushåll",
             {"andel": {2024: 35.0}, "antal": {2024: 150}}, SHARE,
             groups={("stadsdel", "N"): {"andel": {2024: 41.2}, "antal": {2024: 35}},
                     ("stadsdel", "C"): {"andel": {2024: 36.8}, "antal": {2024: 92}}},
             labels={"stadsdel": PARTS})  # fmt: skip
LED = Drawn("bu.insats", "avslutade utredningar om barn och unga som ledde till insats", "utredningar",
            {"andel": {2024: 37.2}, "antal": {2024: 151}}, SHARE,
            groups={("kon", "K"): {"andel": {2024: 40.5}, "antal": {2024: 75}},
                    ("stadsdel", "N"): {"andel": {2024: 36.4}, "antal": {2024: 39}}},
            labels={"kon": {"K": "Flickor"}, "stadsdel": PARTS}, title="Utredningar som ledde till insats")  # fmt: skip
HOUSEHOLDS = Drawn("eb.hushall", "hushåll med ekonomiskt bistånd", "hushåll", {"antal": {2024: 428}},
                   groups={("stadsdel", "N"): {"antal": {2024: 85}}}, labels={"stadsdel": PARTS})  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", LONG, LED, HOUSEHOLDS))


def verdict(text: str, raw: str, published: tables.Published) -> Verdict | None:
    return {c.raw.lower(): c.verdict for c in verifying.verify(text, published).claims}.get(raw)


@pytest.mark.parametrize(
    ("text", "raw", "expected"),
    [
        ("Var fjärde hushåll i Norrby hade fått bistånd i minst tio månader.", "var fjärde", NO),
        ("Mer än hälften av hushållen i Centrum hade fått bistånd i minst tio månader 2024.", "hälften", NO),
        ("37 procent av hushållen i Centrum hade fått bistånd i minst tio månader 2024.", "37", YES),
        ("61 procent av hushållen i Centrum hade fått bistånd i minst tio månader 2024.", "61", NO),
        ("Var fjärde utredning i Norrby ledde till insats 2024.", "var fjärde", NO),
        ("I Norrby ledde 26 procent av utredningarna till insats 2024.", "26", NO),
        ("Andelen utredningar som ledde till insats var 26 procent i Norrby.", "26", NO),
        ("Var femte hushåll i Norrby hade ekonomiskt bistånd 2024.", "var femte", SILENT),
        ("Nästan hälften av utredningarna som gällde flickor ledde till insats 2024.", "hälften", SILENT),
    ],
)
def test_a_share_of_those_in_a_group_is_not_the_groups_part_of_all(
    text: str, raw: str, expected: Verdict, published: tables.Published
) -> None:
    assert verdict(text, raw, published) is expected


@pytest.mark.parametrize(
    ("text", "raw", "expected"),
    [
        ("61 procent av alla hushåll i kommunen som fått bistånd i minst tio månader fanns i Centrum.", "61", YES),
        ("Av alla hushåll i kommunen som fått bistånd i minst tio månader fanns en fjärdedel i Norrby 2024.",
         "en fjärdedel", YES),
        ("61 procent av hushållen som fått bistånd i minst tio månader bor i Centrum.", "61", YES),
        ("37 procent av hushållen som fått bistånd i minst tio månader bor i Centrum.", "37", NO),
        ("I Centrum bor 61 procent av hushållen som fått bistånd i minst tio månader.", "61", YES),
        ("Centrum stod för 61 procent av hushållen som fått bistånd i minst tio månader.", "61", YES),
        ("Av utredningarna som ledde till insats gällde hälften flickor.", "hälften", YES),
        ("Av hushållen som fått bistånd i minst tio månader fanns 23 procent i Norrby och 61 procent i Centrum.", "61",
         YES),
        ("Var femte hushåll med ekonomiskt bistånd bor i Norrby.", "var femte", YES),
        ("Flest hushåll som fått bistånd i minst tio månader fanns i Centrum (92, sex av tio).", "sex av tio", YES),
    ],
)  # fmt: skip
def test_a_part_of_all_is_read_where_it_is_said(
    text: str, raw: str, expected: Verdict, published: tables.Published
) -> None:
    assert verdict(text, raw, published) is expected
