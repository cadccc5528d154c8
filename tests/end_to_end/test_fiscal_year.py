"""A year that begins in July: a foreign register, each row counted by hand into the year that its day belongs to."""

import random
import shutil
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from socialrapport import catalogue, compute, engine, intake, profiles
from socialrapport.catalogue import calendar_only
from socialrapport.model.axes import HALF_YEAR
from socialrapport.model.fiscal_year import CALENDAR, FiscalYear
from socialrapport.model.indicator import Break
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Adjustment
from socialrapport.synthetic.cases import person
from support.editions import run_here

TOWN = profiles.load("exempelkommun")
BEGUN, ENDED = FiscalYear(7), FiscalYear(7, by_end=True)
DESCRIPTION = """
- fil: "overpayments*"
  register: felaktig_utbetalning
  kolumner: {Case ref: arende_id, Claimant: personnummer, Established: datum, Cause: orsak, Amount: belopp}
  oversatt: {orsak: {Claimant error: ENSKILD, Office error: KOMMUN}}
"""


def by_hand(day: date) -> int:
    "The year that a day belongs to: from July it is the one that begins that year."
    return day.year if day >= date(day.year, 7, 1) else day.year - 1


@pytest.mark.parametrize(
    ("fiscal", "day", "year"),
    [
        (CALENDAR, date(2024, 1, 1), 2024),
        (CALENDAR, date(2024, 12, 31), 2024),
        (BEGUN, date(2023, 7, 1), 2023),
        (BEGUN, date(2024, 6, 30), 2023),
        (ENDED, date(2023, 7, 1), 2024),
        (ENDED, date(2024, 6, 30), 2024),
    ],
)
def test_which_year_a_day_belongs_to(fiscal, day, year):
    assert fiscal.of(day) == year
    assert fiscal.first_day(year) <= day <= fiscal.last_day(year)


@pytest.fixture(scope="module")
def delivered(tmp_path_factory):
    "Overpayments and their days, written as the foreign office does."
    folder = tmp_path_factory.mktemp("uttag")
    chance = random.Random(7)
    people = [person(f"A{1950 + n % 50}{'KM'[n % 2]}", f"{n % 12 + 1:02d}{n % 28 + 1:02d}") for n in range(200)]
    days = [date(2020, 7, 1), date(2021, 6, 30), date(2021, 7, 1), date(2024, 6, 30)]
    days += [date(2020, 7, 1) + timedelta(chance.randrange(4 * 365)) for _ in range(1500)]
    rows = [
        (n, chance.choice(people), day, chance.choice(("Claimant error", "Office error"))) for n, day in enumerate(days)
    ]
    lines = [f"{n};{who};{day};{cause};100" for n, who, day, cause in rows]
    text = "\n".join(["Case ref;Claimant;Established;Cause;Amount", *lines]) + "\n"
    (folder / "overpayments.csv").write_text(text, "utf-8")
    (folder / "filer.yaml").write_text(DESCRIPTION, "utf-8")
    return folder, rows


def counted(folder, fiscal, year, work, **more):
    town = replace(TOWN, fiscal=fiscal, **more)
    definitions = catalogue.adjusted(catalogue.load(), town)
    with engine.open(work, threads=1) as store:
        delivery, issues = intake.receive(folder, town, definitions, year, store, b"nyckel")
        intake.stop_on_fatal(delivery, issues, year)
        calendar_only.refuse(definitions, delivery, town, year)
        compute.build_tables(definitions, delivery, town, year, store)
        return delivery, {c.indicator.id: c for c in compute.evaluate_all(definitions, town, year, store)}


@pytest.mark.parametrize(("fiscal", "ahead"), [(BEGUN, 0), (ENDED, 1)], ids=["by its beginning", "by its end"])
def test_every_row_is_counted_in_the_year_that_its_day_belongs_to(fiscal, ahead, delivered, tmp_path):
    folder, rows = delivered
    delivery, cubes = counted(folder, fiscal, 2023 + ahead, tmp_path)
    assert [r.set_aside for r in delivery.receipts] == [0]
    cube = cubes["eb.felaktiga"]
    whole = {at[0]: n for at, n in cube.values["antal"].items() if set(at[1:]) == {"Total"}}
    assert whole == {str(year + ahead): n for year, n in Counter(by_hand(day) for _, _, day, _ in rows).items()}
    assert sorted(whole) == [str(year + ahead) for year in range(2020, 2024)]


def test_without_it_a_year_is_the_calendars(delivered, tmp_path):
    folder, rows = delivered
    _, cubes = counted(folder, CALENDAR, 2024, tmp_path)
    whole = {at[0]: n for at, n in cubes["eb.felaktiga"].values["antal"].items() if set(at[1:]) == {"Total"}}
    assert whole == {str(year): n for year, n in Counter(day.year for _, _, day, _ in rows).items()}


def test_others_figures_are_of_calendar_years_and_refused(delivered, tmp_path):
    folder = shutil.copytree(delivered[0], tmp_path / "uttag")
    (folder / "jamforelse.csv").write_text(
        "kalla;nyckeltal;kommun;ar;kon;varde;status\nKolada;N31816;0000;2023;;5,6;\n", "utf-8"
    )
    with pytest.raises(Refusal, match="andras tal"):
        counted(folder, BEGUN, 2023, tmp_path / "arbete")


