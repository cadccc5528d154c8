"""Reads tables from outside: one file of cells and one that says how the codes add up (DESIGN 2.3).

What is read is the same for protection and attack. Every fault is told with its line and column.
"""

from __future__ import annotations

import csv
import difflib
import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked
from socialrapport.disclosure.tablefiles.hierarchies import keys_of, tied
from socialrapport.disclosure.tablefiles.specification import (
    BARRED,
    COUNT,
    FORCED,
    PRIMARY,
    SUPPRESSED,
    WEIGHT,
    Spec,
    read_spec,
)
from socialrapport.model.issue import Refusal

NOTHING = -1
"""Where a count is not known."""
MOST_TOLD = 10
TOO_LARGE = 2**53
"From here on not every whole number is one of a computer's numbers, and sums are no longer exact."
FLAGS = {"": False, "0": False, "1": True, "0.0": False, "1.0": True, "FALSE": False, "TRUE": True}
"""What may stand in a column of yes and no."""
NUMBER = re.compile(r"[0-9]+(\.[0-9]*)?([eE][0-9]{1,2})?")


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
    keys: Ints
    "The place of each cell of `linked` as one number; a step in dimension d adds `strides[d]`."
    strides: Mapping[str, int]
    earlier: Ints
    """What earlier editions have shown of each cell of `linked`, -1 where nothing; those that only earlier
    editions have come after the file's own, before those that nobody prints."""
    hidden_before: Flags
    "Cells of `linked` that an earlier edition hid."
    guarded: Flags
    "Cells of `linked` that only earlier editions have and that they hid, as small as far as they tell."
    notes: tuple[str, ...] = ()
    "What was read, but hardly as it was meant."

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


def read_cells(text: str, spec: Spec, name: str = "CELLS", earlier: Sequence[Outside] = ()) -> Outside:
    "The cells, tied together as the specification says, with those that only earlier editions have."
    faults: list[str] = []
    header, rows, numbers = rows_of(text, spec, name)
    rows, numbers, again = each_once(rows, numbers, name)
    columns: dict[str, list[str]] = {h: [] for h in header}
    for place, title in enumerate(header):
        columns[title] = [row[place].strip() for row in rows]
    labels, codes, notes = coded(columns, spec)
    notes = (*again, *notes, *nowhere(labels, codes, spec, earlier))
    for old in earlier:
        labels = {d: tuple(dict.fromkeys((*codes_of, *old.labels[d]))) for d, codes_of in labels.items()}
    count = counts(columns, faults, numbers, name)
    flags = {
        key: flagged(columns.get(key), key, faults, numbers, name) for key in (SUPPRESSED, PRIMARY, FORCED, BARRED)
    }
    weight = weights(columns.get(WEIGHT), flags[SUPPRESSED], faults, numbers, name)
    printed = {r.column: (column_of(columns, r.column, name), column_of(columns, r.base, name)) for r in spec.ratios}
    keys, strides = keys_of(codes, labels, spec, name)
    if conflicts := twice(keys, numbers, name):
        faults += [*beside(header, spec, name), *conflicts]
    if faults:
        raise Refusal(
            *faults[:MOST_TOLD], *([f"… och {len(faults) - MOST_TOLD} fel till."] if len(faults) > MOST_TOLD else [])
        )
    refuse_misspelled(keys, codes, strides, labels, spec, name)
    none = np.zeros(len(rows), dtype=bool)
    known, told, hidden_before, guarded = from_before(keys, labels, spec, earlier, name)
    tables, places = tied(known, len(keys), strides, labels, spec)
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
        keys=places,
        strides=strides,
        earlier=np.concatenate((told, np.full(tables.cells - len(told), NOTHING, dtype=np.int64))),
        hidden_before=np.concatenate((hidden_before, np.zeros(tables.cells - len(told), dtype=bool))),
        guarded=np.concatenate((guarded, np.zeros(tables.cells - len(told), dtype=bool))),
        notes=(*spec.warnings, *notes),
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


