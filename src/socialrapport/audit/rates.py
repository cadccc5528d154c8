"""Holds shares and rates against their own numerators and denominators.

Three kinds of evidence: a printed numerator and denominator; a denominator that is not printed but shared (the same
population behind several rates, or a region's behind its districts'); and a denominator that leaps between years.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from statistics import median

import numpy as np

from socialrapport.audit.equation import Equation
from socialrapport.audit.levels import likely_candidates
from socialrapport.audit.sheet import At, Cell, Sheet, printed, swedish
from socialrapport.audit.words import Words

RATES = frozenset({"pct", "per", "mean", "?"})
COUNTS = frozenset({"n", "amount"})
Span = tuple[Fraction, Fraction]


@dataclass(frozen=True)
class Ratio:
    "rate = scale · numerator / denominator, believed of these three cells."

    rate: At
    numerator: At
    denominator: At
    scale: Fraction


@dataclass(frozen=True)
class Check:
    """One thing that was held against something else. `suspects` come in order: the likeliest cell first.

    `strong` is false where the evidence is that a population does not change so fast. `adds` says that the first
    suspect's denominator is the sum of the others', as in all of a `family` of sums; `settled` that the suspects
    come in order of likelihood.
    """

    holds: bool
    suspects: tuple[At, ...]
    cells: tuple[At, ...]
    text: str
    strong: bool = True
    adds: bool = False
    family: tuple[object, ...] = ()
    settled: bool = False


def cell(sheets: list[Sheet], at: At) -> Cell:
    return sheets[at[0]].cells[at[1]][at[2]]


def shown(sheets: list[Sheet], at: At) -> bool:
    return cell(sheets, at).status == "tal"


def value(sheets: list[Sheet], at: At) -> Fraction:
    return cell(sheets, at).value


# --- printed numerator and denominator -------------------------------------------------------------------------------


def ratios(sheets: list[Sheet]) -> list[Ratio]:
    "The rates whose numerator and denominator are printed, as the figures themselves show."
    found: list[Ratio] = []
    for s, sheet in enumerate(sheets):
        for line in _rate_lines(s, sheet):
            found += _best(sheets, line, _partners(s, sheets, line))
    return found


def _rate_lines(s: int, sheet: Sheet) -> Iterator[list[At]]:
    "Columns of rates, and rows of rates where rows are measures."
    rows, columns = range(len(sheet.labels)), range(len(sheet.columns))
    down = [[(s, r, c) for r in rows if sheet.units[r][c] in RATES] for c in columns]
    yield from (line for line in down if len(line) == len(rows))
    if not sheet.by_area:
        along = [[(s, r, c) for c in columns if sheet.units[r][c] in RATES] for r in rows]
        yield from (line for line in along if len(line) == len(columns))


def _partners(s: int, sheets: list[Sheet], line: list[At]) -> list[tuple[Callable[[At], At | None], int]]:
    "Ways to go from a rate's cell to a count's: another column, another row, the total row, another table's column."
    sheet = sheets[s]
    down = len({c for _, _, c in line}) == 1
    ways: list[tuple[Callable[[At], At | None], int]] = []
    year = sheet.year(line[0][1], line[0][2])
    if down:
        for k in range(len(sheet.columns)):
            if all(sheet.units[r][k] in COUNTS for r in range(len(sheet.labels))):
                other = sheet.year(0, k)
                if year is None or other is None or other == year:
                    ways.append((lambda at, k=k: (at[0], at[1], k), 0))  # type: ignore[misc]
                    if sheet.by_area:
                        tops = [r for r in range(len(sheet.labels)) if sheet.levels.count(sheet.levels[r]) == 1]
                        ways += [(lambda at, k=k, r=r: (at[0], r, k), 2) for r in tops]  # type: ignore[misc]
        if sheet.by_area:
            ways += _elsewhere(s, sheets, year)
    else:
        for k in range(len(sheet.labels)):
            if all(u in COUNTS for u in sheet.units[k]):
                ways.append((lambda at, k=k: (at[0], k, at[2]), 0))  # type: ignore[misc]
    return ways


def _elsewhere(s: int, sheets: list[Sheet], year: int | None) -> list[tuple[Callable[[At], At | None], int]]:
    "Columns of other tables by area, of the same year."
    ways: list[tuple[Callable[[At], At | None], int]] = []
    for o, other in enumerate(sheets):
        if o == s or not other.by_area:
            continue
        rows = {other.area(r): r for r in range(len(other.labels))}
        for k in range(len(other.columns)):
            if other.year(0, k) != year or year is None or any(row[k] not in COUNTS for row in other.units):
                continue

            def go(at: At, rows: dict[str, int] = rows, o: int = o, k: int = k) -> At | None:
                r = rows.get(sheets[s].area(at[1]))
                return None if r is None else (o, r, k)

            ways.append((go, 1))
    return ways


def _best(sheets: list[Sheet], line: list[At], ways: list[tuple[Callable[[At], At | None], int]]) -> list[Ratio]:
    "The numerator and denominator that fit a line of rates, if any pair fits beyond chance."
    best: tuple[tuple[float, ...], list[Ratio]] | None = None
    first = sheets[line[0][0]]
    scale_said = first.scale(line[0][1], line[0][2])
    scales = [scale_said] if scale_said else [Fraction(x) for x in (1, 1000, 100, 10_000, 100_000, 1_000_000)]
    usable = np.array([shown(sheets, at) for at in line])
    if usable.sum() < 2:
        return []
    printed = np.array([float(value(sheets, at)) for at in line])
    half = np.array([float(cell(sheets, at).half) for at in line])
    quick = np.array([[_float(sheets, go(at)) for at in line] for go, _ in ways], dtype=float).reshape(-1, len(line))
    kinds = np.array([kind for _, kind in ways])
    telling = np.log10(np.maximum(1.0, np.abs(printed) / np.where(usable, 2 * half, 1.0)))
    for i in (i for i, kind in enumerate(kinds) if kind != 2):
        with np.errstate(divide="ignore", invalid="ignore"):
            shares = quick[i] / quick
        tests = usable & np.isfinite(shares) & (quick != quick[i])
        for scale in scales:
            holds = tests & (np.abs(float(scale) * shares - printed) <= half * 1.0000001)
            good, bits = holds.sum(axis=1), (holds * telling).sum(axis=1)
            fits = (good >= 2) & (good >= 0.6 * tests.sum(axis=1)) & (bits >= np.where(good >= 3, 4, 5))
            for j in np.flatnonzero(fits & ((kinds == 0) | (kinds[i] == 0)) & (np.arange(len(ways)) != i)):
                score = (float(good[j]), -float(kinds[i] + kinds[j]), float(bits[j]))
                if best is None or score > best[0]:
                    triples = [(at, ways[i][0](at), ways[j][0](at)) for at in line]
                    best = (score, [Ratio(at, n, d, Fraction(scale)) for at, n, d in triples if n and d])
    return best[1] if best else []


def _float(sheets: list[Sheet], at: At | None) -> float:
    return float(value(sheets, at)) if at and shown(sheets, at) else math.nan


def check_ratios(sheets: list[Sheet], found: list[Ratio]) -> Iterator[Check]:
    "Each believed ratio, worked out."
    for ratio in found:
        if not all(shown(sheets, at) for at in (ratio.rate, ratio.numerator, ratio.denominator)):
            continue
        n, d, rate = value(sheets, ratio.numerator), value(sheets, ratio.denominator), cell(sheets, ratio.rate)
        if not d:
            continue
        truth = ratio.scale * n / d
        decimals = _decimals(rate)
        text = (
            f"{_place(sheets, ratio.rate)} är {printed(rate)}, "
            f"men {_beside(sheets, ratio, ratio.numerator)} {swedish(n)} "
            f"genom {_beside(sheets, ratio, ratio.denominator)} {swedish(d)} "
            f"{_times(ratio.scale)}blir {swedish(truth, max(decimals, 1 if truth < 100 else 0))}."
        )
        yield Check(
            abs(truth - rate.value) <= rate.half,
            (ratio.rate, ratio.numerator, ratio.denominator),
            (ratio.rate, ratio.numerator, ratio.denominator),
            text,
        )


def _beside(sheets: list[Sheet], ratio: Ratio, at: At) -> str:
    "A partner by its column or row where that is enough."
    if at[0] != ratio.rate[0]:
        return f"{_place(sheets, at)} ({sheets[at[0]].file})"
    if at[1] == ratio.rate[1]:
        return sheets[at[0]].columns[at[2]]
    return sheets[at[0]].labels[at[1]] if at[2] == ratio.rate[2] else _place(sheets, at)


def _times(scale: Fraction) -> str:
    return "" if scale == 1 else "i procent " if scale == 100 else f"gånger {swedish(scale)} "


def _decimals(printed: Cell) -> int:
    return 0 if not printed.half else len(str(int(1 / (2 * printed.half)))) - 1


def _place(sheets: list[Sheet], at: At) -> str:
    return sheets[at[0]].place(at[1], at[2])


# --- rates whose denominator is not printed --------------------------------------------------------------------------


@dataclass(frozen=True)
class Pair:
    "A rate and the count that it goes with, by name. What the count is to the rate is for the figures to say."

    rate: At
    count: At
    scale: Fraction


def pairs(sheets: list[Sheet], known: set[At]) -> list[Pair]:
    "Rates with a count of the same year and group beside them; `known` rates have a printed ratio and are left out."
    found = []
    for s, sheet in enumerate(sheets):
        rows, columns = range(len(sheet.labels)), range(len(sheet.columns))
        for c in columns:
            k = _mate(sheet.column_words, c, _pure(sheet))
            if k is not None and sheet.column_words[c].unit in {"pct", "per"}:
                found += [Pair((s, r, c), (s, r, k), sheet.scale(r, c) or Fraction(1)) for r in rows]
        if not sheet.by_area:
            for r in rows:
                k = _mate(sheet.row_words, r, _pure_rows(sheet))
                if k is not None and sheet.row_words[r].unit in {"pct", "per"}:
                    found += [Pair((s, r, c), (s, k, c), sheet.scale(r, c) or Fraction(1)) for c in columns]
    columns_known = {(s, c) for s, _, c in known if sheets[s].by_area}
    return [p for p in found if p.rate not in known and (p.rate[0], p.rate[2]) not in columns_known]


def _pure(sheet: Sheet) -> list[int]:
    return [c for c in range(len(sheet.columns)) if all(row[c] == "n" for row in sheet.units)]


def _pure_rows(sheet: Sheet) -> list[int]:
    return [r for r in range(len(sheet.labels)) if all(u == "n" for u in sheet.units[r])]


def _mate(named: tuple[Words, ...], i: int, counts: list[int]) -> int | None:
    "The one count that has the rate's year and group, and its words if several have."
    mine = named[i]
    same = [k for k in counts if named[k].year == mine.year and named[k].groups == mine.groups]
    if len(same) > 1:
        same = [k for k in same if named[k].rest == mine.rest] or [
            k for k in same if named[k].rest and named[k].rest <= mine.rest
        ]
    return same[0] if len(same) == 1 else None


def base(sheets: list[Sheet], pair: Pair) -> Span | None:
    "What the denominator must be if the count is the numerator."
    rate, count = cell(sheets, pair.rate), cell(sheets, pair.count)
    if rate.status != "tal" or count.status != "tal" or rate.value <= rate.half or count.value <= 0:
        return None
    n = count.value * pair.scale
    return n / (rate.value + rate.half), n / (rate.value - rate.half)


def mass(sheets: list[Sheet], pair: Pair) -> Span | None:
    "What the numerator must be if the count is the denominator."
    rate, count = cell(sheets, pair.rate), cell(sheets, pair.count)
    if rate.status != "tal" or count.status != "tal":
        return None
    low, high = max(rate.value - rate.half, Fraction(0)), rate.value + rate.half
    return count.value * low / pair.scale, count.value * high / pair.scale


def _apart(a: Span, b: Span) -> bool:
    return a[0] > b[1] or b[0] > a[1]


def _wide(a: Span) -> Fraction:
    return (a[1] - a[0]) / max(a[0] + a[1], Fraction(1)) * 2


def check_areas(sheets: list[Sheet], found: list[Pair]) -> Iterator[Check]:
    "A region's rate against its districts' rates, weighted: denominators (or numerators) must sum."
    lines: dict[tuple[int, int, int], dict[int, Pair]] = defaultdict(dict)
    for p in found:
        if sheets[p.rate[0]].by_area:
            lines[(p.rate[0], p.rate[2], p.count[2])][p.rate[1]] = p
    stems: dict[tuple[object, ...], list[tuple[int, int, int]]] = defaultdict(list)
    for key in lines:
        w = sheets[key[0]].column_words[key[1]]
        stems[(key[0], w.unit, w.rest)].append(key)
    for keys in stems.values():
        population = all(of_population(sheets[s], 0, c) for s, c, _ in keys)
        kinds = ("nämnare",) if population else ("nämnare", "täljare")
        yield from _told({kind: list(_area_tests(sheets, lines, keys, kind)) for kind in kinds})


@dataclass(frozen=True)
class _Test:
    "One area test: the rows' family, the check, and whether the total's span is narrow enough to tell anything."

    family: tuple[object, ...]
    check: Check
    sharp: bool


def _sound(tests: list[_Test]) -> list[_Test]:
    "The tests of families of rows that mostly hold."
    families: dict[tuple[object, ...], list[_Test]] = defaultdict(list)
    for test in tests:
        families[test.family].append(test)
    return [t for f in families.values() if _mostly(f) for t in f]


def _told(every: dict[str, list[_Test]]) -> Iterator[Check]:
    """The checks of the reading that fits best: are the counts the rates' numerators, or their denominators?

    A failure is told only if the other reading cannot explain it either, and that counts are denominators is
    believed only where it is clear that they are not numerators.
    """
    tested = {kind: _sound(tests) for kind, tests in every.items()}
    score = {kind: sum(t.sharp if t.check.holds else -2 for t in tests) for kind, tests in tested.items()}
    best = max(score, key=lambda kind: score[kind])
    if best == "täljare":
        rows = {t.check.suspects for t in tested[best]}
        against = [t.check.holds for t in every["nämnare"] if t.sharp and t.check.suspects in rows]
        if len(against) < 2 or sum(against) > len(against) / 2:
            best = "nämnare"
    if sum(t.check.holds and t.sharp for t in tested[best]) < 2:
        return
    other = [t for kind, tests in tested.items() if kind != best for t in tests]
    saved = {t.check.suspects for t in other if t.check.holds}
    for test in tested[best]:
        if test.check.holds or test.check.suspects not in saved:
            yield test.check


def _mostly(tests: list[_Test]) -> bool:
    holding = sum(t.check.holds for t in tests)
    return holding >= 0.6 * len(tests) and any(t.check.holds and t.sharp for t in tests)


def _area_tests(
    sheets: list[Sheet],
    lines: dict[tuple[int, int, int], dict[int, Pair]],
    keys: list[tuple[int, int, int]],
    kind: str,
) -> Iterator[_Test]:
    span = base if kind == "nämnare" else mass
    candidates = {s: likely_candidates(sheets[s]) for s in {key[0] for key in keys}}
    for key in keys:
        sheet, line = sheets[key[0]], lines[key]
        for candidate in candidates[key[0]]:
            spans = [span(sheets, line[r]) for r in candidate.parts]
            whole = span(sheets, line[candidate.total])
            if whole is None or any(x is None for x in spans) or len(spans) < 2:
                continue
            got = [x for x in spans if x]
            added = sum((x[0] for x in got), Fraction(0)), sum((x[1] for x in got), Fraction(0))
            top = line[candidate.total]
            rates = (top.rate, *(line[r].rate for r in candidate.parts))
            counts = (top.count, *(line[r].count for r in candidate.parts))
            # Some counted in the whole are in no part, or in several: they may be on either side.
            loose = abs(value(sheets, counts[0]) - sum((value(sheets, x) for x in counts[1:]), Fraction(0)))
            if loose > value(sheets, counts[0]) * (Fraction(35, 100) if kind == "nämnare" else Fraction(5, 100)):
                continue
            text = (
                f"{_place(sheets, top.rate)} är {printed(cell(sheets, top.rate))}. Med {sheet.columns[key[2]]} blir då "
                f"{kind}n {_between(whole)}, men delarnas {kind} ({_list(sheet, candidate.parts)}) blir tillsammans "
                f"{_between(added)}."
            )
            room = (added[0] - loose, added[1] + loose) if kind == "täljare" else added
            check = Check(
                not _apart(whole, room),
                rates,
                rates + counts,
                text,
                True,
                kind == "nämnare",
                (key[0], *candidate.family),
            )
            yield _Test((*candidate.family, len(candidate.parts) > 1), check, _wide(whole) < Fraction(1, 4))


def _list(sheet: Sheet, rows: tuple[int, ...]) -> str:
    named = [sheet.labels[r] for r in rows]
    return ", ".join(named) if len(named) <= 6 else f"{', '.join(named[:3])} … {named[-1]}"


def _between(span: Span) -> str:
    "A span as people read it; with a decimal where it is too narrow for whole numbers."
    if math.floor(span[1]) - math.ceil(span[0]) < 5:
        return f"{swedish(span[0], 1)}–{swedish(span[1], 1)}"
    return f"{swedish(math.ceil(span[0]))}–{swedish(math.floor(span[1]))}"


def check_groups(sheets: list[Sheet], found: list[Pair], equations: list[Equation]) -> Iterator[Check]:
    "The denominators of age groups or sexes must sum to that of all, where their counts do."
    of = {p.count: p for p in found}
    tried: dict[tuple[object, ...], list[tuple[Check, bool]]] = defaultdict(list)
    for e in equations:
        if e.total is None or e.slack or e.total not in of or any(p not in of for p in e.parts):
            continue
        if len({r for _, r, _ in e.cells}) > 1:
            continue
        top, parts = of[e.total], [of[p] for p in e.parts]
        summed, other = _summed(sheets, top, parts, base), _summed(sheets, top, parts, mass)
        if summed is None:
            continue
        whole, added = summed
        rates = (top.rate, *(p.rate for p in parts))
        text = (
            f"{_place(sheets, top.rate)} är {printed(cell(sheets, top.rate))} och ger nämnaren {_between(whole)}, men "
            f"gruppernas nämnare blir tillsammans {_between(added)} "
            f"({', '.join(f'{sheets[p.rate[0]].columns[p.rate[2]]} {printed(cell(sheets, p.rate))}' for p in parts)})."
        )
        check = Check(not _apart(whole, added), rates, (*rates, *e.cells), text, True, True, (e.total[0], e.total[2]))
        saved = other is not None and not _apart(*other) and not of_population(sheets[top.rate[0]], *top.rate[1:])
        tried[(e.total[0], e.total[2], tuple(p[2] for p in e.parts))].append((check, saved))
    for checks in tried.values():
        holding = sum(c.holds for c, _ in checks)
        # Where the counts are denominators the numerators sum instead, and nothing follows from this.
        if holding >= 3 and holding >= 0.75 * len(checks) and holding >= sum(saved for _, saved in checks):
            yield from (c for c, saved in checks if c.holds or not saved)


def _summed(
    sheets: list[Sheet], top: Pair, parts: list[Pair], span: Callable[[list[Sheet], Pair], Span | None]
) -> tuple[Span, Span] | None:
    whole, spans = span(sheets, top), [span(sheets, p) for p in parts]
    got = [x for x in spans if x]
    if whole is None or len(got) < len(spans):
        return None
    return whole, (sum((x[0] for x in got), Fraction(0)), sum((x[1] for x in got), Fraction(0)))


def check_common(sheets: list[Sheet], found: list[Pair]) -> Iterator[Check]:
    "Rates that share a denominator: down a column of items, or across the rates of one area."
    down: dict[tuple[object, ...], list[Pair]] = defaultdict(list)
    for p in found:
        sheet = sheets[p.rate[0]]
        if not sheet.by_area and p.rate[1] == p.count[1]:
            groups = sheet.groups(p.rate[1], p.rate[2])
            down[(p.rate[0], sheet.year(p.rate[1], p.rate[2]), p.scale, groups)].append(p)
            down[(p.rate[0], p.rate[2], groups)].append(p)
    seen: set[tuple[At, ...]] = set()
    for group in down.values():
        spans = [(p, b) for p in group if (b := base(sheets, p))]
        for check in _meet(sheets, spans, least=4, share=Fraction(3, 4)):
            if check.suspects not in seen:
                seen.add(check.suspects)
                yield check
    yield from _across(sheets, found)


def _meet(sheets: list[Sheet], spans: list[tuple[Pair, Span]], least: int, share: Fraction) -> Iterator[Check]:
    best, inside = _overlap([b for _, b in spans])
    if best is None or len(inside) < least or len(inside) < share * len(spans):
        return
    if _wide(best) > Fraction(1, 5):
        return
    rest = [spans[i][0] for i in inside]
    for i, (p, b) in enumerate(spans):
        text = (
            f"{_place(sheets, p.rate)} är {printed(cell(sheets, p.rate))} för {swedish(value(sheets, p.count))}, "
            f"vilket ger nämnaren {_between(b)}. De övriga {len(rest)} talen med samma nämnare ger {_between(best)}."
        )
        yield Check(i in inside, (p.rate, p.count), (p.rate, p.count, *(q.rate for q in rest[:6])), text)


def _overlap(spans: list[Span]) -> tuple[Span | None, list[int]]:
    "The span that most of the spans share, and which they are."
    best: tuple[Span | None, list[int]] = (None, [])
    for low, _ in spans:
        inside = [i for i, (a, b) in enumerate(spans) if a <= low <= b]
        if len(inside) > len(best[1]):
            best = ((low, min(spans[i][1] for i in inside)), inside)
    return best


@dataclass(frozen=True)
class Shared:
    "Two rates with their counts that have the same denominator."

    one: Pair
    other: Pair


def shared(sheets: list[Sheet], found: list[Pair]) -> list[Shared]:
    "Rates of one area, year and group, in one table or two, that have the same denominator in nearly every area."
    columns: dict[tuple[int, int], dict[str, Pair]] = defaultdict(dict)
    for p in found:
        if sheets[p.rate[0]].by_area:
            columns[(p.rate[0], p.rate[2])][sheets[p.rate[0]].area(p.rate[1])] = p
    good = []
    for (a, mine), (b, theirs) in combinations(columns.items(), 2):
        if _population(sheets[a[0]], a[1]) != _population(sheets[b[0]], b[1]):
            continue
        if a[0] != b[0] and not (of_population(sheets[a[0]], 0, a[1]) and of_population(sheets[b[0]], 0, b[1])):
            continue
        both = [Shared(mine[r], theirs[r]) for r in mine if r in theirs]
        spans = [(base(sheets, x.one), base(sheets, x.other)) for x in both]
        told = [(x, y) for x, y in spans if x and y and min(_wide(x), _wide(y)) < Fraction(1, 3)]
        holding = sum(not _apart(x, y) for x, y in told)
        if len(told) >= 4 and holding >= 0.75 * len(told):
            good += both
    return good


def _population(sheet: Sheet, c: int) -> tuple[object, ...]:
    "Columns can share a denominator only if they are of one year and one group."
    return sheet.year(0, c), sheet.column_words[c].groups


def _across(sheets: list[Sheet], found: list[Pair]) -> Iterator[Check]:
    for both in shared(sheets, found):
        p, q = both.one, both.other
        a, b = base(sheets, p), base(sheets, q)
        if a and b:
            where = "" if p.rate[0] == q.rate[0] else f" i {sheets[q.rate[0]].file}"
            text = (
                f"{_place(sheets, p.rate)} är {printed(cell(sheets, p.rate))} och ger nämnaren {_between(a)}, men "
                f"{sheets[q.rate[0]].columns[q.rate[2]]}{where} är {printed(cell(sheets, q.rate))} och ger "
                f"{_between(b)}; i de andra områdena har de samma nämnare."
            )
            cells = (p.rate, q.rate, p.count, q.count)
            yield Check(not _apart(a, b), cells, cells, text)


def check_leaps(sheets: list[Sheet], found: list[Pair]) -> Iterator[Check]:
    "A denominator that leaps from one year to another while the others' do not."
    lines: dict[tuple[object, ...], dict[int, dict[int, Pair]]] = defaultdict(lambda: defaultdict(dict))
    for p in found:
        s, r, c = p.rate
        sheet, w = sheets[s], sheets[s].column_words[c]
        year = sheet.year(r, c)
        if year is None:
            continue
        if not of_population(sheet, r, c):
            continue
        if p.rate[1] == p.count[1] and w.year:
            lines[(s, w.unit, w.groups, w.rest)][r][year] = p
        elif not sheet.by_area and w.year:
            lines[(s, r, "rad")][r][year] = p
    for areas in lines.values():
        yield from _leaps(sheets, areas)


def of_population(sheet: Sheet, r: int, c: int) -> bool:
    "Whether the name says that the rate is of a population, which does not leap."
    said = sheet.column_words[c].rest | sheet.row_words[r].rest
    return sheet.units[r][c] == "per" or any(t.startswith(("bef", "inv", "folkm")) for t in said)


def _leaps(sheets: list[Sheet], areas: dict[int, dict[int, Pair]]) -> Iterator[Check]:
    years = sorted({y for line in areas.values() for y in line})
    for i, year in enumerate(years):
        near = [y for y in (years[i - 1] if i else None, years[i + 1] if i + 1 < len(years) else None) if y is not None]
        steps = {y: _step(sheets, areas, year, y) for y in near}
        tried = [(line, _leap(sheets, line, year, steps)) for line in areas.values()]
        leaps = [abs(leap) for _, leap in tried if leap]
        for line, leap in tried:
            if not leap:
                continue
            others = sorted(leaps)[: -1 if abs(leap) == max(leaps) else None]
            usual = 1 + 3 * (max(others, default=1.0) - 1)
            # A dip or a peak against both neighbours is told sooner than a step at the end of the series.
            least = 1.3 if len(others) < 5 else 1.03 if len(near) > 1 else 1.07
            if len(others) < 5 and len(near) == 1:
                continue
            p, y = line[year], near[0]
            here, there = base(sheets, p), base(sheets, line[y])
            text = (
                f"{_place(sheets, p.rate)} är {printed(cell(sheets, p.rate))} för {swedish(value(sheets, p.count))}, "
                f"vilket ger nämnaren {_between(here)}; år {y} var den {_between(there)}. "
                f"{'Så mycket ändras den inte i de andra områdena.' if others else 'Så ändras inte en befolkning.'}"
                if here and there
                else ""
            )
            cells = (p.rate, p.count, line[y].rate, line[y].count)
            yield Check(abs(leap) <= max(least, usual), (p.rate, p.count), cells, text, False)


def _leap(sheets: list[Sheet], line: dict[int, Pair], year: int, steps: dict[int, float | None]) -> float | None:
    "By which factor the denominator stands out from the years beside it, at least (below −1: downwards); 1 if not."
    here = base(sheets, line[year]) if year in line else None
    offs = []
    for y, step in steps.items():
        there = base(sheets, line[y]) if y in line else None
        if not here or not there or not step:
            return None
        offs.append(_ratio_off(here, there, step))
    if not offs or min(offs) < 0 < max(offs):
        return 1.0 if offs else None
    return min(offs, key=abs)


def _step(sheets: list[Sheet], areas: dict[int, dict[int, Pair]], year: int, other: int) -> float | None:
    "How the denominator usually changes from `other` to `year`; None where the areas disagree."
    changes = []
    for line in areas.values():
        a = base(sheets, line[year]) if year in line else None
        b = base(sheets, line[other]) if other in line else None
        if a and b:
            changes.append(float((a[0] + a[1]) / (b[0] + b[1])))
    if not changes:
        return None
    if len(areas) < 4:
        return 1.0
    middle = median(changes)
    near = sum(1 / 1.2 < x / middle < 1.2 for x in changes)
    return middle if len(changes) >= 4 and near >= 0.75 * len(changes) else None


def _ratio_off(here: Span, there: Span, step: float) -> float:
    "By which factor the denominator must have leapt, at least; negative downwards, 1 for not at all."
    low, high = float(here[0] / there[1]) / step, float(here[1] / there[0]) / step
    return low if low > 1 else -1 / high if high < 1 else 1.0
