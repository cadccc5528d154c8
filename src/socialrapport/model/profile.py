"""A municipality as data: what it is called, how it is divided, what it holds secret, who signs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from socialrapport.model.chapter import Depth
from socialrapport.model.fiscal_year import CALENDAR, FiscalYear
from socialrapport.model.indicator import Break
from socialrapport.model.issue import Refusal
from socialrapport.model.naming import PartName, genitive, lower_first, said_together
from socialrapport.model.owntext import OwnText
from socialrapport.model.written_file import WrittenFile

NO_TABLES, NO_TARGETS = WrittenFile("aggregat.yaml", ()), WrittenFile("syntetisk.yaml")


@dataclass(frozen=True)
class District:
    """`successor` took over on the day after `until`. `tile` is (row, column) in the tile map.

    `at` is the word before the name, *i Farsta* but *på Kungsholmen*; empty where the profile does not say, which is
    *i*. `english_at` is the same in English.
    """

    code: str
    name: str
    since: dt.date | None = None
    until: dt.date | None = None
    successor: str | None = None
    tile: tuple[int, int] | None = None
    short: str = ""
    at: str = ""
    english_at: str = "in"
    group: str = ""
    """The code of what it is put together with others to, where districts are."""


@dataclass(frozen=True)
class DistrictGroups:
    """What districts are put together to: the counties of a country, the municipalities of a region."""

    title: str
    """*Län*"""
    english: str
    names: Mapping[str, str]
    """By code, in the order that they are shown."""
    twice: tuple[str, ...] = ()
    """Codes that stand for several, so that the profile is refused."""


@dataclass(frozen=True)
class OutsideUnit:
    """A unit that handles cases for the whole city: it counts in the city only."""

    code: str
    name: str


@dataclass(frozen=True)
class Amounts:
    """When a sum is hidden for what it tells of one who gives to it.

    Fewer than `least` give anything (None: one more than the largest count that is hidden); one gives more than
    `dominance` percent; or all but the two largest is less than `percent` percent of the largest.
    """

    least: int | None = None
    percent: float = 10.0
    dominance: float = 80.0


@dataclass(frozen=True)
class Disclosure:
    """`low`-`high` is the range of counts that are protected (zero is shown).

    `areas` has stricter ranges, by the area's id. `guarantee` is 1, 2 or 3, see the page on disclosure
    control; `method` is `undertryckning`, `avrundning` or `cellnycklar`. With the third guarantee one fewer than
    `insiders` persons put together what they know.
    """

    low: int = 1
    high: int = 4
    areas: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    guarantee: int = 3
    insiders: int = 2
    method: str = "undertryckning"
    amounts: Amounts = Amounts()
    median_of: int = 10
    """The fewest that a median is shown of: five on each side of it (the rule of ten for quantiles; see the page)."""
    groups_accepted: str = (
        "Nollor visas, som i den tryckta rapporten. Den som ser dem vet när alla i en grupp finns på ett ställe, och "
        "när ingen gör det."
    )
    """Why it is accepted that all, or none, of a known group is seen to have something in common."""

    def most_hidden(self, area: str) -> int:
        "The largest count that is hidden for being small in an *area*."
        return max(self.high, self.areas.get(area, (0, 0))[1])


@dataclass(frozen=True)
class Person:
    name: str
    title: str = ""
    unit: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True)
class Preparation:
    """A body that the matter passes before the committee, and how that is told."""

    body: str
    date: dt.date
    role: str
    """`behandlar` or `ges möjlighet att behandla`; prose puts it in the right tense."""


@dataclass(frozen=True)
class Memo:
    """The memo's own facts for one year; none of them is a figure of the report."""

    year: int
    dnr: str
    date: dt.date
    meeting: dt.date
    handler: Person
    """Without a name where the municipality has not filled in who."""
    signatures: tuple[Person, ...]
    department: str
    prepared: tuple[Preparation, ...] = ()
    reviewed: tuple[str, ...] = ()
    "Sentences that the second reader doubts and a person has found right."

    def invented(self) -> Memo:
        "The same with a number that no diary has, and nobody who exists."
        return replace(
            self,
            dnr=f"PROV {self.date.year}/0",
            handler=Person("Påhittad Handläggare", phone="000-00 00 00", email="pahittad@kommun.example"),
            signatures=tuple(replace(one, name="Påhittad Person") for one in self.signatures)
            or (Person("Påhittad Person", "Förvaltningschef"),),
        )


@dataclass(frozen=True)
class Adjustment:
    """What is so only here of an indicator that all municipalities share.

    `since` is the first year it can be counted, `breaks` its own breaks in the series, `aside` a
    sentence that the memo adds after it: a reform, a new channel; `english_aside` is the same in English, empty where
    the municipality has none. What is not `shown` is not counted.
    """

    since: int | None = None
    breaks: tuple[Break, ...] = ()
    aside: str = ""
    shown: bool = True
    english_aside: str = ""
    depth: Depth | None = None
    """How much room it has in the printed report; None as the catalogue says."""


