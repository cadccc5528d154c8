"""Gaps in words: between the sexes, between districts, between the parts of a whole."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.finding import Claim, Finding, Sentence
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.profile import Profile
from socialrapport.model.safe import OUTSIDE, SEVERAL, CellRef, SafeCube, Status
from socialrapport.model.swedish_nouns import BARN, INVANARE, PERSON
from socialrapport.prose import claims
from socialrapport.prose.manner import Clause, Manner, sentence, tidy
from socialrapport.prose.swedish import amounts, words
from socialrapport.prose.swedish.amounts import Values
from socialrapport.prose.swedish.levels import fact
from socialrapport.vocabulary import degrees, hedges, swedish_figures

ALL, EVERY = "alla", hedges.Hedged(hedges.Way.IT, 100.0, (0.0, 0.0))
"""Addresses of a cube's overlap, which stands beside its cells: `eb.hushall/flera_distrikt/2024`."""


def sexes(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Andelen var högre bland kvinnor (4,1 procent) än bland män (3,2 procent).*"
    women, men = fact(finding, "women"), fact(finding, "men")
    names = words.sexes(cube.indicator)
    value = Values(cube)
    (more, most), (less, least) = sorted(
        ((value.must(women), "K"), (value.must(men), "M")), key=lambda pair: (-pair[0], pair[1])
    )
    refs = {"K": women, "M": men}
    subject = words.subject(cube, cube.measure(women.measure), profile, short=manner.short)
    (high, a), (low, b) = (amounts.level(cube, refs[sex]) for sex in (most, least))
    year = words.year_of(women)
    when = "" if manner.dated(year) else words.in_year(cube.indicator, year)
    kind = cube.measure(women.measure).kind
    whole = cube.ref(women.measure, year)
    if kind.is_count and of_people(cube) and more != less and manner.has_just_told(whole) and manner.turn % 3:
        (high, a), (low, b) = amounts.alike(cube, refs[most], refs[least])
        if not less:
            low, b = "inga", (claims.value("inga", 0, refs[least]),)
        return sentence(f"av dem var {high} {names[most]} och {low} {names[least]}", (*a, *b), finding)
    if more != less and degrees.degree(less, more, kind) is degrees.ALMOST:
        near = claims.comparison("ungefär lika", "ungefär lika", refs[least], refs[most])
        size = "högt" if kind is MeasureKind.RATE else "stort" if subject.neuter else "stor"
        rest = f"ungefär lika {size} bland {names[most]} ({high}) som bland {names[least]} ({low})"
        made = Clause(subject.text, "var", rest, (*a, *b, near))
    elif more == less:
        same = claims.comparison("lika", "lika", women, men)
        rest = f"lika bland {names['K']} som bland {names['M']} ({high})"
        made = Clause(subject.text, "var", rest, (*a, same))
    else:
        way = "större" if subject.countable else "högre"
        told = claims.comparison(way, "högre", refs[most], refs[least])
        rest = f"{way} bland {names[most]} ({high}) än bland {names[least]} ({low})"
        made = Clause(subject.text, "var", rest, (*a, *b, told))
    if manner.turn % 2 and not manner.opening:
        return sentence(f"{made.main()} {when}".rstrip(), made.claims, finding)
    return sentence(made.main(manner.opening or when), made.claims, finding)


def districts(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*… var högst i Järva (8,3), följt av Skärholmen (7,9), och lägst i Norra innerstaden (0,9).*"
    ranked = [ref for name, ref in finding.facts if name == "district"]
    whole = fact(finding, "whole")
    top, bottom = equals(cube, ranked, ranked[0]), equals(cube, ranked, ranked[-1])
    subject = words.subject(cube, cube.measure(whole.measure), profile, short=manner.short)
    if not subject.countable and manner.has_just_named(subject.text):
        subject = replace(subject, text="det" if subject.neuter else "den")
    (high, a), (low, b) = amounts.level(cube, top[0]), amounts.level(cube, bottom[0])
    said: list[Claim] = [*a, *b, claims.rank("högst", "högst", top[0], others(ranked, top))]
    said.append(claims.rank("lägst", "lägst", bottom[0], others(ranked, bottom)))
    first = "störst" if subject.countable else "högst"
    last = "minst" if subject.countable else "lägst"
    rest = f"{first} {at_places(cube, top, profile)} ({high}) och {last} {at_places(cube, bottom, profile)} ({low})"
    if some_hidden(cube, whole):
        rest += f" bland de {profile.part.many} som redovisas"
    if not subject.countable and not manner.has_told(whole):
        level, c = amounts.level(cube, whole)
        rest += f"; {profile.in_whole} som helhet {level}"
        said += c
    made = Clause(subject.text, "var", rest, tuple(said))
    year = words.year_of(whole)
    when = "" if manner.dated(year) else words.in_year(cube.indicator, year)
    return sentence(made.main(manner.opening or when), made.claims, finding)


def some_hidden(cube: SafeCube, whole: CellRef) -> bool:
    "Whether some district's figure is hidden, which might be the highest or the lowest of all."
    axis = cube.axis("stadsdel")
    cells = (cube.get(whole.measure, whole.at[0], stadsdel=code) for code in (axis.codes if axis else ()))
    return any(cell is not None and cell.status is Status.HIDDEN for cell in cells)


def equals(cube: SafeCube, refs: list[CellRef], one: CellRef) -> list[CellRef]:
    "The cells that share *one*'s value, in the order given."
    value = Values(cube)
    return [ref for ref in refs if value.must(ref) == value.must(one)]


def others(refs: list[CellRef], winners: list[CellRef]) -> list[CellRef]:
    return [ref for ref in refs if ref not in winners[:1]]


def named(cube: SafeCube, refs: list[CellRef]) -> str:
    place = [axis.id for axis in cube.axes].index("stadsdel")
    return swedish_figures.listing([words.label(cube, "stadsdel", ref.at[place]) for ref in refs])


def at_places(cube: SafeCube, refs: list[CellRef], profile: Profile, english: bool = False) -> str:
    "*i Farsta och Bromma*, *på Kungsholmen och i Bromma*: the word before is said again where it changes."
    place = [axis.id for axis in cube.axes].index("stadsdel")
    codes = [ref.at[place] for ref in refs]
    before = [profile.before(code, english) for code in codes]
    names = [words.label(cube, "stadsdel", code) for code in codes]
    last = "and" if english else "och"
    if len(set(before)) == 1:
        return f"{before[0]} {swedish_figures.listing(names, last)}"
    return swedish_figures.listing([f"{at} {name}" for at, name in zip(before, names, strict=True)], last)


def composition(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    """*Sett till anmälare var polis vanligast under 2024 (11 204, drygt var fjärde), följt av skola (9 870).*

    Ages are told of people: *flest var i åldern 25–44 år*.
    """
    parts = [ref for name, ref in finding.facts if name == "part"]
    axis = finding.group[0][0]
    one, said = amounts.level(cube, parts[0])
    year = words.year_of(parts[0])
    when = "" if manner.dated(year) else words.in_year(cube.indicator, year)
    first, (share, more) = part_name(cube, axis, parts[0]), share_of_whole(cube, parts[0])
    if axis.startswith("alder") and of_people(cube):
        most = "alla" if share == ALL else "flest"
        text = Clause(most, "var", f"i åldern {first}").main(manner.opening or when)
    else:
        most = "vanligast"
        text = tidy(("sett till", axis_name(cube, axis), "var", first, most, when))
    text = f"{text} ({one})" if share in ("", most) else f"{text} ({one}, {share})"
    said = (*said, *more, claims.rank(most, "högst", parts[0], parts[1:]))
    if any(name == "second" for name, _ in finding.facts):
        two, more = amounts.level(cube, parts[1])
        text, said = f"{text}, följt av {part_name(cube, axis, parts[1])} ({two})", (*said, *more)
    return sentence(text, said, finding)


def of_people(cube: SafeCube) -> bool:
    "Whether people are counted, and not what is decided or reported of them."
    return cube.indicator.unit in (PERSON, BARN, INVANARE)


def part_name(cube: SafeCube, axis: str, ref: CellRef) -> str:
    return swedish_figures.lower_first(words.label(cube, axis, ref.at[[a.id for a in cube.axes].index(axis)]))


def share_of_whole(cube: SafeCube, part: CellRef) -> amounts.Said:
    "How much of the whole a part is, in words; nothing where that cannot be said."
    known = percent_of_whole(cube, part)
    if known is None:
        return "", ()
    whole, percent = known
    return (ALL, (claims.part(ALL, EVERY, part, whole),)) if percent == 100 else amounts.part(part, whole, percent)


def percent_of_whole(cube: SafeCube, part: CellRef) -> tuple[CellRef, float] | None:
    "The whole and how many percent of it a part is; None where the whole is not shown or is a small base."
    whole = cube.ref(part.measure, words.year_of(part))
    total, mine = Values(cube)(whole), Values(cube).must(part)
    if total is None or total < words.SMALL_BASE or mine > total:
        return None
    return whole, mine / total * 100


def axis_name(cube: SafeCube, axis: str) -> str:
    "*ålder*, *hushållstyp*, *insats enligt LSS*"
    found = cube.axis(axis)
    return "ålder" if axis == "alder" or found is None else swedish_figures.lower_first(found.title)


def overlap(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "Why the districts do not sum to the whole, from how many stand in several and in none."
    whole = fact(finding, "whole")
    year, noun = words.year_of(whole), cube.indicator.unit
    there = cube.overlap[year]
    several, outside = int(there.several.value or 0), int(there.outside.value or 0)
    parts: list[str] = []
    said: list[Claim] = []
    if several:
        text, claim = counted(cube, SEVERAL, year, several)
        parts.append(
            f"{text} {noun.singular if several == 1 else noun.plural} finns i mer än "
            f"{profile.part.article} {profile.part.one}"
        )
        said.append(claim)
    if outside:
        text, claim = counted(cube, OUTSIDE, year, outside)
        word = "" if several else f" {noun.singular if outside == 1 else noun.plural}"
        parts.append(
            f"{text}{word} räknas bara {profile.in_whole} som helhet, eftersom de hör till en enhet utanför "
            f"{profile.part.the_many}, har skyddade personuppgifter eller "
            "saknar uppgift"
        )
        said.append(claim)
    sums = f"summan av {profile.part.the_many} är därför inte lika med hela antalet"
    return sentence(f"{swedish_figures.capital(swedish_figures.listing(parts))}; {sums} {year}", said, finding)


def counted(cube: SafeCube, address: str, year: str, number: int) -> tuple[str, Claim]:
    text = swedish_figures.counted(number, neuter=cube.indicator.unit.neuter)
    return text, claims.value(text, number, CellRef(cube.id, address, (year,)), 0.5)
