"""Counts that are some of what other tables count, as the registers have said: the smallest wholes of each."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.disclosure.relations.series import Kind, Marked, Relation, Slice

Count = tuple[str, str]
"(indicator, measure)"


def parts(marked: Marked) -> Iterator[Relation]:
    "Each count with the smallest others that it is part of: what they are part of, it is too."
    wholes = {(c.indicator.id, measure): found for c in marked.cubes for measure, found in c.wholes.items()}
    number = {c.indicator.id: n for n, c in enumerate(marked.cubes)}
    for part, found in wholes.items():
        for whole in found:
            if not any(whole in wholes.get(other, ()) for other in found):
                yield part_of(marked, slice_of(part, number), slice_of(whole, number))


def slice_of(count: Count, number: dict[str, int]) -> Slice:
    return Slice(number[count[0]], count[1])


def part_of(marked: Marked, part: Slice, whole: Slice) -> Relation:
    years = marked.years[part.cube] & marked.years[whole.cube]
    return Relation(Kind.PART, ((whole,),), ((part,),), tuple(sorted(years)))
