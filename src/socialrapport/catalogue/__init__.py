"""Katalogen: register, rena tabeller, redovisningsgrupper, indikatorer, regler och kapitel.

Each is one file, found by its folder. Nothing is listed by hand, so nothing can be forgotten.
"""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from types import ModuleType
from typing import Any

from socialrapport.catalogue.chaptering import chaptered
from socialrapport.catalogue.fiscal_years import in_fiscal_years
from socialrapport.model.axes import DISTRICT, groups_of_districts
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.chapter import Chapter
from socialrapport.model.indicator import Break, Indicator
from socialrapport.model.issue import Refusal
from socialrapport.model.naming import capital
from socialrapport.model.owntext import is_of_figure
from socialrapport.model.profile import Profile
from socialrapport.model.written_file import Step


def adjusted(catalogue: Catalogue, profile: Profile) -> Catalogue:
    """The catalogue with what the profile says is so only here, and its own word for a district.

    Raises `Refusal` for an indicator that the profile names and that there is none of.
    """
    named = [("profile.yaml: anpassningar", id) for id in profile.adjustments]
    described = profile.aggregates
    named += [(f"{described.at(*path)}: indikator", id) for path, id in _indicators(described.content)]
    if unknown := [(where, id) for where, id in named if id not in catalogue.indicators]:
        told = (f"{where}: {id} finns inte i katalogen. {near(id, catalogue)}" for where, id in unknown)
        raise Refusal(*dict.fromkeys(told), exit_code=2)
    mine = {
        id: _adjusted(indicator, profile)
        for id, indicator in catalogue.indicators.items()
        if (found := profile.adjustments.get(id)) is None or found.shown
    }
    if wrong := tuple(without_figure(profile, mine, catalogue)):
        raise Refusal(*wrong, exit_code=2)
    left = frozenset(catalogue.indicators) - frozenset(mine)
    return chaptered(in_fiscal_years(replace(catalogue, indicators=mine, left_out=left), profile.fiscal), profile)


def without_figure(profile: Profile, mine: Collection[str], catalogue: Catalogue) -> Iterator[str]:
    "The profile's texts on figures that there are none of here."
    for name in profile.texts:
        if is_of_figure(name) and name not in catalogue.indicators:
            yield f"texter/{name}.md: ingen uppgift heter {name}. {near(name, catalogue)} Byt namn på filen."
        elif is_of_figure(name) and name not in mine:
            yield f"texter/{name}.md: uppgiften redovisas inte här, se anpassningar i profile.yaml. Ta bort filen."


def near(id: str, catalogue: Catalogue) -> str:
    "Which indicator may be meant by one that there is none of."
    close = [i.id for i in catalogue.indicators.values() if id in i.formerly]
    close = close or get_close_matches(id, catalogue.indicators, 3, 0.6)
    close = close or [i for i in catalogue.indicators if i.split(".")[0] == id.split(".")[0]][:3]
    listing = "Kommandot socialrapport indicator visar alla."
    return f"Menas {' eller '.join(close)}? {listing}" if close else listing


def _indicators(described: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], str]]:
    "Every indicator that descriptions of published tables name, wherever in them, and the way there."
    if isinstance(described, Mapping):
        for key, value in described.items():
            yield from [((*path, key), str(value))] if key == "indikator" else _indicators(value, (*path, str(key)))
    elif isinstance(described, (list, tuple)):
        for number, entry in enumerate(described):
            yield from _indicators(entry, (*path, number))


def _adjusted(indicator: Indicator, profile: Profile) -> Indicator:
    found = profile.adjustments.get(indicator.id)
    local = replace(
        indicator,
        definition=_local(indicator.definition, profile),
        deduplication=_local(indicator.deduplication, profile),
        in_districts=_local(indicator.in_districts, profile),
        by=tuple(
            replace(b, title=capital(profile.part.one) or b.title) if b.id == DISTRICT else b for b in indicator.by
        ),
    )
    together = groups_of_districts(profile)
    if together is not None and any(b.id == DISTRICT for b in indicator.by):
        local = replace(local, by=(*local.by, together))
    if found is None:
        return local
    own = (placed(b, profile) for b in found.breaks)
    breaks = tuple(sorted((*indicator.breaks, *own), key=lambda b: (b.year, b.date or dt.date(b.year, 1, 1))))
    return replace(local, since=found.since or indicator.since, breaks=breaks)


def placed(found: Break, profile: Profile) -> Break:
    "A break of one district says which: *Gäller bara Farsta.* One without a day begins with the municipality's own year."
    if found.date is None and not profile.fiscal.is_calendar:
        found = replace(found, date=profile.fiscal.first_day(found.year))
    name = next((d.name for d in profile.districts if d.code == found.district), "")
    if not name:
        return found
    english = f"{found.english.removesuffix('.')}. It holds for {name} only." if found.english else ""
    return replace(found, says=f"{found.says.removesuffix('.')}. Gäller bara {name}.", english=english)


def _local(text: str, profile: Profile) -> str:
    "The catalogue says *stadsdel*, always after *varje*; here it is called what the profile calls it."
    return re.sub(r"\bvarje stadsdel\b", f"varje {profile.part.one or 'distrikt'}", text)


@cache
def load() -> Catalogue:
    "The catalogue that comes with the program."
    return Catalogue(
        registers=_by_id("registers", "register"),
        tables=_by_id("tables", "table"),
        breakdowns={m.__name__.rpartition(".")[2]: m.breakdown for m in modules("breakdowns")},
        indicators={i.id: i for area in areas() for i in _of_area(area)},
        chapters=areas(),
        rules=_by_id("rules", "rule"),
    )


@cache
def areas() -> Mapping[str, Chapter]:
    "The chapters that come with the program, one for each area, in the report's order."
    return _by_id("chapters", "chapter")


def modules(package: str) -> Iterator[ModuleType]:
    "The modules of a sub-package, by name."
    try:
        parent = importlib.import_module(f"{__name__}.{package}")
    except ModuleNotFoundError:
        return
    for name in sorted(m.name for m in pkgutil.iter_modules(parent.__path__) if not m.ispkg):
        yield importlib.import_module(f"{__name__}.{package}.{name}")


def _found(package: str, name: str) -> list[Any]:
    return [getattr(module, name) for module in modules(package) if hasattr(module, name)]


def _by_id(package: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in sorted(_found(package, name), key=lambda item: getattr(item, "order", 0)):
        if item.id in found:
            raise ValueError(f"Katalogen har två {package} med beteckningen {item.id}.")
        found[item.id] = item
    return found


def _of_area(area: str) -> list[Indicator]:
    return sorted(_found(f"indicators.{area}", "indicator"), key=lambda i: i.order)
