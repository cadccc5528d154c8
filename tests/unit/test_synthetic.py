"""Synthetic extracts: the same seed the same bytes, sound person numbers, targets met by simple counting."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from socialrapport import profiles, synthetic
from socialrapport.catalogue.registers.ekonomiskt_bistand import register as assistance
from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import NO_TARGETS, Profile

PERSONS = 20_000
YEARS = range(2015, 2025)


class Extracts:
    """A folder of generated files, read with nothing but the standard library's csv."""

    def __init__(self, profile: Profile, folder: Path, persons: int | None, seed: int = 1) -> None:
        folder.mkdir()
        synthetic.generate(profile, folder, persons, (2015, 2024), seed)
        self.profile, self.folder = profile, folder
        full = profile.synthetic.content["befolkning"]["folkmangd"][2024]
        self.scale = 1.0 if persons is None else persons / full
        self.persons = {r["personnummer"]: r for r in self.rows("person", "utf-8", ";")}

    def rows(self, name: str, encoding: str, delimiter: str) -> Iterator[dict[str, str]]:
        for file in sorted(self.folder.glob(f"SYNTETISK_{name}*")):
            with file.open(encoding=encoding, newline="") as text:
                yield from csv.DictReader(text, delimiter=delimiter)

    def goal(self, section: str, name: str, year: int) -> int:
        value = self.profile.synthetic.content[section][name]
        number = value[year] if isinstance(value, dict) else value
        return max(int(number * self.scale + 0.5), 1 if number else 0)

    def known(self, number: str) -> bool:
        return number in self.persons and sound(number)


def sound(number: str) -> bool:
    "Whether the check digit is right; a temporary number has none."
    if not number.isdigit():
        return number[8:10] == "TF"
    doubled = [int(c) * (2 - i % 2) for i, c in enumerate(number[2:])]
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0


def in_order(row: dict[str, str]) -> bool:
    return not row["slutdatum"] or row["slutdatum"] >= row["startdatum"]


def active(row: dict[str, str], first: str, last: str) -> bool:
    return row["startdatum"] <= last and (not row["slutdatum"] or row["slutdatum"] >= first)


@pytest.fixture(scope="module", params=["stockholm", "exempelkommun"])
def extracts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Extracts:
    persons = PERSONS if request.param == "stockholm" else None
    folder = tmp_path_factory.mktemp("syntet") / "underlag"
    return Extracts(profiles.load(request.param), folder, persons)


@pytest.fixture(scope="module")
def measures(extracts: Extracts) -> list[dict[str, str]]:
    "The sound rows of decided and executed measures, one for each number."
    rows = {}
    for row in extracts.rows("insats", "utf-8", ","):
        if extracts.known(row["personnummer"]) and in_order(row) and row["verkstalld"] == "1":
            rows.setdefault(row["insats_id"], row)
    return list(rows.values())


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_the_same_seed_gives_the_same_bytes(extracts: Extracts, tmp_path: Path) -> None:
    persons = PERSONS if extracts.scale < 1 else None
    again = Extracts(extracts.profile, tmp_path / "igen", persons)
    assert contents(again.folder) == contents(extracts.folder)


def test_another_seed_gives_other_people(extracts: Extracts, tmp_path: Path) -> None:
    persons = PERSONS if extracts.scale < 1 else None
    other = Extracts(extracts.profile, tmp_path / "annat", persons, seed=2)
    assert len(set(other.persons) & set(extracts.persons)) < len(extracts.persons) / 10


def test_every_file_says_that_it_is_synthetic(extracts: Extracts) -> None:
    names = [file.name for file in extracts.folder.iterdir() if file.name != "leverans.json"]
    assert all(name.startswith(synthetic.PREFIX) for name in names)
    about = json.loads((extracts.folder / "leverans.json").read_text(encoding="utf-8"))
    assert about["syntetisk"] is True
    assert (about["profil"], about["fro"], about["ar"]) == (extracts.profile.id, 1, [2015, 2024])


def test_person_numbers_are_sound_and_tell_sex(extracts: Extracts) -> None:
    for number, row in extracts.persons.items():
        assert sound(number)
        assert len(number) == 12
        assert row["kon"] == ("9" if not number.isdigit() else "1" if int(number[10]) % 2 else "2")


def test_some_numbers_are_coordination_or_temporary(extracts: Extracts) -> None:
    ordinary = [n for n in extracts.persons if n.isdigit()]
    assert any(int(n[6:8]) > 60 for n in ordinary)
    assert len(ordinary) < len(extracts.persons)


