"""Every validation rule has a fault to order: exactly that rule speaks of it, and nothing that stood in a row is told.

The faults that have files of their own are planted together, since each finding says which file it is of. Those
that change the generated files are planted one by one, in a delivery of the registers that they concern.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest import mock

import pyarrow as pa
import pytest

from socialrapport import catalogue, engine, intake, profiles, synthetic
from socialrapport.commands import whole_flow
from socialrapport.model.issue import Issue, Refusal
from socialrapport.synthetic import ordered, targets
from socialrapport.synthetic.city import City

PROFILE, SMALL = profiles.load("stockholm"), profiles.load("exempelkommun")
RULES, REGISTERS = catalogue.load().rules, catalogue.load().registers
PERSONS, YEARS, SEED = 60_000, (2015, 2024), 1
ALTERED = tuple(r for r in RULES if r in ordered.CHANGES or r in ordered.GONE)
BESIDE = tuple(r for r in RULES if r not in ALTERED)
NO_FILE = ("efter_rapportaret", "kvittens_utan_fynd")
"""Planted in a file, but told of the register, or of what answers for the delivery."""
PILED = {("avvikande_ar", "placering", "", "")}
"""So many faults at once are a change in themselves; one by one they are not."""
SET_APART = re.compile(r"SYNTETISK_\w+?_fel_(\w+)\.\w+")
Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class Checked:
    """A delivery that was checked, and everything that was said of it."""

    folder: Path
    issues: tuple[Issue, ...]
    told: Mapping[str, str]

    def counts(self) -> Counter[Key]:
        counted: Counter[Key] = Counter()
        for issue in self.issues:
            counted[issue.rule, issue.register, issue.file, issue.column or ""] += max(issue.count, 1)
        return counted

    def of(self, fault: str) -> set[str]:
        "The rules that speak of the fault's own files."
        return {i.rule for i in self.issues if fault_of(i.file) == fault}

    @property
    def unlike(self) -> set[Key]:
        "What is told of no fault's own file."
        return {k for k in self.counts() if not fault_of(k[2])}


def fault_of(file: str) -> str:
    found = SET_APART.fullmatch(file)
    return found[1] if found else ""


@cache
def drawn() -> tuple[pa.Array, tuple[tuple[str, int | None, pa.Table], ...]]:
    "The people and the registers that every fault is planted in."
    city = City(targets.read(PROFILE, PERSONS, YEARS, SEED), PROFILE)
    return city.numbers(), tuple(city.tables(lambda message: None))


def generate(folder: Path, *faults: str, registers: Iterable[str] = tuple(REGISTERS)) -> Path:
    "The files of these registers, with these faults."
    folder.mkdir()
    numbers, tables = drawn()
    city = mock.Mock(**{"numbers.return_value": numbers})
    city.tables.return_value = [one for one in tables if one[0] in registers]
    with mock.patch.object(synthetic, "City", return_value=city):
        synthetic.generate(PROFILE, folder, PERSONS, YEARS, SEED, faults=faults)
    return folder


def check(folder: Path, work: Path) -> Checked:
    said: list[str] = []
    work.mkdir()
    with engine.open(work, threads=1) as store:
        delivery, issues = intake.receive(folder, PROFILE, catalogue.load(), YEARS[1], store, b"nyckel", said.append)
    lists = intake.worklists(issues, PROFILE)
    told = {
        "förloppet": "\n".join(said),
        "svaret": intake.summary(issues, delivery.receipts),
        "json": json.dumps(intake.describe(issues, delivery.receipts), ensure_ascii=False),
        "sidan": intake.report(issues, delivery.receipts, PROFILE, YEARS[1], RULES),
        **{name: text.decode("utf-8-sig") for name, text in lists.items() if name.endswith(".csv")},
    }
    return Checked(folder, issues, told)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(tmp_path_factory.mktemp("rent") / "uttag")


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    home = tmp_path_factory.mktemp("fel")
    return check(generate(home / "uttag", *BESIDE), home / "arbete")


@pytest.fixture(scope="module")
def expected(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[frozenset[str]], Counter[Key]]:
    "What the clean delivery of these registers is told of."
    known: dict[frozenset[str], Counter[Key]] = {}

    def told(registers: frozenset[str]) -> Counter[Key]:
        if registers not in known:
            home = tmp_path_factory.mktemp("del")
            known[registers] = check(only(clean, home / "uttag", registers), home / "arbete").counts()
        return known[registers]

    return told


def only(folder: Path, to: Path, registers: Iterable[str]) -> Path:
    "The files of these registers alone."
    to.mkdir()
    for register in registers:
        for file in folder.glob(f"SYNTETISK_{register}*"):
            shutil.copy(file, to)
    return to


def concerned(register: str) -> frozenset[str]:
    "The register, what it refers to, and what refers to it."
    beside = {r.register for r in REGISTERS[register].references}
    beside |= {r.id for r in REGISTERS.values() if any(x.register == register for x in r.references)}
    further = {x.register for name in beside for x in REGISTERS[name].references}
    return frozenset({register, "avhysning", *beside, *further})


@pytest.mark.parametrize("fault", BESIDE)
def test_its_own_rule_and_no_other_speaks_of_a_planted_fault(fault: str, planted: Checked) -> None:
    due = {fault, *RULES[fault].also} if fault not in NO_FILE else set()
    assert planted.of(fault) == due


@pytest.mark.parametrize("fault", ALTERED)
def test_its_own_rule_and_no_other_speaks_of_changed_files(
    fault: str, expected: Callable[[frozenset[str]], Counter[Key]], tmp_path: Path
) -> None:
    register = ordered.GONE.get(fault) or ordered.CHANGES[fault].register
    registers = concerned(register)
    folder = generate(tmp_path / "uttag", fault, registers=registers)
    got = check(folder, tmp_path / "arbete").counts()
    before = expected(registers)
    assert {key[0] for key in got if got[key] > before[key]} == {fault, *RULES[fault].also}


def test_what_is_told_of_no_file_is_what_the_clean_delivery_is_told_of(
    planted: Checked, clean: Path, tmp_path: Path
) -> None:
    before = check(clean, tmp_path / "arbete")
    assert {k[0] for k in planted.unlike - before.unlike - PILED} == set(NO_FILE)


def test_no_row_of_the_clean_delivery_is_wrong(clean: Path, expected: Callable[[frozenset[str]], Counter[Key]]) -> None:
    told = {k[0] for registers in map(concerned, ("lvm", "lss", "insats", "placering")) for k in expected(registers)}
    assert not told & {"lvm_lang_vard", "lss_tva_boenden", "insats_tva_ganger", "dubblett", "personnummer"}


def test_a_fault_that_breaks_another_rule_says_why() -> None:
    for rule in RULES.values():
        assert set(rule.also) <= set(RULES) - {rule.id}
        assert all(reason.endswith(".") for reason in rule.also.values())


def test_nothing_that_stood_in_a_row_is_told(planted: Checked) -> None:
    numbers, values = personal(planted.folder)
    assert len(numbers) > 1000
    assert len(values) > 2
    for where, text in planted.told.items():
        digits = set(re.findall(r"\d{12}|\d{10}", re.sub(r"(?<=\d)[-+ ](?=[\dT])", "", text)))
        assert not digits & numbers, where
        assert not [v for v in values if re.search(rf"(?<!\w){re.escape(v)}(?!\w)", text)], where


def personal(folder: Path) -> tuple[set[str], set[str]]:
    "All person numbers, long and short, and the amounts and names of the planted rows."
    numbers, values = set(), set()
    for file in folder.glob("SYNTETISK_*"):
        if file.suffix in (".parquet", ".xlsx"):
            continue
        text = file.read_bytes().decode("cp1252", errors="replace")
        numbers |= set(re.findall(r"(?<!\d)(?:19|20)\d{10}(?!\d)", text))
        if "ekonomiskt_bistand_fel" in file.name:
            at = [c.name for c in REGISTERS["ekonomiskt_bistand"].columns].index("sbel")
            rows = [line.split("\t") for line in text.splitlines()]
            values |= {row[at] for row in rows if len(row) > at and len(row[at]) > 4}
        if "hemloshet_fel" in file.name:
            header, *lines = (line.split(";") for line in text.splitlines())
            values |= {line[header.index("rapportor")] for line in lines}
    return numbers | {n[2:] for n in numbers}, values | {"19800615TF12", "Klara"}


def test_the_delivery_says_which_faults_were_ordered(planted: Checked) -> None:
    note = json.loads((planted.folder / "leverans.json").read_text(encoding="utf-8"))
    assert set(note["bestallda_fel"]) == set(BESIDE)
    assert note["planterade_fel"] == {}
    ordered = [(rule, planted.folder / f) for rule, files in note["bestallda_fel"].items() for f in files]
    assert {rule for rule, file in ordered if not file.stat().st_size} == {"tom_fil"}


def test_every_rule_can_be_ordered_where_the_municipality_can_break_it() -> None:
    assert ordered.chosen("alla", RULES, PROFILE) == tuple(RULES)
    left = set(RULES) - set(ordered.chosen("alla", RULES, SMALL))
    assert left == {id for id, rule in RULES.items() if rule.only}
    assert ordered.chosen("inga", RULES, SMALL) == ()


def test_the_list_has_a_line_for_each() -> None:
    lines = ordered.listing(RULES).splitlines()
    assert [line.split()[0] for line in lines] == sorted(RULES)
    assert not [line for line in lines if "{" in line or not line.endswith(".")]


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ("dublett", "Menas dubblett"),
        ("manad_saknas", "inga distrikt"),
        ("delsummor", "publicerade tabeller"),
        ("upphort_distrikt", "upphört"),
        (" , ", "minst ett"),
    ],
)
def test_a_fault_that_cannot_be_planted_is_refused(wanted: str, says: str) -> None:
    with pytest.raises(Refusal, match=says) as refused:
        ordered.chosen(wanted, RULES, SMALL)
    assert refused.value.exit_code == 2


def test_years_that_do_not_reach_the_drawn_year_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="2024"):
        synthetic.generate(SMALL, tmp_path, None, (2015, 2022), faults=("dubblett",))


def test_the_command_lists_the_faults_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    whole_flow.generate(faults="lista")
    assert capsys.readouterr().out.splitlines() == ordered.listing(RULES).splitlines()
    with pytest.raises(Refusal, match="--profile och --out") as refused:
        whole_flow.generate(faults="dubblett")
    assert refused.value.exit_code == 2


def test_the_command_plants_the_fault(tmp_path: Path) -> None:
    out = tmp_path / "uttag"
    whole_flow.generate(out=out, profile="exempelkommun", persons=1000, faults="dubblett", quiet=True)
    assert [p.name for p in sorted(out.glob("*_fel_*"))] == [
        "SYNTETISK_lvm_fel_dubblett.csv",
        "SYNTETISK_person_fel_dubblett.csv",
    ]
