"""A register of another country's kind through filer.yaml: every cell is what a count of its own makes of the file."""

import random
from collections import Counter
from itertools import product

import pytest

from socialrapport import catalogue, compute, engine, intake, profiles
from socialrapport.synthetic.cases import person

TOWN, CATALOGUE = profiles.load("exempelkommun"), catalogue.load()
CAUSES = {"Claimant error": "ENSKILD", "Office error": "KOMMUN", "Third party": "ANNAN"}
YEARS, ROWS = range(2020, 2025), 4000
DESCRIPTION = """
- fil: "overpayments*"
  register: felaktig_utbetalning
  datum: DD/MM/ÅÅÅÅ
  kolumner: {Case ref: arende_id, Claimant: personnummer, Established: datum, Cause: orsak, Amount: belopp}
  oversatt:
    orsak: {Claimant error: ENSKILD, Office error: KOMMUN, Third party: ANNAN}
"""


def drawn():
    "Rows as the foreign office writes them: reference, claimant, day, cause, amount, and a column of its own."
    chance = random.Random(24)
    people = [
        person(f"A{chance.randint(1940, 2000)}{'KM'[n % 2]}", f"{n % 12 + 1:02d}{n % 28 + 1:02d}") for n in range(600)
    ]
    for number in range(ROWS):
        day = (chance.randint(1, 28), chance.randint(1, 12), chance.choice(YEARS))
        yield number, chance.choice(people), day, chance.choice(list(CAUSES)), chance.randint(1, 90_000), "note"


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    "What the file says, and the cubes made of it."
    folder, work = tmp_path_factory.mktemp("uttag"), tmp_path_factory.mktemp("arbete")
    rows = list(drawn())
    lines = [f"{n};{who};{d:02d}/{m:02d}/{y};{cause};{amount};{x}" for n, who, (d, m, y), cause, amount, x in rows]
    head = "Case ref;Claimant;Established;Cause;Amount;Remark"
    (folder / "overpayments.csv").write_text("\n".join([head, *lines]) + "\n", "utf-8")
    (folder / "filer.yaml").write_text(DESCRIPTION, "utf-8")
    with engine.open(work, threads=1) as store:
        delivery, issues = intake.receive(folder, TOWN, CATALOGUE, 2024, store, b"nyckel")
        intake.stop_on_fatal(delivery, issues, 2024)
        compute.build_tables(CATALOGUE, delivery, TOWN, 2024, store)
        cubes = {c.indicator.id: c for c in compute.evaluate_all(CATALOGUE, TOWN, 2024, store)}
    return rows, delivery, cubes


def test_every_row_is_used(counted):
    _, delivery, _ = counted
    assert [(r.rows, r.set_aside) for r in delivery.receipts] == [(ROWS, 0)]


def cells(rows, amounts):
    "The independent count: by year, sex and cause, each also in all."
    found = Counter()
    for _, who, (_, _, year), cause, amount, _ in rows:
        sex = "M" if int(who[-2]) % 2 else "K"
        for at in product(("Total", sex), ("Total", CAUSES[cause])):
            found[(str(year), *at)] += amount if amounts else 1
    return found


@pytest.mark.parametrize(
    ("indicator", "measure", "size"), [("eb.felaktiga", "antal", 1), ("eb.felaktiga_belopp", "summa", 1000)]
)
def test_every_cell_is_what_a_count_of_the_file_makes(indicator, measure, size, counted):
    rows, _, cubes = counted
    cube, expected = cubes[indicator], cells(rows, size > 1)
    axes = [a.id for a in cube.axes]
    named = [(dict(zip(axes, at, strict=True)), n) for at, n in cube.values[measure].items()]
    assert len(named) >= len(YEARS) * (1 + len(CAUSES))
    assert set(axes) <= {"ar", "kon", "felorsak"}
    for at, n in named:
        assert n * size == pytest.approx(expected[at["ar"], at.get("kon", "Total"), at.get("felorsak", "Total")])
