"""How many leave within a time: only of those who could be followed, and in the long run by a life table."""

import random

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.english import in_english
from socialrapport.model.finding import FindingKind
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.opened.tables import of
from socialrapport.prose import English, say
from socialrapport.statistics import durations
from socialrapport.verifying.holding import verify
from socialrapport.verifying.judging.verdicts import Verdict

HERE = profiles.load("stockholm")
Counts = tuple[float | None, float | None]


def of_year(id: str, part: float | None, whole: float | None) -> SafeCube:
    found = catalogue.load().indicators[id]
    share = None if part is None or not whole else round(100 * part / whole, 1)
    numbers = {"andel": share, "antal": part, "bas": whole}
    cells = {(m, ("2024",)): SafeCell(n, Status.HIDDEN if n is None else Status.SHOWN) for m, n in numbers.items()}
    return SafeCube(found, (Axis("ar", "År", ("2024",), {}),), measures_of(found), cells)


def both(first: Counts, second: Counts) -> SafeCube:
    "The second year of children's care, after the first: how many left, of how many."
    made = (of_year("bu.vard_forsta_aret", *first), of_year("bu.vard_andra_aret", *second))
    return analysis.with_life_tables(made)[1]


def life_table(cube: SafeCube) -> tuple[float | None, ...]:
    ends = ("livstabell", "livstabell_lag", "livstabell_hog")
    return tuple(cell.value for id in ends if (cell := cube.get(id, 2024)) is not None)


def test_what_is_left_after_both_years_is_the_product():
    "Half leave in the first year and half of the rest in the second: three of four."
    assert life_table(both((50, 100), (25, 50))) == (75, 66, 83)


def test_as_many_as_began_where_all_have_been_followed():
    "Then the share is what anyone would count: 150 of 200."
    assert durations.left_after([(200, 120), (80, 30)]).value == pytest.approx(1 - 150 / 200)


@pytest.mark.parametrize("counts", [((None, 100), (25, 50)), ((50, 100), (25, None)), ((50, 100), (0, 0))])
def test_nothing_where_a_count_is_hidden_or_nobody_was_left(counts):
    assert life_table(both(*counts)) == ()


def test_who_began_too_late_is_no_reason_to_believe_that_they_stay():
    """Each month ten begin and half of them leave in their ninth month, the others in their eighteenth.

    When the first began two years ago 48 percent of all who have begun have left, though each leaves within two years.
    """
    started = [month for month in range(24) for _ in range(10)]
    lasts = [9 if i % 2 else 18 for i in range(len(started))]
    gone = sum(start + length <= 24 for start, length in zip(started, lasts, strict=True))
    assert gone / len(started) == pytest.approx(0.479, abs=0.001)
    steps = []
    for begins, ends in ((0, 12), (12, 24)):
        there = [n for s, n in zip(started, lasts, strict=True) if s + ends <= 24 and n > begins]
        steps.append((len(there), sum(n <= ends for n in there)))
    assert durations.left_after(steps[:1]).value == 0.5
    assert steps == [(130, 65), (5, 5)]
    assert durations.left_after(steps).value == 0


@pytest.mark.parametrize("seed", range(5))
def test_it_is_kaplan_and_meier_where_times_are_in_classes(seed):
    "Unit by unit and from counts of each class the same, when who is followed is followed through the class."
    draw = random.Random(seed)
    units = [(draw.randint(1, 4), draw.random() < 0.6) for _ in range(60)]
    steps = []
    for time in (1, 2, 3):
        there = [(length, ended) for length, ended in units if length > time or (length == time and ended)]
        steps.append((len(there), sum(length == time and ended for length, ended in units)))
    # Who is censored at a time is followed through the class before it.
    followed = [(length if ended else length - 0.5, ended) for length, ended in units]
    found = durations.lasting([n for n, _ in followed], [e for _, e in followed])
    (expected,) = (step.lasting for step in found if step.time == 3)
    made = durations.left_after(steps)
    assert made.value == pytest.approx(expected.value)
    assert (made.interval.low, made.interval.high) == pytest.approx((expected.interval.low, expected.interval.high))


def test_the_sentence_says_whose_pace_it_is_and_its_claims_hold():
    cube = both((50, 100), (25, 50))
    (told,) = (f for f in analysis.find((cube,), 2024) if f.kind == FindingKind.LEAVING)
    said = say(told, cube, HERE)
    assert said.text.replace("\u00a0", " ") == (
        "Med 2024 års takt upphör 75 procent av insatserna med heldygnsvård för barn och unga inom två år "
        "(osäkerhetsintervall 66–83 procent)."
    )
    assert {check(claim, {cube.id: cube})[1] for claim in said.claims} == {"bekräftad"}
    assert say(told, cube, HERE, language=English).text.startswith("At the pace of 2024, 75")


def test_its_figures_are_called_the_same_in_english():
    made = [m.title for m in in_english(both((50, 100), (25, 50)), HERE).measures if m.life_table]
    title = "Within two years at this year's pace (life table), per cent"
    assert made == [title, f"{title}, lower limit", f"{title}, upper limit"]


@pytest.mark.parametrize(("said", "verdict"), [("75", Verdict.CONFIRMED), ("50", Verdict.CONTRADICTED)])
def test_a_reader_holds_what_is_said_at_a_pace_against_the_life_table(said, verdict):
    "50 percent is the share of the first year, and of the second: not of both."
    cubes = (of_year("bu.vard_forsta_aret", 50, 100), both((50, 100), (25, 50)))
    text = f"Med 2024 års takt upphör {said} procent av insatserna med heldygnsvård för barn och unga inom två år."
    claims = verify(text, of(HERE, 2024, cubes)).claims
    assert [claim.verdict for claim in claims] == [verdict]
