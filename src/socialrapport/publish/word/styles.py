"""What a Word document looks like, said once: its styles.

Nothing is formatted where it stands, so whoever edits the document changes a style and it changes everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

from docx.oxml.ns import nsdecls

from socialrapport.model.document import Document
from socialrapport.publish import fitting
from socialrapport.publish.drawing import palette
from socialrapport.publish.word.numbered_lists import BOX, BULLETS, CHAPTERS, NUMBERS, of_list

FONT = "Calibri"
"""Every municipality's Word has it; a typeface that is not there would be replaced anyhow."""
INK = "22282f"
W = nsdecls("w")


@dataclass(frozen=True)
class Measures:
    "A form's page in millimetres, and its sizes in points."

    side: float
    top: float
    bottom: float
    text: float
    line: float
    title: float
    headings: tuple[float, float, float]
    table: float
    after: float
    cell: float
    """The room above and below the text of a table's cell."""
    contents: tuple[float, float, float] = (10, 9.5, 5)
    """The sizes of the contents' two levels, and the room above the first."""

    @property
    def width(self) -> float:
        "How wide the text is."
        return 210 - 2 * self.side


MEASURES = {
    "rapport": Measures(25, 26, 23, 10.5, 1.06, 34, (22, 15, 12), 9, 6.5, 1.2),
    "tjansteutlatande": Measures(25, 27, 27, 11, 1.12, 20, (13.5, 12, 11), 9.5, 7, 1.3),
    "blad": Measures(20, 17, 16, 9.5, 1.0, 20, (12, 11, 10.5), 8.5, 4, 1.2),
}
"""By form. A sheet is as tight as its PDF, so that it has as many pages."""


CLOSE_CONTENTS = (9.5, 8.5, 3)


def measures(document: Document) -> Measures:
    """The document's; a short sheet has larger text, and contents stand closer where that takes them a page less.

    So does a memo that would end on a page with little on it.
    """
    usual = MEASURES[document.form]
    if document.form == "tjansteutlatande":
        closer = replace(usual, text=10.5, line=1.0, after=5)
        return closer if fitting.ends_on_little(document, usual.text) else usual
    if document.form == "rapport":
        levels = fitting.contents(document)
        usually, at_least = (fitting.pages_of_contents(levels, one) for one in (usual.contents, CLOSE_CONTENTS))
        return usual if usually == at_least else replace(usual, contents=CLOSE_CONTENTS)
    text = fitting.size(document)
    larger = text / usual.text
    first, second, third = (size * larger for size in usual.headings)
    return replace(usual, text=text, headings=(first, second, third), after=usual.after * larger**2)


NARROW = 0.5
"""How many points smaller the text of a table with many columns is."""


@dataclass(frozen=True)
class Style:
    """A paragraph style. Points for `size`, `before` and `after`; XML for `listed`, `box`, `tabs` and `indent`.

    `keep` holds it on the page of what comes next, `close` leaves no space between two of the style.
    """

    name: str
    id: str
    size: float = 0
    colour: str = ""
    bold: bool = False
    before: float = 0
    after: float = 0
    keep: bool = False
    level: int = 0
    listed: str = ""
    box: str = ""
    tabs: str = ""
    indent: str = ""
    close: bool = False
    right: bool = False
    new_page: bool = False
    based: str = "Normal"
    after_it: str = ""

    def xml(self) -> str:
        follows = f'<w:next w:val="{self.after_it}"/>' if self.after_it else ""
        base = f'<w:basedOn w:val="{self.based}"/>' if self.based else ""
        default = "" if self.based else ' w:default="1"'
        return (
            f'<w:style w:type="paragraph"{default} w:styleId="{self.id}"><w:name w:val={quoteattr(self.name)}/>{base}'
            f'{follows}<w:uiPriority w:val="1"/><w:qFormat/><w:pPr>{self._paragraph()}</w:pPr>'
            f"<w:rPr>{self._letters()}</w:rPr></w:style>"
        )

    def _paragraph(self) -> str:
        return "".join(
            (
                "<w:keepNext/><w:keepLines/>" if self.keep else "",
                "<w:pageBreakBefore/>" if self.new_page else "",
                self.listed,
                self.box,
                self.tabs,
                f'<w:spacing w:before="{twentieths(self.before)}" w:after="{twentieths(self.after)}"/>',
                self.indent,
                "<w:contextualSpacing/>" if self.close else "",
                '<w:jc w:val="right"/>' if self.right else "",
                f'<w:outlineLvl w:val="{self.level - 1}"/>' if self.level else "",
            )
        )

    def _letters(self) -> str:
        bold = "<w:b/><w:bCs/>" if self.bold else ""
        colour = f'<w:color w:val="{bare(self.colour)}"/>' if self.colour else ""
        return bold + colour + (sized(self.size) if self.size else "")


