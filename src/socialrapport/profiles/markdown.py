"""A municipality's own text: the little of Markdown that every output can show, and a refusal of the rest.

What stands inside `{{ }}` is kept as written, with its place; it is looked up when there are figures to look in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from socialrapport.model.owntext import OwnBlock, OwnKind, OwnText, Run, RunKind

HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
ITEM = re.compile(r"(?:[-*+]|(\d+)[.)])\s+(?=\S)")
LINK = re.compile(r"\[([^\]^][^\]]*)\]\(([^)\s]+)\)")
BARE_LINK = re.compile(r"<(https?://[^>\s]+)>")
STRONG = re.compile(r"[^\s*_]*(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?:\*\*|__)[^\s*_]*", re.DOTALL)
LEAN = re.compile(r"(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_]+)(?<=\S)_(?!\w)")
NOTE = re.compile(r"\[\^([^\]\s]+)\]:\s*(.*)$")
NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")
SIGNED = re.compile(r"<!--\s*bekr[äa]ftad\s*:\s*(\d{4})\s*,\s*(\S.*?)\s*-->$", re.IGNORECASE)
MEANT_AS_SIGNED = re.compile(r"<!--\s*bekr", re.IGNORECASE)
REFERENCE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
FIRST_MARK = 0xE000
"""The first of the characters that stand in for references while the rest of the line is read."""
HIDDEN = re.compile("[\ue000-\uf8fe]")
HIDDEN_BREAK = "\uf8ff"
"""Stands in for a line break inside a reference, so that lines are still counted."""
WHITE = dict.fromkeys(map(ord, "\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
"""Other breaks than a line's, as spaces: an editor does not count them as lines."""
BREAK = re.compile(f"[\n{HIDDEN_BREAK}]")
ANYWHERE = {r"!\[": "bilder", r"<[a-zA-Z/!]": "HTML"}
FIRST = {
    r"\|": "tabeller",
    r"```|~~~": "kodblock",
    r">": "citatblock",
    r"(?:-\s*){3,}$|(?:\*\s*){3,}$|={3,}$": "linjer",
}
"""What a line cannot begin with."""
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""What may be a report's year."""
SIGN = "<!-- bekräftad: 2024, Förnamn Efternamn -->"


class Line(NamedTuple):
    "A line of the file without its indent, which is so many characters wide."

    number: int
    indent: int
    text: str


@dataclass
class Reading:
    "A file while it is read: the faults found so far and the footnotes, by their mark."

    file: str
    faults: list[str] = field(default_factory=list)
    notes: dict[str, Line] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def fault(self, line: int, says: str) -> None:
        self.faults.append(f"{self.file} rad {line}: {says}")


def read(text: str, file: str) -> tuple[OwnText, tuple[str, ...]]:
    """The text of *file*, and what in it cannot be shown, each with its line: nothing is left out in silence.

    Headings, paragraphs, lists, bold, links (which show their address) and footnotes; italics are set upright. All that
    stands above a signature, back to the one before, is signed by it, and by each that follows on it.
    """
    reading = Reading(file)
    if HIDDEN.search(text) or HIDDEN_BREAK in text:
        return OwnText(file, ()), (f"{file}: texten har tecken som inget typsnitt kan visa. Ta bort dem.",)
    lines = without_notes(text, reading)
    made: list[OwnBlock] = []
    first, closed = 0, False
    for part in parts(lines):
        if part[0].text.startswith("<!--"):
            made[first:], closed = signed(made[first:], part[0], reading), True
        else:
            first, closed = (len(made) if closed else first), False
            made.append(block(part, reading))
    for mark in sorted(reading.notes.keys() - reading.used):
        reading.fault(reading.notes[mark].number, f"fotnoten {mark} används inte. Skriv [^{mark}] där den ska stå.")
    return OwnText(file, tuple(made)), tuple(reading.faults)


