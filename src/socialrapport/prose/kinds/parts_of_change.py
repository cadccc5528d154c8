"""What a change in about five years is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.figures import Figure, In, Values
from socialrapport.prose.message import Manner, Message, Slot, Survey, Term, Wording

KIND, ORDER, OF_THE_FIGURE = FindingKind("vad en förändring består av"), 45, False

RISE = {"sv": "ökningen", "en": "the rise"}
FALL = {"sv": "minskningen", "en": "the fall"}
MORE = {"sv": "fler", "en": "more"}
FEWER = {"sv": "färre", "en": "fewer"}
CAUSES = {
    "people": (
        {"sv": "att befolkningen har vuxit", "en": "a larger population"},
        {"sv": "att befolkningen har minskat", "en": "a smaller population"},
    ),
    "ages": (
        {"sv": "att åldersfördelningen har ändrats", "en": "a changed age structure"},
        {"sv": "att åldersfördelningen har ändrats", "en": "a changed age structure"},
    ),
    "rates": (
        {"sv": "att det har blivit vanligare bland jämnåriga", "en": "higher rates at the same age"},
        {"sv": "att det har blivit mindre vanligt bland jämnåriga", "en": "lower rates at the same age"},
    ),
}
"""What each part is due to: of a part that adds to the number, and of one that takes from it."""
SEVERAL = {
    "sv": "{way} med {{size}} sedan {{since}} består av {parts}",
    "en": "{way} of {{size}} since {{since}} is made up of {parts}",
}
WHOLE = {
    "sv": "{way} med {{size}} sedan {{since}} beror {{wholly}} på {cause}",
    "en": "{way} of {{size}} since {{since}} is {{wholly}} due to {cause}",
}
AGAINST = {"sv": "; åt andra hållet drar {parts}", "en": "; {parts} pull the other way"}
"""What stands last, of the parts that the change would have been larger without."""
PART = {"sv": "{{{name}}} {more} för {cause}", "en": "{{{name}}} {more} from {cause}"}
AND = {"sv": "och", "en": "and"}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    """*Ökningen med 70 sedan 2019 består av 10 fler för att befolkningen har vuxit och 60 fler för att det har …*

    Parts that come to nothing are left out.
    """
    value, before, now = Values(cube).must, fact(finding, "before"), fact(finding, "now")
    refs = {name: fact(finding, name) for name in CAUSES}
    parts = {name: round(value(ref)) for name, ref in refs.items() if round(value(ref))}
    change = figures.count_change(before, now, value(before), value(now))
    size = replace(change, told_in=In.NOTHING, in_words=False)
    wholly = Term("helt", tuple(claims.value("", value(ref), ref, 0.5) for ref in refs.values()))
    places: dict[str, Slot] = {"size": size, "since": Survey(year_of(before)), "wholly": wholly}
    told = {name: part(cube, ref) for name, ref in refs.items() if name in parts and len(parts) > 1}
    return Message(finding, wording(value(now) > value(before), parts), places={**places, **told})


def part(cube: SafeCube, ref: CellRef) -> Figure:
    "How much it comes to; the words say which way."
    told = figures.level(cube, ref)
    return replace(told, value=abs(told.value))


def wording(rise: bool, parts: Mapping[str, float]) -> Wording:
    "The sentence of the parts there are: of one alone, or of several, those that go against it last."
    way = RISE if rise else FALL
    if len(parts) == 1:
        ((name, size),) = parts.items()
        return {lang: text.format(way=way[lang], cause=cause(name, size)[lang]) for lang, text in WHOLE.items()}
    along = {name: size for name, size in parts.items() if (size > 0) == rise}
    against = {name: size for name, size in parts.items() if name not in along}
    last = {lang: text.format(parts=listed(lang, against)) if against else "" for lang, text in AGAINST.items()}
    return {lang: text.format(way=way[lang], parts=listed(lang, along)) + last[lang] for lang, text in SEVERAL.items()}


def cause(name: str, size: float) -> Wording:
    adds, takes = CAUSES[name]
    return adds if size > 0 else takes


def listed(lang: str, parts: Mapping[str, float]) -> str:
    *others, last = (
        PART[lang].format(name=name, cause=cause(name, size)[lang], more=(MORE if size > 0 else FEWER)[lang])
        for name, size in parts.items()
    )
    return f"{', '.join(others)} {AND[lang]} {last}" if others else last
