"""A code in syntetisk.yaml that no register has is refused before anything is written."""

import copy
from dataclasses import replace

import pytest

from socialrapport import profiles, synthetic
from socialrapport.model.issue import Refusal
from socialrapport.synthetic.code_lists import LISTS, at, unknown_codes

SMALL = profiles.load("exempelkommun")


@pytest.mark.parametrize("name", ["stockholm", "exempelkommun"])
def test_the_built_in_profiles_have_every_list_and_no_unknown_code(name):
    file = profiles.load(name).synthetic
    assert all(at(file.content, place) for place in LISTS)
    assert list(unknown_codes(file)) == []


@pytest.mark.parametrize("place", LISTS)
def test_an_unknown_code_is_refused_with_where_it_stands(place, tmp_path):
    data = copy.deepcopy(SMALL.synthetic.content)
    given = at(data, place)
    first = next(iter(given))
    given[f"{first}_x"] = given.pop(first)
    with pytest.raises(Refusal) as refused:
        synthetic.generate(
            replace(SMALL, synthetic=replace(SMALL.synthetic, content=data)), tmp_path, 1000, (2024, 2024), 1
        )
    [reason] = refused.value.reasons
    where = SMALL.synthetic.at(*place.split("."))
    assert reason.startswith(f"{where}: {place.replace('.', ', ')}: koden {first}_x finns inte")
    assert " rad " in where
    assert refused.value.exit_code == 2
    assert list(tmp_path.iterdir()) == []
