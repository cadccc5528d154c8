"""What is shared with somebody outside, and until when; and dates by which things are wanted done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.core import signing
from django.urls import reverse
from django.utils import timezone

from review.core.case import Case
from review.core.log import Row
from review.core.table import Refused
from review.web import known
from review.web.models import Guest, Release
from socialrapport.opened.things import Sort, Thing

SALT = "delat"
LONGEST = 30
"""Days that a link is good for, at most."""


@dataclass(frozen=True)
class Link:
    guest: str
    who: str
    text: str
    till: datetime
    path: str


def shared(about: Mapping[str, Any], root: str, number: int) -> dict[str, Any]:
    "What the log is told of a link. Raises `Refused` where it says too little, or is about nothing that there is."
    name, days = str(about.get("namn", "")).strip()[:150], str(about.get("dagar", ""))
    address, says = str(about.get("adress", "")), str(about.get("sager", ""))
    wrong = []
    if not name:
        wrong.append("Skriv vem länken är till.")
    if not (days.isascii() and days.isdigit() and 1 <= int(days) <= LONGEST):
        wrong.append(f"En länk gäller 1–{LONGEST} dagar.")
    if thing(root, address, says) is None:
        wrong.append("Det som ska delas finns inte i kandidaten, eller har ändrats.")
    if wrong:
        raise Refused(tuple(wrong))
    till = (timezone.now() + timedelta(days=int(days))).isoformat(timespec="seconds")
    guest = f"expert:{number}"
    return {"guest": guest, "address": address, "says": says, "till": till, "text": str(about.get("text", ""))}


def thing(root: str, address: str, says: str) -> Thing | None:
    "The one thing that is shared, as long as it says what it said; chapters are never shared whole."
    found = (one for one in known.things(root) if (one.address, one.says) == (address, says)) if root else iter(())
    return next((one for one in found if one.sort is not Sort.CHAPTER), None)


def is_open(rows: Iterable[Row], guest: str, at: datetime) -> bool:
    "Whether the link's time is not out; whether it has been taken back is the table's to say."
    tills = [row.body["om"]["till"] for row in rows if row.body["om"]["guest"] == guest]
    return bool(tills) and at < datetime.fromisoformat(tills[-1])


def links(rows: Iterable[Row], case: Case, release: Release) -> list[Link]:
    "Those that have not been taken back, with the way in."
    names = {one.name: one.full_name for one in Guest.objects.filter(release=release)}
    there = {guest for guest, _ in case.shared}
    told = [row.body["om"] for row in rows if row.body["om"]["guest"] in there]
    return [
        Link(guest, names.get(guest, guest), om["text"], datetime.fromisoformat(om["till"]), path(release, guest))
        for om in told
        for guest in (om["guest"],)
    ]


def path(release: Release, guest: str) -> str:
    return reverse("delat", args=[signing.Signer(salt=SALT).sign_object([release.slug, guest])])


def opened(token: str) -> tuple[str, str] | None:
    "The release and the guest that a link is for; None where it is none of ours."
    try:
        slug, guest = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return str(slug), str(guest)


def dated(what: str, day: str) -> dict[str, Any]:
    "A date that something is wanted done by. Raises `Refused` for what is none, or has been."
    try:
        found = date.fromisoformat(day)
    except ValueError:
        raise Refused(("Skriv en dag, till exempel 2025-05-22.",)) from None
    if found < timezone.localdate():
        raise Refused(("Dagen har redan varit.",))
    return {"vad": what[:40], "dag": found.isoformat()}
