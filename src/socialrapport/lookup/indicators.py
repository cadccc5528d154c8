"""An indicator as a person looks it up: definition, law, SQL, lineage, examples, and values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socialrapport import catalogue, compute, disclosure, engine, intake, profiles, world
from socialrapport.compute import examples
from socialrapport.engine.counting import questions
from socialrapport.engine.counting.sql import laid_out
from socialrapport.model.axes import breakdowns_of
from socialrapport.model.indicator import Indicator
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile


@dataclass(frozen=True)
class Shown:
    """The same for people (`text`) and machines (`data`)."""

    text: str
    data: Any


def listing() -> Shown:
    "Every indicator by area."
    found = catalogue.load().indicators.values()
    rows = [{"id": i.id, "omrade": i.area, "titel": i.title} for i in found]
    width = max(len(r["id"]) for r in rows)
    return Shown("\n".join(f"{r['id']:<{width}}  {r['titel']}" for r in rows), rows)


def describe(id: str, profile: str, extracts: Path | None, year: int) -> Shown:
    "One indicator; with extracts also its published values, protected as they would be in the report."
    owner = profiles.load(profile)
    found = lookup(id, owner)
    with world.work_folder() as work, engine.open(work) as store:
        data = facts(found, owner, year) | {
            "exempel": shown_examples(found, owner, store),
            "sql": sql_of(found, owner, year, store),
        }
    if extracts is not None:
        data["varden"] = values(found, owner, extracts, year)
    return Shown("\n".join(lines(data, owner.whole)), data)


def lookup(id: str, profile: Profile) -> Indicator:
    "The indicator by its id, one that it had before, or as its files are named (`eb_hushall`)."
    indicators = catalogue.adjusted(catalogue.load(), profile).indicators
    for indicator in indicators.values():
        if id in (indicator.id, indicator.id.replace(".", "_"), *indicator.formerly):
            return indicator
    if id in catalogue.load().indicators:
        raise Refusal(
            f"Indikatorn {id} redovisas inte enligt profilen {profile.id}. Ta bort redovisas: false i profile.yaml "
            "för att visa den.",
            exit_code=2,
        )
    raise Refusal(f"Indikatorn {id} finns inte. {catalogue.near(id, catalogue.load())}", exit_code=2)


def facts(indicator: Indicator, profile: Profile, year: int) -> dict[str, Any]:
    "The definition as plain data."
    return {
        "id": indicator.id,
        "titel": indicator.title,
        "omrade": indicator.area,
        "definition": " ".join(indicator.definition.split()),
        "enhet": indicator.unit.plural,
        "period": indicator.period.says,
        "rakneregel": indicator.counted_once(bool(profile.districts_of(year))),
        "redovisas_efter": [b.title for b in breakdowns_of(indicator, profile, year)],
        "lag": [law.reference for law in indicator.law],
        "kalla": indicator.source,
        "brott": [f"{b.year}: {b.says}" for b in indicator.breaks],
        "harkomst": list(lineage(indicator)),
    }


def lineage(indicator: Indicator) -> Iterator[str]:
    "The tables behind the indicator, from the one it counts down to the registers."
    tables, registers = catalogue.load().tables, catalogue.load().registers
    waiting, seen = [indicator.table.id], set()
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        if name in tables:
            yield f"{name}: en rad per {tables[name].one_row_per}, gjord av {', '.join(tables[name].needs)}"
            waiting += tables[name].needs
        elif name in registers:
            yield f"{name}: registret {registers[name].title} ({registers[name].owner})"


def shown_examples(indicator: Indicator, profile: Profile, store: engine.Engine) -> list[dict[str, Any]]:
    "Each example with what it should give and what the engine makes of it now."
    return [
        {
            "sager": example.says,
            "ska_ge": example.gives,
            "ger": examples.on_engine(store, profile, indicator, example),
        }
        for example in indicator.examples
    ]


def sql_of(indicator: Indicator, profile: Profile, year: int, store: engine.Engine) -> str:
    "The SQL that counts the whole and the breakdowns with one value for each unit."
    kept = [b for b in breakdowns_of(indicator, profile, year) if b.single]
    crossed = [(), *((b.id,) for b in kept)]
    return laid_out(questions.cells(indicator, kept, (), crossed, (year,)))


def values(indicator: Indicator, profile: Profile, extracts: Path, year: int) -> list[dict[str, Any]]:
    "The indicator's cells for the whole, by year and measure, after disclosure control."
    definitions = catalogue.load()
    with world.work_folder() as work, engine.open(work) as store:
        delivery, issues = intake.receive(extracts, profile, definitions, year, store, world.pseudonym_key())
        intake.stop_on_fatal(delivery, issues, year)
        compute.build_tables(definitions, delivery, profile, year, store)
        cube = compute.evaluate(indicator, profile, year, store)
    counted, *_ = disclosure.protect((cube,) if cube else (), profile.disclosure)
    published = disclosure.already_public(delivery.public, {indicator.id: indicator}, profile, year)
    return [
        {"ar": y, "matt": m.id, "varde": cell.value, "status": cell.status.value}
        for safe in disclosure.join(counted, published, definitions.chapters)
        for m in safe.measures
        for y, cell in safe.observed(m.id)
    ]


def lines(data: dict[str, Any], whole: str) -> Iterator[str]:
    "The description for a terminal."
    yield f"{data['titel']} ({data['id']})"
    yield ""
    yield data["definition"]
    yield ""
    for name, title in (("enhet", "Enhet"), ("period", "Period"), ("rakneregel", "Räkneregel"), ("kalla", "Källa")):
        yield f"{title}: {data[name]}"
    for name, title in (("redovisas_efter", "Redovisas efter"), ("lag", "Lag"), ("brott", "Brott i serien")):
        if data[name]:
            yield f"{title}: {'; '.join(data[name])}"
    yield "\nHärkomst:"
    yield from (f"  {step}" for step in data["harkomst"])
    yield "\nExempel:"
    for example in data["exempel"]:
        good = "stämmer" if example["ska_ge"] == example["ger"] else "STÄMMER INTE"
        yield f"  {example['sager']} Ska ge {example['ska_ge']}, ger {example['ger']}: {good}"
    yield f"\nSQL:\n{data['sql']}"
    if "varden" in data:
        yield f"\nVärden, {whole[:1].lower()}{whole[1:]}:"
        for row in data["varden"]:
            yield f"  {row['ar']}  {row['matt']:<12} {row['status'] or row['varde']}"
