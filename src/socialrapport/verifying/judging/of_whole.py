"""What a share is said to be of, where the sentence says it outright: *av alla hushåll*, *av de utrikes födda*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened.tables import Table
from socialrapport.reading import Number
from socialrapport.verifying.linking.counted_by import HEAD
from socialrapport.verifying.linking.stems import stems

_WHOLE = re.compile(
    r"\b(?:av|bland)\s+(?:(alla|samtliga)\s+)?((?:de\s+|årets\s+|stadens\s+|kommunens\s+)*"
    r"[^\W\d]+(?:\s+(?!(?:som|i|på|med|under|inom|hos|där|vars|var|är|har|hade|fick|får|det|och|eller|för|till|om|enligt|ur)\b)"
    r"[^\W\d]+){0,2})",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\s*(?:procent|%)?\s*(?=av\s)")
_LIVES_HERE = re.compile(r"\s+(?:i|inom)\s+(?!hushåll|hemlöshet|familj|samtal)[^\W\d]+", re.IGNORECASE)
_PEOPLE = frozenset(stems("barn unga personer vuxna kvinnor män flickor pojkar hushåll invånare"))
_CONDITION = re.compile(r"\s(?:som|där|vars)\s")
_ENDED = re.compile(r"slut|upphör|lämna|klar|färdig", re.IGNORECASE)
_NEW = re.compile(r"\bny\w{0,3}\b|\bnytillk|börja|inled|start|tillk|inflöd|första\s+gången", re.IGNORECASE)
_ANYONE = frozenset(
    stems(
        "fall fallen ärenden dem dessa dom personer svar svarande tillfrågade deltagare barn unga ungdomar vuxna "
        "kvinnor män flickor pojkar hushåll familjer de berörda gruppen andra"
    )
)
"""Of these others judge (`counted_by.share_of`), or they are said of whatever was told of."""


def of_another_whole(text: str, number: Number, table: Table, measure: str) -> Iterator[str]:
    "Why a share is not of what it is said to be of: the part itself, all where it is of some, or what nobody knows."
    kind = next((m.kind for m in table.measures if m.id == measure), None)
    if kind is not MeasureKind.SHARE or not table.bases or number.unit not in ("procent", "andel"):
        return
    names = f"{table.phrase} {table.title}"
    base = {*stems(f"{HEAD.split(table.phrase)[0]} {table.unit} {_CONDITION.split(table.phrase)[0]}")}
    part = {*stems(" ".join(_CONDITION.split(table.phrase)[1:]))} - base
    narrowed = any(one.search(names) and not one.search(text) for one in (_ENDED, _NEW))
    known = {*stems(f"{names} {table.definition}")} | _ANYONE
    for found in _said(text, number):
        said, all_of_them = {*stems(found[2])}, found[1] is not None
        the_part = bool(said & part) and not said & base
        of_a_place = _LIVES_HERE.match(text, found.end()) and said & _PEOPLE and base - said - _PEOPLE
        if the_part or (all_of_them and (of_a_place or narrowed or not said & known)):
            yield f"Meningen säger ”{found[0]}”, och talet är en del av {_CONDITION.split(table.phrase)[0]}."


def _said(text: str, number: Number) -> Iterator[re.Match[str]]:
    "The wholes that stand right after a number, or before it in the same part of the sentence."
    if after := _OF_IT.match(text, number.end):
        yield from filter(None, [_WHOLE.match(text, after.end())])
    start = max(text.rfind(mark, 0, number.start) for mark in ".;:")
    yield from _WHOLE.finditer(text, start + 1, number.start)
