"""What the districts must mend: one list each, without a single personal value."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence

import xlsxwriter

from socialrapport.intake.not_delivered import NotDelivered
from socialrapport.model.delivery import Receipt
from socialrapport.model.issue import Issue, Place
from socialrapport.model.profile import Profile

HEADER = ("allvar", "register", "fil", "rad", "ärende", "antal", "regel", "kolumn", "vad", "varför", "åtgärd")


def describe(
    issues: Iterable[Issue], receipts: Iterable[Receipt], missing: Iterable[NotDelivered] = ()
) -> list[dict[str, object]]:
    "Issues, receipts and the registers that were not delivered, as plain values for JSON."
    told: list[dict[str, object]] = [
        {
            "slag": "fynd",
            "regel": i.rule,
            "allvar": i.severity.name,
            "register": i.register,
            "fil": i.file,
            "kolumn": i.column,
            "rader": list(i.rows),
            "antal": i.count,
            "distrikt": dict(i.districts),
            "ar": list(i.years),
            "vad": i.says,
            "varfor": i.why,
            "atgard": i.remedy,
            "kvitterad": i.acknowledged or None,
            "lage": i.standing or None,
        }
        for i in issues
    ]
    told += [
        {
            "slag": "kvitto",
            "register": r.register,
            "fil": r.file,
            "sha256": r.sha256,
            "byte": r.bytes,
            "rader": r.rows,
            "at_sidan": r.set_aside,
            "teckenkodning": r.encoding,
            "ar": list(r.years),
        }
        for r in receipts
    ]
    told += [{"slag": "ej_lamnat", "register": m.register, "titel": m.title, "omraden": list(m.areas)} for m in missing]
    return told


def worklists(issues: Iterable[Issue], profile: Profile) -> dict[str, bytes]:
    """A CSV and an XLSX file for each district or unit that has something to mend, and one for the rest.

    A line is a row of the register, with the case's own number, so that it can be mended where it was
    made; where a finding is no row's, the line has the count. What somebody has answered for is left out.
    The name of each file is the district's code; `ovrigt` is what no district is named for.
    """
    open_issues = tuple(i for i in issues if not i.acknowledged)
    places = profile.area_codes
    lists = {code: [line for i in open_issues for line in lines_of(i, code)] for code in places}
    lists["ovrigt"] = [line for i in open_issues for line in lines_elsewhere(i, frozenset(places))]
    files: dict[str, bytes] = {}
    for code, rows in lists.items():
        if rows:
            files[f"arbetslista-{code}.csv"] = as_csv(rows)
            files[f"arbetslista-{code}.xlsx"] = as_xlsx(rows)
    return files


def lines_of(issue: Issue, district: str) -> Iterator[tuple[str, ...]]:
    "What the district is to mend of the finding."
    mine = [p for p in issue.places if p.district == district]
    yield from (line(issue, p) for p in mine)
    rest = dict(issue.districts).get(district, 0) - len(mine)
    if rest > 0:
        yield line(issue, None, rest)


def lines_elsewhere(issue: Issue, districts: frozenset[str]) -> Iterator[tuple[str, ...]]:
    "What no district is named for."
    mine = [p for p in issue.places if p.district not in districts]
    yield from (line(issue, p) for p in mine)
    rest = issue.count - sum(n for d, n in issue.districts if d in districts) - len(mine)
    if rest > 0 or not (issue.places or issue.districts):
        yield line(issue, None, rest)


def line(issue: Issue, place: Place | None, count: int = 1) -> tuple[str, ...]:
    return (
        issue.severity.swedish,
        issue.register,
        issue.file,
        str(place.row) if place else "",
        (place.case or "") if place else "",
        str(count) if count > 0 else "",
        issue.rule,
        issue.column or "",
        issue.says,
        issue.why,
        issue.remedy,
    )


def as_csv(rows: Sequence[tuple[str, ...]]) -> bytes:
    "With a byte order mark and semicolons, as Swedish spreadsheets expect."
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows((HEADER, *rows))
    return stream.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Sequence[tuple[str, ...]]) -> bytes:
    "The same list; the time stamp is fixed so that equal lists are equal bytes."
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": dt.datetime(2000, 1, 1)})
    sheet = book.add_worksheet("Att rätta")
    for number, line in enumerate((HEADER, *rows)):
        for position, value in enumerate(line):
            sheet.write_string(number, position, value)
    sheet.freeze_panes(1, 0)
    book.close()
    return stream.getvalue()
