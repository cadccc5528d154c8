"""Which counts are hidden, and what gives way where no pattern protects all. This is surgery: a change here needs
the attack's tests beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

import numpy as np

from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.cubes.cells_and_lines import Tables
from socialrapport.disclosure.cubes.loosened import loosened, with_parts
from socialrapport.disclosure.doors import giving, leaks_refused
from socialrapport.disclosure.doors.giving import Giving, Place
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.suppression import FAR, NEED, Demand, Need, Pattern, Reach, out_of_reach, suppress
from socialrapport.model.cube import Coordinate, Cube, of_all
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Disclosure
from socialrapport.opened.counts import COUNTS, Earlier

MOST_NAMED = 20
HEADLINE = 10
"So many times its size does it cost to hide a year's total."


@dataclass(frozen=True, eq=False)
class Settled:
    "A pattern that protects all that can be, and what has given way for it."

    tables: Tables
    hidden: Flags
    primary: Flags
    told: Ints
    way: Giving
    from_inside: Ints
    "Primary cells that an insider may still work out."
    demand: Demand


def settled(
    tables: Tables,
    primary: Flags,
    cubes: Sequence[Cube],
    rules: Disclosure,
    editions: Mapping[Place, Earlier],
    hold_back: bool = True,
) -> Settled:
    """The pattern, and what gives way where there is none: past years stay as published, or tables are held back.

    What nobody prints, and nothing near it any longer, may lack a certificate still. That is left to the attack in the
    end, and unless *hold_back* before anything is held back for it.
    Raises `Refusal` naming the cells where nothing helps.
    """
    told, eased, unproven = (np.zeros(tables.linked.cells, dtype=bool) for _ in range(3))
    way, wider = few_moved(cubes, editions, rules), 0
    for _ in range(giving.MOST):
        here, order = giving.applied(tables, cubes, way)
        fixed = fixed_now(here, cubes, way, editions)
        guarded = primary[order] & ~told[order]
        asked = Asked(guarded & ~unproven[order], rules.guarantee, fixed, eased[order], rules.insiders)
        here, found = least_hidden(here, asked, wanted_shown(here, cubes))
        lost = found.unprotected
        if not len(lost):
            hidden, out = with_primary(here, found, primary[order]), np.flatnonzero(told[order])
            demand = counts_demand(here, asked.over(here.linked.cells))
            return Settled(here, hidden, guarded, out, way, found.from_inside, demand)
        if len(new := lost[(here.was[lost] >= 0) & ~eased[order[lost]]]):
            eased[order[new]] = True
            continue
        if len(out := leaks_refused.told_before(here, lost)):
            told[order[out]] = True
            continue
        more = giving.further(here, cubes, way, lost, frozenset(editions), wider)
        unprinted = not here.printed[lost].any()
        if unprinted and (more is None or (more.held != way.held and not hold_back)):
            unproven[order[lost]] = True
        elif more is not None:
            way, wider = more, wider + 1
        else:
            break
    raise Refusal(unprotected(found, giving.in_words(here, cubes)))


@dataclass(frozen=True, eq=False)
class Asked:
    """What is to be protected; what is `fixed` is shown. The `eased` may be the most that they can be: earlier
    editions have told so much of them."""

    primary: Flags
    guarantee: int
    fixed: Flags
    eased: Flags
    insiders: int = 2

    @classmethod
    def of(cls, primary: Flags, guarantee: int) -> Asked:
        none = np.zeros(len(primary), dtype=bool)
        return cls(primary, guarantee, none, none)

    def over(self, cells: int) -> Asked:
        "The same of so many cells."
        fixed, eased = (padded(flags, cells) for flags in (self.fixed, self.eased))
        return Asked(padded(self.primary, cells), self.guarantee, fixed, eased, self.insiders)


def least_hidden(tables: Tables, asked: Asked, wanted: Sequence[Flags]) -> tuple[Tables, Pattern]:
    "The best pattern, which is sought only where there may be one."
    if tables.older.any():
        probed, found = attempt(tables, asked, probe)
        if len(found.unprotected):
            return probed, found
    return attempt(tables, asked, showing(wanted))


def probe(tables: Tables, demand: Demand) -> Pattern:
    "Whether what has changed leaves any pattern at all, in a fraction of the time that a good one takes."
    older = np.intersect1d(np.flatnonzero(tables.older), tables.linked.cell)
    around = reached(Neighbours(tables.linked), older, demand, tables.printed)
    return out_of_reach(tables.linked, demand, around)


Way = Callable[[Tables, Demand], Pattern]


def attempt(tables: Tables, asked: Asked, find: Way) -> tuple[Tables, Pattern]:
    """What is found, with the cells that cannot be protected.

    The reader is taken to know how many are in a total only. Where some count cannot be protected from
    such a reader, the tables around it come back without that knowledge.
    """
    demand = counts_demand(tables, asked)
    found = find(tables, demand)
    while len(found.unprotected) and len(lines := gaps_around(tables, found.unprotected, demand)):
        tables = with_parts(loosened(tables, lines), lines)
        demand = counts_demand(tables, asked.over(tables.linked.cells))
        found = find(tables, demand)
    return tables, found


def padded(flags: Flags, cells: int) -> Flags:
    "The flags for so many cells, the last ones being none."
    return np.concatenate((flags, np.zeros(cells - len(flags), dtype=bool)))


def showing(wanted: Sequence[Flags]) -> Way:
    """The best pattern. What is *wanted* shown only decides which of the patterns that protect as much is taken: it
    is let go before anybody's knowledge is."""
    return lambda tables, demand: with_shown(tables, demand, [padded(w, tables.linked.cells) for w in wanted])


