"""Blocks as HTML: plain, accessible, the same on paper and without scripts. Everything is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from markupsafe import Markup, escape

from socialrapport.model.document import (
    Bullets,
    ChartBlock,
    Definition,
    Heading,
    KeyFigure,
    KeyFigures,
    MapBlock,
    Note,
    Paragraph,
    Point,
    Series,
    Signatures,
    TableBlock,
    TableCell,
    Text,
    TrendBox,
)
from socialrapport.publish.blocks import across
from socialrapport.publish.speech import SWEDISH, Speech, nearly
from socialrapport.publish.web.numbers_linked import Around, Html, anchor, page_of, running, way_to

EN_DASH = "\u2013"
Rows = tuple[tuple[TableCell, ...], ...]


def join(parts: Iterable[Html]) -> Html:
    return Markup("\n").join(parts)


@singledispatch
def block(item: object, around: Around) -> Html:
    "A block as HTML."
    raise TypeError(f"Webbplatsen kan inte skriva {type(item).__name__}.")


@block.register
def _(item: Heading, around: Around) -> Html:
    number = around.numbers.get(item.id)
    shown = Markup('<span class="nummer">{}</span> ').format(number) if number else Markup("")
    return Markup('<h{0} id="{1}">{2}{3}</h{0}>').format(min(item.level + around.deeper, 6), item.id, shown, item.text)


@block.register
def _(item: Paragraph, around: Around) -> Html:
    return Markup("<p>{}</p>").format(running(item.text, around))


@block.register
def _(item: Bullets, around: Around) -> Html:
    kind = "ol" if item.ordered else "ul"
    return Markup("<{0}>{1}</{0}>").format(kind, items(item.items, around))


def items(texts: tuple[Text, ...], around: Around) -> Html:
    return join(Markup("<li>{}</li>").format(running(text, around)) for text in texts)


@block.register
def _(item: TrendBox, around: Around) -> Html:
    made = Markup('<section class="ruta" aria-label="{0}"><p class="rutrubrik">{0}</p>{1}</section>')
    if len(item.items) == 1:
        return made.format(item.title, Markup("<p>{}</p>").format(running(item.items[0], around)))
    return made.format(item.title, Markup("<ul>{}</ul>").format(items(item.items, around)))


@block.register
def _(item: KeyFigures, around: Around) -> Html:
    made = Markup('<dl class="nyckeltalen{}">{}</dl>')
    return made.format(
        " fyra" if across(len(item.figures)) == 4 else "", join(key_figure(f, around) for f in item.figures)
    )


def key_figure(figure: KeyFigure, around: Around) -> Html:
    "A large number that leads to its cell, under its label."
    made = Markup(
        '<div class="nyckeltal"><dt>{}</dt><dd class="stort"><a href="{}" data-cell="{}">{}</a></dd>'
        '<dd class="andring">{}</dd></div>'
    )
    return made.format(figure.label, way_to(figure.cell, around), figure.cell, figure.value, figure.change)


@block.register
def _(item: TableBlock, around: Around) -> Html:
    title = captioned(item.id, item.caption, around)
    made = Markup('<div class="tabell" id="{}">{}{}</div>')
    under = foot(item.source, item.notes, links(item.cube, None, around), around)
    return made.format(item.id, table(item.header, item.rows, title, around, item.total_rows), under)


def captioned(id: str, caption: str, around: Around) -> Html:
    "The caption after its number, where the document numbers it."
    number = around.numbers.get(id)
    return Markup('<span class="nummer">{}.</span> {}').format(number, caption) if number else Markup.escape(caption)


def table(
    header: tuple[str, ...], rows: Rows, title: Html, around: Around, totals: frozenset[int] = frozenset()
) -> Html:
    "A table with its headings told, in a frame that scrolls where the page is narrow."
    made = Markup(
        '<div class="rulla" tabindex="0" role="region" aria-label="{}"><table><caption><span>{}</span></caption>'
        "<thead><tr>{}</tr></thead><tbody>\n{}\n</tbody></table></div>"
    )
    head = Markup("").join(header_cells(header, rows))
    body = join(row(cells, index in totals, around) for index, cells in enumerate(rows))
    return made.format(title.striptags(), title, head, body)


def header_cells(header: tuple[str, ...], rows: Rows) -> Iterator[Html]:
    for i, text in enumerate(header):
        style = Markup(' class="tal"') if any(len(r) > i and r[i].number for r in rows) else Markup("")
        yield Markup('<th scope="col"{}>{}</th>').format(style, text) if text else Markup("<td></td>")


def row(cells: tuple[TableCell, ...], total: bool, around: Around) -> Html:
    first = Markup('<th scope="row">{}</th>').format(cells[0].text)
    rest = Markup("").join(cell(c, around) for c in cells[1:])
    return Markup("<tr{}>{}{}</tr>").format(Markup(' class="summa"') if total else "", first, rest)


def cell(item: TableCell, around: Around) -> Html:
    """A number names its cell; on a table page it is also the place that links lead to.

    Put together of escaped parts: there are so many cells that templates for them take half of the pages' time.
    """
    marks = ' class="tal"' if item.number else ""
    if item.cell and around.anchors:
        marks += f' id="{escape(anchor(item.cell))}"'
    elif item.cell:
        marks += f' data-cell="{escape(item.cell)}"'
    if item.text == "..":
        return Markup(f'<td{marks}><abbr title="{escape(around.speech.protected)}">..</abbr></td>')
    return Markup(f"<td{marks}>{escape(item.text)}</td>")


def links(cube: str | None, figure: str | None, around: Around) -> tuple[Html, ...]:
    "The ways from a table or figure to the figures behind it."
    found = []
    if cube:
        made = Markup('<a href="{}{}">{}</a>')
        found.append(made.format(around.root, page_of(cube, around.speech), around.speech.whole_table))
    if figure:
        made = Markup('<a href="{}figurer/{}.svg">{}</a>')
        found.append(made.format(around.root, figure, around.speech.picture))
    return tuple(found)


def foot(source: str, notes: tuple[str, ...], ways: tuple[Html, ...], around: Around) -> Html:
    "What stands under a table or figure: notes, source, and the way to the figures themselves."
    parts = [Markup('<p class="not">{}</p>').format(note) for note in notes]
    last = [Markup("{}: {}.").format(around.speech.source, source.rstrip("."))] if source else []
    if last or ways:
        parts.append(Markup('<p class="kalla">{}</p>').format(Markup(" ").join((*last, *ways))))
    return Markup('<div class="fot">{}</div>').format(join(parts)) if parts else Markup("")


@block.register
def _(item: ChartBlock, around: Around) -> Html:
    if item.kind in BY_ROW:
        return picture(item, *rows_of(item, around.speech), around)
    columns = [column for series in item.series for column in columns_of(series, item.decimals, around.speech)]
    columns += [sizes_of(series, item.x_title, around.speech) for series in item.series if item.limits]
    xs = list(dict.fromkeys(point.x for series in item.series for point in with_whole(series)))
    empty = TableCell("", number=True)
    rows = tuple((TableCell(x), *(cells.get(x, empty) for _, cells in columns)) for x in xs)
    return picture(item, ("", *(name for name, _ in columns)), rows, around)


BY_ROW = ("pairs", "heat", "spine")
"""Kinds whose series are rows, each of another figure."""


def rows_of(item: ChartBlock, speech: Speech) -> tuple[tuple[str, ...], Rows]:
    "A row for each series, and a column for each of its points and its whole; of a spine the named district's alone."
    xs = list(dict.fromkeys(p.x for series in item.series for p in with_whole(series)))
    if item.kind == "spine":
        xs = [x for x in xs if x in item.named or any(s.whole and s.whole.x == x for s in item.series)]
    found = [(s, {p.x: p for p in with_whole(s)}) for s in item.series]
    rows = tuple(
        (TableCell(s.name), *(point_cell(by_x.get(x), s.decimals or 0, speech) for x in xs)) for s, by_x in found
    )
    return ("", *xs), rows


def with_whole(series: Series) -> tuple[Point, ...]:
    return (*series.points, series.whole) if series.whole else series.points


def columns_of(series: Series, decimals: int, speech: Speech) -> Iterator[tuple[str, dict[str, TableCell]]]:
    "The values of a series by x, and then the interval of each where any has one."
    yield series.name, {p.x: point_cell(p, decimals, speech) for p in with_whole(series)}
    ends = {p.x: (p.low, p.high) for p in series.points if p.low is not None and p.high is not None}
    if ends:
        texts = {x: EN_DASH.join(speech.printed(end, "", decimals) for end in pair) for x, pair in ends.items()}
        yield f"{series.name}, {speech.interval}", {x: TableCell(text, number=True) for x, text in texts.items()}


def sizes_of(series: Series, title: str, speech: Speech) -> tuple[str, dict[str, TableCell]]:
    "How many each value is of, as nearly as it can be told from the value."
    found = {p.x: speech.printed(nearly(p.size), "", 0) for p in series.points if p.size}
    return f"{title}, {speech.nearly}", {x: TableCell(text, number=True) for x, text in found.items()}


def point_cell(point: object, decimals: int, speech: Speech = SWEDISH) -> TableCell:
    "A point of a series as a table cell; a gap is left empty."
    value, status = getattr(point, "value", None), getattr(point, "status", "")
    return TableCell(speech.printed(value, status, decimals), getattr(point, "cell", None), number=True)


@block.register
def _(item: MapBlock, around: Around) -> Html:
    tiles = sorted(item.tiles, key=lambda t: (t.value is None, -(t.value or 0), t.name))
    rows = tuple((TableCell(t.name), TableCell(t.text, t.cell, number=True)) for t in tiles)
    return picture(item, ("", item.legend), rows, around)


def picture(item: ChartBlock | MapBlock, header: tuple[str, ...], rows: Rows, around: Around) -> Html:
    "A drawing with its text alternative, and its figures as a table that unfolds."
    title = captioned(item.id, item.caption, around)
    made = Markup(
        '<figure class="diagram" id="{}"><figcaption>{}{}</figcaption><div class="bild" tabindex="0">{}</div>'
        '<details><summary>{}<span class="osynlig">: {}</span></summary>{}</details>{}</figure>'
    )
    numbers = table(header, rows, Markup("{} – {}").format(title, around.speech.in_chart), around)
    under = foot(item.source, item.notes, links(item.cube, item.id, around), around)
    headline = Markup('<p class="fynd">{}</p>').format(item.headline.text) if item.headline else Markup("")
    return made.format(
        item.id, headline, title, drawn(item, around), around.speech.show_figures, item.caption, numbers, under
    )


def drawn(item: ChartBlock | MapBlock, around: Around) -> Html:
    "The drawing in the page, so that it has the page's typeface; a link to its file where there is none."
    if item.id in around.drawings:
        return Markup(around.drawings[item.id])
    return Markup('<img src="{}figurer/{}.svg" alt="{}">').format(around.root, item.id, item.alt.text)


def printed(value: float | None, status: str, decimals: int) -> str:
    "A number as it is printed in Swedish; what is not shown prints its sign."
    return SWEDISH.printed(value, status, decimals)


@block.register
def _(item: Note, around: Around) -> Html:
    made = Markup('<div class="notis"><p><strong>{}</strong> {}</p></div>')
    return made.format(item.title, running(item.text, around))


@block.register
def _(item: Definition, around: Around) -> Html:
    facts = join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(term, text) for term, text in item.facts)
    made = Markup(
        '<section class="definition" aria-labelledby="def-{0}"><h3 id="def-{0}">{1}</h3><dl>{2}</dl></section>'
    )
    return made.format(item.id.replace(".", "-"), item.title, facts)


@block.register
def _(item: Signatures, around: Around) -> Html:
    people = join(Markup("<div><p>{}</p><p>{}</p><p>{}</p></div>").format(p.name, p.title, p.unit) for p in item.people)
    return Markup('<div class="underskrifter">{}</div>').format(people)
