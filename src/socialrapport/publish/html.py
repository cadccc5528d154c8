"""Blocks as HTML: plain, accessible, the same on paper and without scripts. Everything is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from markupsafe import Markup, escape

from socialrapport.model.document import (
    Bullets,
    ChartBlock,
    Definition,
    Footnote,
    Heading,
    KeyFigures,
    MapBlock,
    Note,
    Paragraph,
    Plain,
    Signatures,
    Strong,
    TableBlock,
    TableCell,
    Text,
    TrendBox,
)
from socialrapport.model.finding import Sentence

Html = Markup


def join(parts: Iterable[Html]) -> Html:
    return Markup("\n").join(parts)


def span(item: object) -> Html:
    "One span of running text."
    match item:
        case Plain(text=text):
            return escape(text)
        case Strong(text=text):
            return Markup("<strong>{}</strong>").format(text)
        case Sentence(text=text, claims=claims):
            cells = " ".join(sorted({str(ref) for claim in claims for ref in claim.cells}))
            return Markup('<span class="pastaende" data-celler="{}">{}</span>').format(cells, text)
        case Footnote(text=text):
            return Markup('<span class="fotnot"> ({})</span>').format(text.rstrip("."))
    raise TypeError(type(item).__name__)


def running(text: Text) -> Html:
    "Spans with a space between neighbours, none before a footnote."
    made = Markup("")
    for item in text:
        gap = Markup("" if not made or isinstance(item, Footnote) else " ")
        made += gap + span(item)
    return made


@singledispatch
def block(item: object) -> Html:
    "A block as HTML."
    raise TypeError(f"Webbplatsen kan inte skriva {type(item).__name__}.")


@block.register
def _(item: Heading) -> Html:
    level = min(item.level, 5)
    return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, item.id, item.text)


@block.register
def _(item: Paragraph) -> Html:
    return Markup("<p>{}</p>").format(running(item.text))


@block.register
def _(item: Bullets) -> Html:
    kind = "ol" if item.ordered else "ul"
    return Markup("<{0}>{1}</{0}>").format(kind, items(item.items))


def items(texts: tuple[Text, ...]) -> Html:
    return join(Markup("<li>{}</li>").format(running(text)) for text in texts)


@block.register
def _(item: TrendBox) -> Html:
    return Markup('<section class="ruta" aria-label="{0}"><p class="rutrubrik">{0}</p><ul>{1}</ul></section>').format(
        item.title, items(item.items)
    )


@block.register
def _(item: KeyFigures) -> Html:
    figures = join(
        Markup(
            '<div class="nyckeltal"><dt>{}</dt><dd><span class="tal" data-celler="{}">{}</span> '
            '<span class="andring">{}</span></dd></div>'
        ).format(figure.label, figure.cell, figure.value, figure.change)
        for figure in item.figures
    )
    return Markup('<dl class="nyckeltalen">{}</dl>').format(figures)


@block.register
def _(item: TableBlock) -> Html:
    head = join(header_cells(item.header, item.rows))
    body = join(row(cells, index in item.total_rows) for index, cells in enumerate(item.rows))
    made = Markup(
        '<figure class="tabell" id="{}"><div class="rulla" tabindex="0" role="region" aria-label="{}">'
        "<table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>{}</figure>"
    )
    return made.format(item.id, item.caption, item.caption, head, body, foot(item.source, item.notes, item.cube))


def header_cells(header: tuple[str, ...], rows: tuple[tuple[TableCell, ...], ...]) -> Iterator[Html]:
    numeric = [any(len(r) > i and r[i].number for r in rows) for i in range(len(header))]
    for text, is_number in zip(header, numeric, strict=True):
        style = Markup(' class="tal"') if is_number else Markup("")
        yield Markup('<th scope="col"{}>{}</th>').format(style, text) if text else Markup("<td></td>")


def row(cells: tuple[TableCell, ...], total: bool) -> Html:
    first = Markup('<th scope="row">{}</th>').format(cells[0].text)
    rest = join(cell(c) for c in cells[1:])
    return Markup("<tr{}>{}{}</tr>").format(Markup(' class="summa"') if total else "", first, rest)


def cell(item: TableCell) -> Html:
    style = Markup(' class="tal"') if item.number else Markup("")
    if item.text == "..":
        return Markup('<td{}><abbr title="skyddad uppgift">..</abbr></td>').format(style)
    return Markup("<td{}>{}</td>").format(style, item.text)


def foot(source: str, notes: tuple[str, ...], cube: str | None) -> Html:
    "What stands under a table or figure: notes, source, and the way to the figures themselves."
    parts = [Markup('<p class="not">{}</p>').format(note) for note in notes]
    if source:
        parts.append(Markup('<p class="kalla">Källa: {}.</p>').format(source.rstrip(".")))
    if cube:
        link = Markup('<p class="kalla"><a href="../tabeller/{}.html">Hela tabellen och öppna data</a></p>')
        parts.append(link.format(cube.replace(".", "_")))
    return Markup("<figcaption>{}</figcaption>").format(join(parts)) if parts else Markup("")


@block.register
def _(item: ChartBlock) -> Html:
    header = ("", *(series.name for series in item.series))
    xs = list(dict.fromkeys(point.x for series in item.series for point in series.points))
    found = [{p.x: p for p in series.points} for series in item.series]
    rows = [
        (
            TableCell(x),
            *(
                TableCell(printed(series[x].value, series[x].status, item.decimals), number=True)
                if x in series
                else TableCell("")
                for series in found
            ),
        )
        for x in xs
    ]
    return picture(item, header, tuple(rows))


@block.register
def _(item: MapBlock) -> Html:
    rows = tuple((TableCell(t.name), TableCell(t.text, number=True)) for t in sorted(item.tiles, key=lambda t: t.code))
    return picture(item, ("", item.legend), rows)


def picture(item: ChartBlock | MapBlock, header: tuple[str, ...], rows: tuple[tuple[TableCell, ...], ...]) -> Html:
    "A drawing with its text alternative, and its figures as a table that unfolds."
    head = join(header_cells(header, rows))
    body = join(row(cells, False) for cells in rows)
    made = Markup(
        '<figure class="diagram" id="{0}"><p class="bildrubrik">{1}</p><img src="../figurer/{0}.svg" alt="{2}">'
        '<details><summary>Visa talen i diagrammet som tabell</summary><div class="rulla" tabindex="0" role="region" '
        'aria-label="{1}, talen"><table><caption>{1}</caption><thead><tr>{3}</tr></thead><tbody>{4}</tbody></table>'
        "</div></details>{5}</figure>"
    )
    return made.format(item.id, item.caption, item.alt, head, body, foot(item.source, item.notes, item.cube))


def printed(value: float | None, status: str, decimals: int) -> str:
    "A number as it is printed in Swedish; what is not shown prints its sign."
    if value is None:
        return status or "–"
    text = f"{abs(value):,.{decimals}f}".replace(",", "\u00a0").replace(".", ",")
    return f"\u2212{text}" if value < 0 else text


@block.register
def _(item: Note) -> Html:
    return Markup('<aside class="notis" aria-label="{0}"><p><strong>{0}</strong> {1}</p></aside>').format(
        item.title, running(item.text)
    )


@block.register
def _(item: Definition) -> Html:
    facts = join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(term, text) for term, text in item.facts)
    return Markup('<section class="definition" id="def-{}"><h4>{}</h4><dl>{}</dl></section>').format(
        item.id.replace(".", "-"), item.title, facts
    )


@block.register
def _(item: Signatures) -> Html:
    people = join(Markup("<div><p>{}</p><p>{}</p><p>{}</p></div>").format(p.name, p.title, p.unit) for p in item.people)
    return Markup('<div class="underskrifter">{}</div>').format(people)
