"""Links only what is understood: a word beside a figure is a plain one, or part of what a table or a group is called.

The likeliest table is not enough: of all tables those remain of which nothing more is said, and of them those of whose
name least is left unsaid. What was not understood is kept, so that a reader can be told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from socialrapport.opened.tables import Published, Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.judging.of_so_many import SHARES, could_be_of, whole_of, wholes_of
from socialrapport.verifying.judging.settling import MONTHLY, Heard, settled
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.linking import counted_by, headed_when
from socialrapport.verifying.linking.ages_meant import ages
from socialrapport.verifying.linking.cells_meant import PACE, SUMMED, Linker
from socialrapport.verifying.linking.clauses import HEADING, Clause, clauses
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.else_in_sentence import (
    MONTHS,
    is_change_of_it,
    is_counted,
    is_day_of,
    is_month_of,
    is_of_else,
    is_only_unit,
    is_others,
    mentions_month,
    table_of_all,
)
from socialrapport.verifying.linking.groups import Mention, both_sexes, mentions
from socialrapport.verifying.linking.implied import LEFT, VERY_LONG, implied_by
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.named_tables import (
    Named,
    ToldApart,
    is_named,
    is_of_people,
    named,
    says_what,
    without_shorter,
)
from socialrapport.verifying.linking.own_sentences import REFUSED, told_beside
from socialrapport.verifying.linking.plain_words import is_plain
from socialrapport.verifying.linking.presumed import (
    FEWEST,
    cell_of,
    digits_of,
    explained,
    figures_of,
    has_figure,
    is_another_of,
    is_exact,
    is_presumable,
)
from socialrapport.verifying.linking.said_apart import said_apart
from socialrapport.verifying.linking.stems import HEADS, meant, stems
from socialrapport.verifying.linking.stretch import Word, limits_in, stretch, words
from socialrapport.verifying.linking.times_meant import YEAR
from socialrapport.verifying.linking.understood import Understood, beginnings
from socialrapport.verifying.linking.unlike import LABEL_SAID, OF_PEOPLE, unlike
from socialrapport.verifying.linking.words_meant import JOINED, in_part, is_short_of, is_split, joined, meaning, told_as

ITEM = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?:(?:19|20)\d\d|\d{1,2}\s?[–-]\s?\d{1,2}\s+år|\d{1,2}\s+år (?:och|eller) äldre|"
    r"[A-ZÅÄÖa-zåäö][^\d.;:!?|]{1,60}?)\s*[:–-]?\s+"
    r"\(?\d[\d\s\u00a0]*(?:,\d+)?"
    r"(?:\s*(?:st|stycken|procent|%|personer|hushåll|barn|kr|kronor|mnkr|mkr|tkr|mdkr|miljoner kronor))?\)?[.]?"
)
OF_A_TABLE = re.compile(r"[^.:\d]{1,60}(?:,\s(?:19|20)\d\d)?:\s\d[\d\s\u00a0]*(?:,\d+)?[.]")
"""*Farsta, 2023: 224.*, as a cell of a table is told."""
_BARE_ITEM = re.compile(
    r"(?:(?:19|20)\d\d\s*[:–-]|(?:förändring|ändring|skillnad|ökning|minskning)(?:en)?\b[^:.]*:)", re.I
)
"""*1. Järva 9 470*, *2023: 1 889*: a group or a year, and its figure."""
HEADING_OF_PLACE = 4
"""Words of a sentence that does no more than name what, and where, its paragraph is about."""
_GOES_ON_OF = re.compile(
    r"(?:(?:och|men)\s)?(?:(?:19|20)\d\d\s(?:var|gällde|fick|hade|rörde)\s|"
    r"(?:i|på)\s[A-ZÅÄÖ][^\d]{2,30}\s(?:var|är|gällde|hade|fick)\s|det\s(?:hände|var|är|gällde|rörde|blev)\s|av dem\s|"
    r"de\s(?:var|är)\s|sammanlagt\s|totalt\s|för\s(?:kvinnor|män|flickor|pojkar)\s)",
    re.IGNORECASE,
)
"""*I Bromma var det 689.*, *2023 var det 231.*: of what the sentence before told of."""
_OF_SHARES = re.compile(r"\bandel(?:en)?\b|\bprocent\b|%", re.IGNORECASE)
_SUCH = re.compile(r"\b(?:sådan|sådana|sådant)\b", re.IGNORECASE)
_POINT = re.compile(r"^(?:§\s*)?\d{1,3}(?:\.\d{1,2})*[.)]?\s+")
"""*§ 6 LVM*, *4.2 Polisanmälda brott*: the number of a heading."""
RARE = 12
"""Tables whose names have a word that tells a heading's subject."""
MOST_UNSAID = 0.5
"""How much of a table's name, by what tells it, may be left unsaid where a word is taken to say nothing."""
MOST_TOLD = 7
"""Tables that a paragraph is remembered to have told of."""
FULL, PART = 1.0, 0.7
"""How sure a link is: of a table whose name is said, and of one of whose name some is not."""
_LEFT_OUT = """
    enligt ekonomiskt hushåll unga berördes verkställda insats insatser stöd person personer stycken kopplad
    samtliga föräldrar aktuella placering beslut barn gällde under minst inom ärenden rör utbetalt utbetalda vars deltog
    fått grund per svarande behovsprövade registrerat uppgift individuellt kommunala
"""
SOFT = frozenset(stems(_LEFT_OUT))
"""Stems of names that are left out without anything else being meant."""
_FREE = frozenset(stems("aktuella ekonomiskt få"))
"""What a name need not be said with at all."""
NEARLY = 0.01
Agreeing = tuple[str, str, int]
"""A table that has a figure to the last digit, with the cell and how many digits it is."""
SHORT = 2
"""Digits of a figure that agrees by chance alone, and by none beside a longer one."""
EVIDENT = 2
"""Figures of a paragraph that agree with one table, and show that it is meant."""


