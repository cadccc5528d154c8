"""Answers to a survey: how far off their share may be, where all who were asked are known, and of small groups."""

from dataclasses import replace

import pytest

from socialrapport import analysis
from socialrapport.analysis import certainty, surveys
from socialrapport.compose.memo import areas_text
from socialrapport.ledger import check
from socialrapport.model.finding import Claim, ClaimKind, FindingKind, Verdict
from socialrapport.model.safe import SafeCube
from socialrapport.prose import English, paragraph, say
from support.cubes import cube, material
from unit.test_sexes_apart import STOCKHOLM

SENT = cube(
    "br.svarsfrekvens", "andel 2022 | 40.0\nbas 2022 | 500\nandel 2024 | 50.0\nbas 2024 | 500", ("2022", "2024")
)


def satisfied(
    share: float = 80.0, of: int = 250, before: float = 70.0, before_of: int = 200, women: int = 0
) -> tuple[SafeCube, SafeCube]:
    "The share of so many answers in 2024 and in 2022, beside how many got the questionnaire."
    drawn = f"""
        andel 2022 Total Total | {before}
        bas   2022 Total Total | {before_of}
        andel 2024 Total Total | {share}
        bas   2024 Total Total | {of}
    """
    if women:
        drawn += (
            f"andel 2024 Total K | 75.0\nbas 2024 Total K | {women}\nandel 2024 Total M | 80.0\nbas 2024 Total M | 90"
        )
    made = cube("br.nojda", drawn, ("2022", "2024"))
    answers, sent = analysis.with_asked((made, SENT))
    return answers, sent


def margin_of(cubes: tuple[SafeCube, ...]):
    return [f for f in analysis.find(cubes, 2024) if f.kind == FindingKind.MARGIN]


def test_the_text_says_how_many_answered_and_how_far_off_their_share_may_be():
    cubes = satisfied()
    (found,) = margin_of(cubes)
    said = say(found, cubes[0], STOCKHOLM)
    assert said.text.replace("\u00a0", " ") == (
        "Av 500 som fick frågan 2024 svarade 250, och felmarginalen är ± 4 procentenheter; de som inte svarade kan "
        "tycka något annat."
    )
    assert {check(claim, {c.id: c for c in cubes})[1] for claim in said.claims} == {"bekräftad"}
    assert "Of the 500 asked in 2024, 250 answered" in say(found, cubes[0], STOCKHOLM, language=English).text


def test_that_others_may_think_otherwise_is_said_once_in_a_chapter():
    cubes = satisfied()
    (found,) = margin_of(cubes)
    (said,) = paragraph([found], {cubes[0].id: cubes[0]}, STOCKHOLM, reserved=[found])
    assert said.text.replace("\u00a0", " ").endswith("och felmarginalen är ± 4 procentenheter.")


def test_a_margin_that_is_a_point_off_is_refused():
    cubes = satisfied()
    (found,) = margin_of(cubes)
    claim = next(c for c in say(found, cubes[0], STOCKHOLM).claims if c.kind is ClaimKind.MARGIN)
    assert claim.stated == 4
    for off in (-1, 1):
        assert check(replace(claim, stated=claim.stated + off), {c.id: c for c in cubes})[1] != "bekräftad"


def test_where_it_is_not_known_how_many_were_asked_the_margin_is_that_of_endless_many():
    answers, _ = satisfied()
    alone = replace(answers, asked={})
    (found,) = margin_of((alone,))
    assert found.margin == 6
    assert say(found, alone, STOCKHOLM).text.startswith("Frågan besvarades 2024 av 250")


def test_no_margin_is_told_where_the_number_of_answers_is_hidden():
    """What it rests on could be worked out of it."""
    answers, _ = satisfied()
    cells = {key: cell for key, cell in answers.cells.items() if key[0] != "bas"}
    assert margin_of((replace(answers, cells=cells),)) == []


def test_of_all_who_were_asked_a_difference_between_years_is_surer_and_the_ledger_agrees():
    answers, sent = satisfied()
    refs = answers.ref("andel", 2022), answers.ref("andel", 2024)
    known = certainty.of_change(answers, answers.main, *refs)
    endless = certainty.of_change(replace(answers, asked={}), answers.main, *refs)
    assert known.p < endless.p
    by_id = {answers.id: answers, sent.id: sent}
    limit = (known.p + endless.p) / 2
    for verdict, held in ((Verdict.SURE, "bekräftad"), (Verdict.CHANCE, "säger något annat")):
        claim = Claim(ClaimKind.CHANCE, "", verdict.value, (*known.cells, *known.asked), (limit, 1.0))
        assert held in check(claim, by_id)[1]


@pytest.mark.parametrize(("women", "told"), [(surveys.FEWEST - 1, False), (surveys.FEWEST, True)])
def test_a_group_of_fewer_answers_than_the_rule_has_is_not_told(women, told):
    found = analysis.find(satisfied(women=women), 2024)
    assert any(f.kind == FindingKind.SEX_GAP for f in found) == told


@pytest.mark.parametrize(("year", "told"), [(2024, True), (2025, False)])
def test_the_memo_promises_this_years_survey_only_in_a_year_when_one_was_made(year, told):
    stuff = material(STOCKHOLM, satisfied(), year)
    assert ("årets brukarundersökning" in areas_text(stuff)) == told
