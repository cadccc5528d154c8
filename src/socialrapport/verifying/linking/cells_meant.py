"""Which published cells a claim is about: the indicator by its words, the measure by its unit, the period by its words.

The best table is the one whose name the sentence says most of, and says little else than. Nothing is decided here
about truth.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from types import MappingProxyType
from typing import Self

from socialrapport.opened.tables import Published, Table
from socialrapport.reading import Number, Read, units
from socialrapport.verifying.judging.changes import is_change
from socialrapport.verifying.judging.verdicts import Judged
from socialrapport.verifying.linking import where_about
from socialrapport.verifying.linking.answering_lists import place_in_list
from socialrapport.verifying.linking.clauses import Clause, clauses
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.going_on import BARE, GOES_ON, IT
from socialrapport.verifying.linking.groups import WHOLE, codes, mentions
from socialrapport.verifying.linking.headed_when import When
from socialrapport.verifying.linking.likeness_of_tables import scored
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.stems import stems
from socialrapport.verifying.linking.table_names import Names
from socialrapport.verifying.linking.times_meant import (
    THEN_FIRST,
    YEAR,
    YEAR_BEFORE_FIRST,
    end_of_arrow,
    periods,
    years_before_first,
)
from socialrapport.verifying.linking.whole_meant import ALL_OF_IT, OF_WHOLE, of_the_whole

SURE = 0.6
"""A direction without a number is linked only when it is this like: there is no figure to tell a wrong link by."""
COMPARED = 0.5
"""A comparison of groups is linked when it is this like."""
MOSTAREAS = 2
"""A heading that fits more areas tells of none."""
AREAS = {
    "barn_och_unga": "barn unga heldygnsvård dygnsvård barnavård ungdomsvård barnomsorg familjevård",
    "brukarundersokning": "brukare brukarundersökning nöjdhet enkät",
    "demografi": "befolkning demografi invånare",
    "ekonomiskt_bistand": "ekonomiskt bistånd försörjningsstöd försörjning",
    "familjeratt": "familjerätt familjerätten familjerådgivning familjerådgivningen",
    "funktionsnedsattning": "funktionsnedsättning funktionshinder funktionshinderomsorg omsorg lss",
    "hemloshet": "hemlöshet boende bostad",
    "missbruk": "missbruk beroende missbruksvård beroendevård",
    "socialpsykiatri": "socialpsykiatri",
    "vald": "våld kvinnofrid heder",
}
"""What a heading calls the areas."""


class Linker:
    """Links the claims of a text to an edition, sentence by sentence, remembering what the last one was about.

    `strict` where only what is understood whole is linked.
    """

    strict = False
    titled = False
    """Whether the list that the text has come to has a title that says what it counts."""

    listed_in = ""
    """The unit of the figures of the list that the text has come to, where its title says it: *(mnkr)*."""

    def title(self, sentence: str) -> None:
        "What a list under a sentence would be of; nothing here, where no item of a list is linked by its title."

    @property
    def follows(self) -> bool:
        "Whether the line above is an item of a list, of a table that is known."
        return False

    def bore_out(self, found: Sequence[Judged]) -> None:
        "What was borne out says which years the paragraph tells of; nothing here, where it need not be known."

    def of_time(self, when: When) -> None:
        "When all of a text was, where its last line says it."
        self.when = when

    def dated(self, read: Read) -> None:
        "When what stands under a heading was; nothing here, where a text is known to be about the edition."

    def __init__(self, edition: Published) -> None:
        self.edition = edition
        self._names = Names(edition.tables)
        self._paced = Names([paced for table in edition.tables if (paced := table.at_pace()) is not None])
        self._tables = {table.id: table for table in edition.tables}
        self._areas: frozenset[str] = frozenset()
        self.compares_figures = False
        """Whether more than one figure stands together, so that they may show what they are of."""
        self._topic: Table | None = None
        self._group: frozenset[tuple[str, str]] = frozenset()
        self._home: tuple[str, str] | None = None
        self._near: tuple[str, str] | None = None
        self._year = ""
        """The last year that the sentence before told of."""
        self.guessed = ""
        """The table spoken of last, where that is only the likeliest and nothing was borne out of it; else empty."""
        self._before: tuple[tuple[str, str], ...] = ()
        """The places that the sentence before named, in order."""
        self.when = When()
        """When the heading over the text says that it was."""
        self._places = where_about.place_axis(edition)
        self._known = where_about.Known(edition)
        self.accounted: tuple[tuple[int, int], ...] = ()
        """Where the sentence says what was judged already, as a comparison."""
        self.rate = self.figure = ""
        """What is told per so many in the sentence before (*per 1 000 barn*), and that or *andel*; else empty."""

    def at_home_in(self, place: tuple[str, str] | None) -> Self:
        "The linker of one text, which is about a *place*, if not about all that the edition is about."
        linker = copy(self)
        linker._home = linker._near = place
        return linker

    @property
    def agreeing(self) -> set[tuple[str, str, int]]:
        "The tables that have figures of the paragraph to the last digit, with cell and digits: here none."
        return set()

    def anew(self, evident: Mapping[str, int] = MappingProxyType({})) -> None:
        "A new paragraph: forget what was spoken of; *evident* are the tables that its figures show to be meant."
        self._topic, self._group, self._near, self._before = None, frozenset(), self._home, ()
        self._year = ""
        self.rate = self.figure = ""

    def head(self, heading: str) -> None:
        "A heading tells what area the text under it is about; one that names none tells nothing."
        said = set(stems(heading))
        if self._places and (place := self.places_in(heading)):
            self._home = self._near = (self._places.id, min(place)) if len(place) == 1 else None
        elif self.edition.called.pattern(WHOLE).search(heading) or heading.lower().startswith(
            self.edition.called.names
        ):
            self._home = self._near = None
        found = {t.area for t in self.edition.tables if said & set(stems(AREAS.get(t.area, t.area)))}
        self._areas = frozenset(found) if len(found) <= MOSTAREAS else frozenset()

    def places_in(self, text: str) -> set[str]:
        "Codes of the places that a text names."
        return {m.code for m in mentions(text, self._places, "")} if self._places else set()

    def links(self, read: Read, number: Number | None, clause: Clause | None = None) -> tuple[Link, ...]:
        "The likeliest links of a number (or of a clause's direction), best first; none where nothing is like it."
        parts = clauses(read.sentence)
        here = clause or clause_at(parts, number.start if number else 0)
        paced = PACE.search(read.sentence) is not None
        names, topic = (self._paced, None) if paced else (self._names, self._topic)
        found = scored(names, self._areas, topic, read.sentence, here, number)
        if self.elsewhere(read, here) or self._of_counting(read) or SUMMED.match(read.sentence):
            return ()
        made = [self._link(read, number, here, table, score) for table, score in found]
        return tuple(one for link in made if link is not None for one in self._at_home(link, read.sentence, number))

    def _of_counting(self, read: Read) -> bool:
        return self.edition.called.pattern(_OF_COUNTING).search(read.sentence) is not None

    def elsewhere(self, read: Read, clause: Clause) -> str | None:
        "A place that the clause is about and the edition tells nothing of."
        return self._known.elsewhere(clause.text)

    def away_in(self, text: str) -> str | None:
        "A place that a text names and the edition tells nothing of."
        return self._known.elsewhere(text)

    def _at_home(self, link: Link, sentence: str, number: Number | None) -> list[Link]:
        """The link, and what it is when it is of the place that the text, or the sentence before, was about.

        A text that is about one place means that one first; else the whole is meant first.
        """
        near = self._near
        if (
            near is None
            or of_the_whole(sentence, number, self.edition.called)
            or near[0] in {axis for axis, _ in link.codes}
        ):
            return [link]
        if not any(axis.id == near[0] and near[1] in axis.labels for axis in link.table.axes):
            return [link]
        if self._places and mentions(sentence, self._places, link.table.phrase):
            return [link]
        there = replace(link, codes=link.codes | {near}, carried=True)
        return [there, link] if near == self._home else [link, there]

    def settled(self, found: Judged, read: Read, number: Number | None, links: Sequence[Link]) -> Judged:
        "The verdict that stands: here the one that was found."
        return found

    def by_figure(self) -> tuple[Link, ...]:
        "What else the figure that was asked of last shows to be meant: here nothing."
        return ()

    @property
    def spoken_of(self) -> tuple[Link, ...]:
        "What was told of last."
        return (Link(self._topic, self._group, self.edition.year, None, 1.0),) if self._topic else ()

    @property
    def place(self) -> tuple[str, str] | None:
        "The place that the text, or the sentence before, was about."
        return self._near

    def note(self, sentence: str) -> None:
        "What a sentence told of may be what the next goes on about: its figure and its place."
        self._note_place(sentence)
        self._year = max(YEAR.findall(sentence), default="")
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
        found = mentions(sentence, self._places, "")
        codes = {m.code for m in found}
        self._before = tuple((self._places.id, code) for code in dict.fromkeys(m.code for m in found))
        if len(codes) == 1:
            self._near = (self._places.id, codes.pop())

    def of_clause(self, read: Read, clause: Clause) -> list[tuple[Link, ...]]:
        "Links for a direction without a number: one for each table that the clause names in full, or the likeliest."
        links = self.links(read, None, clause)
        if links:
            self.remember(links[0])
        named = self._names.named(clause.text)
        named = [table for table in named if table.phrase.lower() in clause.text.lower()] or named
        full = [link for link in (self._link(read, None, clause, table, 1.0) for table in named) if link is not None]
        return [(link,) for link in full] if full else [links] if links and links[0].score >= SURE else []

    def of_comparison(self, read: Read, clause: Clause) -> tuple[Link, ...]:
        "Links for what a clause compares: its own, or what was spoken of where it names nothing (*Flest var de i …*)."
        links = tuple(link for link in self.links(read, None, clause) if link.score >= COMPARED)
        if links or self._topic is None or not BARE.match(clause.text):
            return links
        link = self._link(read, None, clause, self._topic, COMPARED)
        return (link,) if link else ()

    def remember(self, link: Link) -> None:
        self._topic, self._group = self._tables[link.table.id], link.codes

    def _link(self, read: Read, number: Number | None, clause: Clause, table: Table, score: float) -> Link | None:
        text = read.sentence
        goes_on = YEAR_BEFORE_FIRST.match(text) or THEN_FIRST.match(text) or years_before_first(text)
        told = self._year if self._year and goes_on else self.when.year or self.edition.year
        year, before = periods(read.sentence, number, clause, table, told)
        if number is not None and self.when.ends and (end := end_of_arrow(text, number)) is not None:
            year = self.when.ends[end]
            year, before = (year, table.before(year)) if year in table.years else (None, None)
        if year is None:
            return None
        cohort = _OF_THOSE_OF.search(text) if table.is_followed else None
        if cohort and cohort[1] == year and str(int(year) + 1) in table.years:
            year, before = str(int(year) + 1), year
        if number is not None and self.when.since in table.years and not YEAR.search(text):
            before = self.when.since if text[-1:] not in ".!?" else before
        if number is not None and self.when.ends and is_change(text, number) and not YEAR.search(text):
            first, last = self.when.ends
            year, before = (last, first) if {first, last} <= {*table.years} else (year, before)
        group = codes(read.sentence, number, clause, table) | self._listed(read.sentence, number, table)
        of_all = number is not None and table.called.pattern(ALL_OF_IT).search(read.sentence[: number.start])
        if table is self._topic and self._carries(table, read.sentence) and not of_all:
            group = self._carried(group, read.sentence, table)
        return Link(table.standardised() if _STANDARD.search(clause.text) else table, group, year, before, score)

    def _listed(self, sentence: str, number: Number | None, table: Table) -> frozenset[tuple[str, str]]:
        "*… A, B och C. Där kom 12, 15 respektive 18 …*: the place before that answers to the number."
        at = place_in_list(sentence, number) if number is not None and self._before else None
        if at is None or at[1] != len(self._before) or self.places_in(sentence):
            return frozenset()
        has = any(self._places is not None and axis.id == self._places.id for axis in table.axes)
        return frozenset({self._before[at[0]]}) if has else frozenset()

    def _carries(self, table: Table, sentence: str) -> bool:
        "Whether a sentence goes on about the very group of the one before."
        return GOES_ON.match(sentence) is not None

    def _carried(self, group: frozenset[tuple[str, str]], sentence: str, table: Table) -> frozenset[tuple[str, str]]:
        "The group that the sentence before was of holds on, axis by axis, until another or the whole is named."
        whole = table.called.pattern(WHOLE).search(sentence)
        if whole and not table.called.pattern(OF_WHOLE).search(sentence[: whole.end()]):
            return group
        named = {axis for axis, _ in group} | {a.id for a in table.axes if mentions(sentence, a, table.phrase)}
        return group | {(axis, code) for axis, code in self._group if axis not in named}


_OF_THOSE_OF = re.compile(
    r"\b(?:slutat?|slutade|avslutades|avslutats|avslutade|började|börjat|inleddes|inletts|"
    r"upphörde|upphört|lämnade|lämnat|från)\s+(?:[^\W\d]+\s+){0,5}?"
    r"((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""*av de hushåll som slutade 2023 hade 1,9 procent …*: told of the year after, when they had been followed so long."""
SUMMED = re.compile(r"tillsammans\b", re.IGNORECASE)
"""*Tillsammans står de för …*: a sum of what was told of, which is in no table."""
_OF_COUNTING = (
    r"\b(?:_AT_|inom) (?:mer än ett|mer än en|flera) _PARTS_|\bräknas (?:bara|inte|endast)\b|\bsaknar uppgift\b"
)
"""How something is counted, and who is not: that the tables do not have."""
PACE = re.compile(r"\b(?:års|årets) takt\b", re.IGNORECASE)
"""*Med 2024 års takt*: by a life table, of which no other share tells."""
_STANDARD = re.compile(r"standardiser", re.IGNORECASE)
"""*standardiserad för ålder*: another figure than the rate as it is."""
_SHARE = re.compile(r"\b(?:andel|procent)", re.IGNORECASE)
