"""Draws charts and maps as SVG and PNG: no browser, no network, the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import typst
import vl_convert

from socialrapport.model.document import ChartBlock, MapBlock
from socialrapport.publish import fonts
from socialrapport.publish.blocks import SYNTHETIC
from socialrapport.publish.drawing import palette
from socialrapport.publish.drawing.chart_spec import Shape, specification
from socialrapport.publish.drawing.frame import Spec
from socialrapport.publish.drawing.tilemap import drawing

LOCALE = {
    "decimal": ",", "thousands": "\u00a0", "grouping": [3], "currency": ["", "\u00a0kr"], "minus": "\u2212",
}  # fmt: skip
LABEL_HEIGHT = 16

Figure = ChartBlock | MapBlock


def svg(block: Figure, profile_colours: Mapping[str, str], synthetic: bool, shape: Shape = Shape.WHOLE) -> bytes:
    "The figure as SVG in UTF-8: `role=img`, a title, a description, ids that start with the block's."
    return _svg(block, tuple(sorted(profile_colours.items())), synthetic, shape)


def png(block: Figure, profile_colours: Mapping[str, str], synthetic: bool, shape: Shape = Shape.WHOLE) -> bytes:
    "The same picture as PNG, at twice the size so that it prints well."
    return _png(block, tuple(sorted(profile_colours.items())), synthetic, shape)


def drawn(figures: Iterable[Figure], profile_colours: Mapping[str, str], synthetic: bool) -> dict[str, bytes]:
    "Each figure as SVG, by its id."
    return {figure.id: svg(figure, profile_colours, synthetic) for figure in figures}


@lru_cache(maxsize=4096)
def _svg(block: Figure, colours: tuple[tuple[str, str], ...], synthetic: bool, shape: Shape) -> bytes:
    fonts.ready_for_charts()
    if isinstance(block, MapBlock):
        made = drawing(block, dict(colours))
    else:
        made = unmeasured(specification(block, dict(colours), shape))
    return _weighted(_described(_own_ids(made, block.id), block, synthetic)).encode()


def unmeasured(chart: Spec) -> str:
    """The chart as SVG, with blanks in the place of its texts while it is drawn: 1, 2, 3 of them and so on.

    Whatever it draws, vl-convert measures each text, and opens the font's file anew for each letter: most of the time.
    But it measures no blanks, and nothing of ours is placed by how wide a text is.
    """
    texts: list[str] = []

    def blanks(text: str) -> str:
        if plain := text.strip():
            texts.append(plain)
        return BLANK * len(texts) if plain else text

    made = vl_convert.vegalite_to_svg(_said_with(blanks, chart), format_locale=LOCALE)
    return re.sub(f"{BLANK}+", lambda found: escape(texts[len(found[0]) - 1]), made)


BLANK = "\u0085"
"White space to what measures, and not to what takes white space away."


def _said_with(other: Callable[[str], str], part: Any) -> Any:
    "The part of a chart with an *other* text for each line of those that it writes."
    if isinstance(part, list):
        return [_said_with(other, each) for each in part]
    if not isinstance(part, dict):
        return part
    made = {key: _said_with(other, value) for key, value in part.items()}
    match made.get("text"):
        case str(text):
            made["text"] = "\n".join(map(other, text.split("\n")))
        case [*lines]:
            made["text"] = [other(line) for line in lines]
    if "labelExpr" in made:
        made["labelExpr"] = QUOTED.sub(
            lambda found: found[0] if found[2] else f"'{other(ESCAPE.sub('', found[1]))}'", made["labelExpr"]
        )
    return made


QUOTED, ESCAPE = re.compile(r"'((?:[^'\\]|\\.)*)'(:?)"), re.compile(r"\\(?=.)")
"What an axis writes, in quotes in an expression; a value that it writes it for is followed by a colon."


@lru_cache(maxsize=4096)
def _png(block: Figure, colours: tuple[tuple[str, str], ...], synthetic: bool, shape: Shape) -> bytes:
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("figur.svg")\n'
    files: Any = {"main.typ": page, "figur.svg": _svg(block, colours, synthetic, shape)}
    # A picture's pixel is 0.75 points to Typst, so 192 dots to the inch is two to a pixel.
    return bytes(typst.compile(files, format="png", ppi=192, font_paths=fonts.for_typst()))


def _own_ids(drawn: str, prefix: str) -> str:
    "vl-convert numbers its ids through the whole process; here they start anew in each figure."
    names = dict.fromkeys(re.findall(r'\bid="([^"]+)"', drawn))
    new = {name: f"{prefix}-{i}" for i, name in enumerate(names, 1)}
    return re.sub(r'(\bid="|url\(#|href="#)([^")]+)', lambda m: m[1] + new.get(m[2], m[2]), drawn)


def _weighted(drawn: str) -> str:
    """Names each text's weight as a variation too.

    Source Sans is one variable file: without this, Typst sets every weight as the thinnest.
    """

    def weight(tag: re.Match[str]) -> str:
        named = re.search(r'font-weight="(\w+)"', tag[0])
        value = {"bold": "700", "normal": "400"}.get(named[1], named[1]) if named else "400"
        return f"{tag[0][:-1]} style=\"font-variation-settings:'wght' {value}\">"

    return re.sub(r"<text\b[^>]*>", weight, drawn)


def in_words(block: Figure) -> str:
    "What was found, and what is seen."
    return f"{block.headline.text}. {block.alt.text}" if block.headline else block.alt.text


def _described(drawn: str, block: Figure, synthetic: bool) -> str:
    "With what it shows in words, and with its label where the people are made up."
    tag, rest = drawn.split(">", 1)
    sizes = dict(re.findall(r'\b(width|height)="([\d.]+)', tag))
    width, height = float(sizes["width"]), float(sizes["height"])
    total = height + (LABEL_HEIGHT if synthetic else 0)
    titles = f"{block.id}-titel", f"{block.id}-beskrivning"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"'
        f' width="{width:g}" height="{total:g}" viewBox="0 0 {width:g} {total:g}" role="img" xml:lang="sv"'
        f" aria-labelledby={quoteattr(' '.join(titles))}>"
        f"<title id={quoteattr(titles[0])}>{escape(block.caption)}</title>"
        f"<desc id={quoteattr(titles[1])}>{escape(in_words(block))}</desc>"
    )
    if not synthetic:
        return head + rest
    label = (
        f'<rect y="{height:g}" width="{width:g}" height="{LABEL_HEIGHT}" fill="white"/>'
        f'<text x="{width - 4:g}" y="{total - 5:g}" text-anchor="end" font-size="10.5" fill="{palette.QUIET}"'
        f' font-family="{fonts.STACK}">{SYNTHETIC}</text>'
    )
    return head + rest[: rest.rindex("</svg>")] + label + "</svg>"
