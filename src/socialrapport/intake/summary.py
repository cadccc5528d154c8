"""What a check found, in short: a paragraph for each rule and kind of fault, the gravest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from socialrapport.intake.following import LEFT, NEW, Identity
from socialrapport.intake.not_delivered import HEADING, NO_FAULT, NotDelivered, how_to_say_none
from socialrapport.model.delivery import Receipt, sources
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.written import figure

FILES, ROWS = 3, 5
CONSEQUENCE = {
    Severity.FATAL: "bygget stoppas",
    Severity.ERROR: "raderna läggs åt sidan",
    Severity.WARNING: "räknas, men bör ses över",
    Severity.INFO: "för kännedom",
}
NUMBER = {
    Severity.FATAL: ("stoppande fel", "stoppande fel"),
    Severity.ERROR: ("fel", "fel"),
    Severity.WARNING: ("varning", "varningar"),
    Severity.INFO: ("upplysning", "upplysningar"),
}


def summary(
    issues: Sequence[Issue],
    receipts: Sequence[Receipt],
    mended: Sequence[Identity] = (),
    missing: Sequence[NotDelivered] = (),
    year: int = 0,
) -> str:
    "The whole of it as text. What somebody has answered for is only counted."
    lines = [text for same in groups(i for i in issues if not i.acknowledged) for text in paragraph(same)]
    return "\n".join((*lines, *closing(issues, receipts, mended), *absent(missing, year)))


def absent(missing: Sequence[NotDelivered], year: int) -> Iterator[str]:
    "The registers that were not delivered, and how to say that there was nothing."
    if missing:
        yield f"{HEADING}. {NO_FAULT}"
        yield from (f"  {one.says}." for one in missing)
        yield from (f"  {text}" for text in how_to_say_none(missing, year) or ())


def groups(issues: Iterable[Issue]) -> list[list[Issue]]:
    "Findings that say the same of different files, together; the order of the first of each is kept."
    gathered: dict[tuple[str, str, str], list[Issue]] = {}
    for issue in issues:
        gathered.setdefault((issue.rule, issue.register, issue.says), []).append(issue)
    return list(gathered.values())


def paragraph(same: Sequence[Issue]) -> Iterator[str]:
    one = same[0]
    rest = len(same) - FILES
    more = f" och {figure(rest)} {'fil' if rest == 1 else 'filer'} till" if rest > 0 else ""
    where = ", ".join(place(i) for i in same[:FILES]) + more
    new = " NY" if any(i.standing == NEW for i in same) else ""
    yield f"{one.severity.swedish.upper()}{new} [{one.rule}] {where}: {one.says}"
    yield f"    Varför: {one.why}"
    yield f"    Gör så här: {one.remedy}"


def place(issue: Issue) -> str:
    "*lvm.csv, rad 3, 7 … (12 rader)*"
    name = issue.file or issue.register
    if not issue.rows:
        return name
    numbers = ", ".join(str(r) for r in issue.rows[:ROWS])
    return f"{name}, rad {numbers}" + (f" … ({figure(issue.count)} rader)" if issue.count > ROWS else "")


def closing(issues: Sequence[Issue], receipts: Sequence[Receipt], mended: Sequence[Identity]) -> Iterator[str]:
    read, aside = sum(r.rows for r in receipts), sum(r.set_aside for r in receipts)
    rows = f"{figure(read)} rader lästa, {figure(aside)} lagda åt sidan"
    yield f"{sources([r.file for r in receipts])}, {rows}, {figure(len(issues))} iakttagelser."
    for severity, same in groupby(sorted(issues, key=lambda i: -i.severity), key=lambda i: i.severity):
        number = len(list(same))
        yield f"  {figure(number)} {NUMBER[severity][number > 1]}: {CONSEQUENCE[severity]}."
    answered = sum(bool(i.acknowledged) for i in issues)
    if answered:
        yield f"  {answered} är kvitterade i kvitterade.yaml."
    standing = Counter(i.standing for i in issues if i.standing)
    if standing or mended:
        yield f"  Sedan förra kontrollen: {standing[NEW]} nya, {standing[LEFT]} kvar, {len(mended)} åtgärdade."
