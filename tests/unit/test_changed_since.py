"""What has changed since the edition before: told of what both have published, each number with its own cell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import analysis, catalogue, disclosure, ledger, opened, profiles, publish, world
from socialrapport.compose.changed_since import broken, changed_since
from socialrapport.compose.report import colophon
from socialrapport.ledger.claims_held import TRUE, check
from socialrapport.model.counting_rule import counting_rule
from socialrapport.model.document import Definition, Document, Heading, TableBlock
from socialrapport.model.edition import Draft
from socialrapport.model.expression import Field
from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.indicator import Break
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.since import Before, Since
from socialrapport.publish.manifest import earlier
from support import cubes

STOCKHOLM = profiles.load("stockholm")
THEN = """
    antal 2022 Total Total | 14200
    antal 2023 Total Total | 14333
    antal 2023 06    Total | 611
    antal 2023 08    Total | ..
    antal 2023 04    Total | 3
    antal 2023 Total par   | 1200
"""
NOW = """
    antal 2022 Total Total | 14210
    antal 2023 Total Total | 14333
    antal 2024 Total Total | 14651
    antal 2023 06    Total | ..
    antal 2023 08    Total | 57
    antal 2023 04    Total | 8
    antal 2023 Total par   | 1200
"""


def printed(folder: Path, *made: SafeCube) -> Before:
    "The edition of these tables, published and opened again."
    edition = cubes.edition(cubes=made)
    files = publish.data.write(edition)
    world.save(folder, {**files, "edition.json": publish.manifest.edition_json(edition, files)})
    before = opened.before.newest([folder], [opened.counts.read(folder, "0180")])
    assert before is not None
    return before


def compared(before: Before, *now: SafeCube, profile: Profile = STOCKHOLM) -> Since:
    quoted = disclosure.quoted(now, before, profile)
    return analysis.changed_since(now, quoted, before, profile, 2024)


@pytest.fixture
def before(tmp_path: Path) -> Before:
    return printed(tmp_path / "forra", cubes.cube("eb.hushall", THEN), cubes.PERSONS)


HOUSEHOLDS = cubes.cube("eb.hushall", NOW)


def test_a_number_that_is_another_is_told_with_the_cell_of_then_and_of_now(before: Before) -> None:
    (one,) = compared(before, HOUSEHOLDS).revisions
    assert (str(one.then), one.was) == ("tidigare.eb.hushall/antal/2022/Total/Total", 14200)
    assert (str(one.now), one.is_now) == ("eb.hushall/antal/2022/Total/Total", 14210)


def test_a_small_number_of_then_is_counted_but_not_told_again(before: Before) -> None:
    """District 04 had 3."""
    found = compared(before, HOUSEHOLDS)
    assert found.revised.number == 2
    assert all(one.was != 3 for one in found.revisions)


def test_of_what_was_hidden_or_is_only_how_many_is_told(before: Before) -> None:
    found = compared(before, HOUSEHOLDS)
    assert (found.shown_now.number, found.hidden_now.number) == (1, 1)


def test_figures_that_are_new_and_gone(before: Before) -> None:
    found = compared(before, HOUSEHOLDS, cubes.LONG)
    assert found.new == {cubes.LONG.id: cubes.LONG.indicator.title}
    assert found.gone == (cubes.PERSONS.indicator.title,)


def test_a_definition_with_other_words_is_told_as_it_was_and_is(before: Before) -> None:
    other = replace(HOUSEHOLDS, indicator=replace(HOUSEHOLDS.indicator, definition="Antal hushåll."))
    (one,) = compared(before, other).redefined
    assert (one.indicator, one.term, one.now) == ("eb.hushall", "definition", "Antal hushåll.")
    assert one.then == " ".join(HOUSEHOLDS.indicator.definition.split())


def test_another_condition_under_the_same_words_is_told_too(before: Before) -> None:
    other = replace(HOUSEHOLDS, indicator=replace(HOUSEHOLDS.indicator, where=Field("belopp") > 0))
    (one,) = compared(before, other).redefined
    assert (one.term, one.then) == ("urval", "tabellen bistandshushall, antal olika hushall")
    assert one.now == "tabellen bistandshushall, antal olika hushall där belopp > 0"


def test_an_older_edition_that_does_not_tell_its_condition_is_not_said_to_have_another(before: Before) -> None:
    table = before.tables["eb.hushall"]
    facts = {term: text for term, text in table.facts.items() if term != "urval"}
    silent = replace(before, tables={"eb.hushall": replace(table, facts=facts)})
    assert compared(silent, HOUSEHOLDS).redefined == ()


def test_a_group_with_another_name_is_told_and_its_numbers_are_not_compared(before: Before) -> None:
    then = before.tables["eb.hushall"]
    labels = {**then.labels, "hushallstyp": {**then.labels["hushallstyp"], "par": "Sammanboende"}}
    found = compared(replace(before, tables={"eb.hushall": replace(then, labels=labels)}), HOUSEHOLDS)
    assert [(one.term, one.then) for one in found.redefined] == [("Hushållstyp", "Sammanboende")]
    assert not any(at[-1] == "par" for _, at in found.quoted[0].cells)


def test_a_breakdown_that_is_new_or_gone_is_no_other_definition(before: Before) -> None:
    """Of then the table is without its household types: more has been delivered since."""
    then = before.tables["eb.hushall"]
    labels = {axis: had for axis, had in then.labels.items() if axis != "hushallstyp"}
    facts = {**then.facts, "redovisas_efter": "stadsdelsområde"}
    fewer = replace(before, tables={"eb.hushall": replace(then, labels=labels, facts=facts)})
    found = compared(fewer, HOUSEHOLDS)
    assert found.redefined == ()
    assert [(one.indicator, one.new, one.gone) for one in found.redivided] == [("eb.hushall", ("hushållstyp",), ())]
    told = str(section(fewer, HOUSEHOLDS).in_print().blocks)
    assert "Nya uppdelningar: hushåll med ekonomiskt bistånd (hushållstyp)." in told
    assert "ändrad definition" not in told


def test_a_breakdown_that_is_not_shown_any_more_is_told_by_its_name(before: Before) -> None:
    fewer = replace(HOUSEHOLDS, axes=HOUSEHOLDS.axes[:2], cells={})
    (one,) = compared(before, fewer).redivided
    assert (one.new, one.gone) == ((), ("hushållstyp",))


def test_a_district_that_has_taken_in_another_is_not_compared(before: Before) -> None:
    """08 is another area now, though it has its code."""
    merged = replace(STOCKHOLM.districts[0], code="07", name="Gamla", successor="08")
    profile = replace(STOCKHOLM, districts=(*STOCKHOLM.districts, merged))
    then = before.tables["eb.hushall"]
    labels = {**then.labels, "stadsdel": {**then.labels["stadsdel"], "07": "Gamla"}}
    found = compared(replace(before, tables={"eb.hushall": replace(then, labels=labels)}), HOUSEHOLDS, profile=profile)
    assert found.gone_districts == ("Gamla",)
    assert not any(at[1] == "08" for _, at in found.quoted[0].cells)


def test_a_break_that_was_not_there_is_told(before: Before) -> None:
    then = before.tables["eb.hushall"]
    without = replace(before, tables={"eb.hushall": replace(then, breaks=frozenset())})
    assert [found.year for _, found in compared(without, HOUSEHOLDS).breaks] == [
        one.year for one in HOUSEHOLDS.indicator.breaks if one.year <= 2024
    ]


def test_a_break_that_the_edition_before_knew_was_to_come_is_told(before: Before) -> None:
    then, known = before.tables["eb.hushall"], HOUSEHOLDS.indicator.breaks
    latest = max(one.year for one in known if one.year <= 2024)
    earlier = replace(before, year=latest - 1, tables={"eb.hushall": then})
    assert {(latest, "")} <= then.breaks
    assert [found.year for _, found in compared(earlier, HOUSEHOLDS).breaks] == [latest]


def section(before: Before | None, *now: SafeCube) -> Document:
    since = compared(before, *now) if before else None
    stuff = replace(cubes.material(STOCKHOLM, now), since=since)
    return Document("", "", tuple(changed_since(stuff)), "", "", 2024, True)


def test_a_new_figure_that_is_hidden_in_every_year_is_told_apart_and_whose_it_is(before: Before) -> None:
    seen = cubes.cube("sp.boendestod", "antal 2024 Total Total Total | 97")
    hidden = cubes.cube("sp.stodboende", "antal 2024 Total Total | ..")
    told = str(section(before, HOUSEHOLDS, seen, hidden).in_print().blocks)
    assert "Nya uppgifter: personer med boendestöd inom socialpsykiatrin." in told
    assert "eftersom talen är skyddade alla år: personer i stödboende inom socialpsykiatrin." in told


def test_a_number_that_the_year_and_its_months_share_is_told_of_the_year(tmp_path: Path) -> None:
    axes = {"bu.orosanmalningar": "Total Total Total Total Total Total", "bu.anmalningar_manad": "Total"}
    then, now = ([cubes.cube(id, f"antal 2023 {at} | {n}") for id, at in axes.items()] for n in (541, 481))
    blocks = section(printed(tmp_path / "forra", *then), *now).in_print().blocks
    (table,) = (b for b in blocks if isinstance(b, TableBlock))
    assert [row[0].text for row in table.rows] == ["Orosanmälningar som rör barn och unga"]


def test_a_break_of_few_figures_names_them() -> None:
    two = Since(2023, "f", breaks=tuple((id, Break(2024, "Nya regler")) for id in ("eb.hushall", "eb.barn")))
    stuff = cubes.material(STOCKHOLM, (HOUSEHOLDS, cubes.cube("eb.barn", "antal 2024 Total Total Total | 97")))
    assert broken(stuff, two) == [
        "Nya regler (hushåll med ekonomiskt bistånd och barn i hushåll med ekonomiskt bistånd)"
    ]


def test_what_a_single_committees_edition_lacked_is_not_new(before: Before) -> None:
    made = replace(before, part=True)
    assert compared(before, HOUSEHOLDS, cubes.LONG).new
    assert compared(made, HOUSEHOLDS, cubes.LONG).new == {}


def test_nothing_is_said_where_no_edition_was_given() -> None:
    assert section(None, HOUSEHOLDS).blocks == ()


def test_in_print_the_whole_stands_for_its_parts(before: Before) -> None:
    """A part that moved more, for its size, is told on the web."""
    more = cubes.cube("eb.hushall", NOW.replace("Total par   | 1200", "Total par   | 2400"))
    blocks = section(before, more).blocks
    in_print, on_web = (b for b in blocks if isinstance(b, TableBlock) and "största" in b.caption)
    assert [row[1].text for row in in_print.rows] == ["Hela staden"]
    assert on_web.rows[0][1].text != "Hela staden"


def test_an_edition_of_the_same_year_says_what_it_replaces(before: Before) -> None:
    made = section(replace(before, year=2024, fingerprint="f" * 64), HOUSEHOLDS).blocks
    assert isinstance(made[0], Heading)
    assert made[0].text == "Rättat sedan den förra utgåvan för 2024"
    assert "ersätter en tidigare för 2024" in str(made[1])
    assert "ersätter" not in str(section(replace(before, year=2023), HOUSEHOLDS).blocks)


def test_a_replaced_edition_stands_in_the_title_and_in_the_list_of_files(before: Before) -> None:
    since = replace(compared(before, HOUSEHOLDS), year=2024, fingerprint="f" * 64)
    facts = dict(colophon(replace(cubes.material(STOCKHOLM, (HOUSEHOLDS,)), since=since)))
    assert facts["Rättad utgåva"] == f"Ersätter den förra utgåvan för 2024 med fingeravtryck {'f' * 16}"
    assert earlier(since, 2024) == {"ar": 2024, "fingeravtryck": "f" * 64, "ersatts": True}
    assert not earlier(since, 2025)["ersatts"]


def test_nothing_changed_is_said_in_a_sentence(tmp_path: Path) -> None:
    made = section(printed(tmp_path / "forra", HOUSEHOLDS), HOUSEHOLDS)
    assert "Inga definitioner och inga tal är andra" in str(made.blocks[-1])


def test_every_number_told_is_held_against_the_edition_that_printed_it(before: Before) -> None:
    made = section(before, HOUSEHOLDS, cubes.LONG)
    draft = Draft(
        STOCKHOLM, 2024, True, (HOUSEHOLDS, cubes.LONG), {"rapport": made}, since=compared(before, HOUSEHOLDS)
    )
    told = {(one.claim.kind, one.claim.text) for one in ledger.hold(draft).entries}
    assert {(ClaimKind.REVISED, "Två"), (ClaimKind.CHANGE, "+10"), (ClaimKind.SHOWN_NOW, "Ett")} <= told
    assert ledger.account_for(draft).accounts["rapport"].free == ()


def test_a_number_that_the_edition_before_did_not_print_stops_the_build(before: Before) -> None:
    made = section(before, HOUSEHOLDS)
    table = next(b for b in made.blocks if isinstance(b, TableBlock) and b.id == "andrat-tal")
    row = (*table.rows[0][:3], replace(table.rows[0][3], text="14\u00a0199"), *table.rows[0][4:])
    wrong = replace(made, blocks=(replace(table, rows=(row,)),))
    with pytest.raises(Refusal, match="har ingen cell"):
        ledger.account_for(
            Draft(STOCKHOLM, 2024, True, (HOUSEHOLDS,), {"rapport": wrong}, since=compared(before, HOUSEHOLDS))
        )


@pytest.mark.parametrize("kind", [ClaimKind.REVISED, ClaimKind.SHOWN_NOW, ClaimKind.HIDDEN_NOW])
def test_how_many_have_changed_is_counted_again(before: Before, kind: ClaimKind) -> None:
    found = compared(before, HOUSEHOLDS)
    by_id = {cube.id: cube for cube in (HOUSEHOLDS, *found.quoted)}
    ref = CellRef("eb.hushall", "antal", ("2022", "Total", "Total"))
    right = {ClaimKind.REVISED: 2}.get(kind, 1)
    assert check(Claim(kind, "", right, (ref,)), by_id)[1] == TRUE
    assert check(Claim(kind, "", right + 1, (ref,)), by_id)[1] != TRUE


def test_print_has_less_and_the_web_has_the_definitions(before: Before) -> None:
    other = replace(HOUSEHOLDS, indicator=replace(HOUSEHOLDS.indicator, definition="Antal hushåll."))
    made = section(before, other)
    assert not any(isinstance(b, Definition) for b in made.in_print().blocks)
    assert any(isinstance(b, Definition) for b in made.on_web().blocks)
    assert [b.text for b in made.in_print().blocks if isinstance(b, Heading)] == [
        "Rättat sedan den förra utgåvan för 2024"
    ]


def test_all_of_it_is_data_without_a_hidden_number(before: Before) -> None:
    told = publish.manifest.changed(compared(before, HOUSEHOLDS))
    assert told["tal"] == [{"cell": "eb.hushall/antal/2022/Total/Total", "da": 14200, "nu": 14210}]
    assert (told["andrade"], told["visas_nu"], told["skyddas_nu"]) == (2, 1, 1)


def test_the_newest_of_several_editions_is_the_one_compared_with(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        printed(folder, HOUSEHOLDS)
    read = [opened.counts.read(folder, "0180") for folder in folders]
    older = [read[0], replace(read[1], year=2020)]
    newest = opened.before.newest(folders, older)
    assert newest is not None
    assert newest.year == 2024
    assert opened.before.newest([], []) is None


def test_of_a_year_an_edition_of_all_committees_is_compared_with(tmp_path: Path) -> None:
    whole = printed(tmp_path / "hela", HOUSEHOLDS)
    printed(tmp_path / "delen", cubes.LONG)
    about = tmp_path / "delen" / "edition.json"
    about.write_text(about.read_text(encoding="utf-8").replace("{", '{"namnd": "omsorg",', 1), encoding="utf-8")
    folders = [tmp_path / "hela", tmp_path / "delen"]
    found = opened.before.newest(folders, [opened.counts.read(folder, "0180") for folder in folders])
    assert found is not None
    assert found.tables.keys() == whole.tables.keys()


def test_every_definition_can_be_written_as_a_rule() -> None:
    rules = {id: counting_rule(one) for id, one in catalogue.load().indicators.items()}
    assert all(rule.startswith("tabellen ") for rule in rules.values())
    assert rules["bu.barn_med_anmalan"].endswith("där alder högst 20; per 1000, 0–20 år")
