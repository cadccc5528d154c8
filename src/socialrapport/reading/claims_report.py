"""The claims of a text as a person reads them: the sentence, and under it what was read out of it."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.model.written import shortest
from socialrapport.reading.found import Number, Read, Value

ARROWS = {"upp": "↑ upp", "ned": "↓ ned", "oförändrad": "→ oförändrad", "blandad": "↕ blandad", "nivå": "nivå"}


def tell(found: Sequence[Read]) -> str:
    "Each sentence with its numbers, direction and periods; how many, last."
    if not found:
        return "Texten har inga påståenden med tal eller riktning."
    numbers = sum(len(read.numbers) for read in found)
    told = "\n\n".join(_one(read) for read in found)
    sentences = "1 mening" if len(found) == 1 else f"{len(found)} meningar"
    return f"{told}\n\n{sentences} med påståenden, {numbers} tal."


def _one(read: Read) -> str:
    lines = [f"rad {read.line}: {read.sentence}"]
    lines += [f"    {_number(number)}" for number in read.numbers]
    periods = f", {read.comparison}" if read.comparison else ""
    return "\n".join([*lines, f"    riktning: {ARROWS[read.direction]}{periods}"])


def _number(number: Number) -> str:
    hedge = f" ({number.hedge})" if number.hedge else ""
    return f"{number.raw} = {_value(number.value)} {number.unit or 'utan enhet'}{hedge}"


def _value(value: Value) -> str:
    if isinstance(value, tuple):
        return f"{_value(value[0])}–{_value(value[1])}"
    return shortest(value, 10)
