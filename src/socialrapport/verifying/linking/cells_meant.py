"""Which published cells a claim is about: the indicator by its words, the measure by its unit, the period by its words.

The best table is the one whose name the sentence says most of, and says little else than. Nothing is decided here
about truth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from socialrapport.opened.called import Called
from socialrapport.opened.tables import Measure, Published, Table
from socialrapport.reading import Number, Read, units
from socialrapport.verifying.linking import places
from socialrapport.verifying.linking.clauses import Clause, clauses
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.groups import WHOLE, codes, mentions
from socialrapport.verifying.linking.periods import periods
from socialrapport.verifying.linking.stems import Weights, stems

ENOUGH = 0.42
"""Below this likeness a claim is about nothing that the edition publishes."""

SURE = 0.6
"""A direction without a number is linked only when it is this like: there is no figure to tell a wrong link by."""


COMPARED = 0.5
"""A comparison of groups is linked when it is this like."""


WHOLE_NAME = 0.6
"""How like a main table is of which no more is said than what it counts (*orosanmälningarna*)."""

LONG_NAME = 9
"""Letters of a unit's name that make it a name of its own."""

LONG_PHRASE, VERBATIM = 4, 1.05
"""A table's name of so many words, said word for word, is surer than any likeness."""

LACKS = 0.85
"""What is left of a likeness for each group that is named and that the table is not divided by."""


HEADED = 0.5
"""How like a main table of the area of the heading is, of which the sentence says a word."""

PEOPLE = ("personer", "individer", "kvinnor", "män", "flickor", "pojkar", "unga", "barn och unga")
COUNTS_PEOPLE = ("personer", "barn", "invånare", "svarande")
"""Units of tables that count people."""

BARE = 0.7
"""How like what was spoken of is, where a sentence says no word of any table."""

MOST_AREAS = 2
"""A heading that fits more areas tells of none."""

