"""What references ask for that no year's figures can have: told before any are counted, in the words of the build.

Whether a figure is delivered, shown or of the year is the edition's to say. The catalogue knows the indicators and how
they are divided, the profile its districts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from socialrapport.compose.own import lookup
from socialrapport.compose.own.reference import Reference, Say, Unsayable, fold, near, parse
from socialrapport.compose.own.running_text import Fault
from socialrapport.model.axes import DISTRICT, axes_of
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.cube import Axis, MeasureInfo, main_of
from socialrapport.model.measures import measures_of
from socialrapport.model.owntext import OwnText, RunKind
from socialrapport.model.profile import Profile

REPORT_YEAR = "år"


@dataclass(frozen=True)
class Planned:
    "An indicator as it will be divided and measured."

    id: str
    axes: tuple[Axis, ...]
    measures: tuple[MeasureInfo, ...]

    @property
    def main(self) -> MeasureInfo:
        return main_of(self.measures)


def unsayable(text: OwnText, profile: Profile, year: int, catalogue: Catalogue) -> Iterator[str]:
    "Each reference of the text that no build could say, with its place."
    runs = (run for block in text.blocks for item in block.items for run in item if run.kind is RunKind.REFERENCE)
    for run in runs:
        try:
            try_out(parse(run.text), profile, year, catalogue)
        except Unsayable as fault:
            yield Fault(run, str(fault)).at(text.file)


def try_out(reference: Reference, profile: Profile, year: int, catalogue: Catalogue) -> None:
    "Raises `Unsayable` where the indicator, a division, a group or the measure is none that there can be."
    if reference.say is Say.OWN or fold(reference.indicator) == fold(REPORT_YEAR):
        return
    found = catalogue.indicators[lookup.id_of(reference.indicator, catalogue.indicators)]
    planned = Planned(found.id, axes_of(found, profile, year, (year,)), measures_of(found))
    lookup.codes_of(planned, reference, profile)
    if is_known_early(planned, reference):
        lookup.measure_of(planned, reference)


def is_known_early(planned: Planned, reference: Reference) -> bool:
    "Whether a measure that is not the catalogue's is nobody's: of districts and kronor more are reckoned later."
    more = any(axis.id == DISTRICT for axis in planned.axes) or any(m.kronor for m in planned.measures)
    ways = [say.value for say in Say if say not in (Say.VALUE, Say.OWN)]
    return not more or bool(near(reference.measure, ways, 1))
