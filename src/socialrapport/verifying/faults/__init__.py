"""What is wrong with a text itself: each check is a function in one of these files, and stands in CHECKS."""

from __future__ import annotations

from socialrapport.verifying.faults import memo_form, own_numbers, wording
from socialrapport.verifying.faults.flaw import Check, Fault, Text

__all__ = ["CHECKS", "Fault", "Text", "faults"]

CHECKS: tuple[Check, ...] = (
    memo_form.placeholders,
    memo_form.dates_out_of_order,
    memo_form.weekdays,
    memo_form.title_year,
    memo_form.contacts,
    memo_form.same_phone,
    wording.never_ending,
    wording.turned_around,
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
    own_numbers.changes_that_do_not_follow,
    own_numbers.hedges_that_mislead,
    own_numbers.parts_and_totals,
    own_numbers.two_figures,
)


def faults(known: Text) -> tuple[Fault, ...]:
    "All that the checks find, in the order of the text; each once."
    found = dict.fromkeys(fault.cut() for check in CHECKS for fault in check(known))
    return tuple(sorted(found, key=lambda f: (f.line, f.kind)))
