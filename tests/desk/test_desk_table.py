"""The table of who may do what when: every way through it is walked, and none leads past two others' approval."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from review.core import manual
from review.core.case import Act, Case, Deed, Now, Person, Role, State
from review.core.exploring import CHAPTER, World, deeds, everyone, explore, moves
from review.core.table import BEFORE, BY_ACT, PUBLIC, TABLE, Transition, refusals, replayed
from support.each import of_each

MANUAL = (Path(__file__).parents[2] / "docs" / "utgivningsbordet.md").read_text("utf-8")
ALL = everyone(1)[0].roles


def test_three_persons_can_publish_and_never_wrongly() -> None:
    found = explore(everyone(3), 14)
    assert found.broken == ()
    assert found.public
    assert found.states > 10_000


def test_two_persons_can_never_publish() -> None:
    found = explore(everyone(2), 20)
    assert (found.broken, found.public) == ((), 0)


def test_who_has_fewer_roles_can_do_nothing_more() -> None:
    """So what everyone with every role cannot bring about, no other assignment of roles can."""
    some = [frozenset(few) for number in (0, 1, 2, len(Role) - 1) for few in combinations(Role, number)]
    walked = worlds(everyone(2), 7)[::60]
    for world in walked:
        for way in TABLE:
            for full in everyone(2):
                for deed in deeds(way.act, full, world, everyone(2)):
                    free = not refusals(world.case, deed, world.now)
                    for roles in some:
                        less = replace(deed, person=replace(full, roles=roles))
                        assert (not refusals(world.case, less, world.now)) == (free and bool(roles & {*way.roles}))


def worlds(persons: tuple[Person, ...], depth: int) -> list[World]:
    found: dict[World, None] = {World(): None}
    last = [World()]
    for _ in range(depth):
        last = [after for world in last for _, after in moves(world, persons, TABLE) if after not in found]
        found |= dict.fromkeys(last)
    return list(found)


READY = World(
    Case(
        State.KLAR,
        replayed(Case(), Deed(Act.LAMNA, everyone(1)[0], {"root": "A", "chapters": frozenset()})).candidate,
        authors=frozenset({("a", "A")}),
    ),
    stored="A",
)
"""What `a` handed in is ready to be approved."""


def lax(guard: str) -> tuple[Transition, ...]:
    "The table without a guard, wherever it stands."
    return tuple(replace(one, guards=tuple(g for g in one.guards if g.short != guard)) for one in TABLE)


@pytest.mark.parametrize(
    ("guard", "deeds", "fault"),
    [
        ("två har godkänt", 5, "publicerat utan två godkännanden av samma byte"),
        ("bytena är de godkända", 8, "publicerat utan två godkännanden av samma byte"),
        ("inte två gånger", 2, "någon godkände två gånger"),
        ("inbjuden", 7, "någon läste i förväg utan rätt"),
        ("högst ett dygn före", 7, "någon läste i förväg utan rätt"),
        ("byggd med den som redan är publik", 8, "två utgåvor för ett år är publika utan att den ena känner den andra"),
        ("tillåten tid, eller undantag med skäl", 7, "publicerat på en otillåten tid utan skäl"),
    ],
)
def test_the_walk_finds_what_a_guard_keeps_away(guard: str, deeds: int, fault: str) -> None:
    "In the fewest deeds that can bring it about."
    found = explore(everyone(3), deeds, lax(guard), READY)
    assert fault in dict(found.broken)


def test_a_dispatch_before_the_public_has_it_is_found() -> None:
    way = replace(BY_ACT[Act.EXPEDIERA], sources=(State.KLAR,))
    table = tuple(way if one.act is Act.EXPEDIERA else one for one in TABLE)
    assert "expedierat innan det var publikt" in dict(explore(everyone(1), 1, table, READY).broken)


def test_an_author_who_could_approve_is_found() -> None:
    """The witness knows authors by what they did; here the release has forgotten that `a` handed it in."""
    forgot = replace(READY, case=replace(READY.case, authors=frozenset()))
    forgot = replace(forgot, witness=replace(forgot.witness, authors=frozenset({("a", "A")})))
    assert "publicerat med ett godkännande av den som lämnade in" in dict(explore(everyone(2), 7, start=forgot).broken)


def test_an_effect_that_drops_a_correction_is_found() -> None:
    way = replace(BY_ACT[Act.RATTA], effect=lambda case, deed: replace(case, corrections=(deed.text("text"),)))
    table = tuple(way if one.act is Act.RATTA else one for one in TABLE)
    start = World(replace(READY.case, state=State.PUBLICERAD, published="A"), "A")
    assert "rättelserna är inte de som gjordes" in dict(explore(everyone(1), 2, table, start).broken)


def test_whoever_handed_in_the_same_bytes_before_is_their_author_too() -> None:
    """Found by the walk: `a` hands in, `b` hands in the same again, and then `a` would approve it."""
    a, b, _ = everyone(3)
    case = Case()
    for person in (a, b):
        case = replayed(case, Deed(Act.LAMNA, person, {"root": "A", "chapters": frozenset()}))
    case = replace(case, state=State.KLAR)
    assert refusals(case, Deed(Act.GODKANN, a), Now(bytes="A")) == (
        "Den som har lämnat in kandidaten får inte granska eller godkänna den.",
    )


@of_each({f"{way.act} när läget är {state}": (way, state) for way in TABLE for state in State})
def test_what_is_not_in_the_table_is_refused_with_reasons(way: Transition, state: State) -> None:
    case, nobody = Case(state), Person("n")
    assert any("rollen" in reason for reason in refusals(case, Deed(way.act, nobody), Now()))
    if state not in way.sources:
        [reason] = refusals(case, Deed(way.act, Person("n", ALL, ("*",))), Now())
        assert reason.endswith(f"när läget är {state}.")


def test_a_release_can_be_sent_back_from_anywhere_before_it_is_public() -> None:
    assert {*BEFORE, *PUBLIC, State.ATERFORVISAD} == {*State}
    assert BY_ACT[Act.ATERFORVISA].sources == BEFORE


def test_sent_back_it_has_lost_its_approvals_but_not_what_its_chapters_say() -> None:
    key = ((CHAPTER, "1"), "c")
    case = Case(State.KLAR, READY.case.candidate, approvals=frozenset({("b", "A")}), signed=frozenset({key}))
    after = replayed(case, Deed(Act.ATERFORVISA, everyone(1)[0], {"text": "fel"}))
    assert (after.approvals, after.signed) == (frozenset(), {key})


def test_the_first_answer_on_disclosure_is_told_to_nobody() -> None:
    """Who asks whether the release is ready learns only that two answers are wanted."""
    one = replace(READY.case, state=State.GRANSKNING, answers=frozenset({("b", "A", False)}))
    none = replace(one, answers=frozenset())
    asked = Deed(Act.KLARA, everyone(1)[0])
    assert refusals(one, asked, READY.now) == refusals(none, asked, READY.now)


@pytest.mark.parametrize("made", [manual.diagram, manual.listing])
def test_the_manual_has_what_the_table_says(made) -> None:  # type: ignore[no-untyped-def]
    assert made() in MANUAL