def pattern(tables: Tables, primary: Flags, guarantee: int, wanted: Sequence[Flags] = ()) -> tuple[Tables, Flags]:
    """Which cells are hidden, of all cells; those that are never printed are never said to be.

    Raises `Refusal` naming the cells that cannot be protected.
    """
    tables, found = attempt(tables, Asked.of(primary, guarantee), showing(wanted))
    if len(found.unprotected):
        raise Refusal(unprotected(found, tables.address))
    return tables, with_primary(tables, found, primary)


def with_primary(tables: Tables, found: Pattern, primary: Flags) -> Flags:
    "All printed cells that are hidden: those of the pattern, and those that are small whoever knows them."
    cells = tables.linked.cells
    return (padded(found.hidden, cells) | padded(primary, cells)) & tables.printed


def unprotected(found: Pattern, name: Callable[[int], str]) -> str:
    places = sorted({name(int(i)) for i in found.unprotected})
    return (
        "Röjandekontrollen kan inte skydda alla små tal. De här cellerna går att räkna fram eller ringa in ur "
        f"dem som visas: {'; '.join(places[:MOST_NAMED])}{' …' if len(places) > MOST_NAMED else ''}. Ingenting "
        f"publiceras. {ADVICE}"
    )


ADVICE = (
    "Låt bli att redovisa uppgiften, med redovisas: false under anpassningar i profile.yaml, eller ställ lägre krav "
    "under rojande: garanti, invigda, hogsta för området, eller en annan metod."
)
"""What a municipality can do itself: how an indicator is divided is the catalogue's."""


def with_shown(tables: Tables, demand: Demand, wanted: Sequence[Flags]) -> Pattern:
    """The pattern that hides nothing of what is *wanted* shown, the most wanted first, where there is one.

    Around a cell that cannot be protected so, the least wanted kind is let go and all is done again; in the
    end nothing is asked for there, so nothing is less protected for it. The best pattern is sought only when hiding
    all that may be protects every cell.
    """
    linked, everywhere = tables.linked, np.ones(tables.linked.cells, dtype=bool)
    kept = [w & demand.usable & ~demand.primary for w in wanted]
    near, reach = Neighbours(linked) if kept else None, Reach.none(linked.cells)
    while True:
        asked = reduce(or_, kept, np.zeros(linked.cells, dtype=bool))
        here = replace(demand, usable=demand.usable & ~asked)
        found = out_of_reach(linked, here, everywhere, reach)
        if not len(found.unprotected):
            found = suppress(linked, here)
        if near is None or not len(found.unprotected) or not asked.any():
            return found
        around = reached(near, found.unprotected, demand, tables.printed)
        least = next((kind for kind in reversed(kept) if (kind & around).any()), None)
        if least is None:
            return found
        least &= ~around


