"""The press text: a headline that is a finding, what stands behind it, its picture, other news, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from socialrapport.compose import charts
from socialrapport.compose.choosing import BACKGROUND, is_news, lines
from socialrapport.compose.counted import nothing_moved
from socialrapport.compose.front_matter import date_of, title_of
from socialrapport.compose.material import Material
from socialrapport.compose.told_to_committee import in_short, planned
from socialrapport.model.chapter import Chapter
from socialrapport.model.document import Block, Document, Heading, Note, Paragraph, Plain
from socialrapport.model.finding import Finding, FindingKind, Sentence, Verdict
from socialrapport.prose import headline, picture_headline

MOST_LINES = 2
MOST_AREAS = 4
"""A press text tells the news of so many areas; the rest stands in the report."""
SHORT = 2
"""Of so few areas that its picture has room to be high."""
APART = (FindingKind.DISTRICT_GAP, FindingKind.INEQUALITY)


def press(stuff: Material) -> Document | None:
    "The press text, or nothing where no figure has changed: then there is no news."
    news = newsworthy(stuff)
    if not news:
        return None
    return Document(
        title=f"Pressmeddelande: {title_of(stuff.year)}",
        subtitle=f"Från {stuff.profile.said_administration}, {stuff.profile.name}",
        blocks=tuple(blocks_of(stuff, news)),
        organisation=stuff.profile.name,
        date=date_of(stuff.profile, stuff.year),
        year=stuff.year,
        synthetic=stuff.synthetic,
        form="blad",
    )


def newsworthy(stuff: Material) -> list[tuple[Chapter, list[Finding]]]:
    "The areas whose headline figures have changed most, with what the memo tells of them."
    told = [(chapter, planned(stuff, chapter)) for chapter in stuff.chapters]
    news = is_news if any(is_news(f) for _, found in told for f in found) else compares
    changed = [(c, found) for c, found in told if any(news(f) for f in found)]
    return sorted(changed, key=lambda pair: -max(map(newsworth, pair[1])))[:MOST_AREAS]


def newsworth(finding: Finding) -> float:
    "What has not surely changed is no more news in one area than in another: the report's order holds."
    return finding.weight if is_news(finding) else 0.0


def compares(finding: Finding) -> bool:
    "Two years of one figure that compare: what is told where nothing has surely changed, as just that."
    return finding.kind == FindingKind.CHANGE and not finding.breaks


def blocks_of(stuff: Material, news: list[tuple[Chapter, list[Finding]]]) -> Iterator[Block]:
    mine = (f for _, found in news for f in found if compares(f) or is_news(f))
    first = max(mine, key=lambda f: (newsworth(f), f.verdict is not Verdict.UNKNOWN))
    still = None if is_news(first) else nothing_moved(stuff)
    yield from of_news(stuff, news, first) if is_news(first) else of_no_change(stuff, news, first, still)
    if apart := apart_places(stuff):
        yield Heading(2, f"Skillnader mellan {stuff.profile.part.the_many}", "press-skillnader", numbered=False)
        yield Paragraph(in_short(stuff, apart))
    yield Note("Fakta om rapporten", (Plain(facts(stuff), "utgava"),))
    if contact := contact_of(stuff):
        yield Note("Kontakt", (Plain(contact, "kontakt"),))


def of_news(stuff: Material, news: list[tuple[Chapter, list[Finding]]], first: Finding) -> Iterator[Block]:
    "The headline's own news and its picture, and then each other area's, with a headline of its own."
    said = headline_of(stuff, first)
    yield Heading(1, said.text, "press-rubrik", numbered=False, claims=said.claims)
    others = [(c, found) for c, found in news if first not in found]
    own = [f for _, found in news if first in found for f in found]
    yield Paragraph((*in_short(stuff, of_one_figure(own, first), first), Plain(from_report(stuff))))
    if drawn := charts.beside_text(stuff.cubes[first.indicator], stuff.year):
        yield replace(drawn, low=len(others) >= SHORT)
    for chapter, found in others:
        top = max((f for f in found if is_news(f)), key=newsworth)
        said = headline_of(stuff, top)
        yield Heading(2, said.text, f"press-{chapter.id}", numbered=False, claims=said.claims)
        yield Paragraph(in_short(stuff, of_one_figure(found, top), top))


def headline_of(stuff: Material, finding: Finding) -> Sentence:
    said = headline if finding.kind == FindingKind.CHANGE else picture_headline
    return said(finding, stuff.cubes[finding.indicator], stuff.profile)


def of_one_figure(found: list[Finding], news: Finding) -> list[Finding]:
    return [f for f in found if f.indicator == news.indicator]


def of_no_change(
    stuff: Material, news: list[tuple[Chapter, list[Finding]]], first: Finding, still: Sentence | None
) -> Iterator[Block]:
    "That nothing has surely changed in a year, what has in several, and where the areas' figures stand."
    long = lines_of(stuff) if still else []
    said = headline(first, stuff.cubes[first.indicator], stuff.profile)
    if still and long:
        said = picture_headline(long[0], stuff.cubes[long[0].indicator], stuff.profile)
    elif still:
        what = f"Inga säkerställda förändringar i {stuff.profile.service} {stuff.profile.at_place} {stuff.year}"
        said = Sentence(what, tuple(claim for claim in still.claims if not claim.text))
    yield Heading(1, said.text, "press-rubrik", numbered=False, claims=said.claims)
    told = [beneath(stuff, long[0]), *long[1:]] if long else []
    begins = (still, *in_short(stuff, told), Plain(from_report(stuff))) if still else (Plain(lead(stuff)),)
    yield Paragraph(begins)
    if drawn := charts.beside_text(stuff.cubes[(long[0] if long else first).indicator], stuff.year):
        yield replace(drawn, low=len(news) > SHORT)
    for chapter, found in news:
        yield Heading(2, chapter.title, f"press-{chapter.id}", numbered=False)
        yield Paragraph(in_short(stuff, [f for f in found if f not in long]))


def lines_of(stuff: Material) -> list[Finding]:
    "The weightiest sure lines through several years: what the news is where no two years surely differ."
    return lines(stuff, (c for c in stuff.cubes.values() if c.indicator.area not in BACKGROUND))[:MOST_LINES]


def beneath(stuff: Material, line: Finding) -> Finding:
    "Where the figure of the headline's line stands: how it goes has been said."
    return stuff.finding(line.indicator, FindingKind.CHANGE) or stuff.finding(line.indicator, FindingKind.LEVEL) or line


def apart_places(stuff: Material) -> list[Finding]:
    "Where the districts surely have grown apart or together, and the weightiest sure difference between them."
    mine = [f for f in stuff.findings if f.sure and not f.flat and f.area not in BACKGROUND]
    found = sorted(mine, key=lambda f: (-f.weight, f.indicator))
    return [f for kind in APART for f in [f for f in found if f.kind == kind][:1]]


def from_report(stuff: Material) -> str:
    profile = stuff.profile
    return (
        f"Det visar {title_of(stuff.year)}, där {profile.committee} beskriver hur {profile.its_service} "
        f"{profile.at_place} utvecklas."
    )


def lead(stuff: Material) -> str:
    profile = stuff.profile
    return (
        f"Varje år beskriver {profile.committee} hur {profile.its_service} {profile.at_place} utvecklas. Nu finns "
        f"rapporten om {stuff.year}. Här är några av resultaten."
    )


def facts(stuff: Material) -> str:
    text = (
        f"{title_of(stuff.year)} beskriver {stuff.profile.service} {stuff.profile.at_place}. Alla uppgifter finns som "
        f"öppna data, i {len(stuff.cubes)} tabeller. Tal som skulle kunna röja enskilda personer visas inte."
    )
    return f"{text} Mer på {stuff.profile.website}." if stuff.profile.website else text


def contact_of(stuff: Material) -> str:
    "Who answers questions; empty where the profile has none for the year."
    memo = stuff.profile.memos.get(stuff.year)
    if memo is None:
        return ""
    person = memo.handler
    return ", ".join(part for part in (person.name, person.phone, person.email) if part)
