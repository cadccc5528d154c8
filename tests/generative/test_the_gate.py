"""Where nothing differs but by chance, an edition hardly ever tells of a difference; what does differ is told."""

from bench import chance

from socialrapport.model.finding import FindingKind

EDITIONS = 60


def test_null_editions_hardly_ever_tell_of_anything():
    """At most one in twenty of very many; of sixty, eight or more would come once in a hundred."""
    assert chance.false_editions(EDITIONS) < 8


def test_what_is_so_is_told():
    assert chance.found(5, {"year": 2.5}, FindingKind.CHANGE) == 5
    assert chance.found(5, {"sex": 2.5}, FindingKind.SEX_GAP) == 5
    assert chance.found(5, {"district": 2.5}, FindingKind.DISTRICT_GAP) == 5