def wanted_shown(tables: Tables, cubes: Sequence[Cube]) -> tuple[Flags, ...]:
    """Totals of a year that readers look for, the most wanted first: those of headline indicators in their last
    year, others' of the last year, and headline indicators' of earlier years. What is larger is not more wanted."""
    kinds = tuple(np.zeros(tables.linked.cells, dtype=bool) for _ in range(3))
    for cube, number in zip(cubes, tables.numbers, strict=True):
        totals = [(at[0], i) for (_, at), i in number.items() if of_all(at)]
        last = max((year for year, _ in totals), default="")
        for year, i in totals:
            if year == last:
                kinds[0 if cube.indicator.headline else 1][i] = True
            elif cube.indicator.headline:
                kinds[2][i] = True
    return kinds


def counts_demand(tables: Tables, asked: Asked) -> Demand:
    "What the engine is asked for."
    known = tables.known >= 0
    values = np.maximum(tables.values, 0)
    wanted = asked.primary & ~known
    return Demand(
        primary=wanted,
        usable=tables.printed & (values > 0) & ~known & ~asked.fixed,
        weight=values * np.where(headlines(tables), HEADLINE, 1),
        below=np.maximum(values - tables.least(), 0),
        above=np.maximum(np.minimum(tables.high, FAR) - values, 0),
        alone=wanted & (values == 1),
        known=known,
        # What an earlier edition hid is not known here either, and may be the most that it can be.
        need=Need(upper=np.where(tables.older | asked.eased, 0, NEED.upper)),
        guarantee=asked.guarantee,
        insiders=asked.insiders - 1,
        count=values,
    )


def fixed_now(tables: Tables, cubes: Sequence[Cube], way: Giving, editions: Mapping[Place, Earlier]) -> Flags:
    "Counts of past years that an earlier edition showed: before one is hidden, it is kept as it was published."
    found = np.zeros(tables.linked.cells, dtype=bool)
    for cells in giving.revised_places(tables, cubes, way, frozenset(editions)).values():
        found[[i for i in cells if tables.known[tables.was[i]] >= 0]] = True
    return found


def few_moved(cubes: Sequence[Cube], editions: Mapping[Place, Earlier], rules: Disclosure) -> Giving:
    """Years of tables whose sums would tell what few persons had: a sum of then and of now, of a count that has
    changed by so few. They stay as they were published."""
    kept = set()
    for cube in cubes:
        sums = cube.values.keys() - {*COUNTS, *cube.public}
        for at, n in cube.values.get("antal", {}).items() if sums else ():
            edition = editions.get((cube.indicator.id, at[0]))
            few = edition is not None and 0 < abs(n - then(edition, cube, "antal", at)) <= rules.high
            if edition and few and any(then(edition, cube, m, at) != cube.values[m].get(at, 0) for m in sums):
                kept.add((cube.indicator.id, at[0]))
    return Giving(kept=frozenset(kept))


def then(edition: Earlier, cube: Cube, measure: str, at: Coordinate) -> float:
    "What an edition showed of a cell; today's number where it showed none."
    cell = edition.printed.get(cube.indicator.id, {}).get((measure, at))
    return cube.values[measure].get(at, 0) if cell is None or cell.value is None else cell.value


def headlines(tables: Tables) -> Flags:
    "Counts that stand somewhere as the total of all that is counted in a year: what readers look for first."
    found = np.zeros(tables.linked.cells, dtype=bool)
    for number in tables.numbers:
        found[[i for (_, at), i in number.items() if of_all(at)]] = True
    return found


def gaps_around(tables: Tables, cells: Ints, demand: Demand) -> Ints:
    "The lines with a gap among all that hangs together with *cells*."
    linked = tables.linked
    found = reached(Neighbours(linked), cells, demand, tables.printed)
    touched = np.zeros(linked.lines, dtype=bool)
    touched[linked.rows()[found[linked.cell]]] = True
    return np.flatnonzero(touched & (linked.gap != 0))


def reached(near: Neighbours, cells: Ints, demand: Demand, printed: Flags) -> Flags:
    "What hangs together with *cells* by cells that are hidden, may be, or are never printed."
    open_cells = demand.primary | demand.usable | (~printed & ~demand.known)
    found = np.zeros(near.tables.cells, dtype=bool)
    for cell in cells:
        if not found[cell]:
            found[near.around(int(cell), open_cells, near.tables.cells + 1)] = True
    return found
