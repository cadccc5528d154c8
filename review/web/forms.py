"""What each deed asks for on a page. A chapter is approved, and a thing commented on, on the chapter's own page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from review.core.case import Act
from review.web import desk
from review.web.desk import Told
from review.web.models import Colleague


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
    return (Field("lasare", "Vem", "select", names), reason("Roll och ändamål"))


def threads(one: Told) -> tuple[Field, ...]:
    rows = [row.body["om"] for row in one.comments if row.body["om"]["thread"] in one.case.threads]
    return (Field("trad", "Kommentar", "select", tuple((om["thread"], om["text"][:60]) for om in rows)),)


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
    Act.BESLUTA: lambda one: (reason("Diarienummer, paragraf och beslut"),),
    Act.SCHEMALAGG: lambda one: (Field("tid", "Dag och klockslag", "datetime-local"), reason("Skäl")),
    Act.BJUD_IN: readers,
    Act.PUBLICERA: nothing,
    Act.RATTA: lambda one: (reason("Vad som var fel, och var det rätta finns"),),
    Act.ERSATT: nothing,
    Act.ATERFORVISA: lambda one: (reason("Varför"),),
    Act.SATT_DATUM: lambda one: (
        Field("vad", "Vad som ska vara gjort", "select", tuple((name, name) for name in WANTED)),
        Field("dag", "Senast den dagen", "date"),
    ),
    Act.SLUTA_DELA: guests,
}
