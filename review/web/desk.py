"""Does what people ask for, and writes it down: the one place where a release changes.

What was refused is written down too. Where a release stands is never kept, but told anew from the log.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from review.core import checklist, days, dispatching, log, publishing, signing
from review.core.case import Act, Case, Deed, Now, Person
from review.core.log import Head, Row
from review.core.rules import LONGEST_WINDOW
from review.core.table import ALLOWED, BY_ACT, BYTES, Refused, barred, refusals, replayed
from review.web import known
from review.web.models import Colleague, LogRow, Release
from review.web.places import heads_file, inbox, public, rules, store
from socialrapport.model.issue import Refusal

Follower = Callable[[Release, Colleague, Row], None]
FOLLOWERS: list[Follower] = []
"""Told of each deed that is done, in the same transaction: what they write is written with it, or not at all."""
ACTS = frozenset(map(str, Act))


@dataclass(frozen=True)
class Told:
    "A release as its log tells it. `rows` are all that were written of it, the refused ones too."

    case: Case
    rows: tuple[Row, ...]

    @property
    def deeds(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if is_deed(row))

    def since_last(self, *acts: Act) -> tuple[Row, ...]:
        "The deeds after the last of these."
        last = max((n for n, row in enumerate(self.deeds) if row.body["vad"] in acts), default=-1)
        return self.deeds[last + 1 :]

    def of(self, act: Act) -> tuple[Row, ...]:
        return tuple(row for row in self.deeds if row.body["vad"] == act)

    @property
    def roots(self) -> tuple[str, ...]:
        "The candidates, in the order that they were handed in."
        return tuple(row.body["om"]["root"] for row in self.of(Act.LAMNA))

    @property
    def before(self) -> str:
        "The candidate before the one that is on the desk, where it was another."
        return next((root for root in reversed(self.roots) if root != self.case.root), "")

    @property
    def envelopes(self) -> tuple[Mapping[str, Any], ...]:
        return tuple(row.body["om"]["kuvert"] for row in self.of(Act.GODKANN))

    @property
    def due(self) -> datetime | None:
        rows = self.of(Act.SCHEMALAGG)
        return datetime.fromisoformat(rows[-1].body["om"]["tid"]) if rows else None


def told(release: Release) -> Told:
    rows = tuple(one.as_row() for one in LogRow.objects.filter(release=release).order_by("number"))
    case = Case()
    for row in rows:
        if is_deed(row):
            case = replayed(case, deed_of(row))
    return Told(case, rows)


def is_deed(row: Row) -> bool:
    "Not what was refused, nor what only came of a deed: a letter that was sent."
    return "vagrat" not in row.body and row.body["vad"] in ACTS


def deed_of(row: Row) -> Deed:
    about = dict(row.body.get("om", {}))
    if row.body["vad"] == Act.LAMNA:
        about["chapters"] = frozenset(known.inside(about["root"]))
    return Deed(Act(row.body["vad"]), Person(row.body["vem"]), about)


def now(one: Told, deed: Deed) -> Now:
    "What the world says: the bytes counted anew, the clock; the checklist where it is asked about."
    at, due, case, what = timezone.now(), one.due, one.case, deed.act
    return Now(
        bytes=store().counted(deed.text("root") or case.root),
        due=bool(due and due <= at),
        window=bool(due and due - hours_for(one, deed.person.name) <= at < due),
        allowed=what is not Act.SCHEMALAGG or is_allowed(datetime.fromisoformat(deed.text("tid"))),
        follows=what not in (Act.KLARA, Act.PUBLICERA) or follows(case.root),
        blocking=blocking(case) if what is Act.KLARA else (),
    )


def hours_for(one: Told, name: str) -> timedelta:
    "How long beforehand somebody may read, as was said when that one was let in."
    rows = [row.body["om"] for row in one.of(Act.BJUD_IN) if row.body["om"]["reader"] == name]
    return timedelta(hours=min(int(rows[-1].get("timmar", LONGEST_WINDOW)), LONGEST_WINDOW) if rows else 0)


def is_allowed(at: datetime) -> bool:
    local = timezone.localtime(at)
    return rules().hours.allow(local) and local.date() not in days.red(local.year)


def follows(root: str) -> bool:
    "Whether the candidate was built with what the public has of the same year, where it has anything."
    from review.web import history

    return not root or history.now().may_follow(store().about(root))


def blocking(case: Case) -> tuple[str, ...]:
    return checklist.blocking(listed(case)) if case.candidate else ()


def listed(case: Case) -> tuple[checklist.Item, ...]:
    "The whole checklist of a release that has a candidate."
    return (*known.of_edition(case.root), *checklist.of_release(case))


def act(release: Release, who: Colleague, what: Act, about: Mapping[str, Any], password: str = "") -> Told:
    """Do it and write it down.

    Raises `Refused`, with every reason, where it may not be done; that is written down as well.
    """
    with writing():
        one = told(release)
        reasons, given = tried(one, who, what, about, password)
        body = {"vad": what.value, "vem": who.user.get_username(), "om": given, "utgava": one.case.root}
        row = write(release, body | ({"vagrat": list(reasons)} if reasons else {}))
        for follower in FOLLOWERS if not reasons else ():
            follower(release, who, row)
        after = told(release)
    if reasons:
        raise Refused(reasons)
    if what is Act.GODKANN:
        sealed(row)
    return after


def recorded(release: Release, who: Colleague, what: Act, given: Mapping[str, Any]) -> Row:
    """What follows of itself on a deed, done in the same name and under the same table.

    Raises `Refused` where it may not be done. Only while nobody else is `writing`.
    """
    one = told(release)
    deed = Deed(what, who.as_person(), given)
    if reasons := refusals(one.case, deed, now(one, deed)):
        raise Refused(reasons)
    return write(release, {"vad": what.value, "vem": who.user.get_username(), "om": given, "utgava": one.case.root})


def tried(
    one: Told, who: Colleague, what: Act, about: Mapping[str, Any], password: str
) -> tuple[tuple[str, ...], dict[str, Any]]:
    "Why it may not be done, or nothing and what is to be written of it. Nothing is signed or put out before that."
    person = who.as_person()
    reasons = barred(one.case, person, BY_ACT[what])
    if reasons:
        return reasons, {}
    try:
        given = prepared(one, what, about)
        deed = Deed(what, person, with_chapters(what, given))
        reasons = refusals(one.case, deed, now(one, deed))
        if ALLOWED.says in reasons:
            reasons = (*reasons, f"De tiderna är {rules().hours.says}, och ingen helgdag.")
        if one.case.root and BYTES.says in reasons:
            return (*reasons, f"Ändrade filer: {', '.join(store().changed(one.case.root)[:10])}."), {}
        if what is Act.GODKANN and not reasons:
            given = {"kuvert": envelope(one, who, password)}
        if what is Act.PUBLICERA and not reasons:
            publish(one)
    except Refused as refused:
        return refused.reasons, {}
    except Refusal as refused:
        return tuple(refused.reasons), {}
    except signing.Wrong as wrong:
        return (str(wrong),), {}
    return reasons, given


def publish(one: Told) -> None:
    """The bytes before the public, which meets them first unless it has an edition of a later year.

    Raises Refusal, before anything is public, where the edition mends one that it cannot be compared with any more.
    """
    from review.web import history

    root, known = one.case.root, history.now()
    about = store().about(root)
    if wrong := known.replaced(about):
        history.replacing(wrong, root, about, "")
    first = known.current is None or known.current.year <= int(about["ar"])
    publishing.publish(store(), root, public(), one.envelopes, public_keys(), first)


def with_chapters(what: Act, given: Mapping[str, Any]) -> dict[str, Any]:
    return {**given, "chapters": frozenset(known.inside(given["root"]))} if what is Act.LAMNA else dict(given)


def prepared(one: Told, what: Act, about: Mapping[str, Any]) -> dict[str, Any]:
    "What is written of a deed, checked for form. Raises `Refused` where it says too little."
    made: dict[Act, Callable[[], dict[str, Any]]] = {
        Act.LAMNA: lambda: {"root": handed_in(str(about.get("mapp", "")))},
        Act.SIGNERA: lambda: {"chapter": str(about.get("kapitel", "")), "says": str(about.get("sager", ""))},
        Act.SVARA: lambda: {"safe": about.get("svar") == "nej", "text": short(about.get("text"))},
        Act.KOMMENTERA: lambda: commented(one, about),
        Act.LOS: lambda: {"thread": str(about.get("trad", ""))[:20]},
        Act.SCHEMALAGG: lambda: {
            "tid": moment(str(about.get("tid", ""))).isoformat(),
            "text": short(about.get("text")),
            "undantag": about.get("undantag") == "ja",
        },
        Act.BJUD_IN: lambda: {
            "reader": str(about.get("lasare", ""))[:150],
            "roll": short(about.get("roll"))[:200],
            "text": short(about.get("text")),
            "timmar": hours(str(about.get("timmar", ""))),
        },
        Act.ANMAL: lambda: {
            "text": short(about.get("text"))[:200],
            "datum": day(about.get("datum")),
            "dnr": short(about.get("dnr"))[:60],
        },
        Act.BESLUTA: lambda: {
            "text": short(about.get("text")),
            "paragraf": short(about.get("paragraf"))[:40],
            "datum": day(about.get("datum")),
        },
        Act.ANSLA: lambda: {"justerat": day(about.get("justerat")), "datum": day(about.get("datum"))},
        Act.EXPEDIERA: lambda: dispatching.listed(store().folder(one.case.root), rules().recipients, decision(one)),
        Act.RATTA: lambda: {"text": short(about.get("text")), "engelska": short(about.get("engelska"))},
    }
    return made[what]() if what in made else {"text": short(about.get("text"))}


def short(text: object) -> str:
    return str(text or "").strip()[:2000]


def handed_in(name: str) -> str:
    """The root of a folder in the inbox, taken in. Raises `Refused` where there is none by that name."""
    if name not in waiting():
        raise Refused(("Välj en mapp i inkorgen.",))
    return store().take_in(inbox() / name)


def waiting() -> list[str]:
    there = inbox()
    return sorted(one.name for one in there.iterdir() if (one / "edition.json").is_file()) if there.is_dir() else []


def commented(one: Told, about: Mapping[str, Any]) -> dict[str, Any]:
    number = len(one.of(Act.KOMMENTERA)) + 1
    where = {"adress": str(about.get("adress", ""))[:500], "sager": str(about.get("sager", ""))[:64]}
    return {"thread": f"k{number}", "text": short(about.get("text")), **where}


def moment(text: str) -> datetime:
    """A time of day that somebody has written, in Sweden. Raises `Refused` for what is none."""
    try:
        at = datetime.fromisoformat(text)
        if at.year not in YEARS:
            raise ValueError
    except ValueError:
        raise Refused(("Skriv dag och klockslag, till exempel 2025-05-22T09:30.",)) from None
    return timezone.make_aware(at) if timezone.is_naive(at) else at


def decision(one: Told) -> dict[str, str]:
    "What was decided, as the registrator has written it, with the case's number; what nobody has written is empty."
    decided, filed = (rows[-1].body["om"] if (rows := one.of(what)) else {} for what in (Act.BESLUTA, Act.ANMAL))
    return {
        "beslut": str(decided.get("text", "")),
        "paragraf": str(decided.get("paragraf", "")),
        "datum": str(decided.get("datum", "")),
        "organ": str(filed.get("text", "")),
        "dnr": str(filed.get("dnr", "")),
    }


def day(text: object) -> str:
    """A day that somebody has written; empty where nobody has. Raises `Refused` for what is none."""
    try:
        found = date.fromisoformat(str(text)) if text else None
        if found and found.year not in YEARS:
            raise ValueError
    except ValueError:
        raise Refused(("Skriv dagen som år-månad-dag, till exempel 2025-05-20.",)) from None
    return found.isoformat() if found else ""


YEARS = range(2000, 3001)
"""Those that somebody can mean: what is reckoned from a day before them, or after, may be no day at all."""


def hours(text: str) -> int:
    """How many hours beforehand somebody may read. Raises `Refused` for more than is allowed."""
    most = min(rules().window, LONGEST_WINDOW)
    if not text:
        return most
    if not text.isdecimal() or not 1 <= int(text[:4]) <= most:
        raise Refused((f"Fönstret för att läsa i förväg är 1–{most} timmar.",))
    return int(text)


def envelope(one: Told, who: Colleague, password: str) -> dict[str, Any]:
    about = store().about(one.case.root) if one.case.root else {}
    edition = {name: about.get(name) for name in ("namn", "ar", "fingeravtryck", "sigill")}
    head = LogRow.objects.order_by("-number").first()
    at = timezone.now().isoformat(timespec="seconds")
    said = signing.statement(
        one.case.root, edition, who.user.get_username(), "godkännare", at, head.hash if head else log.START
    )
    return signing.signed(said, signing.Keys(who.public_key, who.private_key), password)


def public_keys() -> dict[str, str]:
    "Each person's public key as the log has it: what stands in another table can be changed unseen."
    rows = [one.as_row().body for one in LogRow.objects.filter(release=None).order_by("number")]
    return {body["vem"]: body["om"]["nyckel"] for body in rows if body["vad"] == "nyckel"}


@contextmanager
def writing() -> Iterator[None]:
    """One writer at a time, in whatever process; all of it is written, or nothing.

    SQLite locks as a transaction begins (`transaction_mode` in the settings); PostgreSQL is asked to.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER])
        yield


WRITER = 20250424


def write(release: Release | None, body: Mapping[str, Any]) -> Row:
    "One more row at the end of the log; only while nobody else is `writing`."
    last = LogRow.objects.order_by("-number").first()
    timed = {"tid": timezone.now().isoformat(timespec="milliseconds"), **body}
    row = log.following(last.as_row() if last else None, timed)
    text = json.dumps(row.body, ensure_ascii=False)
    LogRow.objects.create(number=row.number, release=release, body=text, before=row.before, hash=row.hash)
    return row


def sealed(row: Row) -> None:
    "Keep how far the log had come outside the database."
    with heads_file().open("a") as file:
        file.write(json.dumps({"rad": row.number, "hash": row.hash}) + "\n")


def heads() -> list[Head]:
    if not heads_file().exists():
        return []
    return [Head(one["rad"], one["hash"]) for one in map(json.loads, heads_file().read_text().splitlines())]


def log_faults() -> tuple[str, ...]:
    "What is wrong with the log as it lies in the database, in the order that it was put there."
    return log.faults([one.as_row() for one in LogRow.objects.order_by("id")], heads())
