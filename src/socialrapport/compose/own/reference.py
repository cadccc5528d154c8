"""Reads what stands inside `{{ }}`: which figure after the commas, how it is said after the bars.

    {{ eb.hushall, 2023, stadsdel=Farsta | förändring sedan 2020 | procent }}

Knows no figures; whether the indicator, the place and the year exist is for `lookup`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum


class Unsayable(Exception):
    "A reference that cannot be said; the text is why and what to write, in Swedish, without the place."


class Say(StrEnum):
    "What a reference says of its figure."

    VALUE = "värdet"
    NUMBER = "tal"
    ROUGH = "ungefär"
    CHANGE = "förändring"
    DIRECTION = "riktning"
    PART = "andel av helheten"
    NAME = "namn"
    PLACE = "plats"
    YEAR = "år"
    OWN = "eget"


@dataclass(frozen=True)
class Reference:
    """`choices` are (breakdown, value) as written, the breakdown empty where only the value is.

    `measure` and `unit` are as written. `year` and `since` are years or steps back (`-1`); empty is the report's year,
    and the observation before. `otherwise` is said where the figure is hidden.
    """

    indicator: str
    year: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    say: Say = Say.VALUE
    measure: str = ""
    since: str = ""
    unit: str = ""
    otherwise: str = ""


YEAR = re.compile(r"\d{4}|[-\u2212\u2013]\d{1,2}")
OWN = re.compile(r"eget\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
SINCE = re.compile(r"(\w+)\s+sedan\s+(.+)")
UNITS = ("antal", "procent", "procentenheter")
"""What a change may be counted in."""
WAYS = {folded: say for say in Say for folded in (say.value,) if say not in (Say.VALUE, Say.OWN)}
HINT = "Skriv till exempel {{ eb.hushall }} eller {{ eb.hushall, 2023 | tal }}; allt står i docs/egen_text.md."


def fold(text: str) -> str:
    "For comparing what people write: small letters, å ä ö as a a o, one kind of dash, single spaces."
    plain = text.casefold().translate(str.maketrans("åäöé\u2013\u2212\u00a0", "aaoe-- "))
    return " ".join(plain.split())


def parse(text: str) -> Reference:
    "The reference as written. Raises `Unsayable` for what cannot be read."
    if own := OWN.fullmatch(text.strip()):
        if not own[1].strip():
            raise Unsayable("efter eget: ska det tal stå som är ert eget, som {{ eget: tre mottagningar }}.")
        return Reference(own[1].strip(), say=Say.OWN)
    which, *how = (part.strip() for part in text.split("|"))
    first, *choices = (part.strip() for part in which.split(","))
    if not first:
        raise Unsayable(f"referensen är tom. {HINT}")
    found = Reference(first)
    for choice in choices:
        found = chosen(found, choice)
    for way in how:
        found = put(found, way)
    return consistent(found)


def chosen(found: Reference, choice: str) -> Reference:
    "With one thing more about which figure it is."
    if not choice:
        raise Unsayable("det står inget efter ett kommatecken. Ta bort det, eller skriv år eller grupp.")
    if YEAR.fullmatch(choice):
        if found.year:
            raise Unsayable(f"två år står i referensen, {found.year} och {choice}. Skriv ett; jämför med | förändring.")
        return replace(found, year=plain_step(choice))
    axis, is_named, code = (part.strip() for part in choice.partition("="))
    if not is_named:
        axis, code = "", axis
    if not code:
        raise Unsayable(f"{choice} saknar värde. Skriv som stadsdel=Farsta.")
    return replace(found, choices=(*found.choices, (axis, code)))


def plain_step(year: str) -> str:
    return year.replace("\u2212", "-").replace("\u2013", "-")


def put(found: Reference, way: str) -> Reference:
    "With one thing more about how it is said."
    word, _, rest = way.partition(" ")
    if fold(word) == "annars":
        if not rest.strip():
            raise Unsayable("efter annars ska det stå vad som sägs när talet är skyddat.")
        return replace(found, otherwise=rest.strip())
    if since := SINCE.fullmatch(way):
        way = since[1]
        if not YEAR.fullmatch(since[2].strip()):
            raise Unsayable(f"sedan {since[2]} är inget år. Skriv som sedan 2020 eller sedan -1.")
        found = replace(found, since=plain_step(since[2].strip()))
    name = fold(way)
    if not name:
        raise Unsayable("det står inget efter ett lodstreck. Ta bort det.")
    if found.say is Say.CHANGE and name in UNITS:
        return replace(found, unit=name)
    say = next((say for written, say in WAYS.items() if fold(written) == name), None)
    if say is None:
        return replace(found, measure=way) if not found.measure else twice(found.measure, way)
    return replace(found, say=say) if found.say is Say.VALUE else twice(found.say.value, way)


def twice(one: str, other: str) -> Reference:
    raise Unsayable(f"{one} och {other} går inte att säga samtidigt. Skriv två referenser.")


def consistent(found: Reference) -> Reference:
    if found.since and found.say not in (Say.CHANGE, Say.DIRECTION):
        raise Unsayable("sedan hör till förändring eller riktning, som | förändring sedan 2020.")
    if found.say is Say.CHANGE and not found.unit and fold(found.measure) in UNITS[1:]:
        return replace(found, unit=fold(found.measure), measure="")
    return found


def near(written: str, known: list[str], most: int = 2) -> list[str]:
    "The *known* that are most like what was *written*, whatever the letters' size and dots."
    folded = {fold(one): one for one in known}
    matches = get_close_matches(fold(written), list(folded), most, 0.55)
    within = [one for key, one in folded.items() if len(written) > 3 and fold(written) in key]
    return list(dict.fromkeys([*(folded[m] for m in matches), *within]))[:most]
