"""Effects of the made-up city: ages by year, homes that follow age, and an effect that is not so is refused."""

import copy
from dataclasses import replace

import numpy as np
import pytest

from socialrapport import profiles, synthetic
from socialrapport.model.issue import Refusal
from socialrapport.synthetic import areas, effects, homes, population, targets
from socialrapport.synthetic.draw import day

CITY = profiles.load("stockholm")
GOALS = targets.read(CITY, 60_000, (2015, 2024), 1)
PLACES = areas.read(CITY, GOALS)


def with_content(change):
    content = copy.deepcopy(CITY.synthetic.content)
    change(content)
    return replace(CITY, synthetic=replace(CITY.synthetic, content=content))


def with_effects(*rows):
    return with_content(lambda content: content.update(effekter=list(rows)))


def refused(profile, tmp_path):
    with pytest.raises(Refusal) as found:
        synthetic.generate(profile, tmp_path, 1000)
    assert list(tmp_path.iterdir()) == []
    return found.value.reasons


def goals_of_ages(alder):
    profile = with_content(lambda content: content["befolkning"].update(alder=alder))
    return targets.read(profile, None, (2015, 2024), 1)


def test_a_year_between_two_curves_is_between_them():
    goals = goals_of_ages({2015: {0: 1, 50: 1, 105: 1}, 2024: {0: 3, 50: 1, 105: 1}})
    first, third, last = (population.age_shares(goals, year)[0] for year in (2015, 2018, 2024))
    assert third == pytest.approx(first + (last - first) / 3)


def test_one_curve_holds_for_every_year():
    goals = goals_of_ages({0: 1.2, 50: 1.5, 105: 0})
    assert list(population.age_shares(goals, 2015)) == list(population.age_shares(goals, 2024))


def test_a_district_has_as_many_old_as_its_index_says():
    """Kungsholmen has 1.9 times the whole's, before the places are made to sum."""
    shares = population.living(GOALS, PLACES)[-1].sum(axis=1)
    old = shares[:, 65:].sum(axis=1) / shares[:, 51:65].sum(axis=1)
    at = PLACES.places.index("08")
    assert old[at] / np.median(old) == pytest.approx(1.9, rel=0.05)


@pytest.mark.parametrize("age", [3, 24, 45, 80])
def test_where_the_index_is_one_as_many_of_an_age_are_drawn_as_live_there(age):
    living = population.living(GOALS, PLACES)[-1].sum(axis=1)[:, age]
    found = homes.read(GOALS, PLACES, {"lika": np.ones(len(PLACES.places))})
    size = 100_000
    pool, birth = np.full(size, found.pools.index("lika")), np.full(size, day(2024 - age, 1, 1))
    drawn = found.at(pool, (np.arange(size) + 0.5) / size, birth, np.full(size, day(2024, 6, 1)))
    shares = np.bincount(drawn, minlength=len(living)) / size
    assert shares == pytest.approx(living / living.sum(), abs=1e-4)


def test_a_person_who_does_not_move_seldom_changes_district_by_age():
    found = homes.read(GOALS, PLACES, {})
    size = 10_000
    pool, birth = np.zeros(size, dtype=np.int64), np.full(size, day(1980, 1, 1))
    luck = (np.arange(size) + 0.5) / size
    then, now = (found.at(pool, luck, birth, np.full(size, day(year, 6, 1))) for year in (2015, 2024))
    assert (then != now).mean() < 0.1


def test_an_index_of_an_effect_is_the_generators():
    ruled = effects.indices(effects.read(CITY.synthetic), PLACES)
    at = PLACES.places.index("18")
    assert ruled["eb.skuldradgivning"][at] == 1.8
    assert set(np.delete(ruled["eb.skuldradgivning"], at)) == {1.0}
    assert set(ruled["fr.samarbetssamtal"]) == {1.0}


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"slag": "skiljer"}, "Menas skiljer_sig?"),
        ({"slag": "jamn", "indikator": "fr.utredning"}, "Menas fr.utredningar?"),
        ({"slag": "vander", "indikator": "mb.aktuella"}, "vander ska ha ar."),
        ({"slag": "jamn", "indikator": "fr.utredningar", "index": 2}, "index hör inte till jamn."),
        ({"slag": "jamn", "indikator": "bu.orosanmalningar"}, "avviker upp till 28 procent"),
        ({"slag": "okar", "indikator": "de.barn"}, "okar, de.barn: måltalen går inte så varje år."),
        ({"slag": "vander", "indikator": "mb.aktuella", "ar": 2021}, "måltalen vänder inte 2021."),
        ({"slag": "bara_aldern", "indikator": "sp.aktuella", "distrikt": "14"}, "samma åldrar som helheten"),
        ({"slag": "skiljer_sig", "indikator": "sp.aktuella", "distrikt": "02", "index": 2}, "finns alla år"),
        ({"slag": "skiljer_sig", "indikator": "sp.aktuella", "distrikt": "18", "index": 1}, "ett annat tal än 1"),
        ({"slag": "skiljer_sig", "indikator": "sp.aktuella", "distrikt": "18", "index": "2"}, "ska vara ett tal"),
    ],
)
def test_an_effect_that_cannot_be_is_refused_with_why(row, says, tmp_path):
    [reason] = refused(with_effects(row), tmp_path)
    assert reason.startswith("syntetisk.yaml rad ")
    assert says in reason


def test_a_figure_of_a_district_that_there_is_no_use_for_is_refused(tmp_path):
    profile = with_content(lambda content: content["distrikt"]["18"].update(gamla=1.2))
    [reason] = refused(profile, tmp_path)
    assert "gamla" in reason
    assert "aldre" in reason


def test_an_effect_holds_whichever_years_are_made(tmp_path):
    synthetic.generate(CITY, tmp_path, 1000, (2022, 2024))
    assert any(tmp_path.iterdir())
