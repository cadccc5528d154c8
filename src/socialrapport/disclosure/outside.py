"""Reads tables from outside: one file of cells and one that says how the codes add up (DESIGN 2.3).

What is read is the same for protection and attack. Every fault is told with its line and column.
"""

from __future__ import annotations

import csv
import difflib
import io
import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from socialrapport.disclosure.linked import Flags, Ints, Linked
from socialrapport.model.issue import Refusal

TOTAL = "Total"
COUNT, SUPPRESSED, PRIMARY, WEIGHT, FORCED, BARRED = "count", "suppressed", "primary", "weight", "forced", "barred"
NOTHING = -1
"""Where a count is not known."""
MOST_TOLD = 10
FLAGS = {"": False, "0": False, "1": True, "0.0": False, "1.0": True, "FALSE": False, "TRUE": True}
"""What may stand in a column of yes and no."""
NUMBER = re.compile(r"[0-9]+(\.[0-9]*)?([eE][0-9]{1,2})?")
RESERVED = frozenset({COUNT, SUPPRESSED, PRIMARY, WEIGHT, FORCED, BARRED})


@dataclass(frozen=True)
class Ratio:
    "A printed rate: `column` is count / `base` * scale, rounded to so many decimals. The base is another column."

    column: str
    base: str
    scale: float
    decimals: int


@dataclass(frozen=True)
class Spec:
    "How codes add up: for each dimension, its (total, parts) breakdowns, all of them."

    dims: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]
    total: str = TOTAL
    ratios: tuple[Ratio, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    "Everything else in the file; methods read what they know of it."


@dataclass(frozen=True, eq=False)
class Outside:
    """A file of cells as read: `codes[d][i]` is the place of cell i in dimension d's list of codes.

    `count` is -1 where the file does not tell. `primary`, `suppressed` and `weight` are None where
    the file has no such column.
    """

    spec: Spec
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    labels: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, Ints]
    count: Ints
    suppressed: Flags | None
    primary: Flags | None
    weight: Ints | None
    forced: Flags
    barred: Flags
    printed: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    "For each ratio's column: the rates and the bases as they are printed."
    linked: Linked
    earlier: Ints
    """What earlier editions have shown of each cell of `linked`, -1 where nothing; those that only earlier
    editions have come after the file's own, before those that nobody prints."""
    hidden_before: Flags
    "Cells of `linked` that an earlier edition hid."
    guarded: Flags
    "Cells of `linked` that only earlier editions have and that they hid, as small as far as they tell."
    notes: tuple[str, ...] = ()

    def place(self, cell: int) -> dict[str, str]:
        "The codes of a cell, by dimension."
        return {d: self.labels[d][int(self.codes[d][cell])] for d in self.spec.dims}

    def named(self, cell: int) -> str:
        "A cell for people: `geo N, sex Total`."
        return ", ".join(f"{d} {code}" for d, code in self.place(cell).items())


def read(cells: Path, spec: Path, earlier: Sequence[Path] = ()) -> Outside:
    "The files; *earlier* are editions that were published before. Raises `Refusal` with the faults found, ten at most."
    rules = read_spec(text_of(spec), spec.name)
    before = tuple(read_cells(text_of(path), rules, path.name) for path in earlier)
    return read_cells(text_of(cells), rules, cells.name, before)


def text_of(path: Path) -> str:
    try:
        return unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise Refusal(f"{path}: filen finns inte. Kontrollera sökvägen.", exit_code=2) from None
    except IsADirectoryError:
        raise Refusal(f"{path} är en mapp. Ange en fil.", exit_code=2) from None
    except UnicodeDecodeError:
        raise Refusal(f"{path.name}: filen är inte text i UTF-8. Spara den som UTF-8 och kör igen.") from None


