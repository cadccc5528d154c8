"""What one of several committees is told is cut from the whole, and nothing of the others is left in it."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.compose import for_committee
from socialrapport.compose.press import from_report, lead
from socialrapport.model.edition import KnownRelation, Protection, Quality, SafeReceipt
from socialrapport.model.profile import Committee, Disclosure
from socialrapport.model.safe import SafeRows
from support import cubes, own

INCOME = Committee("arbete", "arbetsnämnden", ("ekonomiskt_bistand",), "Kontoret", "kontoret", "kontoret")
CARE = replace(INCOME, code="omsorg", name="omsorgsnämnden", chapters=("socialpsykiatri",))


def test_its_own_text_stands_before_the_common_one_and_no_others_does() -> None:
    texts = {
        "tjansteutlatande/bakgrund": "Allas.",
        "tjansteutlatande/arendet": "Allas.",
        "tjansteutlatande-omsorg/bakgrund": "Omsorgens.",
        "tjansteutlatande-arbete/bakgrund": "Arbetets.",
        "ekonomiskt_bistand": "Arbetets.",
        "eb.hushall": "Arbetets.",
        "socialpsykiatri": "Omsorgens.",
    }
    found = for_committee(own.stuff(**texts), CARE).profile.texts
    said = {name: text.blocks[0].items[0][0].text for name, text in found.items()}
    assert said == {
        "tjansteutlatande/bakgrund": "Omsorgens.",
        "tjansteutlatande/arendet": "Allas.",
        "socialpsykiatri": "Omsorgens.",
    }


def test_what_is_told_of_protection_is_of_its_tables() -> None:
    done = Protection(
        "Små antal visas inte.", 1, 4, 90, 60, 30, (("eb.hushall", 6, 1), ("sp.hvb", 2, 1)), "Inget.", 0,
        groups=(("sp.hvb", 1),), relations=tuple(
            KnownRelation("lika", (f"{id}:antal typ=par",), (f"{id}/bas",), 2023, 2024, 2, 0)
            for id in ("eb.hushall", "sp.hvb")
        ),
        stricter={"ekonomiskt_bistand": " I ekonomiskt bistånd gäller 1 till 9.", "vald": " I vald gäller 1 till 9."},
        already={"vr.misshandel_nara": "Polisanmäld misshandel"},
    )  # fmt: skip
    stuff = replace(cubes.material(own.STOCKHOLM, (cubes.HOUSEHOLDS,)), protection=done)
    mine = for_committee(stuff, INCOME).protection
    assert (mine.tables, mine.groups) == ((("eb.hushall", 6, 1),), ())
    assert [r.left for r in mine.relations] == [("eb.hushall:antal typ=par",)]
    assert mine.cells == len(cubes.HOUSEHOLDS.cells)
    assert mine.rules == "Små antal visas inte. I ekonomiskt bistånd gäller 1 till 9."


def test_what_is_told_of_files_is_of_its_registers() -> None:
    """In classes of size: of two files together no more is told than of each."""
    files = tuple(
        SafeReceipt(register, f"{register}.csv", "ab", SafeRows(100, 199), SafeRows(0, 0))
        for register in ("ekonomiskt_bistand", "befolkning", "lss")
    )
    whole = replace(cubes.material(own.STOCKHOLM), quality=Quality(files, (), SafeRows(500, 510), SafeRows(0, 0)))
    mine = for_committee(whole, INCOME).quality
    assert [f.register for f in mine.receipts] == ["ekonomiskt_bistand", "befolkning"]
    assert mine.rows == SafeRows(200, 399)


def test_alone_it_has_limits_of_its_own_areas_and_knows_of_no_other_committee() -> None:
    limits = Disclosure(areas={"vald": (1, 9), "socialpsykiatri": (1, 7)})
    whole = replace(own.STOCKHOLM, disclosure=limits, bodies=(INCOME, CARE))
    mine = for_committee(cubes.material(whole), CARE, alone=True).profile
    assert mine.disclosure.areas == {"socialpsykiatri": (1, 7)}
    assert (mine.bodies, mine.edition_of, mine.committee) == ((), "omsorg", "omsorgsnämnden")
    assert mine.service == "omsorgsnämndens verksamhet"


def test_a_committees_press_text_does_not_name_it_twice_in_a_sentence() -> None:
    mine = for_committee(cubes.material(replace(own.STOCKHOLM, bodies=(CARE,))), CARE, alone=True)
    assert "beskriver omsorgsnämnden hur dess verksamhet i Stockholm utvecklas." in lead(mine)
    assert "där omsorgsnämnden beskriver hur dess verksamhet i Stockholm utvecklas." in from_report(mine)
