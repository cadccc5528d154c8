"""What python-docx lacks: fields, real footnotes, tables for screen readers, a package with nothing but what is ours.

Everything is WordprocessingML; nothing here knows what a report is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import docx
from docx.image.image import Image
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.shape import CT_Inline
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from socialrapport.publish.word.numbered_lists import NUMBERS
from socialrapport.publish.word.styles import twips

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
W = nsdecls("w")
OF_THE_TEMPLATE = ("/thumbnail", "/stylesWithEffects", "/customXml")
"""What python-docx's own template has that no document of ours needs."""


def empty(styles: str, lists: str, settings: str) -> Any:
    "A python-docx document with these styles, lists and settings and no others."
    made = docx.Document()
    parts = ((made.styles, styles), (made.part.numbering_part, lists), (made.settings, settings))
    for part, xml in parts:
        part.element[:] = parse_xml(xml)
    for relations in (made.part.rels, made.part.package.rels):
        for key in [k for k, r in relations.items() if r.reltype.endswith(OF_THE_TEMPLATE)]:
            del relations[key]
    return made


def element(xml: str) -> Any:
    "`<w:b/>` as an element; the namespace is put in."
    head, rest = xml.split(">", 1) if ">" in xml else (xml, "")
    if head.endswith("/"):
        return parse_xml(f"{head[:-1]} {W}/>{rest}")
    return parse_xml(f"{head} {W}>{rest}")


RANGE = re.compile(r"(?<=\d)–(?=\d)(?:(\d+) (?=år\b))?")
JOINER = "\u2060"
"""Word ends a line after a dash unless this stands there."""


def unbroken(text: str) -> str:
    "*0–64 år* and *2020–2024* as what stands on one line."
    return RANGE.sub(lambda m: f"{JOINER}–{JOINER}" + (f"{m[1]}\u00a0" if m[1] else ""), text)


def run(text: str, properties: str = "") -> str:
    "A run as XML, its text escaped and its spaces kept."
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


STRONG = '<w:rStyle w:val="Strong"/>'
TAB = "<w:r><w:tab/></w:r>"


def strong(text: str) -> str:
    return run(text, STRONG)


def field_of(instruction: str, shown: str, properties: str = "") -> str:
    "A simple field with the value that is shown until Word counts anew."
    return f"<w:fldSimple w:instr={quoteattr(f' {instruction} ')}>{run(shown, properties)}</w:fldSimple>"


def begun(instruction: str) -> tuple[str, ...]:
    "The beginning of a field that holds paragraphs; it goes on until `ENDED`."
    text = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', text, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')


ENDED = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def link(anchor: str, inside: str) -> str:
    return f'<w:hyperlink w:anchor={quoteattr(anchor)} w:history="1">{inside}</w:hyperlink>'


def paged(anchor: str, page: int) -> str:
    "The page that *anchor* stands on, which is said to be *page* until Word counts anew."
    begin, instruction, separate = begun(f"PAGEREF {anchor} \\h")
    return begin + instruction + separate + run(str(page)) + ENDED


def append(paragraph: Any, *xml: str) -> None:
    "Puts runs and fields, as XML, last in a python-docx paragraph."
    for piece in xml:
        paragraph._p.append(element(piece))


