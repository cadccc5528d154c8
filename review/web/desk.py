"""Does what people ask for, and writes it down: the one place where a release changes.

What was refused is written down too. Where a release stands is never kept, but told anew from the log.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.text import slugify

from review.core import checklist, days, dispatching, log, publishing, signing, threads
from review.core.case import Act, Case, Deed, Now, Person
from review.core.log import Head, Row
from review.core.rules import LONGEST_WINDOW
from review.core.table import ALLOWED, BY_ACT, BYTES, NOT_BLOCKED, STILL_ALLOWED, Refused, barred, refusals, replayed
from review.core.threads import Thread
from review.web import accounts, experts, known, limits
from review.web.logbook import account_of
from review.web.logbook import write as write
from review.web.logbook import writing as writing
from review.web.models import Colleague, Guest, LogRow, Release
from review.web.places import heads_file, inbox, public, rules, store
from socialrapport.model.issue import Refusal

GUESTS = (Act.LAS_DELAT, Act.KOMMENTERA_DELAT)
Follower = Callable[[Release, Colleague | Person, Row], None]
FOLLOWERS: list[Follower] = []
"""Told of each deed that is done, in the same transaction: what they write is written with it, or not at all."""
ACTS = frozenset(map(str, Act))
LONGEST = 2000
"""Of a text that somebody writes, in letters."""


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
    def comments(self) -> tuple[Row, ...]:
        "Those of guests too."
        return tuple(row for row in self.deeds if row.body["vad"] in (Act.KOMMENTERA, Act.KOMMENTERA_DELAT))

    @property
    def threads(self) -> tuple[Thread, ...]:
        return threads.threads(self.comments, self.case.threads)

    @property
    def dates(self) -> dict[str, date]:
        "When each thing is wanted done, as last said."
        return {row.body["om"]["vad"]: date.fromisoformat(row.body["om"]["dag"]) for row in self.of(Act.SATT_DATUM)}

    @property
    def due(self) -> datetime | None:
        rows = self.of(Act.SCHEMALAGG)
        return datetime.fromisoformat(rows[-1].body["om"]["tid"]) if rows else None


def told(release: Release) -> Told:
    "Where it stands, by all that its log says, and by who has handed in its candidate's bytes in any release."
    rows = tuple(one.as_row() for one in LogRow.objects.filter(release=release).order_by("number"))
    case = Case()
    for row in rows:
        if is_deed(row):
            case = replayed(case, deed_of(row))
    return Told(replace(case, authors=case.authors | authors_of(case.root)), rows)


def authors_of(root: str) -> frozenset[tuple[str, str]]:
    "Everyone who has handed in these bytes, in whatever release: as `Case.authors` has them."
    found = LogRow.objects.filter(body__contains=f'"root": "{root}"') if root else ()
    deeds = [row.body for row in (one.as_row() for one in found) if row.body.get("vad") == Act.LAMNA and is_deed(row)]
    return frozenset((str(body["vem"]), root) for body in deeds if body["om"]["root"] == root)


def is_deed(row: Row) -> bool:
    "Not what was refused, nor what only came of a deed: a letter that was sent."
    return "vagrat" not in row.body and row.body["vad"] in ACTS


def deed_of(row: Row) -> Deed:
    about = dict(row.body.get("om", {}))
    if row.body["vad"] == Act.LAMNA:
        about |= known.parts(about["root"])
    return Deed(Act(row.body["vad"]), Person(row.body["vem"]), about)


def now(one: Told, deed: Deed) -> Now:
    "What the world says: the bytes counted anew, the clock; the checklist where it is asked about."
    at, due, case, what = timezone.now(), one.due, one.case, deed.act
    if what in GUESTS:  # Who have nothing to do with bytes, which take a while to count.
        return Now(open=experts.is_open(one.of(Act.DELA), deed.person.name, at))
    return Now(
        bytes=store().counted(deed.text("root") or case.root),
        due=bool(due and due <= at),
        window=bool(due and due - hours_for(one, deed.person.name) <= at < due),
        allowed=allowed(deed, due, at),
        follows=what not in (Act.KLARA, Act.PUBLICERA) or follows(case.root),
        blocking=blocking(one) if what is Act.KLARA else (),
    )


def hours_for(one: Told, name: str) -> timedelta:
    "How long beforehand somebody may read, as was said when that one was let in."
    rows = [row.body["om"] for row in one.of(Act.BJUD_IN) if row.body["om"]["reader"] == name]
    return timedelta(hours=min(int(rows[-1].get("timmar", LONGEST_WINDOW)), LONGEST_WINDOW) if rows else 0)


def allowed(deed: Deed, due: datetime | None, at: datetime) -> bool:
    """Whether the hour that is asked for is one when editions are published, or, to publish, the one that it is.

    What could not be done at its hour is done within `GRACE`, and not on the night when somebody has mended it.
    """
    match deed.act:
        case Act.SCHEMALAGG:
            return is_allowed(datetime.fromisoformat(deed.text("tid")))
        case Act.PUBLICERA:
            return is_allowed(at) or (due is not None and at - due <= GRACE)
    return True


GRACE = timedelta(hours=1)


def is_allowed(at: datetime) -> bool:
    local = timezone.localtime(at)
    return rules().hours.allow(local) and local.date() not in days.red(local.year)


def follows(root: str) -> bool:
    "Whether the candidate was built with what the public has of the same year, where it has anything."
    from review.web import history

    return not root or history.now().may_follow(store().about(root))


def blocking(one: Told) -> tuple[str, ...]:
    return checklist.blocking(listed(one)) if one.case.candidate else ()


def missing(one: Told) -> tuple[str, ...]:
    "What a release that has a candidate waits for, in the checklist's words: of people first, then of the edition."
    return said(checklist.of_release(one.case)) or said(listed(one))


def said(found: Iterable[checklist.Item]) -> tuple[str, ...]:
    return tuple(item.says for item in found if item.stops)


def listed(one: Told) -> tuple[checklist.Item, ...]:
    "The whole checklist of a release that has a candidate."
    filed = one.of(Act.ANMAL)
    meeting = str(filed[-1].body["om"]["datum"]) if filed else ""
    of_memos = checklist.of_memos(known.memos_of(one.case.root), decision(one), meeting)
    return (*known.of_edition(one.case.root), *of_memos, *checklist.of_release(one.case))


def begun(name: str, who: Colleague) -> Release:
    """A new release, which nothing has been done to. Raises `Refused` where its name is none, or is another's."""
    slug = slugify(name)[:80]
    if not slug:
        raise Refused(("Skriv vad utgåvan heter, till exempel Socialtjänstrapport 2025.",))
    with writing():
        if Release.objects.filter(slug=slug).exists():
            raise Refused((f"Det finns redan en utgåva som heter så, eller nästan så: {slug}. Välj ett annat namn.",))
        release = Release.objects.create(slug=slug, name=name)
        write(release, {"vad": "nytt ärende", "vem": who.user.get_username(), "om": {"text": name}})
    return release


