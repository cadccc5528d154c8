"""What is read out of a text: its sentences, the numbers each states, and where the sentence says things are going."""

from __future__ import annotations

from dataclasses import dataclass

from socialrapport.reading.not_claims import Outside

Value = float | tuple[float, float]


@dataclass(frozen=True)
class Number:
    """A number as a sentence states it.

    `raw` is what stands in the text, `value` what it is worth (a pair for a range), `unit` of what, `hedge` the
    word that loosens it (*drygt*). `start` and `end` are where `raw` stands in the sentence, in characters.
    """

    raw: str
    value: Value
    unit: str | None
    hedge: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Read:
    """One sentence of a text, read. `line` is the line of the source that it begins on, from 1."""

    sentence: str
    numbers: tuple[Number, ...]
    direction: str
    comparison: str | None
    line: int = 1
    passed: tuple[Outside, ...] = ()
    """What looked like a number and is none, with the reason."""

    @property
    def claims(self) -> bool:
        "Whether the sentence says anything that figures could decide."
        return bool(self.numbers) or self.direction != "nivå"


def as_json(read: Read) -> dict[str, object]:
    "As `claims --json` prints it."
    return {
        "sentence": read.sentence,
        "numbers": [
            {
                "raw": n.raw,
                "value": list(n.value) if isinstance(n.value, tuple) else n.value,
                "unit": n.unit,
                "hedge": n.hedge,
            }
            for n in read.numbers
        ],
        "direction": read.direction,
        "comparison": read.comparison,
        "line": read.line,
    }
