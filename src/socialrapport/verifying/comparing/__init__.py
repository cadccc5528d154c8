"""Claims that compare: ranks, all and some, one group against another, a row of years. Each kind has its file."""

from __future__ import annotations

from socialrapport.opened.called import Called
from socialrapport.verifying.comparing.asked import Asked, Compared
from socialrapport.verifying.comparing.one_and_other import majorities, pairs, word_of_pair
from socialrapport.verifying.comparing.quantified import quantified
from socialrapport.verifying.comparing.ranks import ranks, word_of_rank
from socialrapport.verifying.comparing.runs import runs
from socialrapport.verifying.comparing.whole import beside_whole
from socialrapport.verifying.judging.verdicts import Verdict

__all__ = ["Asked", "Compared", "compared", "may_compare", "of_no_share"]


_COMPARES = (
    r"\b(?:flest|färst|högst|lägst|störst|minst|mest|högsta|lägsta|största|minsta|vanligast\w*|ovanligast|dyrast|längst|"
    r"kortast|billigast|alla|samtliga|varje|ingen|inga|av|flesta|flertalet|merparten|majorit\w*|hälften|huvud\w+|minoritet\w*|bråkdel|fåtal|del|delen|uteslutande|bara|endast|enbart|än|som|"
    r"rad|följd|sedan|någonsin|hittills|aldrig|rekord\w*|\w+notering\w*|plats)\b|\b_AT_ \w+ _PARTS_"
)


def may_compare(text: str, called: Called) -> bool:
    "Whether a clause has any word that compares: most have none."
    return called.pattern(_COMPARES).search(text) is not None


def compared(asked: Asked) -> list[Compared]:
    "What a clause compares, judged; empty where it compares nothing that the table can tell."
    return [
        *(quantified(asked) or pairs(asked) or beside_whole(asked) or majorities(asked) or ranks(asked)),
        *runs(asked),
    ]


def of_no_share(asked: Asked) -> list[Compared]:
    """*Andelen hushåll med bistånd var högst i Järva*, of a table that has no share to tell it by: it is not found.

    Where the shares themselves are told, *högre i Järva (12 procent) än i Bromma (8)*, they are judged.
    """
    said = word_of_rank(asked) or word_of_pair(asked) if asked.of_share else None
    if (
        said is None
        or any(n.unit == "procent" for n in asked.numbers())
        or not any(asked.groups(axis) for axis in asked.table.axes)
    ):
        return []
    raw, start, end = said
    why = f"Utgåvan har ingen sådan andel för {asked.table.phrase}, bara antal."
    return [Compared(asked.said(raw, Verdict.NOT_FOUND, why), start, end)]
