"""What a municipality has decided of its desk: `bord.yaml` in the desk's folder. Without it the usual holds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from socialrapport import yaml_files
from socialrapport.model.issue import Refusal
from socialrapport.model.written_file import Step, WrittenFile

FILE = "bord.yaml"
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
LONGEST_WINDOW = 24
"""Hours before publication that anybody may read, at most: what others have found to be fair."""
SECURITY = ("starttls", "tls", "ingen")


@dataclass(frozen=True)
class Hours:
    "When editions are published: on these weekdays, between these times of day."

    weekdays: frozenset[int] = frozenset(range(5))
    opens: dt.time = dt.time(7, 0)
    closes: dt.time = dt.time(17, 0)

    def allow(self, at: dt.datetime) -> bool:
        return at.weekday() in self.weekdays and self.opens <= at.time() <= self.closes

    @property
    def says(self) -> str:
        days = ", ".join(WEEKDAYS[day] for day in sorted(self.weekdays))
        return f"{days} mellan {self.opens:%H.%M} och {self.closes:%H.%M}"


@dataclass(frozen=True)
class Mail:
    "How letters leave. The password, where there is one, comes from the environment."

    server: str = ""
    port: int = 587
    sender: str = ""
    security: str = "starttls"
    user: str = ""


@dataclass(frozen=True)
class Recipient:
    "Whom a decision is dispatched to, and which fact sheet is theirs; none where it is empty."

    name: str
    email: str
    sheet: str = ""


@dataclass(frozen=True)
class Meeting:
    body: str
    date: dt.date


@dataclass(frozen=True)
class Limit:
    "What has to be done so many days before a meeting."

    what: str
    days: int


@dataclass(frozen=True)
class Rules:
    "`address` is where the public folder is reached, with a slash at its end; empty where nobody has said."

    address: str = ""
    publisher: str = ""
    hours: Hours = Hours()
    window: int = LONGEST_WINDOW
    mail: Mail = Mail()
    recipients: tuple[Recipient, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    limits: tuple[Limit, ...] = field(
        default=(Limit("handlingarna klara", 14), Limit("kallelse och handlingar till ledamöterna", 7))
    )


def read(folder: Path) -> Rules:
    """The rules in a desk's folder.

    Raises Refusal, with file and line, for what cannot be read or does not exist.
    """
    path = folder / FILE
    if not path.is_file():
        return Rules()
    found = yaml_files.read(path, all_text=True)
    content = found.content if found.content is not None else {}
    fields: dict[str, Callable[[Reader, Step], Any]] = {
        "adress": lambda r, k: with_slash(r.text(k)),
        "utgivare": lambda r, k: r.text(k),
        "publicering": lambda r, k: hours(r.inner(k)),
        "forhandslasning_timmar": lambda r, k: r.number(k, 1, LONGEST_WINDOW),
        "epost": lambda r, k: mail(r.inner(k)),
        "mottagare": lambda r, k: tuple(recipient(one) for one in r.each(k)),
        "sammantraden": lambda r, k: tuple(Meeting(one.text("organ"), one.date("datum")) for one in r.each(k)),
        "frister": lambda r, k: tuple(Limit(one.text("vad"), one.number("dagar", 0, 365)) for one in r.each(k)),
    }
    names = {
        "adress": "address", "utgivare": "publisher", "publicering": "hours", "forhandslasning_timmar": "window",
        "epost": "mail", "mottagare": "recipients", "sammantraden": "meetings", "frister": "limits",
    }  # fmt: skip
    reader = Reader(found, (), content)
    reader.only(*fields)
    return Rules(**{names[key]: work(reader, key) for key, work in fields.items() if key in reader.content})


@dataclass(frozen=True)
class Reader:
    "A level of the file, which says where it is when something is wrong."

    file: WrittenFile
    path: tuple[Step, ...]
    content: Any

    def wrong(self, key: Step, says: str) -> Refusal:
        return Refusal(f"{self.file.at(*self.path, key)}: {key} {says}", exit_code=2)

    def only(self, *fields: str) -> None:
        if not isinstance(self.content, Mapping):
            raise Refusal(f"{self.file.at(*self.path)}: här ska fälten {', '.join(fields)} stå.", exit_code=2)
        if strangers := sorted({*map(str, self.content)} - {*fields}):
            raise self.wrong(strangers[0], f"finns inte. Fälten är {', '.join(fields)}.")

    def text(self, key: Step, default: str | None = None) -> str:
        value = self.content.get(key, default) if isinstance(self.content, Mapping) else None
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.wrong(key, "saknas.")
        return value.strip()

    def number(self, key: Step, least: int, most: int, default: str | None = None) -> int:
        text = self.text(key, default)
        if not re.fullmatch(r"\d{1,6}", text) or not least <= int(text) <= most:
            raise self.wrong(key, f"ska vara ett heltal mellan {least} och {most}.")
        return int(text)

    def date(self, key: Step) -> dt.date:
        try:
            return dt.date.fromisoformat(self.text(key))
        except ValueError:
            raise self.wrong(key, "ska vara en dag, till exempel 2025-05-22.") from None

    def time(self, key: Step, default: str) -> dt.time:
        try:
            return dt.time.fromisoformat(self.text(key, default))
        except ValueError:
            raise self.wrong(key, 'ska vara ett klockslag inom citattecken, till exempel "09:30".') from None

    def one_of(self, key: Step, allowed: tuple[str, ...], default: str) -> str:
        text = self.text(key, default)
        if text not in allowed:
            raise self.wrong(key, f"ska vara {', '.join(allowed[:-1])} eller {allowed[-1]}.")
        return text

    def inner(self, key: Step) -> Reader:
        return Reader(self.file, (*self.path, key), self.content[key])

    def each(self, key: Step) -> list[Reader]:
        if not isinstance(self.content[key], list):
            raise self.wrong(key, "ska vara en lista med poster som börjar med ett bindestreck.")
        inside = [Reader(self.file, (*self.path, key, n), one) for n, one in enumerate(self.content[key])]
        for one in inside:
            one.only("namn", "epost", "faktablad", "organ", "datum", "vad", "dagar")
        return inside


def with_slash(address: str) -> str:
    return f"{address.rstrip('/')}/"


def hours(one: Reader) -> Hours:
    one.only("dagar", "fran", "till")
    days = one.content.get("dagar", WEEKDAYS[:5])
    if not isinstance(days, list | tuple) or not {*days} <= {*WEEKDAYS} or not days:
        raise one.wrong("dagar", f"ska vara en lista med {', '.join(WEEKDAYS)}.")
    made = Hours(frozenset(map(WEEKDAYS.index, days)), one.time("fran", "07:00"), one.time("till", "17:00"))
    if made.opens > made.closes:
        raise one.wrong("till", "ska vara efter fran.")
    return made


def mail(one: Reader) -> Mail:
    one.only("server", "port", "fran", "sakerhet", "anvandare")
    return Mail(
        one.text("server"),
        one.number("port", 1, 65535, "587"),
        address_in(one, "fran"),
        one.one_of("sakerhet", SECURITY, "starttls"),
        one.text("anvandare", ""),
    )


def recipient(one: Reader) -> Recipient:
    return Recipient(one.text("namn"), address_in(one, "epost"), one.text("faktablad", ""))


def address_in(one: Reader, key: str) -> str:
    text = one.text(key)
    if not re.fullmatch(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+", text):
        raise one.wrong(key, "ska vara en e-postadress.")
    return text
