"""No title of a table or figure says the same thing twice."""

import re
from itertools import pairwise

import pytest

from socialrapport import catalogue
from socialrapport.compose.in_running_text import by, counted_as, parted

INDICATORS = catalogue.load().indicators.values()


def pairs(text):
    "Its words, two and two."
    return list(pairwise(re.findall(r"\w+", text.lower())))


@pytest.mark.parametrize(
    ("title", "axis", "whole"),
    [
        ("Personer i hemlöshet", "Kön", "Personer i hemlöshet efter kön"),
        ("Personer i hemlöshet efter orsak", "Orsak", "Personer i hemlöshet efter orsak"),
        ("Personer efter tid i hemlöshet", "Tid i hemlöshet hittills", "Personer efter tid i hemlöshet"),
        ("Avhysta barn, efter boende", "Barnets boende", "Avhysta barn, efter boende"),
        ("Avhysta barn, efter boende", "Efterboende", "Avhysta barn, efter boende, fördelat på efterboende"),
        ("Personer i hemlöshet efter orsak", "Kön", "Personer i hemlöshet efter orsak, fördelat på kön"),
        ("Insatser vid årets slut", "Ålder vid årets slut", "Insatser vid årets slut efter ålder"),
        ("Antal insatser", "Insatser", "Antal insatser efter insatser"),
    ],
)
def test_a_title_with_its_breakdown(title, axis, whole):
    assert by(title, axis) == whole


def test_no_indicator_and_breakdown_say_a_thing_twice():
    made = [(i.title, parted(i, b.title)) for i in INDICATORS for b in i.by]
    assert len(made) > 150
    twice = [whole for title, whole in made if len(set(pairs(whole))) - len(set(pairs(title))) < added(title, whole)]
    assert twice == []
    assert not [whole for _, whole in made if any(a == b for a, b in pairs(whole))]
    assert not [whole for _, whole in made if whole.count(" efter ") > 1]


def added(title, whole):
    "How many pairs of words the breakdown brings, each of which should be new."
    return len(pairs(whole)) - len(pairs(title))


def test_a_figure_alone_says_whom_it_is_of_and_not_what_its_table_is_divided_by():
    known, all_of_them = (next(i for i in INDICATORS if i.id == id) for id in ("hl.tid", "hl.personer"))
    assert counted_as(known) == "Personer i hemlöshet vars tid i hemlöshet är känd"
    assert counted_as(all_of_them) == "Personer i hemlöshet"


def test_by_another_breakdown_a_title_says_whom_it_is_of():
    (known,) = (i for i in INDICATORS if i.id == "hl.tid")
    assert parted(known, "Tid i hemlöshet hittills") == "Personer i hemlöshet efter tid i hemlöshet"
    assert parted(known, "Kön") == "Personer i hemlöshet vars tid i hemlöshet är känd efter kön"