def read_spec(text: str, name: str = "SPEC") -> Spec:
    "The specification; keys that are not known are left as options."
    try:
        found = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = f", rad {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Refusal(f"{name}{line}: filen är inte giltig JSON. Rätta den och kör igen.") from None
    if not isinstance(found, dict) or not isinstance(found.get("dims"), dict) or not found["dims"]:
        raise Refusal(f'{name}: ”dims” saknas. Skriv till exempel {{"dims": {{"geo": {{"Total": ["N", "S"]}}}}}}.')
    total = found.get("total", TOTAL)
    if not isinstance(total, str) or not total:
        raise Refusal(f"{name}: ”total” ska vara en kod, till exempel ”Total”.")
    if taken := sorted(set(found["dims"]) & RESERVED):
        raise Refusal(f"{name}: en dimension kan inte heta ”{taken[0]}”, som är en av filens egna kolumner. Byt namn.")
    dims = {str(d): tuple(breakdowns(name, str(d), tree, total)) for d, tree in found["dims"].items()}
    rates = found.get("rates", ())
    if not isinstance(rates, list | tuple):
        raise Refusal(f"{name}: ”rates” ska vara en lista.")
    ratios = tuple(ratio_of(name, r) for r in rates)
    if not isinstance(found.get("gaps", False), bool):
        raise Refusal(f"{name}: ”gaps” ska vara true eller false, utan citattecken.")
    return Spec(dims, total, ratios, {k: v for k, v in found.items() if k not in ("dims", "total", "rates")})