def test_population_is_that_of_the_year_in_the_districts_of_the_year(extracts: Extracts) -> None:
    rows = pq.read_table(extracts.folder / "SYNTETISK_befolkning.parquet").to_pylist()
    for year in YEARS:
        this = [r for r in rows if r["ar"] == year]
        assert sum(r["antal"] for r in this) == extracts.goal("befolkning", "folkmangd", year)
        codes = {d.code for d in extracts.profile.districts_of(year)} or {None}
        assert {r["distrikt"] for r in this} == codes


@pytest.fixture(scope="module")
def aided(extracts: Extracts) -> dict[str, set[int]]:
    "The months (year * 12 + month) in which each household got money, faulty rows left out."
    names = [c.name for c in assistance.columns]
    months: dict[str, set[int]] = defaultdict(set)
    for file in sorted(extracts.folder.glob("SYNTETISK_ekonomiskt_bistand_*.txt")):
        body = file.read_bytes()
        assert body.count(b"\n") == body.count(b"\r\n")
        for line in body.decode("cp1252").splitlines():
            row = dict(zip(names, line.split("\t"), strict=True))
            if sound(row["personnr1"]) and row["manad"] <= "12" and int(row["sbel"] or 0) > 0:
                months[row["personnr1"]].add(int(row["ar"]) * 12 + int(row["manad"]))
    return months


def test_households_with_aid_each_year(extracts: Extracts, aided: dict[str, set[int]]) -> None:
    for year in YEARS:
        with_aid = sum(any(12 * year < m <= 12 * year + 12 for m in months) for months in aided.values())
        assert with_aid == extracts.goal("ekonomiskt_bistand", "hushall", year)


def test_households_with_aid_in_46_of_90_months(extracts: Extracts, aided: dict[str, set[int]]) -> None:
    for year in range(2020, 2025):
        last = 12 * year + 12
        now = [months for months in aided.values() if any(last - 12 < m <= last for m in months)]
        long = sum(sum(last - 90 < m <= last for m in months) >= 46 for months in now)
        share = extracts.profile.synthetic.content["ekonomiskt_bistand"]["andel_46_90"][year]
        assert long == int(len(now) * share / 100 + 0.5)


def sound_notifications(extracts: Extracts) -> list[dict[str, str]]:
    opened = {r["utredning_id"] for r in extracts.rows("utredning", "utf-8", ";")}
    return [
        row
        for row in extracts.rows("orosanmalan", "utf-8-sig", ";")
        if extracts.known(row["personnummer"])
        and "XX" not in row.values()
        and (not row["utredning_id"] or row["utredning_id"] in opened)
    ]


def test_notifications_and_what_became_of_them(extracts: Extracts) -> None:
    section = extracts.profile.synthetic.content["orosanmalningar"]
    rows = sound_notifications(extracts)
    for year in YEARS:
        this = [r for r in rows if r["ankomstdatum"].startswith(str(year))]
        assert len(this) == extracts.goal("orosanmalningar", "antal", year)
        tied = sum(r["utfall"] != "ej" for r in this)
        assert tied == int(len(this) * section["andel_utredning"][year] / 100 + 0.5)
        digital = sum(r["kanal"] == "digital" for r in this)
        assert digital == int(len(this) * section["andel_digitala"][year] / 100 + 0.5)
        assert all(0 <= year - int(r["personnummer"][:4]) <= 20 for r in this)


def test_a_tied_notification_names_an_investigation_of_the_same_child(extracts: Extracts) -> None:
    child = {r["utredning_id"]: r["personnummer"] for r in extracts.rows("utredning", "utf-8", ";")}
    for row in sound_notifications(extracts):
        assert bool(row["utredning_id"]) == (row["utfall"] != "ej")
        if row["utredning_id"]:
            assert child[row["utredning_id"]] == row["personnummer"]


