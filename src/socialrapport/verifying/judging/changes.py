"""How much something changed: in number, percent, percentage units or times."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial

from socialrapport.opened.tables import PLACES, Measure
from socialrapport.reading import Number, Read, units
from socialrapport.verifying.judging.allowing import allowed
from socialrapport.verifying.judging.average_change import is_yearly, judge_yearly
from socialrapport.verifying.judging.figures_written import change_words, figure, turned
from socialrapport.verifying.judging.levels import both_years, in_unit, measures_for, named, number_as_value, within
from socialrapport.verifying.judging.verdicts import Try, Verdict
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.times_meant import FROM

_CHANGE = re.compile(
    r"(?<!s)(?:öka|minska|tillta|tilltog|stegr|klättra|klättring|stig|steg|sjunk|sjönk|växt|växe|vuxit|krymp|föll|fall(?=er|it|a\b|ande)|dala|rasa|ökning|minskning|uppgång|nedgång|fler|färre|tapp|\bras|"
    r"lyft|gått (?:upp|ner|ned)|fördubbl)\w*"
    r"(?:\s+(?!till\b|från\b|jämfört\b|i\b|än\b)[\wåäö]+){0,5}?\s+(?:med|på|om)\s+(?:[a-zåäö]+\s+){0,2}$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?<!s)(?:öka|minska|tillta|tilltog|stegr|klättra|klättring|stig|steg|sjunk|sjönk|växt|växe|vuxit|krymp|föll|fall(?=er|it|a\b|ande)|dala|rasa|ökning|minskning|uppgång|nedgång)\w*\b"
    r"(?:(?!\b(?:står|utgör|är|var|har|till|från)\b)[^.;])*?"
    r"\b(?:med|eller|det vill säga(?: med)?|motsvarar|motsvarade)\s+(?:[a-zåäö]+\s+){0,2}$",
    re.IGNORECASE,
)
_CHANGE_IS = re.compile(
    r"(?<!s)(?<!trots )(?<!efter )(?:ökning|minskning|stegring|uppgång|nedgång)(?:en)?(?:\s+av\s[^.,;\d]{0,60}?)?"
    r"(?:\s+(?:sedan|från|jämfört)[^.,;]{0,30}?)?"
    r"\s+(?:är|var|blev|på|om)\s+"
    r"(?:\w+\s+)?$",
    re.IGNORECASE,
)
_CHANGE_THEN_IS = re.compile(
    r"(?:^|[.,;:]\s|\b(?:att|och|men)\s)(?:den\s+)?(?:(?!efter|trots|med\b|på\b|genom)[a-zåäö]+\s+)?"
    r"(?:ökning|minskning|uppgång|nedgång)(?:en)?(?:\s+(?:av|i)\s[^.,;\d]{0,60}?)?"
    r"(?:\s+(?:under|mellan|i|år|och|för|det|hela|fjol|senaste|förra|året|(?:19|20)\d\d(?:[–-](?:19|20)\d\d)?)){1,6}"
    r"\s+(?:är|var|blev|uppgick till|uppgår till|stannade på|landade på)\s+"
    r"(?:(?:cirka|drygt|knappt|hela|bara|omkring|ungefär|nästan)\s+)?$",
    re.IGNORECASE,
)
"""*Ökningen under 2024 var 173 orosanmälningar*; *efter ökningen 2024 är …* is of how many there are."""
_AND_BY = re.compile(
    r"(?<!s)(?:öka|minska|tillta|tilltog|stegr|klättra|klättring|stig|steg|sjunk|sjönk|växt|växe|vuxit|krymp)\w*\s+(?:[a-zåäö]+\s+)?med\s+[^.;]*\d[^.;]*?"
    r"\b(?:och|men)\s+(?:[a-zåäö]+\s+)?med\s+$",
    re.IGNORECASE,
)
"""*ökade med 132 mellan 2019 och 2024, och med 42 det senaste året*"""
_MORE_THAN = re.compile(
    r"^\s*(?:[\wåäö-]+\s+){0,3}?(?:fler|färre|mer|mindre|högre|lägre)\s+(?:[\wåäö-]+\s+){0,3}?(?:än|jämfört)\b",
    re.IGNORECASE,
)
_THAT_IS = re.compile(
    r"\b(?:öka|minska|stig|steg|sjunk|sjönk|växt|vuxit|krymp|föll|fall(?=er|it|a\b|ande)|dala|rasa|ökning|minskning)\w*\b[^.;]*"
    r"\b(?:det vill säga|dvs\.?|d\.v\.s\.|alltså|vilket motsvarar|motsvarande)\s+(?:med\s+)?(?:[a-zåäö]+\s+){0,2}$",
    re.IGNORECASE,
)


_MORE_THAN_THEN = re.compile(
    r"^\s*(?:procent\s+|%\s*|dagar\s+|månader\s+)?(?:fler|färre|mer|mindre|längre|kortare)\s+(?:[\wåäö-]+\s+){0,12}?"
    r"(?:än|jämfört med)\s+"
    r"(?:år\s+|under\s+)?"
    r"(?:(?:19|20)\d\d|året|föregående|förra)\b",
    re.IGNORECASE,
)


_COMPARED_FIRST = re.compile(r"(?:jämfört|i jämförelse)\s+med\b", re.IGNORECASE)
_BECAME = re.compile(r"\b(?:blev|blivit|blir)\s+(?:[a-zåäö]+\s+){0,2}$", re.IGNORECASE)
_MORE = re.compile(r"^\s*(?:procent\s+|%\s*)?(?:[\wåäö-]+\s+)?(?:fler|färre|högre|lägre)\b", re.IGNORECASE)
"""*blev 15 färre*, *blev 2,2 procent fler*: than before, though that is not said."""


_IN_BRACKETS = re.compile(r"\((?:[^()\d]*(?:19|20)\d\d: )?(?:[+−–-]|±|[+−–-]/[+−–-])\s?$|(?:^|,\s)[+−–-]$")
_NOTHING_ELSE = re.compile(
    r"\s*(?:procent|%|st|stycken|personer|hushåll|barn)?\s*(?:yoy|sedan|jämfört|jämf\.?|jmf\.?|jfr\.?|mot|från|än|\))",
    re.IGNORECASE,
)
"""*(+22)*, *(–7,2 % YoY)*, *(+295 jämfört med 2023)*"""


_PERCENT_MORE = re.compile(r"\s*(?:procent\s+|%\s*)(?:fler|färre)\b", re.IGNORECASE)
"""*2 procent fler hushåll med bistånd 2024, 825 mot 807*"""
_GREW = re.compile(
    r"\b(?:ökat|ökade|minskat|minskade|vuxit|växte|stigit|steg|sjunkit|sjönk|krympt|krympte|fallit|föll)\s"
    r"(?:(?:drygt|knappt|cirka|ungefär|hela|nästan|närmare)\s)?$",
    re.IGNORECASE,
)
"""*har vuxit 10 procent på fem år*"""
_JUST_MORE = re.compile(r"\s*(?:fler|färre)\s*(?:[.,;!?)]|$)", re.IGNORECASE)
"""*…, medan de långvariga var 566 fler.*"""
_LABELLED = re.compile(r"\b(?:för)?ändring(?:en)?\b[^:;.]*:\s*[+−–-]\s?$", re.IGNORECASE)
"""*Ändring från 2023: +146*"""
_SIGNED = re.compile(r"(?:^|[\s(])(?:[+−]\s?|[–-])$|(?:^|[(:|])\s?[–-]\s$")
"""*−7 procent*; the dash of *tar fart – 30 procent* is no sign."""
UP_BY = re.compile(r"\b(upp|ned|ner)\s+(?:(?:cirka|drygt|knappt|hela)\s+)?$", re.IGNORECASE)
"""*Orosanmälningar upp 7 %*"""
_IS_UP = re.compile(r"\s*(?:%|procent(?:enheter)?)\s+(?:upp|ned|ner)\b", re.IGNORECASE)
"""*(7 % upp sedan 2023)*"""
_COMPARED_WITH = re.compile(
    r"\b(?:jämföra|jämfört|jämförs|jämföras|jämförelse)\s+med\s+(?:(?:drygt|knappt|de|hela|bara|cirka)\s+)?$",
    re.IGNORECASE,
)
"""*har stigit: 45,4 procent, att jämföra med 43,1 procent*: how much there was."""


_FROM_TO_BY = re.compile(
    r"\bfrån\s[^.;]*\btill\s+\d[\d\s\u00a0,]*(?:[^\W\d]+\s*)?,\s+"
    r"(?:det vill säga\s+|dvs\.?\s+|eller\s+|alltså\s+)?med\s+(?:[^\W\d]+\s+)?$",
    re.IGNORECASE,
)
"""*ökade från 13 395 till 13 690, med 2 procent*"""


_GREW_BY_TO = re.compile(
    r"\b(?:öka|minska|sti|steg|sjunk|sjönk|väx|föll|fall)\w*\s+(?:[^\W\d]+\s+)?med\s+(?:[^\s.;,]+\s+){1,4}?till\s+"
    r"(?:(?:drygt|knappt|cirka|omkring|nästan|hela)\s+)?$",
    re.IGNORECASE,
)
"""*ökade med elva till 262*: how many they became."""


@lru_cache(maxsize=1024)
def is_change(sentence: str, number: Number) -> bool:
    "Whether a number says how much something changed: *ökade med sju procent*, *332 fler än*."
    before, after = sentence[: number.start], sentence[number.end :]
    if number.unit == "procentenheter" or number.unit == "faktor":
        return True
    if FROM.search(before) or _COMPARED_WITH.search(before) or _GREW_BY_TO.search(before):
        return False
    if _LABELLED.search(before) or _JUST_MORE.match(after) or _FROM_TO_BY.search(before):
        return True
    if number.unit == "procent" and (_PERCENT_MORE.match(after) or _GREW.search(before)):
        return True
    if _IN_BRACKETS.search(before) and _NOTHING_ELSE.match(after):
        return True
    if number.unit in ("procent", "procentenheter") and _SIGNED.search(before):
        return True
    if number.unit in ("procent", "procentenheter") and (UP_BY.search(before) or _IS_UP.match(after)):
        return True
    if number.unit == "procent" and (_BY.search(before) or _THAT_IS.search(before)):
        return True
    if _CHANGE.search(before) or _CHANGE_IS.search(before) or _CHANGE_THEN_IS.search(before) or _AND_BY.search(before):
        return True
    if _COMPARED_FIRST.match(sentence) and _MORE.match(after):
        return True
    if re.match(r"^\s*\w*\s*(?:ökning|minskning)\b", after) or (_BECAME.search(before) and _MORE.match(after)):
        return True
    return bool(_MORE_THAN.match(after) or _MORE_THAN_THEN.match(after))


def judge_change(read: Read, number: Number, link: Link, way: str) -> Try:
    "A number that says how much something changed."
    if link.before is None or link.before >= link.year:
        return Try(Verdict.NOT_FOUND, f"Utgåvan har inget tidigare år att jämföra {link.table.phrase} med.", (), None)
    one = judge_yearly if is_yearly(read.sentence, number) else partial(_one_change, read)
    found = [one(number, link, measure, way) for measure in _changing(number, link, read.sentence)]
    tries = [t for t in found if t is not None]
    if not tries and number.unit == "procentenheter" and (wrong := _of_count(read, number, link, way)):
        return wrong
    if not tries:
        return Try(Verdict.NOT_FOUND, f"Utgåvan har ingen sådan uppgift om {link.table.phrase}.", (), None)
    return next((t for t in tries if t.verdict is not Verdict.CONTRADICTED), tries[0])


_OF_A_NUMBER = re.compile(r"\bantal|\bfler\b|\bfärre\b|\bbelopp|\bkostnad", re.IGNORECASE)


def _of_count(read: Read, number: Number, link: Link, way: str) -> Try | None:
    "*Antalet ökade med 2,1 procentenheter*: a number changes in percent."
    count = next(iter(link.table.numbers), None)
    if count is None or (link.table.relative and not _OF_A_NUMBER.search(read.sentence)):
        return None
    found = _one_change(read, replace(number, unit="procent"), link, count, way)
    if found is None or found.verdict is Verdict.NOT_FOUND or found.value is None:
        return found
    right = f"{number_as_value(abs(found.value), _decimals(number), number)} procent"
    why = f"{found.why.rstrip('.')}. Ett antal ändras i procent, inte i procentenheter."
    return Try(Verdict.CONTRADICTED, why, found.cells, found.value, None, _instead(read, number, right))


def _decimals(number: Number) -> int:
    return len(number.raw.split(",", 1)[1]) if "," in number.raw else 0


def _instead(read: Read, number: Number, right: str) -> str:
    "The sentence with another number and unit where the number stands."
    after = re.sub(r"^\s*(?:procentenheter|procentenhet|procent|%)", "", read.sentence[number.end :])
    return read.sentence[: number.start] + right + after


def _changing(number: Number, link: Link, sentence: str) -> Sequence[Measure]:
    table = link.table
    shares = table.shares
    if number.unit == "procentenheter":
        return [*shares, *(m for m in table.rates if "procent" in m.unit)]
    if number.unit in ("procent", "faktor") and units.rate_in(sentence) and table.rates:
        return table.rates
    if number.unit in ("procent", "faktor", "andel"):
        share = re.search(r"\bandel", sentence, re.IGNORECASE) is not None
        many = number.unit == "faktor" and re.match(r"\s*(?:så\s+många|fler)\b", sentence[number.end :])
        many = many or re.match(r"\s*(?:procent|%)?\s*(?:fler|färre)\b", sentence[number.end :])
        if shares and not many and (share or not re.search(r"\bantal", sentence, re.IGNORECASE)):
            return shares
        return table.numbers
    if (number.unit or "").startswith("per "):
        return table.rates
    return list(measures_for(number, link))


def _one_change(read: Read, number: Number, link: Link, measure: Measure, way: str) -> Try | None:
    assert link.before is not None
    cells = (link.cell(measure, link.before), link.cell(measure))
    if not all(link.table.has(measure.id, y, link.codes) for y in (link.before, link.year)):
        return None
    before, now = link.value(measure, link.before), link.value(measure)
    if before is None or now is None:
        return Try(
            Verdict.NOT_FOUND, f"Uppgiften om {link.table.phrase} visas inte i utgåvan för båda åren.", cells, None
        )
    says = both_years(link, measure, before, now)
    points, relative = now - before, 100 * (now - before) / before if before else None
    if number.unit == "procent" and measure.kind.in_percent:
        return _ambiguous(read, number, says, points, relative, cells, way)
    if number.unit == "faktor" and link.table.called.pattern(_AS_THE_WHOLE).match(read.sentence[number.end :]):
        return _times_the_whole(read, number, link, measure)
    if number.unit == "faktor":
        return _times(read, number, says, before, now, cells)
    true = relative if number.unit in ("procent", "andel") else in_unit(points, measure, number)
    if true is None:
        return Try(Verdict.NOT_FOUND, f"{says}; en förändring i procent från noll finns inte.", cells, None)
    told = change_words(points, relative, measure)
    right = number_as_value(abs(true), _decimals(number), number)
    if not same_way(true, way):
        new = read if within(number, abs(true)) else replace(read, sentence=_swapped(read, number, right))
        mended = turned(new.sentence, number.start, way)
        return Try(Verdict.CONTRADICTED, f"{says}: {told}. Riktningen är en annan.", cells, true, None, mended)
    if within(number, abs(true)):
        return _andel(read, number, measure, cells, says, told, true) or Try(
            Verdict.CONFIRMED, f"{says}: {told}.", cells, true
        )
    mended = _swapped(read, number, f"{figure(abs(true))} procent") if number.unit == "andel" else None
    return Try(Verdict.CONTRADICTED, f"{says}: {told}.", cells, true, right, mended)


def _swapped(read: Read, number: Number, right: str) -> str:
    return read.sentence[: number.start] + right + read.sentence[number.end :]


def _andel(
    read: Read, number: Number, measure: Measure, cells: tuple[str, ...], says: str, told: str, true: float
) -> Try | None:
    "The text says *andelen* of what is a number: right as a number, but not what it says."
    if not measure.kind.is_count or not re.search(r"\bandelen\b", read.sentence[: number.start], re.IGNORECASE):
        return None
    why = f"{says}: {told}. Det är antalet som talet stämmer för; texten säger andelen. Skriv ”antalet”."
    return Try(Verdict.AMBIGUOUS, why, cells, true)


def _ambiguous(
    read: Read, number: Number, says: str, points: float, relative: float | None, cells: tuple[str, ...], way: str
) -> Try:
    "*En andel ökade tre procent*: percent or percentage units? Both readings are told."
    both = f"{says}: {_signed(points)} procentenheter, {_signed(relative)} procent"
    fits_points, fits_percent = within(number, abs(points)), relative is not None and within(number, abs(relative))
    right_way = same_way(points, way)
    if not right_way or not (fits_points or fits_percent):
        why = f"{both}. Texten säger {number.raw} procent, vilket stämmer med ingetdera."
        new = replace(read, sentence=_instead(read, number, f"{figure(abs(points), 1)} procentenheter"))
        mended = new.sentence if right_way else turned(new.sentence, number.start, way)
        return Try(Verdict.CONTRADICTED, why, cells, points, None, mended)
    if fits_percent and not fits_points:
        why = f"{both}. Talet stämmer som relativ förändring men läses lätt som procentenheter. Skriv vilket."
    elif fits_points and not fits_percent:
        why = f"{both}. Talet stämmer bara som procentenheter. Skriv ”procentenheter”."
    else:
        why = f"{both}. Skriv vilket som menas."
    return Try(Verdict.AMBIGUOUS, why, cells, points)


def _signed(value: float | None) -> str:
    if value is None:
        return "–"
    return ("+" if value > 0 else "\u2212" if value < 0 else "") + figure(abs(value), 1)


def _times(read: Read, number: Number, says: str, before: float, now: float, cells: tuple[str, ...]) -> Try:
    if not before:
        return Try(Verdict.NOT_FOUND, f"{says}; från noll finns inget antal gånger.", cells, None)
    times = now / before
    if allowed(number).holds(times):
        return Try(Verdict.CONFIRMED, f"{says}.", cells, times)
    mended = _by_percent(read, number, 100 * (times - 1))
    return Try(Verdict.CONTRADICTED, f"{says}: {figure(times, 2)} gånger så mycket.", cells, times, None, mended)


_AS_THE_WHOLE = r"\s*så\s+\w+\s+som\s+(?:(?:_AT_|för)\s+)?(?:hela\s+)?(?:_WHOLE_|snittet|genomsnittet|medel)"
"""*dubbelt så många som i staden som helhet*"""


def _times_the_whole(read: Read, number: Number, link: Link, measure: Measure) -> Try | None:
    "A place beside the municipality as a whole, in times."
    whole = replace(link, codes=frozenset(pair for pair in link.codes if pair[0] not in PLACES))
    here, all_of_it = link.value(measure), whole.value(measure)
    if whole.codes == link.codes or here is None or not all_of_it:
        return Try(Verdict.NOT_FOUND, "Utgåvan säger inte vad som jämförs med helheten.", (), None)
    says = (
        f"{named(link, measure)} var {figure(here, measure.decimals)}, i helheten {figure(all_of_it, measure.decimals)}"
    )
    return _times(read, number, f"{says} ({link.year})", all_of_it, here, (link.cell(measure), whole.cell(measure)))


_FORMS = {
    "ades": ("ökade", "minskade"),
    "ats": ("ökat", "minskat"),
    "at": ("ökat", "minskat"),
    "as": ("ökar", "minskar"),
}


def _by_percent(read: Read, number: Number, relative: float) -> str | None:
    "*har fördubblats* as *har ökat med 23 procent*."
    form = next((forms for ending, forms in _FORMS.items() if number.raw.lower().endswith(ending)), None)
    if form is None:
        return None
    before = read.sentence[: number.start].rstrip()
    before = before.removesuffix(number.hedge).rstrip() if number.hedge else before
    after = read.sentence[number.end :]
    return f"{before} {form[relative < 0]} med {figure(abs(relative))} procent{after}".lstrip()


def same_way(change: float, way: str) -> bool:
    return not ((way == "upp" and change < 0) or (way == "ned" and change > 0))
