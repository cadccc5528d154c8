"""The words of the verifier for numbers and changes, its own: it shares no word with the prose that it judges."""

from __future__ import annotations

import re

from socialrapport.model import written
from socialrapport.opened.tables import Measure
from socialrapport.reading import Number, denying

_WORDS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def figure(value: float, decimals: int = 0, words: bool = False) -> str:
    "*42 757* with no-break spaces, *2,2* with a comma; in words to tolv where asked."
    whole = written.rounded(value, decimals)
    if words and decimals == 0 and 0 <= whole <= 12:
        return _WORDS[int(whole)]
    return written.figure(value, decimals)


def percent(value: float, decimals: int = 0) -> str:
    return f"{figure(value, decimals)} procent"


_OPPOSITES = (
    ("ökade", "minskade"), ("ökat", "minskat"), ("ökar", "minskar"), ("öka", "minska"), ("ökningen", "minskningen"),
    ("ökning", "minskning"), ("uppgången", "nedgången"), ("uppgång", "nedgång"), ("steg", "sjönk"),
    ("stigit", "sjunkit"), ("stiger", "sjunker"), ("fler", "färre"), ("högre", "lägre"), ("mer", "mindre"),
    ("större", "mindre"), ("växte", "minskade"), ("vuxit", "minskat"), ("växer", "minskar"),
    ("gick upp", "gick ned"), ("gått upp", "gått ned"), ("ökade", "gick ner"), ("ökat", "gått ner"),
)  # fmt: skip
"""(up, down): what a sentence that says the wrong way should have said."""


def turned(sentence: str, at: int, way: str) -> str | None:
    "The sentence with the word for its way, the one nearest to *at*, turned round; None where none is or it is denied."
    other = {pair[way != "upp"]: pair[way == "upp"] for pair in reversed(_OPPOSITES)}
    words = "|".join(sorted(other, key=len, reverse=True))
    found = list(re.finditer(rf"(?<![\wåäö])(?:{words})(?![\wåäö])", sentence, re.IGNORECASE))
    if not found or denying.comparing(sentence):
        return None
    one = min(found, key=lambda m: abs(m.start() - at))
    new = other[one.group().lower()]
    new = new.capitalize() if one.group()[0].isupper() else new
    return sentence[: one.start()] + new + sentence[one.end() :]


def amount(value: float, measure: Measure) -> str:
    "A value with its unit: *24,3 procent*, *42 757*, *7,0 månader*."
    text = figure(value, measure.decimals).removesuffix(",0")
    if measure.kind.in_percent:
        return f"{text} procent"
    return f"{text} {measure.unit}" if measure.kind.has_own_unit else text


def change_words(points: float, relative: float | None, measure: Measure) -> str:
    "*en ökning med 332 (15,1 procent)*; of a share in percentage units."
    name = "en ökning" if points > 0 else "en minskning" if points < 0 else "ingen förändring"
    if points == 0:
        return name
    if measure.kind.in_percent:
        return f"{name} med {figure(abs(points), 1)} procentenheter"
    share = f" ({figure(abs(relative), 1)} procent)" if relative is not None else ""
    return f"{name} med {figure(abs(points), measure.decimals)}{share}"


def number_as(number: Number) -> str:
    "The number as the text has it, with its hedge."
    raw = number.raw.lower() if not any(sign.isdigit() for sign in number.raw) else number.raw
    return f"{number.hedge} {raw}" if number.hedge else raw