_AREAS = {
    "barn_och_unga": "barn unga",
    "brukarundersokning": "brukare brukarundersökning nöjdhet enkät",
    "demografi": "befolkning demografi invånare",
    "ekonomiskt_bistand": "ekonomiskt bistånd försörjningsstöd",
    "familjeratt": "familjerätt",
    "funktionsnedsattning": "funktionsnedsättning lss",
    "hemloshet": "hemlöshet boende bostad",
    "missbruk": "missbruk beroende",
    "socialpsykiatri": "socialpsykiatri",
    "vald": "våld kvinnofrid heder",
}
"""What a heading calls the areas."""


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
        self._units = _main_tables(edition)
        self._weights = Weights(f"{t.phrase} {t.title}" for t in edition.tables)
        self._areas: frozenset[str] = frozenset()
        self._topic: Table | None = None
        self._group: frozenset[tuple[str, str]] = frozenset()
        self._home, self._near = home, home
        self._places = places.place_axis(edition)
        self._known = places.Known(edition)
        self.rate = self.figure = ""
        """What is told per so many in the sentence before (*per 1 000 barn*), and that or *andel*; else empty."""

    def anew(self) -> None:
        "A new paragraph: forget what was spoken of."
        self._topic, self._group, self._near = None, frozenset(), self._home
        self.rate = self.figure = ""

    def head(self, heading: str) -> None:
        "A heading tells what area the text under it is about; one that names none tells nothing."
        said = set(stems(heading))
        if self._places and (place := {m.code for m in mentions(heading, self._places, "")}):
            self._home = self._near = (self._places.id, min(place)) if len(place) == 1 else None
        elif self.edition.called.pattern(WHOLE).search(heading) or heading.lower().startswith(
            self.edition.called.names
        ):
            self._home = self._near = None
        found = {t.area for t in self.edition.tables if said & set(stems(_AREAS.get(t.area, t.area)))}
        self._areas = frozenset(found) if len(found) <= MOST_AREAS else frozenset()

    def links(self, read: Read, number: Number | None, clause: Clause | None = None) -> tuple[Link, ...]:
        "The likeliest links of a number (or of a clause's direction), best first; none where nothing is like it."
        parts = clauses(read.sentence)
        here = clause or clause_at(parts, number.start if number else 0)
        scored = self._scored(read.sentence, here, number)
        if self.elsewhere(read, here) or self._of_counting(read) or _SUMMED.match(read.sentence):
            return ()
        found = [self._link(read, number, here, table, score) for table, score in scored]
        return tuple(one for link in found if link is not None for one in self._at_home(link, read.sentence, number))

    def _of_counting(self, read: Read) -> bool:
        return self.edition.called.pattern(_OF_COUNTING).search(read.sentence) is not None

    def elsewhere(self, read: Read, clause: Clause) -> str | None:
        "A place that the clause is about and the edition tells nothing of."
        return self._known.elsewhere(clause.text)

    def _at_home(self, link: Link, sentence: str, number: Number | None) -> list[Link]:
        """The link, and what it is when it is of the place that the text, or the sentence before, was about.

        A text that is about one place means that one first; else the whole is meant first.
        """
        near = self._near
        if (
            near is None
            or _of_the_whole(sentence, number, self.edition.called)
            or near[0] in {axis for axis, _ in link.codes}
        ):
            return [link]
        if not any(axis.id == near[0] and near[1] in axis.labels for axis in link.table.axes):
            return [link]
        if self._places and mentions(sentence, self._places, link.table.phrase):
            return [link]
        there = replace(link, codes=link.codes | {near}, carried=True)
        return [there, link] if near == self._home else [link, there]

    @property
    def place(self) -> tuple[str, str] | None:
        "The place that the text, or the sentence before, was about."
        return self._near

    def note(self, sentence: str) -> None:
        "What a sentence told of may be what the next goes on about: its figure and its place."
        self._note_place(sentence)
        if self._topic is not None:
            said = {a.id: {m.code for m in mentions(sentence, a, self._topic.phrase)} for a in self._topic.axes}
            self._group = frozenset(pair for pair in self._group if len(said.get(pair[0], ())) < 2)
        if IT.match(sentence):
            return
        found = units.rate_in(sentence)
        self.rate = found[0] if found else ""
        self.figure = self.rate or ("andel" if _SHARE.search(sentence) else "")

    def _note_place(self, sentence: str) -> None:
        if self._places is None:
            return
        if self.edition.called.pattern(WHOLE).search(sentence):
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
        parted = bool(_PARTED.match(sentence))
        others = not parted and any(self._phrases[t] <= words for t in named)
        goes_on = self._topic if _refers(sentence) and not others else None
        best: list[tuple[Table, float]] = []
        for at in named:
            table, phrase = self.edition.tables[at], self._phrases[at]
            score = max(self._like(phrase, words), part * self._like(phrase, everything))
            best.append((table, self._under_heading(table, score)))
        if not named and self._topic is not None:
            best = [(self._topic, BARE)]
        if goes_on is not None and _could_be(sentence, goes_on):
            least = 1.0 if parted else 0.75
            best = [(t, max(score, least) if t is goes_on else score) for t, score in best]
            best += [] if any(t is goes_on for t, _ in best) else [(goes_on, least)]
        units = [(t, unit) for t, unit in self._units if unit & words and not self._more_is_said(t, words, named)]
        best += [(t, WHOLE_NAME) for t, _ in units if not any(t is o for o, _ in best)]
        whole = {t.id for t, _ in units}
        best = [(t, max(score, WHOLE_NAME) if t.id in whole else score) for t, score in best]
        share = "andel" in clause.text.lower()
        best = [(t, min(score * _fits(t, number, share), 1.0)) for t, score in best if score >= 0.5 * ENOUGH]
        best = _with_most_groups(best, sentence)
        low = sentence.lower()
        labels = [t for t in self.edition.tables if _is_label(t.title, low)]
        best = [(t, VERBATIM) for t in labels] or (best if goes_on else _word_for_word(best, sentence))
        if not best:
            return []
        best.sort(key=lambda pair: (-pair[1], not pair[0].headline, pair[0].id))
        return [(t, s) for t, s in best[:6] if s >= ENOUGH and s >= 0.82 * best[0][1]]

    def _more_is_said(self, table: Table, words: frozenset[str], named: list[int]) -> bool:
        "Whether a clause says all that it says of a main table, and more, of another: *anmälningar* and *digitalt*."
        mine = next(p for t, p in zip(self.edition.tables, self._phrases, strict=True) if t is table) & words
        return any(mine < self._phrases[at] & words for at in named)

    def _under_heading(self, table: Table, score: float) -> float:
        "What a table of the heading's area is like: more, and its main figures enough where they share a word."
        if table.area not in self._areas:
            return score
        return max(1.1 * score, HEADED if table.headline else 0.0)

    def _said(self, text: str) -> frozenset[str]:
        "The stems of a text; what the catalogue has in short (*RVT*) counts as said in full."
        text = _LONG_NUMBERS.sub(" ", _without_bases(text))
        for short, full in self._short.items():
            text = re.sub(rf"\b{re.escape(short)}\b", full, text)
        words = stems(text)
        return frozenset((*words, *(first for word in words if (first := self._first_part(word)))))

    def _first_part(self, word: str) -> str | None:
        "*hemlöshetskartläggning* speaks of *hemlöshet*: a long known word that one not known begins with."
        if len(word) <= LONG_NAME or self._weights.known(word):
            return None
        return next((word[:cut] for cut in range(len(word) - 3, LONG_NAME - 2, -1) if word[:cut] in self._with), None)

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
        of_all = number is not None and table.called.pattern(_ALL_OF_IT).search(read.sentence[: number.start])
        if table is self._topic and _GOES_ON.match(read.sentence) and not of_all:
            group = self._carried(group, read.sentence, table)
        return Link(table, group, year, before, score)

    def _carried(self, group: frozenset[tuple[str, str]], sentence: str, table: Table) -> frozenset[tuple[str, str]]:
        "The group that the sentence before was of holds on, axis by axis, until another or the whole is named."
        whole = table.called.pattern(WHOLE).search(sentence)
        if whole and not table.called.pattern(_OF_WHOLE).search(sentence[: whole.end()]):
            return group
        named = {axis for axis, _ in group} | {a.id for a in table.axes if mentions(sentence, a, table.phrase)}
        return group | {(axis, code) for axis, code in self._group if axis not in named}


