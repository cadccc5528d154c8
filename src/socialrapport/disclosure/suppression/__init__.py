"""Chooses what to hide in linked tables, by certificates: the one door to what is behind it.

What is asked is a `Demand`, and `suppress` gives a `Pattern`; `out_of_reach` says sooner what none could protect, and
`give_room` lets one cell move.
"""

from socialrapport.disclosure.suppression.boxes import Boxes, boxes_of
from socialrapport.disclosure.suppression.margins import FAR, NEED, Need, Reach
from socialrapport.disclosure.suppression.pattern import (
    INSIDERS,
    INTERVALS,
    LINEAR,
    ONE,
    Demand,
    Pattern,
    give_room,
    out_of_reach,
    suppress,
)

__all__ = [
    "FAR",
    "INSIDERS",
    "INTERVALS",
    "LINEAR",
    "NEED",
    "ONE",
    "Boxes",
    "Demand",
    "Need",
    "Pattern",
    "Reach",
    "boxes_of",
    "give_room",
    "out_of_reach",
    "suppress",
]
