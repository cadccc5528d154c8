"""Columns as pyarrow arrays. A person stands as an index until the file is written."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from socialrapport.synthetic.areas import Areas
from socialrapport.synthetic.draw import NEVER, Ints

PERSON = pa.int32()
"""The type that marks a column of persons; nothing else is written with it."""


def person_column(person: Ints) -> pa.Array:
    "Indices of persons, none where negative."
    return pa.array(person.astype(np.int32), PERSON, mask=person < 0)


def text_column(words: Sequence[str], index: Ints) -> pa.Array:
    "A word for each index, nothing where it is negative or the word is empty."
    values = pa.array([word or None for word in words], pa.string())
    return values.take(pa.array(index.astype(np.int64), mask=np.asarray(index) < 0))


def code_column(areas: Areas, index: Ints) -> pa.Array:
    return text_column(areas.codes, index)


def date_column(days: Ints) -> pa.Array:
    "Dates, nothing where the end is open."
    return pa.array(days.astype(np.int32), pa.int32(), mask=days >= NEVER).cast(pa.date32())


def id_column(prefix: str, numbers: Ints, width: int = 7) -> pa.Array:
    "Numbers such as A0000123, nothing where negative."
    text = pc.utf8_lpad(pc.cast(pa.array(numbers, mask=numbers < 0), pa.string()), width, "0")
    return pc.binary_join_element_wise(pa.scalar(prefix), text, "")


def with_numbers(table: pa.Table, numbers: pa.Array) -> pa.Table:
    "The table with every person's index replaced by the number."
    for position, field in enumerate(table.schema):
        if field.type == PERSON:
            written = numbers.take(table.column(position).combine_chunks())
            table = table.set_column(position, field.name, written)
    return table
