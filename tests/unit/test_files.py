"""What an edition says of its extracts tells no count: not by itself, and not put together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport import profiles
from socialrapport.compose import annex
from socialrapport.disclosure.doors.delivery_told import READ, WRONG, rows, told_of
from socialrapport.intake import report
from socialrapport.model.delivery import Receipt
from socialrapport.model.issue import Issue, Place, Severity
from socialrapport.model.safe import SafeRows
from support.cubes import material


@pytest.mark.parametrize(("number", "told"), [
    (0, (0, 0)), (1, (1, 999)), (999, (1, 999)), (1000, (1000, 1999)), (4560, (4000, 4999)),
    (99_999, (99_000, 99_999)), (333_207, (330_000, 339_999)),
])  # fmt: skip
def test_rows_are_told_by_two_figures_and_a_thousand_at_the_nearest(number, told):
    assert rows(number, READ) == SafeRows(*told)


def test_every_number_of_a_class_is_told_the_same():
    "Else what is told would be closer than it looks."
    for least in (READ, WRONG):
        for number in range(1, 40_000, 7):
            told = rows(number, least)
            assert told.least <= number <= told.most
            assert rows(told.least, least) == rows(told.most, least) == told


def receipt(file: str, rows: int, set_aside: int) -> Receipt:
    return Receipt("lss", file, "ab" * 32, 100, rows, set_aside, "utf-8")


def issue(count: int, says: str = "Koden finns inte.", publicly: str = "") -> Issue:
    return Issue("okand_kod", Severity.ERROR, "lss", "lss.csv", says, "", "", rows=(17,), count=count,
                 districts=(("04", count),), places=(Place(17, "04", "A-1"),), publicly=publicly)  # fmt: skip


def test_what_was_set_aside_less_the_other_findings_is_not_the_one_that_is_masked():
    "Nine and three: whoever reads 12 and 9 knows 3."
    few, many = (told_of([issue(9), issue(n)], [receipt("lss.csv", 5400, 9 + n)]) for n in (1, 4))
    assert few == many


def test_the_rows_of_a_file_are_not_the_total_that_a_table_hides():
    "Shown parts of 41 and a hidden one: 42 to 45 rows look the same."
    assert len({told_of([], [receipt("lss_2015.csv", 41 + n, 0)]) for n in (1, 2, 3, 4)}) == 1


def test_a_finding_leaves_its_rows_its_places_and_its_small_counts_behind():
    made = told_of([issue(3, "Bromma, 20 rader 2023 och 3 rader 2024.", "Antalet rader halverades.")], [])
    assert made.issues[0].says == "Antalet rader halverades."
    assert not any(text in repr(made) for text in ("17", "04", "A-1", "20 rader"))


def test_the_declaration_says_what_was_read_in_the_same_classes():
    said = annex.reliability(told_of([], [receipt("lss.csv", 4560, 7), receipt("lvm.csv", 12_000, 0)]))
    assert "2 filer med mellan 16\u00a0000 och 17\u00a0000 rader. Färre än 100 rader var felaktiga" in said
    assert "Inga rader lades åt sidan" in annex.reliability(told_of([], [receipt("lss.csv", 4560, 0)]))
    stuff = replace(material(profiles.load("exempelkommun"), ()), quality=told_of([issue(140), issue(3)], []))
    (_, listed) = annex.issue_list(stuff)
    assert [span.text for span in listed.text] == ["LSS 1 oktober: Koden finns inte (mellan 100 och 200 rader)."]


def test_what_is_found_in_several_registers_and_how_often_is_said_once():
    everywhere = [
        replace(issue(number, says), register=register, file=f"{register}.csv", rule=says)
        for number, says in ((7, "Datum saknas."), (8, "Koden finns inte."))
        for register in ("lss", "lvm")
    ]
    stuff = replace(material(profiles.load("exempelkommun"), ()), quality=told_of(everywhere, []))
    first, listed = annex.issue_list(stuff)
    assert first.text[0].text == "De vanligaste iakttagelserna vid kontrollen, var och en i färre än 100 rader, var:"
    assert [item[0].text for item in listed.items] == [
        "LSS 1 oktober och LVM: Datum saknas.",
        "LSS 1 oktober och LVM: Koden finns inte.",
    ]


def test_a_month_or_a_year_without_rows_is_no_number_of_rows():
    missing = replace(
        issue(2, says="Farsta, maj 2024, har inga rader."), rule="manad_saknas", file="", rows=(), places=()
    )
    assert told_of([missing], []).issues[0].rows == SafeRows(0, 0)
    page = report([missing], [], profiles.load("stockholm"), 2024, {})
    assert "<summary>" not in page
    assert "Register: lss" in page


def test_the_declaration_calls_a_column_by_its_title():
    said = "Koden i kolumnen kon (Kön) finns inte i kodlistan."
    stuff = material(profiles.load("exempelkommun"), ())
    (found,) = told_of([replace(issue(140), says=said, publicly="", register="person")], []).issues
    assert annex.as_people_say(stuff, found) == ("Personer", "Koden i fältet ”Kön” finns inte i kodlistan")