def most_agreeing(cells: Collection[Agreeing]) -> Mapping[str, int]:
    "The tables of which sentences have most figures, and how many: two agree by no chance, if one has three digits."
    digits, many = Counter[str](), Counter(table for table, *_ in cells)
    for table, _, so_many in cells:
        digits[table] += so_many
    long = {table for table, _, so_many in cells if so_many >= FEWEST}
    most = max((digits[table] for table in long), default=0)
    return {table: many[table] for table in long if digits[table] == most}


class WholeLinker(Linker):
    "Links as `Linker` does, of whole readings only; `unread` is what was not understood of the last one asked for."

    strict = True

    def __init__(self, edition: Published) -> None:
        super().__init__(edition)
        self._named = [named(table) for table in edition.tables]
        called = edition.called
        names = [*edition.place.split(), *called.names, *called.wholes, *called.parts]
        self._own_names = frozenset(form for name in names for form in (name.lower(), f"{name.lower()}s"))
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
        self._headed_by = ""
        """A word of the title of a list that makes its figures other ones than those of what is named: *avslag*."""
        self._by_title: dict[str, list[Table]] = {}
        for table in edition.tables:
            self._by_title.setdefault(table.title.lower(), []).append(table)
        self._with_names = [(one.table, name, name - _FREE) for one in self._named for name in one.names if name]
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
        borne_out = (one for one in found if one.verdict is Verdict.CONFIRMED and one.cells)
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

    def _of_title(self, read: Read, number: Number, here: Clause) -> tuple[Link, ...]:
        "The link of an item of a list, all of whose words are a group of the table of its title."
        table, year = self._title
        assert table is not None
        if self.when.part:
            return ()
        one = next(one for one in self._named if one.table is table)
        link = self._link(read, number, here, table, FULL)
        label = [w for w in words(read.sentence, [(0, number.start)]) if not is_plain(w.text)]
        if link is None or self._unbound(one, link, read, number, label):
            return ()
        bound = {axis for axis, _ in link.codes}
        spans = [m for axis in table.axes for m in mentions(read.sentence, axis, table.phrase) if m.axis in bound]
        if not all(any(m.start <= w.start and w.end <= m.end for m in spans) for w in label):
            return ()
        dated = YEAR.search(read.sentence[: number.start])
        if self._spanned and not (dated and self._spanned[0] <= dated.group() <= self._spanned[1]):
            return ()
        return (replace(link, year=year, before=table.before(year)) if year and not dated else link,)

    def _is_of_title(self, read: Read, number: Number) -> bool:
        "Whether what an item of a list says is nothing but a group of the table of the title, or a time."
        table, _ = self._title
        assert table is not None
        label = [w for w in words(read.sentence, [(0, number.start)]) if not is_plain(w.text)]
        spans = [m for axis in table.axes for m in mentions(read.sentence, axis, table.phrase)]
        places = self.places_in(read.sentence[: number.start])
        return not label or bool(places) or any(m.start <= w.start < m.end for m in spans for w in label)

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

    def links(self, read: Read, number: Number | None, clause: Clause | None = None) -> tuple[Link, ...]:
        return self._under_heading(read, self._all_links(read, number, clause))

    def _under_heading(self, read: Read, found: tuple[Link, ...]) -> tuple[Link, ...]:
        "Those links that are also of what the title of a list says it is of: *avslag*."
        if not self._headed_by or read.sentence[-1:] in ".!?":
            return found
        said = {*meant(self._headed_by)}
        mine = tuple(
            link for link in found if said <= self._stems[link.table.id] or said <= self._explained(link.table)
        )
        self.unread = (self._headed_by,) if found and not mine else self.unread
        return mine

    def _all_links(self, read: Read, number: Number | None, clause: Clause | None) -> tuple[Link, ...]:
        if PACE.search(read.sentence):
            return tuple(replace(link, score=FULL) for link in super().links(read, number, clause))
        parts = clauses(read.sentence)
        here = clause or clause_at(parts, number.start if number else 0)
        self.unread, self._asked = (), None
        if number is not None and self.titled and ITEM.fullmatch(read.sentence):
            titled = self._of_title(read, number, here)
            if titled or self._is_of_title(read, number):
                return titled
        if place := self.elsewhere(read, Clause(0, len(read.sentence), read.sentence)) or self._still_away(
            read.sentence
        ):
            self.unread = (place,)
            return ()
        if self.when.part and not {*YEAR.findall(read.sentence)} & {self.when.year, self.edition.year}:
            self.unread = (self.when.part,)
            return ()
        if (refused := REFUSED.search(read.sentence)) and not self._tells(refused.group()):
            self.unread = (refused.group(),)
            return ()
        if self._of_counting(read) or (SUMMED.match(read.sentence) and not self._sums_places(read.sentence)):
            return ()
        if number is not None and self.compares_figures and not (number.hedge or self._evident):
            self._note_agreeing(read, number, here)
        spoken = self._spoken(read, number, here)
        whole = whole_of(read, number) if number else None
        if whole:
            spoken += [word for word in self._spoken(read, whole, here) if word not in spoken]
        self._bare = (self._bare or not self._told_here) and all(self._is_a_group(word) for word in spoken)
        fitting, alone = self._fitting(spoken, own_part(read, number)), self._of_title_alone(spoken, read.sentence)
        said = self._said(read.sentence) if alone else frozenset()
        in_row = bool(alone) and OF_A_TABLE.fullmatch(read.sentence) is not None
        if in_row or (alone and not any(name - SOFT <= said for one in fitting for name in one.names if name - SOFT)):
            fitting = alone
        if fitting is not alone:
            fitting = self._counting_so(fitting, read, number, here)
        goes_on = number is not None and (is_only_unit(spoken, number) or is_change_of_it(read.sentence, number))
        if number is not None and is_only_unit(spoken, number) and (inner := self._within(read.sentence, number)):
            fitting = [one for one in self._named if one.table is inner]
        elif number is not None and is_only_unit(spoken, number) and (other := self._of_unit(read, number)):
            fitting = [one for one in self._named if one.table is other]
        if number is not None and _BESIDE.match(read.sentence) and self._counts_topic(spoken):
            fitting = [one for one in self._named if one.table is self._topic]
        if goes_on and self._told_here:
            fitting = [one for one in fitting if one.table is self._topic] or fitting
        if number is not None and self._told_here and spoken and self._is_groups(read.sentence, spoken):
            fitting = [one for one in fitting if one.table is self._topic] or fitting
        wholes = wholes_of(read, number) if number is not None and number.unit in SHARES else ()
        if wholes and len(fitting) > 1:
            fitting = [one for one in fitting if could_be_of(one.table, wholes)] or fitting
        found = tuple(self._best(fitting, read, number, here, spoken))
        if not found and number is not None:
            return self._presuming(read, number, here, spoken)
        self._asked = (read, number, here, spoken, found) if number is not None else None
        return tuple(replace(link, score=FULL) for link in found) if fitting is alone else found

    def _presuming(self, read: Read, number: Number, here: Clause, spoken: Sequence[Word]) -> tuple[Link, ...]:
        "Where what was not understood can hardly narrow the figure: the table that has the very figure; else nothing."
        unread = self.unread
        if not is_exact(number):
            return self._short_of_evident(read, number, here, spoken)
        own = self._said(read.sentence)
        goes_on = _GOES_ON_OF.match(read.sentence) or not any(self._tells(word.text) for word in spoken)
        such = _SUCH.search(read.sentence)
        for all_said in [own | self._context] if goes_on else [own] if such else [own, own | self._context]:
            if found := self._presumed_by(read, number, here, spoken, all_said):
                break
        self.unread = unread
        least = min((cost for cost, _ in found), default=0.0)
        return tuple(link for cost, link in found if cost <= least + NEARLY)

    def _short_of_evident(self, read: Read, number: Number, here: Clause, spoken: Sequence[Word]) -> tuple[Link, ...]:
        "The links of a short figure to what a longer one beside it shows to be meant, and that has it too."
        if number.hedge or isinstance(number.value, tuple) or digits_of(number) < SHORT:
            return ()
        unread, mine = self.unread, [one for one in self._named if self._evident.get(one.table.id, 0) >= EVIDENT]
        found = self._presumed_of(mine, read, number, here, spoken, self._said(read.sentence), has_figure, EVIDENT)
        self.unread = unread
        return tuple(replace(link, evident=True) for _, link in found)

    def _presumed_by(
        self, read: Read, number: Number, here: Clause, spoken: Sequence[Word], all_said: frozenset[str]
    ) -> list[tuple[float, Link]]:
        "The tables that have a figure, of those that so much is said of; else those that it is another figure of."
        saying = self._understood.saying(all_said)
        saying += [one for one in self._named if one.table.id in self._evident and one not in saying]
        mine = [one for one in saying if number.value in self._figures_of(one.table)]
        found = self._presumed_of(mine, read, number, here, spoken, all_said, has_figure, EVIDENT)
        return found or self._presumed_of(saying, read, number, here, spoken, all_said, is_another_of, 1)

    def _note_agreeing(self, read: Read, number: Number, here: Clause) -> None:
        "Of which tables, of all that the paragraph so far says a word of, a figure is: where and when it is told of."
        in_list = read.sentence[-1:] not in ".!?" or OF_A_TABLE.fullmatch(read.sentence)
        mine = self._named if in_list else self._understood.saying(self._said(read.sentence) | self._context)
        if digits_of(number) < SHORT:
            return
        if digits_of(number) < FEWEST:
            told = {table for table, *_ in self._agreeing}
            mine = [one for one in mine if one.table.id in told]
        for one in mine:
            if number.value not in self._figures_of(one.table):
                continue
            link = self._link(read, number, here, one.table, PART)
            if link is not None and (cell := cell_of(link, number)):
                self._agreeing.add((one.table.id, cell, digits_of(number)))

    def by_figure(self) -> tuple[Link, ...]:
        "What the figure that was asked of last shows to be meant, where the likeliest table does not have it."
        if self._asked is None:
            return ()
        read, number, here, spoken, likeliest = self._asked
        found = self._under_heading(read, self._presuming(read, number, here, spoken))
        by_id = {one.table.id: one for one in self._named}
        named = (by_id[link.table.id].names for link in likeliest)
        beside = stems(" ".join(read.sentence[a:b] for a, b in self._stretched[1]))
        told = frozenset(beside) & frozenset[str]().union(*(name for names in named for name in names)) - SOFT
        tried = {link.table.id for link in likeliest}
        others = (link for link in found if link.table.id not in tried and has_figure(link, number))
        return tuple(link for link in others if told <= by_id[link.table.id].known)

    def _presumed_of(
        self,
        mine: Sequence[Named],
        read: Read,
        number: Number,
        here: Clause,
        spoken: Sequence[Word],
        all_said: frozenset[str],
        is_its: Callable[[Link, Number], bool],
        enough: int,
    ) -> list[tuple[float, Link]]:
        """The tables that the figure shows to be meant, each with how unlike what is said it is.

        *enough* is of how many figures beside it, and itself where it is right, a table must be to be evident.
        """
        unread, found = self.unread, list[tuple[float, Link]]()
        for one, missed in zip(mine, self._understood.missed(spoken, mine, all_said), strict=True):
            left, unsaid = self._part_unsaid(one, all_said)
            known = self._explained(one.table)
            evident = self._evident.get(one.table.id, 0) >= enough
            if unsaid > MOST_UNSAID and not evident:
                continue
            if not all(is_presumable(read, number, w, known, evident=evident) for w in missed):
                continue
            link = self._link(read, number, here, one.table, PART)
            if link is None or not is_its(link, number):
                continue
            kept = [w for w in spoken if w not in missed]
            if self._unbound(one, link, read, number, kept):
                continue
            cost = unsaid + unlike(link, read, number, shares_of_people=self._has_shares_of_people)
            words_gone = tuple(read.sentence[w.start : w.end] for w in missed) or unread
            found.append((cost, replace(link, score=PART if left else FULL, presumed=words_gone)))
        return found

    def _part_unsaid(self, one: Named, said: frozenset[str]) -> tuple[float, float]:
        "How much of what tells a table's name is left unsaid, and what part of it that is."
        name = min(one.names, key=lambda name: self._names.weight(name - said - _FREE))
        left = self._names.weight(name - said - _FREE - SOFT)
        return left, left / (self._names.weight(name - _FREE - SOFT) or 1.0)

    def _figures_of(self, table: Table) -> frozenset[float]:
        if table.id not in self._figures:
            self._figures[table.id] = figures_of(table)
        return self._figures[table.id]

    def _explained(self, table: Table) -> frozenset[str]:
        if table.id not in self._by_definition:
            self._by_definition[table.id] = explained(table)
        return self._by_definition[table.id]

    def _counting_so(self, fitting: list[Named], read: Read, number: Number | None, here: Clause) -> list[Named]:
        "Of them those that count as the sentence does; the adults are never one age class of several."
        if adults := counted_by.of_adults(here.text):
            kept = [one for one in fitting if not counted_by.of_young_adults(one.table)]
            self.unread = (adults,) if fitting and not kept else self.unread
            fitting = kept
        if number is not None and number.unit == "procentenheter" and _OF_SHARES.search(read.sentence):
            fitting = [one for one in fitting if one.table.shares] or fitting
        event = counted_by.events_of(read.sentence, number)
        fitting = [one for one in fitting if not event or counted_by.counts_events(one.table, event)] or fitting
        noun = counted_by.share_of(read.sentence, number, here.text)
        fitting = [one for one in fitting if not noun or counted_by.counts(one.table, noun)] or fitting
        said = counted_by.around(read.sentence, number, read.numbers, here) if number else here.text
        each = [one for one in fitting if counted_by.per(said, one.table) and counted_by.means_for(said, one.table)]
        return each or fitting

    def _of_title_alone(self, spoken: Sequence[Word], sentence: str) -> list[Named]:
        "*Kvinnor 32 %, män 68 %*, *2023: 61,0 mnkr*, *Förändring: +3 %*: of what the title, or the item above, is of."
        if sentence[-1:] in ".!?" and not OF_A_TABLE.fullmatch(sentence):
            return []
        bare = not spoken and _BARE_ITEM.match(sentence) is not None
        for table in (self._above, self._under):
            one = next((named for named in self._named if named.table is table), None)
            groups = one is not None and spoken and all(_is_group_of(one, word) for word in spoken)
            if one is not None and (groups or bare):
                return [one]
        return []

    def _counts_topic(self, spoken: Sequence[Word]) -> bool:
        "Whether nothing is said but what the table that was told of counts."
        topic = self._topic
        return topic is not None and all(meaning(word) <= {*stems(f"{topic.unit} {topic.phrase}")} for word in spoken)

    def _within(self, sentence: str, number: Number) -> Table | None:
        "*825 hushåll … Där bodde 373 barn*: those in what was told of."
        if self._topic is None:
            return None
        _, of, rest = self._topic.phrase.partition(" i ")
        phrase = f"{number.unit} i {rest}".lower() if of and _OF_THEM.match(sentence) else ""
        phrase = f"{number.unit} i {self._topic.phrase}".lower() if _THERE.match(sentence) else phrase
        return next((one.table for one in self._named if one.table.phrase.lower() == phrase), None)

    def _of_unit(self, read: Read, number: Number) -> Table | None:
        "*825 hushåll … 373 barn … en ökning med 18 hushåll*: the table told of last that counts what the number does."
        unit = frozenset(meant(number.unit or ""))
        follows = next(words(read.sentence, [(number.end, len(read.sentence))]), None)
        if follows is None or not unit & meaning(follows):
            return None
        if self._topic is None or unit <= frozenset(meant(self._topic.unit)):
            return None
        within = f"{self._topic.phrase.lower()}".partition(" i ")[2]
        if within.startswith(follows.text) and (
            of := [one for one in self._named if one.table.phrase.lower() == within]
        ):
            return of[0].table
        return next((table for table in reversed(self._told) if unit <= frozenset(meant(table.unit))), None)

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

    def _is_groups(self, sentence: str, spoken: Sequence[Word]) -> bool:
        "*115 barn … i Järva, mot 38 i Bromma*: whether no more is said of a number than a group of what was told of."
        topic = self._topic
        found = [m for axis in topic.axes for m in mentions(sentence, axis, topic.phrase)] if topic else []
        return all(any(m.start <= word.start < m.end for m in found) for word in spoken)

    def _sums_places(self, sentence: str) -> bool:
        "*Tillsammans stod Farsta och Bromma för …*"
        return self._places is not None and len({m.code for m in mentions(sentence, self._places, "")}) > 1

    def of_comparison(self, read: Read, clause: Clause) -> tuple[Link, ...]:
        self._compares = True
        found = super().of_comparison(read, clause)
        self._compares = False
        return found

    def of_clause(self, read: Read, clause: Clause) -> list[tuple[Link, ...]]:
        links = self.links(read, None, clause)
        if links:
            self.remember(links[0])
        return [links] if links else []

    def _tells(self, word: str) -> bool:
        low, known = word.lower(), self._understood.stems
        made = any(stem in HEADS for part in joined(low, known)[1:] for stem in part)
        return not is_plain(word) and (made or bool(meaning(Word(low, 0, len(word))) & known))

    def _stretch(self, read: Read, number: Number | None, clause: Clause) -> list[tuple[int, int]]:
        "Where the words of a number stand: it is asked for where it is linked, and where it is settled."
        asked = (read, number, clause)
        if self._stretched[0] != asked:
            self._stretched = (asked, stretch(read, number, clause, self._tells))
        return self._stretched[1]

    def _spoken(self, read: Read, number: Number | None, clause: Clause) -> list[Word]:
        "The words, and ages, that say what is counted."
        text, spans = read.sentence, self._stretch(read, number, clause)
        aged = [Word(*age) for age in ages(text) if any(a <= age[1] < b for a, b in spans)]
        apart = [(age.start, age.end) for age in aged]
        frames = said_apart(text, number is not None, self._known, self._tells)
        apart += [*self.accounted, *((a, b) for a, b in frames if number is None or not a <= number.start < b)]
        if number and number.unit in ("procent", "andel"):
            apart += [m.span() for m in OF_PEOPLE.finditer(text)]
        apart += [(n.start, n.end) for n in read.numbers]
        apart += told_beside(text, number.start, number.end, self._tells) if number else ()
        told = [w for w in words(text, spans) if not any(a <= w.start < b for a, b in apart)]
        aged += [Word("mycket", *m.span()) for m in VERY_LONG.finditer(text)]
        aged += [Word("slutat", *m.span()) for m in LEFT.finditer(text) if any(a <= m.start() < b for a, b in spans)]
        known = self._own_names | (COMPARING if self._compares else frozenset())
        return aged + [w for w in told if (not is_plain(w.text) or is_counted(text, number, w)) and w.text not in known]

    def settled(self, found: Judged, read: Read, number: Number | None, links: Sequence[Link]) -> Judged:
        here = clause_at(clauses(read.sentence), number.start if number else 0)
        spans = self._stretch(read, number, here) if number else []
        said = "".join(read.sentence[a:b] for a, b in spans)
        wrong = found.verdict is Verdict.CONTRADICTED
        others = self._named_here(read.sentence) if wrong else ()
        near = self._near_in_name(found, read.sentence) if wrong else ()
        noun = counted_by.share_of(read.sentence, number, here.text)
        near = tuple(table for table in near if not noun or counted_by.counts(table, noun))
        heard = Heard(read, number, said, tuple(links), self.unread, self.edition.year, self._years, others, near,
                      frozenset(self._evident))  # fmt: skip
        last = self._of_a_heading(self._of_a_row(self._of_another_heading(settled(found, heard)), read), read)
        link = next((one for one in links if one.table.id == last.indicator), None)
        if number is None or link is None or not is_miswritten(last.cells, number, link):
            last = self._of_what_is_open(last)
        self._open[last.indicator or ""] = last.verdict in (Verdict.NOT_FOUND, Verdict.AMBIGUOUS) and self._open.get(
            last.indicator or "", True
        )
        return last

    def _of_what_is_open(self, found: Judged) -> Judged:
        "*Året före var motsvarande tid 59 dygn*, *…, 11 färre än 2023*, of what was not found: it is not known."
        table = self._tables.get(found.indicator or "")
        if found.verdict is not Verdict.CONTRADICTED or table is None or not self._open.get(table.id, False):
            return found
        one = next(named for named in self._named if named.table.id == table.id)
        changed = len({cell.split("/")[2] for cell in found.cells}) > 1
        if not changed and self._part_unsaid(one, self._said(found.sentence))[1] <= MOST_UNSAID:
            return found
        why = f"Vad stycket handlar om är inte förstått. {found.why}"
        return replace(found, verdict=Verdict.NOT_FOUND, why=why, mended=None, fix=None, value=None, cells=())

    def _of_another_heading(self, found: Judged) -> Judged:
        "*§ 6 LVM* over *571 anmälningar*: what is told is of what the heading says, which the table says nothing of."
        table = self._tables.get(found.indicator or "")
        telling = {stem for stem in self._titles if 0 < self._understood.many_with(stem) <= RARE}
        if found.verdict is not Verdict.CONTRADICTED or table is None or not telling or telling & self._stems[table.id]:
            return found
        why = f"Rubriken kan handla om något annat än {table.phrase}. {found.why}"
        return replace(found, verdict=Verdict.AMBIGUOUS, why=why, mended=None, fix=None)

    def _of_a_row(self, found: Judged, read: Read) -> Judged:
        "*Kontaktperson, Kvinnor: 279.*: a row whose label is also a group of a table, under a title that names none."
        table = self._tables.get(found.indicator or "")
        known = table in (self._above, self._under, self._title[0])
        if (
            found.verdict is not Verdict.CONTRADICTED
            or known
            or self._evident.get(table.id if table else "", 0) >= EVIDENT
        ):
            return found
        if not OF_A_TABLE.fullmatch(read.sentence) or re.split("[,:]", read.sentence.lower())[0] not in self._groups:
            return found
        why = f"Raden kan vara en grupp av något annat än {table.phrase if table else ''}. {found.why}"
        return replace(found, verdict=Verdict.AMBIGUOUS, why=why, mended=None, fix=None)

    def _of_a_heading(self, found: Judged, read: Read) -> Judged:
        "A sentence under *Läget 2022* need not be of 2022, as an item of a list there is."
        other = found.verdict is Verdict.CONTRADICTED and self.when.year not in ("", self.edition.year)
        if not other or YEAR.search(read.sentence) or read.sentence[-1:] not in ".!?":
            return found
        why = f"Rubriken säger {self.when.year}, och meningen säger inte vilket år. {found.why}"
        return replace(found, verdict=Verdict.AMBIGUOUS, why=why, mended=None, fix=None)

    def _near_in_name(self, found: Judged, sentence: str) -> tuple[Table, ...]:
        "The tables of the same area of whose names the sentence says some, where it says no table's word for word."
        table = self._tables.get(found.indicator or "")
        if table is None or table.phrase.lower() in sentence.lower():
            return ()
        said = self._said(sentence) - SOFT
        mine = (one for one in self._named if one.table.area == table.area)
        return tuple(one.table for one in mine if any(name & said for name in one.names))

    def _named_here(self, sentence: str) -> tuple[Table, ...]:
        "The tables whose names the paragraph says, as far as the sentence."
        said = self._context | self._said(sentence)
        return tuple(one.table for one in self._named if any(name and name <= said for name in one.names))

    def _fitting(self, spoken: Sequence[Word], sentence: str) -> list[Named]:
        "The tables of which all that is said is said; the one spoken of before where nothing else is."
        said = self._said(sentence)
        silent = not spoken and not any(self._tells(w.text) for w in words(sentence, [(0, len(sentence))]))
        if self._topic is not None and (silent or (not spoken and self._told_here)):
            return [one for one in self._named if one.table is self._topic]
        topic = [one for one in self._named if one.table is self._topic]
        of_topic = {w for w in spoken if topic and is_short_of(w.text, meaning(w), topic[0].stems)}
        fitting = self._understood.fitting(spoken, said)
        missed = [w for w in spoken if topic and w not in of_topic and not self._understood.is_of(w, topic[0], said)]
        if topic and not missed and topic[0] not in fitting:
            fitting += topic
        if not fitting:
            self.unread = tuple(
                dict.fromkeys(self._missed_of_nearest(self._understood.saying(said) or topic, spoken, sentence))
            )
        return fitting

    def _missed_of_nearest(self, mine: Sequence[Named], spoken: Sequence[Word], sentence: str) -> Iterator[str]:
        "The words that are not understood of the table of which most is."
        said = self._said(sentence)
        missed = zip(mine, self._understood.missed(spoken, mine, said), strict=True)
        _, nearest = min(missed, key=lambda pair: len(pair[1]) - 0.1 * len(said & pair[0].stems), default=(None, []))
        yield from (sentence[w.start : w.end] for w in nearest)

    def _unbound(self, one: Named, link: Link, read: Read, number: Number | None, spoken: Sequence[Word]) -> bool:
        "Whether words that only a group explains stand there without that group being the one that is linked."
        bound = {axis for axis, _ in link.codes}
        spans = [m for axis in one.table.axes for m in mentions(read.sentence, axis, one.table.phrase)]
        of_all = number is not None and table_of_all(link, read.sentence[: number.start])
        known = [m for m in spans if m.axis in bound or of_all or is_others(m, read, number)]
        left = [
            w
            for w in spoken
            if not meaning(w) <= one.stems | one.kinds
            and not in_part(w.text) <= one.stems
            and not self._understood.is_person(w, one)
            and not self._understood.is_joined(w.text, one.stems)
            and not is_split(meaning(w), one.stems, self._said(read.sentence))
            and not (one.table is self._topic and is_short_of(w.text, meaning(w), one.stems))
            and not any(m.start <= w.start and w.end <= m.end for m in known)
            and not (w.text[:1].isdigit() and any(m.start < w.end and w.start < m.end for m in known))
            and not any(a <= w.start and w.end <= b for a, b in both_sexes(read.sentence))
        ]
        left += [limit for limit in limits_in(read, number) if not is_named(limit, read, one.table)]
        either = [m for m in known if _is_one_of_two(m, spans, read.sentence)]
        either += [m for m in known if (m.axis, m.code) not in link.codes and _OR.search(read.sentence[: m.start])]
        left += [w for w in spoken if any(m.start <= w.start and w.end <= m.end for m in either)]
        months = [w for w in words(read.sentence, [(0, len(read.sentence))]) if w.text in MONTHS]
        left += [
            w
            for w in months
            if not (meaning(w) <= one.known and is_day_of(one.table, read.sentence, w))
            and not is_month_of(one.table, w)
        ]
        monthly = any(axis.id == MONTHLY for axis in one.table.axes) and MONTHLY not in bound
        left += [w for w in months if monthly and w not in left]
        left += [w for w in months if _THAN_IN.search(read.sentence[: w.start]) and w not in left]
        denied = [w for w in spoken if w.text == "inte"]
        left += denied if len(denied) > max(0, one.denials - len(_EJ.findall(read.sentence))) else []
        if left:
            self.unread = tuple(dict.fromkeys(read.sentence[w.start : w.end] for w in left))
        return bool(left)

    def _carries(self, table: Table, sentence: str) -> bool:
        return self._bare or super()._carries(table, sentence)

    def _best(
        self, fitting: Sequence[Named], read: Read, number: Number | None, here: Clause, spoken: Sequence[Word]
    ) -> Iterator[Link]:
        "The links of the tables of whose names least is left unsaid."
        over = self._over if read.sentence[-1:] not in ".!?" else frozenset[str]()
        said = self._said(own_part(read, number)) | over
        mine = {stem for word in spoken for stem in meaning(word)}
        near = {id(one): 0.0 if not mine or any(mine & name for name in one.names) else AWAY for one in fitting}
        unsaid = ((id(one), *self._unsaid(one, said), one) for one in fitting)
        headed = {id(one): HEADED * max(self._names.weight(name & over) for name in one.names) for one in fitting}
        named = sorted(
            ((cost + near[at] - headed[at], left, one) for at, cost, left, one in unsaid), key=lambda found: found[0]
        )
        kept: list[tuple[float, Link]] = []
        named = without_shorter(named, said) if number is None or len(read.numbers) == 1 else named
        least = float("inf")
        for cost, left, one in named:
            if cost - LABEL_SAID > least + NEARLY:
                break
            link = self._link(
                read,
                number,
                here,
                one.table,
                FULL if self._is_said(one, said, left) or self._told_apart.by(one, said, left - SOFT) else PART,
            )
            if link is None or self._unbound(one, link, read, number, spoken):
                continue
            cost += unlike(link, read, number, shares_of_people=self._has_shares_of_people)
            least = min(least, cost)
            kept.append((cost, link))
        for cost, link in kept:
            if cost <= least + NEARLY:
                yield from self._at_home(link, read.sentence, number)

    def _is_said(self, one: Named, said: frozenset[str], left: frozenset[str]) -> bool:
        "Whether a table's name is said, but for what goes without; *144 pågick vid årets slut* names none."
        return left <= SOFT and ((one.table is self._topic and one.table.id != self.guessed) or says_what(one, said))

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

    def _unsaid(self, one: Named, said: frozenset[str]) -> tuple[float, frozenset[str]]:
        "How much of the name of a table is left unsaid, and what."
        if one.table is self._topic:
            said = said | self._context
        left = [name - said - _FREE for name in one.names]
        cost, least = min(((self._names.weight(rest), rest) for rest in left), key=lambda pair: pair[0])
        return cost, next((rest for rest in left if rest <= SOFT), least)


