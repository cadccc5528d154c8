"""What a reference says: words and the claims they make of the cells, ready to stand in an author's sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from socialrapport.compose.own import unit_words
from socialrapport.compose.own.lookup import Place, Shelf, find, named, year_of
from socialrapport.compose.own.reference import Reference, Say, Unsayable, fold
from socialrapport.model.finding import Claim, ClaimKind
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef, Status
from socialrapport.prose import claims, facts, figures
from socialrapport.prose.swedish import amounts, words
from socialrapport.prose.swedish.amounts import Said
from socialrapport.reading import read_sentence
from socialrapport.vocabulary import degrees, swedish_figures
from socialrapport.vocabulary import swedish_figures as numbers

HIDDEN = "redovisas inte: uppgiften är skyddad, eftersom enskilda annars kan röjas"


SMALL = re.compile(r"\b(?:få|fåtal\w*|färre|enstaka|någon|några|lit\w+|liten|små|mindre|ingen|inga)\b", re.IGNORECASE)
"""Words that tell the size of what is hidden."""


@dataclass(frozen=True)
class Told:
    """The words and their claims. `way` is *upp*, *ned* or *oförändrad* where the words are a size without a way.

    `own` is the author's own figure, which no cell bears out. `among_shown` is a highest or lowest of those that can be
    seen, which the words themselves do not say. `crosses` are the years of breaks between two years. `beside` is what
    a small change is called where its size is told in the same sentence: it went up or down, however little.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    way: str = ""
    own: bool = False
    among_shown: bool = False
    crosses: tuple[int, ...] = ()
    beside: Told | None = None


def tell(reference: Reference, shelf: Shelf, after: str) -> Told:
    """What the reference says; *after* is the text that follows it, where the author may name the unit.

    Raises `Unsayable` where there is nothing to say or it would be in another unit.
    """
    if reference.say is Say.OWN:
        return Told(reference.indicator, own=True)
    if fold(reference.indicator) == "ar":
        if reference.choices:
            raise Unsayable("år tar bara ett steg bakåt, högst 99, som {{ år, -1 }}. Rätta det som står efter kommat.")
        return Told(str(shelf.year + int(reference.year or 0) if len(reference.year) < 4 else reference.year))
    place = find(reference, shelf)
    if reference.otherwise and unit_words.names_unit(after):
        raise Unsayable(
            "med annars kan enheten inte stå efter referensen: den skrivs av sig själv. "
            f"Ta bort ”{unit_words.next_word(after)}”."
        )
    if reference.say is Say.YEAR:
        return Told(place.year)
    if place.hidden:
        return hidden(place, reference, after)
    if place.cell.status is Status.NOT_APPLICABLE:
        raise Unsayable(f"{place.name} går inte att räkna: det finns inget som uppgiften gäller.")
    return TELLERS[reference.say](place, reference, shelf, after)


def hidden(place: Place, reference: Reference, after: str) -> Told:
    "What is said in place of a hidden figure, if anything."
    if not reference.otherwise:
        raise Unsayable(
            f"{place.name} {HIDDEN}. Ta bort meningen, eller skriv vad som sägs i stället: "
            "| annars ett antal som inte redovisas."
        )
    if SMALL.search(reference.otherwise) or read_sentence(reference.otherwise).numbers:
        raise Unsayable(
            f"”{reference.otherwise}” säger hur stort ett skyddat tal är. Det kan röja någon, och det är inte säkert "
            "att talet är litet. Skriv som | annars ett antal som inte redovisas."
        )
    return Told(reference.otherwise, (Claim(ClaimKind.VALUE, reference.otherwise, "..", (place.ref,)),))


