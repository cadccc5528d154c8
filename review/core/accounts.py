"""What the log tells of the accounts, and where the database says something else.

Whoever can write in the database can give anybody a role; what counts is the newest row of the log about the account.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

ACCOUNT = "konto"
"""What a row of the log says was done, where it is about an account."""
OPERATIONS = "drift"
"""Who did it, where it was done at the machine and not by somebody who was logged in."""


@dataclass(frozen=True)
class Account:
    """All that bears on what somebody may do.

    `identity` is a salted hash of what the municipality's identity provider calls the person, `steps` what one proves
    oneself by beside that. `epoch` goes up where everyone who is logged in by the account must log in anew.
    """

    roles: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    key: str = ""
    active: bool = True
    identity: str = ""
    steps: tuple[str, ...] = ()
    epoch: int = 0

    def as_said(self) -> dict[str, Any]:
        "As it stands in a row of the log."
        return {WORDS[name]: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def said(cls, body: Mapping[str, Any]) -> Account:
        "The account that a row of the log tells of."
        told: dict[str, Any] = {name: body[word] for name, word in WORDS.items() if word in body}
        whole: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in told.items()}
        return cls(**whole)

    def unlike(self, other: Account) -> tuple[str, ...]:
        "What is another in *other*, by the words that people know."
        return tuple(WORDS[one.name] for one in fields(self) if getattr(self, one.name) != getattr(other, one.name))


WORDS = {
    "roles": "roller",
    "chapters": "kapitel",
    "key": "nyckel",
    "active": "öppet",
    "identity": "identitet",
    "steps": "tvåsteg",
    "epoch": "omgång",
}


def hashed(salt: str, identity: str) -> str:
    "What the log keeps of an identity: nothing that anyone can read a person's number or address out of."
    return hashlib.sha256(f"{salt}:{identity}".encode()).hexdigest() if identity else ""


def told(bodies: Iterable[Mapping[str, Any]]) -> dict[str, Account]:
    "Each account as the newest row about it says; *bodies* are the log's rows in their order."
    found: dict[str, Account] = {}
    for body in bodies:
        if body.get("vad") == ACCOUNT and isinstance(about := body.get("om"), Mapping) and "konto" in about:
            found[str(about["konto"])] = Account.said(about)
    return found


def faults(told: Mapping[str, Account], kept: Mapping[str, Account]) -> tuple[str, ...]:
    "Where what is *kept* in the database is not what the log has *told*, by account and by what it is."
    found = [f"Kontot {name} finns inte i loggen." for name in sorted({*kept} - {*told})]
    found += [f"Kontot {name} är borttaget ur databasen." for name in sorted({*told} - {*kept})]
    for name in sorted({*told} & {*kept}):
        if unlike := told[name].unlike(kept[name]):
            found.append(f"Kontot {name}: {', '.join(unlike)} i databasen är inte vad loggen säger.")
    return tuple(found)