def without_notes(text: str, reading: Reading) -> list[Line]:
    "The lines of the file but for the footnotes' texts, which go to `reading.notes`."
    kept: list[Line] = []
    for number, raw in enumerate(text.translate(WHITE).split("\n"), 1):
        line = Line(number, len(raw) - len(raw.lstrip()), raw.strip())
        if found := NOTE.match(line.text):
            if found[1] in reading.notes:
                reading.fault(number, f"fotnoten {found[1]} står två gånger. Ge den ena ett annat namn.")
            reading.notes[found[1]] = Line(number, line.indent + found.start(2), found[2])
        else:
            kept.append(line)
    return kept


def parts(lines: list[Line]) -> Iterator[list[Line]]:
    "The lines that belong together: a heading, a list, a paragraph, a signature."
    part: list[Line] = []
    for line in lines:
        alone = HEADING.match(line.text) or line.text.startswith("<!--")
        if part and (not line.text or alone or begins_list(line, part)):
            yield part
            part = []
        if alone:
            yield [line]
        elif line.text:
            part.append(line)
    if part:
        yield part


def begins_list(line: Line, part: list[Line]) -> bool:
    "Whether a list begins right under a paragraph: a wrapped line that begins with a year and a stop does not."
    item = ITEM.match(line.text)
    return item is not None and item[1] in (None, "1") and not ITEM.match(part[0].text) and not is_open(part)


def is_open(part: list[Line]) -> bool:
    "Whether the lines end inside a reference."
    text = "\n".join(line.text for line in part)
    return text.rfind("{{") > text.rfind("}}")


def signed(made: list[OwnBlock], line: Line, reading: Reading) -> list[OwnBlock]:
    "The blocks with the signature's year beside those that they have."
    found = SIGNED.match(line.text)
    if found is None:
        what = f"bekräftelsen går inte att läsa. Skriv den som {SIGN}."
        other = "HTML kan inte visas. Ta bort raden."
        reading.fault(line.number, what if MEANT_AS_SIGNED.match(line.text) else other)
        return made
    if not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        reading.fault(line.number, f"bekräftelsen är för {found[1]}. Skriv rapportåret, som {SIGN}.")
    return [replace(b, confirmed=(*b.confirmed, int(found[1]))) for b in made]


def block(part: list[Line], reading: Reading) -> OwnBlock:
    first = part[0]
    if heading := HEADING.match(first.text):
        cut = first.indent + heading.start(1)
        runs = runs_of([Line(first.number, cut, heading[1])], reading)
        if any(run.kind is RunKind.FOOTNOTE for run in runs):
            reading.fault(first.number, "en fotnot kan inte stå i en rubrik. Flytta den till ett stycke.")
        return OwnBlock(OwnKind.HEADING, (runs,), first.number)
    if item := ITEM.match(first.text):
        kind = OwnKind.NUMBERED if item[1] is not None else OwnKind.BULLETS
        return OwnBlock(kind, tuple(runs_of(lines, reading) for lines in items(part, reading)), first.number)
    return OwnBlock(OwnKind.PARAGRAPH, (runs_of(part, reading),), first.number)


def items(part: list[Line], reading: Reading) -> list[list[Line]]:
    "The points of a list, each with the lines it goes on over."
    found: list[list[Line]] = []
    for line in part:
        item = ITEM.match(line.text)
        if item and found and line.indent > part[0].indent + 1:
            reading.fault(line.number, "en lista i en lista kan inte visas. Skriv alla punkter på samma nivå.")
        if item:
            found.append([Line(line.number, line.indent + item.end(), line.text[item.end() :])])
        else:
            found[-1].append(line)
    return found


def runs_of(lines: list[Line], reading: Reading) -> tuple[Run, ...]:
    "Running text as bold and plain stretches, references and footnotes in turn."
    text = "\n".join(line.text for line in lines)
    references: list[Run] = []

    def hide(found: re.Match[str]) -> str:
        references.append(Run(RunKind.REFERENCE, " ".join(found[1].split()), *place(found.start(), text, lines)))
        return chr(FIRST_MARK + len(references) - 1) + HIDDEN_BREAK * found[0].count("\n")

    hidden = REFERENCE.sub(hide, text)
    for brace in re.finditer(r"\{\{|\}\}", hidden):
        line = lines[breaks(hidden[: brace.start()])].number
        other = "}}" if brace[0] == "{{" else "{{"
        reading.fault(line, f"{brace[0]} står utan {other}. En referens skrivs {{{{ eb.hushall }}}}.")
    refuse_more(hidden, lines, reading)
    made: list[Run] = []
    at = 0
    for found in STRONG.finditer(hidden):
        made += stretch(hidden, at, found.start(), False, references, lines, reading)
        made += stretch(hidden, found.start(), found.end(), True, references, lines, reading)
        at = found.end()
    return (*made, *stretch(hidden, at, len(hidden), False, references, lines, reading))


