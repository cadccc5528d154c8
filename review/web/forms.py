"""What each deed asks for on a page. A chapter is approved, and a thing commented on, on the chapter's own page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from review.core.case import Act
from review.web import desk
from review.web.desk import Told
from review.web.models import Colleague
from review.web.places import rules


@dataclass(frozen=True)
class Field:
    name: str
    label: str
    kind: str = "text"
    options: tuple[tuple[str, str], ...] = ()


def reason(label: str) -> Field:
    return Field("text", label, "textarea")


def nothing(one: Told) -> tuple[Field, ...]:
    return ()


def folders(one: Told) -> tuple[Field, ...]:
    return (Field("mapp", "Mapp i inkorgen", "select", tuple((name, name) for name in desk.waiting())),)


def readers(one: Told) -> tuple[Field, ...]:
    people = [c for c in Colleague.objects.select_related("user") if "förhandsläsare" in c.roles]
    names = tuple((c.user.get_username(), c.user.get_full_name() or c.user.get_username()) for c in people)
    return (
        Field("lasare", "Vem", "select", names),
        Field("roll", "I vilken roll (publiceras)"),
        reason("För vilket ändamål (publiceras)"),
        Field("timmar", "Hur många timmar före", "number"),
    )


def meetings(one: Told) -> tuple[Field, ...]:
    "Those that the municipality has said, or else any."
    days = sorted({(m.date.isoformat(), f"{m.date.isoformat()} {m.body}") for m in rules().meetings})
    when = Field("datum", "Sammanträde", "select", tuple(days)) if days else Field("datum", "Dag", "date")
    return (Field("text", "Nämnd eller annat organ"), when, Field("dnr", "Diarienummer"))


YES = (("nej", "Nej"), ("ja", "Ja, av det skäl som står här"))


def hour(one: Told) -> tuple[Field, ...]:
    return (
        Field("tid", "Dag och klockslag", "datetime-local"),
        Field("undantag", f"Undantag från {rules().hours.says}", "select", YES),
        reason("Skäl"),
    )


def threads(one: Told) -> tuple[Field, ...]:
    unresolved = tuple((thread.name, thread.begins[:60]) for thread in one.threads if thread.open)
    return (Field("trad", "Kommentar", "select", unresolved),)


def guests(one: Told) -> tuple[Field, ...]:
    there = {guest for guest, _ in one.case.shared}
    rows = [row.body["om"] for row in one.of(Act.DELA) if row.body["om"]["guest"] in there]
    return (Field("gast", "Länk", "select", tuple((om["guest"], f"{om['guest']}: {om['text'][:60]}") for om in rows)),)


WANTED = ("godkänn kapitel", "svara om röjande", "godkänn", "besluta")
"""What a date can be set for."""
ANSWER = Field("svar", "Kan något röjas?", "select", (("nej", "Nej"), ("ja", "Ja")))

FORMS: dict[Act, Callable[[Told], tuple[Field, ...]]] = {
    Act.LAMNA: folders,
    Act.BEGAR: nothing,
    Act.SVARA: lambda one: (ANSWER, reason("Hur du har gjort")),
    Act.LOS: threads,
    Act.KLARA: nothing,
    Act.GODKANN: lambda one: (Field("losenord", "Din signeringsfras, som låser upp signaturen", "password"),),
    Act.BERED: lambda one: (reason("Förvaltningsgrupp och råd, med datum"),),
    Act.ANMAL: meetings,
    Act.BESLUTA: lambda one: (Field("paragraf", "Paragraf"), Field("datum", "Dag", "date"), reason("Beslutet")),
    Act.SCHEMALAGG: hour,
    Act.BJUD_IN: readers,
    Act.PUBLICERA: nothing,
    Act.ANSLA: lambda one: (Field("justerat", "Protokollet justerat", "date"), Field("datum", "Anslaget", "date")),
    Act.EXPEDIERA: nothing,
    Act.RATTA: lambda one: (
        reason("Vad som var fel (publiceras)"),
        Field("engelska", "Det samma på engelska (publiceras)", "textarea"),
    ),
    Act.ERSATT: nothing,
    Act.ATERFORVISA: lambda one: (reason("Varför"),),
    Act.SATT_DATUM: lambda one: (
        Field("vad", "Vad som ska vara gjort", "select", tuple((name, name) for name in WANTED)),
        Field("dag", "Senast den dagen", "date"),
    ),
    Act.SLUTA_DELA: guests,
}
