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

RISE = {"sv": "ökat", "en": "risen"}
FALL = {"sv": "minskat", "en": "fallen"}
MORE = {"sv": "fler", "en": "more"}
FEWER = {"sv": "färre", "en": "fewer"}
CAUSES = {
    "people": {"sv": "ändrad folkmängd", "en": "the size of the population"},
    "ages": {"sv": "ändrad ålderssammansättning", "en": "its age structure"},
    "rates": {"sv": "ändrade tal i varje ålder", "en": "the rates at each age"},
}
ONE_WAY = {
    "sv": "antalet har {way} med {{size}} sedan {{since}}, varav {parts}",
    "en": "the number has {way} by {{size}} since {{since}}, of which {parts}",
}
BOTH_WAYS = {
    "sv": "antalet har {way} med {{size}} sedan {{since}}, vilket är nettot av {parts}",
    "en": "the number has {way} by {{size}} since {{since}}, the balance of {parts}",
}
WHOLE = {
    "sv": "antalet har {way} med {{size}} sedan {{since}}, vilket {{wholly}} beror på {cause}",
    "en": "the number has {way} by {{size}} since {{since}}, {{wholly}} due to {cause}",
}
PART_OF_IT = {"sv": "{{{name}}} på grund av {cause}", "en": "{{{name}}} is due to {cause}"}
PART_OF_BOTH = {"sv": "{{{name}}} {more} på grund av {cause}", "en": "{{{name}}} {more} from {cause}"}
AND = {"sv": "och", "en": "and"}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    """*Antalet har ökat med 70 sedan 2019, varav 10 på grund av ändrad folkmängd och 60 på grund av …*

    Parts that come to nothing are left out, and where one goes against the others each says which way it went.
    """
    value, before, now = Values(cube).must, fact(finding, "before"), fact(finding, "now")
    refs = {name: fact(finding, name) for name in CAUSES}
    parts = {name: round(value(ref)) for name, ref in refs.items() if round(value(ref))}
    change = figures.count_change(before, now, value(before), value(now))
    size = replace(change, told_in=In.NOTHING, in_words=False)
    wholly = Term("helt", tuple(claims.value("", value(ref), ref, 0.5) for ref in refs.values()))
    places: dict[str, Slot] = {"size": size, "since": Survey(year_of(before)), "wholly": wholly}
    told = {name: part(cube, ref) for name, ref in refs.items() if name in parts and len(parts) > 1}
    return Message(finding, wording(RISE if value(now) > value(before) else FALL, parts), places={**places, **told})


def part(cube: SafeCube, ref: CellRef) -> Figure:
    "How much it comes to; the words say which way."
    told = figures.level(cube, ref)
    return replace(told, value=abs(told.value))


def wording(way: Wording, parts: Mapping[str, float]) -> Wording:
    "The sentence of the parts there are: one alone, all one way, or some each way."
    if len(parts) == 1:
        (name,) = parts
        return {lang: text.format(way=way[lang], cause=CAUSES[name][lang]) for lang, text in WHOLE.items()}
    one_way = len({size > 0 for size in parts.values()}) == 1
    head, each = (ONE_WAY, PART_OF_IT) if one_way else (BOTH_WAYS, PART_OF_BOTH)
    return {lang: text.format(way=way[lang], parts=listed(lang, each, parts)) for lang, text in head.items()}


def listed(lang: str, each: Wording, parts: Mapping[str, float]) -> str:
    *others, last = (
        each[lang].format(name=name, cause=CAUSES[name][lang], more=(MORE if size > 0 else FEWER)[lang])
        for name, size in parts.items()
    )
    return f"{', '.join(others)} {AND[lang]} {last}"
