"""Last year's own texts as a beginning of this year's: years that follow along, and nothing signed.

A year in a reference becomes so many years back, and the same year in the words of its sentence too, so that the two
go on saying the same. What cannot be decided is left as it is. All that was changed, and all that may be wrong, is
listed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from socialrapport.model.issue import Refusal
from socialrapport.profiles import by_hand
from socialrapport.profiles.markdown import BARE_LINK, HEADING, LINK, NOTE, REFERENCE, SIGNED

ASKED = re.compile(r"(,\s*|\bsedan\s+)(\d{4}|[-\u2212\u2013]\d{1,2})(?=\s*(?:[,|]|$))", re.IGNORECASE)
"""A year, or so many years back, that a reference names: after its comma or after *sedan*."""
OTHERWISE = re.compile(r"\|\s*annars\b", re.IGNORECASE)
"""Where the words begin that are said of a hidden figure: they are the author's own."""
CHANGING = re.compile(r"\|\s*(?:förändring|riktning)\b", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
ALONE = re.compile(r"(?<![\w/:.=?&#\u2013-])(?:19|20)\d{2}(?![\w/\u2013-]|[.:]\w|\s+nr\b)")
"""A year that is a word of its own: not in an address, a law's number, a date in figures or a span of years."""
ADDRESS = re.compile(rf"{LINK.pattern}|{BARE_LINK.pattern}|(?:https?://|www\.)\S+")
BEFORE = re.compile(r"([\w.:/-]*\w)[\s(*_\"”]*$")
"""The word that a year stands right after."""
TIED = re.compile(
    r".*\d.*|(?:jan|feb|mars|april|maj|juni|juli|aug|sep|okt|nov|dec)\w*"
    r"|(?:vår|sommar|höst|vinter|jul|årsskifte|\w*kvartal|\w*halvår)(?:en|n|et)?|d?nr|val(?:et)?"
    r"|\w*(?:lag|beslut|budget|plan|bokslut|rapport|proposition|prop|program|avtal|upplaga)(?:en|n|et|s)*",
    re.IGNORECASE,
)
"""Words that a year after them is a part of: a day, a season, a document."""
LOOSE = frozenset(
    {"under", "år", "året", "åren", "sedan", "från", "till", "mellan", "mot", "och", "för", "av", "jämfört",
     "med", "i", "efter", "före", "fram", "både", "också", "redan", "även", "än", "kring", "runt", "hela"}
)  # fmt: skip
"""Words that a sentence may begin with before a year; another with a capital is a name: *SOSFS 2024*, *Agenda 2030*."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\sa-zåäö\d])|\n(?=\s*(?:[-*+]|\d+[.)])\s)")
MARK = "\ue000"
"""Stands in for the letters of a reference while the words around it are read."""
OWN = re.compile(r"\s*eget\s*:", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    "Something to look at in a text that has been carried over: its line there, and what it is."

    line: int
    says: str


@dataclass(frozen=True)
class Carried:
    "A file as it is for the new year. `signatures` is how many were taken away."

    file: str
    text: str
    looks: tuple[Look, ...]
    signatures: int


@dataclass
class Carrying:
    "A text on its way: the year that it becomes of, and indicators that are not counted each year."

    year: int
    not_yearly: Collection[str]
    looks: list[Look] = field(default_factory=list)

    def look(self, line: int, says: str) -> None:
        self.looks.append(Look(line, says))


def carried(file: str, text: str, year: int, not_yearly: Collection[str] = ()) -> Carried:
    """The text of *file* for *year*, with relative years and without its signatures.

    What is signed is of the year that it is signed for; all else of the year before *year*. Raises `Refusal`
    for what is signed for a later year: it cannot go back.
    """
    refuse_going_back(file, text, year)
    work, lines, signatures = Carrying(year, not_yearly), list[str](), 0
    for part, signature in signed_parts(text):
        then = int(signature[1]) if signature else year - 1
        lines += [""] if lines and part and part[0].strip() else []
        if signature:
            signatures += 1
            work.look(first_of(part, len(lines) + 1), f"härifrån bekräftades texten för {then} av {signature[2]}.")
        for paragraph in paragraphs(part):
            lines += moved(paragraph, then, len(lines) + 1, work).split("\n")
    return Carried(
        file, "\n".join(lines).rstrip("\n") + "\n", tuple(sorted(work.looks, key=lambda one: one.line)), signatures
    )


def refuse_going_back(file: str, text: str, year: int) -> None:
    signed = [(n, SIGNED.match(line.strip())) for n, line in enumerate(text.split("\n"), 1)]
    later = [(n, int(found[1])) for n, found in signed if found and int(found[1]) > year]
    told = (
        f"texter/{file} rad {n}: texten är bekräftad för {then}, som är efter {year}. Texter förs bara framåt: "
        "ange ett senare år som --year, eller rätta året i bekräftelsen."
        for n, then in later
    )
    if later:
        raise Refusal(*told, exit_code=2)


def first_of(part: list[str], line: int) -> int:
    "The line of the first that is not empty."
    return line + next((n for n, text in enumerate(part) if text.strip()), 0)


def signed_parts(text: str) -> Iterator[tuple[list[str], re.Match[str] | None]]:
    """The lines above each signature, back to the one before, with it; last those that nobody has signed.

    Of signatures that stand together, that of the latest year.
    """
    part: list[str] = []
    latest: re.Match[str] | None = None
    for line in text.split("\n"):
        if signature := SIGNED.match(line.strip()):
            latest = max(latest or signature, signature, key=lambda found: int(found[1]))
            continue
        if latest and line.strip():
            yield without_empty_end(part), latest
            part, latest = [], None
        part.append(line)
    yield (without_empty_end(part) if latest else part), latest


def without_empty_end(lines: list[str]) -> list[str]:
    last = max((n for n, line in enumerate(lines, 1) if line.strip()), default=0)
    return lines[:last]


def stands_alone(line: str) -> bool:
    "A footnote's text, or a heading."
    return bool(NOTE.match(line.strip()) or HEADING.match(line.strip()))


def paragraphs(lines: list[str]) -> Iterator[str]:
    "Lines that belong together, and the empty ones between them."
    kept: list[str] = []
    for line in lines:
        if kept and (not line.strip() or not kept[-1].strip() or stands_alone(line) or stands_alone(kept[-1])):
            yield "\n".join(kept)
            kept = []
        kept.append(line)
    if kept:
        yield "\n".join(kept)


def moved(text: str, then: int, line: int, work: Carrying) -> str:
    "A paragraph of the year *then*, which begins on a line of the new file."
    near = followed(text, then, work)
    made, at = "", 0
    for end in [*(found.end() for found in SENTENCE.finditer(masked(text))), len(text)]:
        made += of_sentence(text[at:end], then, line + text[:at].count("\n"), work, near)
        at = end
    return made


def of_sentence(text: str, then: int, line: int, work: Carrying, near: Collection[int]) -> str:
    "A sentence; *near* are the years of its paragraph that follow along."
    new = {found: relative(found, then, line_of(found, text, line), work) for found in REFERENCE.finditer(text)}
    new |= years_beside(text, then, line, work, near)
    for start, raw in by_hand.figures(text):
        work.look(line + text[:start].count("\n"), f"”{raw}” är skrivet för hand. Stämmer det för {work.year}?")
    made, at = "", 0
    for found in sorted(new, key=lambda one: one.start()):
        made, at = made + text[at : found.start()] + new[found], found.end()
    return made + text[at:]


def masked(text: str) -> str:
    "The text with as many marks in place of each reference; lines stay lines."
    return REFERENCE.sub(lambda found: re.sub(r"[^\n]", MARK, found[0]), text)


def line_of(found: re.Match[str], text: str, first: int) -> int:
    return first + text[: found.start()].count("\n")


def parts_of(inside: str) -> tuple[str, str]:
    "What a reference asks for, and from *annars* on what is the author's own words."
    otherwise = OTHERWISE.search(inside)
    cut = otherwise.start() if otherwise else len(inside)
    return inside[:cut], inside[cut:]


def years_of(inside: str, then: int) -> set[int]:
    "The years that a reference is of, in a text of *then*."
    asked = [(how, year_of(year, then)) for how, year in ASKED.findall(parts_of(inside)[0])]
    named = [year for how, year in asked if how.startswith(",")] or [then]
    since = [year for how, year in asked if not how.startswith(",")]
    before = [year - 1 for year in named] if CHANGING.search(inside) and not since else []
    return {*named, *since, *before}


def year_of(written: str, then: int) -> int:
    return int(written) if written.isdigit() else then - int(written[1:])


def stays(inside: str, then: int, work: Carrying) -> bool:
    "Whether a reference is left as it is written: one that is not of every year, or of one that was to come."
    return asks_for(inside) in work.not_yearly or max(years_of(inside, then)) > then


def asks_for(inside: str) -> str:
    return inside.split(",")[0].split("|")[0].strip()


def followed(text: str, then: int, work: Carrying) -> set[int]:
    "The years that the references of a text are of and that become later ones."
    asked = [found[1] for found in REFERENCE.finditer(text) if not OWN.match(found[1])]
    return {year for inside in asked if not stays(inside, then, work) for year in years_of(inside, then)}


def left(text: str, then: int, work: Carrying) -> set[int] | None:
    "The years that references are of which do not follow along; None where one says no year, and so is of any."
    asked = [found[1] for found in REFERENCE.finditer(text) if not OWN.match(found[1])]
    staying = [inside for inside in asked if stays(inside, then, work)]
    if any(not ASKED.search(parts_of(inside)[0]) for inside in staying):
        return None
    return {year for inside in staying for year in years_of(inside, then)}


def relative(found: re.Match[str], then: int, line: int, work: Carrying) -> str:
    "A reference with its years as steps back from the report's."
    inside, told = found[1], " ".join(found[0].split())
    if OWN.match(inside):
        work.look(line, f"{told} är ert eget tal. Stämmer det för {work.year}?")
        return found[0]
    asked, otherwise = parts_of(inside)
    if YEAR.search(otherwise):
        work.look(line, f"{told} har ett år i orden efter annars. Stämmer det för {work.year}?")
    years = [int(year) for _, year in ASKED.findall(asked) if year.isdigit()]
    if asks_for(inside) in work.not_yearly:
        if years:
            work.look(line, f"{told} mäts inte varje år. Året är kvar: skriv det som ska gälla.")
        return found[0]
    if stays(inside, then, work):
        work.look(line, f"{told} gäller ett år efter {then}. Året är kvar: skriv det som ska gälla.")
        return found[0]
    if not years:
        return found[0]
    made = "{{" + ASKED.sub(lambda year: step(year, then), asked) + otherwise + "}}"
    work.look(line, f"{told} blev {' '.join(made.split())}, som för {work.year} är {in_new(years, then, work)}.")
    return made


def step(found: re.Match[str], then: int) -> str:
    "*, 2022* as *, -2*; the report's own year is what is meant where none stands. Lines stay lines."
    if not found[2].isdigit():
        return found[0]
    ago = then - int(found[2])
    if not ago and found[1].startswith(","):
        return "\n" * found[1].count("\n")
    return f"{found[1]}-{ago}" if ago else found[0]


def in_new(years: Iterable[int], then: int, work: Carrying) -> str:
    return " och ".join(str(year + work.year - then) for year in dict.fromkeys(years))


def years_beside(text: str, then: int, line: int, work: Carrying, near: Collection[int]) -> dict[re.Match[str], str]:
    "What becomes of the years in a sentence's words: those that its references are of follow along, others are listed."
    words, made = masked(text), dict[re.Match[str], str]()
    here, held = followed(text, then, work), left(text, then, work)
    for found in YEAR.finditer(words):
        year, at = int(found[0]), line_of(found, text, line)
        if year in here and held is not None and year not in held and is_free(words, found):
            made[found] = "{{ år }}" if year == then else f"{{{{ år, -{then - year} }}}}"
            work.look(at, f"{year} blev {made[found]}, som för {work.year} är {year + work.year - then}.")
        elif not is_of_law(words, found):
            work.look(at, f"{year} står kvar i texten. {beside(year, near, here, work)}")
    return made


def beside(year: int, near: Collection[int], here: Collection[int], work: Carrying) -> str:
    "What to ask of a year that is left, where figures beside it are no longer of that year."
    if year in near or here:
        where = "meningen" if here else "stycket"
        return f"Tal i {where} följer med till {work.year}: läs {where}, och skriv det år som ska stå."
    return f"Stämmer det för {work.year}?"


def is_free(text: str, found: re.Match[str]) -> bool:
    "Whether a year is said of when something was, and is no part of an address, a day, a law or a name."
    if any(one.start() <= found.start() < one.end() for one in ADDRESS.finditer(text)):
        return False
    before = BEFORE.search(text[: found.start()])
    word = before[1] if before else ""
    named = word[:1].isupper() and word.casefold() not in LOOSE
    return bool(ALONE.match(text, found.start())) and not named and not TIED.fullmatch(word)


def is_of_law(text: str, found: re.Match[str]) -> bool:
    "Whether it is the first part of a law's number: *2001:453*."
    return re.match(r":\d", text[found.end() :]) is not None