def place(offset: int, text: str, lines: list[Line]) -> tuple[int, int]:
    "Line and column in the file of an offset in the joined text."
    before = text[:offset]
    line = lines[before.count("\n")]
    return line.number, offset - (before.rfind("\n") + 1) + line.indent + 1


def refuse_more(hidden: str, lines: list[Line], reading: Reading) -> None:
    "Tell of what no output can show."
    for line, text in zip(lines, BREAK.split(hidden), strict=True):
        bare = BARE_LINK.sub("", text)
        found = [what for pattern, what in ANYWHERE.items() if re.search(pattern, bare)]
        found += [what for pattern, what in FIRST.items() if re.match(pattern, bare)]
        for what in found:
            says = "kan inte visas. Skriv rubriker, stycken, listor, **fetstil**, länkar och fotnoter."
            reading.fault(line.number, f"{what} {says}")


def stretch(
    hidden: str, start: int, end: int, strong: bool, references: list[Run], lines: list[Line], reading: Reading
) -> Iterator[Run]:
    "The runs between two offsets of the text in which references are hidden."
    text = bare(hidden[start:end])
    number = breaks(hidden[:start])
    at = 0
    for found in re.finditer(f"{HIDDEN.pattern}|{NOTE_MARK.pattern}", text):
        yield from plain(text[at : found.start()], lines[number + breaks(text[:at])], strong)
        line = lines[number + breaks(text[: found.start()])]
        if found[1] is None:
            yield replace(references[ord(found[0]) - FIRST_MARK], strong=strong)
        else:
            yield from note(found[1], line, reading)
        at = found.end()
    yield from plain(text[at:], lines[number + breaks(text[:at])], strong)


def breaks(text: str) -> int:
    "How many lines further down the text goes on."
    return len(BREAK.findall(text))


def plain(text: str, line: Line, strong: bool) -> Iterator[Run]:
    if shown := text.replace(HIDDEN_BREAK, ""):
        yield Run(RunKind.TEXT, shown, line.number, line.indent + 1, strong)


def note(mark: str, line: Line, reading: Reading) -> Iterator[Run]:
    found = reading.notes.get(mark)
    if found is None:
        reading.fault(line.number, f"fotnoten {mark} saknar text. Skriv den på en egen rad: [^{mark}]: texten.")
        return
    reading.used.add(mark)
    if REFERENCE.search(found.text):
        reading.fault(found.number, "en referens kan inte stå i en fotnot. Flytta den till ett stycke.")
    yield Run(RunKind.FOOTNOTE, bare(found.text), found.number, found.indent + 1)


def bare(text: str) -> str:
    "Without marks: a link is its words and its address. Line breaks stay where they were."
    text = LINK.sub(lambda m: m[1] if m[1] == m[2] else f"{m[1]} ({m[2]})", BARE_LINK.sub(r"\1", text))
    text = LEAN.sub(lambda m: m[1] or m[2], text)
    return re.sub(r"[ \t]+", " ", re.sub(r"\*\*|(?<!\w)__|__(?!\w)", "", text))


def texts(files: Mapping[str, str]) -> tuple[dict[str, OwnText], list[str]]:
    "All the files by their part of the documents, as `vald` or `tjansteutlatande/bakgrund`, and all their faults."
    found = {name: read(text, f"texter/{name}.md") for name, text in sorted(files.items())}
    return {name: own for name, (own, _) in found.items()}, [fault for _, faults in found.values() for fault in faults]
