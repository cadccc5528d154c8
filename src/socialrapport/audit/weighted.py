"""Holds a whole's rate against its parts': the denominators behind them must sum (or the numerators)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from socialrapport.audit.equation import Candidate, Equation
from socialrapport.audit.evidence import (
    Check,
    Span,
    apart,
    between,
    cell,
    place,
    value,
    wide,
)
from socialrapport.audit.nesting import likely_candidates
from socialrapport.audit.printed_table import Sheet, printed, swedish
from socialrapport.audit.rate_pairs import Pair, base, mass, of_population


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
        yield from _told({kind: list(_area_tests(sheets, lines, keys, kind)) for kind in kinds}, population)


@dataclass(frozen=True)
class _Test:
    "One area test: the rows' family, the check, and whether the total's span is narrow enough to tell anything."

    family: tuple[object, ...]
    check: Check
    sharp: bool


def _sound(tests: list[_Test], share: float) -> list[_Test]:
    "The tests of families of rows that mostly hold."
    families: dict[tuple[object, ...], list[_Test]] = defaultdict(list)
    for test in tests:
        families[test.family].append(test)
    return [t for f in families.values() if _mostly(f, share) for t in f]


def _told(every: dict[str, list[_Test]], population: bool) -> Iterator[Check]:
    """The checks of the reading that fits best: are the counts the rates' numerators, or their denominators?

    A failure is told only if the other reading cannot explain it either, and that counts are denominators is
    believed only where it is clear that they are not numerators. The people of areas are those of their parts: that
    needs less to be believed.
    """
    tested = {kind: _sound(tests, 0.5 if population else 0.6) for kind, tests in every.items()}
    score = {kind: sum(t.sharp if t.check.holds else -2 for t in tests) for kind, tests in tested.items()}
    best = max(score, key=lambda kind: score[kind])
    if best == "täljare":
        rows = {t.check.suspects for t in tested[best]}
        against = [t.check.holds for t in every["nämnare"] if t.sharp and t.check.suspects in rows]
        if len(against) < 2 or sum(against) > len(against) / 2:
            best = "nämnare"
    if sum(t.check.holds and t.sharp for t in tested[best]) < (1 if population else 2):
        return
    other = [t for kind, tests in tested.items() if kind != best for t in tests]
    saved = {t.check.suspects for t in other if t.check.holds}
    for test in tested[best]:
        if test.check.holds or test.check.suspects not in saved:
            yield test.check


def _mostly(tests: list[_Test], share: float) -> bool:
    holding = sum(t.check.holds for t in tests)
    return holding >= share * len(tests) and any(t.check.holds and t.sharp for t in tests)


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
            got = [x for x in spans if x]
            if whole is None or len(spans) < 2 or not got or (len(got) < len(spans) and kind == "täljare"):
                continue
            if len(got) < len(spans):
                if test := _of_the_shown(sheets, line, candidate, whole, got, key):
                    yield test
                continue
            added = sum((x[0] for x in got), Fraction(0)), sum((x[1] for x in got), Fraction(0))
            top = line[candidate.total]
            rates = (top.rate, *(line[r].rate for r in candidate.parts))
            counts = (top.count, *(line[r].count for r in candidate.parts))
            # Some counted in the whole are in no part, or in several: they may be on either side.
            loose = abs(value(sheets, counts[0]) - sum((value(sheets, x) for x in counts[1:]), Fraction(0)))
            if loose > value(sheets, counts[0]) * (Fraction(35, 100) if kind == "nämnare" else Fraction(5, 100)):
                continue
            text = (
                f"{place(sheets, top.rate)} är {printed(cell(sheets, top.rate))}. Med {sheet.columns[key[2]]} blir då "
                f"{kind}n {between(whole)}, men delarnas {kind} ({_list(sheet, candidate.parts)}) blir tillsammans "
                f"{between(added)}."
            )
            room = (added[0] - loose, added[1] + loose) if kind == "täljare" else added
            check = Check(
                not apart(whole, room),
                rates,
                rates + counts,
                text,
                True,
                kind == "nämnare",
                (key[0], *candidate.family),
            )
            yield _Test((*candidate.family, len(candidate.parts) > 1), check, wide(whole) < Fraction(1, 4))


def _of_the_shown(
    sheets: list[Sheet],
    line: dict[int, Pair],
    candidate: Candidate,
    whole: Span,
    got: list[Span],
    key: tuple[int, int, int],
) -> _Test | None:
    "Where some parts' counts are hidden: a failure if the others' denominators alone are more than the whole's."
    least = sum((x[0] for x in got), Fraction(0))
    if least <= whole[1]:
        return None
    sheet, top = sheets[key[0]], line[candidate.total]
    shown_rows = [r for r in candidate.parts if base(sheets, line[r])]
    rates = (top.rate, *(line[r].rate for r in shown_rows))
    text = (
        f"{place(sheets, top.rate)} är {printed(cell(sheets, top.rate))}. Med {sheet.columns[key[2]]} blir då nämnaren "
        f"{between(whole)}, men redan de visade delarnas ({_list(sheet, tuple(shown_rows))}) blir minst "
        f"{swedish(least, 0)}."
    )
    counts = (top.count, *(line[r].count for r in shown_rows))
    return _Test((*candidate.family, True), Check(False, rates, rates + counts, text), False)


def _list(sheet: Sheet, rows: tuple[int, ...]) -> str:
    named = [sheet.labels[r] for r in rows]
    return ", ".join(named) if len(named) <= 6 else f"{', '.join(named[:3])} … {named[-1]}"


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
            f"{place(sheets, top.rate)} är {printed(cell(sheets, top.rate))} och ger nämnaren {between(whole)}, men "
            f"gruppernas nämnare blir tillsammans {between(added)} "
            f"({', '.join(f'{sheets[p.rate[0]].columns[p.rate[2]]} {printed(cell(sheets, p.rate))}' for p in parts)})."
        )
        check = Check(not apart(whole, added), rates, (*rates, *e.cells), text, True, True, (e.total[0], e.total[2]))
        saved = other is not None and not apart(*other) and not of_population(sheets[top.rate[0]], *top.rate[1:])
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
