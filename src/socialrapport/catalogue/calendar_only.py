"""What only calendar years can tell: where a year begins in another month it is refused by name, not counted wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from socialrapport.model.axes import HALF_YEAR, MONTH, QUARTER, halves
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.delivery import Delivery
from socialrapport.model.indicator import Indicator, Period
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile
from socialrapport.model.table import ColumnType

OTHERS = (
    "profile.yaml: ar_borjar: andras tal (registret jamforelse) är för kalenderår och kan inte stå bredvid era. Lämna "
    "inte filen."
)


def refuse(catalogue: Catalogue, delivery: Delivery, profile: Profile, year: int) -> None:
    "Raises `Refusal` where the profile's years are no calendar years, for what of the delivery cannot follow them."
    if profile.fiscal.is_calendar:
        return
    if delivery.others:
        raise Refusal(OTHERS, exit_code=2)
    resting = {id: catalogue.rests_on(id) for id in catalogue.tables}
    made = {id: registers for id, registers in resting.items() if registers <= delivery.registers}
    found = list(cannot_follow(catalogue, made, year))
    if found:
        first = found[0][0].id
        raise Refusal(
            "profile.yaml: ar_borjar: dessa uppgifter kan inte räknas för år som inte börjar i januari:",
            *(f"{one.id} ({one.title}): {why}." for one, why in found),
            "Talen skulle hamna på fel år. Lämna inte registret, eller utelämna dem i profilen, med anpassningar: "
            f"{{{first}: {{redovisas: false}}}}.",
            exit_code=2,
        )


def cannot_follow(
    catalogue: Catalogue, made: Mapping[str, Collection[str]], year: int
) -> Iterator[tuple[Indicator, str]]:
    "Each such indicator, and why."
    for one in catalogue.indicators.values():
        by = {b.id for b in one.by}
        monthly = [r for r in sorted(made.get(one.table.id, ())) if by_month(catalogue, r)]
        if one.table.id not in made:
            continue
        if monthly:
            yield one, f"registret {monthly[0]} har kalenderår och månad i var sin kolumn"
        elif one.period.kind is Period.SURVEY:
            yield one, "en kartläggning har sin egen dag"
        elif by & {MONTH, QUARTER}:
            yield one, "månader och kvartal skulle stå under ett annat kalenderår än sitt eget"
        elif HALF_YEAR in by and any(halves(b, year) for b in one.breaks):
            yield one, "lagen delar kalenderåret den 1 juli"


def by_month(catalogue: Catalogue, register: str) -> bool:
    kinds = {c.type for c in catalogue.registers[register].columns}
    return {ColumnType.YEAR, ColumnType.MONTH} <= kinds