@dataclass(frozen=True)
class OwnChapter:
    """A chapter as the municipality has it: of whole areas, by their ids, and of single indicators.

    Where neither is said it is the area with its own id, under another title.
    """

    id: str
    title: str
    areas: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    english: str = ""

    @property
    def whole(self) -> tuple[str, ...]:
        "The areas that it has whole."
        return self.areas if self.areas or self.indicators else (self.id,)


@dataclass(frozen=True)
class Committee:
    "One of several that each have chapters, an administration and a memo; empty `chapters` are all of them."

    code: str
    name: str
    """*omsorgsnämnden*"""
    chapters: tuple[str, ...]
    administration: str
    the_administration: str
    administration_word: str
    informed: str = ""
    """Who get the matter for information: *stadsdelsnämnderna*."""
    memos: Mapping[int, Memo] = field(default_factory=dict)
    english: str = ""
    english_administration: str = ""


@dataclass(frozen=True)
class PriceIndex:
    """What prices were each year, in proportion: *konsumentprisindex*, from SCB."""

    name: str
    source: str
    values: Mapping[int, float]


@dataclass(frozen=True)
class EnglishNames:
    """What the municipality and its parts are called in English text; names of places stay as they are."""

    name: str = ""
    """*City of Stockholm*; empty keeps the Swedish name."""
    whole: str = "The whole municipality"
    the_whole: str = "the municipality"
    district: str = "district"
    districts: str = "districts"
    committees: tuple[str, ...] = ()
    """Empty is the social welfare committee, or committees where there are several."""
    administration: str = "the social services department"
    at: str = "in"
    """The word before the place: *in Stockholm*, *on Gotland*."""
    at_whole: str = "in"


