"""The unit that a figure is said in, held against the word that the author puts after it."""

from __future__ import annotations

import re
from dataclasses import replace

from socialrapport.compose.own.lookup import Place
from socialrapport.compose.own.reference import Unsayable
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.prose.swedish import amounts
from socialrapport.prose.swedish.amounts import Said
from socialrapport.reading.things_counted import counted
from socialrapport.vocabulary import swedish_figures

PERCENT = ("procent", "%")
POINTS = ("procentenhet", "procentenheter")
MONEY = ("kr", "krona", "kronor", "tkr", "mnkr", "mkr", "tusen", "miljoner", "miljarder", "miljon", "miljard")
GROWN = frozenset({"personer", "individer", "människor", "kvinnor", "män", "vuxna", "föräldrar", "invånare"})
YOUNG = frozenset({"barn", "flickor", "pojkar", "unga", "ungdomar"})
SEX_OF = {"kvinnor": "K", "flickor": "K", "män": "M", "pojkar": "M"}
WORD = re.compile(r"[ \n\u00a0]+([^\W\d]+|%)")
PER = re.compile(r"\s+per\s+((?:\d|[ \u00a0](?=\d))+)")
ADJECTIVE = re.compile(r"[ \n\u00a0]+(?!hade\b)[a-zåäö]{2,}(?:a|ade)[ \n\u00a0]+([^\W\d]+)")


def next_word(after: str) -> str:
    "The word that follows at once, in small letters; empty where a mark or the end does."
    found = WORD.match(after)
    return found[1].lower() if found else ""


def names_unit(after: str) -> bool:
    "Whether the author names a unit."
    word = next_word(after)
    return word in (*PERCENT, *POINTS, *MONEY, "per") or counted(word) is not None


def goes_on_with_another_thing(place: Place, after: str) -> bool:
    "Whether the next word is a thing that may be counted, and not what the figure counts."
    word = next_word(after)
    named = None if word in (*PERCENT, *POINTS, *MONEY) else counted(word)
    return named is not None and not (place.measure.kind.is_count and fits(place, named))


def in_words(place: Place) -> str:
    "What kind of figure it is: *en andel*, *ett antal hushåll*, *ett belopp*."
    match place.measure.kind:
        case MeasureKind.SHARE:
            return "en andel i procent"
        case MeasureKind.RATE:
            return f"ett tal {place.measure.unit}"
        case MeasureKind.MEAN:
            return f"ett genomsnitt i {place.measure.unit}"
        case MeasureKind.MEDIAN:
            return f"en median i {place.measure.unit}"
        case MeasureKind.AMOUNT:
            return "ett belopp i kronor" if place.measure.in_thousands else f"en summa i {place.measure.unit}"
        case MeasureKind.SPREAD:
            return "en spridning i procent av nivån"
        case _:
            return f"ett antal {place.cube.indicator.unit.plural}"


def wrong(place: Place, word: str) -> Unsayable:
    return Unsayable(f"{place.name} är {in_words(place)}, men texten går vidare med ”{word}”. {advice(place, word)}")


def advice(place: Place, word: str) -> str:
    if place.measure.kind.is_count and word in PERCENT:
        return "Välj en andel, som | andel eller | andel av helheten, eller byt ordet."
    unit = own_unit(place)
    both = f", | {unit} om det ska stå ”{unit} {word}”" if unit and counted(word) else ""
    return f"Byt ordet, välj ett annat mått, eller skriv | tal om ordet ska stå ändå{both}."


def own_unit(place: Place) -> str:
    "The one word that an author may name the unit by, to have it said whatever follows; empty where there is none."
    kinds = {MeasureKind.SHARE: "procent", MeasureKind.COUNT: place.cube.indicator.unit.plural}
    return kinds.get(place.measure.kind, "")


def bare(place: Place) -> Said:
    "The number alone; money keeps its scale."
    text, made = amounts.exact(place.cube, place.ref)
    unit = place.measure.unit
    if place.measure.in_thousands:
        return without((text, made), "kronor")
    for word in ("procent", unit):
        text, made = without((text, made), word)
    return text, made


def without(told: Said, unit: str) -> Said:
    "Less the unit at its end, in the words and in what they claim."
    text, made = told
    pattern = re.compile(rf"[ \u00a0]{re.escape(unit)}$")
    return pattern.sub("", text), tuple(replace(c, text=pattern.sub("", c.text)) for c in made)


def with_unit(place: Place) -> Said:
    "The figure with its unit, whatever follows."
    if place.measure.kind.is_count:
        return amounts.with_noun(place.cube, place.ref)
    return amounts.exact(place.cube, place.ref)


