"""What is known to anyone who reads a publication, and what an attack finds from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked

__all__ = ["FAR", "Knowledge", "Need", "Result", "named", "place"]


@dataclass(frozen=True, eq=False)
class Knowledge:
    """All arrays are over `tables.cells`.

    `value` is what is published of each cell, -1 where that is unknown. `hidden` are the publication's
    hidden cells and `primary` the primary ones of them (all where nobody says). `least` and `most` are
    what anyone knows an unknown cell to be at least and at most (0 and `FAR` where nothing is known).
    `labels`, `codes`, `earlier`, `change` and `names` are for naming only: a cell's codes, whether it is known from,
    or belongs to, an earlier edition, whether it is how much a count has changed since one, and what it is called.
    They may be left empty.
    """

    tables: Linked
    value: Ints
    hidden: Flags
    primary: Flags
    least: Ints
    most: Ints
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codes: Mapping[str, Ints] = field(default_factory=dict)
    earlier: Flags | None = None
    change: Flags | None = None
    names: tuple[str, ...] = ()
    assumed: Flags | None = None
    "Cells that are at least 1 only because zeros are shown, so that what is hidden is none; None where there are none."


@dataclass(frozen=True)
class Need:
    "An interval whose ends differ by less than `width` is narrow."

    width: int = 2


@dataclass(frozen=True, eq=False)
class Result:
    """What an attack found; cells are numbers in the knowledge's tables, in rising order.

    `linear` are hidden cells that the equations alone determine. `exact` are hidden primary cells that
    can have one value only, and `narrow` those that can have several, but fewer than the need. `lo` and
    `hi` are the ends of each cell's interval over all non-negative whole-number tables that agree with
    what is known: of a found cell the very ends; of a cell that is safe the farthest ends that tables
    have been found for (the true interval may be wider); of other cells bounds that hold but may not be
    tight, `FAR` where there is none above. `proven` are the cells whose verdict is proven, and
    `undecided` the primary cells where none could be proven within the limits. `contradiction` says in
    Swedish which published numbers contradict each other, and is empty where none do; cells that hang
    together with such numbers are undecided. `places` names found cells that are not in the file.
    `knowledge` is what the verdicts follow from: without the assumption that zeros are shown where that
    contradicts the numbers.
    """

    knowledge: Knowledge
    linear: Ints
    exact: Ints
    narrow: Ints
    lo: Ints
    hi: Ints
    proven: Flags
    undecided: Ints
    contradiction: str = ""
    places: Mapping[int, Mapping[str, str]] = field(default_factory=dict)


def with_hidden_zeros(knowledge: Knowledge) -> Knowledge:
    "The same without the assumption that nothing hidden is a zero."
    if knowledge.assumed is None:
        return knowledge
    return replace(knowledge, least=np.where(knowledge.assumed, 0, knowledge.least), assumed=None)


def place(knowledge: Knowledge, cell: int) -> dict[str, str]:
    "The codes of a cell, by dimension; empty where the knowledge has no names."
    return {d: knowledge.labels[d][int(codes[cell])] for d, codes in knowledge.codes.items()}


def named(knowledge: Knowledge, cell: int) -> str:
    "A cell for people: `geo N, sex Total`, and whether it is an earlier edition's."
    if knowledge.names:
        return knowledge.names[cell]
    found = ", ".join(f"{d} {code}" for d, code in place(knowledge, cell).items()) or f"cell {cell + 1}"
    if knowledge.change is not None and knowledge.change[cell]:
        return f"{found} (ändringen)"
    old = knowledge.earlier is not None and knowledge.earlier[cell]
    return f"{found} (tidigare utgåva)" if old else found