def end_of(year: int) -> date:
    return date(year + 1, 6, 30)


def age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


@pytest.fixture(scope="module")
def spells(tmp_path_factory):
    "Services, each from a day to a day or still going on; the people born on all days of the year."
    folder = tmp_path_factory.mktemp("insatser")
    chance = random.Random(11)
    rows = []
    for n in range(300):
        born = date(1940 + n % 60, n % 12 + 1, n % 28 + 1)
        began = date(2021, 7, 1) + timedelta(chance.randrange(3 * 365))
        over = min(began + timedelta(chance.randrange(1, 700)), date(2024, 6, 30)) if n % 5 else None
        rows.append((n, born, began, over))
    lines = [
        f"{n};{person(f'A{born.year}K', f'{born:%m%d}')};SP;SOL;BOENDESTOD;{began};{began};{over or ''};ja"
        for n, born, began, over in rows
    ]
    header = "insats_id;personnummer;omrade;lagrum;typ;beslutsdatum;startdatum;slutdatum;verkstalld"
    (folder / "insatser.csv").write_text("\n".join([header, *lines]) + "\n", "utf-8")
    return folder, rows


QUARTERLY = ("sp.ej_verkstallda", "fn.ej_verkstallda_sol")


def test_what_only_the_calendars_years_can_tell_is_refused_by_name(spells, tmp_path):
    with pytest.raises(Refusal) as refused:
        counted(spells[0], BEGUN, 2023, tmp_path)
    told = "\n".join(refused.value.reasons)
    assert all(id in told for id in QUARTERLY)
    assert "redovisas: false" in told
    assert "kvartal" in told


def test_the_check_refuses_the_same(spells, tmp_path):
    home = shutil.copytree(profiles.HERE / "exempelkommun", tmp_path / "kommun")
    with (home / "profile.yaml").open("a", encoding="utf-8") as profile:
        profile.write("\nar_borjar: juli\n")
    said = run_here("check", spells[0], "--profile", home, "--year", "2023")
    assert said.returncode == 2
    assert all(id in said.stderr for id in QUARTERLY)


def test_days_of_the_year_ages_and_lengths_are_those_of_the_year(spells, tmp_path):
    """The last day is 30 June, 1 November lies in the year's first calendar year, and age is that of the last day."""
    folder, rows = spells
    town = replace(TOWN, fiscal=BEGUN, adjustments={id: Adjustment(shown=False) for id in QUARTERLY})
    definitions = catalogue.adjusted(catalogue.load(), town)
    with engine.open(tmp_path, threads=1) as store:
        delivery, issues = intake.receive(folder, town, definitions, 2023, store, b"nyckel")
        intake.stop_on_fatal(delivery, issues, 2023)
        assert [r.set_aside for r in delivery.receipts] == [0]
        compute.build_tables(definitions, delivery, town, 2023, store)
        table = store.table("insatser")
        found = store.rows(table.select("ar", "insats", "alder", "ny", "nov1", "dec31", "avslutad", "dygn"))
    expected = set()
    for n, born, began, over in rows:
        for year in range(by_hand(began), (by_hand(over) if over else 2023) + 1):
            first, last, november = date(year, 7, 1), end_of(year), date(year, 11, 1)
            there = [began <= day and (over is None or over >= day) for day in (november, last)]
            length = (min(over or last, last) - max(began, first)).days + 1
            done = over is not None and by_hand(over) == year
            expected.add((year, str(n), age(born, last), by_hand(began) == year, *there, done, length))
    assert set(found) == expected
    assert len(found) == len(expected)


def test_definitions_say_what_a_year_is_then():
    definitions = catalogue.adjusted(catalogue.load(), replace(TOWN, fiscal=BEGUN))
    told = [t for i in definitions.indicators.values() for t in (i.title, i.definition, i.period.says)]
    assert not [t for t in told if "31 december" in t or "Kalenderår" in t]
    assert "årets sista dag" in definitions.indicators["de.folkmangd"].definition


def test_a_law_from_the_first_of_july_parts_two_years_and_not_one():
    """So that halves need not be told apart. A national break of a whole calendar year lies within a year."""
    own = (Break(2025, "Ny lag.", date(2025, 7, 1)), Break(2023, "Nytt system."))
    town = replace(TOWN, fiscal=BEGUN, adjustments={"bu.orosanmalningar": Adjustment(breaks=own)})
    found = catalogue.adjusted(catalogue.load(), town).indicators
    assert not any(b.id == HALF_YEAR for b in found["bu.orosanmalningar"].by)
    assert {(b.year, b.within) for b in found["bu.orosanmalningar"].breaks} >= {(2025, False), (2023, False)}
    (national,) = [b for b in found["eb.hushall"].breaks if b.date is None and "2017" in b.says]
    assert (national.year, national.between(2015, 2016), national.between(2016, 2017)) == (2016, True, True)


def test_a_profile_says_when_its_year_begins(tmp_path):
    folder = tmp_path / "kommun"
    shutil.copytree(profiles.HERE / "exempelkommun", folder)
    text = (folder / "profile.yaml").read_text("utf-8")
    (folder / "profile.yaml").write_text(f"{text}\nar_borjar: juli\nar_namn: slutet\n", "utf-8")
    assert profiles.load(str(folder)).fiscal == ENDED
    assert TOWN.fiscal == CALENDAR
