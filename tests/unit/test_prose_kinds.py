"""Each kind of finding is said in every language, with the same claims, whatever its wording."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from string import Formatter

from socialrapport.analysis import kinds as looked_for
from socialrapport.model.finding import FindingKind
from socialrapport.prose import kinds
from support.each import of_each

LANGUAGES = {"sv", "en"}
SILENT = {
    "year",
    "when",
    "since",
    "subject",
    "place",
    "axis",
    "whole",
    "shown",
    "districts",
    "period",
    "start",
    "prices",
    "was",
    "to",
    "were",
}
"""Places whose words claim nothing: languages may leave them out."""


def wordings() -> Iterator[tuple[str, Mapping[str, str]]]:
    for module in pkgutil.iter_modules(kinds.__path__):
        found = vars(importlib.import_module(f"{kinds.__name__}.{module.name}"))
        for name, value in found.items():
            if isinstance(value, dict) and "sv" in value:
                yield f"{module.name}.{name}", value


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template.replace("[", "").replace("]", "")) if name} - SILENT


@of_each(dict(wordings()))
def test_a_wording_has_every_language_and_in_each_the_same_places_that_claim(wording):
    assert wording.keys() == LANGUAGES
    assert len({frozenset(places(text)) for text in wording.values()}) == 1


def test_every_kind_that_is_looked_for_is_said():
    names = {module.name for module in pkgutil.iter_modules(looked_for.__path__)}
    assert names <= {module.name for module in pkgutil.iter_modules(kinds.__path__)}
    assert {kind for kind in vars(FindingKind).values() if isinstance(kind, FindingKind)} <= kinds.KINDS.keys()
