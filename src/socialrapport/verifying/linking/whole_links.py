"""Links only what is understood: a word beside a figure is a plain one, or part of what a table or a group is called.

The likeliest table is not enough: of all tables those remain of which nothing more is said, and of them those of whose
name least is left unsaid. What was not understood is kept, so that a reader can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from socialrapport.opened.tables import Table
from socialrapport.reading import Number, Read
from socialrapport.verifying.judging.heard import Heard
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.judging.of_so_many import SHARES, could_be_of, whole_of, wholes_of
from socialrapport.verifying.judging.settling import settled
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.judging.when_it_was import begins_last_year, dates_itself, says_last_year
from socialrapport.verifying.linking import counted_by
from socialrapport.verifying.linking.ages_meant import ages
from socialrapport.verifying.linking.cells_meant import PACE, SUMMED
from socialrapport.verifying.linking.clauses import Clause, clauses
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.else_in_sentence import (
    is_change_of_it,
    is_counted,
    is_only_unit,
)
from socialrapport.verifying.linking.groups import mentions
from socialrapport.verifying.linking.implied import LEFT, VERY_LONG
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.named_tables import (
    FREE,
    Named,
    says_what,
    without_shorter,
)
from socialrapport.verifying.linking.own_sentences import REFUSED, told_beside
from socialrapport.verifying.linking.paragraph_memory import OF_A_TABLE, SOFT
from socialrapport.verifying.linking.past_words import EVIDENT, FULL, MOST_UNSAID, NEARLY, PART, PastWords
from socialrapport.verifying.linking.plain_words import is_plain
from socialrapport.verifying.linking.said_apart import said_apart
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.stretch import Word, stretch, words
from socialrapport.verifying.linking.times_meant import YEAR
from socialrapport.verifying.linking.understood import beginnings
from socialrapport.verifying.linking.unlike import LABEL_SAID, OF_PEOPLE, unlike
from socialrapport.verifying.linking.words_meant import is_short_of, meaning

ITEM = re.compile(
    r"(?:\d{1,2}[.)]\s+)?(?:(?:19|20)\d\d|\d{1,2}\s?[–-]\s?\d{1,2}\s+år|\d{1,2}\s+år (?:och|eller) äldre|"
    r"[A-ZÅÄÖa-zåäö][^\d.;:!?|]{1,60}?)\s*[:–-]?\s+"
    r"\(?\d[\d\s\u00a0]*(?:,\d+)?"
    r"(?:\s*(?:st|stycken|procent|%|personer|hushåll|barn|kr|kronor|mnkr|mkr|tkr|mdkr|miljoner kronor))?\)?[.]?"
)
_BARE_ITEM = re.compile(
    r"(?:(?:19|20)\d\d\s*[:–-]|(?:förändring|ändring|skillnad|ökning|minskning)(?:en)?\b[^:.]*:)", re.I
)
"""*1. Järva 9 470*, *2023: 1 889*: a group or a year, and its figure."""
_OF_SHARES = re.compile(r"\bandel(?:en)?\b|\bprocent\b|%", re.IGNORECASE)
RARE = 12
"""Tables whose names have a word that tells a heading's subject."""
_OF_WHICH = re.compile(r",?\s+(?:varav|av vilka|därav|däribland)\b[^.;]*\d|,\s+\d[\d\s\u00a0]*\sav (?:dem|dessa)\b")
"""*Befolkningen var 5 491 personer, varav 1 173 barn*: what comes after is of the next number."""
_BESIDE = re.compile(r"(?:det|detta|siffran) (?:kan|ska|bör|får) (?:jämföras|ställas)\b|jämfört med\b", re.IGNORECASE)
"""*Det kan jämföras med 117 ärenden 2023*"""
_THERE = re.compile(r"(?:där|i dem|i dessa|i hushållen)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"(?:av|bland) (?:dem|dessa)\b", re.IGNORECASE)
"""*22 964 personer i hushåll med bistånd. Av dessa var 6 943 barn.*"""
HEADED = 1.5
"""How much likelier a table is for what the heading over a line says of its name."""
AWAY = 0.05
"""How much less likely a table is of whose name nothing stands with the number, only elsewhere in the sentence."""
COMPARING = frozenset(("utom", "förutom", "rad", "följd", "följt", "följda", "tätt", "plats"))
"""Words that only a comparison accounts for."""


class WholeLinker(PastWords):
    "Links as `Linker` does, of whole readings only; `unread` is what was not understood of the last one asked for."

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

    def links(self, read: Read, number: Number | None, clause: Clause | None = None) -> tuple[Link, ...]:
        return self._under_heading(read, self._all_links(read, number, clause))

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
                      frozenset(self._evident), self._dated)  # fmt: skip
        last = settled(found, heard)
        link = next((one for one in links if one.table.id == last.indicator), None)
        if number is None or link is None or not is_miswritten(last.cells, number, link):
            last = self._of_what_is_open(self._of_a_row(self._of_another_heading(last), read))
        if (
            link is not None
            and (says_last_year(said) or begins_last_year(read.sentence))
            and dates_itself(last, heard, link)
        ):
            self._dated = True
        last = self._of_a_heading(last, read)
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

    def _carries(self, table: Table, sentence: str) -> bool:
        return self._bare or super()._carries(table, sentence)

    def _best(
        self, fitting: Sequence[Named], read: Read, number: Number | None, here: Clause, spoken: Sequence[Word]
    ) -> Iterator[Link]:
        "The links of the tables of whose names least is left unsaid."
        over = self._over if read.sentence[-1:] not in ".!?" else frozenset[str]()
        said = self._said(own_part(read, number)) | over
        mine = {stem for word in spoken for stem in meaning(word)}
        near = {
            id(one): 0.0
            if not mine or any(mine & name for name in one.names) or any(mine & n.words for n in one.said_as(said))
            else AWAY
            for one in fitting
        }
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
        return left <= SOFT and (
            (one.table is self._topic and one.table.id != self.guessed)
            or says_what(one, said)
            or bool(one.said_as(said))
        )

    def _unsaid(self, one: Named, said: frozenset[str]) -> tuple[float, frozenset[str]]:
        "How much of the name of a table is left unsaid, and what."
        if one.table is self._topic:
            said = said | self._context
        if one.said_as(said):
            return 0.0, frozenset()
        left = [name - said - FREE for name in one.names]
        cost, least = min(((self._names.weight(rest), rest) for rest in left), key=lambda pair: pair[0])
        return cost, next((rest for rest in left if rest <= SOFT), least)


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