@pytest.mark.parametrize(
    ("area", "kind", "section", "name", "on"),
    [
        ("BU", "HELDYGN", "barn_och_unga", "placerade", None),
        ("BU", "OPPENVARD", "barn_och_unga", "oppenvard", None),
        ("VALD", "STODSAMTAL", "vald", "rvc_stodsamtal", None),
        ("VALD", "SKYDDAT", "vald", "skyddat_boende", None),
        ("VALD", "VALDSUTOVARE", "vald", "valdsutovare", None),
        ("MB", "OPPENVARD", "missbruk", "oppenvard", "11-01"),
        ("MB", "BOENDE", "missbruk", "boende", "11-01"),
        ("SP", None, "socialpsykiatri", "aktuella", None),
        ("SP", "STODBOENDE", "socialpsykiatri", "stodboende", None),
        ("SP", "HVB", "socialpsykiatri", "hvb", None),
        ("SP", "SARSKILT", "socialpsykiatri", "sarskilt_boende", None),
        ("SP", "KORTTID", "socialpsykiatri", "korttidsboende", None),
        ("SP", "KONTAKT", "socialpsykiatri", "kontaktperson", None),
        ("SP", "HEMTJANST", "socialpsykiatri", "hemtjanst", None),
        ("FN", "KONTAKT", "funktionsnedsattning", "sol_kontaktperson", "10-01"),
        ("FN", "TRYGGHETSLARM", "funktionsnedsattning", "sol_trygghetslarm", "10-01"),
        ("HL", "BOSTAD_FORST", "hemloshet", "bostad_forst", "12-31"),
        ("HL", "FORSOK", "hemloshet", "forsokslagenhet", "12-31"),
        ("HL", "TRANING", "hemloshet", "traning", "12-31"),
    ],
)
def test_persons_in_a_measure(
    extracts: Extracts,
    measures: list[dict[str, str]],
    area: str,
    kind: str | None,
    section: str,
    name: str,
    on: str | None,
) -> None:
    rows = [r for r in measures if r["omrade"] == area and kind in (None, r["typ"])]
    for year in YEARS:
        first, last = f"{year}-{on or '01-01'}", f"{year}-{on or '12-31'}"
        persons = {r["personnummer"] for r in rows if active(r, first, last)}
        assert len(persons) == extracts.goal(section, name, year)


def test_persons_with_lss_and_with_each_measure(extracts: Extracts) -> None:
    rows = [
        r
        for r in extracts.rows("lss", "iso-8859-1", ";")
        if r["personkrets"] in ("1", "2", "3") and sound(r["personnummer"])
    ]
    for year in YEARS:
        this = [r for r in rows if r["ar"] == str(year)]
        assert len({r["personnummer"] for r in this}) == extracts.goal("funktionsnedsattning", "lss_personer", year)
        assert all(any(r[name] == "J" for name in INSATSER) for r in this)
        for name in INSATSER:
            given = sum(r[name] == "J" for r in this)
            assert given == extracts.goal("funktionsnedsattning", f"lss_{name}", year)


def test_what_began_was_decided_before_and_a_refusal_never_began(extracts: Extracts) -> None:
    rows = list(extracts.rows("beslut_lss", "utf-8", ";"))
    assert {r["utfall"] for r in rows} == {"BIFALL", "AVSLAG"}
    assert all(not r["startdatum"] or r["beslutsdatum"] < r["startdatum"] for r in rows)
    assert not any(r["startdatum"] for r in rows if r["utfall"] == "AVSLAG")
    assert any(not r["startdatum"] and not r["slutdatum"] for r in rows if r["utfall"] == "BIFALL")
    assert {r["personnummer"] for r in rows} <= set(extracts.persons)


def test_a_home_has_a_form_and_nothing_else_has(extracts: Extracts) -> None:
    for row in extracts.rows("lss", "iso-8859-1", ";"):
        for home in ("boende_barn", "boende_vuxna"):
            assert bool(row[f"{home}_form"]) == (row[home] == "J")


def test_persons_with_substance_use_in_all(extracts: Extracts, measures: list[dict[str, str]]) -> None:
    """Those investigated and those with a measure, each person once."""
    rows = [r for r in measures if r["omrade"] == "MB"]
    rows += [
        r
        for r in extracts.rows("utredning", "utf-8", ";")
        if r["omrade"] == "MB" and in_order(r) and extracts.known(r["personnummer"])
    ]
    for year in YEARS:
        persons = {r["personnummer"] for r in rows if active(r, f"{year}-01-01", f"{year}-12-31")}
        assert len(persons) == extracts.goal("missbruk", "aktuella", year)


def test_compulsory_care(extracts: Extracts) -> None:
    notified: dict[int, int] = defaultdict(int)
    cared: dict[int, set[str]] = defaultdict(set)
    for row in extracts.rows("lvm", "utf-8", "\t"):
        begun = int(row["datum"][:4])
        if not sound(row["personnummer"]):
            continue
        notified[begun] += row["handelse"] == "ANMALAN"
        if row["handelse"] == "VARD":
            for year in range(begun, int(row["slutdatum"][:4] or 2024) + 1):
                cared[year].add(row["personnummer"])
    for year in YEARS:
        assert notified[year] == extracts.goal("missbruk", "lvm_anmalningar", year)
        assert len(cared[year]) == extracts.goal("missbruk", "lvm_vardade", year)