def act(release: Release, who: Colleague | Person, what: Act, about: Mapping[str, Any], password: str = "") -> Told:
    """Do it and write it down.

    Raises `Refused`, with every reason, where it may not be done; that is written down as well.
    """
    with writing():
        one = told(release)
        reasons, given = tried(one, who, what, about, password)
        body = {"vad": what.value, "vem": person_of(who).name, "om": given, "utgava": one.case.root}
        row = write(release, body | ({"vagrat": list(reasons)} if reasons else {}))
        if what is Act.DELA and not reasons:
            full_name = str(about.get("namn", "")).strip()[:150]
            Guest.objects.create(name=given["guest"], release=release, full_name=full_name)
        for follower in FOLLOWERS if not reasons else ():
            follower(release, who, row)
        after = one if reasons else told(release)
    if reasons:
        raise Refused(reasons)
    if what is Act.GODKANN:
        sealed(row)
    return after


def person_of(who: Colleague | Person) -> Person:
    "Whoever acts: somebody with an account, or a guest by a link."
    return who if isinstance(who, Person) else who.as_person()


def recorded(release: Release, who: Colleague | Person, what: Act, given: Mapping[str, Any]) -> Row:
    """What follows of itself on a deed, done in the same name and under the same table.

    Raises `Refused` where it may not be done. Only while nobody else is `writing`.
    """
    one, person = told(release), person_of(who)
    deed = Deed(what, person, given)
    if reasons := refusals(one.case, deed, now(one, deed)):
        raise Refused(reasons)
    return write(release, {"vad": what.value, "vem": person.name, "om": given, "utgava": one.case.root})


