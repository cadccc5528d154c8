"""No title of a table or figure says the same thing twice."""

import re
from itertools import pairwise

import pytest

from socialrapport import catalogue
from socialrapport.compose.in_running_text import by, called_apart, called_apart_in_english, counted_as, parted

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


def words(name):
    return re.findall(r"\w+", name.lower())


def test_what_a_figure_is_called_apart_from_its_chapter_is_of_no_other_area():
    """*Personer med boendestöd* are in social psychiatry, and elsewhere *på grund av funktionsnedsättning*."""
    called = [(i.area, words(called_apart(i))) for i in INDICATORS]
    begins = [(one, other) for a, one in called for b, other in called if a != b and other[: len(one)] == one]
    assert begins == []


def test_a_service_under_the_social_services_act_says_for_whom():
    """Under that law nearly all that the social services do is given."""
    given = [called_apart(i) for i in INDICATORS if re.search(r"insats\w* enligt .*socialtjänstlagen", called_apart(i))]
    assert len(given) > 2
    assert not [name for name in given if not re.search("på grund av|för skadligt", name)]


def test_a_title_that_leaves_to_its_chapter_whom_it_is_about_says_so_among_others():
    work, support = (next(i for i in INDICATORS if i.id == id) for id in ("sp.sysselsattning", "sp.boendestod"))
    assert called_apart(work) == "Personer med sysselsättning inom socialpsykiatrin"
    assert called_apart(support) == "Personer med boendestöd inom socialpsykiatrin"
    assert called_apart_in_english(support.english) == "People with housing support in social psychiatry"


def test_a_sentence_says_whose_a_figure_is_where_its_title_leaves_it_to_the_chapter():
    """The words that end *Personer i stödboende inom socialpsykiatrin* end the sentence's name too."""
    stems = [(i, {w[:7] for w in words(f"{i.phrase} {i.within}")}) for i in INDICATORS if i.apart]
    assert not [i.id for i, said in stems if "inom socialpsykiatrin" in i.apart and "socialp" not in said]
    assert not [i.id for i, said in stems if "skadligt bruk" in i.apart and "skadlig" not in said]
