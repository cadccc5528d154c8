"""The text itself with its claims marked, as a web page: no script, nothing fetched, no meaning by colour alone.

Each claim has a sign, a line of its own kind under it and a number that leads to why; from there a link leads back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import count, groupby

from socialrapport import reading
from socialrapport.opened.tables import Published
from socialrapport.reading import Read
from socialrapport.verifying.colours import Colour, called, colour_of, counted, in_all
from socialrapport.verifying.holding import Verification
from socialrapport.verifying.judging.verdicts import Judged
from socialrapport.verifying.marking.claims_in_sentence import Marked, marked

_STYLE = """
:root { color-scheme: light; }
body { font: 1.0625rem/1.6 "Source Sans 3", "Segoe UI", Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
mark { color: inherit; padding: 0.05em 0.15em; border-radius: 0.15em; }
.stammer { background: #dff2e1; border-bottom: 2px solid #1b6b2a; }
.stammer-inte { background: #fbdcd9; border-bottom: 4px double #a01812; font-weight: 600; }
.oprovat { background: #ececec; border-bottom: 2px dotted #555; }
mark.kort { white-space: nowrap; }
mark a { font-size: 0.75em; vertical-align: super; line-height: 0; margin-left: 0.1em; color: #003e73; }
.sign { font-weight: 700; }
ul.raknat { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
ul.raknat li { padding: 0.15em 0.5em; }
ol.skal li { margin: 0 0 0.9rem; } ol.skal p { margin: 0.1rem 0; }
.ratt { border-left: 3px solid #1b6b2a; padding-left: 0.6rem; }
.celler { font-size: 0.85rem; color: #444; overflow-wrap: anywhere; }
a { color: #003e73; } a:focus-visible { outline: 3px solid #003e73; outline-offset: 2px; }
.dold { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { body { max-width: none; margin: 0; } mark { print-color-adjust: exact; } }
"""


SHORT = 20
"""Characters that are not divided between two lines."""


def page(text: str, name: str, edition: Published, found: Verification) -> str:
    "A page that shows *text*, called *name*, with each claim of *found* marked where it stands."
    title = f"{name} prövad mot {edition.place} {edition.year}"
    of: dict[tuple[int, str], list[Judged]] = defaultdict(list)
    for claim in found.claims:
        of[claim.line, claim.sentence].append(claim)
    numbers, body = count(1), list[str]()
    listed: list[tuple[int, Judged]] = []
    for _, reads in groupby(reading.read_text(text), key=lambda read: read.line):
        body.append(f"<p>{' '.join(_sentence(read, of, numbers, listed) for read in reads)}</p>")
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="sv"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{_STYLE}</style></head><body><main>",
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(in_all(found.claims))}</p>",
        _counts(found.claims, listed),
        '<section aria-labelledby="texten"><h2 id="texten">Texten</h2>',
        *body,
        "</section>",
        *_faults(found),
        '<section aria-labelledby="skal"><h2 id="skal">Skäl till varje utslag</h2><ol class="skal">',
        *(_why(number, claim) for number, claim in listed),
        "</ol></section></main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _counts(claims: Sequence[Judged], listed: Sequence[tuple[int, Judged]]) -> str:
    "How many of each colour, with a link to the first."
    first: dict[Colour, int] = {}
    for number, claim in listed:
        first.setdefault(colour_of(claim), number)
    items = []
    for colour, many in counted(claims).items():
        label = f'<span class="sign">{colour.sign}</span> {many} {colour.says}'
        link = f' <a href="#p{first[colour]}">Gå till det första</a>' if colour in first else ""
        items.append(f'<li class="{colour.name_of_class}">{label}{link}</li>')
    return f'<ul class="raknat">{"".join(items)}</ul>'


def _sentence(
    read: Read, of: Mapping[tuple[int, str], list[Judged]], numbers: Iterator[int], listed: list[tuple[int, Judged]]
) -> str:
    out, at = list[str](), 0
    for one in marked(read.sentence, of.get((read.line, read.sentence), [])):
        out.append(escape(read.sentence[at : one.start]))
        mine = [(next(numbers), claim) for claim in one.claims]
        listed.extend(mine)
        out.append(_mark(read.sentence, one, mine))
        at = one.end
    return "".join([*out, escape(read.sentence[at:])])


def _mark(sentence: str, one: Marked, mine: Sequence[tuple[int, Judged]]) -> str:
    links = "".join(
        f'<a href="#s{number}" aria-label="Skäl {number}: {escape(called(claim))}">{number}</a>'
        for number, claim in mine
    )
    said = f'<span class="sign" aria-hidden="true">{one.colour.sign}</span> {escape(sentence[one.start : one.end])}'
    spoken = f'<span class="dold"> ({one.colour.says})</span>'
    short = " kort" if one.end - one.start <= SHORT else ""
    return f'<mark id="p{mine[0][0]}" class="{one.colour.name_of_class}{short}">{said}{spoken}{links}</mark>'


def _why(number: int, claim: Judged) -> str:
    colour = colour_of(claim)
    lines = [
        f'<p><span class="{colour.name_of_class}"><span class="sign" aria-hidden="true">{colour.sign}</span> '
        f"{escape(called(claim))}</span>: ”{escape(claim.raw)}” "
        f'<a href="#p{number}" aria-label="Till påstående {number} i texten">till texten</a></p>',
        f"<p>{escape(claim.why)}</p>",
    ]
    if claim.mended:
        lines.append(f'<p class="ratt">Rätt: {escape(claim.mended)}</p>')
    if claim.cells:
        lines.append(f'<p class="celler">Celler: {escape(", ".join(claim.cells))}</p>')
    return f'<li id="s{number}" value="{number}">{"".join(lines)}</li>'


def _faults(found: Verification) -> Iterator[str]:
    if not found.faults:
        return
    yield '<section aria-labelledby="sjalv"><h2 id="sjalv">I texten själv</h2><ul>'
    yield from (f"<li>Rad {f.line}: ”{escape(f.text)}” {escape(f.why)} {escape(f.do)}</li>" for f in found.faults)
    yield "</ul></section>"
