"""Claims that compare: ranks, all and some, one group against another, a row of years. Each kind has its file."""

from __future__ import annotations

from socialrapport.verifying.comparing.asked import Asked, Compared
from socialrapport.verifying.comparing.pairs import pairs
from socialrapport.verifying.comparing.quantified import quantified
from socialrapport.verifying.comparing.ranks import ranks
from socialrapport.verifying.comparing.runs import runs

__all__ = ["Asked", "Compared", "compared"]


def compared(asked: Asked) -> list[Compared]:
    "What a clause compares, judged; empty where it compares nothing that the table can tell."
    return [*(quantified(asked) or pairs(asked) or ranks(asked)), *runs(asked)]
