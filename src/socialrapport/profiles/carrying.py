"""Last year's own texts as a beginning of this year's: years that follow along, and nothing signed.

A year in a reference becomes so many years back, and the same year beside it in the text too, so that the two go on
saying the same. What cannot be known is left as it is. All that was changed, and all that may be wrong, is listed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from socialrapport.profiles.markdown import NOTE, REFERENCE, SIGNED

OF_FIGURE = re.compile(r"(,[ \t]*|\bsedan\s+)(\d{4})(?=\s*(?:[,|]|$))")
"""A year that a reference names, after its comma or after *sedan*."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
ALONE = re.compile(r"(?<![\w/:.\u2013-])(?:19|20)\d{2}(?![\w/:\u2013-]|\.\w)")
"""A year that is a word of its own: not in an address, a law's number, a date in figures or a span of years."""
DAY = re.compile(r"\d{1,2}\s+(?:jan|feb|mars|april|maj|juni|juli|aug|sep|okt|nov|dec)\w*\s+$", re.IGNORECASE)
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

    What is signed is of the year that it is signed for; all else of the year before *year*.
    """
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


def first_of(part: list[str], line: int) -> int:
    "The line of the first that is not empty."
    return line + next((n for n, text in enumerate(part) if text.strip()), 0)


def signed_parts(text: str) -> Iterator[tuple[list[str], re.Match[str] | None]]:
    """The lines above each signature, back to the one before, with it; last those that nobody has signed.

    Of signatures that stand together, that of the latest year.
    """
    part: list[str] = []
    latest: re.Match[str] | None = None
    for line in text.splitlines():
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


def paragraphs(lines: list[str]) -> Iterator[str]:
    "Lines that belong together, and the empty ones between them."
    kept: list[str] = []
    for line in lines:
        if kept and (not line.strip() or not kept[-1].strip() or NOTE.match(line.strip())):
            yield "\n".join(kept)
            kept = []
        kept.append(line)
    if kept:
        yield "\n".join(kept)


def moved(text: str, then: int, line: int, work: Carrying) -> str:
    "A paragraph of the year *then*, which begins on a line of the new file."
    back: set[int] = set()
    new = REFERENCE.sub(lambda found: relative(found, then, line_of(found, text, line), work, back), text)
    return years_beside(new, then, line, work, back | ({then} if REFERENCE.search(text) else set()))


def line_of(found: re.Match[str], text: str, first: int) -> int:
    return first + text[: found.start()].count("\n")


def relative(found: re.Match[str], then: int, line: int, work: Carrying, back: set[int]) -> str:
    "A reference with its years as steps back from the report's; `back` takes the years that were."
    inside = found[1]
    if OWN.match(inside):
        work.look(line, f"{found[0]} är ert eget tal. Stämmer det för {work.year}?")
        return found[0]
    years = [int(year) for _, year in OF_FIGURE.findall(inside)]
    if not years:
        return found[0]
    if inside.split(",")[0].split("|")[0].strip() in work.not_yearly:
        work.look(line, f"{found[0]} mäts inte varje år. Året är kvar: skriv det som ska gälla.")
        return found[0]
    if any(year > then for year in years):
        work.look(line, f"{found[0]} gäller ett år efter {then}. Året är kvar: skriv det som ska gälla.")
        return found[0]
    back.update(years)
    made = "{{" + OF_FIGURE.sub(lambda year: step(year, then), inside) + "}}"
    work.look(line, f"{found[0]} blev {made}, som för {work.year} är {in_new(years, then, work)}.")
    return made


def step(found: re.Match[str], then: int) -> str:
    "*, 2022* as *, -2*; the report's own year is what is meant where none stands."
    ago = then - int(found[2])
    if not ago and found[1].startswith(","):
        return ""
    return f"{found[1]}-{ago}" if ago else found[0]


def in_new(years: list[int], then: int, work: Carrying) -> str:
    return " och ".join(str(year + work.year - then) for year in dict.fromkeys(years))


def years_beside(text: str, then: int, line: int, work: Carrying, back: set[int]) -> str:
    "The years in the words: those that a reference of the paragraph is of follow along, others are listed."
    references = [found.span() for found in REFERENCE.finditer(text)]
    made, done = "", 0
    for found in YEAR.finditer(text):
        if any(start <= found.start() < end for start, end in references):
            continue
        year, at = int(found[0]), line_of(found, text, line)
        alone = ALONE.match(text, found.start()) and not DAY.search(text[: found.start()])
        if year in back and alone:
            new = "{{ år }}" if year == then else f"{{{{ år, -{then - year} }}}}"
            work.look(at, f"{year} blev {new}, som för {work.year} är {year + work.year - then}.")
            made, done = made + text[done : found.start()] + new, found.end()
        elif not is_of_law(text, found):
            work.look(at, f"{year} står kvar i texten. Stämmer det för {work.year}?")
    return made + text[done:]


def is_of_law(text: str, found: re.Match[str]) -> bool:
    "Whether it is the first part of a law's number: *2001:453*."
    return re.match(r":\d", text[found.end() :]) is not None
