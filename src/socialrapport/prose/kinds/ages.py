"""That the districts differ less, or more, when the ages of their people are taken away."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims, figures
from socialrapport.prose.facts import fact, year_of
from socialrapport.prose.message import About, AxisName, Manner, Message, Place, Slot, Term

KIND, ORDER, OF_THE_FIGURE = FindingKind.AGES, 72, False

LEFT = {
    "sv": "skillnaderna mellan {place:the_many} i {subject} | är | {way} när hänsyn tas till {age}[ och {sex}]: "
    "{standard} procent av nivån mot {crude}, sedan det som slumpen ger har räknats bort",
    "en": "the differences between the {place:many} in {subject} | are | {way} when {age}[ and {sex}] are taken "
    "into account: {standard} per cent of the level as against {crude}, chance taken away",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Skillnaderna … är mindre när hänsyn tas till ålder och kön: 24 procent av nivån mot 41.*"
    standard, crude = fact(finding, "standard"), fact(finding, "crude")
    axes = cube.measure(standard.measure).standard
    smaller = figures.Values(cube).must(standard) < figures.Values(cube).must(crude)
    stated = "lägre" if smaller else "högre"
    places: dict[str, Slot] = {
        "place": Place(),
        "way": Term("mindre" if smaller else "större", (claims.comparison("", stated, standard, crude),)),
        "age": AxisName(axes[0]),
        "sex": AxisName(axes[1]) if len(axes) > 1 else "",
        "standard": figures.level(cube, standard),
        "crude": figures.level(cube, crude),
    }
    return Message(finding, LEFT, About(finding.measure, short=manner.short), places, manner.when(year_of(crude)))