def test_some_are_taken_into_compulsory_care_more_than_once_and_nobody_for_long(extracts: Extracts) -> None:
    care = [r for r in extracts.rows("lvm", "utf-8", "\t") if r["handelse"] == "VARD" and sound(r["personnummer"])]
    until: dict[str, str] = {}
    for row in sorted(care, key=lambda r: (r["personnummer"], r["datum"])):
        begun, end = date.fromisoformat(row["datum"]), date.fromisoformat(row["slutdatum"] or "2024-12-31")
        assert 0 <= (end - begun).days <= 183
        assert row["datum"] > until.get(row["personnummer"], "")
        until[row["personnummer"]] = row["slutdatum"] or "9"
    assert len(care) > len(until)


def test_help_against_gambling_began_in_2018_and_violence_ended_with_help_in_2021(
    measures: list[dict[str, str]],
) -> None:
    gambling = [r for r in measures if r["spel"] == "1"]
    assert {r["omrade"] for r in gambling} <= {"MB"}
    assert all(r["startdatum"] >= "2018-01-01" for r in gambling)
    assert all(r["startdatum"] >= "2021-08-01" for r in measures if r["typ"] == "VALDSUTOVARE")


def test_an_investigation_is_of_honour_where_a_notification_of_it_is(extracts: Extracts) -> None:
    says = {r["utredning_id"]: r["heder"] for r in extracts.rows("utredning", "utf-8", ";") if r["omrade"] == "BU"}
    told = {r["utredning_id"] for r in sound_notifications(extracts) if r["orsak"] == "heder"} - {""}
    assert told <= {number for number, honour in says.items() if honour == "1"}


def test_children_whose_parents_talked(extracts: Extracts) -> None:
    children: dict[str, set[str]] = defaultdict(set)
    for row in extracts.rows("familjeratt", "iso-8859-1", ";"):
        if sound(row["personnummer"]) and row["typ"] == "SAMARBETSSAMTAL":
            children[row["startdatum"][:4]].add(row["personnummer"])
    for year in YEARS:
        assert len(children[str(year)]) == extracts.goal("familjeratt", "samarbetssamtal", year)


def test_purposes_add_up_to_what_was_paid(extracts: Extracts) -> None:
    columns = [c.name for c in assistance.columns]
    paid: dict[str, int] = defaultdict(int)
    for file in sorted(extracts.folder.glob("SYNTETISK_ekonomiskt_bistand_2024*")):
        seen = set()
        for line in file.read_text("cp1252").splitlines():
            row = dict(zip(columns, line.split("\t"), strict=True))
            key = (row["manad"], row["personnr1"])
            if row["sbel"] and row["manad"] != "13" and key not in seen and extracts.known(row["personnr1"]):
                seen.add(key)
                paid[row["personnr1"]] += int(row["sbel"])
    by_purpose: dict[str, int] = defaultdict(int)
    for row in pq.read_table(extracts.folder / "SYNTETISK_bistandsandamal_2024.parquet").to_pylist():
        by_purpose[row["personnr1"]] += row["belopp"]
    assert dict(by_purpose) == {person: kronor for person, kronor in paid.items() if kronor}


def test_wrong_payments_and_advice_on_debts(extracts: Extracts) -> None:
    faults, advised = defaultdict(int), defaultdict(set)
    for row in extracts.rows("felaktig_utbetalning", "utf-8-sig", ";"):
        faults[int(row["datum"][:4])] += 1
    for row in extracts.rows("skuldradgivning", "iso-8859-1", ";"):
        for year in YEARS:
            if active(row, f"{year}-01-01", f"{year}-12-31"):
                advised[year].add(row["personnummer"])
    for year in YEARS:
        assert faults[year] == extracts.goal("ekonomiskt_bistand", "felaktiga", year)
        assert len(advised[year]) == extracts.goal("ekonomiskt_bistand", "skuldradgivning", year)


def test_homeless_persons_are_counted_once_though_reported_twice(extracts: Extracts) -> None:
    reports: dict[int, list[str]] = defaultdict(list)
    outside: dict[int, set[str]] = defaultdict(set)
    for row in extracts.rows("hemloshet", "cp1252", ";"):
        year, situation = int(row["ar"]), row["boendesituation"]
        too_long = situation == "VANNER" and int(row["manader_situation"] or 0) > 3
        if situation in ("ANDRAHAND", "INNEBOENDE", "FORSOK", "BOSTAD_FORST") or too_long:
            outside[year].add(row["personnummer"])
        elif situation != "XX":
            reports[year].append(row["personnummer"])
    assert sorted(reports) == sorted(extracts.profile.synthetic.content["hemloshet"]["personer"])
    for year, numbers in reports.items():
        assert len(set(numbers)) == extracts.goal("hemloshet", "personer", year) < len(numbers)
        assert outside[year]
        assert not outside[year] & set(numbers)


