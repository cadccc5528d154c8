"""The queue: what is left to do after a deed is done by one worker at a time, again until it is done, and once.

A step that is done twice is as one that is done once: pages are the same pages, a letter has the same id, an archive
the same name. So a worker that is killed leaves nothing that the next one cannot do.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import smtplib
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import close_old_connections
from django.utils import timezone

from review.core import archiving, letters, marking, notices, public_pages, publishing
from review.core.case import Act, State
from review.core.letters import Letter
from review.core.log import Row
from review.core.table import Refused
from review.core.versions import History
from review.web import accounts, desk, history, people
from review.web.credentials import given
from review.web.following import SENT
from review.web.models import Colleague, LogRow, Release, Step
from review.web.places import archive, public, rules, store
from socialrapport.model.issue import Refusal

WAITS = (1, 5, 30, 120, 480)
"""Minutes before each new try; after the last of them somebody has to ask for it."""
PAUSE = 2.0
"""Seconds between two looks in the queue."""
Happened = dict[str, Any]
"""What is written in the log of a step that is done; nothing where there is nothing to tell."""


def all_due() -> int:
    """Do what is due, and what that leads to; how many steps were done. Nothing where another worker is at it.

    A step that fails is due later, so there is an end to it.
    """
    done = 0
    with alone() as mine:
        while mine and (step := next_due()):
            done += tried(step)
    return done


def next_due() -> Step | None:
    waiting = Step.objects.filter(done=False, due__lte=timezone.now(), tries__lte=len(WAITS))
    return waiting.select_related("release").order_by("id").first()


def tried(step: Step) -> bool:
    if step.begun:  # Somebody was stopped while it was being handed over.
        given_up(step, UNCERTAIN)
        return False
    try:
        happened = KINDS[step.kind](step)
    except letters.Uncertain:
        given_up(step, UNCERTAIN)
        return False
    except Exception as fault:  # Whatever it is, it stops this step only.
        put_off(step, why(fault))
        return False
    with desk.writing():
        if happened:
            desk.write(step.release, {"vad": step.kind, "vem": "", **happened})
        Step.objects.filter(pk=step.pk).update(done=True, said="", begun=False)
    return True


def why(fault: Exception) -> str:
    "In words that have nothing of a letter's content."
    if isinstance(fault, Refused | Refusal):
        return " ".join(fault.reasons)[:500]
    if isinstance(fault, smtplib.SMTPResponseException):
        return f"E-postservern svarade {fault.smtp_code}."
    if isinstance(fault, OSError | smtplib.SMTPException):
        return f"Det gick inte ({type(fault).__name__}). Servern kan vara nere, eller disken full."
    return f"Det gick inte ({type(fault).__name__}). Felet är programmets: säg det till den som sköter det."


UNCERTAIN = (
    "Brevet lämnades till servern, men ingen vet om den tog det. Det sänds inte igen av sig självt. Fråga mottagaren, "
    "eller sök i serverns logg."
)


def put_off(step: Step, said: str) -> None:
    if step.tries >= len(WAITS):
        given_up(step, said)
        return
    due = timezone.now() + timedelta(minutes=WAITS[step.tries])
    Step.objects.filter(pk=step.pk).update(tries=step.tries + 1, due=due, said=said, begun=False)


def given_up(step: Step, said: str) -> None:
    "Somebody has to look at it."
    with desk.writing():
        desk.write(step.release, {"vad": "uppgivet", "vem": "", "om": {"steg": step.key, "text": said}})
        Step.objects.filter(pk=step.pk).update(tries=len(WAITS) + 1, said=said, begun=said == UNCERTAIN)


def again(release: Release) -> int:
    "Try what has been given up once more; not a letter that may have gone."
    waiting = Step.objects.filter(release=release, done=False, begun=False)
    return waiting.update(tries=0, due=timezone.now())


def settled(release: Release, name: str, key: str, arrived: bool) -> None:
    "Somebody knows whether a letter arrived: then it is done, else it is sent again."
    with desk.writing():
        found = Step.objects.filter(release=release, key=key, done=False, begun=True)
        till = next((step.about["till"] for step in found), "")
        about = {"steg": key.replace(till, accounts.addressee(till)), "text": "kom fram" if arrived else "sänds igen"}
        if found.update(done=arrived, begun=False, tries=0, due=timezone.now(), said=""):
            desk.write(release, {"vad": "avgjort", "vem": name, "om": about})


def published(step: Step) -> Happened:
    "The hour has come: done in the name of the one who set it, unless it has been set anew or undone since."
    one = desk.told(step.release)
    rows = one.of(Act.SCHEMALAGG)
    if one.case.state is not State.SCHEMALAGD or rows[-1].number != step.about["rad"]:
        return {}
    who = Colleague.objects.select_related("user").filter(user__username=step.about["vem"]).first()
    if who is None:
        raise Refusal("Den som bestämde tiden har inget konto längre. Låt en registrator bestämma den på nytt.")
    if not accounts.is_as_told(who):
        raise Refusal(accounts.CHANGED)
    desk.act(step.release, who, Act.PUBLICERA, {"text": "vid den tid som är bestämd"})
    return {}


def pages(step: Step) -> Happened:
    "Everything around the editions as the log now tells it."
    written(history.now(), public())
    return {}


def written(known: History, target: Path) -> None:
    "The public folder's links, marks and pages; each changes from one moment to the next."
    with publishing.alone(target):
        for version in known.versions:
            said = notices.in_short(version, known)
            there = marking.shown(target, version.root, said) if said else target / publishing.EDITIONS / version.root
            publishing.pointed(target, version.name, there.relative_to(target))
            if known.current is version:
                publishing.pointed(target, publishing.CURRENT, there.relative_to(target))
        inside = {version.name: pages_in(target / version.name) for version in known.versions}
        for name, body in public_pages.pages(known, rules(), inside).items():
            publishing.put(target / name, body)
        keep = {os.readlink(target / name.name).split("/")[-1] for name in known.versions}
        for old in (target / marking.SHOWN).glob("*") if (target / marking.SHOWN).is_dir() else ():
            if old.name not in keep:
                publishing.removed(old)


def pages_in(folder: Path) -> list[str]:
    top = folder.resolve()
    return sorted(one.relative_to(top).as_posix() for one in top.rglob("*.html"))


def letter(step: Step) -> Happened:
    about: Mapping[str, Any] = step.about
    attached = {}
    for name, sha256 in about["bilagor"].items():
        body = (store().folder(about["utgava"]) / name).read_bytes()
        if hashlib.sha256(body).hexdigest() != sha256:
            raise Refusal(f"{name} är inte längre den fil som stod på listan. Inget sänds.")
        attached[name.rpartition("/")[2]] = body
    password = given("SOCIALRAPPORT_BORD_EPOST_LOSENORD")
    made = Letter(about["nyckel"], about["till"], about["namn"], about["amne"], about["text"], about["tid"], attached)
    receipt = letters.sent(made, rules().mail, password, lambda: begun(step))
    to = accounts.addressee(about["till"])
    return {"vad": SENT, "om": {**vars(receipt), "steg": step.key.replace(about["till"], to), "to": to}}


def begun(step: Step) -> None:
    Step.objects.filter(pk=step.pk).update(begun=True)


def archived(step: Step) -> Happened:
    one = desk.told(step.release)
    rows = [row for row in one.rows if row.number <= step.about["rad"]]
    package = archiving.package(
        store().folder(one.case.published), rows, chain(step.about["rad"]), one.envelopes, desk.public_keys(),
        archiving.Of(step.release.slug, step.release.name, rules().publisher, step.about["rad"]), people.names(),
    )  # fmt: skip
    name = archiving.saved(package, archive())
    return {"vad": "arkiverat", "om": {"paket": name, "rad": step.about["rad"]}}


def chain(until: int) -> list[Row]:
    "All of the log, so that its hashes can be tried: of other releases only what the chain takes."
    return [one.as_row() for one in LogRow.objects.filter(number__lte=until).order_by("number")]


KINDS: dict[str, Callable[[Step], Happened]] = {
    "publicera": published,
    "sidor": pages,
    "brev": letter,
    "arkiv": archived,
}


@contextmanager
def alone() -> Iterator[bool]:
    "Whether this worker is the only one; the system lets go when a process dies."
    with (Path(settings.DESK) / ".ko-las").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def for_ever() -> None:
    "Until somebody ends it. A fault in one look is told, and the next look is made all the same."
    while True:
        try:
            all_due()
        except Exception as fault:
            print(f"Kön: {type(fault).__name__}", file=sys.stderr, flush=True)
        close_old_connections()
        time.sleep(PAUSE)