def breakdowns(name: str, dim: str, tree: Any, total: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    "Each (parent, children) of a dimension; a parent may have several."
    if not isinstance(tree, dict):
        raise Refusal(f"{name}: dimensionen ”{dim}” ska vara ett objekt med överordnad kod → lista av delar.")
    lists: dict[str, list[tuple[str, ...]]] = {}
    for parent, children in tree.items():
        if not isinstance(children, list):
            raise Refusal(f"{name}: ”{dim}”, koden ”{parent}” ska ha en lista av delar.")
        several = children if children and all(isinstance(c, list) for c in children) else [children]
        for part in several:
            if any(isinstance(c, list | dict) for c in part):
                raise Refusal(f"{name}: ”{dim}”, koden ”{parent}” blandar koder och listor av koder. Använd det ena.")
            codes = tuple(str(c) or total for c in part)
            if len(set(codes)) != len(codes):
                raise Refusal(f"{name}: ”{dim}”, koden ”{parent}” har samma del två gånger.")
            if codes:
                lists.setdefault(parent or total, []).append(codes)
    refuse_circles(name, dim, lists)
    for parent, found in lists.items():
        for codes in found:
            yield parent, codes


def refuse_circles(name: str, dim: str, lists: Mapping[str, Sequence[Sequence[str]]]) -> None:
    "A code may not be a part of itself, at any depth."
    done: set[str] = set()
    for root in lists:
        path: list[tuple[str, Iterator[str]]] = [(root, iter([c for part in lists[root] for c in part]))]
        inside = {root}
        while path:
            child = next(path[-1][1], None)
            if child is None:
                code, _ = path.pop()
                inside.discard(code)
                done.add(code)
            elif child in inside:
                raise Refusal(f"{name}: ”{dim}”, koden ”{child}” är en del av sig själv. Rätta hierarkin.")
            elif child in lists and child not in done:
                inside.add(child)
                path.append((child, iter([c for part in lists[child] for c in part])))


def ratio_of(name: str, found: Any) -> Ratio:
    try:
        ratio = Ratio(str(found["column"]), str(found["base"]), float(found.get("scale", 1)), int(found["decimals"]))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise Refusal(
            f"{name}: varje post i ”rates” ska ha ”column”, ”base”, ”scale” och ”decimals”, "
            'till exempel {"column": "per_1000", "base": "folkmangd", "scale": 1000, "decimals": 1}.'
        ) from None
    if not (math.isfinite(ratio.scale) and 0 < ratio.scale <= 1e9 and 0 <= ratio.decimals <= 9):
        raise Refusal(f"{name}: ”scale” för {ratio.column} ska vara större än noll och ”decimals” 0–9.")
    if taken := sorted({ratio.column, ratio.base} & RESERVED):
        raise Refusal(
            f"{name}: kvoten ”{ratio.column}” använder kolumnen ”{taken[0]}”, som är en av filens egna. Basen ska stå "
            "i en egen kolumn, som alla känner."
        )
    return ratio


def read_cells(text: str, spec: Spec, name: str = "CELLS", earlier: Sequence[Outside] = ()) -> Outside:
    "The cells, tied together as the specification says, with those that only earlier editions have."
    faults: list[str] = []
    header, rows, numbers = rows_of(text, spec, name)
    columns: dict[str, list[str]] = {h: [] for h in header}
    for place, title in enumerate(header):
        columns[title] = [row[place].strip() for row in rows]
    labels, codes, notes = coded(columns, spec)
    for old in earlier:
        labels = {d: tuple(dict.fromkeys((*codes_of, *old.labels[d]))) for d, codes_of in labels.items()}
    count = counts(columns, faults, numbers, name)
    flags = {
        key: flagged(columns.get(key), key, faults, numbers, name) for key in (SUPPRESSED, PRIMARY, FORCED, BARRED)
    }
    weight = weights(columns.get(WEIGHT), flags[SUPPRESSED], faults, numbers, name)
    printed = {r.column: (column_of(columns, r.column, name), column_of(columns, r.base, name)) for r in spec.ratios}
    keys, strides = keys_of(codes, labels, spec, name)
    if again := twice(keys, numbers, name):
        faults += [*beside(header, spec, name), *again]
    if faults:
        raise Refusal(
            *faults[:MOST_TOLD], *([f"… och {len(faults) - MOST_TOLD} fel till."] if len(faults) > MOST_TOLD else [])
        )
    refuse_misspelled(keys, codes, strides, labels, spec, name)
    none = np.zeros(len(rows), dtype=bool)
    known, told, hidden_before, guarded = from_before(keys, labels, spec, earlier, name)
    tables = tied(known, len(keys), strides, labels, spec)
    forced, barred = flags[FORCED], flags[BARRED]
    return Outside(
        spec=spec,
        header=header,
        rows=rows,
        labels=labels,
        codes=codes,
        count=count,
        suppressed=flags[SUPPRESSED],
        primary=flags[PRIMARY],
        weight=weight,
        forced=none if forced is None else forced,
        barred=none if barred is None else barred,
        printed=printed,
        linked=tables,
        earlier=np.concatenate((told, np.full(tables.cells - len(told), NOTHING, dtype=np.int64))),
        hidden_before=np.concatenate((hidden_before, np.zeros(tables.cells - len(told), dtype=bool))),
        guarded=np.concatenate((guarded, np.zeros(tables.cells - len(told), dtype=bool))),
        notes=notes,
    )


def rows_of(text: str, spec: Spec, name: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], list[int]]:
    "Header, rows and the line number of each row."
    if "\x00" in text:
        raise Refusal(f"{name}: filen är inte text. Spara tabellen som CSV och kör igen.")
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in first and "," not in first else ",")
    try:
        header = tuple(h.strip() for h in next(reader, ()))
        if not header:
            raise Refusal(f"{name}: filen är tom. Den ska ha en rubrikrad och en rad för varje cell.")
        twice_named = sorted({h for h in header if header.count(h) > 1})
        if twice_named:
            raise Refusal(f"{name}, rad 1: kolumnen ”{twice_named[0]}” finns två gånger.")
        missing = [c for c in (*spec.dims, COUNT) if c not in header]
        if missing:
            which = f"kolumnen ”{missing[0]}”" if len(missing) == 1 else f"kolumnerna {', '.join(missing)}"
            raise Refusal(
                f"{name}, rad 1: {which} saknas. Filen har {', '.join(header)}; åtskiljaren är kommatecken eller "
                "semikolon."
            )
        rows: list[tuple[str, ...]] = []
        numbers: list[int] = []
        for row in reader:
            if not row:
                continue
            if len(row) != len(header):
                raise Refusal(f"{name}, rad {reader.line_num}: raden har {len(row)} fält, rubriken har {len(header)}.")
            rows.append(tuple(row))
            numbers.append(reader.line_num)
    except csv.Error:
        raise Refusal(f"{name}, rad {reader.line_num}: raden kan inte läsas som CSV.") from None
    if not rows:
        raise Refusal(f"{name}: filen har en rubrik men inga celler.")
    return header, tuple(rows), numbers


def column_of(columns: Mapping[str, list[str]], title: str, name: str) -> tuple[str, ...]:
    if title not in columns:
        raise Refusal(f"{name}, rad 1: kolumnen ”{title}”, som specifikationen nämner i ”rates”, saknas.")
    return tuple(columns[title])