def value(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    "The figure with its unit, or without it where the author's next word is the unit."
    named = bool(reference.measure) and fold(reference.measure) == fold(unit_words.own_unit(place))
    if named and unit_words.goes_on_with_another_thing(place, after):
        return with_rank(place, unit_words.with_unit(place))
    return with_rank(place, unit_words.said(place, after))


def number(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    return with_rank(place, unit_words.bare(place))


def rough(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    if not place.measure.kind.in_percent:
        raise Unsayable(f"ungefär sägs bara om en andel, och {place.cube.id} är {unit_words.in_words(place)}.")
    told = amounts.rough(place.cube, place.ref)
    return with_rank(place, unit_words.without(told, "procent") if unit_words.next_word(after) == "procent" else told)


def with_rank(place: Place, told: Said) -> Told:
    "That the figure is the highest or lowest is claimed with it."
    text, made = told
    unseen = place.ranked is not None and place.ranked.some_hidden
    return Told(text, (*made, *rank(place, text)), among_shown=unseen)


def rank(place: Place, text: str) -> tuple[Claim, ...]:
    found = place.ranked
    if found is None or not found.others:
        return ()
    return (claims.rank(text, found.way, found.winners[0], (*found.winners[1:], *found.others)),)


def name(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    "The group's name: *Kusten*; where some are hidden, that it is among those that can be seen."
    found = place.ranked
    if found is None:
        raise Unsayable("namn hör till den grupp som är högst eller lägst, som stadsdel=högst | namn.")
    at = [axis.id for axis in place.cube.axes].index(found.axis.id)
    names = [facts.label(place.cube, found.axis.id, ref.at[at]) for ref in found.winners]
    shown = names if found.axis.id == "stadsdel" else [numbers.lower_first(one) for one in names]
    return among(place, numbers.listing(shown), shelf)


def where(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    "The district that is highest or lowest with the word before it: *på Holmen*, *i Bromma och på Holmen*."
    found = place.ranked
    if found is None or found.axis.id != "stadsdel":
        raise Unsayable("plats hör till det distrikt som är högst eller lägst, som stadsdel=högst | plats.")
    return among(place, words.at_places(place.cube, tuple(found.winners), shelf.profile), shelf)


def among(place: Place, text: str, shelf: Shelf) -> Told:
    "What is highest or lowest; where some are hidden, that it is so among those that can be seen."
    found = place.ranked
    assert found is not None
    groups = shelf.profile.part.many if found.axis.id == "stadsdel" else "grupper"
    more = f" bland de {groups} som redovisas" if found.some_hidden else ""
    return Told(text + more, rank(place, text))


def part(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    "How much of the whole: *37 procent*."
    if place.measure.kind.is_ratio:
        raise Unsayable(f"{place.cube.id} är {unit_words.in_words(place)} redan. Skriv utan andel av helheten.")
    if place.ref.of_all:
        raise Unsayable("andel av helheten behöver en grupp, som stadsdel=Farsta.")
    whole = place.of_whole()
    all_of = shown_value(place, whole)
    if all_of < facts.SMALL_BASE:
        raise Unsayable(f"helheten är under {facts.SMALL_BASE}. Då sägs bara antal, aldrig procent. Skriv antalet.")
    share = figures.Values(place.cube).must(place.ref) / all_of * 100
    decimals = 1 if share < 10 else 0
    size = float(swedish_figures.rounded(share, decimals))
    half = 0.5 * 10**-decimals
    text = swedish_figures.of_each(size, decimals, "procent")
    told = text, (Claim(ClaimKind.PART, text, size, (place.ref, whole), (half, half)),)
    return with_rank(place, unit_words.percent(told, after))


def shown_value(place: Place, ref: CellRef) -> float:
    "The value at another address of the same cube. Raises `Unsayable` where it is not shown."
    cell = place.cube.cells.get((ref.measure, ref.at))
    if cell is None:
        raise Unsayable(f"{named(place.cube, ref)} finns inte i de publicerade tabellerna.")
    if cell.value is None:
        raise Unsayable(f"{named(place.cube, ref)} {HIDDEN if cell.status is Status.HIDDEN else 'går inte att räkna'}.")
    return cell.value


def earlier(place: Place, since: str, shelf: Shelf) -> CellRef:
    "What a change is reckoned from: the year said, or the observation before."
    if since:
        year = year_of(place.cube, since, shelf)
        if int(year) >= int(place.year):
            raise Unsayable(f"sedan {year} är inte före {place.year}. Skriv ett tidigare år.")
        return place.of_year(year)
    seen = [
        y for y in place.cube.years if y < place.year and (place.ref.measure, place.of_year(y).at) in place.cube.cells
    ]
    if not seen:
        raise Unsayable(f"{place.cube.id} har inget år före {place.year} att jämföra med.")
    if int(seen[-1]) != int(place.year) - 1 and not facts.is_survey(place.cube.indicator):
        raise Unsayable(
            f"{place.cube.id} har ingen uppgift för {int(place.year) - 1}. Skriv vilket år det jämförs med, som "
            f"förändring sedan {seen[-1]}."
        )
    return place.of_year(seen[-1])


def change(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    "How much more or less: *sju procent*, *1,2 procentenheter*, *332 hushåll*. Which way stands in the author's text."
    before = earlier(place, reference.since, shelf)
    old, new = old_and_new(place, before)
    unit = reference.unit or usual_unit(place, before)
    refuse_unit(place, before, unit, old)
    told = sized(place, before, unit, old, new)
    way = "oförändrad" if told[1][0].stated == 0 else "upp" if new > old else "ned"
    return Told(*unit_words.of_change(told, unit, place, after), way=way, crosses=crossed(place, before))


def old_and_new(place: Place, before: CellRef) -> tuple[float, float]:
    if place.ranked is not None:
        raise Unsayable(
            "högst och lägst kan inte jämföras över tid här: det kan vara olika grupper. Skriv gruppens namn."
        )
    if place.measure.kind is MeasureKind.MEDIAN:
        raise Unsayable(
            f"{place.cube.id} är {unit_words.in_words(place)}. Hur en median varierar av slump går inte att se i det "
            "som publiceras, så att den har ändrats sägs inte. Skriv de båda talen."
        )
    return shown_value(place, before), shown_value(place, place.ref)


def usual_unit(place: Place, before: CellRef) -> str:
    if place.measure.kind.in_percent:
        return "procentenheter"
    return "antal" if place.measure.kind.is_count and is_small(place, before) else "procent"


def is_small(place: Place, before: CellRef) -> bool:
    return facts.base(place.cube, before) < facts.SMALL_BASE


def refuse_unit(place: Place, before: CellRef, unit: str, old: float) -> None:
    "A share changes in percentage points, a count in percent or in number; a small base never in percent."
    kind = place.measure.kind
    if kind.in_percent and unit != "procentenheter":
        raise Unsayable(
            f"{place.cube.id} är en andel och ändras i procentenheter, inte i {unit}. Skriv procentenheter."
        )
    if not kind.in_percent and unit == "procentenheter":
        raise Unsayable(f"{place.cube.id} är {unit_words.in_words(place)} och ändras i procent, inte i procentenheter.")
    if unit == "antal" and not kind.is_count:
        raise Unsayable(f"{place.cube.id} är {unit_words.in_words(place)}. Skriv förändringen i procent.")
    if unit == "procent" and (old == 0 or is_small(place, before)):
        raise Unsayable(
            f"{named(place.cube, before)} är under {facts.SMALL_BASE}. Då sägs förändringen inte i procent. Skriv "
            f"{'| förändring | antal' if kind.is_count else 'de båda talen'}."
        )


def sized(place: Place, before: CellRef, unit: str, old: float, new: float) -> Said:
    if unit == "procentenheter":
        return amounts.said(figures.point_change(before, place.ref, old, new), place.cube)
    if unit == "procent":
        return amounts.said(figures.percent_change(before, place.ref, old, new), place.cube)
    text = swedish_figures.counted(abs(new - old), neuter=place.cube.indicator.unit.neuter)
    return text, (claims.change(text, new - old, before, place.ref, 0.5),)


def crossed(place: Place, before: CellRef) -> tuple[int, ...]:
    breaks = place.cube.indicator.breaks
    return tuple(breaks[i].year for i in facts.breaks_between(place.cube, before, place.ref))


def direction(place: Place, reference: Reference, shelf: Shelf, after: str) -> Told:
    "*ökade*, *minskade*, *var i stort sett oförändrat*: the verb that the figures allow."
    before = earlier(place, reference.since, shelf)
    old, new = old_and_new(place, before)
    crosses = crossed(place, before)
    way, moved = ("upp", "ökade") if new > old else ("ned", "minskade")
    plainly = Told(moved, (claims.direction(moved, way, before, place.ref),), crosses=crosses)
    if degrees.degree(old, new, place.measure.kind) not in (degrees.SAME, degrees.ALMOST):
        return plainly
    stated = degrees.direction_of(old, new, place.measure.kind)
    neuter = words.subject(place.cube, place.measure).neuter
    text = f"var {stated if neuter else stated.removesuffix('t') + 'd'}"
    told = claims.direction(text, stated, before, place.ref)
    return Told(text, (told,), crosses=crosses, beside=plainly if new != old else None)


SUPINE = {"ökade": "ökat", "minskade": "minskat", "var": "varit"}


def having(told: Told) -> Told:
    "As it is told after *har*: *ökat*, *varit oförändrat*. What is no way is as it was."
    verb, *rest = told.text.split(" ")
    if verb not in SUPINE or not any(claim.kind is ClaimKind.DIRECTION for claim in told.claims):
        return told
    text = " ".join((SUPINE[verb], *rest))
    made = tuple(replace(c, text=text if c.text == told.text else c.text) for c in told.claims)
    return replace(told, text=text, claims=made, beside=having(told.beside) if told.beside else None)


TELLERS = {
    Say.VALUE: value,
    Say.NUMBER: number,
    Say.ROUGH: rough,
    Say.CHANGE: change,
    Say.DIRECTION: direction,
    Say.PART: part,
    Say.NAME: name,
    Say.PLACE: where,
}


def capitalised(told: Told) -> Told:
    "As it begins a sentence; a claim that begins with the same word does so too."
    text = swedish_figures.capital(told.text)
    made = tuple(
        replace(c, text=swedish_figures.capital(c.text)) if told.text.startswith(c.text) else c for c in told.claims
    )
    return replace(told, text=text, claims=made)
