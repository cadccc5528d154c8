"""An edition before that is hardly of the same people is told of, before the work and where it is refused."""

import pytest

from socialrapport import catalogue
from socialrapport.disclosure import doubts, saying_first
from socialrapport.model.cube import Axis, Cube
from socialrapport.model.issue import Refusal
from socialrapport.model.measures import measures_of
from socialrapport.opened.counts import Earlier

INDICATOR = catalogue.load().indicators["sp.hemtjanst"]
YEARS = tuple(str(year) for year in range(2000, 2025))
AXIS = Axis("ar", "År", YEARS, {})


def counted(by_year):
    return Cube(INDICATOR, (AXIS,), measures_of(INDICATOR), {"antal": by_year}, frozenset())


NOW = {(year,): 100 + n for n, year in enumerate(YEARS)}


def before(more, years=YEARS):
    return Earlier(2024, {"sp.hemtjanst": {("antal", (year,)): NOW[year,] + more(n) for n, year in enumerate(years)}})


def test_hardly_a_count_in_common_is_told():
    (told,) = doubts((counted(NOW),), (before(lambda n: 7),))
    assert told.startswith("utgåvan för 2024 som angavs med --earlier är knappast gjord av samma uppgifter: av 24 ")


@pytest.mark.parametrize(
    ("edition", "why"),
    [
        (before(lambda n: 0), "nothing is corrected"),
        (before(lambda n: int(n % 2)), "half is corrected"),
        (before(lambda n: 7, YEARS[:15]), "so few may all be corrected"),
        (Earlier(2024, {"sp.hemtjanst": {("antal", (year,)): 3 for year in YEARS}}), "small ones are no sign"),
        (Earlier(2024, {"sp.hemtjanst": {("antal", (year,)): -1 for year in YEARS}}), "hidden ones say nothing"),
    ],
)
def test_a_corrected_edition_is_not_doubted(edition, why):
    assert doubts((counted(NOW),), (edition,)) == (), why


def test_a_refusal_says_it_first():
    with pytest.raises(Refusal) as refused, saying_first(("utgåvan är fel.",)):
        raise Refusal("Det går inte.", exit_code=3)
    assert refused.value.reasons == ("Utgåvan är fel.", "Det går inte.")
    assert refused.value.exit_code == 3
