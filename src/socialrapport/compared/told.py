"""A difference as JSON, and in Swedish. What either edition hides has no number in either."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from socialrapport.compared.cells import Changed
from socialrapport.compared.claims_of_cells import Claimed
from socialrapport.compared.impact import RULES, impact, relative
from socialrapport.compared.things_matched import Redline
from socialrapport.compared.two_editions import Difference, Opened
from socialrapport.model.safe import CellRef
from socialrapport.model.since import TERMS
from socialrapport.model.written import figure

MOST = 10
"""Of each kind that is listed for a person; the rest is in the JSON."""


def as_json(found: Difference) -> dict[str, Any]:
    cells, claims, definitions = found.cells, found.claims, found.definitions
    return {
        "old": edition(found.then),
        "new": edition(found.now),
        "causes": sorted(found.causes),
        "impact": asdict(impact(found)),
        "cells": {
            "same": cells.same,
            "changed": [{"cell": str(c.cell), "was": c.was, "is": c.is_now} for c in largest(cells.changed)],
            "new": [*map(str, cells.new)],
            "gone": [*map(str, cells.gone)],
            "hidden_now": by_table(cells.hidden_now),
            "shown_now": by_table(cells.shown_now),
            "incomparable": [*map(str, cells.incomparable)],
        },
        "claims": {
            "same": claims.same,
            "changed": [vars(one) for one in claims.changed],
            "new": claims.new,
            "gone": claims.gone,
            "withheld": claims.withheld,
        },
        "definitions": {
            "new": [id for id, _ in definitions.new],
            "gone": [id for id, _ in definitions.gone],
            "changed": [
                {"table": one.indicator, "term": one.term, "was": one.then, "is": one.now}
                for one in definitions.changed
            ],
            "breaks": [{"table": table, "year": year, "district": d} for table, year, d in definitions.breaks],
        },
        "text": {"same": found.texts.same, "changed": [line(one, found.why(one)) for one in found.texts.redlines]},
    }


def by_table(cells: Sequence[CellRef]) -> dict[str, int]:
    "How many, never which: that a cell is hidden may be told, and what it was then is not asked for."
    return dict(sorted(Counter(cell.cube for cell in cells).items()))


def edition(one: Opened) -> dict[str, Any]:
    return {key: one.about.get(key) for key in ("namn", "ar", "fingeravtryck", "sigill")}


def line(one: Redline, why: str) -> dict[str, Any]:
    was, now = one.texts
    thing = one.either
    about = {"sort": thing.sort.value, "chapter": thing.chapter, "address": thing.address, "why": why}
    return about | {"was": was or None, "is": now or None, "withheld": one.withheld}


def largest(changed: Sequence[Changed]) -> list[Changed]:
    "The largest first, beside the number itself."
    return sorted(changed, key=lambda one: (-relative(one), one.cell))


def tell(found: Difference) -> str:
    parts = (of_impact, of_cells, of_claims, of_definitions, of_texts)
    return "\n".join([f"{found.then.name} och {found.now.name}", *(line for part in parts for line in part(found))])


def of_impact(found: Difference) -> Iterator[str]:
    one = impact(found)
    yield f"Påverkan: {one.severity} – {RULES[one.severity]}."
    places = f" {figure(len(one.districts))} distrikt har andra tal." if one.districts else ""
    yield f"  Dokument med något annat: {', '.join(one.documents) or 'inget'}.{places}"


def of_cells(found: Difference) -> Iterator[str]:
    cells = found.cells
    yield (
        f"Celler: {figure(cells.same)} lika, {figure(len(cells.changed))} ändrade, {figure(len(cells.new))} nya, "
        f"{figure(len(cells.gone))} borta; {figure(len(cells.hidden_now))} skyddade nu men inte förut, "
        f"{figure(len(cells.shown_now))} tvärtom; {figure(len(cells.incomparable))} är inte samma sak som förut."
    )
    yield from first([f"{c.cell}: {number(c.was)} → {number(c.is_now)}" for c in largest(cells.changed)])


def of_claims(found: Difference) -> Iterator[str]:
    claims = found.claims
    held = f" {figure(claims.withheld)} till bygger på skyddade uppgifter." if claims.withheld else ""
    yield (
        f"Påståenden: {figure(claims.same)} lika, {figure(len(claims.changed))} säger något annat om samma celler, "
        f"{figure(claims.new)} nya, {figure(claims.gone)} borta.{held}"
    )
    yield from first([claimed(one) for one in claims.changed])


def claimed(one: Claimed) -> str:
    return f"{one.document}, {one.kind} av {one.cells[0]}: {number(one.was)} → {number(one.is_now)}"


def of_definitions(found: Difference) -> Iterator[str]:
    definitions = found.definitions
    yield (
        f"Definitioner: {figure(len(definitions.changed))} ändrade, {figure(len(definitions.new))} nya uppgifter, "
        f"{figure(len(definitions.gone))} borta, {figure(len(definitions.breaks))} nya brott."
    )
    yield from first([f"ny: {title} ({id})" for id, title in definitions.new])
    yield from first([f"borta: {title} ({id})" for id, title in definitions.gone])
    yield from first(
        [f"{d.indicator}, {TERMS.get(d.term, d.term).lower()}: {d.then} → {d.now}" for d in definitions.changed]
    )


def of_texts(found: Difference) -> Iterator[str]:
    lines = found.texts.redlines
    kinds = Counter(one.either.sort.value for one in lines)
    listed = ", ".join(f"{sort} {figure(number)}" for sort, number in kinds.items()) or "inget"
    yield f"Text: {figure(found.texts.same)} saker lika; annat, nytt eller borta: {listed}."
    told = [one for one in lines if one.was and one.is_now and one.texts[0] != one.texts[1]]
    yield from first([redline(one, found.why(one)) for one in told])


def redline(one: Redline, why: str) -> str:
    was, now = one.texts
    return f"{one.either.chapter} ({why}):\n    − {was}\n    + {now}"


def first(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"  {line}" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"  och {figure(len(lines) - MOST)} till; --json har alla."


def number(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:g}".replace(".", ",")
