"""What is left of risk when all is hidden that must be: how far small counts can vary, and what insiders see."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np

from socialrapport.disclosure.attack import Result
from socialrapport.disclosure.attack.alone import from_inside
from socialrapport.disclosure.attack.bounds import FAR
from socialrapport.disclosure.cubes.cells_and_lines import Tables
from socialrapport.disclosure.linked_tables.linked import Ints
from socialrapport.model.edition import Risk

STEPS = (2, 3, 5, 10)


def of(tables: Tables, attacked: Result | None, unproven: Ints) -> Risk | None:
    """The figures of an edition that stood the attack. *unproven* are the cells that protection could keep from no
    insider; those that the attack's insiders find are counted with them."""
    if attacked is None:
        return None
    small = np.flatnonzero(attacked.knowledge.primary & attacked.knowledge.hidden)
    width = (attacked.hi - attacked.lo)[small]
    edges = pairwise((*STEPS, 2 * FAR))
    seen = np.union1d(unproven, from_inside(attacked.knowledge, tables.values))
    by_table = Counter(tables.homes[i] for i in seen.tolist())
    return Risk(
        small=len(small),
        spread=tuple((a, int(((width >= a) & (width < b)).sum())) for a, b in edges),
        entropy=float(np.log2(width + 1.0).mean()) if len(small) else 0.0,
        from_inside=tuple(sorted(by_table.items())),
    )