def coded(
    columns: Mapping[str, list[str]], spec: Spec
) -> tuple[dict[str, tuple[str, ...]], dict[str, Ints], tuple[str, ...]]:
    "Each dimension's codes, those of the hierarchy first, and the place of each row's code among them."
    labels: dict[str, tuple[str, ...]] = {}
    codes: dict[str, Ints] = {}
    notes: list[str] = []
    for dim, tree in spec.dims.items():
        known = dict.fromkeys([spec.total, *(c for parent, parts in tree for c in (parent, *parts))])
        written = [c or spec.total for c in columns[dim]]
        strangers = sorted(set(written) - known.keys())
        if strangers and tree:
            notes.append(
                f"Dimensionen ”{dim}”: {', '.join(f'”{c}”' for c in strangers[:5])}"
                f"{' med flera' if len(strangers) > 5 else ''} finns inte i specifikationens hierarki och knyts inte "
                "till någon total."
            )
        labels[dim] = (*known, *strangers)
        place = {c: i for i, c in enumerate(labels[dim])}
        codes[dim] = np.array([place[c] for c in written], dtype=np.int64)
    return labels, codes, tuple(notes)


def counts(columns: Mapping[str, list[str]], faults: list[str], numbers: list[int], name: str) -> Ints:
    "The counts; empty or two dots is not known, which only a suppressed cell may be."
    found = np.full(len(numbers), NOTHING, dtype=np.int64)
    suppressed = columns.get(SUPPRESSED)
    for i, text in enumerate(columns[COUNT]):
        if text.isascii() and text.isdigit() and len(text) < 16:
            found[i] = int(text)
        elif text in ("", ".."):
            if suppressed is None or not FLAGS.get(suppressed[i].upper(), True):
                faults.append(
                    f"{name}, rad {numbers[i]}, kolumnen ”{COUNT}”: värdet saknas i en cell som inte är dold."
                )
        elif (whole := whole_number(text)) is not None:
            found[i] = whole
        else:
            faults.append(
                f"{name}, rad {numbers[i]}, kolumnen ”{COUNT}”: ska vara ett heltal som är noll eller större."
            )
    return found


def whole_number(text: str) -> int | None:
    "`12.0`, `1e3` and `1 234` are whole numbers too; anything else is None."
    bare = "".join(text.split())
    if not NUMBER.fullmatch(bare):
        return None
    value = float(bare)
    return int(value) if 0 <= value < 1e15 and value == int(value) else None


def flagged(texts: list[str] | None, title: str, faults: list[str], numbers: list[int], name: str) -> Flags | None:
    "A column of 0 and 1; empty is 0."
    if texts is None:
        return None
    found = np.zeros(len(texts), dtype=bool)
    for i, text in enumerate(texts):
        value = FLAGS.get(text.upper())
        if value is None:
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{title}”: ska vara 0 eller 1.")
        else:
            found[i] = value
    return found


def weights(
    texts: list[str] | None, suppressed: Flags | None, faults: list[str], numbers: list[int], name: str
) -> Ints | None:
    "What it costs to hide each cell, a whole number from 0; nothing need stand beside a hidden cell."
    if texts is None:
        return None
    found = np.zeros(len(texts), dtype=np.int64)
    for i, text in enumerate(texts):
        value = 0 if text == "" and suppressed is not None and suppressed[i] else whole_number(text)
        if value is None:
            faults.append(
                f"{name}, rad {numbers[i]}, kolumnen ”{WEIGHT}”: ska vara ett heltal som är noll eller större."
            )
        else:
            found[i] = value
    return found


def keys_of(
    codes: Mapping[str, Ints], labels: Mapping[str, tuple[str, ...]], spec: Spec, name: str
) -> tuple[Ints, dict[str, int]]:
    "Each cell's place as one number, and what one step in each dimension adds to it."
    stride, strides = 1, dict[str, int]()
    for dim in spec.dims:
        strides[dim] = stride
        stride *= len(labels[dim])
    if stride >= 2**62:
        raise Refusal(
            f"{name}: tabellerna har för många dimensioner och koder för att rymmas i en körning. Dela upp dem."
        )
    keys = np.zeros(len(next(iter(codes.values()))), dtype=np.int64)
    for dim in spec.dims:
        keys += codes[dim] * strides[dim]
    return keys, strides


