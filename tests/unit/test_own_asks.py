"""An author's direction or highest is held to the limit of the program's own, unless the text gives both figures."""

from dataclasses import replace

import pytest

from socialrapport import analysis
from socialrapport.compose import own
from socialrapport.model.finding import FindingKind, Judged
from socialrapport.model.issue import Refusal
from support.cubes import AllSure, cube
from support.own import stuff


def tried(text: str, sure: bool = False) -> str:
    "What stands in the way of the text, or nothing, where the gate finds nothing sure."
    made = replace(stuff(vald=text), gate=AllSure(sure))
    try:
        own.own_text(made, ["vald"])
    except Refusal as refusal:
        return "\n".join(refusal.reasons)
    return ""


def test_a_direction_that_chance_may_have_made_is_refused_with_what_to_write_instead():
    says = tried("Inget.\n\nAntalet {{ eb.hushall | riktning }}.")
    assert "rad 3: ”ökade” går inte att säga: skillnaden är inte större än slumpen kan ge." in says
    assert "{{ eb.hushall, -1 }} och {{ eb.hushall }}" in says


@pytest.mark.parametrize(
    "text",
    [
        "Antalet {{ eb.hushall | riktning }} från {{ eb.hushall, 2023 }} till {{ eb.hushall }}.",
        "Flest fanns {{ eb.hushall, hushållstyp=högst | namn }}: {{ eb.hushall, hushållstyp=par_barn }} mot "
        "{{ eb.hushall, hushållstyp=par }}.",
        "Antalet {{ eb.barn | riktning }}.",
    ],
    ids=["both years", "the highest and the next", "unchanged"],
)
def test_a_text_that_gives_both_figures_or_claims_no_way_asks_nobody(text):
    assert tried(text) == ""


def test_a_highest_that_chance_may_have_made_is_refused():
    assert "slumpen" in tried("Flest fanns {{ eb.hushall, hushållstyp=högst | namn }}.")
    assert "slumpen" in tried("Som mest var det {{ eb.hushall, hushållstyp=högst }}.")


def test_what_the_gate_finds_sure_is_said():
    text = "Antalet {{ eb.hushall | riktning }}. Flest fanns {{ eb.hushall, hushållstyp=högst | namn }}."
    assert tried(text, sure=True) == ""


def households(now: int, other: int = 0) -> tuple:
    drawn = f"antal 2020 Total Total | 1000\nantal 2023 Total Total | 1000\nantal 2024 Total Total | {now}\n"
    made = cube("eb.hushall", drawn + f"antal 2024 Total par | 400\nantal 2024 Total par_barn | {other}")
    return made, analysis.Asked(analysis.judged((replace(made, axes=made.axes),), 2024, stuff().profile))


@pytest.mark.parametrize(("now", "sure"), [(1500, True), (1010, False)])
def test_what_the_gate_has_judged_is_answered_as_it_was(now, sure):
    made, gate = households(now)
    assert any(f.kind == FindingKind.CHANGE for f in gate.judged.findings)
    assert gate.moved(made, made.ref("antal", 2023), made.ref("antal", 2024)) is sure


@pytest.mark.parametrize(("now", "sure"), [(1500, True), (1010, False)])
def test_what_the_gate_has_not_seen_is_held_to_the_limit_that_it_set(now, sure):
    made, gate = households(now)
    back = gate.judged
    assert analysis.Asked(Judged()).moved(made, made.ref("antal", 2020), made.ref("antal", 2024)) is False
    assert analysis.Asked(back).moved(made, made.ref("antal", 2020), made.ref("antal", 2024)) is sure


@pytest.mark.parametrize(("other", "sure"), [(200, True), (390, False), (400, False)])
def test_a_group_is_the_highest_where_it_surely_differs_from_the_next(other, sure):
    made, gate = households(1000, other)
    winner, next_one = (made.ref("antal", 2024, hushallstyp=code) for code in ("par", "par_barn"))
    assert gate.outermost(made, winner, (next_one,)) is sure
