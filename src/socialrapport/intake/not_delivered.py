"""The registers that a delivery has nothing of: no fault, but the figures made of them will not be in the report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from socialrapport.model.catalogue import PEOPLE, Catalogue
from socialrapport.model.delivery import Delivery
from socialrapport.model.naming import said_together
from socialrapport.model.table import Register

HEADING = "Register som inte har lämnats"
NO_FAULT = "Det är inget fel, men de uppgifter som görs av dem kommer inte att stå i rapporten."
PER_HEAD = "alla tal per invånare"


@dataclass(frozen=True)
class NotDelivered:
    "A register that figures are made of, and the titles of the areas that they belong to."

    register: str
    title: str
    areas: tuple[str, ...]
    may_be_nothing: bool
    "Whether a year without a row can be answered for: what its owner publishes, and a survey, says its own noughts."

    @property
    def says(self) -> str:
        return f"{self.title} ({self.register}): {said_together(self.areas)}"


def not_delivered(catalogue: Catalogue, delivery: Delivery, year: int) -> tuple[NotDelivered, ...]:
    "Those that some figure of the municipality's catalogue needs, by title."
    there = delivery.registers | set(delivery.zeros) | {receipt.register for receipt in delivery.receipts}
    needed: dict[str, dict[str, None]] = {}
    for indicator in (i for i in catalogue.indicators.values() if i.since <= year):
        for register in catalogue.rests_on(indicator.table.id) - there:
            needed.setdefault(register, {})[catalogue.chapters[indicator.told_in].title] = None
    if PEOPLE not in there and any(indicator.rate for indicator in catalogue.indicators.values()):
        needed.setdefault(PEOPLE, {})[PER_HEAD] = None
    found = (described(catalogue.registers[id], areas) for id, areas in needed.items())
    return tuple(sorted(found, key=lambda one: one.title))


def described(register: Register, areas: Iterable[str]) -> NotDelivered:
    may_be_nothing = register.yearly is not None and register.survey_every == 1 and not register.public
    return NotDelivered(register.id, register.title, tuple(areas), may_be_nothing)


def how_to_say_none(missing: Sequence[NotDelivered], year: int) -> tuple[str, str] | None:
    "What to do where there was nothing to deliver, and the line to write; None where none can be nothing."
    own = next((one for one in missing if one.may_be_nothing), None)
    if own is None:
        return None
    line = f"- {{regel: inga_rader, register: {own.register}, ar: {year}, namn: Förnamn Efternamn, skal: varför}}"
    return (
        f"Fanns det inget att lämna {year}: lägg dit en fil med bara registrets rubrikrad och svara för det i "
        "kvitterade.yaml bland underlagen, så redovisas noll:",
        line,
    )
