"""What the names of lines say of a sum: that its parts share out a whole, or that a line is the total of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from socialrapport.audit.headings import Words

_AGE = re.compile(r"(\d+)(?:-(\d+)|\+)$")
_SEXES = ({"man", "kvinna"}, {"pojke", "flicka"})
_ONCE = re.compile(r"netto|person|unika|individ", re.IGNORECASE)
_INSIDE = re.compile(r"(?:därav|varav|- |– )", re.IGNORECASE)


def share_out(total: Words, parts: Sequence[Words]) -> bool:
    "Whether the parts are the sexes of the total, or ages that follow on each other without gap or overlap."
    return sexes(total, parts) or _ages(total, parts)


def inside(label: str) -> bool:
    "Whether a line says of itself that it is a part of the one above (`därav …`)."
    return bool(_INSIDE.match(label))


def counts_once(label: str) -> bool:
    "Whether a total says that it counts persons, who may be in several of its parts."
    return bool(_ONCE.search(label))


def sexes(total: Words, parts: Sequence[Words]) -> bool:
    "Whether the parts are women and men, or girls and boys."
    named = set().union(*(p.groups for p in parts)) - total.groups
    both = len(parts) == 2 and not any(p.total for p in parts) and named in _SEXES
    return both and all(p.rest == total.rest or not total.rest for p in parts)


def _ages(total: Words, parts: Sequence[Words]) -> bool:
    spans = sorted(filter(None, (_span(p) for p in parts)))
    if len(spans) < max(2, len(parts)) or any(p.total for p in parts):
        return False
    if any(b[0] != a[1] + 1 for a, b in pairwise(spans)):
        return False
    if len({(p.rest - {"yngre", "aldre"}, p.groups - _ages_of(p)) for p in parts}) > 1:
        return False
    own = _span(total)
    return own == (spans[0][0], spans[-1][1]) if own else total.total


def _ages_of(name: Words) -> frozenset[str]:
    return frozenset(g for g in name.groups if _AGE.match(g))


def _span(name: Words) -> tuple[int, int] | None:
    ages = [m for g in name.groups if (m := _AGE.match(g))]
    if len(ages) != 1:
        return None
    return int(ages[0].group(1)), int(ages[0].group(2) or 999)
