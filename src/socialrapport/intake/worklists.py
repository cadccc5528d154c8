"""What the districts must mend: one list each, without a single personal value."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from socialrapport.model.delivery import Receipt
from socialrapport.model.issue import Issue
from socialrapport.model.profile import Profile

HEADER = ("allvar", "register", "fil", "rader", "antal", "regel", "kolumn", "vad", "varför", "åtgärd")


def describe(issues: Iterable[Issue], receipts: Iterable[Receipt]) -> list[dict[str, object]]:
    "Issues and receipts as plain values for JSON."
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
    return told


def worklists(issues: Iterable[Issue], profile: Profile) -> dict[str, bytes]:
    """A CSV and an XLSX file for each district that has something to mend, and one for the rest.

    The name of each file is the district's code; `ovrigt` is what no district is named for.
    """
    issues = tuple(issues)
    places = [d.code for d in profile.districts] + [u.code for u in profile.outside]
    lists = {code: [row(i, count(i, code)) for i in issues if count(i, code)] for code in places}
    lists["ovrigt"] = [row(i, i.count) for i in issues if not any(code in places for code, _ in i.districts)]
    files: dict[str, bytes] = {}
    for code, rows in lists.items():
        if rows:
            files[f"arbetslista-{code}.csv"] = as_csv(rows)
            files[f"arbetslista-{code}.xlsx"] = as_xlsx(rows)
    return files


def count(issue: Issue, district: str) -> int:
    return dict(issue.districts).get(district, 0)


def row(issue: Issue, number: int) -> tuple[str, ...]:
    lines = ", ".join(str(r) for r in issue.rows)
    return (
        issue.severity.swedish,
        issue.register,
        issue.file,
        f"{lines} …" if issue.count > len(issue.rows) and lines else lines,
        str(number),
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
