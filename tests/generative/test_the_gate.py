"""Where nothing differs but by chance, an edition hardly ever tells of a difference; what does differ is told."""

from bench import chance

from socialrapport.model.finding import FindingKind

EDITIONS = 40


def test_null_editions_hardly_ever_tell_of_anything():
    """At most one in twenty of very many; of forty, six or more would come once in seventy."""
    assert chance.false_editions(EDITIONS) < 6


def test_what_is_so_is_told():
    assert chance.found(5, {"year": 2.5}, FindingKind.CHANGE) == 5
    assert chance.found(5, {"sex": 2.5}, FindingKind.SEX_GAP) == 5
    assert chance.found(5, {"district": 2.5}, FindingKind.DISTRICT_GAP) == 5
