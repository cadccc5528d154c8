"""The three colours of a verification: borne out, contradicted and not checkable, each with its sign and its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from socialrapport.verifying.judging.verdicts import Judged, Verdict


class Colour(Enum):
    """What a reader has to do with a claim. `sign` and `says` tell it without any colour."""

    GREEN = ("✓", "stämmer", "stammer")
    RED = ("✗", "stämmer inte", "stammer-inte")
    GREY = ("?", "går inte att pröva", "oprovat")

    def __init__(self, sign: str, says: str, name_of_class: str) -> None:
        self.sign, self.says, self.name_of_class = sign, says, name_of_class


_OF = {
    Verdict.CONFIRMED: Colour.GREEN, Verdict.CONTRADICTED: Colour.RED, Verdict.AMBIGUOUS: Colour.GREY,
    Verdict.NOT_FOUND: Colour.GREY,
}  # fmt: skip
MORE = {
    Verdict.AMBIGUOUS: "tvetydigt",
    Verdict.NOT_FOUND: "finns inte i utgåvan, eller är inte förstått",
}
"""Which kind of not checkable it is."""


def colour_of(claim: Judged) -> Colour:
    return _OF[claim.verdict]


def called(claim: Judged) -> str:
    "*stämmer inte*, *går inte att pröva: tvetydigt*"
    more = MORE.get(claim.verdict)
    return f"{colour_of(claim).says}: {more}" if more else colour_of(claim).says


def counted(claims: Sequence[Judged]) -> dict[Colour, int]:
    "How many there are of each, all three named."
    many = Counter(map(colour_of, claims))
    return {colour: many[colour] for colour in Colour}


def in_all(claims: Sequence[Judged]) -> str:
    "*12 påståenden: 9 stämmer, 1 stämmer inte, 2 går inte att pröva.*"
    noun = "påstående" if len(claims) == 1 else "påståenden"
    return f"{len(claims)} {noun}: {', '.join(f'{n} {colour.says}' for colour, n in counted(claims).items())}."