@dataclass(frozen=True)
class Profile:
    """All that differs between municipalities."""

    id: str
    code: str
    """The four-digit municipality code."""
    name: str
    """*Stockholms stad*"""
    place: str
    """*Stockholm*, as in *i Stockholm*."""
    whole: str
    """What the whole is called: *Hela staden*, *Hela kommunen*."""
    the_whole: str
    """*staden*, *kommunen*: definite, in running text."""
    committees: tuple[str, ...]
    """*socialnämnden*; several where they share the work."""
    administration: str
    """*Socialförvaltningen*, as a name stands alone."""
    part: PartName
    """*stadsdel* in its forms; without words where there are no districts."""
    district_committees: str
    """*stadsdelsnämnderna*, who get the report for information; empty where there are none."""
    districts: tuple[District, ...]
    outside: tuple[OutsideUnit, ...]
    first_edition: int
    """The year that the first report was about; the edition's number follows."""
    disclosure: Disclosure
    memos: Mapping[int, Memo]
    at: str = "i"
    """The word before the place: *i Stockholm*, *på Gotland*."""
    at_whole: str = "i"
    """The word before the whole: *i staden*."""
    the_administration: str = ""
    """*socialförvaltningen*, in running text; empty is the name with its first letter small."""
    administration_word: str = "förvaltningen"
    """What the administration calls itself: *förvaltningen*, *kontoret*."""
    address: tuple[str, ...] = ()
    website: str = ""
    colours: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, OwnText] = field(default_factory=dict)
    """What the municipality says itself, by what it replaces: a chapter's introduction (`vald`), a part of the memo
    (`tjansteutlatande/bakgrund`)."""
    strict_texts: bool = False
    """True where own text that nobody has signed for the year, or own figures in it, stop the build."""
    fiscal: FiscalYear = CALENDAR
    """What a year is here."""
    adjustments: Mapping[str, Adjustment] = field(default_factory=dict)
    """By indicator id."""
    aggregates: WrittenFile = NO_TABLES
    """How its already published tables are read, see the guide to aggregates: a list of descriptions."""
    files: WrittenFile | None = None
    """How files are read that do not have a register's own columns; intake holds them against the registers."""
    database: WrittenFile | None = None
    """Which database registers are read from, as its file says; intake holds it against the registers."""
    english: EnglishNames = EnglishNames()
    compared: Mapping[str, str] = field(default_factory=dict)
    """Other municipalities that figures stand beside, by code: their names."""
    prices: PriceIndex | None = None
    """What kronor are reckoned over with; None where they are told as they were paid only."""
    chapters: tuple[OwnChapter, ...] = ()
    """The report's chapters in order, where they are not the catalogue's."""
    titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """By area: what it is called here, in Swedish and in English (empty as in the catalogue)."""
    bodies: tuple[Committee, ...] = ()
    """The committees that have a memo each; empty where all there are share one."""
    groups: DistrictGroups | None = None
    """What its districts are put together to, if anything."""
    edition_of: str = ""
    """The committee whose chapters alone the edition has; empty is the whole municipality's."""
    synthetic: WrittenFile = NO_TARGETS
    """Target figures for the generator, if any; the pipeline never reads them."""

    @property
    def names(self) -> tuple[str, ...]:
        "What it, its committees and its parts are called, in both languages."
        own = (self.name, self.place, self.administration, self.district_committees, self.website, *self.committees)
        english = [text for text in vars(self.english).values() if isinstance(text, str)]
        parts = (d.name for d in self.districts)
        return tuple(n for n in (*own, self.said_administration, *english, *self.english.committees, *parts) if n)

    def of_made_up_people(self) -> Profile:
        "The profile with memos that no official has signed: of people who do not exist, nobody answers for anything."
        bodies = tuple(replace(one, memos=unsigned(one.memos)) for one in self.bodies)
        return replace(self, memos=unsigned(self.memos), bodies=bodies)

    def body(self, code: str) -> Committee:
        "The committee that has the code. Raises `Refusal` where none of them does."
        found = next((one for one in self.bodies if one.code == code), None)
        if found is None:
            there = ", ".join(one.code for one in self.bodies)
            known = f"De som finns är {there}." if there else "Ge nämnderna var sin kod i profile.yaml."
            raise Refusal(f"Profilen har ingen nämnd med koden {code}. {known}", exit_code=2)
        return found

    def as_of(self, one: Committee, alone: bool = False) -> Profile:
        "The profile as that committee's memo has it, and where it stands *alone* its edition: it knows of no other."
        names = replace(
            self.english,
            committees=(one.english,) if one.english else (),
            administration=one.english_administration or self.english.administration,
        )
        return replace(
            self,
            committees=(one.name,),
            administration=one.administration,
            the_administration=one.the_administration,
            administration_word=one.administration_word,
            district_committees=one.informed,
            memos=one.memos,
            english=names,
            bodies=() if alone else (one,),
            edition_of=one.code if alone else "",
        )

    def reviewed(self, year: int) -> tuple[str, ...]:
        "Sentences that a person has found right, in any memo of the year."
        every = (self.memos, *(one.memos for one in self.bodies))
        return tuple(text for memos in every if year in memos for text in memos[year].reviewed)

    @property
    def service(self) -> str:
        "What the report is about: *socialtjänsten*, or *omsorgsnämndens verksamhet*."
        return f"{genitive(self.committee)} verksamhet" if self.edition_of else "socialtjänsten"

    @property
    def its_service(self) -> str:
        "The same where the sentence has just named the committee: *dess verksamhet*."
        return "dess verksamhet" if self.edition_of else self.service

    @property
    def english_service(self) -> str:
        return f"the work of {self.english_committee}" if self.edition_of else "social services"

    @property
    def committee(self) -> str:
        "The committee, or all of them, in running text."
        return said_together(self.committees)

    @property
    def english_committee(self) -> str:
        if self.english.committees:
            return said_together(self.english.committees, "and")
        return f"the social welfare committee{'s' if len(self.committees) > 1 else ''}"

    @property
    def said_administration(self) -> str:
        "*socialförvaltningen*"
        return self.the_administration or lower_first(self.administration)

    @property
    def at_place(self) -> str:
        "*i Stockholm*"
        return f"{self.at} {self.place}"

    @property
    def in_whole(self) -> str:
        "*i staden*"
        return f"{self.at_whole} {self.the_whole}"

    @property
    def english_in_whole(self) -> str:
        "*in the city*"
        return f"{self.english.at_whole} {self.english.the_whole}"

    def before(self, code: str, english: bool = False) -> str:
        "The word before a district's name: *i*, *på*."
        found = next((d for d in self.districts if d.code == code), District(code, ""))
        return found.english_at if english else found.at or "i"

    @property
    def prepositions(self) -> dict[str, str]:
        "The word before each district's name, by its code."
        return {d.code: self.before(d.code) for d in self.districts}

    @property
    def area_codes(self) -> tuple[str, ...]:
        "The codes that a case's district may have: districts of any year, and units outside them."
        return (*(d.code for d in self.districts), *(u.code for u in self.outside))

    def districts_in(self, group: str) -> tuple[str, ...]:
        "The codes of the districts that are put together to the *group*, of any year."
        return tuple(d.code for d in self.districts if d.group == group)

    def districts_of(self, year: int) -> tuple[District, ...]:
        "The districts there are on the last day of *year*, by name."
        day = self.fiscal.last_day(year)
        return tuple(
            sorted(
                (
                    d
                    for d in self.districts
                    if (d.since is None or d.since <= day) and (d.until is None or d.until >= day)
                ),
                key=lambda d: swedish_order(d.name),
            )
        )

    def successor_of(self, code: str, year: int) -> str:
        "The district that has *code*'s area on the last day of *year*."
        by_code = {d.code: d for d in self.districts}
        day = self.fiscal.last_day(year)
        district = by_code[code]
        while district.until is not None and district.until < day and district.successor:
            district = by_code[district.successor]
        return district.code


def unsigned(memos: Mapping[int, Memo]) -> dict[int, Memo]:
    return {year: memo.invented() for year, memo in memos.items()}


def swedish_order(text: str) -> str:
    "A sort key that puts å, ä, ö last, in that order."
    return text.casefold().translate(str.maketrans("åäöéü", "{|}ey"))
