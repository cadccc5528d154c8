"""The newest of the editions that were published before: how it described its tables, beside what it printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from socialrapport.model.issue import Refusal
from socialrapport.model.periods import is_of_periods
from socialrapport.model.since import TERMS, Before, Described
from socialrapport.opened.counts import Earlier
from socialrapport.opened.folder import Folder, opened


def newest(folders: Sequence[Path], editions: Sequence[Earlier]) -> Before | None:
    """The newest of the editions in these folders, which have been read; None where there are none.

    Of several of the same year one of all committees before one of a single committee's, and then the last that was
    given. Raises `Refusal` where its list of tables cannot be read.
    """
    if not editions:
        return None
    found = [opened(folder, exit_code=2) for folder in folders]
    at = max(range(len(editions)), key=lambda n: (editions[n].year, not found[n].is_part, n))
    every = whole(found[at], editions[at])
    return replace(every, tables={id: one for id, one in every.tables.items() if not is_of_periods(id)})


def whole(there: Folder, edition: Earlier) -> Before:
    """The edition with all its tables, also those of periods of several years, which no sentence tells of.

    Raises `Refusal` as `newest` does.
    """
    try:
        tables = {str(one["id"]): described(one) for one in there.tables}
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Refusal(f"Tabellerna i {there.path} går inte att läsa. Ange en hel utgåva.", exit_code=2) from fault
    printed = {id: one for id, one in tables.items() if id in edition.printed}
    return Before(edition.year, str(there.about.get("fingeravtryck", "")), printed, edition.printed, there.is_part)


def described(one: Mapping[str, Any]) -> Described:
    "A table in an edition's list; what an older edition does not say is left out."
    axes = [axis for axis in one["dimensioner"] if axis["id"] != "ar"]
    facts = {"redovisas_efter": ", ".join(str(axis["titel"]).lower() for axis in axes)}
    facts |= {term: str(one[term]) for term in TERMS if term in one}
    return Described(
        facts=facts,
        labels={str(axis["id"]): dict(axis["koder"]) for axis in axes},
        breaks=frozenset((int(b["ar"]), str(b.get("distrikt", ""))) for b in one["brott"]),
        measures={str(m["id"]): (str(m["enhet"]), int(m["decimaler"])) for m in one["matt"]},
    )
