"""What validation found, for people and for machines: summaries, work lists, the stop."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

import xlsxwriter

from socialrapport.model.delivery import Receipt
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.profile import Profile

COLUMNS = ("allvar", "regel", "register", "fil", "kolumn", "rader", "antal", "vad", "varfor", "atgard")


def stop_on_fatal(issues: tuple[Issue, ...]) -> None:
    "Refuse the delivery when anything in it is fatal."
    fatal = [i for i in issues if i.severity is Severity.FATAL]
    if fatal:
        raise Refusal(
            *(f"{i.file}: {i.says} {i.why} {i.remedy}" for i in fatal),
            f"Rapporten byggs inte: {len(fatal)} fel stoppar. Rätta dem och kör igen.",
        )


def describe(issues: Iterable[Issue], receipts: Iterable[Receipt]) -> dict[str, Any]:
    "Issues and receipts as plain data."
    return {
        "filer": [
            {
                "register": r.register,
                "fil": r.file,
                "rader": r.rows,
                "at_sidan": r.set_aside,
                "kodning": r.encoding,
                "ar": list(r.years),
                "sha256": r.sha256,
            }
            for r in receipts
        ],
        "iakttagelser": [
            {
                "allvar": i.severity.name,
                "regel": i.rule,
                "register": i.register,
                "fil": i.file,
                "kolumn": i.column,
                "rader": list(i.rows),
                "antal": i.count,
                "distrikt": dict(i.districts),
                "vad": i.says,
                "varfor": i.why,
                "atgard": i.remedy,
            }
            for i in issues
        ],
    }


def worklists(issues: tuple[Issue, ...], profile: Profile) -> dict[str, bytes]:
    """One list for each district and one for the whole, as CSV and XLSX, with `arbetslistor.json`.

    A district's list has the findings in rows that the district has delivered.
    """
    names = {d.code: d.name for d in profile.districts} | {u.code: u.name for u in profile.outside}
    lists = {"hela": [row(i, i.count) for i in issues]}
    for code in sorted({d for i in issues for d, _ in i.districts}):
        mine = [row(i, n) for i in issues for d, n in i.districts if d == code]
        lists[f"{code}_{names.get(code, 'okant')}"] = mine
    files: dict[str, bytes] = {}
    for name, rows in lists.items():
        files[f"{name}.csv"] = as_csv(rows)
        files[f"{name}.xlsx"] = as_xlsx(rows)
    index = {name: len(rows) for name, rows in lists.items()}
    return files | {"arbetslistor.json": json.dumps(index, ensure_ascii=False, indent=1).encode()}


def row(issue: Issue, count: int) -> tuple[object, ...]:
    rows = " ".join(str(r) for r in issue.rows)
    return (
        issue.severity.swedish,
        issue.rule,
        issue.register,
        issue.file,
        issue.column or "",
        rows,
        count,
        issue.says,
        issue.why,
        issue.remedy,
    )


def as_csv(rows: list[tuple[object, ...]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([COLUMNS, *rows])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(rows: list[tuple[object, ...]]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Arbetslista")
    sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
    for number, values in enumerate(rows, start=1):
        sheet.write_row(number, 0, values)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(COLUMNS) - 1, 24)
    book.close()
    return out.getvalue()
