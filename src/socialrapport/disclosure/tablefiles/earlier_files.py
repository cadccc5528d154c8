"""Cells that earlier editions have shown or hidden, beside those of the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.tablefiles.hierarchies import keys_of
from socialrapport.disclosure.tablefiles.outside import NOTHING, Outside
from socialrapport.disclosure.tablefiles.specification import (
    Spec,
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
