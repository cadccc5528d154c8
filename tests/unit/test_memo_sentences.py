"""Each results sentence of a real memo of 2024, said from its facts, and better where it was wrong or ambiguous.

Figures that the memo gives are the memo's; it gives only a direction for some, and theirs are drawn here.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from socialrapport import analysis, catalogue, profiles
from socialrapport.ledger import check
from socialrapport.model.cube import Axis
from socialrapport.model.finding import FindingKind, Verdict
from socialrapport.model.measures import measures_of
from socialrapport.model.safe import SafeCell, SafeCube, Status
from socialrapport.prose import paragraph

STOCKHOLM = profiles.load("stockholm")
INDICATORS = catalogue.adjusted(catalogue.load(), STOCKHOLM).indicators
TOLD = (FindingKind.CHANGE, FindingKind.LEVEL, FindingKind.LONG_CHANGE)


def memo(indicator: str, measure: str, figures: dict[int, float], kinds: tuple[FindingKind, ...], turn: int = 0) -> str:
    "What the memo says of an indicator with these figures; every claim in it holds."
    found = INDICATORS[indicator]
    cells = {(measure, (str(year),)): SafeCell(value, Status.SHOWN) for year, value in figures.items()}
    cube = SafeCube(found, (Axis("ar", "År", tuple(map(str, figures)), {}),), measures_of(found), cells)
    seen = [replace(f, verdict=Verdict.SURE) for f in analysis.seen((cube,), 2024)]
    findings = [f for kind in kinds for f in seen if f.kind == kind]
    sentences = paragraph(findings, {cube.id: cube}, STOCKHOLM, rough=True, turn=turn)
    assert {check(claim, {cube.id: cube})[1] for s in sentences for claim in s.claims} == {"bekräftad"}
    return " ".join(s.text for s in sentences).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("indicator", "measure", "figures", "kinds", "says"),
    [
        ("eb.hushall", "antal", {2023: 13395, 2024: 13690}, TOLD[:1],
         "Antalet hushåll med ekonomiskt bistånd ökade något mellan 2023 och 2024, med drygt två procent till 13 690."),
        # The memo: *en ökning med tre procent sedan 2020*, of a share.
        ("eb.mycket_langvarigt", "andel", {2020: 21.0, 2023: 22.3, 2024: 24.0}, TOLD[1:],
         "Under 2024 var andelen hushåll med ekonomiskt bistånd som hade ett mycket långvarigt behov (46–90 månader) "
         "24 procent. Sedan 2020 har andelen ökat med tre procentenheter."),
        # The memo says nothing here of the digital service that came in 2023.
        ("bu.orosanmalningar", "antal", {2023: 39960, 2024: 42757}, TOLD[:1],
         "Under 2024 gjordes 42 757 orosanmälningar om barn och unga (2023: 39 960); "
         "uppgifterna från och med 2023 är inte helt jämförbara med de tidigare."),
        ("bu.anmalningar_utredning", "andel", {2021: 58.6, 2022: 59.1, 2023: 59.4, 2024: 59.2}, TOLD[1:2],
         "Andelen orosanmälningar som kopplas till pågående utredning eller där ny utredning inleds har legat "
         "runt 59 procent sedan 2021."),
        # What there is none of has not *legat runt* noll.
        ("bu.anmalningar_utredning", "andel", {2021: 0.0, 2022: 0.0, 2023: 0.0, 2024: 0.0}, TOLD[1:2],
         "Under 2024 var andelen orosanmälningar som kopplas till pågående utredning eller där ny utredning inleds "
         "noll procent."),
        ("bu.digitala", "andel", {2024: 30.4}, TOLD[1:2],
         "Under 2024 var andelen orosanmälningar som kom in via den digitala tjänsten drygt 30 procent."),
        # The memo: *andelen … minskade med 16 procent*, of a number.
        ("fr.samarbetssamtal", "antal", {2023: 1486, 2024: 1248}, TOLD[:1],
         "Antalet barn vars föräldrar deltog i samarbetssamtal minskade tydligt mellan 2023 och 2024, med 16 procent "
         "till 1 248."),
        # From here the memo gives ways without numbers: *ökade*, *färre*, *något fler*, *tydlig ökning*.
        ("vr.rvt_utredningar", "antal", {2023: 1920, 2024: 2104}, TOLD[:1],
         "Antalet utredningsärenden vid relationsvåldsteam (RVT) ökade med tio procent mellan 2023 och 2024, "
         "till 2 104."),
        # The memo: *antalet … var oförändrad*.
        ("vr.skyddat_boende", "antal", {2022: 355, 2023: 362, 2024: 362}, TOLD[:1],
         "Under 2024 hade 362 personer beslut om placering på skyddat boende (2023: 362); "
         "uppgifterna från och med 2024 är inte helt jämförbara med de tidigare."),
        ("mb.lvm_anmalningar", "antal", {2023: 619, 2024: 571}, TOLD[:1],
         "Antalet anmälningar enligt LVM minskade med åtta procent mellan 2023 och 2024, till 571."),
        ("mb.lvm_vardade", "antal", {2023: 149, 2024: 154}, TOLD[:1],
         "Antalet personer vårdade enligt LVM ökade något mellan 2023 och 2024, med drygt tre procent till 154."),
        ("hl.personer", "antal", {2022: 2528, 2024: 2196}, TOLD[:1],
         "I 2024 års kartläggning var 2 196 personer i hemlöshet, vilket var en minskning med 332 personer "
         "jämfört med föregående kartläggning 2022."),
        ("hl.barn_avhysning", "antal", {2023: 12, 2024: 21}, TOLD[:1],
         "Antalet barn som berördes av en verkställd avhysning ökade mellan 2023 och 2024, från 12 till 21."),
        ("sp.stodboende", "antal", {2023: 205, 2024: 241}, TOLD[:1],
         "Antalet personer i stödboende inom socialpsykiatrin ökade tydligt mellan 2023 och 2024, med 18 procent till "
         "241."),
        ("sp.hvb", "antal", {2023: 232, 2024: 230}, TOLD[:1],
         "Under 2024 bodde 230 personer i HVB inom socialpsykiatrin, i stort sett lika många som 2023."),
        ("fn.personer", "antal", {2023: 8805, 2024: 9002}, TOLD[:1],
         "Antalet personer med insatser enligt LSS eller socialtjänstlagen på grund av funktionsnedsättning ökade "
         "något mellan 2023 och 2024, med drygt två procent till 9 002."),
    ],
)  # fmt: skip
def test_a_results_sentence(
    indicator: str, measure: str, figures: dict[int, float], kinds: tuple[FindingKind, ...], says: str
) -> None:
    assert memo(indicator, measure, figures, kinds) == says
