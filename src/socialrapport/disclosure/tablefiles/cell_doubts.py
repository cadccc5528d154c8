"""What in a file of cells cannot be as it was meant: cells told twice, codes that are missing or misspelled."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Ints
from socialrapport.disclosure.tablefiles.outside import Outside
from socialrapport.disclosure.tablefiles.specification import (
    BARRED,
    COUNT,
    FORCED,
    PRIMARY,
    SUPPRESSED,
    WEIGHT,
    Spec,
)
from socialrapport.model.issue import Refusal


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