def said(place: Place, after: str) -> Said:
    "The figure with its unit, unless the author names it; refused where the author names another."
    word = next_word(after)
    match place.measure.kind:
        case MeasureKind.SHARE:
            return percent(amounts.exact(place.cube, place.ref), after, place)
        case MeasureKind.RATE:
            return rate(place, after)
        case MeasureKind.MEAN | MeasureKind.MEDIAN | MeasureKind.AMOUNT:
            return measured(place, word, after)
    named = counted(word)
    if word in (*PERCENT, *POINTS, *MONEY, "per") or (named is not None and not fits(place, named)):
        raise wrong(place, word)
    if named is not None or adjectival(after, place):
        return bare(place)
    return amounts.with_noun(place.cube, place.ref)


def adjectival(after: str, place: Place) -> bool:
    "Whether the unit follows with an adjective before it: *nya hushåll*."
    found = ADJECTIVE.match(after)
    named = counted(found[1]) if found else None
    return named is not None and fits(place, named)


def fits(place: Place, named: str) -> bool:
    "Whether the noun is the indicator's, or people of the sex and age that it counts."
    unit = counted(place.cube.indicator.unit.plural) or place.cube.indicator.unit.plural
    if named in SEX_OF and SEX_OF[named] not in codes(place):
        return False
    children = unit == "barn" or place.cube.indicator.children
    people = YOUNG | {"personer", "individer"} if children else GROWN
    return named == unit or (unit in ("personer", "barn", "invånare") and named in people)


def codes(place: Place) -> tuple[str, ...]:
    return place.ref.at[1:]


def percent(told: Said, after: str, place: Place | None = None) -> Said:
    "Percent said once: by us, or by the author with a word or a sign."
    word = next_word(after)
    if word == "procent":
        return without(told, "procent")
    if word == "%":
        return in_figures(told)
    if word in POINTS or word in MONEY or counted(word) is not None:
        what = f"{place.name} är en andel i procent" if place else "det är en andel i procent"
        raise Unsayable(f"{what}, men texten går vidare med ”{word}”. Skriv procent, eller välj ett annat mått.")
    return told


def in_figures(told: Said) -> Said:
    "Before a percent sign a number is in figures."
    _, made = told
    stated = abs(float(made[0].stated))
    text = swedish_figures.figure(stated, 0 if stated == round(stated) else 1)
    return text, tuple(replace(c, text=text) for c in made)


def rate(place: Place, after: str) -> Said:
    text, made = amounts.exact(place.cube, place.ref)
    word = next_word(after)
    if word == "per":
        found = PER.match(after)
        if found and float(re.sub(r"\s", "", found[1])) == place.measure.scale:
            return text, made
        raise wrong(place, "per " + (found[1].strip() if found else ""))
    if word in (*PERCENT, *POINTS, *MONEY) or counted(word) is not None:
        raise wrong(place, word)
    return f"{text} {place.measure.unit}", made


def measured(place: Place, word: str, after: str) -> Said:
    "An amount, a mean or a median, whose unit is a word of its own."
    told = amounts.exact(place.cube, place.ref)
    unit = place.measure.unit
    if place.measure.in_thousands:
        scale = next((s for s in ("miljoner", "miljarder") if s in told[0]), "tusen")
        if word in ("kr", "kronor"):
            return without(told, "kronor")
        if word == scale and next_word(WORD.sub("", after, count=1)) in ("kr", "kronor"):
            return without(without(told, "kronor"), scale)
        if word in (*PERCENT, *POINTS, *MONEY) or counted(word) is not None:
            raise wrong(place, word)
        return told
    if word == unit.split()[0]:
        return bare(place)
    if word in (*PERCENT, *POINTS, *MONEY) or counted(word) is not None:
        raise wrong(place, word)
    return told


def of_change(told: Said, unit: str, place: Place, after: str) -> Said:
    "A change with its unit, unless the author names it; refused where the author names another."
    word = next_word(after)
    if unit == "procent":
        if word in POINTS:
            raise Unsayable("förändringen är i procent, men texten går vidare med procentenheter. Byt ordet.")
        return percent(told, after)
    if unit == "procentenheter":
        if word in POINTS:
            return without(without(told, "procentenheter"), "procentenhet")
        if word in PERCENT:
            raise Unsayable(
                "en andel ändras i procentenheter, men texten går vidare med procent. Skriv procentenheter."
            )
        return told
    named = counted(word)
    if word in (*PERCENT, *POINTS, *MONEY) or (named is not None and not fits(place, named)):
        raise wrong(place, word)
    noun = place.cube.indicator.unit
    text, made = told
    single = abs(float(made[0].stated)) == 1
    return told if named else (f"{text} {noun.singular if single else noun.plural}", made)
