"""A year in which there was nothing is a zero where somebody answers for it, and is told of where nobody does."""

from dataclasses import replace

import pytest

from socialrapport import catalogue, compute, engine, intake, profiles
from socialrapport.compose import annex
from socialrapport.disclosure import told_of
from socialrapport.model.issue import Refusal
from socialrapport.model.rule import Case
from support.cubes import material
from support.deliveries import deliver

TOWN, CATALOGUE = profiles.load("exempelkommun"), catalogue.load()
LVM = """
    personnummer | handelse | datum      | slutdatum
    A1980        | VARD     | 2022-03-01 | 2022-05-01
    A1981        | VARD     | 2023-03-01 | 2023-05-01
"""
HEADER = "handelse_id;personnummer;handelse;datum;slutdatum;distrikt\n"


def none_in(year, register="lvm"):
    return f"- {{regel: inga_rader, register: {register}, ar: {year}, namn: Kim Ek, skal: Ingen vårdades.}}\n"


def received(folder, given, year=2024):
    "The findings, and how many were in care each year. There is a public figure of the year, so it can be reported."
    deliver(Case({"avhysning": f"ar\n{year}", **given}, year), folder / "uttag")
    (folder / "arbete").mkdir()
    with engine.open(folder / "arbete", threads=1) as store:
        delivery, issues = intake.receive(folder / "uttag", TOWN, CATALOGUE, year, store, b"nyckel")
        intake.stop_on_fatal(delivery, issues, year)
        compute.build_tables(CATALOGUE, delivery, TOWN, year, store)
        cube = compute.evaluate(CATALOGUE.indicators["mb.lvm_vardade"], TOWN, year, store)
    counts = cube.values["antal"] if cube else {}
    return issues, {at[0]: n for at, n in counts.items() if set(at[1:]) == {"Total"}}


def told(issues, rule):
    return [(i.register, i.acknowledged) for i in issues if i.rule == rule]


def test_a_year_without_rows_is_told_and_is_no_figure(tmp_path):
    issues, counts = received(tmp_path, {"lvm": LVM})
    assert told(issues, "inga_rader") == [("lvm", "")]
    assert counts == {"2022": 1, "2023": 1}


def test_a_year_that_somebody_answers_for_is_a_zero(tmp_path):
    issues, counts = received(tmp_path, {"lvm": LVM, "kvitterade.yaml": none_in(2024)})
    assert told(issues, "inga_rader") == [("lvm", "Kim Ek: Ingen vårdades.")]
    assert counts == {"2022": 1, "2023": 1, "2024": 0}


def test_it_is_a_zero_in_later_reports_too_and_told_of_there(tmp_path):
    later = LVM + "    A1982 | VARD | 2025-03-01 | 2025-05-01\n"
    issues, counts = received(tmp_path, {"lvm": later, "kvitterade.yaml": none_in(2024)}, 2025)
    assert counts == {"2022": 1, "2023": 1, "2024": 0, "2025": 1}
    assert [(i.years, i.acknowledged) for i in issues if i.rule == "inga_rader"] == [
        ((2024,), "Kim Ek: Ingen vårdades.")
    ]


def test_the_report_says_who_answers_for_a_zero(tmp_path):
    issues, _ = received(tmp_path, {"lvm": LVM, "kvitterade.yaml": none_in(2024)})
    stuff = replace(material(TOWN), quality=told_of(issues, ()))
    said, listed = annex.zeros(stuff)
    assert "bara där någon har svarat för det" in repr(said)
    [item] = listed.text
    assert item.text == "Registret LVM har inga rader för 2024; de senaste är för 2023. Kim Ek svarar för det."
    assert "inga rader" not in repr(list(annex.issue_list(stuff)))
    assert list(annex.zeros(material(TOWN))) == []


def test_a_file_without_even_a_header_is_read_where_somebody_answers_for_it(tmp_path):
    _, counts = received(tmp_path, {"lvm": LVM, "lvm_2024.csv": "", "kvitterade.yaml": none_in(2024)})
    assert counts == {"2022": 1, "2023": 1, "2024": 0}


def test_a_file_of_a_header_alone_is_read_where_somebody_answers_for_it(tmp_path):
    _, counts = received(tmp_path, {"lvm_2024.csv": HEADER, "kvitterade.yaml": none_in(2024)})
    assert counts == {"2024": 0}


def test_it_is_refused_where_nobody_does(tmp_path):
    with pytest.raises(Refusal, match="inga_rader"):
        received(tmp_path, {"lvm_2024.csv": HEADER})


def test_rows_are_counted_whatever_somebody_answers(tmp_path):
    issues, counts = received(tmp_path, {"lvm": LVM, "kvitterade.yaml": none_in(2023)}, 2023)
    assert counts == {"2022": 1, "2023": 1}
    assert [i.rule for i in issues if i.file == "kvitterade.yaml"] == ["kvittens_utan_fynd"]


def test_what_rests_on_two_registers_is_a_zero_where_both_are_answered_for(tmp_path):
    """Who is placed is known where the placements and the interventions are."""
    delivery = {
        "insats": "insats_id | startdatum\n1 | 2023-01-01",
        "placering": "insats_id | startdatum\n1 | 2023-01-01",
    }
    for number, words in enumerate((none_in(2024, "placering"), none_in(2024, "placering") + none_in(2024, "insats"))):
        folder = tmp_path / str(number)
        deliver(Case({**delivery, "kvitterade.yaml": words}), folder / "uttag")
        (folder / "arbete").mkdir()
        with engine.open(folder / "arbete", threads=1) as store:
            got, _ = intake.receive(folder / "uttag", TOWN, CATALOGUE, 2024, store, b"nyckel")
            assert compute.clean_tables.years_of_zero(CATALOGUE, got, "placerade") == [2024] * number
