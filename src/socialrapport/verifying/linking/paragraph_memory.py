"""What a paragraph is remembered to have told of: tables, places, years, headings, and the figures that agree."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from socialrapport.opened.tables import Published, Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking import headed_when
from socialrapport.verifying.linking.cells_meant import Linker
from socialrapport.verifying.linking.clauses import HEADING, Clause
from socialrapport.verifying.linking.else_in_sentence import (
    MONTHS,
    is_of_else,
    mentions_month,
)
from socialrapport.verifying.linking.implied import implied_by
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.named_tables import (
    FREE,
    Named,
    ToldApart,
    is_of_people,
    named,
)
from socialrapport.verifying.linking.plain_words import is_plain
from socialrapport.verifying.linking.stems import HEADS, stems
from socialrapport.verifying.linking.stretch import Word, words
from socialrapport.verifying.linking.times_meant import YEAR
from socialrapport.verifying.linking.understood import Understood
from socialrapport.verifying.linking.words_meant import JOINED, joined, meaning, told_as

OF_A_TABLE = re.compile(r"[^.:\d]{1,60}(?:,\s(?:19|20)\d\d)?:\s\d[\d\s\u00a0]*(?:,\d+)?[.]")
"""*Farsta, 2023: 224.*, as a cell of a table is told."""
HEADING_OF_PLACE = 4
"""Words of a sentence that does no more than name what, and where, its paragraph is about."""
_POINT = re.compile(r"^(?:§\s*)?\d{1,3}(?:\.\d{1,2})*[.)]?\s+")
"""*§ 6 LVM*, *4.2 Polisanmälda brott*: the number of a heading."""
MOST_TOLD = 7
"""Tables that a paragraph is remembered to have told of."""
_LEFT_OUT = """
    enligt ekonomiskt hushåll unga berördes verkställda insats insatser stöd person personer stycken kopplad
    samtliga föräldrar aktuella placering beslut barn gällde under minst inom ärenden rör utbetalt utbetalda vars deltog
    fått grund per svarande behovsprövade registrerat uppgift individuellt kommunala
