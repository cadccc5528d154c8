"""How many of what was held against chance are sure, as a sentence whose every part is a claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from socialrapport.compose.choosing import BACKGROUND
from socialrapport.compose.in_running_text import called_apart, counted_as
from socialrapport.compose.material import Material
from socialrapport.model.document import Plain
from socialrapport.model.finding import Claim, Finding, FindingKind, Sentence, Verdict
from socialrapport.model.naming import lower_first, said_together
from socialrapport.model.safe import CellRef
from socialrapport.prose import claims
from socialrapport.prose.facts import fact, year_of
from socialrapport.vocabulary import english_figures
from socialrapport.vocabulary.swedish_figures import capital, in_words


def held(findings: Sequence[Finding]) -> list[Finding]:
    "Those that chance could be reckoned for."
    return [f for f in findings if f.verdict in (Verdict.SURE, Verdict.CHANCE) and f.test and f.test.cells]


@dataclass(frozen=True)
class Noun:
    "*ingen uppgift*, *uppgifter*"

    none: str
    many: str
    neuter: bool = False


def how_many(findings: Sequence[Finding], noun: Noun, rest: str) -> Sentence:
    "*Åtta av elva stadsdelar skiljer sig …*, *Av 42 mått skiljer sig 14 …*, *Alla elva …*; *rest* is how it goes on."
    sure = [f for f in findings if f.verdict is Verdict.SURE and not f.flat]
    tried = tuple(claim for f in findings for claim in claims.chance(f))
    some, every = in_words(len(sure), noun.neuter), in_words(len(findings), noun.neuter)
    if not sure:
        return Sentence(f"{capital(noun.none)} {rest}", tried)
    if len(sure) == len(findings) > 2:
        return Sentence(f"Alla {every} {noun.many} {rest}", (number(every, findings), *tried))
    made = (number(some, sure), number(every, findings), *tried)
    if some.isdigit() and DIFFER in rest:  # No sentence begins with a figure.
        return Sentence(f"Av {every} {noun.many} {rest.replace(DIFFER, f'{DIFFER} {some}', 1)}", made)
    return Sentence(f"{capital(some)} av {every} {noun.many} {rest}", made)


DIFFER = "skiljer sig"


NAMED = 4
"""So many of those that are sure are named after how many they are."""


def named(stuff: Material, findings: Iterable[Finding], most: int = NAMED, within: bool = False) -> tuple[Plain, ...]:
    """*Det är orosanmälningar och placerade barn*, of those that are sure; *Dit hör …* of more, the weightiest of them.

    *within* a chapter of one area each is called what it is called there.
    """
    sure = sorted((f for f in findings if f.sure and not f.flat), key=lambda f: -f.weight)
    shown = (stuff.cubes[f.indicator].indicator for f in sure)
    titles = list(dict.fromkeys(lower_first(counted_as(one) if within else called_apart(one)) for one in shown))
    most += len(titles) == most + 1  # One more is no reason to leave it out.
    begin = "Det är" if len(titles) <= most else "Dit hör"
    return (Plain(f"{begin} {said_together(tuple(titles[:most]))}.", "katalog"),) if titles else ()


def number(text: str, findings: Sequence[Finding]) -> Claim:
    return claims.count(text, [first(f) for f in findings])


def first(finding: Finding) -> CellRef:
    "The cell that the finding is about."
    return finding.facts[0][1]


NOTHING_MOVED = {
    "sv": "Ingen av {} jämförelser med föregående år eller mätning visar en förändring utöver vad slumpen ger.",
    "en": "None of the {} comparisons with the previous year or survey shows a statistically significant change.",
}
NONE_SURE = {
    "sv": "Ingen av förändringarna sedan {} är säkerställd.",
    "en": "None of the changes since {} is statistically significant.",
}
OF_CHAPTER = "Ingen av förändringarna i kapitlet sedan {} är säkerställd."
BESIDE_BEGINNING = "Utöver det som började {} är ingen av förändringarna i kapitlet sedan {} säkerställd."
OTHERS_NOT = {
    "sv": "Övriga förändringar sedan {} är inte säkerställda.",
    "en": "The other changes since {} are not statistically significant.",
}


def nothing_moved(stuff: Material, language: str = "sv") -> Sentence | None:
    "That nothing has moved more than chance gives since the year before, where that is so of all that is held to it."
    mine = [f for f in stuff.findings if f.area not in BACKGROUND and not f.group]
    years = held([f for f in mine if f.kind == FindingKind.CHANGE and not f.breaks])
    if len(years) < 2 or any(f.sure for f in years):
        return None
    every = in_words(len(years)) if language == "sv" else english_figures.in_words(len(years))
    return Sentence(
        NOTHING_MOVED[language].format(every),
        (number(every, years), *(claim for f in years for claim in claims.chance(f))),
    )


def none_sure_of_chapter(findings: Sequence[Finding], begun: bool) -> Sentence:
    """*Ingen av förändringarna i kapitlet sedan 2023 är säkerställd*, of all that it tells: each need not say it again.

    What has *begun* is none of them, and the table says of it that it has.
    """
    since, now = (year_of(fact(findings[0], which)) for which in ("before", "now"))
    text = BESIDE_BEGINNING.format(now, since) if begun else OF_CHAPTER.format(since)
    return Sentence(text, tuple(claim for f in findings for claim in claims.chance(f)))


def none_sure(findings: Sequence[Finding], others: bool, language: str = "sv") -> Sentence:
    "*Ingen av förändringarna sedan 2023 är säkerställd*, of those that the text has just told; *others* of it are."
    since = year_of(fact(findings[0], "before"))
    told = OTHERS_NOT if others else NONE_SURE
    return Sentence(told[language].format(since), tuple(claim for f in findings for claim in claims.chance(f)))
