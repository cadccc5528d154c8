"""A claim holds where its cells bear it out, and nowhere near."""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport.ledger import by_chance, hold
from socialrapport.ledger.claims_held import TRUE, check
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import Document, Paragraph
from socialrapport.model.finding import Claim, ClaimKind, Sentence, Verdict
from socialrapport.model.issue import Refusal
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.safe import CellRef
from support.cubes import HOUSEHOLDS, TOTAL, draft


def households(year: int, district: str = "Total") -> CellRef:
    "14 210 in 2022, 14 333 in 2023, 14 651 in 2024; hidden in 08, none in 06."
    return CellRef("eb.hushall", "antal", (str(year), district, "Total"))


def holds(claim: Claim) -> bool:
    return check(claim, {"eb.hushall": HOUSEHOLDS})[1] == TRUE


@pytest.mark.parametrize(
    ("stated", "tolerance", "true"),
    [
        (14651, (0, 0), True),
        (14652, (0, 0), False),
        (14650, (0, 0), False),
        (14700, (49, 100), True),
        (14700, (48, 100), False),
        (14600, (100, 51), True),
        (14600, (100, 50), False),
    ],
)
def test_a_value_holds_within_what_its_wording_allows(
    stated: float, tolerance: tuple[float, float], true: bool
) -> None:
    assert holds(Claim(ClaimKind.VALUE, "", stated, (TOTAL,), tolerance)) is true


@pytest.mark.parametrize(("stated", "year"), [("högst", 2024), ("lägst", 2022)])
def test_what_is_highest_or_lowest_is_so_of_all(stated: str, year: int) -> None:
    years = (2022, 2023, 2024)
    ranked = {y: (households(y), *(households(other) for other in years if other != y)) for y in years}
    assert [y for y in years if holds(Claim(ClaimKind.RANK, "", stated, ranked[y]))] == [year]


@pytest.mark.parametrize("stated", ["högst", "lägst"])
def test_one_that_is_equal_to_another_is_still_highest_or_lowest(stated: str) -> None:
    assert holds(Claim(ClaimKind.RANK, "", stated, (households(2024), households(2024))))


def test_nothing_is_a_part_of_none() -> None:
    none = households(2024, "06")
    assert not holds(Claim(ClaimKind.PART, "", 0, (none, none)))


def test_that_something_is_protected_is_so_of_all_its_cells() -> None:
    hidden, shown = households(2024, "08"), households(2024, "06")
    told = [holds(Claim(ClaimKind.VALUE, "", "..", cells)) for cells in ((hidden,), (hidden, shown))]
    assert told == [True, False]


def test_a_number_that_is_not_shown_cannot_be_claimed() -> None:
    assert not holds(Claim(ClaimKind.VALUE, "", 3, (households(2024, "08"),)))


def test_a_false_claim_is_never_published() -> None:
    false = Sentence("Det var 14 561 hushåll.", (Claim(ClaimKind.VALUE, "14 561", 14561, (TOTAL,)),))
    report = Document("Titel", "", (Paragraph((false,)),), "Staden", "24 april 2025", 2024, True)
    with pytest.raises(Refusal, match=r"14 561 hushåll\.” stämmer inte"):
        hold(draft(rapport=report))


def test_a_share_of_nought_rests_on_its_base_though_the_other_rests_on_its_events() -> None:
    """7 of 23 and none of 19: chance alone makes as much in about one case of a hundred."""
    share = MeasureInfo(
        "andel", "Andel", "procent", MeasureKind.SHARE, numerator="antal", denominator="bas", decimals=1
    )
    cells = [
        CellRef("a", measure, (year,))
        for measure, year in (("andel", "1"), ("andel", "2"), ("antal", "1"), ("bas", "2"))
    ]
    claim = Claim(ClaimKind.CHANCE, "", Verdict.CHANCE.value, tuple(cells), (0.001, 1.0))
    assert by_chance.holds(claim, [30.4, 0.0, 7, 19], share)
    assert not by_chance.holds(replace(claim, tolerance=(0.02, 1.0)), [30.4, 0.0, 7, 19], share)
