"""How many answered a survey, how far off their share may be, and that those who did not may think differently."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.figures import Figure, In
from socialrapport.prose.message import Manner, Message, Slot

KIND, ORDER, OF_THE_FIGURE = FindingKind.MARGIN, 55, True

OFF = {
    "sv": "och felmarginalen är ±\u00a0{margin} procentenheter",
    "en": "and the margin of error is ±{margin} percentage points",
}
OF_ASKED = {
    "sv": "av {asked} som fick frågan {year} svarade {answered}, " + OFF["sv"],
    "en": "of the {asked} asked [in {year}], {answered} answered, " + OFF["en"],
}
ANSWERED = {
    "sv": "frågan besvarades {year} av {answered}, " + OFF["sv"],
    "en": "the question was answered [in {year}] by {answered}, " + OFF["en"],
}
MAY_DIFFER = {
    "sv": "; de som inte svarade kan tycka något annat",
    "en": "; those who did not answer may think differently",
}
"""What a text says once."""


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Av 138 som fick frågan 2024 svarade 71, och felmarginalen är ± 8 procentenheter; …*"
    now, base, asked = fact(finding, "now"), fact(finding, "base"), finding.fact("asked")
    cells = (now, base) if asked is None else (now, base, asked)
    margin = Figure(finding.margin, 0, In.NOTHING, (claims.margin(finding.margin, cells),), in_words=False)
    places: dict[str, Slot] = {"margin": margin, "answered": replace(figures.exact(cube, base), in_words=False)}
    places["year"] = "" if manner.dated(year_of(now)) else year_of(now)
    wording = OF_ASKED if asked else ANSWERED
    if not manner.reserved:
        wording = {language: text + MAY_DIFFER[language] for language, text in wording.items()}
    if asked is None:
        return Message(finding, wording, places=places)
    many = cube.asked[year_of(now)][1]
    places["asked"] = Figure(many, 0, In.NOTHING, (claims.value("", many, asked, 0.5),), in_words=False)
    return Message(finding, wording, places=places)
