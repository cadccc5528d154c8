"""What python-docx lacks: fields, real footnotes, tables for screen readers, the language.

Everything is WordprocessingML; nothing here knows what a report is.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.shape import CT_Inline
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
W = nsdecls("w")


def element(xml: str) -> Any:
    "`<w:b/>` as an element; the namespace is put in."
    head, rest = xml.split(">", 1) if ">" in xml else (xml, "")
    if head.endswith("/"):
        return parse_xml(f"{head[:-1]} {W}/>{rest}")
    return parse_xml(f"{head} {W}>{rest}")


def run(text: str, properties: str = "") -> str:
    "A run as XML, its text escaped and its spaces kept."
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def field(instruction: str, shown: str, properties: str = "") -> str:
    "A simple field with the value that is shown until Word counts anew."
    return f"<w:fldSimple w:instr={quoteattr(f' {instruction} ')}>{run(shown, properties)}</w:fldSimple>"


def append(paragraph: Any, *xml: str) -> None:
    "Puts runs and fields, as XML, last in a python-docx paragraph."
    for piece in xml:
        paragraph._p.append(element(piece))


def bookmark(paragraph: Any, number: int, name: str) -> None:
    "An anchor around the paragraph's content."
    start = element(f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(name)}/>')
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, start)
    paragraph._p.append(element(f'<w:bookmarkEnd w:id="{number}"/>'))


class End:
    """The end of a document that is being written, where what is new is put.

    python-docx looks for the end, the style and the next picture's number from the beginning each time, which takes
    longer the longer the document is. Here they are found once.
    """

    def __init__(self, document: Any) -> None:
        self._document, self._section = document, document.element.body.sectPr
        self._styles, self._pictures = dict[str, str | None](), 0

    def put(self, made: Any) -> None:
        "Puts an element last."
        self._section.addprevious(made)

    def paragraph(self, style: str, text: str) -> Any:
        "A new python-docx paragraph, last."
        if style not in self._styles:
            self._styles[style] = self._document.part.get_style_id(style, WD_STYLE_TYPE.PARAGRAPH)
        made = Paragraph(OxmlElement("w:p"), self._document)
        self.put(made._p)
        if text:
            made.add_run(text)
        made._p.style = self._styles[style]
        return made

    def picture(self, paragraph: Any, png: bytes, width: float) -> Any:
        "Puts a picture last in the paragraph, *width* millimetres wide; returns what it can be described on."
        self._pictures += 1
        relation, image = self._document.part.get_or_add_image(io.BytesIO(png))
        size = image.scaled_dimensions(Mm(width), None)
        inline = CT_Inline.new_pic_inline(self._pictures, relation, image.filename, *size)
        paragraph.add_run()._r.add_drawing(inline)
        return inline.docPr


# Language and styles


def speak(document: Any, locale: str) -> None:
    "The default language, *sv-SE* or another, so that Word hyphenates and reads aloud rightly."
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element(f'<w:lang w:val="{locale}" w:eastAsia="{locale}" w:bidi="ar-SA"/>'))
    document.settings.element.append(element(f'<w:themeFontLang w:val="{locale}"/>'))
    document.settings.element.insert(1, element("<w:autoHyphenation/>"))


def style(
    document: Any,
    name: str,
    font: str,
    size: float,
    colour: str = "",
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 6,
    keep: bool = False,
) -> Any:
    "The paragraph style, made if it is not there, with the look it is given."
    known = {s.name for s in document.styles}
    made = document.styles[name] if name in known else document.styles.add_style(name, 1)
    if name not in known:
        made.base_style = document.styles["Normal"]
    made.font.name, made.font.size, made.font.bold, made.font.italic = font, Pt(size), bold, italic
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[theme]
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), font)
    made.font.color.rgb = RGBColor.from_string((colour or "#22282f").lstrip("#"))
    shape = made.paragraph_format
    shape.space_before, shape.space_after, shape.keep_with_next = Pt(before), Pt(after), keep
    return made


def tight(made: Any) -> None:
    "Takes away the spread letters that Word's own style has."
    for spacing in made.element.rPr.findall(qn("w:spacing")):
        made.element.rPr.remove(spacing)


def boxed(made: Any, fill: str, edge: str) -> None:
    "Gives a paragraph style a tinted ground and a coloured left edge."
    shape = made.element.get_or_add_pPr()
    border = f'<w:left w:val="single" w:sz="24" w:space="8" w:color="{edge.lstrip("#")}"/>'
    shape.insert_element_before(
        element(f"<w:pBdr>{border}</w:pBdr>"), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )
    if fill:
        shape.insert_element_before(
            element(f'<w:shd w:val="clear" w:color="auto" w:fill="{fill.lstrip("#")}"/>'),
            "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl",
        )  # fmt: skip


# Tables


@dataclass(frozen=True)
class Cell:
    text: str
    right: bool = False
    bold: bool = False
    style: str = ""


@dataclass(frozen=True)
class Look:
    "`size` in points; colours with #. Empty `rule` draws no lines: a table for layout."

    size: float = 9
    head: str = ""
    ink: str = ""
    rule: str = ""


def table(
    rows: Iterable[Sequence[Cell]], widths: Sequence[float], look: Look, *, header: bool, title: str, alt: str = ""
) -> Any:
    "A table as XML; widths in millimetres. The header row repeats on each page, no row is split."
    grid = "".join(f'<w:gridCol w:w="{_twips(w)}"/>' for w in widths)
    body = "".join(_row(row, widths, look, header and i == 0) for i, row in enumerate(rows))
    words = f"<w:tblCaption w:val={quoteattr(title)}/><w:tblDescription w:val={quoteattr(alt or title)}/>"
    return element(
        f'<w:tbl><w:tblPr><w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar>'
        f'<w:tblLook w:val="{"04A0" if header else "0400"}" w:firstRow="{int(header)}" w:lastRow="0"'
        f' w:firstColumn="{int(header)}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"{words}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _twips(millimetres: float) -> int:
    return round(millimetres / 25.4 * 1440)


def _row(cells: Sequence[Cell], widths: Sequence[float], look: Look, header: bool) -> str:
    inside = "".join(_cell(cell, width, look, header) for cell, width in zip(cells, widths, strict=False))
    repeat = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{inside}</w:tr>"


def _cell(cell: Cell, width: float, look: Look, header: bool) -> str:
    line = f'<w:bottom w:val="single" w:sz="{8 if header else 4}" w:space="0" w:color="{_bare(look, header)}"/>'
    border = f"<w:tcBorders>{line}</w:tcBorders>" if look.rule else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.head.lstrip("#")}"/>' if header else ""
    bold = "<w:b/>" if cell.bold or header else ""
    colour = f'<w:color w:val="{look.ink.lstrip("#")}"/>' if header and look.ink else ""
    size = "" if cell.style else f'<w:sz w:val="{round(look.size * 2)}"/>'
    name = f"<w:pStyle w:val={quoteattr(cell.style)}/>" if cell.style else ""
    spacing = "" if cell.style else '<w:spacing w:before="30" w:after="30"/>'
    side = '<w:jc w:val="right"/>' if cell.right else ""
    texts = "<w:r><w:br/></w:r>".join(run(t, bold + colour + size) for t in cell.text.split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>{border}{fill}'
        f'<w:vAlign w:val="{"bottom" if header else "top"}"/></w:tcPr>'
        f"<w:p><w:pPr>{name}{spacing}{side}</w:pPr>{texts}</w:p></w:tc>"
    )


def _bare(look: Look, header: bool) -> str:
    return (look.ink if header and look.ink else look.rule).lstrip("#")


# Footnotes and lists


class Footnotes:
    "Collects footnotes and hands them to the package as its footnotes part."

    def __init__(self) -> None:
        self._notes: list[str] = []

    def reference(self, text: str) -> str:
        "The reference, as XML, to a new footnote with *text*."
        number = len(self._notes) + 1
        mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        self._notes.append(
            f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"{mark}{run(' ' + text)}</w:p></w:footnote>"
        )
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    def attach(self, document: Any) -> None:
        "Adds the part; a document without footnotes gets none."
        if not self._notes:
            return
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for kind, number in (("separator", -1), ("continuationSeparator", 0))
        )
        xml = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f"<w:footnotes {W}>{separators}{''.join(self._notes)}</w:footnotes>"
        )
        part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, xml.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def footnote_styles(document: Any, font: str) -> None:
    style(document, "footnote text", font, 8.5, after=2).element.set(qn("w:styleId"), "FootnoteText")
    mark = document.styles.add_style("footnote reference", 2)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    mark.font.superscript = True


def numbered_anew(document: Any, paragraphs: Iterable[Any]) -> None:
    "Numbers these paragraphs from 1; Word else goes on from the list before."
    numbering = document.part.numbering_part.element
    base = document.styles["List Number"].element.pPr.numPr.numId.val
    abstract = next(n.abstractNumId.val for n in numbering.num_lst if n.numId == base)
    fresh = numbering.add_num(abstract)
    fresh.add_lvlOverride(0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = fresh.numId