def tried(
    one: Told, who: Colleague | Person, what: Act, about: Mapping[str, Any], password: str
) -> tuple[tuple[str, ...], dict[str, Any]]:
    "Why it may not be done, or nothing and what is to be written of it. Nothing is signed or put out before that."
    person = person_of(who)
    reasons = barred(one.case, person, BY_ACT[what])
    if reasons:
        return reasons, {}
    try:
        given = prepared(one, what, about)
        deed = Deed(what, person, with_chapters(what, given))
        reasons = refusals(one.case, deed, now(one, deed))
        if {ALLOWED.says, STILL_ALLOWED.says} & {*reasons}:
            reasons = (*reasons, f"De tiderna är {rules().hours.says}, och ingen helgdag.")
        if NOT_BLOCKED.says in reasons:
            reasons = (*reasons, f"Det som stoppar: {', '.join(blocking(one)).lower()}. Checklistan säger vad du gör.")
        if one.case.root and BYTES.says in reasons:
            return (*reasons, f"Ändrade filer: {', '.join(store().changed(one.case.root)[:10])}."), {}
        if what is Act.GODKANN and not reasons and isinstance(who, Colleague):
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
    keys = {who: key for who, key in public_keys().items() if who in one.case.approvers}
    publishing.publish(store(), root, public(), one.envelopes, keys, first)


def with_chapters(what: Act, given: Mapping[str, Any]) -> dict[str, Any]:
    return {**given, **known.parts(given["root"])} if what is Act.LAMNA else dict(given)


def prepared(one: Told, what: Act, about: Mapping[str, Any]) -> dict[str, Any]:
    "What is written of a deed, checked for form. Raises `Refused` where it says too little."
    made: dict[Act, Callable[[], dict[str, Any]]] = {
        Act.LAMNA: lambda: {"root": handed_in(str(about.get("mapp", "")))},
        Act.SIGNERA: lambda: {
            "chapter": str(about.get("kapitel", "")),
            "says": str(about.get("sager", "")),
            **({"thing": str(about["sak"])} if about.get("sak") else {}),
        },
        Act.SVARA: lambda: {"safe": about.get("svar") == "nej", "text": short(about.get("text"))},
        Act.KOMMENTERA: lambda: commented(one, about),
        Act.LOS: lambda: {"thread": str(about.get("trad", ""))[:20]},
        Act.SCHEMALAGG: lambda: {
            "tid": moment(str(about.get("tid", ""))).isoformat(),
            "text": short(about.get("text")),
            "undantag": about.get("undantag") == "ja",
        },
        Act.SATT_DATUM: lambda: experts.dated(str(about.get("vad", "")), str(about.get("dag", ""))),
        Act.DELA: lambda: experts.shared(
            {**about, "text": short(about.get("text"))}, one.case.root, len(one.of(Act.DELA)) + 1
        ),
        Act.SLUTA_DELA: lambda: {"guest": str(about.get("gast", ""))[:80]},
        Act.LAS_DELAT: lambda: {"address": str(about.get("adress", ""))},
        Act.KOMMENTERA_DELAT: lambda: {
            **commented(one, without_thread(about)),
            "address": str(about.get("adress", "")),
        },
        Act.BJUD_IN: lambda: {
            "reader": str(about.get("lasare", ""))[:150],
            "roll": short(about.get("roll"), 200),
            "text": short(about.get("text")),
            "timmar": hours(str(about.get("timmar", ""))),
        },
        Act.ANMAL: lambda: {
            "text": short(about.get("text"), 200),
            "datum": day(about.get("datum")),
            "dnr": short(about.get("dnr"), 60),
        },
        Act.BESLUTA: lambda: {
            "text": short(about.get("text")),
            "paragraf": short(about.get("paragraf"), 40).lstrip("§ "),
            "datum": day_that_was(about.get("datum")),
        },
        Act.ANSLA: lambda: {
            "justerat": day_that_was(about.get("justerat")),
            "datum": day_that_was(about.get("datum")),
        },
        Act.EXPEDIERA: lambda: dispatching.listed(store().folder(one.case.root), rules().recipients, decision(one)),
        Act.RATTA: lambda: {"text": short(about.get("text")), "engelska": short(about.get("engelska"))},
    }
    return made[what]() if what in made else {"text": short(about.get("text"))}


def short(text: object, most: int = LONGEST) -> str:
    """A text without space around it. Raises `Refused` for one that is too long: nothing is cut unseen."""
    found = str(text or "").replace("\r\n", "\n").strip()
    if len(found) > most:
        raise Refused((f"Texten är för lång: högst {most} tecken får plats. Korta den, eller dela den på flera.",))
    return found


def handed_in(name: str) -> str:
    """The root of a folder in the inbox, taken in. Raises `Refused` where there is none by that name."""
    if name not in waiting():
        raise Refused(("Välj en mapp i inkorgen.",))
    return store().take_in(inbox() / name)


def waiting() -> list[str]:
    there = inbox()
    return sorted(one.name for one in there.iterdir() if (one / "edition.json").is_file()) if there.is_dir() else []


