"""Which way something went, where no number says how far."""

from __future__ import annotations

import re
from collections.abc import Sequence

from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened.tables import Measure
from socialrapport.reading import Read, denying, directions, units
from socialrapport.reading.lexicon import MORE_WORDS
from socialrapport.verifying.judging.figures_written import change_words, turned
from socialrapport.verifying.judging.levels import both_years
from socialrapport.verifying.judging.verdicts import NOTHING, Judged, Try, Verdict
from socialrapport.verifying.linking.link import Link

_ALMOST = re.compile(r"i stort sett|i princip|nästan|ungefär|stadigt|relativt|nästintill|i det närmaste", re.IGNORECASE)
_SLIGHTLY, _STRONGLY = (
    re.compile(r"\bnågot\b|\bmarginell|\bsvag", re.IGNORECASE),
    re.compile(r"\bkraftig|\btydlig|\bmarkant|\bbetydlig", re.IGNORECASE),
)


def judge_direction(read: Read, raw: str, text: str, links: Sequence[Link], way: str) -> Judged:
    "The verdict on a direction that has no number."
    one = _likeliest(text, links, way) if links else Try(Verdict.NOT_FOUND, NOTHING, (), None)
    indicator = links[0].table.id if links else None
    mended, at = None, max(0, read.sentence.find(raw, max(0, read.sentence.find(text))))
    if (
        one.verdict is Verdict.CONTRADICTED
        and one.value
        and way in ("upp", "ned")
        and (one.value > 0) != (way == "upp")
    ):
        mended = turned(read.sentence, at, way)
    return Judged(read.sentence, read.line, raw, one.verdict, one.why, one.cells, one.value, mended, indicator, at)


_UNDATED = re.compile(r"[^:\d]+(?:\d{1,3}[^:\d]+)*:\s+(?:[a-zåäö]+\s+){0,2}[a-zåäö]+\.?", re.IGNORECASE)
"""*Folkmängd, män: oförändrad*: a line of a list without a verb or a time."""


def _likeliest(text: str, links: Sequence[Link], way: str) -> Try:
    "The verdict by the first of the links; ambiguous where the text's place decides it and the sentence names none."
    one = _direction(text, links[0], way)
    if one.verdict is Verdict.CONTRADICTED and _UNDATED.fullmatch(text):
        return Try(Verdict.NOT_FOUND, f"Texten säger inte sedan när. {one.why}", (), None)
    same = [link for link in links[1:] if link.table.id == links[0].table.id and link.carried != links[0].carried]
    for other in (_direction(text, link, way) for link in same):
        if one.verdict is not Verdict.NOT_FOUND and other.verdict is not one.verdict:
            return Try(Verdict.AMBIGUOUS, f"{one.why} {other.why} Säg vilket som menas.", one.cells, one.value)
    return one


def _direction(text: str, link: Link, way: str) -> Try:
    measure = _direction_measure(link, text)
    if measure is None and _SHARE.search(text):
        return Try(Verdict.NOT_FOUND, f"Utgåvan har ingen andel för {link.table.phrase}, bara antal.", (), None)
    if measure is None or link.before is None or link.before >= link.year:
        return Try(Verdict.NOT_FOUND, f"Utgåvan har inget tidigare år att jämföra {link.table.phrase} med.", (), None)
    cells = (link.cell(measure, link.before), link.cell(measure))
    before, now = link.value(measure, link.before), link.value(measure)
    if before is None or now is None:
        why = f"Uppgiften om {link.table.phrase} visas inte i utgåvan för båda åren."
        return Try(Verdict.NOT_FOUND, why, cells, None)
    says = both_years(link, measure, before, now)
    denied = directions.denied_comparison(text)
    if way == directions.SAME and denied and denied[1] is denying.Denied.PARTLY:
        return Try(Verdict.NOT_FOUND, f"{says}. Vad som nekas om ”{denied[0]}” är inte prövat.", cells, None)
    if moves(before, now, measure, way, text):
        return Try(Verdict.CONFIRMED, f"{says}.", cells, now - before)
    points, relative = now - before, 100 * (now - before) / before if before else None
    why = f"{says}: {change_words(points, relative, measure)}."
    return Try(Verdict.CONTRADICTED, why, cells, now - before)


_OF_THEM = re.compile(r"\b(?:blir|blev|är|blivit)\s+(?:allt\s+)?(?:fler|färre)\b", re.IGNORECASE)
"""*Biståndstagarna blir fler*: how many they are, and no share."""


_SHARE = re.compile(r"\bandel(?:en|arna|ar)?\b", re.IGNORECASE)
"""*Andelen hushåll med bistånd ökade*: a share, which no number of households tells."""


def _direction_measure(link: Link, text: str) -> Measure | None:
    shares, counts = link.table.shares, link.table.of_kind(MeasureKind.COUNT, MeasureKind.AMOUNT)
    if link.table.rates and units.rate_in(text):
        return link.table.rates[0]
    if means := link.table.means:
        return means[0]
    if counts and _OF_THEM.search(text) and not re.search(r"\bandel", text, re.IGNORECASE):
        return counts[0]
    if shares and (re.search(r"\bandel", text, re.IGNORECASE) or not re.search(r"\bantal", text, re.IGNORECASE)):
        return shares[0]
    if _SHARE.search(text) and not shares:
        return next(iter(link.table.rates), None)
    return counts[0] if counts else shares[0] if shares else None


def moves(before: float, now: float, measure: Measure, way: str, text: str) -> bool:
    "Whether it went the way from the one to the other, as far as the words of *text* say."
    change = now - before
    relative = 100 * abs(change) / before if before else float("inf") if change else 0.0
    size = abs(change) if measure.kind.in_percent else relative
    small, same = (1.0, 2.0) if measure.kind.in_percent else (0.5, 2.0)
    if way == "oförändrad" and (turned_down := denying.VERB.search(text)):
        said = directions.direction(next(word for word in turned_down.groups() if word), ())
        if said in ("upp", "ned"):
            return size <= small or (change < 0) == (said == "upp")
    if way == "oförändrad" and (compared := directions.denied_comparison(text)):
        return change <= 0 if compared[0].lower() in MORE_WORDS else change >= 0
    if way == "oförändrad":
        return size <= (same * 1.5 if _ALMOST.search(text) else small)
    if (way == "upp") != (change > 0) or change == 0:
        return False
    if _STRONGLY.search(text):
        return size >= (3.0 if measure.kind.in_percent else 8.0)
    return not (_SLIGHTLY.search(text) and size > (5.0 if measure.kind.in_percent else 10.0))