def twentieths(points: float) -> int:
    return round(points * 20)


def twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def bare(colour: str) -> str:
    return colour.lstrip("#")


def sized(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def right_tab(measures: Measures, leader: str = "none") -> str:
    return f'<w:tabs><w:tab w:val="right" w:leader="{leader}" w:pos="{twips(measures.width)}"/></w:tabs>'


def sheet(m: Measures, form: str, locale: str, colours: Mapping[str, str], *, numbered: bool) -> str:
    "The whole of `styles.xml`; where chapters are `numbered`, headings count themselves."
    paragraphs = "".join(style.xml() for style in (*_running(m), *_headings(m, form, colours, numbered=numbered)))
    more = "".join(style.xml() for style in (*_set_apart(m, colours), *_in_tables(m, colours), *_around(m, colours)))
    return f"<w:styles {W}>{_defaults(m, locale)}{paragraphs}{more}{CHARACTERS}{_tables(colours)}</w:styles>"


def _defaults(m: Measures, locale: str) -> str:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:color w:val="{INK}"/>{sized(m.text)}'
        f'<w:lang w:val="{locale}" w:eastAsia="{locale}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="{round(240 * m.line)}" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _running(m: Measures) -> tuple[Style, ...]:
    hanging = '<w:ind w:left="340" w:hanging="340"/>'
    return (
        Style("Normal", "Normal", after=m.after, based=""),
        Style("List Bullet", "ListBullet", after=m.after / 2, listed=of_list(BULLETS), indent=hanging),
        Style("List Number", "ListNumber", after=m.after / 2, listed=of_list(NUMBERS), indent=hanging),
        Style("footnote text", "FootnoteText", 9, after=2),
    )


def _headings(m: Measures, form: str, colours: Mapping[str, str], *, numbered: bool) -> tuple[Style, ...]:
    main, report = palette.main(colours), form == "rapport"
    space = ((0, 10), (16, 6), (12, 4)) if report else ((m.after + 7, 4), (m.after + 5, 3), (m.after + 4, 2))
    headings = (
        Style(
            f"heading {level}", f"Heading{level}", size, main, bold=True, before=before, after=after, keep=True,
            level=level, new_page=report and level == 1, after_it="Normal",
            listed=of_list(CHAPTERS, level - 1) if numbered and level < 3 else "",
        )
        for level, (size, (before, after)) in enumerate(zip(m.headings, space, strict=True), 1)
    )  # fmt: skip
    line = (
        f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="{bare(palette.accent(colours))}"/></w:pBdr>'
    )
    return (
        Style("Title", "Title", m.title, main, bold=True, after=4, after_it="Subtitle"),
        Style("Subtitle", "Subtitle", m.text + 2.5, palette.QUIET, after=12, box=line),
        *headings,
    )


def _set_apart(m: Measures, colours: Mapping[str, str]) -> tuple[Style, ...]:
    main, accent = palette.main(colours), palette.accent(colours)
    ground, hanging = palette.tint(main, 0.07), '<w:ind w:left="454" w:hanging="284"/>'
    box, remark = edged(accent, ground), edged(palette.tint(main, 0.35))
    return (
        Style("Ruta rubrik", "Rutarubrik", 12.5, main, True, m.after, box=box, indent=hanging, keep=True),
        Style(
            "Ruta punkt",
            "Rutapunkt",
            after=m.after + 3,
            box=box,
            indent=hanging,
            listed=of_list(BOX),
            keep=True,
            close=True,
        ),
        Style("Ruta text", "Rutatext", after=m.after + 3, box=box, indent='<w:ind w:left="170"/>', keep=True),
        Style(
            "Anmärkning",
            "Anmarkning",
            m.text - 1,
            before=4,
            after=m.after + 2,
            box=remark,
            indent='<w:ind w:left="170"/>',
        ),
        Style("Term", "Term", m.text, main, True, 8, 2, keep=True),
        Style("Definition", "Definition", m.text - 1, after=2, indent='<w:ind w:left="170" w:hanging="170"/>'),
    )


def edged(edge: str, ground: str = "") -> str:
    "A paragraph's coloured left edge, and its tinted ground."
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{bare(ground)}"/>' if ground else ""
    return f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{bare(edge)}"/></w:pBdr>{fill}'


def _in_tables(m: Measures, colours: Mapping[str, str]) -> tuple[Style, ...]:
    main, small = palette.main(colours), m.table - NARROW
    return (
        Style("caption", "Caption", m.table + 0.5, before=m.after, after=3, keep=True),
        Style("Figurrubrik", "Figurrubrik", m.text, main, True, m.after, 2, keep=True),
        Style("Bild", "Bild", after=2, keep=True),
        Style("Tabelltext", "Tabelltext", m.table, before=m.cell, after=m.cell),
        Style("Tabelltal", "Tabelltal", based="Tabelltext", before=m.cell, after=m.cell, right=True),
        Style("Tabelltext smal", "Tabelltextsmal", small, based="Tabelltext", before=m.cell, after=m.cell),
        Style("Tabelltal smal", "Tabelltalsmal", small, based="Tabelltal", before=m.cell, after=m.cell, right=True),
        Style("Tabellanmärkning", "Tabellanmarkning", 8.5, palette.QUIET, before=1, after=1),
        Style("Källa", "Kalla", 8.5, palette.QUIET, before=1, after=m.after + 3),
        Style("Nyckeltal", "Nyckeltal", m.text * 2, main, True, 4, keep=True),
        Style("Nyckeltal text", "Nyckeltaltext", m.text - 1, after=1),
        Style("Nyckeltal ändring", "Nyckeltalandring", 9, palette.QUIET, after=m.after + 2),
    )  # fmt: skip


def _around(m: Measures, colours: Mapping[str, str]) -> tuple[Style, ...]:
    toc, (first, second, above) = right_tab(m, "dot"), m.contents
    return (
        Style(
            "TOC Heading", "TOCHeading", m.headings[0], palette.main(colours), True, after=10, new_page=True, keep=True
        ),
        Style("toc 1", "TOC1", first, palette.main(colours), True, above, 1, tabs=toc),
        Style("toc 2", "TOC2", second, after=0, tabs=toc, indent='<w:ind w:left="284"/>'),
        Style("header", "Header", 9, palette.accent(colours), True, right=True),
        Style("footer", "Footer", 8.5, palette.QUIET, tabs=right_tab(m)),
        Style("Avsändare", "Avsandare", 14, palette.QUIET, True, after=200),
        Style("Etikett", "Etikett", 12, palette.accent(colours), True, 24, 6),
        Style("Tryckuppgift", "Tryckuppgift", 10, after=4),
        Style("Brevhuvud", "Brevhuvud", m.text - 0.5),
        Style("Underskrift", "Underskrift", before=24, keep=True),
    )


CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
    "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)


def _tables(colours: Mapping[str, str]) -> str:
    main = palette.main(colours)
    lines = f"<w:bottom {_line(4, palette.RULE)}/><w:insideH {_line(4, palette.RULE)}/>"
    head = f"<w:tcBorders><w:bottom {_line(8, main)}/></w:tcBorders>"
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{bare(palette.tint(main, 0.07))}"/>'
    first = (
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="{bare(main)}"/></w:rPr>'
        f'<w:tcPr>{head}{ground}<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        + _table_style("Rapporttabell", f"<w:tblBorders>{lines}</w:tblBorders>", first, 75, 75)
        + _table_style("Uppställning", "", "", 0, 150)
    )


def _line(eighths: int, colour: str) -> str:
    return f'w:val="single" w:sz="{eighths}" w:space="0" w:color="{bare(colour)}"'


def _table_style(name: str, borders: str, parts: str, left: int, right: int) -> str:
    "`left` and `right` are a cell's margins, in twips; what is only set out has none at its left, as text has."
    margin = f'<w:left w:w="{left}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/>'
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{plain(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{borders}<w:tblCellMar>{margin}</w:tblCellMar></w:tblPr>'
        f"{parts}</w:style>"
    )


def plain(name: str) -> str:
    "A style's name as its id."
    return name.replace("ä", "a").replace("Ä", "A").replace(" ", "")