def test_codes_outside_the_faulty_rows_are_those_of_the_day(extracts: Extracts) -> None:
    allowed = {u.code for u in extracts.profile.outside} | {"", "EJ"}
    for row in sound_notifications(extracts):
        day = row["ankomstdatum"]
        then = {
            d.code
            for d in extracts.profile.districts
            if (d.since is None or d.since.isoformat() <= day) and (d.until is None or d.until.isoformat() >= day)
        }
        assert row["distrikt"] in then | allowed


def test_the_planted_faults_are_in_the_files(extracts: Extracts) -> None:
    planted = json.loads((extracts.folder / "leverans.json").read_text(encoding="utf-8"))["planterade_fel"]
    wrong = sum(not in_order(r) for r in extracts.rows("insats", "utf-8", ","))
    assert wrong == planted["insats"].get("slut_fore_start", 0)
    unknown = sum("XX" in r.values() for r in extracts.rows("orosanmalan", "utf-8-sig", ";"))
    assert unknown == planted["orosanmalan"].get("okand_kod", 0)
    unsound = sum(not sound(r["personnummer"]) for r in extracts.rows("insats", "utf-8", ","))
    assert unsound == planted["insats"].get("kontrollsiffra", 0)


def test_a_profile_without_targets_is_refused(tmp_path: Path) -> None:
    bare = replace(profiles.load("exempelkommun"), synthetic=NO_TARGETS)
    with pytest.raises(Refusal, match=r"syntetisk\.yaml"):
        synthetic.generate(bare, tmp_path)


def test_a_year_without_targets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="2025"):
        synthetic.generate(profiles.load("exempelkommun"), tmp_path, None, (2015, 2030))


def test_too_few_persons_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="minst"):
        synthetic.generate(profiles.load("stockholm"), tmp_path, 100)


def test_young_offenders_and_information_talks_meet_their_targets(extracts: Extracts) -> None:
    statements: dict[str, int] = defaultdict(int)
    mediated: dict[str, set[str]] = defaultdict(set)
    for row in extracts.rows("ungdomsmal", "utf-8-sig", ";"):
        statements[row["datum"][:4]] += row["typ"] == "YTTRANDE"
        if row["typ"] == "MEDLING":
            mediated[row["datum"][:4]].add(row["personnummer"])
    informed: dict[str, set[str]] = defaultdict(set)
    for row in extracts.rows("familjeratt", "iso-8859-1", ";"):
        if sound(row["personnummer"]) and row["typ"] == "INFORMATIONSSAMTAL":
            informed[row["startdatum"][:4]].add(row["personnummer"])
    for year in YEARS:
        assert statements[str(year)] == extracts.goal("ungdomsmal", "yttrande", year)
        assert len(mediated[str(year)]) == extracts.goal("ungdomsmal", "medling", year)
        assert len(informed[str(year)]) == extracts.goal("familjeratt", "informationssamtal", year)


def test_children_are_placed_in_sheltered_housing_from_april_2024(extracts: Extracts) -> None:
    days = [r["startdatum"] for r in extracts.rows("placering", "utf-8-sig", ",") if r["form"] == "SKYDDAT"]
    assert all(day >= "2024-04-01" for day in days)


def test_work_against_evictions_and_nights_under_a_roof_meet_their_targets(extracts: Extracts) -> None:
    households, roofed = defaultdict(set), defaultdict(set)
    decided: dict[tuple[str, str], int] = defaultdict(int)
    for row in extracts.rows("vrakningsarbete", "utf-8-sig", ";"):
        households[int(row["startdatum"][:4])].add(row["personnummer"])
        assert row["slutdatum"] or not row["utfall"]
    for row in extracts.rows("nattlogi", "iso-8859-1", ";"):
        roofed[int(row["datum"][:4])].add(row["personnummer"])
        decided[row["datum"], row["personnummer"]] += 1
    given = extracts.profile.synthetic.content["hemloshet"]["nattlogi"]["personer"]
    for year in YEARS:
        assert len(households[year]) == extracts.goal("hemloshet", "vrakningsarbete", year)
        assert len(roofed[year]) == max(int(given[year] * extracts.scale + 0.5), 1)
    assert max(decided.values()) == 2


def test_a_year_without_anybody_has_no_file(tmp_path):
    synthetic.generate(profiles.load("exempelkommun"), tmp_path, 1000)
    lines = {p.name: len(p.read_bytes().splitlines()) for p in tmp_path.glob("*arbetsmarknadsinsats*")}
    assert 0 < len(lines) < 10
    assert min(lines.values()) > 1
