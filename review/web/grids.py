"""A grid as HTML. Written here and not as a template: a chapter may have ten thousand cells."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString, mark_safe

from review.core.blocks import Cell, Grid


def html(grid: Grid, name: str) -> SafeString:
    "Every text in it is escaped."
    first, *rest = [escape(text) or "Grupp" for text in grid.header] or [""]
    head = f'<th scope="col">{first}</th>' + "".join(f'<th scope="col" class="tal">{text}</th>' for text in rest)
    body = "".join(f"<tr>{row_head(row[0])}{''.join(map(number, row[1:]))}</tr>\n" for row in grid.rows if row)
    region = f'<div class="bred" tabindex="0" role="region" aria-label="{escape(name)}">'
    table = f"{region}<table><thead><tr>{head}</tr></thead><tbody>\n{body}</tbody></table></div>"
    return mark_safe(table)


def row_head(cell: Cell) -> str:
    return f'<th scope="row">{escape(cell.text)}</th>'


def number(cell: Cell) -> str:
    was = f"<del>{escape(cell.was)}</del> <ins>{escape(cell.text)}</ins>" if cell.was else escape(cell.text)
    return f'<td class="tal">{was}</td>'
