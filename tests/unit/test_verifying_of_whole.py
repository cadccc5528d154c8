"""A share is of what it is said to be of: of all, of some of them, or of the group that it tells of."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.published import Drawn, edition

from socialrapport import verifying
from socialrapport.opened import tables
from socialrapport.verifying import Verdict


def share(id: str, phrase: str, unit: str, value: float) -> Drawn:
    values = {"andel": {2024: value}, "antal": {2024: 188}, "bas": {2024: 522}}
    measures = {"andel": ("share", "procent", 1), "antal": ("count", unit, 0), "bas": ("count", unit, 0)}
    return Drawn(id, phrase, unit, values, measures)


ENDED = share("eb.slut", "hushåll som slutat få ekonomiskt bistånd och börjat arbeta eller studera", "hushåll", 32.9)
ABROAD = share("eb.utrikes", "vuxna med ekonomiskt bistånd som är utrikes födda", "personer", 60.1)
DIGITAL = share("bu.digitala", "orosanmälningar som kom in via den digitala tjänsten", "orosanmälningar", 30.4)
LASTING = share("eb.barn_lange", "barn i hushåll med bistånd där biståndet varat i minst tio månader", "barn", 43.7)
GAMBLING = Drawn("mb.spel", "personer med insats för spel om pengar", "personer", {"antal": {2024: 67}})
WRONG = Drawn("eb.fel", "det felaktigt utbetalda biståndet", "tkr", {"summa": {2024: 12162}},
              {"summa": ("amount", "tkr", 0)})  # fmt: skip
ALL = Drawn("sp.aktuella", "personer aktuella för insatser inom socialpsykiatrin", "personer", {"antal": {2024: 4948}})


@pytest.mark.parametrize(
    ("table", "raw", "sentence", "borne_out"),
    [
        (ENDED, "32,9", "Av alla hushåll som slutat få bistånd hade 32,9 procent börjat arbeta eller studera.", True),
        (ENDED, "32,9", "Av alla hushåll med bistånd 2024 hade 32,9 procent börjat arbeta eller studera.", False),
        (ABROAD, "60,1", "Av alla vuxna med ekonomiskt bistånd 2024 var 60,1 procent utrikes födda.", True),
        (ABROAD, "60,1", "Av de utrikes födda fick 60,1 procent av de vuxna ekonomiskt bistånd 2024.", False),
        (DIGITAL, "30,4", "Av alla orosanmälningar 2024 kom 30,4 procent in via den digitala tjänsten.", True),
        (DIGITAL, "30,4", "Digitala orosanmälningar var 30,4 procent av alla brev 2024.", False),
        (ALL, "4 948", "4 948 personer var aktuella för insatser inom socialpsykiatrin 2024.", True),
        (LASTING, "43,7", "43,7 procent av samtliga barn i hushåll med bistånd hade det i minst tio månader.", True),
        (LASTING, "43,7", "43,7 procent av samtliga barn i Stockholm levde med bistånd i minst tio månader.", False),
        (GAMBLING, "67", "67 personer fick 2024 en insats för spel om pengar.", True),
        (GAMBLING, "67", "67 personer spelar för mycket om pengar 2024.", False),
        (WRONG, "12 162", "Felaktigt utbetalt bistånd var 12 162 tkr 2024.", True),
        (WRONG, "12 162", "Felaktigt bistånd på 12 162 tkr betalades tillbaka 2024.", False),
        (ALL, "4 948", "4 948 personer var för första gången aktuella för insatser inom socialpsykiatrin 2024.", False),
    ],
)  # fmt: skip
def test_the_whole_that_is_named_is_the_tables(
    table: Drawn, raw: str, sentence: str, borne_out: bool, tmp_path: Path
) -> None:
    published = tables.read(edition(tmp_path / "ut", table))
    (claim,) = (one for one in verifying.verify(sentence, published).claims if one.raw == raw)
    assert (claim.verdict is Verdict.CONFIRMED) is borne_out, claim.why
    assert borne_out or claim.verdict is not Verdict.CONTRADICTED