def commented(one: Told, about: Mapping[str, Any]) -> dict[str, Any]:
    """What is written of a comment, or of a reply in a thread. Raises `Refused` where the thread is resolved."""
    if name := str(about.get("trad", "")):
        thread = next((one for one in one.threads if one.name == name and one.open), None)
        if thread is None:
            raise Refused(("Kommentaren är redan löst. Skriv en ny.",))
        return {"thread": name, "text": short(about.get("text")), "adress": thread.address, "sager": thread.says}
    where = {"adress": str(about.get("adress", ""))[:500], "sager": str(about.get("sager", ""))[:64]}
    return {"thread": f"k{len(one.comments) + 1}", "text": short(about.get("text")), **where}


def without_thread(about: Mapping[str, Any]) -> dict[str, Any]:
    "A guest begins a thread each time: what others say in theirs is not shown to guests."
    return {name: value for name, value in about.items() if name != "trad"}


def moment(text: str) -> datetime:
    """A time of day that somebody has written, in Sweden. Raises `Refused` for what is none."""
    try:
        at = datetime.fromisoformat(text)
        if at.year not in YEARS:
            raise ValueError
    except ValueError:
        raise Refused(("Skriv dag och klockslag, till exempel 2025-05-22T09:30.",)) from None
    return once(at) if timezone.is_naive(at) else at


def once(at: datetime) -> datetime:
    "A time that the clock shows once in Sweden. Raises `Refused` for one that it shows twice, or never."
    zone = timezone.get_current_timezone()
    first, second = (at.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        often = "två gånger" if first.dst() else "aldrig"
        raise Refused((f"Den natten ställs klockan om, och {at:%H.%M} visas {often}. Välj ett annat klockslag.",))
    return first


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


def day_that_was(text: object) -> str:
    "A day when something has been done. Raises `Refused` for one that is still to come."
    found = day(text)
    if found and date.fromisoformat(found) > timezone.localdate():
        raise Refused((f"{found} har inte varit än. Skriv det när det har skett.",))
    return found


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
    if not who.private_key:
        raise signing.Wrong("Du har ingen signeringsnyckel än. Gör en på sidan för ditt konto.")
    if not limits.taken(limits.BY_PHRASE, who.user.get_username()):
        raise signing.Wrong("För många försök med fel fras. Vänta en kvart.")
    said = signing.statement(
        one.case.root, edition, who.user.get_username(), "godkännare", at, head.hash if head else log.START
    )
    made = signing.signed(said, signing.Keys(who.public_key, who.private_key), password)
    limits.given_back(limits.BY_PHRASE, who.user.get_username())
    return made


def public_keys() -> dict[str, str]:
    """Each person's public keys, the newest last, with a space between, as the log has them.

    What stands in another table can be changed unseen. What was signed with a key that has been replaced still holds.
    """
    found: dict[str, str] = {}
    for row in LogRow.objects.filter(release=None, body__contains='"vad": "nyckel"').order_by("number"):
        body = row.as_row().body
        about = body.get("om")
        if body.get("vad") == "nyckel" and isinstance(about, dict) and signing.is_key(about.get("nyckel")):
            who = str(body.get("vem"))
            found[who] = f"{found.get(who, '')} {about['nyckel']}".strip()
    return found


def sealed(row: Row) -> None:
    "Keep how far the log had come outside the database."
    with heads_file().open("a") as file:
        file.write(json.dumps({"rad": row.number, "hash": row.hash}) + "\n")


def heads() -> list[Head]:
    if not heads_file().exists():
        return []
    return [Head(one["rad"], one["hash"]) for one in map(json.loads, heads_file().read_text().splitlines())]


def log_faults() -> tuple[str, ...]:
    """What is wrong with the log as it lies in the database, in the order that it was put there.

    Wrong is too what the database says of whose a row is, or of an account, and the log does not.
    """
    lying = list(LogRow.objects.select_related("release").order_by("id"))
    return (*log.faults([one.as_row() for one in lying], heads()), *moved(lying), *accounts.faults())


def moved(rows: Iterable[LogRow]) -> list[str]:
    "Rows that the database says are of another release, or of another account, than they themselves say."
    found = []
    for row in rows:
        body = row.as_row().body
        if body.get("arende", "") != (row.release.slug if row.release else ""):
            found.append(f"Rad {row.number} hör inte till den utgåva som databasen säger.")
        if row.account != account_of(body):
            found.append(f"Rad {row.number} hör inte till det konto som databasen säger.")
    return found
