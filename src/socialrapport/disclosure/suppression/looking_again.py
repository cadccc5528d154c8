"""What to look through again, when a little more has been hidden and how far all can move is looked for anew."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from socialrapport.disclosure.arithmetic.neighbours import Neighbours
from socialrapport.disclosure.linked_tables.linked import Flags, Ints
from socialrapport.disclosure.suppression.margins import Reach


class Looked:
    "What has been looked through before: the same look tells nothing where it told nothing and nothing has changed."

    def __init__(self, near: Neighbours, primary: Flags) -> None:
        self.near, self.primary = near, primary
        self.before: tuple[Flags, NDArray[np.int32], Ints] | None = None

    def anew(self, hidden: Flags, found: Reach) -> Flags:
        "All that hangs together with anything hidden or learned since the beginning of the last look; it begins one."
        now = hidden.copy(), found.stops.copy(), found.stoppers.copy()
        before, self.before = self.before, now
        if before is None:
            return np.ones(len(hidden), dtype=bool)
        changed = (hidden != before[0]) | (found.stops != before[1]).any(axis=1) | (found.stoppers != before[2])
        # Of these any move at all is news.
        changed |= self.primary & (found.stoppers < 0)
        return self.near.together(np.flatnonzero(changed), hidden)
