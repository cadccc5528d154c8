"""Counts in the program's messages have their thousands apart, with a no-break space, as in the report."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from socialrapport import profiles
from socialrapport.commands import outcomes_said
from socialrapport.compose import annex
from socialrapport.intake import report
from socialrapport.intake.plausibility.unlikely import Unlikely
from socialrapport.intake.summary import paragraph, place
from socialrapport.intake.whole_delivery import expected
from socialrapport.model.delivery import Receipt
from socialrapport.model.edition import Doubt, Protection
from socialrapport.model.issue import Issue, Severity
from socialrapport.model.safe import SafeRows
from socialrapport.model.written import figure
from support.cubes import material

TOWN = profiles.load("exempelkommun")


def test_thousands_stand_apart():
    assert [figure(n) for n in (7, 999, 1000, 1234567)] == ["7", "999", "1\u00a0000", "1\u00a0234\u00a0567"]


def test_what_an_attack_found(capsys):
    nothing = np.zeros(0, dtype=np.int64)
    result = SimpleNamespace(contradiction="", linear=nothing, exact=nothing, narrow=nothing, undecided=range(1500))
    outcomes_said.tell_attack(SimpleNamespace(suppressed=np.ones(4321, dtype=bool)), result)
    said = capsys.readouterr().err
    assert "4\u00a0321 dolda celler" in said
    assert "1\u00a0500 celler kunde inte avgöras" in said


def test_what_was_built(capsys):
    edition = SimpleNamespace(
        protection=Protection("", 1, 4, 14000, 12000, 1900, (), "", 0),
        documents={},
        doubts=(Doubt("rapport", "Det var 17.", "Det var 18, inte 17. Meningen står i texter/vald.md rad 3."),),
        profile=SimpleNamespace(
            name="Norrsund",
            memos={2024: SimpleNamespace(handler=SimpleNamespace(name="Tova"), date=date(2025, 4, 1))},
            districts=(),
        ),
        year=2024,
        unlikely=("andras tal för Kolada, N31816, är osannolika",),
        quality=SimpleNamespace(rows=SafeRows(21000, 21999), set_aside=SafeRows(1, 99)),
        fingerprint="a" * 64,
    )
    outcomes_said.tell_edition(edition, Path("ut"))
    said = capsys.readouterr().err
    assert "Mellan 21\u00a0000 och 22\u00a0000 rader lästes, färre än 100 lades åt sidan" in said
    assert "Varning: andras tal för Kolada, N31816, är osannolika" in said
    assert "Inget pressmeddelande är skrivet: inget av det som nämnden får veta" in said
    assert "Läs efter: ”Det var 17.” Det var 18, inte 17. Meningen står i texter/vald.md rad 3." in said
    counted = "Av 14 000 celler räknade ur underlagen visas 12 000, 1 900 är skyddade och 100 är ej tillämpliga."
    assert counted in said.replace("\u00a0", " ")
    assert edition.protection.in_figures in annex.disclosure_text(material(TOWN), edition.protection), (
        "the report says the same"
    )


def test_an_area_with_limits_of_its_own_is_called_by_its_title():
    protection = SimpleNamespace(rules="Antal från 1 till 4 visas inte. I vald gäller 1 till 9.", cells=0, risk=None)
    protection.known_before = ()
    said = annex.disclosure_text(material(TOWN), protection)
    assert "Inom våld i nära relationer och hedersrelaterat våld och förtryck gäller 1 till 9." in said


def test_the_page_of_a_check():
    receipt = Receipt("insats", "insats.csv", "ab" * 32, 100, 23456, 1200, "utf-8")
    page = report([], [receipt], profiles.load("exempelkommun"), 2024, {})
    assert page.count("23\u00a0456") == page.count("1\u00a0200") == 2
    assert "23456" not in page


def test_one_file_more():
    same = [Issue("dubblett", Severity.ERROR, "insats", f"insats_{n}.csv", "", "", "") for n in range(4)]
    assert "och 1 fil till:" in next(paragraph(same))
    assert "och 2 filer till:" in next(paragraph([*same, same[0]]))


def test_what_a_check_found():
    issue = Issue("dubblett", Severity.ERROR, "insats", "insats.csv", "", "", "", rows=tuple(range(9)), count=12345)
    assert place(issue).endswith("(12\u00a0345 rader)")
    assert expected(Unlikely(("", ""), 2024, 2409, 2731, 10729)) == "2\u00a0409 (2\u00a0731–10\u00a0729)"
