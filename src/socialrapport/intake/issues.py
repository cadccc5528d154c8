"""Puts a rule's finding into words: what, where, why it matters and what to do. Never a value of a row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from socialrapport.model.catalogue import Catalogue
from socialrapport.model.issue import ROWS, Issue, Place
from socialrapport.model.rule import Rule, WhileRead
from socialrapport.model.table import Register

CAP = 5_000
"""So many rows of one rule in one file stand in the work lists."""


@dataclass(frozen=True)
class Teller:
    """Makes issues by the catalogue's rules."""

    catalogue: Catalogue

    def issue(
        self,
        rule: Rule | WhileRead,
        file: str,
        register: Register | None = None,
        column: str | None = None,
        detail: str = "",
        rows: tuple[int, ...] = (),
        count: int = 0,
        districts: tuple[tuple[str, int], ...] = (),
        years: tuple[int, ...] = (),
    ) -> Issue:
        "The rule's words about these rows; *detail* must hold no personal value."
        rule = rule if isinstance(rule, Rule) else self.catalogue.rules[rule]
        says = rule.says.format(
            kolumn=column or "",
            titel=title(register, column),
            register=register.title if register else "",
            detalj=detail,
        )
        why = f"{rule.why} {self.touched(register.id)}".strip() if register else rule.why
        return Issue(
            rule=rule.id,
            severity=rule.severity,
            register=register.id if register else "",
            file=file,
            says=says,
            why=why,
            remedy=rule.remedy,
            publicly=rule.publicly,
            column=column,
            rows=rows[:ROWS],
            places=tuple(Place(r) for r in rows[:CAP]),
            count=count,
            districts=districts,
            years=years,
        )

    def touched(self, register: str) -> str:
        "Which published figures rest on the register, in a sentence."
        tables = dependents(self.catalogue, register)
        titles = [i.title for i in self.catalogue.indicators.values() if i.table.id in tables]
        if not titles:
            return ""
        more = f" och {len(titles) - 4} till" if len(titles) > 4 else ""
        return f"Berör: {', '.join(titles[:4])}{more}."


def dependents(catalogue: Catalogue, register: str) -> frozenset[str]:
    "The clean tables that are made of the register, directly or through another table."
    reached = newest = {register}
    while newest:
        newest = {t.id for t in catalogue.tables.values() if set(t.needs) & newest} - reached
        reached = reached | newest
    return frozenset(reached - {register})


def title(register: Register | None, column: str | None) -> str:
    "The column's Swedish title."
    if register is None or column is None:
        return ""
    return next((c.title for c in register.columns if c.name == column), column)


def shown_name(name: str) -> str:
    "A column's name as it may be printed: what could be a person number is masked."
    return re.sub(r"\d{5,}", "…", name)[:60]
