"""What people call a table, which no word of its own name says."""

from __future__ import annotations

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict

YES, NO, SILENT = Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.NOT_FOUND
EVICTIONS = Drawn("hl.vrakningsforebyggande", "hushåll med vräkningsförebyggande arbete", "hushåll",
                  {"antal": {2024: 1904}},
                  also=("insatser mot vräkning", "arbete för att hushåll inte ska förlora bostaden"))  # fmt: skip
IN_CARE = Drawn("bu.lvu_vardade", "barn och unga i vård enligt LVU", "barn", {"antal": {2024: 639}},
                also=("barn placerade med tvång",))  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tables.Published:
    return tables.read(edition(tmp_path_factory.mktemp("utgåva") / "ut", EVICTIONS, IN_CARE))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Insatser mot vräkning gavs till 1 904 hushåll 2024.", YES),
        ("Insatser mot vräkning gavs till 1 850 hushåll 2024.", NO),
        ("639 barn var placerade med tvång 2024.", YES),
        ("580 barn var placerade med tvång 2024.", NO),
        ("639 barn var placerade 2024.", SILENT),
        ("1 904 hushåll förlorade bostaden 2024.", SILENT),
    ],
)
def test_an_everyday_name_that_is_said_whole_names_the_table(
    text: str, verdict: Verdict, published: tables.Published
) -> None:
    (found,) = verifying.verify(text, published).claims
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Förra året vårdades 639 barn och unga enligt LVU.", YES),
        ("Förra året vårdades 570 barn och unga enligt LVU.", Verdict.AMBIGUOUS),
    ],
)
def test_a_figure_of_the_whole_year_tells_which_year_last_year_is(
    text: str, verdict: Verdict, published: tables.Published
) -> None:
    (found,) = verifying.verify(text, published).claims
    assert found.verdict is verdict
