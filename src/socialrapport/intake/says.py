"""Turns a rule's hit into an issue in Swedish, with what it touches."""

from __future__ import annotations

from typing import Any

from socialrapport.engine.checks import Hit
from socialrapport.model.issue import Issue
from socialrapport.model.profile import Profile
from socialrapport.model.table import Register

CAP = 50
"""Row numbers kept for each rule and file; the full count is always told."""


class Says:
    """Makes issues and keeps them."""

    def __init__(self, catalogue: Any, profile: Profile, issues: list[Issue]) -> None:
        self.catalogue = catalogue
        self.profile = profile
        self.issues = issues

    def hit(self, hit: Hit, register: Register | None, file: str, detail: str = "") -> None:
        "Add the issue of one hit."
        rule = self.catalogue.rules[hit.rule]
        column = next((c for c in register.columns if c.name == hit.column), None) if register else None
        words = {
            "kolumn": hit.column or "",
            "titel": column.title.lower() if column else "",
            "register": register.id if register else "",
            "detalj": detail or self.detail(hit, register, column),
        }
        self.issues.append(
            Issue(
                rule=rule.id,
                severity=rule.severity,
                register=register.id if register else "",
                file=file,
                says=rule.says.format(**words),
                why=self.why(rule.why, register),
                remedy=rule.remedy,
                column=hit.column,
                rows=hit.rows,
                count=hit.count,
                districts=hit.districts,
            )
        )

    def note(
        self,
        rule: str,
        register: Register | None,
        file: str,
        detail: str = "",
        column: str | None = None,
        count: int = 1,
        rows: tuple[int, ...] = (),
    ) -> None:
        "Add an issue that is about the file or the register rather than rows."
        self.hit(Hit(rule, column, count, rows, ()), register, file, detail)

    def detail(self, hit: Hit, register: Register | None, column: Any) -> str:
        "What a rule's sentence adds, where the declaration knows it."
        match hit.rule:
            case "okant_distrikt" | "inga_kanda_distrikt":
                return self.profile.id
            case "annan_kommun":
                return self.profile.code
            case "dubblett":
                return hit.column or ""
            case "fel_typ" if column:
                return str(column.type.value)
            case "utanfor_gransen" if column:
                from socialrapport.engine.checks import bounds

                low, high = bounds(column)
                return f"{number(low)}–{number(high)}" if high is not None else f"minst {number(low)}"
            case "bruten_hanvisning" if register:
                return next((r.register for r in register.references if r.column == hit.column), "")
        return ""

    def why(self, text: str, register: Register | None) -> str:
        "The rule's reason, and the indicators that the register feeds."
        fed = self.fed(register.id) if register else ()
        return f"{text} Berör {', '.join(fed)}." if fed else text

    def fed(self, register: str) -> tuple[str, ...]:
        "Ids of the indicators whose tables are made of *register*, directly or through other tables."
        tables = {register}
        while more := {t.id for t in self.catalogue.tables.values() if set(t.needs) & tables} - tables:
            tables |= more
        return tuple(i.id for i in self.catalogue.indicators.values() if i.table.id in tables)


def number(value: float | None) -> str:
    return "" if value is None else f"{value:g}" if abs(value) < 1e5 else f"{value:,.0f}".replace(",", "\u00a0")
