"""Which way a clause says that a number goes, and what of that way is right, wrong or untried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from socialrapport.reading import Number, Read, directions
from socialrapport.verifying.judging.changes import UP_BY, is_change
from socialrapport.verifying.judging.figures_written import turned
from socialrapport.verifying.judging.levels import both_years
from socialrapport.verifying.judging.right_elsewhere import YEAR
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.judging.which_way import judge_direction, moves
from socialrapport.verifying.linking.cells_meant import Linker
from socialrapport.verifying.linking.clauses import Clause
from socialrapport.verifying.linking.link import Link

GAP = re.compile(r"\b(?:skillnad(?:en|er|erna)?|gapet|klyftan|klyftorna|spridningen)\s+mellan\b", re.IGNORECASE)
"""*har skillnaderna mellan stadsdelarna i antalet … ökat*: what goes up is no figure of the edition."""


def ways_of_levels(
    read: Read, levels: dict[Clause, Link], told: set[Clause], numbers: list[Number], linker: Linker
) -> Iterator[Judged]:
    "*minskade till 489*: the number may be right and the way wrong. A right way is told with its number."
    for clause, link in levels.items():
        changing = [n for n in numbers if clause.holds(n.start) and is_change(read.sentence, n)]
        told_first = read.sentence[clause.start : changing[0].start] if changing else clause.text
        way = directions.direction(told_first, ())
        changes = any(_way(read, clause, n) == way for n in changing)
        of_something = OF_SOMETHING.search(clause.text) or GAP.search(told_first)
        apart = of_something or any(_WENT_TO.search(read.sentence[: n.start]) for n in numbers)
        goes = way in ("upp", "ned") or (way == directions.SAME and directions.denied_comparison(told_first))
        if goes and not changes and not apart:
            over = _over(read.sentence, clause, link, linker.edition.year)
            found = linker.settled(
                judge_direction(read, raw(clause.text, way), clause.text, (over,), way), read, None, (over,)
            )
            if found.verdict is not Verdict.CONFIRMED:
                yield found


_THAN_THEN = re.compile(
    r"\b(?:fler|färre|högre|lägre|större|mindre|mer|bättre|sämre|längre|kortare|vanligare|ovanligare)\s+(?:[a-zåäö]+\s+){0,3}?"
    r"än\s+(?:(?:i|under|år|vid|undersökningen|mätningen|kartläggningen|för)\s+){0,3}"
    r"(?:(?:19|20)\d\d\b(?!\s*\()|året (?:innan|före)|föregående|förra|i fjol|fjol|tidigare|\w+\s+år\s+sedan)",
    re.IGNORECASE,
)


_WHICH_IS = re.compile(
    r"\b(?:vilket|något som|det)\s+(?:är|var|blev)\s+(fler|färre|högre|lägre|större|mindre|mer)\s+än\s+"
    r"(?:(?:under|år|i)\s+)?((?:19|20)\d\d\b(?!\s*[(–-])|föregående år|året (?:innan|före)|förra året|fjol(?:året)?\b)",
    re.IGNORECASE,
)
_JUST_THAN = re.compile(
    r"(?:,|[–(]|\bmen|\boch)\s?(?:något\s|betydligt\s|klart\s|avsevärt\s)?"
    r"(fler|färre|högre|lägre|större|mindre|mer)\s+än\s+(?:(?:under|år|i)\s+)?"
    r"((?:19|20)\d\d\b(?!\s*[(–-])|föregående år|året (?:innan|före)|förra året|fjol(?:året)?\b)",
    re.IGNORECASE,
)
"""*ökade till 468, färre än 2022*, *fler än 2022 men färre än 2023*: where the clause has another way too."""
_UP = ("fler", "högre", "större", "mer")
_AS_MANY = re.compile(
    r"\b(?:(?:i stort sett|i princip|i det närmaste|nästan|nästintill|ungefär|precis|exakt)\s+)?"
    r"(?:(?:lika\s+(?:många|mycket|hög\w*|stor\w*|lång\w*|få)|samma\s+(?:antal|andel|nivå|summa|belopp|tal))\s+som|"
    r"oförändra(?:d|t|de)\s+(?:jämfört med|mot|sedan|från))\s+(?:(?:i|under|år|vid|den|föregående|förra|"
    r"(?:kartläggning|undersökning|mätning)(?:en)?)\s+){0,4}"
    r"((?:19|20)\d\d\b(?!\s*[(–-])|föregående år|förra året|året (?:innan|före)|fjol(?:året)?\b)",
    re.IGNORECASE,
)


def ways_of_it(read: Read, found: Sequence[Judged], levels: Iterable[Link]) -> Iterator[Judged]:
    """*49 personer 2024, vilket är färre än föregående år*, *lika många som 2023*.

    A right way is told with its number, a wrong one is not.
    """
    links = tuple(levels)
    mixed = _other_ways(read.sentence)
    for said in (*_WHICH_IS.finditer(read.sentence), *_AS_MANY.finditer(read.sentence), *mixed):
        before = [one for one in found if one.start < said.start()]
        if said.re is _AS_MANY:  # *445 hushåll, 18 fler än 2023 och lika många som 2022*
            before = [one for one in before if len(one.cells) == 1]
        level = before[-1] if before else None
        if level is None or level.verdict is not Verdict.CONFIRMED or len(level.cells) != 1:
            continue
        if any(said.start() <= one.start < said.end() for one in found):
            continue
        link = next((one for one in links if one.table.id == level.indicator), None)
        measure = link.table.measure_of(level.cells[0]) if link else None
        if link is None or measure is None:
            continue
        year, told = level.cells[0].split("/")[2], said[said.re.groups]
        then = told if told.isdigit() else link.table.before(year)
        first, now = link.value(measure, then) if then else None, link.value(measure, year)
        if first is None or now is None or moves(first, now, measure, _way_of_it(said), said[0]):
            continue
        why = f"{both_years(replace(link, year=year, before=then), measure, first, now)}."
        cells = (link.cell(measure, then), link.cell(measure, year))
        start = said.start(1) if said.re is _JUST_THAN else said.start()
        way = Judged(
            read.sentence, read.line, read.sentence[start : said.end()], Verdict.CONTRADICTED, why, cells, now - first
        )
        yield replace(way, indicator=link.table.id, start=start)


def _other_ways(sentence: str) -> list[re.Match[str]]:
    "What is said to be more or less than then, in a sentence that does not go that way alone; else it is told with it."
    if directions.direction(sentence, ()) in (directions.LEVEL, directions.SAME):
        return []
    found = list(_JUST_THAN.finditer(sentence))
    return [
        one for one in found if len(found) > 1 or directions.direction(sentence[: one.start()], ()) != directions.LEVEL
    ]


def _way_of_it(said: re.Match[str]) -> str:
    return directions.SAME if said.re is _AS_MANY else directions.UP if said[1].lower() in _UP else directions.DOWN


def ways_untried(read: Read, clause: Clause) -> Iterator[Judged]:
    """*79 procent, högre än 2022*, where the number is not found: then that it is higher has not been tried either.

    *12 fler än 2022* is told with its number.
    """
    said = _THAN_THEN.search(clause.text)
    if said is None:
        return
    start, end = clause.start + said.start(), clause.start + said.end()
    its_own = (n for n in read.numbers if n.start < end)
    if not any(n.end > start or _OF_UNIT.fullmatch(read.sentence[n.end : start]) for n in its_own):
        yield Judged(read.sentence, read.line, said[0], Verdict.NOT_FOUND, UNTRIED, start=start)


_OF_UNIT = re.compile(r"\s*(?:procent(?:enheter)?|%|personer|hushåll|barn|kronor)?\s*")


UNTRIED = "Talet som jämförs är inte bekräftat, och därför är jämförelsen inte prövad."


def _over(sentence: str, clause: Clause, link: Link, year: str) -> Link:
    """The years that a way is over, where the figure is of the first: *har minskat sedan 2021, då 306 kom in*.

    So it is after a colon too: *Antalet har minskat: 2023 var det 415*.
    """
    then = re.search(rf"\b(?:än|sedan|mot|från|med)\s+(?:\w+\s+)?{link.year}\b", sentence, re.IGNORECASE)
    head, colon, rest = clause.text.partition(": ")
    before = colon and link.year in rest and directions.direction(head, ()) in ("upp", "ned")
    if not (then or before):
        return link
    later = [y for y in YEAR.findall(sentence) if y > link.year]
    if before and link.year == year:
        earlier = [y for y in YEAR.findall(sentence) if y < link.year]
        return replace(link, before=max(earlier, default=link.before))
    return replace(link, year=max(later, default=year), before=link.year)


_MORE_OR_LESS = re.compile(
    r"\s*(?:procent(?:enheter)?\s+|%\s*|p\.?e\.?\s+|dagar\s+|månader\s+)?"
    r"(fler|färre|högre|lägre|mer|mindre|upp|ned|ner|längre|kortare)\b",
    re.IGNORECASE,
)


_SIGNED = re.compile(r"[−–-]\s?(?=\d)")


def unsigned(number: Number) -> Number:
    "*−13,1 procent* is a change of 13,1 downwards."
    if not _SIGNED.match(number.raw) or isinstance(number.value, tuple):
        return number
    cut = len(number.raw) - len(_SIGNED.sub("", number.raw, count=1))
    return replace(number, raw=number.raw[cut:], value=abs(number.value), start=number.start + cut)


_PASSED = re.compile(r"\b(?:passerat|passerade|passerar|överskridit|överstigit)\s+$", re.IGNORECASE)


_MORE_THAN_THOSE = re.compile(
    r",\s(?:vilket (?:är|var) )?(mer|fler|färre|mindre|högre|lägre) än (?:(?:de|det|den)\s|"
    r"(?:i |under |år )?(?:(?:19|20)\d\d|året (?:innan|före)|i fjol)(?:,?\s(?:då|när)\b[^.;,\d]*|\s\())$",
    re.IGNORECASE,
)


def beside_those(found: Judged, read: Read, number: Number) -> Judged:
    "*76 615 kronor, mindre än de 75 529 kronorna 2023*: both numbers may be right, and the word between them wrong."
    before = read.sentence[: number.start]
    first = next((n for n in reversed(read.numbers) if n.end <= number.start), None)
    said = (
        _MORE_THAN_THOSE.search(before)
        or _RESPECTIVELY.search(before)
        or _ABOVE_THOSE.search(before)
        or _IS_MORE_THAN.search(before)
        or _more_here(before, first)
    )
    if found.verdict is Verdict.CONFIRMED and first is not None and (other := _other_way(before, first, number)):
        why = f"{found.why} Från {number.raw} till {first.raw} är ingen sådan förändring: ”{other}”."
        return replace(found, verdict=Verdict.CONTRADICTED, why=why)
    if found.verdict is not Verdict.CONFIRMED or said is None or first is None:
        return found
    if isinstance(first.value, tuple) or isinstance(number.value, tuple) or first.unit != number.unit:
        return found
    if said[1].lower() in ("bättre", "sämre") and _GOOD.search(found.why) is None:
        return replace(found, verdict=Verdict.NOT_FOUND, why=f"Utgåvan säger inte vad som är {said[1]}. {found.why}")
    more = said[1].lower() in _MORE
    if more == (first.value > number.value):
        return found
    way = "högre" if first.value > number.value else "lägre"
    why = f"{found.why} {first.raw} är {way} än {number.raw}."
    mended = turned(read.sentence, said.start(1), "upp" if more else "ned")
    return replace(found, verdict=Verdict.CONTRADICTED, why=why, mended=mended)


_WENT_TO = re.compile(
    r"\b(?:(stigit|steg|stiger|ökat|ökade|ökar|växt|vuxit)|"
    r"(?:sjunkit|sjönk|sjunker|minskat|minskade|minskar|fallit|föll|krympt))\s+till\s+[^.;]*\bfrån\s+(?:[^\W\d]+\s+)?$",
    re.IGNORECASE,
)


def _other_way(before: str, first: Number, number: Number) -> str:
    "*har stigit till 40,8 procent från 43,0*: the word for a way that the two figures do not go; else empty."
    went = _WENT_TO.search(before)
    if went is None or went.start() > first.start or first.unit != number.unit:
        return ""
    if isinstance(first.value, tuple) or isinstance(number.value, tuple) or first.value == number.value:
        return ""
    return "" if (went[1] is not None) == (first.value > number.value) else went[0].split()[0]


_BETTER = re.compile(r"\s*(?:procent(?:enheter)?|%)?\s*(?:(bättre)|sämre)\b", re.IGNORECASE)


_GOOD = re.compile(r"nöjda|\binom (?:\w+ )?månader|\bkvar\b|\btid\b", re.IGNORECASE)
"""What it is good that there is more of, by the name of it."""


def better(found: Judged, number: Number) -> Judged:
    "*2,1 procentenheter bättre än 2023*: whether more is better the name of the figure says, or nobody does."
    said = _BETTER.match(found.sentence, number.end)
    if found.verdict is not Verdict.CONFIRMED or said is None or len(found.cells) != FROM_AND_TO or not found.value:
        return found
    if _GOOD.search(found.why) is None:
        why = f"Utgåvan säger inte vad som är {said.group().split()[-1]}. {found.why}"
        return replace(found, verdict=Verdict.NOT_FOUND, why=why, cells=(), value=None)
    if (said[1] is not None) == (found.value > 0):
        return found
    return replace(found, verdict=Verdict.CONTRADICTED, why=f"{found.why} Riktningen är en annan.")


FROM_AND_TO = 2
"""Cells of a change."""


_MORE = ("över", "mer", "fler", "högre", "större", "vanligare", "längre", "bättre")


_MORE_HERE = re.compile(
    rf"\b({'|'.join(_MORE)}|färre|mindre|lägre|ovanligare|kortare|sämre)\b([^.;]*?)\bän\b"
    r"[^.;\d]*[(,]\s*(?:[a-zåäö]+\s+)?$",
    re.IGNORECASE,
)


def _more_here(before: str, first: Number | None) -> re.Match[str] | None:
    "*lägre i Järva (46,5 procent) än i staden (45,4)*: a figure stands on each side of *än*, and the word before both."
    found = _MORE_HERE.search(before)
    return found if found and first and found.start(2) <= first.start < found.end(2) else None


_RESPECTIVELY = re.compile(
    r"\b(fler|färre|högre|lägre|större|mindre|mer|vanligare|ovanligare|längre|kortare|bättre|sämre)\b[^\d;]*?\bän\b"
    r"[^\d;]*\d[\d\s\u00a0,]*(?:procent|%|[^\W\d]+)?\s*(?:respektive|mot|jämfört med)\s+$",
    re.IGNORECASE,
)
"""*sämre i Järva än i Bromma: 76,8 respektive 67,2 procent*"""
_ABOVE_THOSE = re.compile(
    r"\b(?:ligger|låg|legat|är|var|hamnar|hamnade)\s(?:[^\W\d]+\s){0,2}?(över|under)\s"
    r"(?:[^\W\d]+s\b|snittet|genomsnittet|medel\w*)[^\d.;]*\d[\d\s,]*(?:procent|%)?\s*(?:mot|jämfört med)\s+$",
    re.IGNORECASE,
)
"""*ligger över kommunens, 52,3 procent mot 45,4*"""
_IS_MORE_THAN = re.compile(
    r"\d[^.;]*\b(?:är|var|blev|låg)\s+(?:[a-zåäö]+\s+)?(fler|färre|mer|mindre|högre|lägre) än\s+$", re.IGNORECASE
)
"""*132 personer är färre än 152*: two figures, each just so much."""


def passed(read: Read, number: Number) -> Number:
    "*har passerat 77 000 kronor* is over; *mer än de 75 224 kronorna 2023* is compared with, and just so much."
    before = read.sentence[: number.start]
    if number.hedge and (_MORE_THAN_THOSE.search(before) or _IS_MORE_THAN.search(before)):
        return replace(number, hedge=None)
    if number.hedge and _is_so_beside(read, number):
        return replace(number, hedge=None)
    return replace(number, hedge="över") if _PASSED.search(read.sentence[: number.start]) else number


LESS_THAN, MORE_THAN = ("lägre än", "färre än", "mindre än"), ("högre än", "fler än", "mer än")
_OF_A_YEAR = re.compile(r"\s*(?:procent|%|[^\W\d]+)?\s*\(?(?:år\s)?(?:19|20)\d\d\b")


def _is_so_beside(read: Read, number: Number) -> bool:
    "*67,8 procent …, lägre än 72,3 procent 2019*: how much there was then, and so it is of the two figures."
    alike = (one for one in reversed(read.numbers) if one.end <= number.start and one.unit == number.unit)
    before = next(alike, None)
    if before is None or not _OF_A_YEAR.match(read.sentence, number.end):
        return False
    if isinstance(before.value, tuple) or isinstance(number.value, tuple):
        return False
    less, more = number.hedge in LESS_THAN, number.hedge in MORE_THAN
    return (less and before.value < number.value) or (more and before.value > number.value)


def leans(clause: Clause) -> bool:
    "*vilket var en ökning jämfört med 2023*: the direction is of the number before it, which is judged with it."
    return clause.text.lower().startswith(("vilket", "en ökning", "en minskning"))


OF_SOMETHING = re.compile(
    r"\b\w*(?:ökning|minskning|uppgång|nedgång)(?:en|ar|arna)?\b[^.;,]*?"
    r"\b(?:dämpas|dämpades|motverkas|motverkades|förklaras|förklarades|beror|berodde|hänger|drivs|drevs|bromsas)\b",
    re.IGNORECASE,
)
"""*Nettoökningen dämpas av att …*: what went that way is not what is told of after it."""


_SIGN = re.compile(r"(?:^|[\s(])([+−–-])$")


def _by_sign(sentence: str, number: Number) -> str | None:
    "Which way the sign of a number says: *+16 procent*, *(–7,2 %)*."
    found = _SIGN.search(sentence[: number.start])
    sign = number.raw[0] if _SIGNED.match(number.raw) else found[1] if found else ""
    return {"": None, "+": "upp"}.get(sign, "ned")


def own_way(read: Read, clause: Clause, signed: Number, number: Number) -> str:
    "By the sign where there is one; where the words of the clause say another way, one of them is wrong."
    said, sign = directions.direction(clause.text, ()), _by_sign(read.sentence, signed)
    if sign and said in ("upp", "ned") and said != sign:
        return said
    return sign or _way(read, clause, number)


def _way(read: Read, clause: Clause, number: Number) -> str:
    "Which way the clause goes; *15 färre* says its own."
    if more := _MORE_OR_LESS.match(read.sentence[number.end :]):
        return "upp" if more[1].lower() in ("fler", "högre", "mer", "upp", "längre") else "ned"
    if by := UP_BY.search(read.sentence[: number.start]):
        return "upp" if by[1].lower() == "upp" else "ned"
    own = directions.direction(clause.text, ())
    return own if own in ("upp", "ned") else read.direction


def raw(text: str, way: str) -> str:
    "The word that says the direction."
    return directions.word_of(text, way) or way
