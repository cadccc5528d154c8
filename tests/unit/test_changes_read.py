"""Whether a number says how much something changed, or how much there is."""

import pytest

from socialrapport.reading import read_sentence
from socialrapport.verifying.judging.changes import is_change


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Antalet anmälningar visar ett ras på 120 sedan 2023.", True),
        ("Antalet barn i föräldraskapsutredning per 10 000 barn på Kusten var 376,8.", False),
        ("Antalet barn i föräldraskapsutredning på Kusten 376, utan säkerställd förändring sedan 2023.", False),
    ],
)
def test_a_word_of_change_is_not_a_part_of_another_word(sentence, change):
    read = read_sentence(sentence)
    assert [is_change(sentence, number) for number in read.numbers] == [change]
