"""The limits are held in the finished tables by one who knows nothing of how the pattern was chosen."""

from __future__ import annotations

import pytest

from socialrapport.disclosure.doors.limits import refuse_broken
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Disclosure
from support.cubes import cube

AREA = Disclosure(1, 4, areas={"ekonomiskt_bistand": (1, 9)})
OTHER = Disclosure(1, 4, areas={"vald": (1, 9)})


def broken(id: str, drawn: str, rules: Disclosure = OTHER) -> list[str]:
    "What is said of each cell that breaks a limit."
    try:
        refuse_broken((cube(id, drawn),), rules)
    except Refusal as refused:
        return [reason for reason in refused.reasons if reason.startswith(id)]
    return []


@pytest.mark.parametrize(
    ("count", "rules", "small"),
    [("4", OTHER, True), ("5", OTHER, False), ("9", AREA, True), ("10", AREA, False), ("0", AREA, False),
     ("..", AREA, False)],
)  # fmt: skip
def test_a_count_within_the_limits_of_all_or_of_its_area_is_not_shown(
    count: str, rules: Disclosure, small: bool
) -> None:
    said = broken("eb.hushall", f"antal 2024 06 Total | {count}", rules)
    assert said == (["eb.hushall/antal/2024/06/Total är så litet att det ska döljas"] if small else [])


@pytest.mark.parametrize(("antal", "bas", "wrong"), [("..", "611", True), ("90", "..", True), ("90", "611", False)])
def test_a_share_is_not_shown_beside_a_hidden_count_that_it_rests_on(antal: str, bas: str, wrong: bool) -> None:
    drawn = f"andel 2024 06 Total | 14.7\nantal 2024 06 Total | {antal}\nbas 2024 06 Total | {bas}"
    said = broken("eb.mycket_langvarigt", drawn)
    assert said == (
        ["eb.mycket_langvarigt/andel/2024/06/Total visas, men inte det antal som det bygger på"] if wrong else []
    )


def test_what_its_owner_has_published_is_as_the_owner_had_it() -> None:
    assert broken("hl.barn_avhysning", "antal 2024 | 2") == []
