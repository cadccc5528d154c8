"""What of an indicator and its cells decides how a sentence is built, whatever language it is in."""

from __future__ import annotations

from socialrapport.model.axes import DISTRICT
from socialrapport.model.finding import Finding
from socialrapport.model.indicator import TOTAL, Indicator, Period
from socialrapport.model.safe import CellRef, SafeCube, Status
from socialrapport.model.swedish_nouns import BARN, INVANARE, PERSON
from socialrapport.prose.figures import Values

SMALL_BASE = 20
"""Below this a change is told in counts, never in percent."""


def fact(finding: Finding, name: str) -> CellRef:
    found = finding.fact(name)
    if found is None:
        raise ValueError(f"{finding.indicator}: iakttagelsen {finding.kind.value} saknar {name}.")
    return found


def facts(finding: Finding, name: str) -> tuple[CellRef, ...]:
    "Every cell of that name, in the order that the finding has them."
    return tuple(ref for found, ref in finding.facts if found == name)


def year_of(ref: CellRef) -> str:
    return ref.at[0]


def code_of(cube: SafeCube, ref: CellRef, axis: str) -> str:
    "Where the cell stands along an axis."
    return ref.at[[a.id for a in cube.axes].index(axis)]


def label(cube: SafeCube, axis: str, code: str) -> str:
    found = cube.axis(axis)
    return found.labels.get(code, code) if found else code


def split(cube: SafeCube, ref: CellRef) -> tuple[tuple[str, str], ...]:
    "The axes where *ref* is not at the total, year left out."
    pairs = zip(cube.axes[1:], ref.at[1:], strict=True)
    return tuple((axis.id, code) for axis, code in pairs if code != TOTAL)


def has_begun(cube: SafeCube, now: CellRef) -> bool:
    "Whether it is of something counted that there was none of in any year before; a survey does not begin."
    kind = cube.measure(now.measure).kind
    return (kind.is_count or kind.in_percent) and not is_survey(cube.indicator) and cube.begins(now)


def is_survey(indicator: Indicator) -> bool:
    return indicator.period.kind is Period.SURVEY


def of_people(cube: SafeCube) -> bool:
    "Whether people are counted, and not what is decided or reported of them."
    return cube.indicator.unit in (PERSON, BARN, INVANARE)


def breaks_between(cube: SafeCube, before: CellRef, now: CellRef) -> tuple[int, ...]:
    "Indices of the indicator's breaks between two cells' years that touch the district, or the whole, of either."
    years, places = (int(year_of(before)), int(year_of(now))), {cube.district_of(before), cube.district_of(now)}
    return tuple(i for i, b in enumerate(cube.indicator.breaks) if b.between(*years) and b.touches(places))


def breaks_of(finding: Finding, cube: SafeCube) -> tuple[int, ...]:
    "The breaks a finding crosses: those it names, or else those its compared years span."
    if finding.breaks:
        return finding.breaks
    before, now = finding.fact("before"), finding.fact("now")
    return breaks_between(cube, before, now) if before and now else ()


def base(cube: SafeCube, ref: CellRef) -> float:
    "How many units a figure rests on: itself if it is a count, else what it is derived from."
    measure = cube.measure(ref.measure)
    id = measure.id if measure.kind.is_count else measure.denominator if measure.kind.in_percent else None
    if not measure.kind.is_count and not measure.kind.in_percent and any(m.id == "antal" for m in cube.measures):
        id = "antal"
    cell = cube.cells.get((id, ref.at)) if id else None
    if cell is None:
        return float("inf")
    return cell.value if cell.value is not None else 0.0


def percent_of_whole(cube: SafeCube, part: CellRef) -> tuple[CellRef, float] | None:
    "The whole and how many percent of it a part is; None where the whole is not shown or is a small base."
    whole = cube.ref(part.measure, year_of(part))
    total, mine = Values(cube)(whole), Values(cube).must(part)
    if total is None or total < SMALL_BASE or mine > total:
        return None
    return whole, mine / total * 100


LONG_NAME = 6
"""Words: a figure that follows a longer name needs a verb of its own."""


def has_long_name(cube: SafeCube) -> bool:
    "Whether what is counted takes many words, or ends with a figure of its own."
    words = (cube.indicator.phrase or cube.indicator.title).split()
    return "till" not in words and (len(words) > LONG_NAME or any(c.isdigit() for c in words[-1]))


def some_hidden(cube: SafeCube, whole: CellRef) -> bool:
    "Whether some district's figure is hidden, which might be the highest or the lowest of all."
    axis = cube.axis(DISTRICT)
    cells = (cube.get(whole.measure, year_of(whole), stadsdel=code) for code in (axis.codes if axis else ()))
    return any(cell is not None and cell.status is Status.HIDDEN for cell in cells)


def equals(cube: SafeCube, refs: tuple[CellRef, ...], one: CellRef) -> tuple[CellRef, ...]:
    "The cells that share *one*'s value, in the order given."
    value = Values(cube)
    return tuple(ref for ref in refs if value.must(ref) == value.must(one))