def each_once(
    rows: Sequence[tuple[str, ...]], numbers: Sequence[int], name: str
) -> tuple[tuple[tuple[str, ...], ...], list[int], list[str]]:
    "The rows without those that repeat another word for word, their numbers, and a note on what was left out."
    first: dict[tuple[str, ...], int] = {}
    kept = []
    for place, row in enumerate(rows):
        if first.setdefault(tuple(field.strip() for field in row), place) == place:
            kept.append(place)
    left = [numbers[i] for i in sorted(set(range(len(rows))) - set(kept))]
    told = ", ".join(str(n) for n in left[:MOST_TOLD]) + (" med flera" if len(left) > MOST_TOLD else "")
    note = [f"{name}: {len(left)} rader är likadana som en tidigare rad och räknas en gång (rad {told})."]
    return tuple(rows[i] for i in kept), [numbers[i] for i in kept], note if left else []


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


def nowhere(
    labels: Mapping[str, tuple[str, ...]], codes: Mapping[str, Ints], spec: Spec, earlier: Sequence[Outside]
) -> list[str]:
    "A note for each dimension on the codes of its hierarchy that no row has, in this edition or an earlier one."
    told = []
    for dim, tree in spec.dims.items():
        there = {labels[dim][i] for i in np.unique(codes[dim])}
        there |= {old.labels[dim][i] for old in earlier if dim in old.codes for i in np.unique(old.codes[dim])}
        missing = [c for c in dict.fromkeys(c for total, parts in tree for c in (total, *parts)) if c not in there]
        if missing:
            more = f" och {len(missing) - 5} till" if len(missing) > 5 else ""
            told.append(
                f"Dimensionen ”{dim}”: ingen rad har koden {', '.join(f'”{c}”' for c in missing[:5])}{more}, som "
                "specifikationen nämner. Är den felstavad, eller saknas rader, stämmer inte de summor som används."
            )
    return told


def counts(columns: Mapping[str, list[str]], faults: list[str], numbers: list[int], name: str) -> Ints:
    "The counts; empty or two dots is not known, which only a suppressed cell may be."
    found = np.full(len(numbers), NOTHING, dtype=np.int64)
    suppressed = columns.get(SUPPRESSED)
    for i, text in enumerate(columns[COUNT]):
        whole = whole_number(text)
        if whole is not None and whole < TOO_LARGE:
            found[i] = whole
        elif text not in ("", ".."):
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{COUNT}”: {wrong_number(whole)}")
        elif suppressed is None or not FLAGS.get(suppressed[i].upper(), True):
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{COUNT}”: värdet saknas i en cell som inte är dold.")
    return found


def wrong_number(whole: int | None) -> str:
    "What is wrong with a number that is none, or one too large."
    if whole is None:
        return "ska vara ett heltal som är noll eller större."
    return "talet är för stort. Antal från 2^53 (9 007 199 254 740 992) kan inte räknas exakt."


def whole_number(text: str) -> int | None:
    "`12.0`, `1e3` and `1 234` are whole numbers too; anything else is None."
    bare = "".join(text.split())
    if not (bare.isascii() and NUMBER.fullmatch(bare)):
        return None
    value = Decimal(bare)
    return int(value) if value == value.to_integral_value() else None


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
        if value is None or value >= TOO_LARGE:
            faults.append(f"{name}, rad {numbers[i]}, kolumnen ”{WEIGHT}”: {wrong_number(value)}")
        else:
            found[i] = value
    return found


def twice(keys: Ints, numbers: list[int], name: str) -> list[str]:
    "Cells that are told twice."
    order = np.argsort(keys, kind="stable")
    same = np.flatnonzero(keys[order][1:] == keys[order][:-1])
    pairs = sorted((numbers[order[i + 1]], numbers[order[i]]) for i in same)
    return [
        f"{name}, rad {later}: samma cell finns redan på rad {first}, med andra uppgifter. Ta bort den som är fel."
        for later, first in pairs
    ]


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
