"""A small town and one table of it, to show how things are counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from socialrapport.compute.evaluate import evaluate
from socialrapport.engine import Engine
from socialrapport.engine.judge import plain_counting
from socialrapport.engine.judge.drawn import drawn, kinds, value
from socialrapport.model.axes import HALF_YEAR
from socialrapport.model.indicator import TOTAL, Breakdown, Code, Indicator, Measure, Period, PeriodRule
from socialrapport.model.naming import PartName
from socialrapport.model.profile import Disclosure, District, Profile
from socialrapport.model.swedish_nouns import PERSON
from socialrapport.model.table import Column, ColumnType, Table

TYPES = {
    "ar": ColumnType.YEAR,
    "person": ColumnType.UNIT,
    "distrikt": ColumnType.TEXT,
    "kon": ColumnType.TEXT,
    "alder": ColumnType.INTEGER,
    "typ": ColumnType.TEXT,
    "belopp": ColumnType.INTEGER,
    "nov1": ColumnType.BOOLEAN,
}
COLUMNS = tuple(TYPES)
TABLE = Table("rader", "Rader", "rad", tuple(Column(n, t, "") for n, t in TYPES.items()), (), lambda: None)
KINDS = kinds(TABLE.columns)

DISTRICT = Breakdown("stadsdel", "Stadsdel", "distrikt", single=False)
SEX = Breakdown("kon", "Kön", "kon", (Code("K", "Kvinnor"), Code("M", "Män")))
AGE = Breakdown(
    "alder", "Ålder", "alder", (Code("0-17", ""), Code("18+", "")), groups=(("0-17", 0, 17), ("18+", 18, 120))
)
KIND = Breakdown("typ", "Typ", "typ", (Code("a", "A"), Code("b", "B")), single=False)


def town(*districts: str) -> Profile:
    "A municipality with these districts, or with none."
    return Profile(
        id="byn",
        code="9999",
        name="Byns kommun",
        place="Byn",
        whole="Hela byn",
        the_whole="byn",
        committees=("nämnden",),
        administration="förvaltningen",
        part=PartName("del", "delen", "delar", "delarna"),
        district_committees="",
        districts=tuple(District(code, f"Del {code}") for code in districts),
        outside=(),
        first_edition=2020,
        disclosure=Disclosure(),
        memos={},
    )


TOWN = town("01", "02")


def indicator(measure: Measure, *by: Breakdown, period: int = 12, **more: Any) -> Indicator:
    "An indicator of which only what is counted matters. *period* is the window in months."
    return Indicator(
        id="prov",
        title="Prov",
        area="demografi",
        definition="",
        unit=PERSON,
        table=TABLE,
        measure=measure,
        by=by,
        period=PeriodRule(Period.YEAR, "", window_months=period),
        source="",
        deduplication="",
        examples=(),
        **more,
    )


def rows_of(text: str) -> list[dict[str, Any]]:
    "The drawn rows; a column that is not drawn is missing, but for the year, which is 2024."
    header, rows = drawn(text)
    blank: dict[str, Any] = dict.fromkeys(COLUMNS) | {"ar": 2024}
    return [blank | {c: value(v, KINDS[c]) for c, v in zip(header, row, strict=True)} for row in rows]


def fill(store: Engine, rows: list[dict[str, Any]]) -> None:
    store.create_from_rows("rader", KINDS, [[row[c] for c in COLUMNS] for row in rows])


def both(store: Engine, of: Indicator, rows: list[dict[str, Any]], profile: Profile = TOWN, year: int = 2024) -> Any:
    "The cube's values, counted by the engine, once the judge has said the same."
    fill(store, rows)
    cube = evaluate(of, profile, year, store)
    _, judged = plain_counting.evaluate(of, rows, profile, year)
    if cube is None:
        assert judged == {}
        return {}
    counted = {measure: cells for measure, cells in cube.values.items() if measure != "folkmangd"}
    assert counted == judged
    return cube.values


def at(of: Indicator, year: int = 2024, /, **codes: str) -> tuple[str, ...]:
    "The coordinate with these codes, all else the total, of an indicator without half-years."
    return (str(year), *(codes.get(b.id, TOTAL) for b in of.by if b.id != HALF_YEAR))


def shown(values: Mapping[str, Mapping[tuple[str, ...], float]], measure: str = "antal") -> dict[str, float]:
    "One measure's cells that are not zero, by a short name: `2024 Total K`."
    return {" ".join(where): number for where, number in values[measure].items() if number}