_SUMMED = re.compile(r"tillsammans\b", re.IGNORECASE)
"""*Tillsammans står de för …*: a sum of what was told of, which is in no table."""
_OF_WHOLE = r"\bav (?:alla|samtliga|_WHOLES_|hela)\b"
"""*en fjärdedel av alla hushåll i staden*: a part of the whole, and not the whole."""
_OF_COUNTING = (
    r"\b(?:_AT_|inom) (?:mer än ett|mer än en|flera) _PARTS_|\bräknas (?:bara|inte|endast)\b|\bsaknar uppgift\b"
)
"""How something is counted, and who is not: that the tables do not have."""
_LONG_NUMBERS = re.compile(
    r"\d+(?:[\s\u00a0]\d{3})+|\d+,\d+|\d{4,}|(?<![\d–-])\d+\b(?!\s*(?:[–-]|månader|av \d+ månader|år\b))"
)
_SHORT = re.compile(r"(\S+) \(([A-ZÅÄÖ]{2,})\)")
"""*relationsvåldsteam (RVT)*"""

_BASES = re.compile(
    r"\b(?:per|på)\s+(?:tusen|1[\s\u00a0]?000|10[\s\u00a0]?000|100[\s\u00a0]?000)\s+[^\W\d]+(?:\s+och\s+unga)?"
    r"(?:\s+\d+\s*[–-]\s*\d+\s+år|\s+\d+\s+år\s+(?:och|eller)\s+äldre)?|\bper\s+(?:invånare|capita)\b",
    re.IGNORECASE,
)


def _without_bases(text: str) -> str:
    "*152,7 per 1 000 barn 0–20 år*: the base of a rate is not what is counted."
    return _BASES.sub(" ", text)


_OF_THE = re.compile(r"^av (?:de )?(?:totalt |sammanlagt )?[\d\s\u00a0]+([^\W\d]+)", re.IGNORECASE)


def _could_be(sentence: str, table: Table) -> bool:
    "*Av de 1 204 hushållen* goes on about households, not about whatever was told of last."
    found = _OF_THE.match(sentence) or _PART_OF_THINGS.match(sentence)
    return found is None or bool(set(stems(found.group(1))) & set(stems(f"{table.unit} {table.phrase}")))


_GOES_ON = re.compile(
    r"(?:av (?:dessa|dem|de)|bland (?:dessa|dem)|det(?:ta)? (?:är|var|innebär|motsvarar|innebar|motsvarade)|"
    r"motsvarande (?:andel|antal|siffra|tal)|ökningen|minskningen|uppgången|nedgången|siffran|talet|"
    r"(?:jämfört med|sedan|i jämförelse med|mot)\s[^.,;]{0,30}?\b(?:är|var|innebär|innebar|blev) det(?:ta)?)\b",
    re.IGNORECASE,
)
"""A sentence that goes on about the very group of the one before."""

