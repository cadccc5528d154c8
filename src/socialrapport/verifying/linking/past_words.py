"""Reading past a word that no list has, where the figure, or those beside it, show which table is meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from socialrapport.opened.tables import Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.when_it_was import MONTHLY, says_last_year
from socialrapport.verifying.linking.clauses import Clause
from socialrapport.verifying.linking.else_in_sentence import (
    MONTHS,
    is_beyond_another,
    is_day_of,
    is_month_of,
    is_others,
    table_of_all,
)
from socialrapport.verifying.linking.group_by_figure import of_a_group
from socialrapport.verifying.linking.groups import Mention, both_sexes, mentions
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.named_tables import (
    FREE,
    Named,
    is_named,
)
from socialrapport.verifying.linking.paragraph_memory import OF_A_TABLE, SOFT, Agreeing, ParagraphMemory
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
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.stretch import Word, limits_in, words
from socialrapport.verifying.linking.unlike import unlike
from socialrapport.verifying.linking.words_meant import in_part, is_short_of, is_split, meaning

_GOES_ON_OF = re.compile(
    r"(?:(?:och|men)\s)?(?:(?:19|20)\d\d\s(?:var|gällde|fick|hade|rörde)\s|"
    r"(?:i|på)\s[A-ZÅÄÖ][^\d]{2,30}\s(?:var|är|gällde|hade|fick)\s|det\s(?:hände|var|är|gällde|rörde|blev)\s|av dem\s|"
    r"de\s(?:var|är)\s|sammanlagt\s|totalt\s|för\s(?:kvinnor|män|flickor|pojkar)\s)",
    re.IGNORECASE,
)
"""*I Bromma var det 689.*, *2023 var det 231.*: of what the sentence before told of."""
_SUCH = re.compile(r"\b(?:sådan|sådana|sådant)\b", re.IGNORECASE)
MOST_UNSAID = 0.5
"""How much of a table's name, by what tells it, may be left unsaid where a word is taken to say nothing."""
FULL, PART = 1.0, 0.7
"""How sure a link is: of a table whose name is said, and of one of whose name some is not."""
NEARLY = 0.01
SHORT = 2
"""Digits of a figure that agrees by chance alone, and by none beside a longer one."""
EVIDENT = 2
"""Figures of a paragraph that agree with one table, and show that it is meant."""
_THEN_BESIDE = re.compile(
    r"\s*(?:[a-zåäö]+\s+){0,2}(?:året (?:innan|före|dessförinnan)|föregående år|ett år tidigare)\b", re.IGNORECASE
)
_EJ = re.compile(r"\b[Ee]j\b")
_OR = re.compile(r"\beller\s+$", re.IGNORECASE)
"""*gick till arbete eller studier*: one group is not both."""
_THAN_IN = re.compile(r"\b(?:än|mot|med|sedan)\s+(?:i\s+)?$", re.IGNORECASE)
"""*fler än i mars*: a month that something is compared with, and no group of what is told."""


