"""Where in a sentence its claims stand: stretches that do not overlap, each with the claims that are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from socialrapport.verifying.colours import Colour, colour_of
from socialrapport.verifying.judging.verdicts import Judged

_GRAVEST = (Colour.RED, Colour.GREY, Colour.GREEN)


@dataclass(frozen=True)
class Marked:
    "A stretch `[start, end)` of a sentence, and what was found about it, in order."

    start: int
    end: int
    claims: tuple[Judged, ...]

    @property
    def colour(self) -> Colour:
        "The gravest of what was found."
        return min((colour_of(claim) for claim in self.claims), key=_GRAVEST.index)


def marked(sentence: str, claims: Sequence[Judged]) -> list[Marked]:
    "The stretches in order; claims that overlap share one."
    out: list[Marked] = []
    for claim in sorted(claims, key=lambda one: (_start(sentence, one), -len(one.raw))):
        start = _start(sentence, claim)
        end = min(len(sentence), start + len(claim.raw))
        if out and start < out[-1].end:
            out[-1] = Marked(out[-1].start, max(end, out[-1].end), (*out[-1].claims, claim))
        else:
            out.append(Marked(start, end, (claim,)))
    return out


def _start(sentence: str, claim: Judged) -> int:
    if claim.start >= 0:
        return claim.start
    return max(0, sentence.find(claim.raw))
