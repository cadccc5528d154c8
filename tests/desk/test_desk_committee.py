"""The committee's path: deadlines counted back, the days by law, the file of rules, a memo whose tense has changed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from review.core import content, days, meetings
from review.core.rules import Hours, Limit, Meeting, Recipient, Rules, read
from socialrapport import compose, profiles
from socialrapport.model.as_data import to_data
from socialrapport.model.document import Document
from socialrapport.model.issue import Refusal
from socialrapport.opened import things
from socialrapport.opened.things import Thing
from support import cubes
from support.desk_pages import Bord

# isort: split
from review.web import desk

D = dt.date


@pytest.mark.parametrize(
    ("year", "easter"), [(2024, D(2024, 3, 31)), (2025, D(2025, 4, 20)), (2027, D(2027, 3, 28)), (2038, D(2038, 4, 25))]
)
def test_easter_falls_when_it_does(year: int, easter: dt.date) -> None:
    assert days.easter_day(year) == easter


def test_the_days_of_rest_of_a_year() -> None:
    found = sorted(f"{day:%m-%d}" for day in days.red(2025))
    assert found == [
        "01-01", "01-06", "04-18", "04-20", "04-21", "05-01", "05-29", "06-06", "06-08", "06-20", "06-21", "11-01",
        "12-24", "12-25", "12-26", "12-31",
    ]  # fmt: skip


def test_deadlines_are_counted_back_and_fall_on_days_that_are_worked() -> None:
    limits = (Limit("kallelse", 7), Limit("handlingar", 14))
    found = meetings.before(Meeting("Socialnämnden", D(2025, 5, 15)), limits)
    assert [(one.what, one.day) for one in found] == [("handlingar", D(2025, 4, 30)), ("kallelse", D(2025, 5, 8))]


@pytest.mark.parametrize(
    ("posted", "until"),
    [(D(2025, 5, 27), D(2025, 6, 17)), (D(2025, 5, 30), D(2025, 6, 23)), (D(2025, 12, 10), D(2026, 1, 2))],
)
def test_an_appeal_is_made_within_three_weeks_or_the_working_day_after(posted: dt.date, until: dt.date) -> None:
    assert days.appeal_until(posted) == until


def test_the_days_by_law_are_known_as_far_as_things_have_happened() -> None:
    decided, minutes = D(2025, 5, 20), {"justerat": "2025-06-05", "datum": "2025-06-06"}
    first, second, third = meetings.after(decided, minutes)
    assert (first.day, first.late) == (D(2025, 6, 3), True)
    assert (second.day, second.late) == (D(2025, 6, 7), False)
    assert (third.day, third.done) == (D(2025, 6, 27), None)
    assert [one.what for one in meetings.after(decided, {})] == ["protokollet justerat senast"]


def test_the_case_is_listed_with_its_number_and_its_days(bord: Bord) -> None:
    (bord.folder / "bord.yaml").write_text("sammantraden: [{organ: Socialnämnden, datum: 2025-06-17}]\n")
    bord.to("granskning")
    bord.did("rakel", "anmal", text="Socialnämnden", datum="2025-06-17", dnr="SOF 2025/359")
    page = bord.client("omar").get("/sammantraden").content.decode()
    assert page.count("<h2>Socialnämnden, 2025-06-17</h2>") == 1
    assert "SOF 2025/359" in page
    assert "handlingarna klara: 2025-06-03" in page


def test_what_was_decided_and_until_when_it_can_be_appealed_stand_on_the_case(bord: Bord) -> None:
    bord.to("beslutad")
    bord.did("rakel", "ansla", justerat="2025-05-26", datum="2025-05-27")
    page = bord.see("hanna", "arende").content.decode()
    assert "2025-05-20, § 7: Nämnden godkänner rapporten." in page
    assert "<td>2025-06-17</td>" in page


@pytest.mark.parametrize("about", [{"text": "Ja", "datum": "2025-05-20"}, {"text": "Ja", "paragraf": "7"}])
def test_a_decision_has_a_paragraph_and_a_day(bord: Bord, about: dict[str, str]) -> None:
    bord.to("beredd")
    assert "paragraf och dagen" in bord.do("rakel", "besluta", **about).content.decode()
    assert "år-månad-dag" in bord.do("rakel", "besluta", datum="i går", text="x").content.decode()


def test_the_rules_are_read_and_what_is_not_said_is_as_usual(tmp_path: Path) -> None:
    assert read(tmp_path) == Rules()
    text = """
