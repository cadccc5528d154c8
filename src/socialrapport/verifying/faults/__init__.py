"""What is wrong with a text itself: each check is a function in one of these files, and stands in CHECKS."""

from __future__ import annotations

from collections.abc import Sequence

from socialrapport.reading import Read
from socialrapport.verifying.faults import document, sums, wording
from socialrapport.verifying.faults.fault import Check, Fault, Text
from socialrapport.verifying.published import Published
from socialrapport.verifying.verdicts import Judged

__all__ = ["CHECKS", "Fault", "faults"]

CHECKS: tuple[Check, ...] = (
    document.placeholders,
    document.dates_out_of_order,
    document.weekdays,
    document.title_year,
    document.contacts,
    document.same_phone,
    wording.unit_slips,
    wording.shares_that_are_counts,
    wording.counts_and_shares_confused,
    wording.agreement,
    wording.articles,
    wording.vague_words,
    wording.directions_without_numbers,
    wording.comparison_bases,
    wording.breaks_beside_trends,
    wording.periods_backwards,
    wording.mixed_ranges,
    sums.changes_that_do_not_follow,
    sums.hedges_that_mislead,
    sums.parts_and_totals,
    sums.two_figures,
)


def faults(text: str, reads: Sequence[Read], claims: Sequence[Judged], edition: Published) -> tuple[Fault, ...]:
    "All that the checks find, in the order of the text; each once."
    known = Text(text, reads, claims, edition)
    found = dict.fromkeys(fault for check in CHECKS for fault in check(known))
    return tuple(sorted(found, key=lambda f: (f.line, f.kind)))
