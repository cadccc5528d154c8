"""Accounts from the command line, by those who run the desk: nobody gives roles over the web."""

from __future__ import annotations

import argparse
import getpass
import re
import secrets
from collections.abc import Callable, Sequence
from datetime import timedelta

from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from review.core.accounts import OPERATIONS
from review.core.case import Role
from review.web import accounts
from review.web.models import Colleague

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,79}")
NAMED = "Kontots namn. Det står kvar i loggen, så utan det görs ett som inte säger vem det är."
GIVEN = [role.value for role in Role if role is not Role.EXPERT]
Say = Callable[[str], None]


class Wrong(Exception):
    "What was asked for cannot be done; why, in Swedish."


def main(words: Sequence[str], say: Say) -> int:
    "Do what the words ask for. 2 where they ask for nothing that there is, 1 where it cannot be done."
    try:
        given = parser().parse_args(words)
    except SystemExit as stopped:
        return int(stopped.code or 0)
    try:
        given.do(given, say)
    except Wrong as wrong:
        say(str(wrong))
        return 1
    except accounts.Taken:
        say("Det finns redan ett konto med det namnet eller den identiteten. Välj ett annat namn, eller ändra det.")
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    asked = argparse.ArgumentParser(prog="desk MAPP konto", description="Konton på utgivningsbordet.")
    ways = asked.add_subparsers(required=True, metavar="vad")

    def way(
        name: str, text: str, do: Callable[[argparse.Namespace, Say], None], who: bool = True
    ) -> argparse.ArgumentParser:
        one = ways.add_parser(name, help=text, description=text)
        one.set_defaults(do=do)
        if who:
            one.add_argument("konto", nargs="?" if do is add else None, help=NAMED if do is add else "Kontots namn.")
        return one

    for one in (
        way("lagg-till", "Lägg till ett konto.", add),
        way("andra", "Ändra ett kontos roller, kapitel eller identitet.", change),
    ):
        one.add_argument(
            "--roll",
            action="append",
            choices=GIVEN,
            help="Får anges flera gånger.",
        )
        one.add_argument("--kapitel", action="append", help="Kapitel som en områdesansvarig svarar för: rapport/*.")
        one.add_argument("--identitet", help="Vad kommunens identitetstjänst kallar personen.")
        one.add_argument("--namn", help="Personens namn.")
        one.add_argument("--epost", help="Dit den som har läst i förväg får brev om en rättelse.")
    way(
        "lank",
        "En länk där personen väljer lösenord; den gäller en gång, ett dygn. Det gamla lösenordet slutar gälla.",
        link,
    )
    way("nollstall", "Ta bort det andra steget, för den som har tappat det.", reset)
    way("stang", "Stäng kontot: ingen kommer in, och den som är inne loggas ut.", close)
    way("lista", "Alla konton.", listed, who=False)
    weed = way(
        "gallra", "Ta bort namn, identitet och nycklar ur konton som har varit stängda länge.", weeded, who=False
    )
    weed.add_argument("--dagar", type=int, default=accounts.RETENTION.days, help="Hur länge de har varit stängda.")
    return asked


def by() -> str:
    return f"{OPERATIONS}:{getpass.getuser()}"


def found(name: str) -> Colleague:
    one = Colleague.objects.select_related("user").filter(user__username=name).first()
    if one is None:
        raise Wrong(f"Det finns inget konto {name}. Se vilka som finns med: konto lista.")
    return one


def add(given: argparse.Namespace, say: Say) -> None:
    given.konto = given.konto or f"k-{secrets.token_hex(3)}"
    if not NAME.fullmatch(given.konto):
        raise Wrong("Kontots namn skrivs med små bokstäver a–z, siffror, punkt, bindestreck: 2–80 tecken.")
    if not given.roll or not given.namn:
        raise Wrong("Ange minst en roll (--roll) och personens namn (--namn).")
    roles = [Role(one) for one in given.roll]
    one = accounts.added(
        given.konto, given.namn, roles, identity=given.identitet or "", chapters=given.kapitel or (), by=by(),
        mail=mail(given.epost),
    )  # fmt: skip
    say(f"Kontot {given.konto} är tillagt: {', '.join(given.roll)}.")
    if not given.identitet:
        say(f"Personen väljer lösenord här, en gång, inom ett dygn: {where(accounts.way_in(one, by()))}")


def mail(said: str | None) -> str:
    "The address, if there is one."
    try:
        EmailValidator()(said or "a@b.se")
    except ValidationError:
        raise Wrong("Adressen efter --epost är ingen e-postadress.") from None
    return said or ""


def change(given: argparse.Namespace, say: Say) -> None:
    one, identity, address = found(given.konto), given.identitet, mail(given.epost)
    holder = accounts.owner(identity) if identity else None
    if holder and holder.pk != one.pk:
        raise accounts.Taken

    def change(one: Colleague) -> None:
        one.roles = given.roll or one.roles
        one.chapters = given.kapitel or one.chapters
        if given.namn:
            one.user.first_name, _, one.user.last_name = given.namn.partition(" ")
        one.user.email = address or one.user.email
        if identity:
            SocialAccount.objects.filter(user=one.user).delete()
            SocialAccount.objects.create(user=one.user, provider=accounts.PROVIDER, uid=identity)

    accounts.changed(one, "ändrades", by(), change)
    say(f"Kontot {given.konto} är ändrat.")


def link(given: argparse.Namespace, say: Say) -> None:
    say(f"Gäller en gång, inom ett dygn: {where(accounts.way_in(found(given.konto), by()))}")


def where(path: str) -> str:
    return f"https://{settings.ALLOWED_HOSTS[0]}{path}" if settings.HTTPS else f"http://BORDETS-ADRESS{path}"


def reset(given: argparse.Namespace, say: Say) -> None:
    accounts.without_steps(found(given.konto), by())
    say("Det andra steget är borttaget. Kräver rollen ett sätts det upp vid nästa inloggning.")


def close(given: argparse.Namespace, say: Say) -> None:
    accounts.closed(found(given.konto), by())
    say(f"Kontot {given.konto} är stängt.")


def listed(given: argparse.Namespace, say: Say) -> None:
    for one in Colleague.objects.select_related("user").order_by("user__username"):
        state = "" if one.user.is_active else "  (stängt)"
        say(f"{one.user.get_username():20} {', '.join(one.roles)}{state}")


def weeded(given: argparse.Namespace, say: Say) -> None:
    names = accounts.weeded(timedelta(days=max(0, given.dagar)), by())
    say(f"Gallrade: {', '.join(names) or 'inga'}.")
