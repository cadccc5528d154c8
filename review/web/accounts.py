"""The accounts: each change of one is a row of the log, and what the log does not tell does not count."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from review.core import accounts, signing
from review.core.accounts import ACCOUNT, OPERATIONS, Account
from review.core.case import Role
from review.web import limits
from review.web.logbook import account_of, write, writing
from review.web.models import Colleague, Guest, LogRow, Step

if TYPE_CHECKING:
    from django.contrib.auth.models import User

PROVIDER = "kommunen"
"""What allauth calls the municipality's identity provider."""
RETENTION = timedelta(days=730)
"""How long a closed account has a name."""
GONE = "Gallrat konto"
CHANGED = "Kontot är inte det som loggen säger: någon har ändrat i databasen. Säg till dem som driver bordet."


def added(
    name: str, full_name: str, roles: Iterable[Role], password: str = "", identity: str = "",
    chapters: Iterable[str] = (), phrase: str = "", by: str = OPERATIONS, mail: str = "",
) -> Colleague:  # fmt: skip
    """A new account. Without a password nobody logs in by one; without a phrase there is no key to sign with yet.

    Raises `Taken` where the name or the identity is another's.
    """
    first, _, last = full_name.partition(" ")
    users = get_user_model().objects
    if users.filter(username__iexact=name).exists() or (identity and owner(identity)):
        raise Taken
    with transaction.atomic():
        user = users.create_user(name, mail, password or None, first_name=first, last_name=last)
        wanted = list(chapters) or (["*"] if Role.OMRADESANSVARIG in {*roles} else [])
        made = Colleague.objects.create(
            user=user, roles=[Role(one).value for one in roles], chapters=wanted, salt=secrets.token_hex(16)
        )
        if identity:
            SocialAccount.objects.create(user=user, provider=PROVIDER, uid=identity)
        if phrase:
            new_key(made, phrase, by)
        return told(made, "lades till", by)


class Taken(Exception):
    "An account by that name, or of that person, is there already."


def owner(identity: str) -> Colleague | None:
    "Whose the identity is, if anyone's."
    found = SocialAccount.objects.filter(provider=PROVIDER, uid=identity).first()
    return Colleague.objects.select_related("user").get(user=found.user) if found else None


def changed(
    one: Colleague, what: str, by: str = OPERATIONS, change: Callable[[Colleague], object] | None = None
) -> Colleague:
    "The account after a change, which the log has been told of in the same breath."
    with transaction.atomic():
        if change:
            change(one)
        one.user.save()
        one.save()
        return told(one, what, by)


def told(one: Colleague, what: str, by: str) -> Colleague:
    "Write in the log what the account is now."
    with writing():
        about = {"konto": one.user.get_username(), "hur": what, **as_kept(one).as_said()}
        row = write(None, {"vad": ACCOUNT, "vem": by, "om": about})
        one.row = row.number
        one.save(update_fields=["row"])
    return one


def happened(what: str, name: str, **about: Any) -> None:
    "Write down that somebody came in, or did not. *name* is an account's or nothing: what was typed may be a password."
    with writing():
        write(None, {"vad": what, "vem": name, "om": about})


def as_kept(one: Colleague) -> Account:
    "The account as the database has it."
    of_user: Any = one.user  # What allauth hangs on it is known to no types.
    steps = [step for step in of_user.authenticator_set.all() if step.type != Authenticator.Type.RECOVERY_CODES]
    known = [known.uid for known in of_user.socialaccount_set.all() if known.provider == PROVIDER]
    return Account(
        tuple(one.roles), tuple(one.chapters), one.public_key, one.user.is_active,
        accounts.hashed(one.salt, " ".join(sorted(known))),
        tuple(sorted(map(said_of, steps))), one.epoch,
    )  # fmt: skip


def said_of(step: Authenticator) -> str:
    "A second step, so that it cannot be another; what somebody calls it is not told."
    held = json.dumps({name: one for name, one in step.data.items() if name != "name"}, sort_keys=True)
    return f"{step.type}:{hashlib.sha256(held.encode()).hexdigest()[:16]}"


def said_of_account(one: Colleague) -> Account | None:
    "What the log says of it: the row that it points to, where that is its newest."
    row = LogRow.objects.filter(number=one.row, release=None).first()
    body, name = row.as_row().body if row else {}, one.user.get_username()
    if account_of(body) != name:
        return None
    is_old = LogRow.objects.filter(account=name, number__gt=one.row).exists()
    return None if is_old else Account.said(body["om"])


def is_as_told(one: Colleague) -> bool:
    "Whether what the account may do is what the log says: asked at each request."
    said = said_of_account(one)
    return said is not None and (said.roles, said.chapters, said.key, said.active, said.epoch) == (
        tuple(one.roles), tuple(one.chapters), one.public_key, one.user.is_active, one.epoch,
    )  # fmt: skip


