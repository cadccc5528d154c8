"""Published counts → the figures that are made of them: in other prices, with ages taken away, beside each other."""

from __future__ import annotations

from collections.abc import Mapping

from socialrapport.analysis.between_districts import with_spread
from socialrapport.analysis.lasting import with_life_tables
from socialrapport.analysis.parts_of_change import with_parts_of_change
from socialrapport.analysis.prices import in_fixed_prices
from socialrapport.analysis.standardised import People, standardised
from socialrapport.analysis.surveys import with_asked
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube


def measured(
    cubes: tuple[SafeCube, ...], people: Mapping[str, People], profile: Profile, year: int
) -> tuple[SafeCube, ...]:
    """All that is reckoned of published cells, and of how many *people* live where, which anyone knows.

    Nothing here sees what is hidden, so that nothing hidden can be told by it. Raises `Refusal` where the profile's
    price index lacks the year.
    """
    made = in_fixed_prices(cubes, profile, year)
    made = with_spread(standardised(made, people))
    made = with_life_tables(with_parts_of_change(made, people, year))
    return with_asked(made)