def twice(keys: Ints, numbers: list[int], name: str) -> list[str]:
    "Cells that are told twice."
    order = np.argsort(keys, kind="stable")
    same = np.flatnonzero(keys[order][1:] == keys[order][:-1])
    pairs = sorted((numbers[order[i + 1]], numbers[order[i]]) for i in same)
    return [f"{name}, rad {later}: samma cell finns redan på rad {first}." for later, first in pairs]


def beside(header: Sequence[str], spec: Spec, name: str) -> list[str]:
    "Columns that may be dimensions that the specification forgot: then different cells look the same."
    known = {*spec.dims, COUNT, SUPPRESSED, PRIMARY, WEIGHT, FORCED, BARRED, *(r.column for r in spec.ratios)}
    rest = [h for h in header if h not in known | {r.base for r in spec.ratios}]
    if not rest:
        return []
    which = f"Kolumnen ”{rest[0]}” är ingen dimension" if len(rest) == 1 else f"{', '.join(rest)} är inga dimensioner"
    return [f"{name}: {which} i specifikationen. Lägg till det som skiljer cellerna åt i ”dims”."]


def refuse_misspelled(
    keys: Ints,
    codes: Mapping[str, Ints],
    strides: Mapping[str, int],
    labels: Mapping[str, tuple[str, ...]],
    spec: Spec,
    name: str,
) -> None:
    """A code that the hierarchy does not have, just where a code much like it is missing among its siblings.

    Taken as it stands it would belong to no total, and what it protects would be laid open.
    """
    for dim, tree in spec.dims.items():
        own = {spec.total, *(c for parent, parts in tree for c in (parent, *parts))}
        for place, code in enumerate(labels[dim]):
            near = () if not tree or code in own else difflib.get_close_matches(code, sorted(own), n=1, cutoff=0.6)
            for meant in near:
                contexts = keys[codes[dim] == place] - place * strides[dim]
                there = np.isin(contexts + labels[dim].index(meant) * strides[dim], keys)
                beside = [s for parent, parts in tree if meant in parts for s in (parent, *parts) if s != meant]
                siblings = [np.isin(contexts + labels[dim].index(s) * strides[dim], keys) for s in beside]
                if len(contexts) and not there.any() and siblings and np.any(siblings):
                    raise Refusal(
                        f"{name}: koden ”{code}” i kolumnen ”{dim}” finns inte i specifikationen, och där den står "
                        f"saknas ”{meant}”. Menas den? Rätta koden, eller lägg till den i specifikationen; annars "
                        "kan det som döljs räknas fram."
                    )


def from_before(
    keys: Ints, labels: Mapping[str, tuple[str, ...]], spec: Spec, earlier: Sequence[Outside], name: str
) -> tuple[Ints, Ints, Flags, Flags]:
    """The file's cells and then those that only earlier editions have; what was shown of each; which were hidden;
    and which of those that only they have must stay so."""
    known = keys
    theirs = []
    for old in earlier:
        moved = {}
        for dim, own in old.labels.items():
            place = {code: i for i, code in enumerate(labels[dim])}
            moved[dim] = np.array([place[c] for c in own], dtype=np.int64)[old.codes[dim]]
        theirs.append(keys_of(moved, labels, spec, name)[0])
        known = np.concatenate((known, np.setdiff1d(theirs[-1], known)))
    told = np.full(len(known), NOTHING, dtype=np.int64)
    hidden = np.zeros(len(known), dtype=bool)
    small = np.zeros(len(known), dtype=bool)
    order = np.argsort(known, kind="stable")
    for old, of_old in zip(earlier, theirs, strict=True):
        at = order[np.searchsorted(known[order], of_old)]
        closed = np.zeros(len(at), dtype=bool) if old.suppressed is None else old.suppressed
        told[at[~closed]] = old.count[~closed]
        hidden[at] = closed
        small[at] |= closed if old.primary is None else closed & old.primary
    guarded = small & (told == NOTHING) & (np.arange(len(known)) >= len(keys))
    return known, told, hidden, guarded