_OF_WHAT_IS_NOT = re.compile(
    r"\b(?:avslag\w*|avslagna|nekad\w*|budget\w*|prognos\w*|mål(?:tal|et|en)?|plan(?:en|er|erad\w*)?|väntelist\w*|ansökt\w*|"
    r"sökande|uppskattning\w*|scenario\w*|riket|länet|landet|region(?:en)?)\b",
    re.IGNORECASE,
)
"""*Hushåll som fick avslag*, *Budget 2024*, over a list."""


def _is_group_of(one: Named, word: Word) -> bool:
    "Whether a word is what a group of a table is called, in any form, and no word of its own name."
    means = meaning(word)
    return means <= one.known - one.stems or (bool(beginnings(word.text) & one.labels) and not means & one.stems)


def own_part(read: Read, number: Number | None) -> str:
    "*Socialpsykiatri: 4 948 aktuella | 1 222 nya*: what stands between the bars, and the label before them all."
    if number is not None and (part := _OF_WHICH.search(read.sentence, number.end)):
        return read.sentence[: part.start()]
    if number is None or " | " not in read.sentence:
        return read.sentence
    first = read.sentence.rfind(" | ", 0, number.start)
    last = read.sentence.find(" | ", number.end)
    label, colon, _ = read.sentence.partition(": ")
    own = read.sentence[first + 3 if first >= 0 else 0 : last if last >= 0 else None]
    return f"{label}: {own}" if colon and first >= 0 and len(label) < first and ": " not in own else own


