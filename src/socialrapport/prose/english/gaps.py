"""Gaps in English: between the sexes, between districts, a district and the whole, the parts of a whole."""

from __future__ import annotations

from socialrapport.model.english import axis_in_english
from socialrapport.model.finding import Claim, Finding, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import OUTSIDE, SEVERAL, CellRef, SafeCube
from socialrapport.prose import claims
from socialrapport.prose.english import amounts, words
from socialrapport.prose.english.clause import Clause
from socialrapport.prose.manner import Manner, sentence
from socialrapport.prose.swedish.amounts import Said, Values
from socialrapport.prose.swedish.gaps import (
    EVERY,
    at_places,
    equals,
    others,
    percent_of_whole,
    some_hidden,
)
from socialrapport.prose.swedish.levels import fact
from socialrapport.prose.swedish.words import label, year_of
from socialrapport.vocabulary import degrees, english_figures


def sexes(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*In 2024, the share of … was higher among women (4.1 per cent) than among men (3.2 per cent).*"
    refs = {"K": fact(finding, "women"), "M": fact(finding, "men")}
    names, value = words.sexes(cube.indicator), Values(cube)
    (more, most), (less, least) = sorted(
        ((value.must(ref), sex) for sex, ref in refs.items()), key=lambda pair: (-pair[0], pair[1])
    )
    measure = cube.measure(refs["K"].measure)
    (high, a), (low, b) = (amounts.level(cube, refs[sex]) for sex in (most, least))
    told: tuple[Claim, ...]
    if more == less:
        told = (*a, claims.comparison("the same", "lika", refs["K"], refs["M"]))
        rest = f"the same among {names['K']} as among {names['M']} ({high})"
    elif degrees.degree(less, more, measure.kind) is degrees.ALMOST:
        told = (*a, *b, claims.comparison("about as high", "ungefär lika", refs[least], refs[most]))
        rest = f"about as high among {names[most]} ({high}) as among {names[least]} ({low})"
    else:
        told = (*a, *b, claims.comparison("higher", "högre", refs[most], refs[least]))
        rest = f"higher among {names[most]} ({high}) than among {names[least]} ({low})"
    made = Clause(words.subject(cube, measure, short=manner.short).text, "was", rest, told)
    when = words.in_year(cube.indicator, year_of(refs["K"]))
    return sentence(made.main(manner.opening or when), made.claims, finding)


def districts(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*… was highest in Järva (8.3) and lowest in Norra innerstaden (0.9); in the city as a whole it was 4.2.*"
    ranked = [ref for name, ref in finding.facts if name == "district"]
    whole = fact(finding, "whole")
    top, bottom = equals(cube, ranked, ranked[0]), equals(cube, ranked, ranked[-1])
    subject = words.subject(cube, cube.measure(whole.measure), short=manner.short)
    (high, a), (low, b) = amounts.level(cube, top[0]), amounts.level(cube, bottom[0])
    said: list[Claim] = [*a, *b, claims.rank("highest", "högst", top[0], others(ranked, top))]
    said.append(claims.rank("lowest", "lägst", bottom[0], others(ranked, bottom)))
    most, least = (at_places(cube, refs, profile, english=True) for refs in (top, bottom))
    rest = f"highest {most} ({high}) and lowest {least} ({low})"
    if some_hidden(cube, whole):
        rest += f" among the {profile.english.districts} whose figures are shown"
    if not subject.countable:
        level, c = amounts.level(cube, whole)
        rest += f"; {profile.english_in_whole} as a whole it was {level}"
        said += c
    made = Clause(subject.text, "was", rest, tuple(said))
    return sentence(made.main(manner.opening or words.in_year(cube.indicator, year_of(whole))), made.claims, finding)


def named(cube: SafeCube, refs: list[CellRef]) -> str:
    "The districts' own names."
    place = [axis.id for axis in cube.axes].index("stadsdel")
    return english_figures.listing([label(cube, "stadsdel", ref.at[place]) for ref in refs])


def beside_whole(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*In 2024, the share of … was higher in Farsta (4.2 per cent) than in the city as a whole (2.9 per cent).*"
    here, whole = fact(finding, "here"), fact(finding, "whole")
    value, measure = Values(cube), cube.measure(here.measure)
    mine, all_of_it = value.must(here), value.must(whole)
    (own, a), (other, b) = amounts.level(cube, here), amounts.level(cube, whole)
    place = words.group_words(cube, finding.group, profile)
    city = f"{profile.english_in_whole} as a whole ({other})"
    if mine == all_of_it:
        told = claims.comparison("the same", "lika", here, whole)
        rest = f"the same {place} ({own}) as {city}"
    elif degrees.degree(all_of_it, mine, measure.kind) is degrees.ALMOST:
        told = claims.comparison("about as high", "ungefär lika", whole, here)
        rest = f"about as high {place} ({own}) as {city}"
    else:
        way, stated = ("higher", "högre") if mine > all_of_it else ("lower", "lägre")
        told = claims.comparison(way, stated, here, whole)
        rest = f"{way} {place} ({own}) than {city}"
    made = Clause(words.subject(cube, measure, short=manner.short).text, "was", rest, (*a, *b, told))
    return sentence(made.main(manner.opening or words.in_year(cube.indicator, year_of(here))), made.claims, finding)


def composition(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*By source of report, the largest group in 2024 was police (11,204, one in four), followed by school (9,870).*"
    parts = [ref for name, ref in finding.facts if name == "part"]
    axis = finding.group[0][0]
    place = [a.id for a in cube.axes].index(axis)
    names = [words.lowered(words.label(cube, axis, ref.at[place], profile)) for ref in parts[:2]]
    one, said = amounts.level(cube, parts[0])
    said = (*said, claims.rank("largest", "högst", parts[0], parts[1:]))
    when = words.in_year(cube.indicator, year_of(parts[0]))
    share, of_whole = share_of_whole(cube, parts[0])
    said, size = (*said, *of_whole), f"{one}, {share}" if share else one
    text = f"by {axis_name(cube, axis, profile)}, the largest group {when} was {names[0]} ({size})"
    if any(name == "second" for name, _ in finding.facts):
        two, more = amounts.level(cube, parts[1])
        text, said = f"{text}, followed by {names[1]} ({two})", (*said, *more)
    return sentence(text, said, finding)


def share_of_whole(cube: SafeCube, part: CellRef) -> Said:
    "How much of the whole a part is, in words; nothing where that cannot be said."
    known = percent_of_whole(cube, part)
    if known is None:
        return "", ()
    whole, percent = known
    return ("all", (claims.part("all", EVERY, part, whole),)) if percent == 100 else amounts.part(part, whole, percent)


def axis_name(cube: SafeCube, axis: str, profile: Profile) -> str:
    "*age*, *type of household*, *source of report*"
    found = cube.axis(axis)
    if axis == "alder" or found is None:
        return "age"
    return words.lowered(axis_in_english(found, cube, profile).title)


def overlap(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "Why the districts do not sum to the whole, from how many stand in several and in none."
    whole = fact(finding, "whole")
    year, called = year_of(whole), profile.english
    there = cube.overlap[year]
    several, outside = int(there.several.value or 0), int(there.outside.value or 0)
    parts: list[str] = []
    said: list[Claim] = []
    if several:
        text, claim = counted(cube, SEVERAL, year, several)
        parts.append(f"{text} {noun(cube, several)} found in more than one {called.district}")
        said.append(claim)
    if outside:
        text, claim = counted(cube, OUTSIDE, year, outside)
        verb = noun(cube, outside).rpartition(" ")[2] if several else noun(cube, outside)
        why = f"a unit outside the {called.districts}, protected personal data or missing information"
        parts.append(f"{text} {verb} counted only {profile.english_in_whole} as a whole ({why})")
        said.append(claim)
    sums = f"the sum of the {called.districts} is therefore not equal to the whole"
    return sentence(f"for {year}, {english_figures.listing(parts)}; {sums}", said, finding)


def noun(cube: SafeCube, number: int) -> str:
    "*household is*, *households are*"
    unit = cube.indicator.unit
    return f"{unit.english} is" if number == 1 else f"{unit.english_plural} are"


def counted(cube: SafeCube, address: str, year: str, number: int) -> tuple[str, Claim]:
    text = english_figures.counted(number)
    return text, claims.value(text, number, CellRef(cube.id, address, (year,)), 0.5)
