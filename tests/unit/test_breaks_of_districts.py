"""A board may change something for its own district alone: it breaks there and in the whole, and in no other."""

import datetime as dt
from dataclasses import replace

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.model.finding import Finding, FindingKind, Verdict
from socialrapport.model.indicator import Break
from socialrapport.model.profile import Adjustment
from socialrapport.model.safe import SafeCube
from socialrapport.profiles import BreakForm, consistency
from support.cubes import cube

HERE = profiles.load("stockholm")
CHANGED = Break(2024, "Öppna insatser ges utan behovsprövning", district="06")


def counted(*breaks: Break) -> SafeCube:
    drawn = "".join(
        f"antal {year} {place} Total | {number}\n"
        for place, numbers in {"Total": (3000, 3100), "06": (900, 400), "08": (900, 400), "14": (700, 900)}.items()
        for year, number in zip((2023, 2024), numbers, strict=True)
    )
    made = cube("eb.hushall", drawn, years=("2023", "2024"))
    return replace(made, indicator=replace(made.indicator, breaks=breaks))


def change_in(district: str, found: SafeCube) -> Finding:
    return next(f for f in analysis.judged((found,), 2024, HERE).places[district] if f.kind == FindingKind.CHANGE)


@pytest.mark.parametrize(("district", "verdict"), [("06", Verdict.UNKNOWN), ("08", Verdict.SURE)])
def test_a_change_is_judged_but_where_it_is_broken(district, verdict):
    assert change_in(district, counted(CHANGED)).verdict is verdict


def test_the_whole_is_broken_too():
    (change,) = (f for f in analysis.find((counted(CHANGED),), 2024) if f.kind == FindingKind.CHANGE)
    assert change.verdict is Verdict.UNKNOWN


def test_a_break_of_all_is_in_each_district():
    assert change_in("08", counted(replace(CHANGED, district=""))).verdict is Verdict.UNKNOWN


def test_the_reason_says_which_district():
    theirs = replace(HERE, adjustments={"eb.hushall": Adjustment(None, (CHANGED,), "", True, "")})
    found = catalogue.adjusted(catalogue.load(), theirs).indicators["eb.hushall"].breaks
    name = next(d.name for d in HERE.districts if d.code == "06")
    assert f"Öppna insatser ges utan behovsprövning. Gäller bara {name}." in [b.says for b in found]


def test_a_district_that_there_is_none_of_is_a_contradiction():
    theirs = replace(
        HERE, adjustments={"eb.hushall": Adjustment(None, (replace(CHANGED, district="77"),), "", True, "")}
    )
    (said,) = consistency.breaks(theirs)
    assert "anpassningar, eb.hushall, brott: 77 är inget distrikt i profilen." in said


def test_a_break_is_of_the_year_of_its_day():
    with pytest.raises(ValueError, match="ar är 2023 men datum är i 2024"):
        BreakForm(ar=2023, text="Ny lag.", datum=dt.date(2024, 7, 1))


def test_the_breaks_of_a_year_come_in_the_order_of_their_days():
    late, early = (Break(2024, says, dt.date(2024, month, 1)) for says, month in (("Juli", 7), ("Mars", 3)))
    theirs = replace(HERE, adjustments={"eb.hushall": Adjustment(None, (late, early))})
    found = catalogue.adjusted(catalogue.load(), theirs).indicators["eb.hushall"].breaks
    assert [b.says for b in found if b.year == 2024] == ["Mars", "Juli"]


def test_one_day_has_one_break():
    theirs = replace(HERE, adjustments={"eb.hushall": Adjustment(None, (CHANGED, CHANGED), "", True, "")})
    (said,) = consistency.repeated(theirs)
    assert "anpassningar, eb.hushall, brott: " in said
    assert "står 2 gånger" in said