class PastWords(ParagraphMemory):
    "Links by the figures themselves, where words are not understood."

    def _link(self, read: Read, number: Number | None, clause: Clause, table: Table, score: float) -> Link | None:
        "*Förra året fick 13 690 hushåll …*, first in a sentence: the edition's year, where the figure is of that."
        link = super()._link(read, number, clause, table, score)
        if link is None or number is None or link.year == self.edition.year or not says_last_year(read.sentence):
            return link
        if (
            self._years
            or self.when.year
            or self.edition.year not in table.years
            or _THEN_BESIDE.match(read.sentence, number.end)
        ):
            return link
        then = replace(link, year=self.edition.year, before=table.before(self.edition.year))
        fits = has_figure(then, number) or not has_figure(link, number)
        return then if self._dated or (is_exact(number) and fits) else link

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

    def _presuming(self, read: Read, number: Number, here: Clause, spoken: Sequence[Word]) -> tuple[Link, ...]:
        "Where what was not understood can hardly narrow the figure: the table that has the very figure; else nothing."
        unread = self.unread
        if listed := self._of_listed_group(read, number, here):
            return listed
        if not is_exact(number):
            short = self._short_of_evident(read, number, here, spoken)
            return short or self._of_those_in_it(read, number, here, spoken)
        own = self._said(read.sentence)
        goes_on = _GOES_ON_OF.match(read.sentence) or not any(self._tells(word.text) for word in spoken)
        such = _SUCH.search(read.sentence)
        for all_said in [own | self._context] if goes_on else [own] if such else [own, own | self._context]:
            if found := self._presumed_by(read, number, here, spoken, all_said):
                break
        self.unread = unread
        least = min((cost for cost, _ in found), default=0.0)
        return tuple(link for cost, link in found if cost <= least + NEARLY)

    def _of_listed_group(self, read: Read, number: Number, here: Clause) -> tuple[Link, ...]:
        "*Sociala skäl: 2 836 personer*, in a list whose title names a table: the group that has the very figure."
        if read.sentence[-1:] in ".!?" or not is_exact(number):
            return ()
        label = [w for w in words(read.sentence, [(0, number.start)]) if not is_plain(w.text)]
        for table in (self._title[0], self._under, self._above):
            link = self._link(read, number, here, table, FULL) if table is not None else None
            found, called = of_a_group(link, read, number, has_figure) if link is not None else (None, frozenset[str]())
            if found is not None and all(meaning(w) <= called or len(w.text) == 1 for w in label):
                return (found,)
        return ()

    def _of_those_in_it(self, read: Read, number: Number, here: Clause, spoken: Sequence[Word]) -> tuple[Link, ...]:
        "*163 avhysningar … 21 barn drabbades.*: those of what was just told of, whose table the paragraph names whole."
        noun = frozenset(meant(number.unit or ""))
        if self._topic is None or not noun or number.hedge or isinstance(number.value, tuple):
            return ()
        of = frozenset(stems(self._topic.phrase)) - SOFT
        said = self._said(read.sentence) | self._context
        mine = [
            one
            for one in self._named
            if one.table is not self._topic
            and noun <= frozenset(stems(one.table.unit))
            and any(noun <= name and name & of and name - SOFT - FREE <= said for name in one.names)
            and all(meaning(word) <= one.known for word in spoken)
        ]
        links = (self._link(read, number, here, one.table, FULL) for one in mine)
        return tuple(link for link in links if link is not None and has_figure(link, number))

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
        if not any(self._tells(word.text) for word in words(read.sentence, [(0, len(read.sentence))])):
            told_of = {table.id for table in (*self._told, *([self._topic] if self._topic else []))} | {*self._evident}
            found = tuple(link for link in found if link.table.id in told_of)
        tried = {(link.table.id, link.codes) for link in likeliest}
        others = [link for link in found if (link.table.id, link.codes) not in tried]
        others = [link for link in others if told <= by_id[link.table.id].known]
        exact = tuple(link for link in others if has_figure(link, number))
        return exact or tuple(link for link in others if is_another_of(link, number))

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
            if not all(
                is_presumable(read, number, w, known, evident=evident, definition=one.table.definition) for w in missed
            ):
                continue
            link = self._link(read, number, here, one.table, PART)
            called = frozenset[str]()
            if link is not None and not is_its(link, number):
                link, called = of_a_group(link, read, number, is_its)
            if link is None:
                continue
            kept = [w for w in spoken if w not in missed]
            if self._unbound(one, link, read, number, [w for w in kept if not (called and meaning(w) <= called)]):
                continue
            cost = unsaid + unlike(link, read, number, shares_of_people=self._has_shares_of_people)
            words_gone = tuple(read.sentence[w.start : w.end] for w in missed) or unread
            found.append((cost, replace(link, score=PART if left else FULL, presumed=words_gone)))
        return found

    def _figures_of(self, table: Table) -> frozenset[float]:
        if table.id not in self._figures:
            self._figures[table.id] = figures_of(table)
        return self._figures[table.id]

    def _explained(self, table: Table) -> frozenset[str]:
        if table.id not in self._by_definition:
            self._by_definition[table.id] = explained(table)
        return self._by_definition[table.id]

    def _unbound(self, one: Named, link: Link, read: Read, number: Number | None, spoken: Sequence[Word]) -> bool:
        "Whether words that only a group explains stand there without that group being the one that is linked."
        bound = {axis for axis, _ in link.codes}
        everyday = one.said_as(self._said(read.sentence))
        called = frozenset[str]().union(*(name.words for name in everyday))
        spans = [m for axis in one.table.axes for m in mentions(read.sentence, axis, one.table.phrase)]
        of_all = number is not None and table_of_all(link, read.sentence[: number.start])
        known = [m for m in spans if m.axis in bound or of_all or is_others(m, read, number)]
        left = [
            w
            for w in spoken
            if not meaning(w) <= one.stems | one.kinds | called
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
        months = [w for w in months if not is_beyond_another(read, number, w)]
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
        denials = max([one.denials, *(name.denials for name in everyday)])
        left += denied if len(denied) > max(0, denials - len(_EJ.findall(read.sentence))) else []
        if left:
            self.unread = tuple(dict.fromkeys(read.sentence[w.start : w.end] for w in left))
        return bool(left)


def _is_one_of_two(group: Mention, others: Sequence[Mention], sentence: str) -> bool:
    "*arbete eller studier*: of the one or the other, and of neither alone."
    return any(
        other.axis == group.axis and other.code != group.code and sentence[first.end : last.start].strip() == "eller"
        for other in others
        for first, last in [sorted((group, other), key=lambda m: m.start)]
    )


def most_agreeing(cells: Collection[Agreeing]) -> Mapping[str, int]:
    "The tables of which sentences have most figures, and how many: two agree by no chance, if one has three digits."
    digits, many = Counter[str](), Counter(table for table, *_ in cells)
    for table, _, so_many in cells:
        digits[table] += so_many
    long = {table for table, _, so_many in cells if so_many >= FEWEST}
    most = max((digits[table] for table in long), default=0)
    return {table: many[table] for table in long if digits[table] == most}