def tied(
    keys: Ints, published: int, strides: Mapping[str, int], labels: Mapping[str, tuple[str, ...]], spec: Spec
) -> Linked:
    """All lines that the hierarchies give over the cells.

    A line with two or more of its cells in the file is a relation that an attacker can use; those of
    its cells that are not in the file become cells that nobody prints. Lines among such cells are
    added until there are no more, since relations go through them as well.
    """
    known = np.concatenate((keys, between(keys, strides, labels, spec)))
    while True:
        parts = [
            found
            for dim, tree in spec.dims.items()
            for parent, children in tree
            if (found := lines_along(known, strides[dim], labels[dim], parent, children)) is not None
        ]
        missing = np.setdiff1d(np.concatenate([p.ravel() for p in parts]), known) if parts else known[:0]
        if len(missing) == 0:
            break
        known = np.concatenate((known, missing))
    return as_lines(known, parts, published)


def between(keys: Ints, strides: Mapping[str, int], labels: Mapping[str, tuple[str, ...]], spec: Spec) -> Ints:
    """Cells that are not among *keys* but stand between two that are, however many levels lie between them.

    A leaf and its grandparent say something of each other although their parent is not in the file; so do
    two breakdowns of a total that is not there.
    """
    found = [keys[:0]]
    for dim, tree in spec.dims.items():
        if not tree:
            continue
        n, stride = len(labels[dim]), strides[dim]
        code = (keys // stride) % n
        contexts, row = np.unique(keys - code * stride, return_inverse=True)
        present = np.zeros((len(contexts), n), dtype=bool)
        present[row, code] = True
        patterns, which = np.unique(present, axis=0, return_inverse=True)
        for number, pattern in enumerate(patterns):
            members = links(pattern, [(labels[dim].index(t), [labels[dim].index(c) for c in p]) for t, p in tree])
            missing = np.array(sorted(m for m in members if not pattern[m]), dtype=np.int64)
            if len(missing):
                found.append((contexts[which.ravel() == number][:, None] + missing[None, :] * stride).ravel())
    return np.setdiff1d(np.concatenate(found), keys)


def links(present: Flags, tree: Sequence[tuple[int, Sequence[int]]]) -> set[int]:
    "The members of the lines that link what is present: below something present, or beside another breakdown."
    touched = present.copy()
    above = present.copy()
    for _ in range(len(tree)):
        before = int(touched.sum() + above.sum())
        for total, parts in tree:
            touched[total] |= bool(touched[list(parts)].any())
            if above[total]:
                above[list(parts)] = True
        if int(touched.sum() + above.sum()) == before:
            break
    ways = Counter(total for total, parts in tree if touched[list(parts)].any())
    used = [(t, p) for t, p in tree if touched[list(p)].any() and (above[t] or ways[t] > 1)]
    return {m for t, p in used for m in (t, *p)} if int(present.sum()) > 1 else set()


def lines_along(known: Ints, stride: int, labels: tuple[str, ...], parent: str, children: Sequence[str]) -> Ints | None:
    "The lines of one breakdown as keys, a row each with the total first: all that have two or more known cells."
    members = np.array([labels.index(c) for c in (parent, *children)], dtype=np.int64)
    code = (known // stride) % len(labels)
    base = known[np.isin(code, members)] - code[np.isin(code, members)] * stride
    contexts, seen = np.unique(base, return_counts=True)
    contexts = contexts[seen >= 2]
    return contexts[:, None] + members[None, :] * stride if len(contexts) else None


def as_lines(known: Ints, parts: Sequence[Ints], published: int) -> Linked:
    "Keys as cell numbers, and all lines after each other."
    order = np.argsort(known, kind="stable")
    numbered = [order[np.searchsorted(known[order], p)] for p in parts]
    lengths = (
        np.concatenate([np.full(len(p), p.shape[1]) for p in numbered]) if numbered else np.zeros(0, dtype=np.int64)
    )
    cell = np.concatenate([p.ravel() for p in numbered]) if numbered else np.zeros(0, dtype=np.int64)
    start = np.concatenate(([0], np.cumsum(lengths))).astype(np.int64)
    sign = np.full(len(cell), -1, dtype=np.int64)
    sign[start[:-1]] = 1
    return Linked(len(known), published, start, cell.astype(np.int64), sign, np.zeros(len(lengths), dtype=np.int64))