_DOES = r"(?:var|är|utgjordes|gällde|gäller|rörde|rör|avsåg|avser|kom|bor|bodde|fick|får|har|hade)"
_PART = (
    r"(?:(?:drygt|knappt|nästan|ungefär|cirka|omkring|runt|närmare|över|under) )?"
    r"(?:\w+ av (?!de|oss)\w+|\w+ (?:tredjedel|fjärdedel|femtedel)(?:ar)?|hälften|\d[\d,]* procent|"
    r"var(?:annan|t?annat|je|t)? \w+)"
)
PART_OF_IT = rf"{_PART}(?: av (?:dem|dessa|de)| (?!av\b)\w+)??"
"""*Tre av fyra*, *två tredjedelar*, *tre av fyra ärenden*, *knappt hälften av dem*."""

_REFERS = re.compile(
    r"^(?:av (?:dessa|dem|de)|bland (?:dessa|dem)|de[nt] (?:är|var|låg|ligger|innebär|motsvarar)|detta|dessa|"
    r"andelen (?:är|var|har|ökade|minskade|låg|av befolkningen)|"
    r"antalet (?:är|var|har|ökade|minskade|låg|per)|motsvarande|året (?:innan|före)|sett till|"
    r"i (?:årets|\d{4} års) (?:kartläggning|mätning|undersökning)|"
    r"(?:(?:totalt|sammanlagt) )?(?:rör|handlar) det(?: sig)? om|(?:totalt|sammanlagt) (?:rör|handlar) det|"
    r"(?:(?:vid mätningen|under|den \d{1,2}[\s\u00a0]\w+) \d{4}|i \d{4} års \w+) var "
    r"(?:antalet|andelen|de[nt]|flest|alla)|(?:flest|alla) var|"
    r"mellan \d{4} och \d{4} (?:ökade|minskade) (?:antalet|andelen)|sedan \w+ \d{4}|"
    r"(?:högst|lägst|störst|minst|flest|färst) (?:är|var|ligger|låg|bor|bodde|finns|fanns)|"
    r"(?:räknat )?per \d[\d\s\u00a0]* \w+ (?:är|var|blir|blev|och)|räknat (?:per|i|på)|"
    r"bland (?:kvinnor(?:na)?|män(?:nen)?|flickor(?:na)?|pojkar(?:na)?) (?:är|var|låg|ligger|uppgick)|"
    rf"{PART_OF_IT} {_DOES}|"
    r"(?:jämfört med|sedan|i jämförelse med|mot)\s[^.,;]{0,45}?\b(?:är|var|innebär|innebar|blev|motsvarar|ligger|låg) "
    r"(?:det(?:ta)?|nivån|siffran|talet)|"
    r"ökningen|minskningen|uppgången|nedgången|siffran|talet|nivån|samma (?:år|siffra|tal)|"
    r"(?:kvinnorna|männen|flickorna|pojkarna) (?:var|är|utgjorde|stod)|"
    r"(?:i|på|vid) [A-ZÅÄÖ][\w-]+(?:[ -][\w-]+)? (?:var|är|låg|uppgick) "
    r"(?:det|andelen|antalet|siffran|talet|motsvarande)|"
    r"\d{4} var|sedan \d{4}|en ökning|en minskning|under \d{4} var)\b",
    re.IGNORECASE,
)


IT = re.compile(r"^(?:[^,.;]{0,30}\d{4} (?:var|är|låg) )?de[nt]\b(?! \d)", re.IGNORECASE)
"""*Det var högst i Järva*, *Under 2024 var den lägst i …*: a sentence that goes on about the very figure before."""

_SHARE = re.compile(r"\b(?:andel|procent)", re.IGNORECASE)

_PART_OF_THINGS = re.compile(rf"^{_PART} (?!{_DOES}\b|av\b)([^\W\d]+) {_DOES}\b", re.IGNORECASE)
"""*Tre av fyra ärenden gällde …*"""
_PARTED = re.compile(r"sett till\b", re.IGNORECASE)
"""*Sett till boendesituation var stödboende vanligast*: parts of what was spoken of, whatever else has their names."""

_BARE = re.compile(
    r"(?:flest|färst|högst|lägst|störst|minst|högsta|lägsta|största|minsta)\s+"
    r"(?:var|är|fanns|finns|hade|har|andel(?:en)?|antal(?:et)?|i)\b",
    re.IGNORECASE,
)


def _main_tables(edition: Published) -> list[tuple[Table, frozenset[str]]]:
    "The main table of each thing that has a name of its own (*orosanmälningar*), with that name: the plainest of them."
    out: dict[str, Table] = {}
    for table in sorted(edition.tables, key=lambda t: (len(t.phrase), t.id)):
        if table.headline and table.unit.isalpha() and len(table.unit) > LONG_NAME:
            out.setdefault(table.unit, table)
    return [(table, frozenset(stems(unit)[:1])) for unit, table in out.items()]


