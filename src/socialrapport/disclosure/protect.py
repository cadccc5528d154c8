"""Makes safe cubes of unsafe ones. This is surgery: a change here needs the attack's tests beside it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from socialrapport.disclosure.hide import pattern
from socialrapport.disclosure.tables import Key, tables_of
from socialrapport.model.cube import Coordinate, Cube, MeasureInfo, Overlap
from socialrapport.model.edition import Protection
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import SafeCell, SafeCube, SafeOverlap, Status

HIDDEN = SafeCell(None, Status.HIDDEN)
NOT_APPLICABLE = SafeCell(None, Status.NOT_APPLICABLE)

METHOD = (
    "Antal från {low} till {high} visas inte, och inte heller så många andra celler som behövs för att de inte ska "
    "kunna räknas fram genom subtraktion mellan rader, kolumner och tabeller. Andelar, kvoter, summor och "
    "medelvärden döljs när det antal de bygger på är dolt. Samma antal är dolt i alla tabeller där det ingår. "
    "Noll visas, utom i enstaka fall där en nolla skulle röja ett dolt antal."
)


def protect(cubes: tuple[Cube, ...], rules: Disclosure) -> tuple[tuple[SafeCube, ...], Protection]:
    """Every cube made safe, with what it took: all cubes at once, for what one hides another may tell.

    The attack runs on the result. Raises `Refusal`, naming cells but no value, if anything hidden
    can be worked out.
    """
    tables = tables_of(*cubes)
    hidden, found = pattern(tables, rules.low, rules.high)
    leaks = [tables.address(i) for i in sorted(found)]
    if leaks:
        raise Refusal(
            "Röjandekontrollen kunde inte skydda alla små tal. De här cellerna går att räkna fram ur dem som visas: "
            f"{', '.join(leaks[:20])}. Ingenting publiceras. Minska indikatorns redovisningsgrupper."
        )
    safe = tuple(
        made_safe(cube, frozenset(key for key, i in number.items() if i in hidden), rules)
        for cube, number in zip(cubes, tables.numbers, strict=True)
    )
    return safe, told(safe, rules)


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
    "A base measure's cells; a sum follows the count behind it."
    judge = measure if measure in ("antal", "bas") else "antal"
    if measure in cube.public:
        return {at: shown(value) for at, value in cube.values[measure].items()}
    return {at: HIDDEN if (judge, at) in hidden else shown(value) for at, value in cube.values[measure].items()}


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
    return Protection(
        method=METHOD.format(low=rules.low, high=rules.high),
        low=rules.low,
        high=rules.high,
        cells=sum(len(cube.cells) for cube in cubes),
        shown=sum(shown for _, shown, _ in tables),
        hidden=sum(hidden for _, _, hidden in tables),
        tables=tables,
        attack="Angreppet försökte räkna fram de dolda cellerna ur dem som visas. Ingen kunde räknas fram.",
        recovered=0,
    )
