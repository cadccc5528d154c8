"""Tells which hidden cells everything that the folder prints determines, or leaves two values for."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.audit.constraints import SIGN, Rule, is_hidden
from socialrapport.audit.evidence import RATES, cell, place
from socialrapport.audit.fault import DISCLOSED, NARROW, RATIO, Finding
from socialrapport.audit.printed_table import At, Sheet, printed, swedish
from socialrapport.audit.solve import LARGEST, bounds, components, consistent, narrowed, near
from socialrapport.audit.wrong_sums import named


def findings(all_rules: list[Rule], sheets: list[Sheet], reveal: bool) -> list[Finding]:
    "The hidden cells that are determined or nearly so, each with as few rules as suffice to show it."
    found = []
    unknown = {x for r in all_rules for x, _ in r.terms}
    # The others go by a rate's cell and stand for its denominator; that rate may be hidden too.
    counts = {(s, i, j) for s, i, j in unknown if is_hidden(sheets, (s, i, j)) and sheets[s].units[i][j] == "n"}
    for group in components(all_rules):
        possible, wrong = consistent(group, counts)
        rates = sorted(at for at in wrong if sheets[at[0]].units[at[1]][at[2]] in RATES)
        found += [_at_odds(rates[0], sorted(wrong), sheets)] if len(rates) == 1 else []
        for at, low, high, mine in _spans(possible or group, counts):
            needed = _needed(at, mine, high - low, counts)
            if any(r.how != SIGN for r in needed):
                found.append(_finding(at, low, high, needed, sheets, reveal))
    return found


def _at_odds(rate: At, wrong: list[At], sheets: list[Sheet]) -> Finding:
    "A rate that leaves no whole numbers for hidden cells."
    sheet = sheets[rate[0]]
    beside = [f"{_place(x, rate, sheets)} ({printed(cell(sheets, x))})" for x in wrong if x != rate]
    text = (
        f"{place(sheets, rate)} är {printed(cell(sheets, rate))}. Det går inte ihop med de andra visade talen: inga "
        "hela tal för de dolda cellerna gör alla summor och andelar sanna."
        + (f" Felet kan också ligga i {'; '.join(beside[:4])}." if beside else "")
    )
    return Finding(RATIO, sheet.file, sheet.place(*rate[1:]), text, named([rate, *wrong], sheets))


def _span(at: At, group: list[Rule], counts: set[At]) -> tuple[tuple[int, int | None] | None, list[Rule]]:
    span, mine = bounds(at, group, counts), group
    if span is None:
        # Something printed is wrong, so not all can be true at once; a reader still subtracts in one sum.
        mine = [r for r in group if [x for x, _ in r.terms] == [at] and r.how == "summa"][:1]
        span = bounds(at, mine, counts) if mine else None
    return span, mine


def _spans(group: list[Rule], counts: set[At]) -> Iterator[tuple[At, int, int, list[Rule]]]:
    "The cells that the rules leave at most two values for, with those values and the rules that say so."
    every = sorted({x for r in group for x, _ in r.terms} & counts)
    quick = narrowed(group, counts) if len(group) > LARGEST else None
    for at in every:
        if quick is not None:
            span: tuple[float, float | None] | None = quick[at]
            mine = near(at, group) if quick[at][1] - quick[at][0] <= 1 else []
        else:
            span, mine = _span(at, group, counts)
        if span and span[1] is not None and span[1] - span[0] <= 1:
            yield at, int(span[0]), int(span[1]), mine


def _needed(at: At, group: list[Rule], width: int, counts: set[At]) -> list[Rule]:
    "Rules left when each that can be spared has been taken away; those furthest from the cell go first."
    kept = _enough(at, near(at, group), width, counts)
    for rule in reversed(list(kept)):
        fewer = [r for r in kept if r is not rule]
        if _suffices(at, fewer, width, counts):
            kept = fewer
    return kept


def _enough(at: At, ordered: list[Rule], width: int, counts: set[At]) -> list[Rule]:
    "The first rules that suffice, in steps of twice as many."
    many = 4
    while many < len(ordered) and not _suffices(at, ordered[:many], width, counts):
        many *= 2
    return ordered[:many]


def _suffices(at: At, group: list[Rule], width: int, counts: set[At]) -> bool:
    span = bounds(at, group, counts)
    return span is not None and span[1] is not None and span[1] - span[0] <= width


def _finding(at: At, low: int, high: int, needed: list[Rule], sheets: list[Sheet], reveal: bool) -> Finding:
    sheet = sheets[at[0]]
    used = list(dict.fromkeys(x for r in needed for x in r.from_))
    ways = list(dict.fromkeys(r.how for r in needed))
    shown = "; ".join(_place(x, at, sheets) for x in used[:12]) + (" m.fl." if len(used) > 12 else "")
    how = {
        "summa": "genom att dra ifrån i summor",
        "kvot": "ur ett visat tal per invånare eller en andel och dess bas",
        "samma tal": "genom att samma tal står i två tabeller",
        "samma tal i en annan tabell": "för att samma tal visas i en annan tabell",
        SIGN: "av tecknet för det dolda, eller av att nollor visas",
    }
    way = " och ".join(how[w] for w in ways)
    said = (
        "Det dolda värdet går att räkna fram exakt" if low == high else "Det dolda värdet går att ringa in till två tal"
    )
    value = swedish(low) if low == high else f"{swedish(low)}–{swedish(high)}"
    text = f"{said} {way}. Visade tal som räcker: {shown}." + (f" Värdet är {value}." if reveal else "")
    kind = DISCLOSED if low == high else NARROW
    return Finding(
        kind, sheet.file, sheet.place(at[1], at[2]), text, named([at, *used], sheets), value if reveal else None
    )


def _place(at: At, near: At, sheets: list[Sheet]) -> str:
    said = sheets[at[0]].place(at[1], at[2])
    return said if at[0] == near[0] else f"{said} ({sheets[at[0]].file})"
