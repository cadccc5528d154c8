"""What a committee memo says of itself: its number, its days and its names, held against each other and the case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from review.core import days
from socialrapport.opened.documents import FOLDER
from socialrapport.opened.folder import json_in


@dataclass(frozen=True)
class Memo:
    "The head of a memo as it is written; what is not said is empty."

    name: str
    year: int
    number: str
    date: str
    meeting: str
    handler: str
    signed: tuple[str, ...]
    synthetic: bool = False
    """Then its number is made up, whatever the case's is."""


def read(folder: Path) -> tuple[Memo, ...]:
    return tuple(memo(path.stem, json_in(path)["dokument"]) for path in sorted((folder / FOLDER).glob(f"{NAME}*.json")))


NAME = "tjansteutlatande"


def memo(name: str, document: Mapping[str, Any]) -> Memo:
    head = document.get("head") or {}
    signed = [
        str(one["name"]) for block in document["blocks"] if block["slag"] == "Signatures" for one in block["people"]
    ]
    number, date, meeting, handler = (str(head.get(key) or "") for key in ("dnr", "date", "meeting", "handler"))
    synthetic = document.get("synthetic") is True
    return Memo(name, int(document["year"]), number, date, meeting, handler, tuple(signed), synthetic)


def missing(one: Memo) -> tuple[str, ...]:
    "What the memo does not say of itself."
    said = {
        "diarienummer": one.number,
        "datum": one.date,
        "sammanträde": one.meeting,
        "handläggare": one.handler,
        "underskrift": "".join(one.signed),
    }
    return tuple(name for name, text in said.items() if not text.strip())


def faults(one: Memo, case: Mapping[str, str], meeting: str) -> Iterator[str]:
    """What cannot be so.

    *case* is the case as it is filed, *meeting* the day that it is filed for; empty while it is not.
    """
    written, meets = day(one.date), day(one.meeting)
    if (one.date and not written) or (one.meeting and not meets):
        yield f"{one.name} har en dag som ingen dag är"
    if written and meets and written > meets:
        yield f"{one.name} är daterat {written} och sammanträdet är {meets}"
    if written and written.year <= one.year:
        yield f"{one.name} är daterat {written}, innan {one.year} är slut"
    if meets and not days.is_worked(meets):
        yield f"sammanträdet i {one.name}, {meets}, är en vilodag"
    if meets and meeting and meets.isoformat() != meeting:
        yield f"{one.name} säger sammanträde {meets}, och ärendet är anmält till {meeting}"
    number = case.get("dnr", "")
    if one.number and number and one.number != number and not one.synthetic:
        yield f"{one.name} har {one.number}, och ärendet {number}"


def day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
