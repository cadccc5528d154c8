"""What whole numbers within bounds leave possible, line by line: bounds propagation without rounding.

Each line gives each of its cells a least and a most, from the others' bounds; again until nothing
changes or the rounds are used up. The bounds are always valid, seldom the tightest.
"""

from __future__ import annotations

import numba

from socialrapport.disclosure.linked_tables.linked import Ints

FAR = 2**53
"As many as anybody could be: a cell whose most is this has no upper bound."
ROUNDS = 60


@numba.njit(cache=True)
def narrowed(start: Ints, cell: Ints, sign: Ints, right: Ints, lo: Ints, hi: Ints, reason: Ints, rounds: int) -> int:
    """Tightens *lo* and *hi* in place; `reason[c]` becomes the line that last tightened cell c.

    Gives the first line that cannot hold, or -1.
    """
    for _ in range(rounds):
        changed = False
        for k in range(len(start) - 1):
            if start[k] == start[k + 1]:
                if right[k] != 0:
                    return k
                continue
            least, most, low_far, high_far = 0, 0, 0, 0
            for e in range(start[k], start[k + 1]):
                c = cell[e]
                if sign[e] > 0:
                    least += lo[c]
                    if hi[c] >= FAR:
                        high_far += 1
                    else:
                        most += hi[c]
                else:
                    most -= lo[c]
                    if hi[c] >= FAR:
                        low_far += 1
                    else:
                        least -= hi[c]
            if (low_far == 0 and least > right[k]) or (high_far == 0 and most < right[k]):
                return k
            if low_far > 1 and high_far > 1:
                continue
            for e in range(start[k], start[k + 1]):
                c = cell[e]
                # What is left for this cell (with its sign) when the others take their least or their most.
                up = down = False
                top = bottom = 0
                if sign[e] > 0:
                    if low_far == 0:
                        up, top = True, right[k] - (least - lo[c])
                    if high_far == 0 or (high_far == 1 and hi[c] >= FAR):
                        down, bottom = True, right[k] - (most - (0 if hi[c] >= FAR else hi[c]))
                else:
                    if high_far == 0:
                        up, top = True, (most + lo[c]) - right[k]
                    if low_far == 0 or (low_far == 1 and hi[c] >= FAR):
                        down, bottom = True, (least + (0 if hi[c] >= FAR else hi[c])) - right[k]
                if up and top < hi[c]:
                    if sign[e] > 0:
                        if hi[c] >= FAR:
                            high_far -= 1
                            most += top
                        else:
                            most += top - hi[c]
                    elif hi[c] >= FAR:
                        low_far -= 1
                        least -= top
                    else:
                        least -= top - hi[c]
                    hi[c] = top
                    reason[c] = k
                    changed = True
                if down and bottom > lo[c]:
                    if sign[e] > 0:
                        least += bottom - lo[c]
                    else:
                        most -= bottom - lo[c]
                    lo[c] = bottom
                    reason[c] = k
                    changed = True
                if lo[c] > hi[c]:
                    return k
        if not changed:
            break
    return -1
