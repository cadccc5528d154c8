"""The registers that a delivery has nothing of: it can be built without them, but not what is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from socialrapport.model.catalogue import PEOPLE, Catalogue
from socialrapport.model.delivery import Delivery
from socialrapport.model.naming import said_together
from socialrapport.model.table import Register

HEADING = "Register som inte har lämnats"
NO_FAULT = "Utgåvan går att bygga utan dem, men de uppgifter som görs av dem kommer inte att stå i rapporten."
PER_HEAD = "alla tal per invånare"


@dataclass(frozen=True)
class NotDelivered:
    "A register that figures are made of, and the titles of the areas that they belong to."

    register: str
    title: str
    areas: tuple[str, ...]
    may_be_nothing: bool
    "Whether a year without a row can be answered for: what its owner publishes, and a survey, says its own noughts."
    idle: tuple[str, ...] = ()
    "Registers that were delivered and that nothing is made of without this one."

    @property
    def feeds(self) -> str:
        without = f"; utan det ger inte heller {said_together(self.idle)} något" if self.idle else ""
        return f"{said_together(self.areas)}{without}"

    @property
    def says(self) -> str:
        return f"{self.title} ({self.register}): {self.feeds}"


def not_delivered(catalogue: Catalogue, delivery: Delivery, year: int) -> tuple[NotDelivered, ...]:
    "Those that some figure of the municipality's catalogue needs, by title."
    there = delivery.registers | set(delivery.zeros) | {receipt.register for receipt in delivery.receipts}
    needed: dict[str, dict[str, None]] = {}
    told = [i for i in catalogue.indicators.values() if i.since <= year]
    for indicator in told:
        for register in catalogue.rests_on(indicator.table.id) - there:
            needed.setdefault(register, {})[catalogue.chapters[indicator.told_in].title] = None
    if PEOPLE not in there and any(indicator.rate for indicator in catalogue.indicators.values()):
        needed.setdefault(PEOPLE, {})[PER_HEAD] = None
    made_of = [catalogue.rests_on(indicator.table.id) for indicator in told]
    found = (
        described(catalogue.registers[id], areas, _idle(id, there, made_of) if id != PEOPLE else ())
        for id, areas in needed.items()
    )
    return tuple(sorted(found, key=lambda one: one.title))


def _idle(missing: str, there: frozenset[str], made_of: Sequence[frozenset[str]]) -> tuple[str, ...]:
    "The delivered registers that stand beside a missing one in all that is made of them."
    beside = there & frozenset[str]().union(*(needs for needs in made_of if missing in needs))
    return tuple(sorted(one for one in beside if all(missing in needs for needs in made_of if one in needs)))


def described(register: Register, areas: Iterable[str], idle: tuple[str, ...] = ()) -> NotDelivered:
    may_be_nothing = register.yearly is not None and register.survey_every == 1 and not register.public
    return NotDelivered(register.id, register.title, tuple(areas), may_be_nothing, idle)


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