class End:
    """The end of a document that is being written, where what is new is put.

    python-docx looks for the end, the style and the next picture's number from the beginning each time, which takes
    longer the longer the document is. Here they are found once.
    """

    def __init__(self, document: Any) -> None:
        self._document, self._section = document, document.element.body.sectPr
        self._pictures = self._marks = 0
        self._after_table = False

    def put(self, made: Any) -> None:
        "Puts an element last; two tables after one another would be one, so a line stands between."
        if made.tag.endswith("}tbl"):
            if self._after_table:
                self.paragraph("Tabellanmarkning")
            self._after_table = True
        else:
            self._after_table = False
        self._section.addprevious(made)

    def paragraph(self, style: str, text: str = "") -> Any:
        "A new python-docx paragraph, last, in the style of that id."
        made = Paragraph(OxmlElement("w:p"), self._document)
        self.put(made._p)
        if text:
            made.add_run(text)
        made._p.style = None if style == "Normal" else style
        return made

    def finish(self) -> None:
        "A document may not end with a table: Word would not open it as it is."
        if self._after_table:
            self.paragraph("Tabellanmarkning")

    def written(self) -> int:
        "How many elements are written so far."
        return len(self._section.getparent()) - 1

    def taken(self, since: int) -> list[Any]:
        "All that is written since then, taken out of the document again."
        body = self._section.getparent()
        made = list(body)[since:-1]
        for one in made:
            body.remove(one)
        return made

    def lead_on(self) -> None:
        "Keeps what is written last, where it is text, on the page of what comes next."
        last = self._section.getprevious()
        if last is not None and last.tag == qn("w:p"):
            last.get_or_add_pPr().get_or_add_keepNext()

    def keep(self, since: int) -> None:
        "Keeps all that is written since then on one page, where it has room there."
        for made in list(self._section.getparent())[since:-2]:
            for paragraph in made.iter(qn("w:p")):
                paragraph.get_or_add_pPr().get_or_add_keepNext()

    def mark(self, paragraph: Any, name: str, *xml: str) -> None:
        "Puts *xml* last in the paragraph, under a name that fields and links find it by."
        self._marks += 1
        append(paragraph, f'<w:bookmarkStart w:id="{self._marks}" w:name={quoteattr(name)}/>', *xml)
        append(paragraph, f'<w:bookmarkEnd w:id="{self._marks}"/>')

    def picture(self, paragraph: Any, png: bytes, width: float, title: str, alt: str) -> None:
        "Puts a picture last in the paragraph, *width* millimetres wide, with what it shows in words."
        self._pictures += 1
        relation, image = self._document.part.get_or_add_image(io.BytesIO(png))
        size = image.scaled_dimensions(Mm(width), None)
        inline = CT_Inline.new_pic_inline(self._pictures, relation, image.filename, *size)
        paragraph.add_run()._r.add_drawing(inline)
        inline.docPr.set("title", title)
        inline.docPr.set("descr", alt)


def high(png: bytes, width: float) -> float:
    "How high a picture is that is so wide, in the same measure."
    picture = Image.from_blob(png)
    return width * float(picture.px_height) / float(picture.px_width)


def without_number(paragraph: Any) -> None:
    "Of a heading whose style counts itself: this one is not counted."
    paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0


# Tables


@dataclass(frozen=True)
class Line:
    "A paragraph of a cell."

    text: str
    style: str = "Tabelltext"
    bold: bool = False


@dataclass(frozen=True)
class Table:
    "`style` is a table style's id, widths are in millimetres."

    rows: Sequence[Sequence[Sequence[Line]]]
    widths: Sequence[float]
    style: str
    title: str
    header: bool = False
    kept: frozenset[int] = field(default=frozenset())
    """The rows that stay on the page of what comes after them."""

    def made(self) -> Any:
        "As XML. The header row repeats on each page, no row is split."
        grid = "".join(f'<w:gridCol w:w="{twips(w)}"/>' for w in self.widths)
        body = "".join(self._row(i, row) for i, row in enumerate(self.rows))
        words = f"<w:tblCaption w:val={quoteattr(self.title)}/><w:tblDescription w:val={quoteattr(self.title)}/>"
        first = int(self.header)
        return element(
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.style}"/><w:tblW w:w="{twips(sum(self.widths))}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{"04A0" if first else "0400"}" w:firstRow="{first}"'
            f' w:lastRow="0" w:firstColumn="{first}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>{words}</w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
        )

    def _row(self, number: int, cells: Sequence[Sequence[Line]]) -> str:
        keep = "<w:keepNext/>" if number in self.kept else ""
        inside = "".join(_cell(cell, width, keep) for cell, width in zip(cells, self.widths, strict=False))
        repeat = "<w:tblHeader/>" if self.header and number == 0 else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{inside}</w:tr>"


def _cell(lines: Sequence[Line], width: float, keep: str) -> str:
    inside = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{line.style}"/>{keep}</w:pPr>{run(line.text, STRONG if line.bold else "")}</w:p>'
        for line in lines or (Line(""),)
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'


def beside(rows: Sequence[Sequence[Sequence[Any]]], widths: Sequence[float], title: str) -> Any:
    "Rows without lines in which what is already made stands side by side. A row is whole, so nothing in it need keep."
    made = Table([[[Line("")] for _ in widths] for _ in rows], widths, "Uppstallning", title).made()
    for row, inside in zip(list(made.iter(qn("w:tr"))), rows, strict=True):
        for cell, elements in zip(list(row.iter(qn("w:tc"))), inside, strict=False):
            cell.remove(cell.find(qn("w:p")))
            cell.extend(elements)
            for paragraph in cell.iter(qn("w:p")):
                paragraph.get_or_add_pPr().get_or_add_keepNext().val = False
    return made


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
        "Adds the part, with the lines that Word draws above footnotes; the settings name them."
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


def numbered_anew(document: Any, paragraphs: Iterable[Any]) -> None:
    "Numbers these paragraphs from 1; Word else goes on from the list before."
    fresh = document.part.numbering_part.element.add_num(NUMBERS)
    fresh.add_lvlOverride(0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = fresh.numId
