"""Which counts of an edition hang together, found in what the definitions make of the registers.

A cube carries, beside each count, a *mark*: the sum of its units' hashes. Whatever holds unit by unit
(these are the same persons as those; these are those and those; in one or the other = in one + in the other - in
both) holds of the marks too, and by chance it does so with odds of one in 2 ** 40 for each year. So every linear
relation that follows from the definitions shows, whoever wrote them and whatever tables they count, and nobody
need remember any. A relation that only happens to hold in these registers is taken as known to the reader as
well: nobody is protected less from a reader who knows more.

Relations are sought between *series*: a measure of an indicator over the years, at its total or at one code of a
breakdown. What holds of series is then tried place by place, sex by sex and so on, wherever the indicators
share breakdowns, and taken where it holds throughout.
"""

from socialrapport.disclosure.relations.marked_series import REST, Kind, Marked, with_rest

__all__ = ["REST", "Kind", "Marked", "with_rest"]