"""
SOFT = frozenset(stems(_LEFT_OUT))
"""Stems of names that are left out without anything else being meant."""
Agreeing = tuple[str, str, int]
"""A table that has a figure to the last digit, with the cell and how many digits it is."""
_OF_WHAT_IS_NOT = re.compile(
    r"\b(?:avslag\w*|avslagna|nekad\w*|budget\w*|prognos\w*|mål(?:tal|et|en)?|plan(?:en|er|erad\w*)?|väntelist\w*|ansökt\w*|"
    r"sökande|uppskattning\w*|scenario\w*|riket|länet|landet|region(?:en)?)\b",
    re.IGNORECASE,
)
"""*Hushåll som fick avslag*, *Budget 2024*, over a list."""
_PERIOD = re.compile(r"(?:period|år|avser|mätår|redovisningsår|rapportår|verksamhetsår)\s*:", re.IGNORECASE)
"""*Period: 2024*, on a line of its own: of all the lines under it."""
_NUMBERED = re.compile(r"^(?:diagram|tabell|figur|bild|punkt|fråga|avsnitt|bilaga)\s*\d+\w?\s*[:.–-]\s+", re.IGNORECASE)
"""*Diagram 3: Inledda utredningar om barn och unga.*"""
_NUMERAL = re.compile(r"\d")
_BY = re.compile(
    r"\b(?:per|efter|fördelat på|uppdelat på)\s+"
    r"(?:stadsdel|kommundel|distrikt|område|kön|ålder|år|månad|(?:19|20)\d\d)\w*",
    re.IGNORECASE,
)
"""*Ekonomiskt bistånd per stadsdel*: what it is divided by is no part of its name."""
_UNIT = re.compile(r"[(,]\s?(?:i\s)?(mnkr|mkr|tkr|mdkr|miljoner kronor|kronor|procent|%)\)?:?$", re.IGNORECASE)
_UNITS = {"mkr": "mnkr", "miljoner kronor": "mnkr", "%": "procent"}
"""*Utbetalt ekonomiskt bistånd (mnkr)*"""
_FACTS = re.compile(r"^(?:fakta|faktaruta|siffror|i siffror)\s*[:–-]\s*", re.IGNORECASE)
"""*FAKTA: Hemlösheten i kommunen*"""
_AFTER_ONE = re.compile(r"\b(?:efter|före|inför)\s+(?:en|ett)\s+[^\W\d]+", re.IGNORECASE)
"""*342 efter en avhysning*: when, or why, and not what is counted."""
_YEARS_EARLIER = re.compile(r"\bår (?:tidigare|innan|dessförinnan)\b", re.IGNORECASE)


class ParagraphMemory(Linker):
    "What is known of an edition's names, and what the paragraph so far has told of."

    strict = True

    def __init__(self, edition: Published) -> None:
        super().__init__(edition)
        self._named = [named(table) for table in edition.tables]
        called = edition.called
        names = [*edition.place.split(), *called.names, *called.wholes, *called.parts]
        here = [f"{name}{ending}" for name in called.names for ending in ("are", "arna", "arnas", "bor", "borna")]
        """*stockholmarna*, *farstaborna*: those who live there."""
        self._own_names = frozenset((*here, *(form for name in names for form in (name.lower(), f"{name.lower()}s"))))
        days = sorted({re.escape(table.day) for table in edition.tables if table.day})
        self._own_days = re.compile(rf"\bden (?:{'|'.join(days)})\b" if days else r"(?!)", re.IGNORECASE)
        """*den 1 november*: part of the names of tables of a day, and no figure."""
        self._context: frozenset[str] = frozenset()
        self._years: tuple[str, ...] = ()
        """The years that the paragraph has told of."""
        self._compares = self._told_here = self._bare = self._item = False
        self._heard: tuple[str, frozenset[str]] = ("", frozenset())
        """The sentence that was asked of last, and what it says."""
        self._stretched: tuple[object, list[tuple[int, int]]] = (None, [])
        """What was asked of last, and where its words stand."""
        self._open: dict[str, bool] = {}
        """The tables that the paragraph has told of, and whether nothing of them has been tried."""
        self._agreeing: set[Agreeing] = set()
        """The tables that have figures of the paragraph to the last digit, with the cells."""
        self._evident: Mapping[str, int] = MappingProxyType({})
        """How many figures of the paragraph are of the tables that have most of them, where it is read again."""
        self._asked: tuple[Read, Number, Clause, Sequence[Word], Sequence[Link]] | None = None
        """What links were found for last: the number and its words."""
        self._told: list[Table] = []
        """The tables that the paragraph has told of."""
        self._understood = Understood(self._named)
        self._measures = {
            found[1]: stem for stem in self._understood.stems if (found := re.fullmatch(r"(.{5,}?)s?insats", stem))
        }
        """*öppenvården* is what a table of *öppenvårdsinsatser* is of."""
        self._told_apart = ToldApart(self._named)
        self._has_shares_of_people = any(is_of_people(table) for table in edition.tables)
        self.unread: tuple[str, ...] = ()
        self._groups = frozenset(
            label.lower() for table in edition.tables for axis in table.axes for label in axis.labels.values()
        )
        self._stems = {one.table.id: one.stems for one in self._named}
        self._dated = False
        """Whether a figure has told which year *förra året* is."""
        self._headed_by = ""
        """A word of the title of a list that makes its figures other ones than those of what is named: *avslag*."""
        self._by_title: dict[str, list[Table]] = {}
        for table in edition.tables:
            self._by_title.setdefault(table.title.lower(), []).append(table)
        self._with_names = [(one.table, name, name - FREE) for one in self._named for name in one.names if name]
        self._with_names += [(one.table, name.stems, name.stems) for one in self._named for name in one.also]
        """Each table by each of its names, and what of that must be said."""
        self._asked_of: tuple[str, str] | None = None
        """The place that the line above asked of: *Hur många äldre finns det i Farsta?*"""
        self._titles: frozenset[str] = frozenset()
        """What the heading above says."""
        self._figures: dict[str, frozenset[float]] = {}
        self._by_definition: dict[str, frozenset[str]] = {}
        self._title: tuple[Table | None, str] = (None, "")
        self._spanned: tuple[str, str] | None = None
        """The first and the last year of that title, where it is of several, so that each item says its own."""
        self._above: Table | None = None
        """The table that the line above told of, where it is an item of a list."""
        self._under: Table | None = None
        """The table that the heading over the list names, whatever else it says."""
        """The table that the title of a list names, and its year."""
        self._away = ""
        """A place that the edition tells nothing of, which the paragraph was about when last it named one."""
        self._over: frozenset[str] = frozenset()
        """What the heading over a list says of all that stands in it."""
        self._first_when: headed_when.When | None = None
        self._headed = ""
        """The same where it heads the paragraph (*Ekonomiskt bistånd i Malmö.*): all of that is of it."""

    def remember(self, link: Link) -> None:
        super().remember(link)
        self._told_here = True
        self._told = [*self._told[-MOST_TOLD:], self._tables[link.table.id]]

    def bore_out(self, found: Sequence[Judged]) -> None:
        "*163, mot 141 2023*: the first is of a year that is not named, and that the next sentence may be of too."
        borne_out = (
            one for one in found if one.verdict is Verdict.CONFIRMED and one.cells and _NUMERAL.search(one.raw)
        )
        years = [max(cell.split("/")[2] for cell in one.cells) for one in borne_out]
        self._years = tuple(dict.fromkeys((*self._years, *years)))

    def title(self, sentence: str) -> None:
        "A few words without a stop that name one table: each item of the list under them is of it."
        self.titled, self._title = False, (None, "")
        unit = _UNIT.search(sentence)
        self.listed_in = _UNITS.get(unit[1].lower(), unit[1].lower()) if unit else ""
        sentence = _FACTS.sub("", sentence)
        if sentence[-1:] in ".!?" or len(sentence.split()) > HEADING + 2 or self._known.elsewhere(sentence):
            return
        spoken = [w for w in words(sentence, [(0, len(sentence))]) if not is_plain(w.text)]
        named = {table.id: table for table in self._whole_names(sentence) or self._soft_names(sentence)}
        years, undated = set(YEAR.findall(sentence)), self._own_days.sub("", sentence)
        if not _NUMERAL.search(YEAR.sub("", undated)):
            self._under = next(iter(named.values())) if len(named) == 1 and not is_of_else(sentence) else None
        self._spanned = headed_when.said_by(sentence, self.edition.year).ends
        if len(named) == 1 and (len(years) <= 1 or self._spanned) and not mentions_month(undated):
            table = next(iter(named.values()))
            one = next(one for one in self._named if one.table is table)
            self.titled = all(meaning(w) <= one.stems | one.kinds or w.text in self._own_names for w in spoken)
            self._title = (table, "" if self._spanned else next(iter(years), ""))

    def of_time(self, when: headed_when.When) -> None:
        super().of_time(when)
        self._first_when = self.when

    def dated(self, read: Read) -> None:
        "A heading that says a year is of what stands under it; one that says none is of the year of the first line."
        if headed_when.is_over_lines(read):
            said = headed_when.said_by(read.sentence, self.edition.year)
            self._over = self._names.said(_BY.sub("", read.sentence))
            labelled = said.year and _PERIOD.match(read.sentence)
            self._first_when = said if labelled else self._first_when or said
            self.when = said if said.year else self._first_when

    @property
    def agreeing(self) -> set[Agreeing]:
        return self._agreeing

    def anew(self, evident: Mapping[str, int] = MappingProxyType({})) -> None:
        sure = self._topic if self._topic is None or self._topic.id != self.guessed else None
        self._above, self._told = (sure or self._above) if self._item else None, []
        super().anew(evident)
        self._agreeing, self._evident, self._open = set(), evident, {}
        self._near = self._asked_of or self._near
        self._context, self._years = frozenset(), ()
        self._away = self._headed = ""

    def note(self, sentence: str) -> None:
        numeral = _NUMERAL.search(YEAR.sub("", sentence))
        if not numeral and sentence[-1:] not in ".!?":
            denied = _OF_WHAT_IS_NOT.search(sentence)
            month = next((w.text for w in words(sentence, [(0, len(sentence))]) if w.text in MONTHS), "")
            self._headed_by = denied[0].lower() if denied else month
        if not self._told_here and (
            self._titled(sentence) or not _NUMERAL.search(self._own_days.sub("", _NUMBERED.sub("", sentence)))
        ):
            self._note_name(sentence)
            self._note_other(sentence)
        elif not self._told_here and numeral:
            self._topic, self._group = None, frozenset()
        self._told_here = False
        self._item = sentence[-1:] not in ".!?" or OF_A_TABLE.fullmatch(sentence) is not None
        asked = self.places_in(sentence) if sentence.endswith("?") and not numeral else set[str]()
        self._asked_of = (self._places.id, min(asked)) if self._places and len(asked) == 1 else None
        if sentence[-1:] not in ".!?:" and not _NUMERAL.search(YEAR.sub("", _POINT.sub("", sentence))):
            self._titles = self._said(sentence) if len(sentence.split()) <= HEADING else frozenset()
        super().note(sentence)
        elsewhere = self._known.elsewhere(sentence)
        self._away = elsewhere or self._still_away(sentence)
        if elsewhere and (len(sentence.split()) <= HEADING_OF_PLACE or not numeral):
            self._headed = elsewhere
        self._context |= self._said(sentence)
        told = (year for year in YEAR.findall(sentence) if year <= self.edition.year)
        self._years = tuple(dict.fromkeys((*self._years, *told)))

    def _note_name(self, sentence: str) -> None:
        "*Indikator: andelen nöjda brukare.* What names a table, and no figure, is what the next sentence is about."
        longest = self._whole_names(sentence)
        if len(longest) == 1 and not is_of_else(sentence):
            self._topic, self._group = longest[0], frozenset()

    def _note_other(self, sentence: str) -> None:
        "A line of words that are none of the table of the items above: what stands under it is of something else."
        above = next((one for one in self._named if one.table is self._above), None)
        said = [w for w in words(sentence, [(0, len(sentence))]) if not is_plain(w.text)]
        if above is None or self._topic is not None:
            return
        of_others = {table.id for table in self._whole_names(sentence)} - {above.table.id}
        if of_others or any(not meaning(w) <= above.known for w in said):
            self._above = None

    def _titled(self, sentence: str) -> list[Table]:
        "The tables whose title a line is."
        return self._by_title.get(sentence.strip().lower(), [])

    def _whole_names(self, sentence: str) -> list[Table]:
        "The tables whose whole names a sentence says, but for those that are part of another's; it may be one's title."
        titled = self._titled(sentence)
        if len(titled) == 1:
            return titled
        said = self._names.said(_BY.sub("", sentence))
        named = [(table, name) for table, name, told in self._with_names if told <= said]
        longest = {table.id: table for table, name in named if not any(name < other for _, other in named)}
        return list(longest.values())

    def _soft_names(self, sentence: str) -> list[Table]:
        "The main tables of whose names a title says all that tells, and nothing else is told: *Hemlösheten*."
        said = self._names.said(sentence)
        told = [(one, name - SOFT) for one in self._named if one.table.headline for name in one.names]
        return [one.table for one, name in told if name and name == said - SOFT - one.kinds]

    def _part_unsaid(self, one: Named, said: frozenset[str]) -> tuple[float, float]:
        "How much of what tells a table's name is left unsaid, and what part of it that is."
        if one.said_as(said):
            return 0.0, 0.0
        name = min(one.names, key=lambda name: self._names.weight(name - said - FREE))
        left = self._names.weight(name - said - FREE - SOFT)
        return left, left / (self._names.weight(name - FREE - SOFT) or 1.0)

    @property
    def follows(self) -> bool:
        "Whether the line above is an item of a list, of a table that is known."
        return self._above is not None or (self._item and self._topic is not None)

    def _still_away(self, sentence: str) -> str:
        """The other place that the paragraph is about. What is said of it without a figure is said of what follows too,
        unless that names the municipality: another may have a part of the same name."""
        if any(name in sentence.lower() for name in self.edition.called.names):
            return ""
        return self._headed or ("" if self.places_in(sentence) else self._away)

    def _is_a_group(self, word: Word) -> bool:
        "Whether a word is what a group of the table that was spoken of is called, and no word of its own name."
        one = next((named for named in self._named if named.table is self._topic), None)
        return one is not None and meaning(word) <= one.known - one.stems

    def _tells(self, word: str) -> bool:
        low, known = word.lower(), self._understood.stems
        made = any(stem in HEADS for part in joined(low, known)[1:] for stem in part)
        return not is_plain(word) and (made or bool(meaning(Word(low, 0, len(word))) & known))

    def _said(self, sentence: str) -> frozenset[str]:
        if self._heard[0] != sentence:
            self._heard = (sentence, self._all_said(sentence))
        return self._heard[1]

    def _all_said(self, sentence: str) -> frozenset[str]:
        "The stems of a sentence, and the population where it is people who live somewhere."
        sentence = _AFTER_ONE.sub("", _BY.sub("", _YEARS_EARLIER.sub("", sentence)))
        unknown = [
            w.text for w in words(sentence, [(0, len(sentence))]) if len(w.text) >= JOINED and not is_plain(w.text)
        ]
        parts = (
            stem for word in unknown for part in (*joined(word, self._understood.stems), told_as(word)) for stem in part
        )
        implied = (*implied_by(sentence), *parts)
        said = self._names.said(sentence) | frozenset((*stems(sentence), *implied))
        return said | {full for short, full in self._measures.items() if short in said}
