"""Sentences of ours that are right, and that the reader once held against the tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport import verifying
from socialrapport.model.document import Heading, Paragraph
from socialrapport.model.finding import Sentence
from socialrapport.model.safe import SafeCube
from support import documents
from support.cubes import cube, draft

HOUSEHOLDS = cube(
    "eb.hushall", "antal 2022 Total Total | 70\nantal 2023 Total Total | 102\nantal 2024 Total Total | 104"
)
INHABITANTS = cube(
    "de.folkmangd",
    """
    antal 2023 Total Total Total | 9000
    antal 2024 Total Total Total | 9100
    antal 2024 Total K     Total | 4700
    antal 2024 Total M     Total | 4400
    antal 2023 Total Total 18-24 | 958
    antal 2024 Total Total 18-24 | 958
    """,
)
YOUNG = cube(
    "de.unga_vuxna",
    """
    antal 2023 Total Total | 958
    antal 2024 Total Total | 958
    antal 2024 Total K     | 460
    antal 2024 Total M     | 498
    """,
)
INFORMED = cube(
    "fr.upplysningar",
    """
    antal     2022 Total Total Total | 8
    antal     2024 Total Total Total | 8
    per_10000 2022 Total Total Total | 140.6
    per_10000 2024 Total Total Total | 137.7
    """,
)
TIME = cube(
    "hl.tid",
    """
    antal 2024 Total Total Total | 108
    antal 2024 Total Total 3-11  | 19
    antal 2024 Total Total 24-59 | 50
    """,
)
INVESTIGATED = cube("mb.lvm_utredningar", "antal 2024 Total | 372\nantal 2024 K | 96\nantal 2024 M | 276")
WORK = cube(
    "eb.arbetsmarknad",
    """
    antal 2024 Total Total Total        | 2900
    antal 2024 Total Total JOBB         | 1417
    antal 2024 Total Total PRAKTIK      | 400
    antal 2024 Total Total FORBEREDANDE | 513
    """,
)
PSYCHIATRY = cube(
    "sp.aktuella",
    """
    antal    2024 Total Total Total Total | 70
    antal    2024 Total Total 18-24 Total | ..
    antal    2024 Total Total 25-44 Total | 32
    antal    2024 Total Total 45-64 Total | ..
    per_1000 2024 Total Total 18-24 Total | 10.4
    per_1000 2024 Total Total 25-44 Total | 9.2
    """,
)

AMONG = "Bland invånare 18–24 år var"
TO_WORK = (
    "Antalet deltagare i kommunala arbetsmarknadsinsatser var 2 900. Sett till insats var stöd att söka arbete "
    "vanligast (1 417, knappt hälften), följt av arbetsförberedelse eller rehabilitering"
)
"""The second group goes by a noun of its own, which is not its label."""
LEVELS = "Antalet hushåll med ekonomiskt bistånd ökade med två procent sedan 2023, till 104"
BOTH, GREW = "Antalet hushåll med ekonomiskt bistånd ökade sedan 2023,", "och har sedan 2022 ökat med"
SINCE = "och har sedan 2022 ökat från 70 till"
MOST = "Antalet personer aktuella för insatser inom socialpsykiatrin var 70. Flest var i åldern 25–44 år"
LONGEST = (
    "Antalet personer i hemlöshet vars tid i hemlöshet är känd var 108. Sett till tid var två till fem år vanligast"
)
THEN = "följt av tre månader till ett år"
RATE = "Antalet barn som en upplysning till tingsrätten gällde per 10 000 barn"
WOMEN, MEN = "kvinnor (460)", "män (498)"
SEXES = "Antalet invånare 18–24 år var oförändrat jämfört med 2023 (958). Den 31 december 2024 var antalet större"


def against(text: str, *made: SafeCube) -> list[str]:
    "What the reader has against a chapter of the report about people."
    blocks = (Heading(1, "Demografi", "demografi"), Paragraph((Sentence(text, ()),)))
    document = replace(documents.report(), blocks=blocks)
    return [doubt.why for doubt in verifying.read_back(draft(*made, rapport=document)).doubts]


@pytest.mark.parametrize(
    ("cubes", "right", "wrong"),
    [
        ([HOUSEHOLDS], f"{LEVELS}, {SINCE} 104.", f"{LEVELS}, {SINCE} 140."),
        (
            [HOUSEHOLDS],
            f"{BOTH} från 102 till 104, {GREW} 49 procent.",
            f"{BOTH} från 102 till 140, {GREW} 49 procent.",
        ),
        (
            [INHABITANTS, YOUNG, HOUSEHOLDS, PSYCHIATRY, INFORMED],
            f"{SEXES} män (498) än bland kvinnor (460).",
            f"{SEXES} kvinnor (460) än bland män (498).",
        ),
        (
            [INHABITANTS, YOUNG, HOUSEHOLDS, PSYCHIATRY, INFORMED],
            f"{AMONG} männen fler (498) än kvinnorna (460) den 31 december 2024.",
            f"{AMONG} kvinnorna fler (460) än männen (498) den 31 december 2024.",
        ),
        (
            [INVESTIGATED],
            "Fler utredningar enligt LVM gällde män (276) än kvinnor (96) under 2024.",
            "Fler utredningar enligt LVM gällde kvinnor (96) än män (276) under 2024.",
        ),
        ([WORK], f"{TO_WORK} (513).", f"{TO_WORK} (531)."),
        ([PSYCHIATRY], f"{MOST} (32, 46 procent).", f"{MOST} (33, 46 procent)."),
        ([INFORMED], f"{RATE} minskade mellan 2022 och 2024.", f"{RATE} ökade mellan 2022 och 2024."),
        (
            [TIME],
            f"{LONGEST}, följt av tre månader till ett år (19).",
            f"{LONGEST}, följt av tre månader till ett år (91).",
        ),
    ],
)
def test_what_is_right_is_no_doubt_and_what_is_wrong_is(cubes: list[SafeCube], right: str, wrong: str) -> None:
    assert against(right, *cubes) == []
    assert against(wrong, *cubes) != []


def test_a_change_that_does_not_follow_from_its_own_levels_is_still_a_fault() -> None:
    assert against("Antalet ärenden ökade med 15 procent, och har ökat från 126 till 141.", HOUSEHOLDS)
