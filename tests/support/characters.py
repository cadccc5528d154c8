"""Every character there is, for texts at random.

What Hypothesis takes when nothing is said is the same, but found by writing a million characters as UTF-8, one by one,
in every process of a run: that takes seconds.
"""

from __future__ import annotations

from hypothesis import strategies as st

CHARACTERS = st.characters(exclude_categories=["Cs"])
"All but halves of pairs, which no file or form can hold."
