"""What follows of itself on a deed: what is left to do is put in the queue, and a fault that is mended is told.

It is written in the deed's own transaction, so that nothing is done by half.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone

from review.core import dispatching, notices
from review.core.case import Act, Person
from review.core.log import Row
from review.core.public_pages import START, folder
from review.core.versions import Corrected, Version
from review.web import desk, history
from review.web.models import Colleague, Release, Step
from review.web.places import rules, store

SENT = "sänt"
"""That a letter was taken by its server; what came of a deed, and is none itself."""


def followed(release: Release, who: Colleague | Person, row: Row) -> None:
    match row.body["vad"]:
        case Act.SCHEMALAGG:
            due = datetime.fromisoformat(row.body["om"]["tid"])
            put("publicera", f"{release.slug}/{row.number}", release, {"vem": row.body["vem"], "rad": row.number}, due)
        case Act.PUBLICERA:
            mended(release, who)
            put("sidor", str(row.number), release)
            put("arkiv", f"{release.slug}/{row.number}", release, {"rad": row.number})
        case Act.RATTA:
            told_of_fault(release, row)
            put("arkiv", f"{release.slug}/{row.number}", release, {"rad": row.number})
        case Act.ERSATT | Act.ANSLA:
            put("sidor", str(row.number), release)
            put("arkiv", f"{release.slug}/{row.number}", release, {"rad": row.number})
        case Act.EXPEDIERA:
            dispatched(release, row)


def put(
    kind: str, key: str, release: Release, about: Mapping[str, Any] | None = None, due: datetime | None = None
) -> None:
    "In the queue, if it is not there already."
    more = {"kind": kind, "release": release, "about": dict(about or {}), "due": due or timezone.now()}
    Step.objects.get_or_create(key=f"{kind}/{key}"[:200], defaults=more)


def mended(release: Release, who: Colleague | Person) -> None:
    """The version that the edition replaces gets its correction, in the words that were approved, and is replaced.

    It is the release that is public by now: what the public had before is asked of the others.
    """
    root = desk.told(release).case.root
    about = store().about(root)
    wrong = history.now().replaced(about, itself=root)
    faulty = history.release_of(wrong.root) if wrong else None
    if wrong is None or faulty is None or wrong.replaced_by:
        return
    [told, _] = history.replacing(wrong, root, about, row_time())
    assert isinstance(told, Corrected)
    given = {"text": told.swedish, "engelska": told.english, "av": root, "paverkan": vars(told.effect)}
    row = desk.recorded(faulty, who, Act.RATTA, given)
    told_of_fault(faulty, row)
    row = desk.recorded(faulty, who, Act.ERSATT, {"av": root})
    followed(faulty, who, row)


def row_time() -> str:
    return timezone.now().isoformat(timespec="milliseconds")


def told_of_fault(release: Release, row: Row) -> None:
    "The pages say it, and those who were sent the wrong edition get a letter each."
    put("sidor", str(row.number), release)
    known = history.now()
    version = known.of(desk.told(release).case.published)
    if version is None:
        return
    told = notices.of_correction(version, version.corrections[-1], known)
    address = f"{rules().address}versioner.html" if rules().address else ""
    text = "\n\n\n".join(one.text for one in told) + (f"\n\n{address}" if address else "")
    key = f"rattelse/{version.root}/{version.corrections[-1].number}"
    for to, name in who_had_it(release):
        posted(release, key, (to, name), told[0].heading, f"Till {name}\n\n{text}\n", row, version)


def posted(
    release: Release,
    key: str,
    to: tuple[str, str],
    subject: str,
    text: str,
    row: Row,
    version: Version,
    attached: Mapping[str, str] | None = None,
) -> None:
    """A letter in the queue to one address and name; *attached* are files of the version with their sha256.

    The same *key* to the same address is the same letter, which is there already.
    """
    letter = {
        "nyckel": f"{key}/{to[0]}",
        "till": to[0],
        "namn": to[1],
        "amne": subject,
        "text": text,
        "tid": row.body["tid"],
        "bilagor": dict(attached or {}),
        "utgava": version.root,
    }
    put("brev", f"{key}/{to[0]}", release, letter)


def who_had_it(release: Release) -> Iterator[tuple[str, str]]:
    "Everyone who was sent the edition, by address: those of the dispatch lists, and those who read it beforehand."
    one = desk.told(release)
    found = {to["epost"]: to["namn"] for row in one.of(Act.EXPEDIERA) for to in row.body["om"]["till"]}
    looked = {row.body["vem"] for row in one.of(Act.FORHANDSLAS)}
    for colleague in Colleague.objects.select_related("user").filter(user__username__in=looked):
        if colleague.user.email:
            found.setdefault(colleague.user.email, colleague.user.get_full_name())
    yield from sorted(found.items())


def dispatched(release: Release, row: Row) -> None:
    "A letter to everyone on the list: the same list again sends nothing twice."
    about, root = row.body["om"], row.body["utgava"]
    version = history.now().of(root)
    assert version
    address = f"{rules().address}{folder(version)}/{START}" if rules().address else ""
    subject = dispatching.subject(about["beslut"], version.title)
    for to in about["till"]:
        text = dispatching.text(about["beslut"], version, to["namn"], to["bilagor"], address)
        attached = {name: about["filer"][name] for name in to["bilagor"]}
        posted(release, f"expediering/{root}", (to["epost"], to["namn"]), subject, text, row, version, attached)