_OF_WHICH = re.compile(r",?\s+(?:varav|av vilka|därav|däribland)\b[^.;]*\d|,\s+\d[\d\s\u00a0]*\sav (?:dem|dessa)\b")
"""*Befolkningen var 5 491 personer, varav 1 173 barn*: what comes after is of the next number."""
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
_BESIDE = re.compile(r"(?:det|detta|siffran) (?:kan|ska|bör|får) (?:jämföras|ställas)\b|jämfört med\b", re.IGNORECASE)
"""*Det kan jämföras med 117 ärenden 2023*"""
_UNIT = re.compile(r"[(,]\s?(?:i\s)?(mnkr|mkr|tkr|mdkr|miljoner kronor|kronor|procent|%)\)?:?$", re.IGNORECASE)
_UNITS = {"mkr": "mnkr", "miljoner kronor": "mnkr", "%": "procent"}
"""*Utbetalt ekonomiskt bistånd (mnkr)*"""
_FACTS = re.compile(r"^(?:fakta|faktaruta|siffror|i siffror)\s*[:–-]\s*", re.IGNORECASE)
"""*FAKTA: Hemlösheten i kommunen*"""
_THERE = re.compile(r"(?:där|i dem|i dessa|i hushållen)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"(?:av|bland) (?:dem|dessa)\b", re.IGNORECASE)
"""*22 964 personer i hushåll med bistånd. Av dessa var 6 943 barn.*"""
_AFTER_ONE = re.compile(r"\b(?:efter|före|inför)\s+(?:en|ett)\s+[^\W\d]+", re.IGNORECASE)
"""*342 efter en avhysning*: when, or why, and not what is counted."""
_YEARS_EARLIER = re.compile(r"\bår (?:tidigare|innan|dessförinnan)\b", re.IGNORECASE)
HEADED = 1.5
"""How much likelier a table is for what the heading over a line says of its name."""
AWAY = 0.05
"""How much less likely a table is of whose name nothing stands with the number, only elsewhere in the sentence."""
COMPARING = frozenset(("utom", "förutom", "rad", "följd", "följt", "följda", "tätt", "plats"))
"""Words that only a comparison accounts for."""


_EJ = re.compile(r"\b[Ee]j\b")


def _is_one_of_two(group: Mention, others: Sequence[Mention], sentence: str) -> bool:
    "*arbete eller studier*: of the one or the other, and of neither alone."
    return any(
        other.axis == group.axis and other.code != group.code and sentence[first.end : last.start].strip() == "eller"
        for other in others
        for first, last in [sorted((group, other), key=lambda m: m.start)]
    )


_OR = re.compile(r"\beller\s+$", re.IGNORECASE)
"""*gick till arbete eller studier*: one group is not both."""
_THAN_IN = re.compile(r"\b(?:än|mot|med|sedan)\s+(?:i\s+)?$", re.IGNORECASE)
"""*fler än i mars*: a month that something is compared with, and no group of what is told."""
