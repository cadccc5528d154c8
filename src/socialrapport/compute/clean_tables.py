"""Makes the clean tables, each once, of the registers that were delivered."""

from __future__ import annotations

from socialrapport.engine import Engine
from socialrapport.engine.counting.fiscal import in_fiscal_years
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.delivery import Delivery
from socialrapport.model.profile import Profile
from socialrapport.model.table import Table

ZEROS = "ar_utan_rader"
"""The helper that says in which years a clean table has no rows since there was nothing."""
OLDEST_FIRST_YEAR = 15
"""So many years back measures that go on are unrolled; series in the report are ten years."""


def build_tables(
    catalogue: Catalogue, delivery: Delivery, profile: Profile, year: int, engine: Engine
) -> frozenset[str]:
    """Materialise every clean table whose registers there are; returns the ids of those made.

    A table is made after the tables that it needs, whatever the order of the catalogue.
    """
    create_helpers(engine, profile, year)
    made: set[str] = set()
    waiting = dict(catalogue.tables)
    while ready := [t for t in waiting.values() if all(engine.has(n) for n in t.needs)]:
        for table in ready:
            build_table(table, engine)
            made.add(table.id)
            del waiting[table.id]
    zeros = [(id, y) for id in sorted(made) for y in years_of_zero(catalogue, delivery, id)]
    engine.create_from_rows(ZEROS, {"tabell": "string", "ar": "int64"}, zeros)
    return frozenset(made)


def years_of_zero(catalogue: Catalogue, delivery: Delivery, table: str) -> list[int]:
    "Years that *table* is truly empty in: each register it is made of has rows of the year, or none by someone's word."
    registers = [r for r in catalogue.rests_on(table) if catalogue.registers[r].yearly]
    rows = {(r.register, year) for r in delivery.receipts for year in r.years}
    asked = {year for r in registers for year in delivery.zeros.get(r, ())}
    return sorted(y for y in asked if all((r, y) in rows or y in delivery.zeros.get(r, ()) for r in registers))


def build_table(table: Table, engine: Engine) -> None:
    "Materialise one clean table with exactly its declared columns."
    expression = in_fiscal_years(table.build(*(engine.table(name) for name in table.needs)), table.fiscal)
    engine.create(table.id, expression.select(*(c.name for c in table.columns)))


def create_helpers(engine: Engine, profile: Profile, year: int) -> None:
    "The small tables that clean tables lean on: district key, protected persons, the report year."
    key = [
        (d.code, profile.successor_of(d.code, year))
        for d in profile.districts
        if profile.successor_of(d.code, year) in {now.code for now in profile.districts_of(year)}
    ]
    engine.create_from_rows("distriktsnyckel", {"kod": "string", "distrikt": "string"}, key)
    engine.create_from_rows(
        "rapport",
        {"ar": "int64", "forsta_ar": "int64", "kommun": "string"},
        [(year, year - OLDEST_FIRST_YEAR, profile.code)],
    )
    if engine.has("person"):
        person = engine.table("person")
        engine.create("skyddade_personer", person.filter(person.skyddad).select(person="personnummer").distinct())
    else:
        engine.create_from_rows("skyddade_personer", {"person": "string"}, [])
