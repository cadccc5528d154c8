"""Whether a verdict stands, of a text from elsewhere: only where all that the sentence says is bound to the edition.

What stands is never wrong and sometimes silent. A claim of which something is not understood is *not found*, with what;
one that two tables fit alike, or that may be of two years, is ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.model.indicator import TOTAL
from socialrapport.opened.tables import PLACES, Table
from socialrapport.reading import Number
from socialrapport.verifying.judging.averages_said import is_median, is_no_median, is_whole, tells_average
from socialrapport.verifying.judging.causes_said import (
    told_as_cause,
)
from socialrapport.verifying.judging.counted_otherwise import THOSE_TOGETHER, other_base, other_mean, other_unit
from socialrapport.verifying.judging.heard import FULL, Heard, clause_of, shows_slip
from socialrapport.verifying.judging.in_other_sense import in_other_sense
from socialrapport.verifying.judging.levels import LASTING, MEDIAN, OF_OTHERS, telling
from socialrapport.verifying.judging.limits_said import limit_unmet
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.judging.no_level import no_level, said_of_both
from socialrapport.verifying.judging.no_such_figure import (
    is_difference,
    is_of_parts,
    is_the_whole,
    not_the_figure,
    of_a_scale,
    unsaid,
)
from socialrapport.verifying.judging.not_said_so import (
    NOT_SO,
    not_said_so,
)
from socialrapport.verifying.judging.of_whole import of_another_whole
from socialrapport.verifying.judging.right_elsewhere import fits_elsewhere, published_of
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.judging.when_it_was import (
    A_YEAR_LATER,
    EACH_MONTH,
    EACH_YEAR,
    LAST_YEAR,
    MONTHLY,
    SINCE_THEN,
    begins_last_year,
    dates_itself,
    is_nearer_another,
    is_of_neither,
    of_another_time,
    other_year_beside,
)
from socialrapport.verifying.judging.whose_figures import not_theirs
from socialrapport.verifying.linking import counted_by
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.presumed import is_exact
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.times_meant import FROM, THEN_FIRST, YEAR

_PEAK = re.compile(r"\b(?:högst|lägst|störst|minst|flest|färst|nivå)\w*\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
"""*den lägsta nivån sedan 2019*"""


def settled(found: Judged, heard: Heard) -> Judged:
    "The verdict that stands."
    if not heard.links and heard.unread:
        return replace(found, why=_not_understood(heard.unread))
    link = next((one for one in heard.links if one.table.id == found.indicator), None)
    if link is None or found.verdict in (Verdict.NOT_FOUND, Verdict.AMBIGUOUS):
        return found
    if reason := next(_not_judged(found, heard, link), None):
        return _silent(found, reason)
    if link.presumed and not _bears_presuming(found, heard, link):
        return replace(_silent(found, _not_understood(link.presumed)), indicator=None)
    if doubt := next(_doubtful(found, heard, link), None):
        return replace(found, verdict=Verdict.AMBIGUOUS, why=doubt, mended=None, fix=None)
    return found


def _bears_presuming(found: Judged, heard: Heard, link: Link) -> bool:
    "Whether a figure tells so much of which table is meant that words may be read past: it is right, or written wrong."
    if heard.number is None or not (is_exact(heard.number) or link.evident):
        return False
    if found.verdict is Verdict.CONTRADICTED:
        return is_miswritten(found.cells, heard.number, link)
    return found.verdict is Verdict.CONFIRMED and not _is_told_of(heard.read.sentence, link.presumed)


_SUBJECT = re.compile(r"^[–•*-]?\s*([^\W\d]+)\s+(?:(?:19|20)\d\d\s+)?(?:var|är|blev|uppgick|låg|hamnade)\b")
_OBJECT = re.compile(r"\b(?:fick|får|fått|gav|ger|gett)\s+(?:en\s+|ett\s+)?([^\W\d]+)", re.IGNORECASE)


def _is_told_of(text: str, unread: Sequence[str]) -> bool:
    "*Matkostnaden var …*, *221 barn med orosanmälan fick insats*: the word that was read past is what is told of."
    subject = _SUBJECT.match(text)
    told = {one.lower() for one in (subject[1] if subject else "", *_OBJECT.findall(text))}
    return not told.isdisjoint(word.lower() for word in unread)


def _not_understood(said: Sequence[str]) -> str:
    return f"Inte förstått: {', '.join(f'”{word}”' for word in said)}."


def _silent(found: Judged, why: str) -> Judged:
    return replace(found, verdict=Verdict.NOT_FOUND, why=why, mended=None, fix=None, value=None, cells=())


_ABOUT_ITSELF = re.compile(r"([^\W\d]{4,}) (?:om|som rör|som gäller|kring) ([^\W\d]{4,})")
"""*orosanmälningar om anmälningar*"""


def _has_no_figure(found: Judged, heard: Heard) -> bool:
    "A direction or a rank that is borne out, in a sentence without a figure that would have told a wrong table."
    return (
        found.verdict is Verdict.CONFIRMED
        and heard.number is None
        and not any(telling(number.raw) for number in heard.read.numbers)
    )


_ROW = re.compile(r"([^\d,:]+), [^\d:]+: \d[\d\s\u00a0]*(?:,\d+)?[.]")


def _of_all(label: str, table: Table) -> bool:
    "Whether the first cell of a row says that it is of them all, or of what the table is of."
    whole = table.called.pattern(r"_WHOLES_|_WHOLE_|\b(?:total\w*|summa|samtliga|alla|hela)\b").search(label)
    return whole is not None or bool({*stems(label)} & {*stems(f"{table.phrase} {table.title}")})


_IS_IT = re.compile(r"\b(?:var|är|blev|låg)\s(den|andelen|motsvarande\s[^\W\d]+)\s+$", re.IGNORECASE)
"""*Bland invånare 18–24 år var den 2,0 procent.*"""


def _some_part(text: str, link: Link) -> str:
    "*I stadsdelen bor 19 487 barn*: a part that is spoken of as known, and that nothing has named; else empty."
    if any(axis in PLACES for axis, _ in link.codes) or not any(axis.id in PLACES for axis in link.table.axes):
        return ""
    known = [part for part in link.table.called.parts if part.endswith(("en", "et"))]
    found = (
        re.search(rf"\b(?:i|för|inom|på) (?:vår |hela )?({'|'.join(known)})\b", text, re.IGNORECASE) if known else None
    )
    return found[1] if found else ""


def _places_in(text: str, table: Table) -> Iterator[str]:
    "The places of the edition that a sentence names."
    axes = (axis for axis in table.axes if axis.id in PLACES)
    yield from (one.code for axis in axes for one in mentions(text, axis, table.phrase))


_THERE = re.compile(r"(?:där|här)\b", re.IGNORECASE)


def _some_place(text: str, found: Judged, link: Link) -> str:
    "*Där fick 10,4 procent av barnen …*, where no place is known to be meant; else empty."
    there, places = _THERE.match(text), [at for at, axis in enumerate(link.table.axes) if axis.id in PLACES]
    of_all = any(cell.split("/")[3:][at] == TOTAL for cell in found.cells for at in places)
    return there[0] if there and of_all else ""


def _not_judged(found: Judged, heard: Heard, link: Link) -> Iterator[str]:
    "Why nothing is said of a claim; the first reason is told, the plainest first."
    number = heard.number
    if number is not None:
        yield from _counts_else(found, heard, number, link)
    yield from _is_part_of_else(found, heard, link)
    if number is not None:
        yield from not_theirs(heard.read.sentence, number, link, found.cells)
        yield from _of_else(found, heard, number, link)
    wrong = found.verdict is Verdict.CONTRADICTED and not shows_slip(found, heard, link)
    if number is not None:
        if wrong and unsaid(heard.read.sentence, number, found, link):
            yield OF_OTHERS
        yield from not_the_figure(found, number, link)
        yield from _in_other_words(found, heard, number, link)
        yield from _another_mean(found, heard, link)
    yield from _said_of_more(heard, link)
    yield from not_said_so(heard)
    yield from _taken_back(found, heard, link, wrong)
    yield from told_as_cause(found, heard, link)
    yield from _hardly_meant(found, heard, link, wrong)


def _counts_else(found: Judged, heard: Heard, number: Number, link: Link) -> Iterator[str]:
    "Why a number counts something else than the table does."
    text, table = heard.read.sentence, link.table
    if unit := other_unit(text, number, table):
        yield f"{table.phrase.capitalize()} räknas inte i {unit}."
    if noun := counted_by.counted_else(text, number, table):
        yield f"{table.phrase.capitalize()} räknas inte i {noun}."
    if found.verdict is Verdict.CONTRADICTED and (both := THOSE_TOGETHER.search(text)):
        yield f"Meningen säger inte vilka ”{both[1]}” är."
    if noun := counted_by.of_families(text, number, table):
        yield f"{table.phrase.capitalize()} räknas inte i {noun}."


def _is_part_of_else(found: Judged, heard: Heard, link: Link) -> Iterator[str]:
    "Why what is told is a part, a mean or a place of something else than the table's."
    text, table = heard.read.sentence, link.table
    event = counted_by.events_of(text, heard.number)
    if event and not counted_by.counts_events(table, event):
        yield f"{table.phrase.capitalize()} är ingen del av {event}."
    if each := other_mean(found, heard, table):
        yield f"Meningen talar om ett medeltal (”{each}”), och {table.phrase} är inget sådant."
    noun = counted_by.share_of(text, heard.number, clause_of(found, heard).text)
    if noun and found.cells and not counted_by.counts(table, noun):
        yield f"{table.phrase.capitalize()} räknas inte i {noun}."
    if of_both := said_of_both(text, table):
        yield f"”{of_both}” är något annat än {table.phrase}."
    if part := _some_part(text, link):
        yield f"Meningen säger inte vilken del av kommunen som menas: ”{part}”."


def _of_else(found: Judged, heard: Heard, number: Number, link: Link) -> Iterator[str]:
    "Why a number is of another year, of a scale or a difference, or of what the sentence does not say."
    text, wrong = heard.read.sentence, found.verdict is Verdict.CONTRADICTED
    if year := other_year_beside(text, number, found):
        yield f"Inte förstått: ”{year}”."
    if wrong and (later := A_YEAR_LATER.search(text)):
        yield f"Meningen säger ”{later[0]}”, och vilket år som menas är inte förstått."
    if wrong and number.unit == "faktor" and len(set(_places_in(text, link.table))) > 1:
        yield f"”{number.raw}” kan gälla skillnaden mellan platserna som meningen nämner."
    if wrong and number.raw in link.table.years:
        yield "Talet kan vara ett årtal."
    if len(found.cells) > 1 and (it := _IS_IT.search(text[: number.start])):
        yield f"Meningen säger inte vad ”{it[1]}” är."
    if of_a_scale(text, number):
        yield "Talet hör till hur något räknas."
    if is_difference(text, number, found):
        yield "Meningen säger inte vad skillnaden är mellan."
    if wrong and (there := _some_place(text, found, link)):
        yield f"Meningen säger inte var det är: ”{there}”."


def _in_other_words(found: Judged, heard: Heard, number: Number, link: Link) -> Iterator[str]:
    "Why a number that was held against one cell is told as something that the cell is not."
    if len(found.cells) != 1:
        return
    text, table, measure = heard.read.sentence, link.table, found.cells[0].split("/")[1]
    yield from no_level(text, number, table, measure)
    yield from of_another_whole(text, number, table, measure)
    labels = " ".join(axis.labels.get(dict(link.codes).get(axis.id, ""), "") for axis in table.axes)
    yield from in_other_sense(text, number, table, measure, labels)
    if limit := limit_unmet(text, number, heard.read.numbers, link):
        yield f"Utgåvan har talet för alla åldrar och tider, inte ”{limit}”."


def _another_mean(found: Judged, heard: Heard, link: Link) -> Iterator[str]:
    "Why a number is no mean or median, or not of both years."
    text = heard.read.sentence
    if tells_average(heard) and is_whole(found, link.table):
        yield "Meningen talar om ett medeltal, och talet i tabellen är inget."
    if MEDIAN.search(text) and is_no_median(found, link.table):
        yield "Meningen talar om en median, och talet i tabellen är ingen."
    if both := EACH_YEAR.search(text):
        yield f"Meningen säger det om både {both[1]} och {both[2]}, och bara ett tal i taget prövas."


def _said_of_more(heard: Heard, link: Link) -> Iterator[str]:
    "Why a sentence tells of each month, or of something twice."
    text = heard.read.sentence
    if MONTHLY in {axis.id for axis in link.table.axes} - {axis for axis, _ in link.codes} and EACH_MONTH.search(text):
        yield "Utgåvan har talen för var månad och för hela året, inget medeltal."
    if (twice := _ABOUT_ITSELF.search(text)) and meant(twice[1].lower()) == meant(twice[2].lower()) != ():
        yield f"Inte förstått: ”{twice[2]}”."


def _taken_back(found: Judged, heard: Heard, link: Link, wrong: bool) -> Iterator[str]:
    "Why a row is of something else, a rate of another base, or a sentence against what it tells."
    text, number = heard.read.sentence, heard.number
    if wrong and not link.codes and (label := _ROW.fullmatch(text)) and not _of_all(label[1], link.table):
        yield f"Inte förstått: ”{label[1]}”."
    if number is not None and (base := other_base(number, found, link)):
        yield f"Talet är {base}."
    if number is not None and (taken_back := NOT_SO.search(text)):
        yield f"Meningen säger att det inte är så: ”{taken_back[0]}”."


def _hardly_meant(found: Judged, heard: Heard, link: Link, wrong: bool) -> Iterator[str]:
    "Why the table is hardly what is meant: a part of a sum, only the nearest by name, or of other years."
    said = heard.said
    if is_of_parts(found.cells, link.table) and not is_the_whole(found, heard):
        yield f"Talet är inget mått på {link.table.phrase}, bara en del av uträkningen."
    median = wrong and is_median(heard.read.sentence, found, link.table)
    if link.score < FULL and not median and (wrong or _has_no_figure(found, heard)):
        yield f"Närmast är {link.table.phrase}, men meningen säger inte att det är det som menas."
    years = {m.group() for m in YEAR.finditer(said) if not _PEAK.search(said[: m.start()])}
    if years and not years & {link.year, link.before or ""} and len(heard.read.numbers) == 1:
        yield f"Inte förstått: ”{min(years)}”."


def _says(link: Link, value: float | None) -> bool:
    "Whether the other table says the very same."
    years = [year for year in (link.year, link.before) if year]
    return any(link.value(measure, year) == value for measure in link.table.measures for year in years)


def _lasts_so(table: Table, number: Number | None) -> bool:
    "Whether a table has anything in the unit of a number of days or months; of others it is not asked."
    unit = (number.unit or "").split(" per ")[0] if number else ""
    return unit not in LASTING or any(
        unit[:4] in m.unit.split(" per ")[0] for m in table.measures if m not in table.counts
    )


def _doubtful(found: Judged, heard: Heard, link: Link) -> Iterator[str]:
    "What makes a claim ambiguous."
    year = heard.year
    times = (year,) if heard.number is not None and is_nearer_another(heard.read, heard.number, link.year) else ()
    times = (*heard.told, *times) if THEN_FIRST.match(heard.read.sentence) else times
    if heard.number is not None and FROM.search(heard.read.sentence[: heard.number.start]):
        times = (*heard.told, *times)
    if heard.number is not None and (other := fits_elsewhere(found, heard.read, heard.number, link, times)):
        yield f"Talet är det för {other}, och meningen kan läsas så. {found.why}"
    if heard.number is not None and found.verdict is Verdict.CONTRADICTED and len(found.cells) == 1:
        named = (*heard.others, *(() if shows_slip(found, heard, link) else heard.near))
        table = published_of(heard.number, link, [one for one in named if one is not link.table])
        if table is not None:
            yield f"Talet är det för {table.phrase}, och meningen kan läsas så. {found.why}"
    if heard.number is None and link.year != year and SINCE_THEN.search(heard.read.sentence):
        yield f"Meningen säger inte till när det har ändrats. {found.why}"
    if of_another_time(heard, link):
        yield f"Stycket handlar om {heard.told[-1]}, och meningen säger inte vilket år. {found.why}"
    last = LAST_YEAR.search(heard.read.sentence if begins_last_year(heard.read.sentence) else heard.said)
    just_told = bool(heard.told) and link.year == str(int(heard.told[-1]) - 1) and found.verdict is Verdict.CONFIRMED
    if (
        last
        and not YEAR.search(heard.read.sentence)
        and not (just_told or heard.dated or dates_itself(found, heard, link) or is_of_neither(found, heard, link))
    ):
        either = f"”{last.group()}” kan vara {year} eller {int(year) - 1}"
        yield f"Texten säger inte när den är skriven, så {either}. {found.why}"
    others = {
        one.table.id: one.table
        for one in heard.links
        if one.table is not link.table and not _says(one, found.value) and _lasts_so(one.table, heard.number)
    }
    if others and found.verdict is Verdict.CONTRADICTED and not shows_slip(found, heard, link):
        also = " eller ".join(table.phrase for table in others.values())
        yield f"Kan vara {link.table.phrase} eller {also}. {found.why}"
