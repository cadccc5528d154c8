"""Makes safe cubes of unsafe ones. This is surgery: a change here needs the attack's tests beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import partial, reduce
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure import perturb
from socialrapport.disclosure.attack.outsider import Believed
from socialrapport.disclosure.cubes.cells_and_lines import LEFT, OF_NO_TABLE, Tables
from socialrapport.disclosure.cubes.hidden_sums import hidden_sums, sensitive_sums
from socialrapport.disclosure.cubes.medians import coarse, hidden_medians
from socialrapport.disclosure.cubes.numbering import Key
from socialrapport.disclosure.cubes.tables_of_counts import tables_of
from socialrapport.disclosure.doors import giving, leaks_refused, risk
from socialrapport.disclosure.doors.guard import Guard, guard_of, nothing_to_guard
from socialrapport.disclosure.doors.which_are_hidden import ADVICE, HEADLINE, Settled, padded, settled
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.relations import REST
from socialrapport.disclosure.suppression import INSIDERS
from socialrapport.model.cube import Coordinate, Cube, MeasureInfo, Overlap
from socialrapport.model.edition import Protection
from socialrapport.model.indicator import Median
from socialrapport.model.issue import Refusal
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.measures import MEDIAN
from socialrapport.model.profile import Disclosure, District
from socialrapport.model.safe import SafeCell, SafeCube, SafeOverlap, Status
from socialrapport.model.written import shortest
from socialrapport.opened.counts import COUNTS, Earlier, with_axes_of

HIDDEN = SafeCell(None, Status.HIDDEN)
NOT_APPLICABLE = SafeCell(None, Status.NOT_APPLICABLE)

METHOD = (
    "Antal från {low} till {high} visas inte, och inte heller så många andra celler som behövs för att de inte ska "
    "kunna räknas fram, varken exakt eller på ett när, genom subtraktion mellan rader, kolumner, tabeller och "
    "tidigare utgåvor. Andelar, kvoter, summor och medelvärden döljs när det antal de bygger på är dolt. Samma antal "
    "är dolt i alla tabeller där det ingår. Noll visas."
)
SUMS = (
    " En summa och dess medelvärde döljs också när den bygger på färre än {least} bidrag, när ett av dem är mer än "
    "{dominance} procent av den, eller när allt utom de två största är mindre än {percent} procent av det största; och "
    "så många andra summor att den inte kan räknas fram på {percent} procent när."
)
MEDIANS = (
    " En median visas när den bygger på minst {fewest} enheter och deras antal visas, och när den inte säger något om "
    "ett dolt antal; den visas med högst tre siffror."
)
ALONE = " Inte heller den som är ensam i en dold cell ska kunna räkna fram en annan, så långt det går."
STRICTER = " I {area} gäller {low} till {high}."
BASE = 3


def protect(
    cubes: tuple[Cube, ...],
    rules: Disclosure,
    earlier: Sequence[Earlier] = (),
    districts: Iterable[District] = (),
    secret: str = "",
) -> tuple[tuple[SafeCube, ...], Protection, Guard]:
    """Every cube made safe, what it took, and the guard that watches what is made of them.

    All cubes at once, for what one hides another may tell.
    *earlier* are editions that have been published before, and *districts* tell which were merged. What is
    drawn by key, in the methods that change counts, is drawn by *secret*, without which it could be undone. The
    attack runs on the result. Raises `Refusal`, naming cells but no value, if anything hidden could be
    worked out.
    """
    if rules.method != "undertryckning":
        earlier = divided_as(cubes, earlier)
        tables = tables_of(*cubes, earlier=earlier, districts=districts)
        return (*changed(cubes, tables, rules, secret), nothing_to_guard(len(cubes)))
    made = decided(cubes, rules, earlier, districts)
    return made.safe, made.protection, made.guard


@dataclass(frozen=True, eq=False)
class Decided:
    "What `protect` gives, and the pattern behind it, which says which cells are small: it goes no further than here."

    safe: tuple[SafeCube, ...]
    protection: Protection
    guard: Guard
    found: Settled
    cubes: tuple[Cube, ...]
    "Those that are not held back."


def decided(
    cubes: tuple[Cube, ...], rules: Disclosure, earlier: Sequence[Earlier], districts: Iterable[District]
) -> Decided:
    "The decision, when all that an outsider sees through is taken to be known."
    every, cubes = cubes, tuple(cube for cube in cubes if not cube.unprinted)
    earlier, districts = divided_as(cubes, earlier), tuple(districts)
    believed: tuple[Believed, ...] = ()
    for _ in range(LESSONS):
        tables = tables_of(*every, earlier=earlier, districts=districts, believed=believed, rules=rules)
        try:
            return suppressed(tables, cubes, rules, earlier, hold_back=False)
        except leaks_refused.SeenThrough as leak:
            believed = (*believed, *leak.believed)
        except Refusal:
            if not earlier:
                raise
            break
    else:
        tables = tables_of(*every, earlier=earlier, districts=districts, believed=believed, rules=rules)
    return suppressed(tables, cubes, rules, earlier)


def divided_as(cubes: Sequence[Cube], earlier: Iterable[Earlier]) -> tuple[Earlier, ...]:
    "The editions with their cells among those of the cubes, which may be divided by more now."
    return tuple(reduce(with_axes_of, cubes, edition) for edition in earlier)


LESSONS = 3
"Times that what an outsider saw through is taken to be known to every reader, and all is protected anew."


def suppressed(
    tables: Tables, cubes: tuple[Cube, ...], rules: Disclosure, earlier: Sequence[Earlier] = (), hold_back: bool = True
) -> Decided:
    """The cubes with what must be hidden hidden, and both attacks on them.

    Unless *hold_back*, the attack judges what has no certificate and is printed nowhere, before a table is held back.
    """
    before, editions = tables.linked.cells, giving.keepable(cubes, earlier)
    found = settled(tables, small(tables, cubes, rules), cubes, rules, editions, hold_back)
    tables, way = found.tables, found.way
    left = [n for n, cube in enumerate(cubes) if not way.whole(cube)]
    if cubes and not left:
        raise Refusal(f"Ingen tabell kan publiceras utan att små antal röjs. {ADVICE}")
    tables, cubes = replace(tables, numbers=tuple(tables.numbers[n] for n in left)), tuple(cubes[n] for n in left)
    say = giving.in_words(tables, cubes)
    guard = guard_of(tables, found.primary, cubes, found.told, say)
    loose = in_total_only(tables, before)
    counts = [frozenset(key for key, i in number.items() if found.hidden[i]) for number in tables.numbers]
    as_counts = [frozenset(number) - gone for number, gone in zip(tables.numbers, counts, strict=True)]
    sums = hidden_sums(cubes, counts, as_counts, rules, earlier, HEADLINE)
    gone = zip(counts, sums.keys, hidden_medians(cubes, counts, rules.median_of), strict=True)
    ours = tuple(
        unexplained(made_safe(cube, frozenset().union(*hidden), rules), number, loose)
        for cube, number, hidden in zip(cubes, tables.numbers, gone, strict=True)
    )
    safe = tuple(giving.as_given(cube, way, editions, rules.low, rules.high) for cube in ours)
    attacked = leaks_refused.refuse_leaks(guard, safe)
    leaks_refused.refuse_narrow_sums(sums.tables, sums.width, ours)
    leaks_refused.refuse_outsider(guard, safe, cubes, way.kept)
    groups = Counter(tables.homes[i] for i in whole_groups(tables, rules.high) if not found.hidden[i])
    done = replace(
        told(safe, rules),
        groups=tuple(sorted(groups.items())),
        loosened=sum(measure == REST for measure, _ in tables.keys[before:]),
        relations=(said := tuple(r for r in tables.relations if r.firm > largest_small(rules))),
        unsaid=len(tables.relations) - len(said),
        kept=tuple((id, year, editions[id, year].year) for id, year in sorted(way.kept)),
        held=tuple(sorted(way.held)),
        risk=risk.of(tables, attacked, found.from_inside),
        known_before=tuple(sorted({say(int(c)) for c in already_small(found, rules.high)})),
    )
    return Decided(safe, done, guard, replace(found, tables=tables), cubes)


def whole_groups(tables: Tables, high: int) -> Ints:
    """Printed counts that are as large as a total that is not small and has other parts: group disclosure
    (Hundepool et al. 2012, section 5.2). Whoever is in the total is in the part."""
    linked = tables.linked
    if not linked.lines:
        return np.zeros(0, dtype=np.int64)
    rows = linked.rows()
    total = tables.values[linked.cell[linked.start[:-1]]][rows]
    several = (np.diff(linked.start) > 2)[rows]
    whole = (linked.sign < 0) & (tables.values[linked.cell] == total) & (total > high) & several
    return np.unique(linked.cell[whole & tables.printed[linked.cell]])


def small(tables: Tables, cubes: Sequence[Cube], rules: Disclosure) -> Flags:
    """Counts to protect: within the range of the rules, or of an area that a count is shown in.

    Of years together, counts of so few different units too. Of what only earlier editions have, what they hid and what
    may have been so small.
    """
    asked = np.array([measure != LEFT for measure, _ in tables.keys], dtype=bool)
    primary = asked & (tables.values >= rules.low) & (tables.values <= rules.high)
    for cube, number in zip(cubes, tables.numbers, strict=True):
        limits = rules.areas.get(cube.indicator.area)
        if limits is not None:
            cells = np.fromiter(number.values(), dtype=np.int64, count=len(number))
            primary[cells] |= (tables.values[cells] >= limits[0]) & (tables.values[cells] <= limits[1])
        for measure, units in cube.different.items():
            most = rules.most_hidden(cube.indicator.area)
            few = [number[measure, at] for at, n in units.items() if rules.low <= n <= most]
            primary[few] = True
    areas = {cube.indicator.id: rules.most_hidden(cube.indicator.area) for cube in cubes}
    high = np.array([areas.get(home, rules.high) for home in tables.homes], dtype=np.int64)
    primary |= np.array([measure in OF_NO_TABLE for measure, _ in tables.keys], dtype=bool) & (tables.values <= high)
    return np.where(tables.older, tables.perhaps <= high, primary)


def largest_small(rules: Disclosure) -> int:
    "The largest count that is small in any area."
    return max(rules.high, *(high for _, high in rules.areas.values()), 0)


def already_small(found: Settled, high: int) -> Ints:
    "Counts that are small and that earlier editions have shown or give away."
    tables = found.tables
    told = padded(found.primary, tables.linked.cells) & (tables.known >= 0)
    told[found.told] = True
    counts = np.array([key[0] in COUNTS for key in tables.keys], dtype=bool)
    told |= tables.older & (tables.known >= 0) & counts
    return np.flatnonzero(told & (tables.values > 0) & (tables.values <= high))


def changed(
    cubes: Sequence[Cube], tables: Tables, rules: Disclosure, secret: str
) -> tuple[tuple[SafeCube, ...], Protection]:
    "Every count a little changed instead, the same in all tables; sums of money and days of few are hidden."
    if not secret:
        raise Refusal(
            "Avrundning och cellnycklar kräver en hemlig nyckel: utan den kan vem som helst räkna om dragningen och "
            "ofta få fram de sanna talen. Ange den i miljövariabeln SOCIALRAPPORT_NYCKEL, samma varje år."
        )
    drawn = perturb.keys([tables.address(i) for i in range(len(tables.keys))], secret)
    change: perturb.Change
    fewest = rules.median_of + (perturb.CellKey.largest if rules.method == "cellnycklar" else BASE)
    if rules.method == "cellnycklar":
        rule = perturb.CellKey()
        change, kind, values_of = partial(perturb.cell_key, rule=rule), "cellkey", {"largest": rule.largest}
    else:
        change, kind, values_of = partial(perturb.random_rounding, base=BASE), "rounding", {"base": BASE}
    after = change(np.maximum(tables.values, 0), drawn)
    note, english = perturb.NOTES[kind].format(**values_of), perturb.ENGLISH_NOTES[kind].format(**values_of)
    safe = []
    for cube, number in zip(cubes, tables.numbers, strict=True):
        id, sums = cube.indicator.id, {m for m in cube.values if m not in (*cube.public, "antal", "bas")}
        values = {m: changed_measure(cube, m, tables, number, drawn, after, change) for m in cube.values}
        overlap = {y: changed_overlap(o, f"{id}/{y}", secret, change) for y, o in cube.overlap.items()}
        made = made_safe(replace(cube, values=values, overlap=overlap), frozenset(), rules)
        few = frozenset(key for key, i in number.items() if rules.low <= tables.values[i] <= rules.high)
        free = sums | {m.id for m in cube.measures if m.numerator in sums or m.denominator in sums}
        medians = cube.values.get(MEDIAN, {})
        telling = sensitive_sums(cube, rules) | {at for at in medians if 0 < values["antal"][at] < fewest}
        hidden = {
            key: HIDDEN for key in made.cells if key[0] in free and (("antal", key[1]) in few or key[1] in telling)
        }
        said = [perturb.SUMS] * bool(sums - {MEDIAN}) + [perturb.MEDIANS] * bool(medians)
        safe.append(
            replace(
                made,
                cells={**made.cells, **hidden},
                notes=(*made.notes, note, *(swedish.format(fewest=fewest) for swedish, _ in said)),
                english_notes=(*made.english_notes, english, *(text.format(fewest=fewest) for _, text in said)),
            )
        )
    done = told(tuple(safe), rules)
    return tuple(safe), replace(
        done, method=note, attack="Antalen är ändrade i stället för dolda.", stricter={}, sums="", already={}
    )


def changed_measure(
    cube: Cube,
    measure: str,
    tables: Tables,
    number: Mapping[Key, int],
    drawn: NDArray[np.float64],
    after: Ints,
    change: perturb.Change,
) -> Mapping[Coordinate, float]:
    "A base measure's cells changed: counts as in all tables, sums by the key of the count behind them."
    cells = cube.values[measure]
    if measure in (*cube.public, MEDIAN):
        return cells
    counted = {at: float(after[number[measure, at]]) for at in cells if (measure, at) in number}
    if len(counted) == len(cells):
        return counted
    behind = np.array([number["antal", at] for at in cells], dtype=np.int64)
    exact = np.array(list(cells.values()), dtype=np.float64)
    made = perturb.sums_in_steps(exact, tables.values[behind], drawn[behind], change)
    return dict(zip(cells, made.tolist(), strict=True)) | counted


def changed_overlap(overlap: Overlap, name: str, secret: str, change: perturb.Change) -> Overlap:
    drawn = perturb.keys([f"{name}/flera", f"{name}/utanfor"], secret)
    several, outside = change(np.array([overlap.several, overlap.outside], dtype=np.int64), drawn).tolist()
    return Overlap(several, outside)


def made_safe(cube: Cube, hidden: frozenset[Key], rules: Disclosure) -> SafeCube:
    "The cube with its pattern applied and its derived measures worked out from what is shown."
    base = {m: protected(cube, m, hidden) for m in cube.values}
    cells: dict[Key, SafeCell] = {}
    for measure in cube.measures:
        made = base[measure.id] if measure.numerator is None else derived(cube, measure, base)
        cells |= {(measure.id, at): cell for at, cell in made.items()}
    return SafeCube(
        indicator=cube.indicator,
        axes=cube.axes,
        measures=cube.measures,
        cells=cells,
        overlap={year: safe_overlap(o, rules) for year, o in cube.overlap.items()},
        notes=cube.notes,
        source=cube.source,
    )


def protected(cube: Cube, measure: str, hidden: frozenset[Key]) -> dict[Coordinate, SafeCell]:
    "A base measure's cells; a sum follows the count behind it, and what it is the count of itself."
    judge = measure if measure in ("antal", "bas") else "antal"
    return {
        at: HIDDEN
        if measure not in cube.public and {(judge, at), (measure, at)} & hidden
        else (shown_median(cube, at, value) if measure == MEDIAN else shown(value))
        for at, value in cube.values[measure].items()
    }


def shown_median(cube: Cube, at: Coordinate, value: float) -> SafeCell:
    "Coarsely; of nobody there is none."
    if not cube.values["antal"][at]:
        return NOT_APPLICABLE
    decimals = cube.indicator.measure.decimals if isinstance(cube.indicator.measure, Median) else 0
    return shown(coarse(value, decimals), decimals)


def shown(value: float, decimals: int = 0) -> SafeCell:
    "A cell with the value as it is published: rounded half up, whole where it has no decimals."
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return SafeCell(float(rounded) if decimals else int(rounded), Status.SHOWN)


def derived(
    cube: Cube, measure: MeasureInfo, base: Mapping[str, Mapping[Coordinate, SafeCell]]
) -> dict[Coordinate, SafeCell]:
    "A share, rate or mean where both its parts are in the cube."
    assert measure.numerator is not None
    assert measure.denominator is not None
    above, below = base.get(measure.numerator, {}), base.get(measure.denominator, {})
    values = cube.values.get(measure.numerator, {}), cube.values.get(measure.denominator, {})
    made: dict[Coordinate, SafeCell] = {}
    for at in above:
        if at in below:
            if not (above[at].shown and below[at].shown):
                made[at] = HIDDEN
            elif not values[1][at]:
                made[at] = NOT_APPLICABLE
            else:
                ratio = Decimal(str(values[0][at])) * Decimal(str(measure.scale)) / Decimal(str(values[1][at]))
                made[at] = shown_decimal(ratio, measure.decimals)
    return made


def shown_decimal(value: Decimal, decimals: int) -> SafeCell:
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return SafeCell(float(rounded) if decimals else int(rounded), Status.SHOWN)


def safe_overlap(overlap: Overlap, rules: Disclosure) -> SafeOverlap:
    "Both numbers, or neither where one is small: they explain one difference together."
    small = any(rules.low <= n <= rules.high for n in (overlap.several, overlap.outside))
    return SafeOverlap(*(HIDDEN if small else shown(n) for n in (overlap.several, overlap.outside)))


def in_total_only(tables: Tables, before: int) -> frozenset[int]:
    "The totals of lines where nobody is told how many are in the total only: the lines with cells from *before* on."
    linked = tables.linked
    lines = np.unique(linked.rows()[linked.cell >= before])
    return frozenset(linked.cell[linked.start[lines]].tolist())


def unexplained(cube: SafeCube, number: Mapping[Key, int], loose: frozenset[int]) -> SafeCube:
    "The cube without what explains its districts, in years where that would tell how many are in a *loose* total only."
    years = {at[0] for (_, at), i in number.items() if i in loose}
    hidden = {year: SafeOverlap(HIDDEN, HIDDEN) for year in cube.overlap if year in years}
    return replace(cube, overlap={**cube.overlap, **hidden})


def of_sums_and_medians(cubes: tuple[SafeCube, ...], rules: Disclosure) -> str:
    "When sums and medians are hidden, where there are any."
    kinds = {m.kind for cube in cubes for m in cube.measures}
    medians = MEDIANS.format(fewest=rules.median_of) if MeasureKind.MEDIAN in kinds else ""
    return (of_sums(rules) if MeasureKind.AMOUNT in kinds else "") + medians


def of_sums(rules: Disclosure) -> str:
    said = {"percent": rules.amounts.percent, "dominance": rules.amounts.dominance}
    said["least"] = rules.high + 1 if rules.amounts.least is None else rules.amounts.least
    return SUMS.format(**{name: shortest(number) for name, number in said.items()})


def told(cubes: tuple[SafeCube, ...], rules: Disclosure) -> Protection:
    "What was done, in numbers that give nothing away."
    tables = tuple(
        (
            cube.id,
            sum(cell.shown for cell in cube.cells.values()),
            sum(cell.status is Status.HIDDEN for cell in cube.cells.values()),
        )
        for cube in cubes
    )
    alone = ALONE if rules.guarantee == INSIDERS else ""
    return Protection(
        method=METHOD.format(low=rules.low, high=rules.high) + alone,
        low=rules.low,
        high=rules.high,
        cells=sum(len(cube.cells) for cube in cubes),
        shown=sum(shown for _, shown, _ in tables),
        hidden=sum(hidden for _, _, hidden in tables),
        tables=tables,
        attack="Ett angrepp prövade att räkna fram de dolda cellerna ur allt som visas. Ingen kunde räknas fram.",
        recovered=0,
        decision=decision(cubes),
        stricter={
            area: STRICTER.format(area=area.replace("_", " "), low=low, high=high)
            for area, (low, high) in rules.areas.items()
        },
        sums=of_sums_and_medians(cubes, rules),
        already={cube.id: cube.indicator.title for cube in cubes if cube.indicator.public},
    )


def decision(cubes: Iterable[SafeCube]) -> str:
    "The sha256 over every cell as it is shown: editions that are parts of one decision have it in common."
    digest = sha256()
    for cube in sorted(cubes, key=lambda one: one.id):
        for (measure, at), cell in sorted(cube.cells.items()):
            digest.update(f"{cube.id}/{measure}/{'/'.join(at)} {cell.status.value} {cell.value}\n".encode())
    return digest.hexdigest()
