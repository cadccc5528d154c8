"""Which published cells a claim is about: the indicator by its words, the measure by its unit, the period by its words.

The best table is the one whose name the sentence says most of, and says little else than. Nothing is decided here
about truth.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from socialrapport.reading import Number, Read
from socialrapport.verifying import places
from socialrapport.verifying.clauses import Clause, clauses
from socialrapport.verifying.clauses import at as clause_at
from socialrapport.verifying.groups import codes, mentions
from socialrapport.verifying.published import Measure, Published, Table
from socialrapport.verifying.stems import Weights, stems

ENOUGH = 0.42
"""Below this likeness a claim is about nothing that the edition publishes."""

SURE = 0.6
"""A direction without a number is linked only when it is this like: there is no figure to tell a wrong link by."""


COMPARED = 0.5
"""A comparison of groups is linked when it is this like."""


@dataclass(frozen=True)
class Link:
    """What a claim is about. `year` and `before` are observations of the table, the second for a comparison.

    `score` is how sure the link is, 0 to 1.
    """

    table: Table
    codes: frozenset[tuple[str, str]]
    year: str
    before: str | None
    score: float
    carried: bool = False
    """The place is that of the text or of the sentence before, not one that the sentence names."""

    def value(self, measure: Measure, year: str | None = None) -> float | None:
        return self.table.value(measure.id, year or self.year, self.codes)

    def cell(self, measure: Measure, year: str | None = None) -> str:
        "The address as claims.json writes it."
        by = dict(self.codes)
        at = (year or self.year, *(by.get(axis.id, "Total") for axis in self.table.axes))
        return "/".join((self.table.id, measure.id, *at))


class Linker:
    "Links the claims of a text to an edition, sentence by sentence, remembering what the last one was about."

    def __init__(self, edition: Published, home: tuple[str, str] | None = None) -> None:
        """`home` is the place that the whole text is about, if it is not all that the edition is about."""
        self.edition = edition
        self._short = {short: full for t in edition.tables for full, short in _SHORT.findall(t.phrase)}
        self._phrases = [frozenset(stems(_SHORT.sub(r"\1", t.phrase))) for t in edition.tables]
        self._with: dict[str, list[int]] = {}
        for at, phrase in enumerate(self._phrases):
            for word in phrase:
                self._with.setdefault(word, []).append(at)
        self._sums: dict[frozenset[str], float] = {}
        self._weights = Weights(f"{t.phrase} {t.title}" for t in edition.tables)
        self._topic: Table | None = None
        self._group: frozenset[tuple[str, str]] = frozenset()
        self._home, self._near = home, home
        self._places = places.place_axis(edition)
        self._known = places.Known(edition)

    def anew(self) -> None:
        "A new paragraph: forget what was spoken of."
        self._topic, self._group, self._near = None, frozenset(), self._home

    def links(self, read: Read, number: Number | None, clause: Clause | None = None) -> tuple[Link, ...]:
        "The likeliest links of a number (or of a clause's direction), best first; none where nothing is like it."
        parts = clauses(read.sentence)
        here = clause or clause_at(parts, number.start if number else 0)
        scored = self._scored(read.sentence, here, number)
        if self.elsewhere(read, here) or _OF_COUNTING.search(read.sentence):
            return ()
        found = [self._link(read, number, here, table, score) for table, score in scored]
        return tuple(one for link in found if link is not None for one in self._at_home(link, read.sentence))

    def elsewhere(self, read: Read, clause: Clause) -> str | None:
        "A place that the clause is about and the edition tells nothing of."
        return self._known.elsewhere(clause.text)

    def _at_home(self, link: Link, sentence: str) -> list[Link]:
        """The link, and what it is when it is of the place that the text, or the sentence before, was about.

        A text that is about one place means that one first; else the whole is meant first.
        """
        near = self._near
        if near is None or _WHOLE.search(sentence) or near[0] in {axis for axis, _ in link.codes}:
            return [link]
        if not any(axis.id == near[0] and near[1] in axis.labels for axis in link.table.axes):
            return [link]
        if self._places and mentions(sentence, self._places, link.table.phrase):
            return [link]
        there = replace(link, codes=link.codes | {near}, carried=True)
        return [there, link] if near == self._home else [link, there]

    def note_place(self, sentence: str) -> None:
        "The place that a sentence was about may be that of the next."
        if self._places is None:
            return
        if _WHOLE.search(sentence):
            self._near = self._home
        codes = {m.code for m in mentions(sentence, self._places, "")}
        if len(codes) == 1:
            self._near = (self._places.id, codes.pop())

    def of_clause(self, read: Read, clause: Clause) -> list[tuple[Link, ...]]:
        "Links for a direction without a number: one for each table that the clause names in full, or the likeliest."
        links = self.links(read, None, clause)
        if links:
            self.remember(links[0])
        named = self._named(clause)
        full = [link for link in (self._link(read, None, clause, table, 1.0) for table in named) if link is not None]
        return [(link,) for link in full] if full else [links] if links and links[0].score >= SURE else []

    def of_comparison(self, read: Read, clause: Clause) -> tuple[Link, ...]:
        "Links for what a clause compares: its own, or what was spoken of where it names nothing (*Flest var de i …*)."
        links = tuple(link for link in self.links(read, None, clause) if link.score >= COMPARED)
        if links or self._topic is None or not _BARE.match(clause.text):
            return links
        link = self._link(read, None, clause, self._topic, COMPARED)
        return (link,) if link else ()

    def _named(self, clause: Clause) -> list[Table]:
        "The tables whose whole phrase is said, but for those that are part of another's."
        words = self._said(clause.text)
        said = [(t, p) for t, p in zip(self.edition.tables, self._phrases, strict=True) if p and p <= words]
        return [t for t, phrase in said if not any(phrase < other for _, other in said)]

    def remember(self, link: Link) -> None:
        self._topic, self._group = link.table, link.codes

    def _scored(self, sentence: str, clause: Clause, number: Number | None) -> list[tuple[Table, float]]:
        words, everything = self._said(clause.text), self._said(sentence)
        part = 0.9 if _leans(clause.text) else 0.8
        named = self._near_in_words(everything)
        goes_on = self._topic if _refers(sentence) and not any(self._phrases[t] <= words for t in named) else None
        best: list[tuple[Table, float]] = []
        for at in named:
            table, phrase = self.edition.tables[at], self._phrases[at]
            score = max(self._like(phrase, words), part * self._like(phrase, everything))
            best.append((table, score))
        if goes_on is not None and _could_be(sentence, goes_on):
            best = [(t, max(score, 0.75) if t is goes_on else score) for t, score in best]
            best += [] if any(t is goes_on for t, _ in best) else [(goes_on, 0.75)]
        best = [(t, min(score * _fits(t, number), 1.0)) for t, score in best if score >= 0.5 * ENOUGH]
        if not best:
            return []
        best.sort(key=lambda pair: (-pair[1], not pair[0].headline, pair[0].id))
        return [(t, s) for t, s in best[:6] if s >= ENOUGH and s >= 0.82 * best[0][1]]

    def _said(self, text: str) -> frozenset[str]:
        "The stems of a text; what the catalogue has in short (*RVT*) counts as said in full."
        text = _LONG_NUMBERS.sub(" ", _without_bases(text))
        for short, full in self._short.items():
            text = re.sub(rf"\b{re.escape(short)}\b", full, text)
        return frozenset(stems(text))

    def _near_in_words(self, words: frozenset[str]) -> list[int]:
        "The tables whose phrase has any word in common, by their place in the edition."
        return sorted({at for word in words for at in self._with.get(word, ())})

    def _like(self, phrase: frozenset[str], words: frozenset[str]) -> float:
        "How much of the phrase is said, and how little else: the harmonic mean, what is said weighing more."
        common = self._weights.of(phrase & words)
        if not common:
            return 0.0
        said, mine = common / self._weight_of(phrase), common / self._weight_of(words)
        return (1 + 0.5) * said * mine / (0.5 * said + mine)

    def _weight_of(self, words: frozenset[str]) -> float:
        if words not in self._sums:
            self._sums[words] = self._weights.of(words) or 1.0
        return self._sums[words]

    def _link(self, read: Read, number: Number | None, clause: Clause, table: Table, score: float) -> Link | None:
        year, before = periods(read.sentence, number, clause, table, self.edition.year)
        if year is None:
            return None
        group = codes(read.sentence, number, clause, table)
        if table is self._topic and _GOES_ON.match(read.sentence):
            group = self._carried(group, read.sentence, table)
        return Link(table, group, year, before, score)

    def _carried(self, group: frozenset[tuple[str, str]], sentence: str, table: Table) -> frozenset[tuple[str, str]]:
        "The group that the sentence before was of holds on, axis by axis, until another or the whole is named."
        if _WHOLE.search(sentence):
            return group
        named = {axis for axis, _ in group} | {a.id for a in table.axes if mentions(sentence, a, table.phrase)}
        return group | {(axis, code) for axis, code in self._group if axis not in named}


_OF_COUNTING = re.compile(
    r"\b(?:i|inom) (?:mer än en|flera) \w+(?:del|område)|\bräknas (?:bara|inte|endast)\b|\bsaknar uppgift\b",
    re.IGNORECASE,
)
"""How something is counted, and who is not: that the tables do not have."""
_LONG_NUMBERS = re.compile(r"\d+(?:[\s\u00a0]\d{3})+|\d+,\d+|\d{4,}")
_SHORT = re.compile(r"(\S+) \(([A-ZÅÄÖ]{2,})\)")
"""*relationsvåldsteam (RVT)*"""

_WHOLE = re.compile(
    r"\bhela (?:staden|kommunen)|\bi (?:staden|kommunen)\b|\btotalt\b|\bstaden som helhet", re.IGNORECASE
)
_BASES = re.compile(
    r"\b(?:per|på)\s+(?:tusen|1[\s\u00a0]?000|10[\s\u00a0]?000|100[\s\u00a0]?000)\s+[^\W\d]+(?:\s+och\s+unga)?"
    r"(?:\s+\d+\s*[–-]\s*\d+\s+år|\s+\d+\s+år\s+(?:och|eller)\s+äldre)?",
    re.IGNORECASE,
)


def _without_bases(text: str) -> str:
    "*152,7 per 1 000 barn 0–20 år*: the base of a rate is not what is counted."
    return _BASES.sub(" ", text)


_OF_THE = re.compile(r"^av (?:de )?(?:totalt |sammanlagt )?[\d\s\u00a0]+([^\W\d]+)", re.IGNORECASE)


def _could_be(sentence: str, table: Table) -> bool:
    "*Av de 1 204 hushållen* goes on about households, not about whatever was told of last."
    found = _OF_THE.match(sentence)
    return found is None or bool(set(stems(found.group(1))) & set(stems(f"{table.unit} {table.phrase}")))


_GOES_ON = re.compile(
    r"(?:av (?:dessa|dem|de)|bland (?:dessa|dem)|det(?:ta)? (?:är|var|innebär|motsvarar|innebar|motsvarade)|"
    r"motsvarande (?:andel|antal|siffra|tal)|ökningen|minskningen|uppgången|nedgången|siffran|talet|"
    r"(?:jämfört med|sedan|i jämförelse med|mot)\s[^.,;]{0,30}?\b(?:är|var|innebär|innebar|blev) det(?:ta)?)\b",
    re.IGNORECASE,
)
"""A sentence that goes on about the very group of the one before."""

_REFERS = re.compile(
    r"^(?:av (?:dessa|dem|de)|bland (?:dessa|dem)|det (?:är|var|innebär|motsvarar)|detta|dessa|"
    r"andelen (?:är|var|har|ökade|minskade)|"
    r"antalet (?:är|var|har|ökade|minskade)|motsvarande|året innan|sett till|"
    r"(?:jämfört med|sedan|i jämförelse med|mot)\s[^.,;]{0,30}?\b(?:är|var|innebär|innebar|blev|motsvarar) det(?:ta)?|"
    r"ökningen|minskningen|uppgången|nedgången|siffran|talet|nivån|samma (?:år|siffra|tal)|"
    r"(?:kvinnorna|männen|flickorna|pojkarna) (?:var|är|utgjorde|stod)|"
    r"i [A-ZÅÄÖ][\w-]+(?:[ -][\w-]+)? (?:var|är|låg|uppgick) (?:det|andelen|antalet|siffran|talet|motsvarande)|"
    r"\d{4} var|sedan \d{4}|en ökning|en minskning|under \d{4} var)\b",
    re.IGNORECASE,
)


_BARE = re.compile(
    r"(?:flest|färst|högst|lägst|störst|minst|högsta|lägsta|största|minsta)\s+"
    r"(?:var|är|fanns|finns|hade|har|andel(?:en)?|antal(?:et)?|i)\b",
    re.IGNORECASE,
)


def _refers(sentence: str) -> bool:
    return bool(_REFERS.match(sentence))


def _leans(clause: str) -> bool:
    "*vilket var en ökning med …* says nothing of its own subject."
    return bool(
        re.match(r"(?:vilket|varav|och totalt|en (?:ökning|minskning)|motsvarande)\b", clause.strip(), re.IGNORECASE)
    )


def _fits(table: Table, number: Number | None) -> float:
    "What the unit says of the table: *42 757 orosanmälningar* fits a table that counts them."
    if number is None or number.unit is None:
        return 1.0
    unit = number.unit
    if unit in ("procent", "andel"):
        return 1.0 if table.of_kind("share", "rate") else 0.9
    if unit == "procentenheter":
        return 1.0 if table.of_kind("share") else 0.8
    if unit.startswith("per "):
        return 1.0 if table.of_kind("rate") else 0.6
    if unit.startswith("kr") or unit in ("mnkr", "mdkr", "tkr"):
        return 1.0 if any("kr" in m.unit for m in table.measures) else 0.4
    if unit == "månader":
        return 1.1 if any("månad" in m.unit for m in table.measures) else 0.9
    heads = set(stems(unit))
    own = set(stems(table.unit)) | set(stems(table.phrase.split(" som ")[0].split(" med ")[0]))
    if heads & own:
        return 1.15
    return (
        1.0
        if unit in ("personer", "individer", "kvinnor", "män", "flickor", "pojkar", "unga", "barn och unga")
        else 0.75
    )


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?!:)")
_SINCE = re.compile(
    r"\b(?:sedan|jämfört med|i jämförelse med|än|mot|från)\s+"
    r"(?:(?:år|åren|föregående|förra|kartläggning\w*|mätning\w*|undersökning\w*|"
    r"under|i)\s+){0,4}((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:mellan|från)\s+(?:åren\s+|år\s+)?((?:19|20)\d\d)\s*(?:och|till|[–-])\s*(?:år\s+)?((?:19|20)\d\d)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\b((?:19|20)\d\d)\s*[–-]\s*((?:19|20)\d\d)\b")
FROM = re.compile(r"\bfrån\s+(?:[\wåäö]+\s+){0,2}$", re.IGNORECASE)
"""*från 126* before a number."""
_PREVIOUS = re.compile(
    r"\b(?:föregående (?:år|kartläggning|mätning|undersökning)|"
    r"förra (?:året|kartläggningen|mätningen|undersökningen)|året (?:innan|före)|"
    r"i fjol|ett år tidigare)\b",
    re.IGNORECASE,
)


def periods(
    sentence: str, number: Number | None, clause: Clause, table: Table, year: str
) -> tuple[str | None, str | None]:
    """(the observation told of, the one compared with) by the words; None where the table was not observed then.

    Without a word it is the edition's year, or the last observation before it.
    """
    own = _told(sentence, number, clause)
    latest = [y for y in table.years if y <= year]
    now = own or (latest[-1] if latest else None)
    if now is not None and now not in table.years:
        return None, None
    base = _base(clause.text, now) or _base(sentence, now)
    if base is not None and base not in table.years:
        base = None if table.survey is False else base
    if base is None and now is not None:
        base = table.before(now)
    return now, base


def _told(sentence: str, number: Number | None, clause: Clause) -> str | None:
    "The year that the number itself is of."
    if both := _BETWEEN.search(sentence) or _SPAN.search(sentence):
        if number is not None and _of_first(sentence, number):
            return both.group(1)
        return both.group(2)
    if number is not None and (own := _of_number(sentence, number)):
        return own
    bases = {m.start(1) for m in _SINCE.finditer(sentence)}
    told = [
        (m.start(), m.group())
        for m in _YEAR.finditer(sentence)
        if m.start() not in bases and not _AROUND.search(sentence[: m.start()])
    ]
    inside = [year for at, year in told if clause.holds(at)]
    return inside[0] if inside else told[0][1] if told else None


_AROUND = re.compile(r"\b(?:före|efter|innan)\s+(?:år\s+)?$", re.IGNORECASE)
"""*uppgifterna före och efter 2023*: a year that nothing is told of."""
_IN_BRACKETS = re.compile(r"\s*\(((?:19|20)\d\d)\)")
_THEN = re.compile(r"((?:19|20)\d\d)\s*,?\s*då\b")
_YEAR_AFTER = re.compile(r"\s*(?:(?!sedan\b|än\b|med\b|mot\b|från\b)\w+\s+){0,2}(?:år\s+)?((?:19|20)\d\d)\b")


def _of_number(sentence: str, number: Number) -> str | None:
    "*42 procent (2022)*, *2023 då tolv barn*, *48 personer år 2022*: a year that belongs to the number alone."
    after = sentence[number.end :]
    if beside := _IN_BRACKETS.match(after):
        return beside.group(1)
    if then := list(_THEN.finditer(sentence[: number.start])):
        return then[-1].group(1)
    found = _YEAR_AFTER.match(after)
    return found.group(1) if found else None


def _of_first(sentence: str, number: Number) -> bool:
    "*från A till B* between two years: A is of the first."
    return bool(re.search(r"\bfrån\s+(?:\w+\s+){0,2}$", sentence[: number.start])) and bool(
        re.match(r"[^.;,]{0,30}\btill\b", sentence[number.end :])
    )


def _base(text: str, now: str | None) -> str | None:
    if both := _BETWEEN.search(text) or _SPAN.search(text):
        return both.group(1)
    for found in _SINCE.finditer(text):
        if found.group(1) != now:
            return found.group(1)
    return None


def says_previous(text: str) -> bool:
    return bool(_PREVIOUS.search(text))


def with_year(link: Link, year: str) -> Link:
    return replace(link, year=year)


def best(links: Sequence[Link]) -> Link | None:
    return links[0] if links else None