def is_wholly_as_told(one: Colleague) -> bool:
    "Who the account is, and what the person proves it by, too: asked when somebody comes in."
    return said_of_account(one) == as_kept(one)


def faults() -> tuple[str, ...]:
    "Each account whose roles, keys, identity or second step the log does not tell."
    there = Colleague.objects.select_related("user").prefetch_related(
        "user__authenticator_set", "user__socialaccount_set"
    )
    people = {one.user.get_username(): one for one in there}
    rows = [one.as_row() for one in LogRow.objects.filter(release=None).order_by("number")]
    found = accounts.faults(
        accounts.told(row.body for row in rows), {name: as_kept(one) for name, one in people.items()}
    )
    newest = {account_of(row.body): row.number for row in rows}
    moved = [f"Kontot {n} pekar på en äldre rad i loggen." for n, one in people.items() if newest.get(n, 0) != one.row]
    others = get_user_model().objects.exclude(pk__in=[one.user_id for one in people.values()])
    strangers = [f"Kontot {user.get_username()} är ingens här." for user in others.filter(is_superuser=True)]
    return (*found, *(moved if not found else ()), *strangers)


def new_key(one: Colleague, phrase: str, by: str) -> None:
    "Keys that only the phrase opens. What was signed with those before still holds: the log has them all."
    keys = signing.new_keys(phrase, settings.SIGNATURE)
    one.public_key, one.private_key = keys.public, keys.private
    one.save()
    with writing():
        write(None, {"vad": "nyckel", "vem": one.user.get_username(), "om": {"nyckel": keys.public, "av": by}})


def closed(one: Colleague, by: str = OPERATIONS) -> Colleague:
    "Nobody comes in by the account, and whoever is in is put out. What it did stands in the log."

    def change(one: Colleague) -> None:
        one.user.is_active, one.closed, one.epoch = False, timezone.now(), one.epoch + 1
        one.roles, one.private_key = [], ""

    return changed(one, "stängdes", by, change)


def next_epoch(one: Colleague) -> None:
    one.epoch += 1


def thrown_out(one: Colleague, by: str) -> Colleague:
    "Everyone who is logged in by the account must log in anew."
    return changed(one, "loggades ut överallt", by, next_epoch)


def without_steps(one: Colleague, by: str = OPERATIONS) -> Colleague:
    "The second step is to be set up again, by somebody who has lost it."

    def change(one: Colleague) -> None:
        Authenticator.objects.filter(user=one.user).delete()
        one.epoch += 1

    return changed(one, "tvåsteg nollställdes", by, change)


def way_in(one: Colleague, by: str = OPERATIONS) -> str:
    "The path where the person chooses a password: good once, and for a day. Until then the old one does nothing."

    def change(one: Colleague) -> None:
        one.user.set_unusable_password()
        one.epoch += 1

    changed(one, "fick en länk för nytt lösenord", by, change)
    limits.given_back(limits.BY_ACCOUNT, one.user.get_username())
    return (
        f"/konto/valj/{urlsafe_base64_encode(force_bytes(one.user.pk))}/{default_token_generator.make_token(one.user)}"
    )


def weeded(before: timedelta = RETENTION, by: str = OPERATIONS) -> list[str]:
    """Take away what tells who somebody was, of accounts that have been closed for so long, and of guests.

    The account's own name stays, because what it approved does; the names of those weeded are answered.
    """
    Guest.objects.filter(at__lt=timezone.now() - before).delete()
    old = Colleague.objects.select_related("user").filter(closed__lt=timezone.now() - before).exclude(salt="")
    return [emptied(one, by).user.get_username() for one in old]


def addressee(address: str) -> str:
    "What the log says of where a letter went: of somebody who has an account that, which can be weeded."
    found = get_user_model().objects.filter(email=address).first() if address else None
    return found.get_username() if found else address


def emptied(one: Colleague, by: str) -> Colleague:
    def change(one: Colleague) -> None:
        user: User = one.user
        for step in Step.objects.filter(kind="brev", done=True):
            if user.email and step.about.get("till") == user.email:
                step.key, step.about = f"brev/gallrat/{step.pk}", {}
                step.save()
        user.first_name, user.last_name, user.email = GONE, "", ""
        user.set_unusable_password()
        user.last_login = None
        one.salt, one.private_key = "", ""
        SocialAccount.objects.filter(user=user).delete()
        Authenticator.objects.filter(user=user).delete()

    return changed(one, "gallrades", by, change)


def of(request: HttpRequest) -> Colleague | None:
    "Whose account the request comes from; nobody's where it is no account of the desk."
    return Colleague.objects.select_related("user").filter(user__username=request.user.get_username()).first()
