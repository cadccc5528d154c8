"""What is true in the made-up city by intention, as its profile says it, so that a report can be held against it.

An effect of a district gives the generator its index. An effect of time is of targets that stand elsewhere in the
profile, and is refused where they do not go so: there is no second truth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import pairwise
from typing import Any

import numpy as np

from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile
from socialrapport.model.written import shortest
from socialrapport.model.written_file import WrittenFile
from socialrapport.synthetic.areas import Areas
from socialrapport.synthetic.draw import Floats
from socialrapport.synthetic.population import age_shares
from socialrapport.synthetic.targets import Targets

LEVEL = 0.03
"""A series that stays within so much of its mean is level."""


@dataclass(frozen=True)
class Effect:
    "What is so of an indicator: in a district, between all of them, or through the years."

    kind: str
    indicator: str
    district: str = ""
    index: float = 1.0
    year: int = 0


@dataclass(frozen=True)
class Pool:
    "The persons of an indicator whose districts are ruled: where its target stands, and whether they are children."

    section: str
    name: str
    children: bool = False


POOLS = {
    "eb.skuldradgivning": Pool("ekonomiskt_bistand", "skuldradgivning"),
    "sp.aktuella": Pool("socialpsykiatri", "aktuella"),
    "fr.samarbetssamtal": Pool("familjeratt", "samarbetssamtal", children=True),
}
SERIES = {
    "eb.hushall": ("ekonomiskt_bistand", "hushall"),
    "bu.orosanmalningar": ("orosanmalningar", "antal"),
    "bu.placerade": ("barn_och_unga", "placerade"),
    "fr.utredningar": ("familjeratt", "utredning"),
    "mb.aktuella": ("missbruk", "aktuella"),
    "sp.aktuella": ("socialpsykiatri", "aktuella"),
}
"""Indicators that are a target, and where it stands."""
AGES = {"de.barn": (0, 17), "de.unga_vuxna": (18, 24), "de.aldre": (65, 105)}
"""Indicators that are inhabitants, and of which ages."""


def read(file: WrittenFile) -> tuple[Effect, ...]:
    "The effects of a profile that has been checked; none where it says nothing of them."
    return tuple(_effect(row) for row in (file.content or {}).get("effekter") or ())


def _effect(row: Mapping[str, Any]) -> Effect:
    index, year = float(row.get("index", 1.0)), int(row.get("ar", 0))
    return Effect(str(row["slag"]), str(row["indikator"]), str(row.get("distrikt", "")), index, year)


def indices(effects: tuple[Effect, ...], areas: Areas) -> dict[str, Floats]:
    "For each indicator whose districts are ruled the index of every place: 1 where no effect says another."
    ruled = dict.fromkeys(e.indicator for e in effects if e.kind in OF_DISTRICTS)
    given = {(e.indicator, e.district): e.index for e in effects}
    return {id: np.array([given.get((id, place), 1.0) for place in areas.places]) for id in ruled}


def as_data(effects: tuple[Effect, ...], profile: Profile) -> list[dict[str, str]]:
    "The effects as `leverans.json` tells them."
    return [{"slag": e.kind, "indikator": e.indicator, "sager": says(e, profile)} for e in effects]


def says(effect: Effect, profile: Profile) -> str:
    "The effect in a sentence."
    name = next((d.name for d in profile.districts if d.code == effect.district), "")
    index = shortest(effect.index)
    return KINDS[effect.kind].says.format(namn=name, index=index, ar=effect.year, ord=profile.part.many)


def refuse_untrue(profile: Profile, targets: Targets) -> None:
    "A Refusal where the profile says an effect that cannot be, whichever years are asked for."
    first, last = targets.data["ar"]
    reasons = list(faults(profile, replace(targets, years=(int(first), int(last)))))
    if reasons:
        raise Refusal(*reasons, exit_code=2)


def faults(profile: Profile, targets: Targets) -> Iterator[str]:
    "A Swedish reason for each effect that cannot be read, or that the targets do not have."
    rows = targets.data.get("effekter")
    if rows is None:
        return
    if not isinstance(rows, list):
        yield f"{targets.file.at('effekter')}: effekter ska vara en lista, en rad för varje effekt."
        return
    for at, row in enumerate(rows):
        where = targets.file.at("effekter", at)
        found = list(_unreadable(profile, row)) or list(_untrue(targets, _effect(row)))
        yield from (f"{where}: effekter: {reason}" for reason in found)


def _unreadable(profile: Profile, row: Any) -> Iterator[str]:
    if not isinstance(row, Mapping) or str(row.get("slag")) not in KINDS:
        yield f"slag ska vara ett av {', '.join(KINDS)}.{_meant(row, 'slag', KINDS)}"
        return
    kind = KINDS[str(row["slag"])]
    for name in sorted({*kind.fields, "slag", "indikator"} ^ set(row)):
        yield f"{name} hör inte till {row['slag']}." if name in row else f"{row['slag']} ska ha {name}."
    if row.get("indikator") not in kind.of:
        yield f"{row['slag']} kan gälla {', '.join(kind.of)}.{_meant(row, 'indikator', kind.of)}"
    last = [d.code for d in profile.districts if d.until is None and d.since is None]
    if "distrikt" in row and row["distrikt"] not in last:
        yield f"distrikt ska vara ett som finns alla år: {', '.join(last) or 'profilen har inga'}."
    numbers = {"index": (int, float), "ar": (int,)}
    for name in (n for n, types in numbers.items() if n in row and not isinstance(row[n], types)):
        yield f"{name} ska vara ett tal."
    if "index" in row and isinstance(row["index"], (int, float)) and (row["index"] <= 0 or row["index"] == 1):
        yield "index ska vara större än 0 och ett annat tal än 1, som är alla andras."


def _meant(row: Any, name: str, known: Any) -> str:
    near = get_close_matches(str(row.get(name)), list(known), 1) if isinstance(row, Mapping) else []
    return f" Menas {near[0]}?" if near else ""


def _untrue(targets: Targets, effect: Effect) -> Iterator[str]:
    "Why it is not so in the targets."
    reason = KINDS[effect.kind].untrue(targets, effect)
    if reason:
        yield f"{effect.kind}, {effect.indicator}: {reason}"


def series(targets: Targets, indicator: str) -> dict[int, float]:
    "What the targets say of the indicator, year by year."
    if indicator in AGES:
        low, high = AGES[indicator]
        totals = targets.shares("befolkning", "folkmangd")
        shares = [age_shares(targets, year) for year in targets.span]
        return {
            y: n * float(s[low : high + 1].sum() / s.sum())
            for y, n, s in zip(targets.span, totals, shares, strict=True)
        }
    return dict(zip(targets.span, targets.shares(*SERIES[indicator]), strict=True))


def _goes(targets: Targets, effect: Effect, sign: int) -> str:
    steps = [sign * (b - a) for a, b in pairwise(series(targets, effect.indicator).values())]
    return "" if all(step > 0 for step in steps) else "måltalen går inte så varje år."


def _turns(targets: Targets, effect: Effect) -> str:
    "It goes one way every year up to the turn, and the other way every year since."
    steps = [(year, now > then) for (_, then), (year, now) in pairwise(series(targets, effect.indicator).items())]
    before, since = ({up for year, up in steps if (year <= effect.year) is early} for early in (True, False))
    turned = len(before) == len(since) == 1 and before != since
    return "" if turned else f"måltalen vänder inte {effect.year}."


def _is_level(targets: Targets, effect: Effect) -> str:
    found = list(series(targets, effect.indicator).values())
    mean = sum(found) / len(found)
    off = max(abs(n - mean) for n in found) / mean
    return "" if off <= LEVEL else f"måltalen avviker upp till {100 * off:.0f} procent från sitt medelvärde."


def _of_ages(targets: Targets, effect: Effect) -> str:
    own = (targets.data.get("distrikt") or {}).get(effect.district) or {}
    other_ages = any(float(own.get(kind, 1.0)) != 1 for kind in ("barn", "unga", "aldre"))
    return "" if other_ages else "distriktet har samma åldrar som helheten. Ge det barn, unga eller aldre."


@dataclass(frozen=True)
class Kind:
    "How an effect is said, what it is given with, which indicators it can be of, and why it would not be so."

    says: str
    of: tuple[str, ...]
    fields: tuple[str, ...] = ()
    untrue: Callable[[Targets, Effect], str] = lambda targets, effect: ""


KINDS = {
    "skiljer_sig": Kind("{namn} har {index} gånger de andras tal i varje ålder.", tuple(POOLS), ("distrikt", "index")),
    "bara_aldern": Kind(
        "{namn} skiljer sig bara i ålder: talet är som de andras i varje ålder.", tuple(POOLS), ("distrikt",), _of_ages
    ),
    "ingen_skillnad": Kind("Alla {ord} har samma tal i varje ålder.", tuple(POOLS)),
    "vander": Kind("Serien vänder {ar}.", tuple(SERIES), ("ar",), _turns),
    "jamn": Kind("Serien ligger på samma nivå alla år.", tuple(SERIES), (), _is_level),
    "okar": Kind("Ökar varje år.", (*SERIES, *AGES), (), lambda targets, effect: _goes(targets, effect, 1)),
    "minskar": Kind("Minskar varje år.", (*SERIES, *AGES), (), lambda targets, effect: _goes(targets, effect, -1)),
}
OF_DISTRICTS = ("skiljer_sig", "bara_aldern", "ingen_skillnad")
