"""Whether a verdict stands, of a text from elsewhere: only where all that the sentence says is bound to the edition.

What stands is never wrong and sometimes silent. A claim of which something is not understood is *not found*, with what;
one that two tables fit alike, or that may be of two years, is ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from socialrapport.model.indicator import TOTAL
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.opened.tables import BASE, PLACES, Table
from socialrapport.reading import Number, Read, units
from socialrapport.verifying.judging.in_other_sense import in_other_sense
from socialrapport.verifying.judging.levels import LASTING, MEDIAN, OF_OTHERS, number_value, telling
from socialrapport.verifying.judging.limits_said import limit_unmet
from socialrapport.verifying.judging.miswritten import is_miswritten
from socialrapport.verifying.judging.no_level import no_level, said_of_both
from socialrapport.verifying.judging.of_so_many import whole_of
from socialrapport.verifying.judging.right_elsewhere import fits_elsewhere, published_of
from socialrapport.verifying.judging.verdicts import Judged, Verdict
from socialrapport.verifying.judging.whose_figures import not_theirs
from socialrapport.verifying.linking import counted_by
from socialrapport.verifying.linking.clauses import Clause, clauses
from socialrapport.verifying.linking.clauses import at as clause_at
from socialrapport.verifying.linking.link import Link
from socialrapport.verifying.linking.presumed import is_exact
from socialrapport.verifying.linking.stems import meant, stems
from socialrapport.verifying.linking.times_meant import THEN_FIRST, YEAR, is_dated

FULL = 1.0
_DENIED = re.compile(
    r"\b(?:inte sant|osant|stämmer inte|stämmer det inte|inte så|fel|felaktigt|myt|lögn|påstå\w*|påstod\w*|falskt|"
    r"ryktet|tänk|anta|skulle|hade \w+ varit)\b[^.;]*?\b(?:att|om)\b",
    re.IGNORECASE,
)
_DID_YOU_KNOW = re.compile(
    r"(?:visste|vet|känner) (?:du|ni|alla) (?:om |till )?att\b|"
    r"(?:kan|kunde|skulle) (?:du|ni|vi|jag|någon) (?:kunna )?"
    r"(?:skriva|säga|bekräfta|dubbelkolla|kolla|kontrollera) att\b",
    re.IGNORECASE,
)
_SIGNS = "\ufe0f " + "".join(chr(one) for one in (*range(0x2600, 0x27C0), *range(0x1F300, 0x1FB00)))
"""Pictures that a line may begin with."""
_TAKEN_FOR_SO = re.compile(
    r"\b(?:vad|hur)\b[^?]*\b(?:åt|över|med) att\b|\bvarför (?:är|var|har|hade|fick|blev|kom)\b(?! inte)|"
    r"\bhur (?:kommer|kom) det sig att\b|"
    r"\b(?:hur kan|varför)\b[^?]*\bnär\b",
    re.IGNORECASE,
)
"""*Vad gör ni åt att 44 procent …?*, *varför är det bara 65 procent …?*: the question takes it for so."""
_NOT_SO = re.compile(
    r"\b(?:inte sant|osant|stämmer (?:det )?inte|inte stämmer|så är det inte|är det inte så|lögn|påhitt|"
    r"(?:är|var) (?:det )?(?:helt )?fel(?:aktigt|aktig)?(?: siffra| uppgift| tal)?)(?=[\s,.:;!)]*(?:$|:|men\b))",
    re.IGNORECASE,
)
"""*Det är inte sant: 825 hushåll …*, *…, vilket inte stämmer*: the sentence takes back what it tells."""
_HOPED = re.compile(
    r"\b(?:tror|trodde|trott|hoppas|hoppades|hoppats|siktar|siktade|satsar|satsade|väntar|väntade|budgeterade|budgeterat|"
    r"planerade|planerat|räknade|räknat)\s(?:oss\s|sig\s)?(?:på|med|för)\s(?:[^\W\d]+\s)?$",
    re.IGNORECASE,
)
"""*Vi trodde på 825 hushåll*"""
_THOSE_TOGETHER = re.compile(
    r"\b((?:de (?:båda|bägge|två|tre|fyra|fem) [^\W\d]+)|båda|bägge|alla (?:tre|fyra|fem))\b[^.;]*?"
    r"\b(?:tillsammans|sammanlagt|ihop|totalt)\b",
    re.IGNORECASE,
)
"""*De båda områdena fick tillsammans in 15 338 orosanmälningar.*"""
_THAT_YEAR = re.compile(r"\bdet året\b(?! (?:innan|före|dessförinnan|efter|därpå)\b)", re.IGNORECASE)
_WITHOUT = re.compile(r"utan att\b", re.IGNORECASE)
"""*Utan att det fanns något beslut pågick 1 047 …*"""
_BUT_ONLY = re.compile(
    r"\bmen (?:det|den|de|siffran|talet|uppgiften) (?:gäll|avs|rör|omfatt|räkn)[^\W\d]* (?:bara|endast|enbart)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r",\s(?:men|utan|medan|tvärtom)\b")
"""*påstår att läget är gott, men …*: what comes after is said by the text itself."""
_DIFFERENCE = re.compile(
    r"\b(?:skillnad(?:en)?|skiljer|skilde|gapet|avstånd(?:et)?)\b[^.;,\d]{0,30}[−–-]?$", re.IGNORECASE
)
_IS_SO = re.compile(r"skillnaden (?:är|var) [^\W\d]+:\s", re.IGNORECASE)
"""*Skillnaden är hisnande: 251,6 av tusen …*"""
_CAUSE = re.compile(
    r"\b(?:ledde till|lett till|leder till|tack vare (?!er\b|dig\b|oss\b|alla\b)|"
    r"på grund av|p\.g\.a\.|beror på|berodde på|till följd av|orsaka\w*|"
    r"(?:är|var|som|blev) en (?:direkt )?följd av|l(?:åg|igger) bakom|förklaras av|drivs av|drevs av|"
    r"medför\w*|bidr(?:ar|og) till|gjorde att|resulterade i|eftersom|därför att)\b",
    re.IGNORECASE,
)
_TO_MEASURE = re.compile(
    r"(?:ledde till|lett till|leder till|resulterade i|resulterat i|resulterar i)\s+(?:en\s+|någon\s+)?insats",
    re.IGNORECASE,
)


def _tells_outcome(table: Table) -> bool:
    "Whether a table has how many led to a measure."
    names = [table.phrase, *table.labels]
    return any("insats" in name.lower() for name in names) and any("avslutade" in name.lower() for name in names[:1])


def _is_of_its_own(cause: re.Match[str], heard: Heard, found: Judged, link: Link) -> bool:
    "*190 på grund av sitt eget beteende*, *59 procent ledde till en ny utredning*: what the table itself divides by."
    number = heard.number
    if number is None or cause.start() < number.end or found.verdict is not Verdict.CONFIRMED:
        return False
    after = {*stems(" ".join(heard.read.sentence[cause.end() :].split()[:SOON]))}
    labels = {axis.id: axis.labels for axis in link.table.axes}
    own = {stem for axis, code in link.codes if axis not in PLACES for stem in stems(labels[axis].get(code, ""))}
    return bool(after & (own | ({*stems(link.table.phrase)} if number.unit == "procent" else set())))


SOON = 4
"""Words after *på grund av* that say what it is."""
_VARAV = re.compile(r"\bvarav\b")
"""*1 345 utredningar, varav 507 ledde till insats*: the cause is told of the part, and not of all."""
_LAST_YEAR = re.compile(r"(?<!än )(?<!med )(?<!mot )(?<!sedan )\b(?:i fjol|fjolåret|förra året|i år)\b", re.IGNORECASE)
_PEAK = re.compile(r"\b(?:högst|lägst|störst|minst|flest|färst|nivå)\w*\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
"""*den lägsta nivån sedan 2019*"""


@dataclass(frozen=True)
class Heard:
    """What a verdict rests on: the sentence and its number, and the tables that it was linked to.

    `said` is what the sentence says about the number, empty for a claim without one; `unread` are words that were not
    understood, `year` is the edition's.
    """

    read: Read
    number: Number | None
    said: str
    links: tuple[Link, ...]
    unread: tuple[str, ...]
    year: str
    told: tuple[str, ...] = ()
    """The years that the paragraph has told of before."""
    others: tuple[Table, ...] = ()
    """Other tables whose names the paragraph says."""
    near: tuple[Table, ...] = ()
    """Tables of the same area, of whose names the sentence says some."""
    evident: frozenset[str] = frozenset()
    """Ids of the tables that other figures of the paragraph are of."""
    dated: bool = False
    """Whether a figure before has told which year *förra året* is."""


def settled(found: Judged, heard: Heard) -> Judged:
    "The verdict that stands."
    if not heard.links and heard.unread:
        return replace(found, why=_not_understood(heard.unread))
    link = next((one for one in heard.links if one.table.id == found.indicator), None)
    if link is None or found.verdict in (Verdict.NOT_FOUND, Verdict.AMBIGUOUS):
        return found
    if reason := next(_not_judged(found, heard, link), None):
        return _silent(found, reason)
    if link.presumed and not _bears_presuming(found, heard, link):
        return replace(_silent(found, _not_understood(link.presumed)), indicator=None)
    if doubt := next(_doubtful(found, heard, link), None):
        return replace(found, verdict=Verdict.AMBIGUOUS, why=doubt, mended=None, fix=None)
    return found


def _bears_presuming(found: Judged, heard: Heard, link: Link) -> bool:
    "Whether a figure tells so much of which table is meant that words may be read past: it is right, or written wrong."
    if heard.number is None or not (is_exact(heard.number) or link.evident):
        return False
    if found.verdict is Verdict.CONTRADICTED:
        return is_miswritten(found.cells, heard.number, link)
    return found.verdict is Verdict.CONFIRMED


def _not_understood(said: Sequence[str]) -> str:
    return f"Inte förstått: {', '.join(f'”{word}”' for word in said)}."


def _silent(found: Judged, why: str) -> Judged:
    return replace(found, verdict=Verdict.NOT_FOUND, why=why, mended=None, fix=None, value=None, cells=())


_EACH_YEAR = re.compile(
    r"(?<!med )(?<!mot )(?<!än )\bbåde (?:i |under )?((?:19|20)\d\d) och (?:i |under )?((?:19|20)\d\d)\b"
)
"""*både 2023 och 2024*, of one figure; *oförändrat jämfört med både 2023 och 2019* is of three."""
_IF = re.compile(r"(?:^|[:;]\s)(?:om\s[^,;:]*|(?:har|är|får|söker|bor|blir)\s+)$", re.IGNORECASE)
_THEN = re.compile(r"\b(?:räknas|är|blir|ska|kan|får|går|gäller|tas|hör)\s+(?:det|den|de|dem|hen|han|hon|man)\b")
"""*har två föräldrar samma barn räknas det hos båda*"""
MONTHLY = "manad"
"""Id of the axis of a table that is told month by month."""
_EACH_MONTH = re.compile(r"\b(?:varje|per|i|om) månad(?:en)?\b|\bmånad(?:s|tlig)\w*\b", re.IGNORECASE)
_ABOUT_ITSELF = re.compile(r"([^\W\d]{4,}) (?:om|som rör|som gäller|kring) ([^\W\d]{4,})")
"""*orosanmälningar om anmälningar*"""
_OF_A_SCALE = re.compile(r"\s+(?:eller\s+\d|av\s+(?:årets\s+|de\s+)?\w+\s+månader)", re.IGNORECASE)
"""*4 eller 5 på frågan*, *tio av årets tolv månader*"""


_NOUNS = frozenset(
    ("hushåll", "ärenden", "beslut", "utredningar", "insatser", "anmälningar", "avhysningar", "placeringar")
)
"""Things that are counted as such, and are no people."""


def _other_unit(text: str, number: Number, table: Table) -> str:
    "*22 beslut hade beslut om placering*: what a number counts, where the table counts something else; else empty."
    unit = number.unit or ""
    if unit not in _NOUNS or not re.match(rf"\s+(?:[^\W\d]+\s+)?\w*{re.escape(unit)}\b", text[number.end :], re.I):
        return ""
    counted = " ".join(
        [
            table.unit,
            counted_by.HEAD.split(table.phrase)[0],
            counted_by.defined(table),
            *(f"{m.unit} {m.title}" for m in table.measures),
        ]
    )
    return "" if set(stems(unit)) & set(stems(counted)) else unit


def _has_no_figure(found: Judged, heard: Heard) -> bool:
    "A direction or a rank that is borne out, in a sentence without a figure that would have told a wrong table."
    return (
        found.verdict is Verdict.CONFIRMED
        and heard.number is None
        and not any(telling(number.raw) for number in heard.read.numbers)
    )


def _clause(found: Judged, heard: Heard) -> Clause:
    "The clause that a claim stands in."
    text, number = heard.read.sentence, heard.number
    return clause_at(clauses(text), number.start if number else max(found.start, text.find(found.raw), 0))


def _other_mean(found: Judged, heard: Heard, table: Table) -> str:
    "*per hushåll*, where what a claim was held against is no mean or rate of such; else empty."
    text, number = heard.read.sentence, heard.number
    here = _clause(found, heard)
    said = counted_by.around(text, number, heard.read.numbers, here) if number else here.text
    means = {m.id for m in counted_by.means_for(said, table)}
    if all(cell.split("/")[1] in means for cell in found.cells):
        return ""
    each = counted_by.per(said, table)
    if number is None and (rate := units.rate_in(said)):
        return rate[0]
    return f"per {each}" if each else "i snitt" if number is None and counted_by.is_mean(said, table) else ""


_AFTER_A_NUMBER = re.compile(r"\d\s*(?:[^\W\d]+\s)?\(\s*$")
_WITH = re.compile(r"(?<!jämfört )(?<!jämföra )\bmed\s+(?:[a-zåäö]+\s+)?$", re.IGNORECASE)


_YEARS = re.compile(r"\b(?:19|20)\d\d\s*(?:[–-]|till|och)\s*(?:19|20)\d\d\b")
_SOME_OF_THE = re.compile(r"\s+av\s+(?:de\s+)?[a-zåäö]{3,}(?:na|en)\b", re.IGNORECASE)
"""*25 av personerna i hemlöshet hade …*: some of those who are told of, by something that is not understood."""
_OF_THE = re.compile(
    r"(?:^|[,;:]\s)(?:av|bland)\s+(?:de\s+)?(?!befolkning|invånar)[a-zåäö]{3,}(?:na|en)\b(?:[^.;,\d]|(?<!\d)(?:19|20)\d\d(?!\d))*$",
    re.IGNORECASE,
)
"""*Av hushållen hade 366 haft …*: a part of what is told of, by what follows."""
_FAMILY = re.compile(r"\s*(?:procent\s+av\s+)?[a-zåäö]*(?:familj|hushåll)", re.IGNORECASE)
"""*var tionde familj*: not of people."""
_AT_MOST = re.compile(r"\bsom (?:mest|minst|högst|lägst|flest|färst|störst)\b[^.;,\d]*$", re.IGNORECASE)
"""*som mest 862*: of some year that is not told."""


_ONE_THAT = re.compile(r"\b(?:en|ett|den|något?n?)\s+(?:[a-zåäö]+\s+){1,6}?som\s+(?:[a-zåäö]+\s+)?$", re.IGNORECASE)
"""*En insats enligt LSS som 66 personer hade*: some one of what is told of."""


_ROW = re.compile(r"([^\d,:]+), [^\d:]+: \d[\d\s\u00a0]*(?:,\d+)?[.]")


def _of_all(label: str, table: Table) -> bool:
    "Whether the first cell of a row says that it is of them all, or of what the table is of."
    whole = table.called.pattern(r"_WHOLES_|_WHOLE_|\b(?:total\w*|summa|samtliga|alla|hela)\b").search(label)
    return whole is not None or bool({*stems(label)} & {*stems(f"{table.phrase} {table.title}")})


_PEOPLE = frozenset(("invån", "person", "vux", "man", "kvinn"))


def _other_base(number: Number, found: Judged, link: Link) -> str:
    "*122,0 per 1 000 invånare*, of what is told per so many children: what it is per; else empty."
    measure = link.table.measure_of(found.cells[0]) if found.cells else None
    if measure is None or not (number.unit or "").startswith("per ") or not measure.unit.startswith("per "):
        return ""
    said, of = (
        {stem for stem in stems(unit) if stem.isalpha() and stem != "per"} for unit in (number.unit or "", measure.unit)
    )
    alike = bool(said & of) or ("barn" not in of and said <= _PEOPLE)
    return "" if not said or alike else measure.unit


def _unsaid(text: str, number: Number, found: Judged, link: Link) -> bool:
    "*116 (114)*, *… med 3 procent* after a verb that is not known: some other figure than how much there is."
    before, level = text[: number.start], len(found.cells) == 1
    alone = _AFTER_A_NUMBER.search(before) and re.match(r"\s*\)", text[number.end :])
    of_all = all(code == "Total" for cell in found.cells for code in cell.split("/")[3:])
    some = bool(of_all and _SOME_OF_THE.match(text[number.end :]))
    shared = link.table.shares and not any("befolkning" in cell for cell in found.cells)
    some = some or bool(of_all and _OF_THE.search(before) and not shared)
    some = some or bool(number.unit in ("procent", "andel") and not shared and _FAMILY.match(text[number.end :]))
    unsized = not number.unit and any("/summa/" in cell for cell in found.cells)
    most = _AT_MOST.search(before) is not None and not _YEARS.search(text)
    most = most or _ONE_THAT.search(before) is not None
    return bool(level and (alone or some or unsized or most or (number.unit == "procent" and _WITH.search(before))))


def _is_difference(text: str, number: Number, found: Judged) -> bool:
    "*Skillnad: 16*, of what is not said; *skillnaden mellan 2023 och 2024 är 16* says its years."
    told = _DIFFERENCE.search(text[: number.start])
    said = told is not None and not _IS_SO.fullmatch(told[0])
    return said and (len(found.cells) == 1 or not YEAR.search(text))


_IS_IT = re.compile(r"\b(?:var|är|blev|låg)\s(den|andelen|motsvarande\s[^\W\d]+)\s+$", re.IGNORECASE)
"""*Bland invånare 18–24 år var den 2,0 procent.*"""
_A_YEAR_LATER = re.compile(
    r"\b(?:(?:ett|två|tre)\s+år\s+(?:senare|efter|därefter)|året\s+(?:efter|därpå)|uppföljning(?:en)?\s+(?:ett|två|tre)\s+år)\b",
    re.IGNORECASE,
)
"""*I uppföljningen ett år senare hade 35,2 procent av dem som avslutades 2023 …*"""
_YEAR_BESIDE = re.compile(
    r"\s+(?:(?!(?:mellan|från|och|samt|men|medan)\b)[^\W\d]+\s+)?\(?((?:19|20)\d\d)\b"
    r"(?!\s?[–-])(?!\s+års?\b)(?!\s*[:=]\s*\d)(?!\s+(?:respektive|resp)\b)"
)


def _other_year_beside(text: str, number: Number, found: Judged) -> str:
    "*färre än i fjol: 612 stycken 2021*: the year right after a figure, where it was held against another's."
    beside = _YEAR_BESIDE.match(text, number.end)
    if beside is None or len(found.cells) != 1 or beside[1] == found.cells[0].split("/")[2]:
        return ""
    return beside[1] if found.verdict is Verdict.CONFIRMED else ""


def _of_a_scale(text: str, number: Number) -> bool:
    before, after = text[: number.start], text[number.end :]
    return bool(
        _OF_A_SCALE.match(after)
        or (_OR.search(before) and _ASKED.match(after))
        or (_SO_MANY_OF.search(before) and _MONTHS.match(after))
    )


_OR, _ASKED = re.compile(r"\d\s+eller\s+$"), re.compile(r"\s+på\s+(?:frågan|en)\b")
_SO_MANY_OF, _MONTHS = re.compile(r"[^\W_]\s+av\s+(?:årets\s+|de\s+)?$"), re.compile(r"\s+månader\b")
"""*27 av 36 månader*"""


def _is_of_a_later(cause: re.Match[str], heard: Heard) -> bool:
    "*49 personer deltog, men bara 32 procent slutade på grund av …*: the cause is of the figure that stands nearer."
    assert heard.number is not None
    between = any(heard.number.end <= n.start < cause.start() for n in heard.read.numbers)
    return between and cause.group().lower() not in heard.said.lower()


def _some_part(text: str, link: Link) -> str:
    "*I stadsdelen bor 19 487 barn*: a part that is spoken of as known, and that nothing has named; else empty."
    if any(axis in PLACES for axis, _ in link.codes) or not any(axis.id in PLACES for axis in link.table.axes):
        return ""
    known = [part for part in link.table.called.parts if part.endswith(("en", "et"))]
    found = (
        re.search(rf"\b(?:i|för|inom|på) (?:vår |hela )?({'|'.join(known)})\b", text, re.IGNORECASE) if known else None
    )
    return found[1] if found else ""


_THERE = re.compile(r"(?:där|här)\b", re.IGNORECASE)


def _some_place(text: str, found: Judged, link: Link) -> str:
    "*Där fick 10,4 procent av barnen …*, where no place is known to be meant; else empty."
    there, places = _THERE.match(text), [at for at, axis in enumerate(link.table.axes) if axis.id in PLACES]
    of_all = any(cell.split("/")[3:][at] == TOTAL for cell in found.cells for at in places)
    return there[0] if there and of_all else ""


def _not_judged(found: Judged, heard: Heard, link: Link) -> Iterator[str]:
    "Why nothing is said of a claim."
    text, said = heard.read.sentence, heard.said
    if heard.number is not None and (unit := _other_unit(text, heard.number, link.table)):
        yield f"{link.table.phrase.capitalize()} räknas inte i {unit}."
    if heard.number is not None and (noun := counted_by.counted_else(text, heard.number, link.table)):
        yield f"{link.table.phrase.capitalize()} räknas inte i {noun}."
    if heard.number is not None and found.verdict is Verdict.CONTRADICTED and (both := _THOSE_TOGETHER.search(text)):
        yield f"Meningen säger inte vilka ”{both[1]}” är."
    if heard.number is not None and (noun := counted_by.of_families(text, heard.number, link.table)):
        yield f"{link.table.phrase.capitalize()} räknas inte i {noun}."
    event = counted_by.events_of(text, heard.number)
    if event and not counted_by.counts_events(link.table, event):
        yield f"{link.table.phrase.capitalize()} är ingen del av {event}."
    if each := _other_mean(found, heard, link.table):
        yield f"Meningen talar om ett medeltal (”{each}”), och {link.table.phrase} är inget sådant."
    noun = counted_by.share_of(text, heard.number, _clause(found, heard).text)
    if noun and found.cells and not counted_by.counts(link.table, noun):
        yield f"{link.table.phrase.capitalize()} räknas inte i {noun}."
    if of_both := said_of_both(text, link.table):
        yield f"”{of_both}” är något annat än {link.table.phrase}."
    if part := _some_part(text, link):
        yield f"Meningen säger inte vilken del av kommunen som menas: ”{part}”."
    if heard.number is not None:
        yield from not_theirs(text, heard.number, link, found.cells)
    if heard.number is not None and (year := _other_year_beside(text, heard.number, found)):
        yield f"Inte förstått: ”{year}”."
    if heard.number is not None and found.verdict is Verdict.CONTRADICTED and (later := _A_YEAR_LATER.search(text)):
        yield f"Meningen säger ”{later[0]}”, och vilket år som menas är inte förstått."
    if heard.number is not None and found.verdict is Verdict.CONTRADICTED and heard.number.raw in link.table.years:
        yield "Talet kan vara ett årtal."
    if heard.number is not None and len(found.cells) > 1 and (it := _IS_IT.search(text[: heard.number.start])):
        yield f"Meningen säger inte vad ”{it[1]}” är."
    if heard.number is not None and _of_a_scale(text, heard.number):
        yield "Talet hör till hur något räknas."
    if heard.number is not None and _is_difference(text, heard.number, found):
        yield "Meningen säger inte vad skillnaden är mellan."
    if heard.number is not None and found.verdict is Verdict.CONTRADICTED and (there := _some_place(text, found, link)):
        yield f"Meningen säger inte var det är: ”{there}”."
    wrong = found.verdict is Verdict.CONTRADICTED and not _is_miswritten(found, heard, link)
    if heard.number is not None and wrong and _unsaid(text, heard.number, found, link):
        yield OF_OTHERS
    if heard.number is not None:
        yield from _not_the_figure(found, heard.number, link)
    if heard.number is not None and len(found.cells) == 1:
        measure = found.cells[0].split("/")[1]
        yield from no_level(text, heard.number, link.table, measure)
        labels = " ".join(axis.labels.get(dict(link.codes).get(axis.id, ""), "") for axis in link.table.axes)
        yield from in_other_sense(text, heard.number, link.table, measure, labels)
        limit = limit_unmet(text, heard.number, heard.read.numbers, link)
        if limit:
            yield f"Utgåvan har talet för alla åldrar och tider, inte ”{limit}”."
    if heard.number is not None and _is_averaged(heard) and _is_whole(found, link.table):
        yield "Meningen talar om ett medeltal, och talet i tabellen är inget."
    if heard.number is not None and MEDIAN.search(text) and _is_no_median(found, link.table):
        yield "Meningen talar om en median, och talet i tabellen är ingen."
    if heard.number is not None and (both := _EACH_YEAR.search(text)):
        yield f"Meningen säger det om både {both[1]} och {both[2]}, och bara ett tal i taget prövas."
    if MONTHLY in {axis.id for axis in link.table.axes} - {axis for axis, _ in link.codes} and _EACH_MONTH.search(text):
        yield "Utgåvan har talen för var månad och för hela året, inget medeltal."
    if (twice := _ABOUT_ITSELF.search(text)) and meant(twice[1].lower()) == meant(twice[2].lower()) != ():
        yield f"Inte förstått: ”{twice[2]}”."
    taken_for_so = heard.number is not None and _TAKEN_FOR_SO.search(text, 0, heard.number.start)
    if text.rstrip("”\"')]").endswith("?") and not (_DID_YOU_KNOW.match(text.lstrip(_SIGNS)) or taken_for_so):
        yield "En fråga påstår inget."
    if heard.number is not None and _IF.search(text[: heard.number.start]) and _THEN.search(text[heard.number.end :]):
        yield "Ett villkor påstår inget."
    if (denied := _DENIED.search(text)) and not (heard.number and _BUT.search(text, denied.end(), heard.number.start)):
        yield "Meningen säger inte själv att det är så."
    if heard.number is not None and (hoped := _HOPED.search(text[: heard.number.start])):
        yield f"Meningen säger vad någon trodde eller ville: ”{hoped[0].strip()}”."
    if not heard.told and not YEAR.search(text) and (that := _THAT_YEAR.search(text)):
        yield f"Meningen säger inte vilket år ”{that[0]}” är."
    if (without := _WITHOUT.match(text)) is not None:
        yield f"Inte förstått: ”{without[0]}”."
    if heard.number is not None and (only := _BUT_ONLY.search(text, heard.number.end)):
        yield f"Inte förstått: ”{only[0]}”."
    if wrong and not link.codes and (label := _ROW.fullmatch(text)) and not _of_all(label[1], link.table):
        yield f"Inte förstått: ”{label[1]}”."
    if heard.number is not None and (base := _other_base(heard.number, found, link)):
        yield f"Talet är {base}."
    if heard.number is not None and (taken_back := _NOT_SO.search(text)):
        yield f"Meningen säger att det inte är så: ”{taken_back[0]}”."
    cause = _CAUSE.search(text)
    if cause and heard.number and _VARAV.search(text, heard.number.end, max(cause.start(), heard.number.end)):
        cause = None
    if cause and heard.number and _is_of_a_later(cause, heard):
        cause = None
    if (
        cause
        and cause.group().lower() not in f"{link.table.phrase} {link.table.title}".lower()
        and not (_TO_MEASURE.match(text, cause.start()) and _tells_outcome(link.table))
        and not _is_of_its_own(cause, heard, found, link)
    ):
        yield f"Orsaker finns inte i statistiken: ”{cause.group()}”."
    if _is_of_parts(found.cells, link.table) and not _is_the_whole(found, heard):
        yield f"Talet är inget mått på {link.table.phrase}, bara en del av uträkningen."
    median = wrong and _is_median(text, found, link.table)
    if link.score < FULL and not median and (wrong or _has_no_figure(found, heard)):
        yield f"Närmast är {link.table.phrase}, men meningen säger inte att det är det som menas."
    years = {m.group() for m in YEAR.finditer(said) if not _PEAK.search(said[: m.start()])}
    if years and not years & {link.year, link.before or ""} and len(heard.read.numbers) == 1:
        yield f"Inte förstått: ”{min(years)}”."


def _is_miswritten(found: Judged, heard: Heard, link: Link) -> bool:
    "Whether a figure is the table's own written wrong; *411 persons* alone is not 114 of whatever counts persons."
    named = {*stems(f"{link.table.phrase} {link.table.title}")} - {*stems(link.table.unit)}
    told = link.table.id in heard.evident or any(other.id == link.table.id for other in heard.others)
    says = told or link.score >= FULL or bool({*stems(heard.read.sentence)} & named)
    return says and heard.number is not None and is_miswritten(found.cells, heard.number, link)


FAR, SMALL = 10, 100
"""A small number of which the published one is so many times as large is hardly that one written wrong."""


def _not_the_figure(found: Judged, number: Number, link: Link) -> Iterator[str]:
    "What shows that a number is no such figure as it was held against."
    if found.verdict is Verdict.CONTRADICTED and len(found.cells) == 1 and found.value is not None:
        told, counted = number_value(number), any(f"/{m.id}/" in found.cells[0] for m in link.table.counts)
        if counted and FAR * told <= found.value and told < SMALL:
            yield f"{found.why} Talet är så mycket mindre att något annat kan menas."
    if found.verdict is Verdict.CONFIRMED:
        median = _is_median(found.sentence, found, link.table)
        if link.score < FULL and (number.hedge or not telling(number.raw)) and not median:
            yield f"Närmast är {link.table.phrase}, men meningen säger inte att det är det som menas."
        if isinstance(number.value, tuple) and number.value[1] > WIDE * number.value[0]:
            yield f"{found.why} Spannet är för brett för att prövas."
        if found.value and _says_little(number, found.value):
            yield f"{found.why} Orden säger för lite för att prövas."
        return
    if found.verdict is Verdict.CONTRADICTED and _is_numbered(number, found.value):
        yield f"{found.why} Talet kan vara två tal efter varandra."
    unit, kinds = number.unit or "", {m.kind for m in link.table.measures if f"/{m.id}/" in "".join(found.cells[:1])}
    if unit in ("procent", "andel") and number_value(number) > 100:
        yield "Talet är ingen andel."
    if unit == "" and any(kind.in_percent for kind in kinds):
        yield "Meningen säger inte att talet är i procent."
    names = f"{link.table.phrase} {link.table.title} {link.table.unit}"
    follows = re.match(rf"\s*{re.escape(unit)}\b", found.sentence[number.end :]) is not None
    heads = (
        f"{counted_by.HEAD.split(link.table.phrase)[0]} {counted_by.HEAD.split(link.table.title)[0]} {link.table.unit}"
    )
    persons = unit == "vuxna" and "person" in stems(link.table.unit) and is_miswritten(found.cells, number, link)
    if (
        unit in GROUPS
        and not persons
        and (follows or not link.codes)
        and not set(stems(unit)) <= set(stems(heads if follows else names))
    ):
        yield f"{link.table.phrase.capitalize()} räknas inte i {unit}."


_NUMBERED = re.compile(r"\d[\s\u00a0]\d{3}$")
"""*personkrets 2 209 personer*"""


def _is_numbered(number: Number, value: float | None) -> bool:
    last = number.raw[-3:].lstrip("0")
    return _NUMBERED.match(number.raw) is not None and value is not None and last == str(round(value))


_ON_AVERAGE = re.compile(r"\b(?:i|ett)\s+(?:snitt|genomsnitt|medeltal)\b[^.;,\d]{0,40}$", re.IGNORECASE)


_IN_AVERAGE = re.compile(r"\s*(?:[a-zåäö]+\s+){0,3}?i\s+(?:snitt|genomsnitt|medeltal)\b", re.IGNORECASE)
"""*60 dygn i snitt*"""
_AVERAGES = re.compile(
    r"\b(?:medel(?:värde|tal)|median(?:en|värde)?|genomsnitt(?:et)?|snittet)\b[^.;\d]{0,20}(?:(?:19|20)\d\d[^.;\d]{0,6})*[^.;\d]*$",
    re.IGNORECASE,
)
"""*Medelvärde 2022–2024, orosanmälningar per år:*"""


def _is_averaged(heard: Heard) -> bool:
    assert heard.number is not None
    before = heard.read.sentence[: heard.number.start]
    after = heard.read.sentence[heard.number.end :]
    return (
        _ON_AVERAGE.search(before) is not None
        or _IN_AVERAGE.match(after) is not None
        or _AVERAGES.search(before) is not None
    )


def _is_whole(found: Judged, table: Table) -> bool:
    "Whether a figure was held against one number or sum, which is no average of anything."
    return len(found.cells) == 1 and table.counts_or_sums(found.cells[0].split("/")[1])


def _says_little(number: Number, value: float) -> bool:
    "Whether a limit that a text gives is so far from the figure that it holds of nearly any."
    told = number_value(number)
    if number.hedge in LIMITS:
        return not 0.8 <= told / value <= 1.25
    return number.hedge in LEASTS and FAR * told < value


def _is_median(text: str, found: Judged, table: Table) -> bool:
    "Whether a text tells of a median and was held against one."
    return MEDIAN.search(text) is not None and not _is_no_median(found, table)


def _is_no_median(found: Judged, table: Table) -> bool:
    medians = {m.id for m in table.of_kind(MeasureKind.MEDIAN)}
    return bool(found.cells) and not any(cell.split("/")[1] in medians for cell in found.cells)


WIDE = 1.5
LIMITS = ("högst", "maximalt", "max", "upp till", "inte mer än", "inte fler än", "ej fler än")
LEASTS = ("minst", "åtminstone", "lägst", "inte mindre än", "inte färre än")
GROUPS = ("barn", "barn och unga", "hushåll", "familjer", "ungdomar", "unga", "vuxna")
"""Whom a figure counts, that another may not count."""


def _says(link: Link, value: float | None) -> bool:
    "Whether the other table says the very same."
    years = [year for year in (link.year, link.before) if year]
    return any(link.value(measure, year) == value for measure in link.table.measures for year in years)


def _lasts_so(table: Table, number: Number | None) -> bool:
    "Whether a table has anything in the unit of a number of days or months; of others it is not asked."
    unit = (number.unit or "").split(" per ")[0] if number else ""
    return unit not in LASTING or any(
        unit[:4] in m.unit.split(" per ")[0] for m in table.measures if m not in table.counts
    )


def _of_another_time(heard: Heard, link: Link) -> bool:
    "*Rapport 2020. Antalet … var 154*: the paragraph tells of other years than the one that is taken for granted."
    text = heard.read.sentence
    if not heard.told or link.year != heard.year or heard.year in heard.told:
        return False
    timed = (
        THEN_FIRST.match(text)
        or {*YEAR.findall(text)} & {*heard.told, heard.year}
        or _NOW.search(text)
        or (heard.number is not None and is_dated(text, heard.number))
    )
    return not timed


def says_last_year(text: str) -> bool:
    return _LAST_YEAR.search(text) is not None and not YEAR.search(text)


def dates_itself(found: Judged, heard: Heard, link: Link) -> bool:
    "*Förra året fick 13 690 hushåll …*: a figure of the whole of the edition's year, which nobody had before its end."
    return (
        found.verdict is Verdict.CONFIRMED
        and heard.number is not None
        and is_exact(heard.number)
        and len(found.cells) == 1
        and link.year == heard.year
    )


def _is_nearer_another(read: Read, number: Number, year: str) -> bool:
    "*till 3 668, vilket ska jämföras med 3 522 för helåret 2023*: whether the year has another figure between."
    others = [
        n.start
        for n in read.numbers
        if n.start != number.start and not (n.unit or "").startswith(("år", "månader", "dagar"))
    ]
    at = [m.start() for m in YEAR.finditer(read.sentence) if m.group() == year]
    return bool(at) and all(any(min(number.start, y) < n < max(number.start, y) for n in others) for y in at)


_SINCE_THEN = re.compile(r"\b(?:har|så det)\s+(?:[a-zåäö]+\s+){0,3}?(?:gått|ökat|minskat|stigit|sjunkit|vuxit)\b", re.I)
"""*2023 var det 251, så det har gått upp*: from then to now."""
_NOW = re.compile(r"\b(?:nu|i dag|idag|numera|sedan dess|därefter|i år|året efter|senare)\b", re.IGNORECASE)


def _is_of_parts(cells: Sequence[str], table: Table) -> bool:
    "The base of a share, and what a mean or a sum is made of, are no figures of the subject."
    measures = {cell.split("/")[1] for cell in cells}
    if BASE in measures:
        return True
    counts = {m.id for m in table.counts}
    return bool(table.means or table.amounts) and bool(measures & counts)


def _is_the_whole(found: Judged, heard: Heard) -> bool:
    "*av de 13 690 hushåll som fick bistånd hade 6 215 …*: the base of a share, told as what others are a part of."
    if heard.number is None or found.verdict is not Verdict.CONFIRMED or not all(f"/{BASE}/" in c for c in found.cells):
        return False
    rest = (n for n in heard.read.numbers if n.start != heard.number.start)
    return any(whole_of(heard.read, n) == heard.number for n in rest)


def _doubtful(found: Judged, heard: Heard, link: Link) -> Iterator[str]:
    "What makes a claim ambiguous."
    year = heard.year
    times = (year,) if heard.number is not None and _is_nearer_another(heard.read, heard.number, link.year) else ()
    times = (*heard.told, *times) if THEN_FIRST.match(heard.read.sentence) else times
    if heard.number is not None and (other := fits_elsewhere(found, heard.read, heard.number, link, times)):
        yield f"Talet är det för {other}, och meningen kan läsas så. {found.why}"
    if heard.number is not None and found.verdict is Verdict.CONTRADICTED and len(found.cells) == 1:
        named = (*heard.others, *(() if _is_miswritten(found, heard, link) else heard.near))
        table = published_of(heard.number, link, [one for one in named if one is not link.table])
        if table is not None:
            yield f"Talet är det för {table.phrase}, och meningen kan läsas så. {found.why}"
    if heard.number is None and link.year != year and _SINCE_THEN.search(heard.read.sentence):
        yield f"Meningen säger inte till när det har ändrats. {found.why}"
    if _of_another_time(heard, link):
        yield f"Stycket handlar om {heard.told[-1]}, och meningen säger inte vilket år. {found.why}"
    last = _LAST_YEAR.search(heard.said)
    just_told = bool(heard.told) and link.year == str(int(heard.told[-1]) - 1) and found.verdict is Verdict.CONFIRMED
    if (
        last
        and not YEAR.search(heard.read.sentence)
        and not (just_told or heard.dated or dates_itself(found, heard, link))
    ):
        either = f"”{last.group()}” kan vara {year} eller {int(year) - 1}"
        yield f"Texten säger inte när den är skriven, så {either}. {found.why}"
    others = {
        one.table.id: one.table
        for one in heard.links
        if one.table is not link.table and not _says(one, found.value) and _lasts_so(one.table, heard.number)
    }
    if others and found.verdict is Verdict.CONTRADICTED and not _is_miswritten(found, heard, link):
        also = " eller ".join(table.phrase for table in others.values())
        yield f"Kan vara {link.table.phrase} eller {also}. {found.why}"
