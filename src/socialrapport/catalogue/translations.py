"""Whether everything that is published has its English: a definition without it stops the build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from socialrapport.catalogue import modules
from socialrapport.model.axes import DISTRICT
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.indicator import Breakdown, English, Indicator, Mean, Median, Sum
from socialrapport.model.issue import Refusal

SHOWN = 20
Missing = Iterator[tuple[str, str]]
"""(file, field) pairs."""


def stop_on_untranslated(catalogue: Catalogue) -> None:
    "Raises `Refusal` with every file that lacks English and which field it lacks."
    missing = list(dict.fromkeys(untranslated(catalogue)))
    if not missing:
        return
    more = [f"… och {len(missing) - SHOWN} till."] if len(missing) > SHOWN else []
    raise Refusal(
        *(f"{file}: {field} saknas." for file, field in missing[:SHOWN]),
        *more,
        "Rapporten har en engelsk sammanfattning och engelska tabeller, så varje definition ska ha sin engelska. "
        "Skriv den i filen; orden står i ORDLISTA.md under Svenska och engelska.",
    )


def untranslated(catalogue: Catalogue) -> Missing:
    "Every English text that the catalogue owes, by file."
    for indicator in catalogue.indicators.values():
        if missing := list(of_indicator(indicator)):
            yield from ((file_of(indicator), field) for field in missing)
        if not (indicator.unit.english and indicator.unit.english_plural):
            yield "model/swedish_nouns.py", f"english och english_plural för {indicator.unit.singular}"
        for breakdown in indicator.by:
            yield from of_breakdown(breakdown, catalogue)
    for chapter in catalogue.chapters.values():
        if not chapter.english:
            yield f"chapters/{chapter.id}.py", "english"


def of_indicator(indicator: Indicator) -> Iterator[str]:
    "The fields that an indicator's own file lacks."
    asked = {f.name for f in fields(English)}
    asked -= set() if isinstance(indicator.measure, Sum | Mean | Median) else {"unit"}
    asked -= set() if indicator.rate else {"people"}
    asked -= set() if indicator.apart else {"apart"}
    asked -= set() if indicator.within else {"within"}
    yield from (f"english=English({name}=…)" for name in sorted(asked) if not getattr(indicator.english, name).strip())
    yield from (f"english för brottet {b.year}" for b in indicator.breaks if not b.english)


def of_breakdown(breakdown: Breakdown, catalogue: Catalogue) -> Missing:
    "What a breakdown lacks; of districts the profile knows the names."
    if breakdown.id == DISTRICT:
        return
    name = next((name for name, b in catalogue.breakdowns.items() if b == breakdown), breakdown.id)
    file = f"breakdowns/{name}.py"
    if not breakdown.english:
        yield file, "english"
    if not breakdown.total_english:
        yield file, "total_english"
    yield from ((file, f"english för koden {code.code}") for code in breakdown.codes if not code.english)


def file_of(indicator: Indicator) -> str:
    "The indicator's file in the catalogue; its id where it is not found there."
    for module in modules(f"indicators.{indicator.area}"):
        if getattr(getattr(module, "indicator", None), "id", "") == indicator.id:
            return f"indicators/{indicator.area}/{module.__name__.rpartition('.')[2]}.py"
    return indicator.id
