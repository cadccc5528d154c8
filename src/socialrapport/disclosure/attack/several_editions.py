"""One set of tables of several editions: what was shown then, together with what is shown now.

Today's cell and an earlier edition's are the same number unless something speaks for a correction.
Where a cell is published in both, its change is known. A line whose total did not change, and none of
whose published parts did, is taken to have unchanged parts; a hidden cell that no known change touches
through any line is taken to be unchanged too. Every other cell becomes two: today's, and the earlier
edition's own, tied by the earlier edition's own lines (their difference is then free).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from socialrapport.disclosure.attack.attacking import Attack
from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.attack.components import joined
from socialrapport.disclosure.attack.corrections import one_way
from socialrapport.disclosure.attack.knowledge import Knowledge, Need
from socialrapport.disclosure.attack.printed_rates import bounded
from socialrapport.disclosure.attack.systems import broken_lines
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.tablefiles.hierarchies import keys_of, tied
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tablefiles.specification import HIDDEN, SHOWN, Spec
from socialrapport.model.issue import Refusal

TAKEN_BACK = 12
"Times that assumptions are taken back because the editions contradict each other."


def known_from(outside: Outside, earlier: Sequence[Outside] = ()) -> Knowledge:
    """All that a reader of the file, and of the earlier editions (the oldest first), knows.

    Counts on suppressed rows are not looked at. Raises `Refusal` where an earlier edition has other
    dimensions than the file.
    """
    for old in earlier:
        if tuple(old.spec.dims) != tuple(outside.spec.dims):
            raise Refusal(
                f"En tidigare utgåva har dimensionerna {', '.join(old.spec.dims)}, "
                f"men filen har {', '.join(outside.spec.dims)}. Ange utgåvor av samma tabeller."
            )
    files = (outside, *earlier)
    labels = common_labels(files, outside.spec)
    keys = [keys_among(f, labels) for f in files]
    own, strides = keys[0]
    older = np.setdiff1d(np.concatenate([k for k, _ in keys]), own)
    tables, every = tied(np.concatenate((own, older)), len(own), strides, labels, outside.spec)
    codes = {d: every // strides[d] % len(labels[d]) for d in outside.spec.dims}
    known = read_into(blank(tables, labels, codes), outside, np.arange(len(own), dtype=np.int64))
    order = np.argsort(every, kind="stable")
    for old, (old_keys, _) in zip(earlier, keys[1:], strict=True):
        known = with_edition(known, old, order[np.searchsorted(every[order], old_keys)], len(every))
    return known


def common_labels(files: Sequence[Outside], spec: Spec) -> dict[str, tuple[str, ...]]:
    "Each dimension's codes over all files, those of the file itself first."
    return {d: tuple(dict.fromkeys(code for f in files for code in f.labels[d])) for d in spec.dims}


def keys_among(file: Outside, labels: Mapping[str, tuple[str, ...]]) -> tuple[Ints, dict[str, int]]:
    "A file's cells as keys in the common codes."
    codes = {}
    for dim, own in file.labels.items():
        place = {code: i for i, code in enumerate(labels[dim])}
        codes[dim] = np.array([place[c] for c in own], dtype=np.int64)[file.codes[dim]]
    return keys_of(codes, labels, file.spec, "Utgåvorna")


def blank(tables: Linked, labels: Mapping[str, tuple[str, ...]], codes: Mapping[str, Ints]) -> Knowledge:
    "Nothing known but the lines."
    n = tables.cells
    no = np.zeros(n, dtype=bool)
    unknown, zero, far = np.full(n, -1, dtype=np.int64), np.zeros(n, dtype=np.int64), np.full(n, FAR, dtype=np.int64)
    return Knowledge(tables, unknown, no, no.copy(), zero, far, labels, codes, no.copy(), no.copy())


def shown_of(file: Outside) -> tuple[Ints, Flags, Flags]:
    "What a file shows (-1 where nothing), what it hides, and which of that is primary."
    hidden = np.zeros(len(file.count), dtype=bool) if file.suppressed is None else file.suppressed
    primary = hidden if file.primary is None else hidden & file.primary
    return np.where(hidden, -1, file.count), hidden, primary


def zeros_shown(file: Outside) -> bool:
    """Whether a reader takes it that zeros are shown, so that a hidden count is at least 1.

    As the specification says; where it says nothing, if the file shows a zero. Groups are hidden by hiding zeros.
    """
    if file.spec.groups == HIDDEN:
        return False
    return file.spec.zeros == SHOWN or (file.spec.zeros is None and bool((shown_of(file)[0] == 0).any()))


def bounds_of_hidden(file: Outside) -> tuple[Ints, Ints, Flags]:
    "The least and most of a file's cells as rates and shown zeros tell, and where only the zeros say that it is 1."
    shown, hides, _ = shown_of(file)
    least, most = bounded(file, shown < 0)
    raised = hides & (least < 1) & (most > 0) & zeros_shown(file)
    return np.where(raised, 1, least), most, raised


def read_into(known: Knowledge, file: Outside, at: Ints) -> Knowledge:
    "What a file itself says, of the cells *at*."
    shown, hides, first = shown_of(file)
    value, hidden, primary = known.value.copy(), known.hidden.copy(), known.primary.copy()
    least, most, assumed = known.least.copy(), known.most.copy(), np.zeros(len(value), dtype=bool)
    value[at], hidden[at], primary[at] = shown, hides, first
    least[at], most[at], assumed[at] = bounds_of_hidden(file)
    assumed &= value < 0
    return replace(known, value=value, hidden=hidden, primary=primary, least=least, most=most, assumed=assumed)


def with_edition(known: Knowledge, old: Outside, at: Ints, cells: int) -> Knowledge:
    """Adds an earlier edition, whose cells are *at*; the first *cells* cells are those without own copies.

    Where the editions contradict each other, what was assumed unchanged there is taken back, and again.
    """
    shown, _, _ = shown_of(old)
    was = np.full(known.tables.cells, -1, dtype=np.int64)
    was[at] = shown
    today = np.where(known.earlier, -1, known.value) if known.earlier is not None else known.value
    apart = changed(known.tables, today, was, cells)
    before = contrary(known)
    for _ in range(TAKEN_BACK):
        grown = joined_with(known, old, at, apart, cells)
        wrong = contrary(grown)[: known.tables.cells] & ~before
        wrong[cells:] = False
        more = wrong & ~apart & ~((today >= 0) & (was >= 0))
        twins = np.flatnonzero(apart)
        if not more.any():
            break
        apart = apart | more
    return one_way(grown, twins, known.tables.cells + np.arange(len(twins)), contrary)


def contrary(known: Knowledge) -> Flags:
    "The cells of lines that contradict others, or that hang together with such."
    attack = Attack(known, Need())
    attack.contrary += broken_lines(known.tables, known.value >= 0, known.value).tolist()
    attack.settle(first=True)
    lines = touching(known.tables, attack.lost)
    lines[attack.contrary] = True
    return among(known.tables, lines)


def joined_with(known: Knowledge, old: Outside, at: Ints, apart: Flags, cells: int) -> Knowledge:
    "Adds an earlier edition, with cells of its own where *apart* says so."
    shown, hides, first = shown_of(old)
    place = np.arange(known.tables.cells, dtype=np.int64)
    twins = np.flatnonzero(apart)
    place[twins] = known.tables.cells + np.arange(len(twins))
    grown = with_twins(known, place, twins, cells)
    to = place[at]
    fresh = (at >= known.tables.published) | apart[at]
    value, earlier = grown.value.copy(), np.array(grown.earlier)
    hidden, primary = grown.hidden.copy(), grown.primary.copy()
    least, most = grown.least.copy(), grown.most.copy()
    tell = (shown >= 0) & ((value[to] < 0) | earlier[to])
    value[to[tell]] = shown[tell]
    earlier[to[tell]] = True
    mine = fresh & hides
    hidden[to[mine]], primary[to[mine]] = True, primary[to[mine]] | first[mine]
    earlier[to[mine]] = True
    lower, upper, raised = bounds_of_hidden(old)
    assumed = np.array(grown.assumed)
    assumed[to] |= raised & (least[to] < 1)
    least[to], most[to] = np.maximum(least[to], lower), np.minimum(most[to], upper)
    return replace(
        grown, value=value, earlier=earlier, hidden=hidden, primary=primary, least=least, most=most,
        assumed=assumed & (value < 0),
    )  # fmt: skip


def common_lines(tables: Linked, cells: int) -> Flags:
    "The lines of the first *cells* cells alone: no edition's own copy is in them."
    return np.asarray(np.bincount(tables.rows(), weights=tables.cell >= cells, minlength=tables.lines) == 0)


def changed(tables: Linked, today: Ints, was: Ints, cells: int) -> Flags:
    "Cells whose number then may be another than now: a known change, or one that a known change leaves open."
    both = (today >= 0) & (was >= 0)
    apart: Flags = both & (today != was)
    if not apart.any():
        return apart
    same: Flags = both & ~apart
    rows, totals = tables.rows(), tables.cell[tables.start[:-1]]
    ours = common_lines(tables, cells)
    moved = np.bincount(rows, weights=apart[tables.cell], minlength=tables.lines) > 0
    settled = apart | same
    while True:
        still = same[totals] & ~moved & ours
        new = np.zeros(tables.cells, dtype=bool)
        new[tables.cell[still[rows]]] = True
        new &= ~settled
        if not new.any():
            break
        same |= new
        settled |= new
    same |= untouched(tables, settled, moved, ours)
    same[cells:] = True
    return reopened(tables, both, apart, same, np.where(apart, today - was, 0), ours)


def untouched(tables: Linked, settled: Flags, moved: Flags, ours: Flags) -> Flags:
    "Cells that no known change reaches through lines of cells whose change is unknown."
    rows = tables.rows()
    entries = ~settled[tables.cell] & ours[rows]
    many = np.bincount(rows[entries], minlength=tables.lines)
    start = np.concatenate(([0], np.cumsum(many))).astype(np.int64)
    part = joined(start, tables.cell[entries], tables.cells)
    hit = np.zeros(tables.cells, dtype=bool)
    hit[part[tables.cell[entries & (moved & ours)[rows]]]] = True
    return np.asarray(~settled & ~hit[part])


def reopened(tables: Linked, both: Flags, apart: Flags, same: Flags, change: Ints, ours: Flags) -> Flags:
    "Takes back what was assumed unchanged where a line then cannot hold; gives the cells that may have changed."
    while True:
        implied, wrong = followed(tables, apart | same, change, ours)
        assumed = same & ~both
        taken = assumed & among(tables, wrong)
        if wrong.any() and not taken.any():
            taken = assumed & among(tables, touching(tables, implied) & ours)
        if not taken.any():
            return np.asarray(~same)
        same = same & ~taken


def followed(tables: Linked, settled: Flags, change: Ints, ours: Flags) -> tuple[Flags, Flags]:
    "Cells whose change follows line by line from the settled ones, and the lines that then do not hold."
    rows, begun, change = tables.rows(), settled, change.copy()
    settled = settled.copy()
    while True:
        open_ = ~settled[tables.cell]
        left = np.bincount(rows, weights=open_, minlength=tables.lines)
        sums = np.bincount(rows, weights=tables.sign * np.where(open_, 0, change[tables.cell]), minlength=tables.lines)
        last = open_ & ((left == 1) & ours)[rows]
        if not last.any():
            return settled & ~begun, (left == 0) & (sums != 0) & ours
        change[tables.cell[last]] = -(tables.sign[last] * sums[rows[last]]).astype(np.int64)
        settled[tables.cell[last]] = True


def among(tables: Linked, lines: Flags) -> Flags:
    "The cells of these lines."
    found = np.zeros(tables.cells, dtype=bool)
    found[tables.cell[lines[tables.rows()]]] = True
    return found


def touching(tables: Linked, cells: Flags) -> Flags:
    "The lines that any of these cells is in."
    return np.asarray(np.bincount(tables.rows(), weights=cells[tables.cell], minlength=tables.lines) > 0)


def with_twins(known: Knowledge, place: Ints, twins: Ints, cells: int) -> Knowledge:
    "The cells *twins* once more, after the others, and once more each line of the first *cells* that one is in."
    tables, n = known.tables, len(twins)
    if n == 0:
        return known
    rows = tables.rows()
    again = np.zeros(tables.lines, dtype=bool)
    again[rows[place[tables.cell] >= tables.cells]] = True
    again &= common_lines(tables, cells)
    entries = again[rows]
    lengths = np.diff(tables.start)[again]
    start = np.concatenate((tables.start, tables.start[-1] + np.cumsum(lengths))).astype(np.int64)
    grown = Linked(
        tables.cells + n,
        tables.published,
        start,
        np.concatenate((tables.cell, place[tables.cell[entries]])),
        np.concatenate((tables.sign, tables.sign[entries])),
        np.concatenate((tables.gap, tables.gap[again])),
    )
    no, many = np.zeros(n, dtype=bool), np.full(n, -1, dtype=np.int64)
    return replace(
        known,
        tables=grown,
        value=np.concatenate((known.value, many)),
        hidden=np.concatenate((known.hidden, no)),
        primary=np.concatenate((known.primary, no)),
        least=np.concatenate((known.least, no.astype(np.int64))),
        most=np.concatenate((known.most, np.full(n, FAR, dtype=np.int64))),
        codes={d: np.concatenate((c, c[twins])) for d, c in known.codes.items()},
        earlier=np.concatenate((np.array(known.earlier), ~no)),
        change=None if known.change is None else np.concatenate((known.change, no)),
        assumed=np.concatenate((np.array(known.assumed), no)),
    )
