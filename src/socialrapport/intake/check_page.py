"""The check as a page to read and send: self-contained HTML, without a single personal value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files

import jinja2

from socialrapport.intake.following import Identity
from socialrapport.intake.not_delivered import HEADING, NO_FAULT, NotDelivered, how_to_say_none
from socialrapport.intake.summary import CONSEQUENCE, groups
from socialrapport.model.delivery import Receipt, sources
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.profile import Profile
from socialrapport.model.rule import Rule
from socialrapport.model.written import figure

ROWS = 20


def report(
    issues: Sequence[Issue],
    receipts: Sequence[Receipt],
    profile: Profile,
    year: int,
    rules: Mapping[str, Rule],
    mended: Sequence[Identity] = (),
    synthetic: bool = False,
    missing: Sequence[NotDelivered] = (),
) -> str:
    "The page as text."
    pages = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined)
    pages.filters["tal"] = figure
    template = pages.from_string(files("socialrapport.intake").joinpath("kontroll.html").read_text(encoding="utf-8"))
    open_issues = [i for i in issues if not i.acknowledged]
    return template.render(
        profile=profile,
        year=year,
        synthetic=synthetic,
        receipts=receipts,
        sources=sources([r.file for r in receipts]),
        read=sum(r.rows for r in receipts),
        aside=sum(r.set_aside for r in receipts),
        severities=[(s, CONSEQUENCE[s], [i for i in open_issues if i.severity is s]) for s in reversed(Severity)],
        groups=[(s, groups(i for i in open_issues if i.severity is s)) for s in reversed(Severity)],
        answered=[i for i in issues if i.acknowledged],
        mended=[(rules[rule].says if rule in rules else rule, register, file) for rule, register, file, _ in mended],
        compared=any(i.standing for i in issues) or bool(mended),
        names=dict((*((d.code, d.name) for d in profile.districts), *((u.code, u.name) for u in profile.outside))),
        districts=by_district(open_issues),
        missing=missing,
        missing_heading=HEADING,
        missing_why=NO_FAULT,
        missing_none=how_to_say_none(missing, year),
        cap=ROWS,
    )


def by_district(issues: Sequence[Issue]) -> list[tuple[str, int, int]]:
    "(district, rows with errors, rows with warnings), for those that have any."
    codes = sorted({code for i in issues for code, _ in i.districts})
    return [
        (
            code,
            sum(dict(i.districts).get(code, 0) for i in issues if i.severity >= Severity.ERROR),
            sum(dict(i.districts).get(code, 0) for i in issues if i.severity is Severity.WARNING),
        )
        for code in codes
    ]