adress: https://kommun.example/rapport
publicering: {dagar: [tisdag], till: "10:00"}
mottagare: [{namn: A, epost: a@b.example, faktablad: farsta}]
frister: [{vad: klart, dagar: 3}]
"""
    (tmp_path / "bord.yaml").write_text(text, encoding="utf-8")
    found = read(tmp_path)
    assert found.address == "https://kommun.example/rapport/"
    assert found.hours == Hours(frozenset({1}), dt.time(7), dt.time(10))
    assert found.recipients == (Recipient("A", "a@b.example", "farsta"),)
    assert found.limits == (Limit("klart", 3),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("adres: x", "rad 1: adres finns inte"),
        ("publicering: {dagar: [lunchdag]}", "dagar ska vara"),
        ('publicering: {fran: "25:00"}', "fran ska vara ett klockslag"),
        ('publicering: {fran: "10:00", till: "09:00"}', "till ska vara efter fran"),
        ("forhandslasning_timmar: 25", "mellan 1 och 24"),
        ("mottagare: x", "ska vara en lista"),
        ("mottagare:\n  - {namn: A, epost: ingen}", "rad 2: epost ska vara en e-postadress"),
        ("sammantraden: [{organ: A, datum: i maj}]", "datum ska vara en dag"),
        ("epost: {server: a, fran: a@b, sakerhet: nej}", "sakerhet ska vara"),
        ("epost: [a]", "här ska fälten"),
        ("- a", "här ska fälten"),
    ],
)
def test_what_is_wrong_with_the_rules_is_said_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "bord.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Refusal, match=says):
        read(tmp_path)


def written_on(day: dt.date) -> tuple[Thing, ...]:
    "Every thing of the documents, when the memo is dated that day."
    profile = profiles.load("stockholm")
    memo = replace(profile.memos[2024], date=day)
    stuff = cubes.material(replace(profile, memos={2024: memo}), (cubes.HOUSEHOLDS, cubes.PERSONS))
    return tuple(thing for name, one in compose.documents(stuff).items() for thing in things_of(name, one))


def things_of(name: str, document: Document) -> list[Thing]:
    return [*things.of(name, to_data(document))]


def test_a_memo_that_tells_what_has_happened_since_is_all_that_waits_for_a_new_approval() -> None:
    """Every chapter was approved before the advisory bodies had met; the memo is dated anew when they have."""
    before, after = written_on(D(2025, 4, 24)), written_on(D(2025, 5, 16))
    signed = frozenset((one.key, "omar") for one in content.chapters(before))
    done = content.approved(signed, [content.inside(before), content.inside(after)])
    waiting = [one.address for one in content.chapters(after) if one.key not in done]
    assert waiting
    assert {address.split("/")[0] for address in waiting} == {"tjansteutlatande"}
    left = {one.text for one in after if one.key not in done and one.sort is things.Sort.SENTENCE}
    assert any("Förvaltningsgruppen har behandlat ärendet" in text for text in left)
    assert any("Förvaltningsgruppen behandlar ärendet" in one.text for one in before)
    kept = [one for one in content.chapters(after) if one.address.startswith("tjansteutlatande") and one.key in done]
    assert kept


def test_the_rules_of_a_desk_that_is_open_are_read_anew(bord: Bord) -> None:
    assert desk.rules() == Rules()
    (bord.folder / "bord.yaml").write_text("utgivare: Stockholms stad\n")
    assert desk.rules().publisher == "Stockholms stad"
