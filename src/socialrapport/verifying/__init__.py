"""Holds a Swedish text against a published edition, claim by claim, and against itself.

    >>> from pathlib import Path
    >>> from socialrapport import opened, reading, verifying
    >>> edition = opened.tables.read(Path("out"))  # doctest: +SKIP
    >>> found = verifying.verify(reading.read(Path("memo.docx")), edition)  # doctest: +SKIP

Each number and each direction is linked to an indicator, a group and a period and judged with the leeway that its
wording takes. What is wrong with the text itself (placeholders, dates out of order, sums that fail) is a finding of its
own. Reads the published tables only, and shares nothing with how our own sentences are made.
"""

from socialrapport.verifying.faults import Fault
from socialrapport.verifying.holding import Verification, as_json, tell, verify
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.marking import page, with_comments
from socialrapport.verifying.second_reader import read_back, text_of

__all__ = [
    "Fault", "Judged", "Verdict", "Verification", "as_json", "page", "read_back", "tell", "text_of",
    "verify", "with_comments",
]  # fmt: skip
