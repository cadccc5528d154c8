"""What the public has had, told by the logs of all releases; and what it would have at another time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model

from review.core import signing
from review.core.case import Act
from review.core.log import Row
from review.core.versions import (
    Corrected,
    Effect,
    Event,
    History,
    Published,
    Reader,
    Version,
    Withdrawn,
    history,
)
from review.web.desk import Told, public_keys, told
from review.web.models import Release
from review.web.places import store


def now() -> History:
    return history(event for release in Release.objects.all() for event in events(told(release)))


def events(one: Told) -> Iterator[Event]:
    "What the public has noticed of a release."
    root = one.case.published
    for row in one.deeds:
        match row.body["vad"]:
            case Act.PUBLICERA:
                yield Published(at(row), root, store().about(root), readers(one), heads(one, root))
            case Act.RATTA:
                yield corrected(row, root)
            case Act.ERSATT:
                yield Withdrawn(at(row), root, str(row.body["om"].get("av", "")))


def as_of(one: Told, when: str) -> History:
    "What the public will have when a release that waits has been published, at its hour."
    about = store().about(one.case.root)
    found = [event for release in Release.objects.all() for event in events(told(release))]
    before = history(found)
    found.append(Published(when, one.case.root, about, readers(one), heads(one, one.case.root)))
    if (wrong := before.replaced(about)) is not None:
        found += replacing(wrong, one.case.root, about, when)
    return history(found)


def replacing(wrong: Version, root: str, about: Any, when: str) -> list[Event]:
    "What becomes of a faulty version as the one that mends it is public."
    from review.web.known import effect

    said = notice(about)
    return [
        Corrected(when, wrong.root, said["sv"], said["en"], root, effect(wrong.root, root)),
        Withdrawn(when, wrong.root, root),
    ]


def notice(about: Any) -> dict[str, str]:
    "What the edition itself says of the fault that it mends."
    said = about.get("rattelse") or {}
    return {language: str(said.get(language, "")) for language in ("sv", "en")}


def corrected(row: Row, root: str) -> Corrected:
    about = row.body["om"]
    effect = about.get("paverkan")
    return Corrected(
        at(row), root, about["text"], str(about.get("engelska", "")), str(about.get("av", "")),
        Effect(**effect) if effect else None,
    )  # fmt: skip


def at(row: Row) -> str:
    return str(row.body["tid"])


def heads(one: Told, root: str) -> tuple[str, ...]:
    "The log's head as each who approved it signed it, in that order."
    return tuple(dict.fromkeys(said.log for said in signing.right(one.envelopes, public_keys(), root)))


def readers(one: Told) -> tuple[Reader, ...]:
    "Those who were let in beforehand since the bytes were approved, each with the window and how often they looked."
    if one.due is None:
        return ()
    names = {user.get_username(): user.get_full_name() for user in get_user_model().objects.all()}
    found = {}
    for row in one.since_last(Act.LAMNA, Act.ATERFORVISA):
        about, what = row.body["om"], row.body["vad"]
        if what == Act.BJUD_IN:
            since = one.due - timedelta(hours=int(about.get("timmar", 24)))
            found[about["reader"]] = (names.get(about["reader"]) or about["reader"], about, since)
    looks: dict[str, list[datetime]] = {}
    for row in one.of(Act.FORHANDSLAS):
        looks.setdefault(row.body["vem"], []).append(datetime.fromisoformat(at(row)))
    made = []
    for who, (name, about, since) in sorted(found.items()):
        # An hour that was set anew does not change when somebody has read.
        window = (since, one.due, *looks.get(who, ()))
        role, purpose, number = str(about.get("roll", "")), str(about.get("text", "")), len(looks.get(who, ()))
        made.append(Reader(name, role, purpose, iso(min(window)), iso(max(window)), number))
    return tuple(made)


def iso(when: datetime) -> str:
    return when.isoformat(timespec="minutes")


def release_of(root: str) -> Release | None:
    "The release whose bytes the public has by this root."
    return next((one for one in Release.objects.all() if told(one).case.published == root), None)
