"""What is true in the made-up city is told, and what is not true is not: its profile says which is which."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from socialrapport import profiles
from socialrapport.model.axes import DISTRICT
from socialrapport.model.edition import Edition
from socialrapport.model.finding import ClaimKind, FindingKind, Verdict
from socialrapport.model.measures import STANDARDISED
from socialrapport.publish import manifest
from socialrapport.synthetic import effects
from socialrapport.synthetic.effects import Effect
from support.workshop import Workshop

STOCKHOLM = profiles.load("stockholm")
EFFECTS = effects.read(STOCKHOLM.synthetic)
BETWEEN = (FindingKind.DISTRICT_GAP.value, FindingKind.PLACE.value)
CLEARLY, HARDLY = 0.12, 0.06
"""How far a rate is from the whole's when it clearly differs, and when it does not."""


@dataclass(frozen=True)
class Told:
    "An edition as its `claims.json` tells it, and its published cells."

    claims: Mapping[str, Any]
    value: Callable[[str, str, str], float]
    "Of an indicator and a measure in a district, or in the whole."

    def of(self, indicator: str, *kinds: str, why: Verdict = Verdict.SURE) -> list[Mapping[str, Any]]:
        "The claims of the indicator that are told since something of the kinds was found."
        return [
            claim
            for claim in self.claims["claims"]
            if (found := claim["told_because"])
            and (found["kind"], found["why"]) in {(kind, why.value) for kind in kinds}
            and claim["cells"][0].startswith(f"{indicator}/")
        ]

    def named(self, indicator: str) -> set[str]:
        "The districts that are told to be high or low, or higher or lower than the whole."
        said = [c for c in self.of(indicator, *BETWEEN) if c["kind"] in (ClaimKind.RANK, ClaimKind.COMPARISON)]
        return {c["cells"][0].split("/")[3] for c in said}

    def trend(self, indicator: str) -> Mapping[str, Any]:
        "Of the whole's main figure."
        return next(t for t in self.claims["judged"]["trends"] if t["now"].startswith(f"{indicator}/antal/2024/Total"))


@pytest.fixture(scope="module")
def told(workshop: Workshop) -> Told:
    edition: Edition = workshop.made("effects")
    by_id = {cube.id: cube for cube in edition.cubes}

    def value(indicator: str, measure: str, code: str) -> float:
        cell = by_id[indicator].get(measure, 2024, **({DISTRICT: code} if code else {}))
        assert cell is not None
        assert cell.value is not None
        return cell.value

    return Told(json.loads(manifest.write(edition)["claims.json"]), value)


def differs(told: Told, effect: Effect) -> None:
    """The district is named as the highest, and alone.

    Any other is truly below a rest that holds it, and may be named so.
    """
    [name] = [d.name for d in STOCKHOLM.districts if d.code == effect.district]
    ranked = [c for c in told.of(effect.indicator, FindingKind.DISTRICT_GAP.value) if c["kind"] == ClaimKind.RANK]
    assert ranked
    assert all(name in c["sentence"] and c["stated"] == "högst" for c in ranked)
    measure = f"per_1000{STANDARDISED}"
    whole = told.value(effect.indicator, measure, "")
    named = told.named(effect.indicator)
    assert {code for code in named if told.value(effect.indicator, measure, code) > whole} == {effect.district}


def differs_by_age_only(told: Told, effect: Effect) -> None:
    "Its rate is clearly off as it is and hardly with the ages of the whole; nothing is told of it."

    def off(measure: str) -> float:
        whole = told.value(effect.indicator, measure, "")
        return abs(told.value(effect.indicator, measure, effect.district) / whole - 1)

    assert off("per_1000") > CLEARLY
    assert off(f"per_1000{STANDARDISED}") < HARDLY
    assert effect.district not in told.named(effect.indicator)


def does_not_differ(told: Told, effect: Effect) -> None:
    "The districts are told to be as alike as chance makes them, and none is named."
    assert told.of(effect.indicator, FindingKind.DISTRICT_GAP.value, why=Verdict.CHANCE)
    assert told.named(effect.indicator) == set()


def turns(told: Told, effect: Effect) -> None:
    assert told.trend(effect.indicator)["turned"] == str(effect.year)
    assert any(f"Sedan {effect.year}" in c["sentence"] for c in told.of(effect.indicator, FindingKind.TURN.value))


def is_level(told: Told, effect: Effect) -> None:
    "No change is told, from year to year or in the long run."
    kinds = (FindingKind.CHANGE.value, FindingKind.LONG_CHANGE.value, FindingKind.TURN.value)
    moves = [c for why in Verdict for c in told.of(effect.indicator, *kinds, why=why) if c["stated"] in ("upp", "ned")]
    assert moves == []
    assert told.trend(effect.indicator)["verdict"] == "ingen säkerställd förändring"


def rises(told: Told, effect: Effect) -> None:
    goes(told, effect, "upp", "ökning")


def falls(told: Told, effect: Effect) -> None:
    goes(told, effect, "ned", "minskning")


def goes(told: Told, effect: Effect, way: str, verdict: str) -> None:
    assert told.trend(effect.indicator)["verdict"].endswith(verdict)
    said = [c for c in told.of(effect.indicator, FindingKind.LONG_CHANGE.value) if c["kind"] == ClaimKind.DIRECTION]
    assert {c["stated"] for c in said} == {way}


LOOKED_FOR: Mapping[str, Callable[[Told, Effect], None]] = {
    "skiljer_sig": differs,
    "bara_aldern": differs_by_age_only,
    "ingen_skillnad": does_not_differ,
    "vander": turns,
    "jamn": is_level,
    "okar": rises,
    "minskar": falls,
}


def test_the_city_has_an_effect_of_every_kind() -> None:
    assert {e.kind for e in EFFECTS} == set(effects.KINDS) == set(LOOKED_FOR)


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda e: f"{e.kind}-{e.indicator}")
def test_what_is_true_is_told_and_what_is_not_is_not(told: Told, effect: Effect) -> None:
    LOOKED_FOR[effect.kind](told, effect)
