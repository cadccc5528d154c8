"""A district beside the whole: higher, lower or about the same, both figures told."""

from __future__ import annotations

from socialrapport.model.finding import Finding, Sentence
from socialrapport.model.profile import Profile
from socialrapport.model.safe import SafeCube
from socialrapport.prose import claims
from socialrapport.prose.manner import Clause, Manner, sentence
from socialrapport.prose.swedish import amounts, words
from socialrapport.prose.swedish.amounts import Values
from socialrapport.prose.swedish.levels import fact
from socialrapport.vocabulary import degrees


def beside_whole(finding: Finding, cube: SafeCube, profile: Profile, manner: Manner) -> Sentence:
    "*Andelen var högre i Farsta (4,2 procent) än i staden som helhet (2,9 procent).*"
    here, whole = fact(finding, "here"), fact(finding, "whole")
    value, measure = Values(cube), cube.measure(here.measure)
    mine, all_of_it = value.must(here), value.must(whole)
    (own, a), (other, b) = amounts.level(cube, here), amounts.level(cube, whole)
    subject = words.subject(cube, measure, profile, short=manner.short)
    place = words.group_words(cube, finding.group, profile)
    city = f"{profile.in_whole} som helhet ({other})"
    if mine == all_of_it:
        told = claims.comparison("lika", "lika", here, whole)
        rest = f"densamma {place} ({own}) som {city}" if not subject.neuter else f"detsamma {place} ({own}) som {city}"
    elif degrees.degree(all_of_it, mine, measure.kind) is degrees.ALMOST:
        told = claims.comparison("ungefär lika", "ungefär lika", whole, here)
        size = "högt" if subject.neuter else "hög"
        rest = f"ungefär lika {size} {place} ({own}) som {city}"
    else:
        way = "högre" if mine > all_of_it else "lägre"
        told = claims.comparison(way, way, here, whole)
        rest = f"{way} {place} ({own}) än {city}"
    made = Clause(subject.text, "var", rest, (*a, *b, told))
    when = words.in_year(cube.indicator, words.year_of(here))
    return sentence(made.main(manner.opening or when), made.claims, finding)
