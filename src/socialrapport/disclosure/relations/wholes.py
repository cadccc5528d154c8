"""Counts that are some of what other tables count, as the registers have said: the smallest wholes of each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from socialrapport.disclosure.relations.marked_series import Kind, Marked, Relation, Slice
from socialrapport.model.cube import Counted

Wholes = Mapping[Counted, Collection[Counted]]


def parts(marked: Marked) -> Iterator[Relation]:
    "Each count with the smallest others that it is part of: what they are part of, it is too."
    wholes = {(c.indicator.id, *count): found for c in marked.cubes for count, found in c.wholes.items()}
    number = {c.indicator.id: n for n, c in enumerate(marked.cubes)}
    for part, found in wholes.items():
        others = larger(part, wholes)
        for whole in found:
            if not any(whole in larger(other, wholes) for other in others - {whole}):
                yield part_of(marked, slice_of(part, number), slice_of(whole, number))


def larger(count: Counted, wholes: Wholes) -> frozenset[Counted]:
    "The counts that *count* is part of: those that the registers say, and its own total."
    id, measure, codes = count
    return frozenset(wholes.get(count, ())) | ({(id, measure, ())} if codes else frozenset())


def slice_of(count: Counted, number: Mapping[str, int]) -> Slice:
    return Slice(number[count[0]], count[1], count[2])


def part_of(marked: Marked, part: Slice, whole: Slice) -> Relation:
    years = marked.years[part.cube] & marked.years[whole.cube]
    return Relation(Kind.PART, ((whole,),), ((part,),), tuple(sorted(years)))
