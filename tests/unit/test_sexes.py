"""What is told of women and men: the ratio with its interval, why a figure is not split, and where texts use it."""

from dataclasses import replace

import pytest

from socialrapport import analysis, catalogue
from socialrapport.compose import documents, sexes
from socialrapport.compose.in_running_text import bare
from socialrapport.ledger import check
from socialrapport.model.document import TableBlock, texts_of
from socialrapport.model.finding import ClaimKind, FindingKind
from socialrapport.model.indicator import Indicator
from socialrapport.model.safe import SafeCell, Status
from support.cubes import material
from unit.test_sexes_apart import STOCKHOLM, cube

CATALOGUE = catalogue.load()
HIDDEN = SafeCell(None, Status.HIDDEN)


def stuff_of(made):
    found = analysis.judged((made,), 2024, STOCKHOLM)
    return replace(material(STOCKHOLM, (made,)), judged=found)


def test_the_ratio_of_women_to_men_stands_with_its_interval_and_five_years_before():
    made = cube((400, 500), (400, 800))
    (table,) = [b for b in sexes.women_and_men(stuff_of(made)) if isinstance(b, TableBlock)]
    assert [cell.text for cell in table.rows[0][1:]] == ["40,0", "80,0", "\u221240,0", "0,50", "0,44\u20130,56", "0,80"]
    claims = [claim for cell in table.rows[0] for claim in cell.claims]
    assert {check(claim, {made.id: made})[1] for claim in claims} == {"bekräftad"}


@pytest.mark.parametrize("kind", [ClaimKind.RATIO, ClaimKind.RATIO_LOW, ClaimKind.RATIO_HIGH])
def test_a_ratio_or_an_end_of_its_interval_that_is_a_tenth_off_is_refused(kind):
    made = cube((400, 500), (400, 800))
    (table,) = [b for b in sexes.women_and_men(stuff_of(made)) if isinstance(b, TableBlock)]
    claim = next(claim for cell in table.rows[0] for claim in cell.claims if claim.kind is kind)
    assert check(replace(claim, stated=claim.stated * 1.1), {made.id: made})[1] != "bekräftad"


def test_where_what_a_figure_rests_on_is_hidden_no_interval_is_told():
    """An interval of what is hidden could be turned around."""
    made = cube((400, 500), (400, 800))
    cells = {key: HIDDEN if key[0] == "antal" and key[1][1] == "K" else cell for key, cell in made.cells.items()}
    (table,) = [b for b in sexes.women_and_men(stuff_of(replace(made, cells=cells))) if isinstance(b, TableBlock)]
    assert [cell.text for cell in table.rows[0][4:6]] == ["0,50", ""]


def unsplit() -> list[Indicator]:
    return [one for one in CATALOGUE.indicators.values() if all(by.id != "kon" for by in one.by)]


@pytest.mark.parametrize(
    ("id", "why"),
    [
        ("eb.hushall", "Hushåll räknas, och ett hushåll har inte ett kön."),
        ("hl.avhysningar", "Källan har inte uppgift om kön."),
        ("mb.familjehem", "Utelämnat för att skydda enskilda: grupperna är små."),
        ("fr.medgivanden", "Ärenden räknas, och makar kan söka tillsammans."),
    ],
)
def test_why_a_figure_is_not_split_by_sex(id, why):
    assert sexes.why_not(CATALOGUE.indicators[id]) == why


def test_a_reason_is_written_only_where_it_does_not_follow():
    assert [one.id for one in CATALOGUE.indicators.values() if one.not_by_sex and one not in unsplit()] == []
    assert all(sexes.why_not(replace(one, not_by_sex="")) != one.not_by_sex for one in unsplit() if one.not_by_sex)


def test_a_text_uses_the_split_wherever_the_sexes_differ_for_sure(exempelkommun):
    """Each notable gap stands in its figure's own section, with women's cell and men's."""
    told = [
        (place, {ref for claim in sentence.claims for ref in claim.cells})
        for place, sentence in exempelkommun.documents["rapport"].sentences()
    ]
    gaps = [f for f in exempelkommun.draft.judged.findings if f.kind == FindingKind.SEX_GAP and f.sure and not f.flat]
    assert gaps
    for gap in gaps:
        section = f"i-{bare(gap.indicator)}"
        assert any(place == section and {ref for _, ref in gap.facts} <= cells for place, cells in told), gap.indicator


def test_the_memo_tells_how_many_figures_differ_as_the_report_does():
    stuff = stuff_of(cube((400, 500), (400, 800)))
    made = documents(stuff)
    for name in ("rapport", "tjansteutlatande"):
        said = " ".join(span.text for b in made[name].blocks for text in texts_of(b) for span in text)
        assert sexes.how_many_differ(stuff) in said