def _word_for_word(best: list[tuple[Table, float]], sentence: str) -> list[tuple[Table, float]]:
    "The table whose long name the sentence says word for word, or the longest such, is meant rather than any like it."
    low = sentence.lower()
    said = {t.id: max((len(n) for n in (t.phrase, t.title) if _is_said(n, low)), default=0) for t, _ in best}
    longest = max(said.values(), default=0)
    return [(t, VERBATIM if 0 < said[t.id] == longest else score) for t, score in best]


def _is_said(name: str, low: str) -> bool:
    if len(name.split()) >= LONG_PHRASE:
        return name.lower() in low
    return any(c.isdigit() for c in name) and re.match(rf"antalet {re.escape(name.lower())} {_DOES}\b", low) is not None


_END_OF_LABEL = re.compile(r"(?:, [^:]+| \(\d{4}\))?:\s")


def _is_label(title: str, low: str) -> bool:
    "*Orosanmälningar om våld: 14,0 %*: what stands before the figure is the table's title and no more."
    return low.startswith(title.lower()) and _END_OF_LABEL.match(low, len(title)) is not None


def _with_most_groups(best: list[tuple[Table, float]], sentence: str) -> list[tuple[Table, float]]:
    "A table that is not divided as the sentence is, by district or by sex, is less likely to be meant."
    likely = [(t, score) for t, score in best if score >= ENOUGH]
    many = {t.id: sum(bool(mentions(sentence, axis, t.phrase)) for axis in t.axes) for t, _ in likely}
    most = max(many.values(), default=0)
    return [(t, score * LACKS ** (most - many[t.id])) for t, score in likely]


def _of_the_whole(sentence: str, number: Number | None, called: Called) -> bool:
    "Whether the municipality is named as a whole, and no other number stands nearer to that."
    found = called.pattern(WHOLE).search(sentence)
    if number is not None and called.pattern(_ALL_OF_IT).search(sentence[: number.start]):
        return True
    if found is None or number is None:
        return found is not None
    if after := _NEXT_NUMBER.match(sentence[found.end() :]):
        return found.end() + after.end() <= number.end and number.start <= found.end() + after.end()
    between = (
        sentence[number.end : found.start()] if found.start() >= number.end else sentence[found.end() : number.start]
    )
    return not re.search(r"\d", between)


_ALL_OF_IT = r"\bav (?:alla|samtliga|_WHOLES_)(?: [a-zåäö]+)? $"
"""*elva procent av stadens alla 825*"""
_NEXT_NUMBER = re.compile(r"(?: i stort| som helhet)?\s*(?:\(|på |var |är |: ?)\d")
"""*… än i staden i stort (24,0)*: the number right after is the whole's, and no other."""


def _refers(sentence: str) -> bool:
    return bool(_REFERS.match(sentence))


def _leans(clause: str) -> bool:
    "*vilket var en ökning med …* says nothing of its own subject."
    return bool(
        re.match(
            r"(?:vilket|varav|och totalt|(?:och|men) (?:har|är)|en (?:ökning|minskning)|motsvarande)\b",
            clause.strip(),
            re.IGNORECASE,
        )
    )


def _fits(table: Table, number: Number | None, share: bool = False) -> float:
    "What the unit says of the table: *42 757 orosanmälningar* fits a table that counts them."
    if number is None:
        return 1.0 if table.relative or not share else 0.85
    if number.unit is None:
        return 1.0
    unit = number.unit
    if unit in ("procent", "andel"):
        return 1.0 if table.relative else 0.9
    if unit == "procentenheter":
        return 1.0 if table.shares else 0.8
    if unit.startswith("per "):
        return 1.0 if table.rates else 0.6
    if unit.startswith("kr") or unit in ("mnkr", "mdkr", "tkr"):
        return 1.0 if any("kr" in m.unit for m in table.measures) else 0.4
    if unit == "månader":
        return 1.1 if any("månad" in m.unit for m in table.measures) else 0.9
    heads = set(stems(unit))
    own = set(stems(table.unit)) | set(stems(table.phrase.split(" som ")[0].split(" med ")[0]))
    if heads & own:
        return 1.15
    return 1.0 if unit in PEOPLE and table.unit in COUNTS_PEOPLE else 0.75
