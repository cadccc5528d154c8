"""The registers that a delivery has nothing of: no fault, but the figures made of them will not be in the report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from socialrapport.model.catalogue import PEOPLE, Catalogue
from socialrapport.model.delivery import Delivery
from socialrapport.model.naming import said_together

HEADING = "Register som inte har lämnats"
NO_FAULT = "Det är inget fel, men de uppgifter som görs av dem kommer inte att stå i rapporten."
PER_HEAD = "alla tal per invånare"


@dataclass(frozen=True)
class NotDelivered:
    "A register that figures are made of, and the titles of the areas that they belong to."

    register: str
    title: str
    areas: tuple[str, ...]
    public: bool

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
    found = (NotDelivered(id, (of := catalogue.registers[id]).title, tuple(a), of.public) for id, a in needed.items())
    return tuple(sorted(found, key=lambda one: one.title))


def how_to_say_none(missing: Sequence[NotDelivered], year: int) -> tuple[str, str] | None:
    "What to do where there was nothing to deliver, and the line to write; None where the owners publish their figures."
    own = next((one for one in missing if not one.public), None)
    if own is None:
        return None
    line = f"- {{regel: inga_rader, register: {own.register}, ar: {year}, namn: Förnamn Efternamn, skal: varför}}"
    return (
        f"Fanns det inget att lämna {year}: lägg dit en fil med bara registrets rubrikrad och svara för det i "
        "kvitterade.yaml bland underlagen, så redovisas noll:",
        line,
    )
