"""What an edition may say of its own extracts: how many rows in classes of size, so that no hidden count follows.

The rows of an extract are often the total of a table, and the rows set aside are the sum of those that the findings
count. Whoever knows one exactly has an equation that no table has. What `check` tells the analyst is not made here.
"""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.model.delivery import Receipt
from socialrapport.model.edition import Quality, SafeIssue, SafeReceipt
from socialrapport.model.issue import Issue
from socialrapport.model.safe import SafeRows

READ = 1_000
"Rows read are never told more closely than so: an extract is one table's total, or not much more."
WRONG = 100
"The same of rows that something is wrong with."


def told_of(issues: Sequence[Issue], receipts: Sequence[Receipt]) -> Quality:
    "What was read and what was found, as it may be published."
    return Quality(
        receipts=tuple(
            SafeReceipt(r.register, r.file, r.sha256, rows(r.rows, READ), rows(r.set_aside, WRONG)) for r in receipts
        ),
        issues=tuple(safe(issue) for issue in issues),
        rows=rows(sum(r.rows for r in receipts), READ),
        set_aside=rows(sum(r.set_aside for r in receipts), WRONG),
    )


def safe(issue: Issue) -> SafeIssue:
    """A finding without its rows and places, and without the words that may hold small counts.

    What is of no file is counted in years or months that lack rows, which is no number of rows.
    """
    return SafeIssue(
        rule=issue.rule,
        severity=issue.severity,
        register=issue.register,
        file=issue.file,
        column=issue.column,
        says=issue.publicly or issue.says,
        why=issue.why,
        remedy=issue.remedy,
        rows=rows(issue.count if issue.file else 0, WRONG),
        acknowledged=issue.acknowledged,
    )


def rows(number: int, least: int) -> SafeRows:
    """The class that a number of rows lies in: two figures of it, and never a narrower class than *least*.

    None is told as none, as in the tables.
    """
    if number < least:
        return SafeRows(min(number, 1), least - 1 if number else 0)
    width = max(least, 10 ** (len(str(number)) - 2))
    start = number // width * width
    return SafeRows(start, start + width - 1)
