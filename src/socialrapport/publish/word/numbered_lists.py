"""A Word document's lists, chapters among them, and its settings."""

from __future__ import annotations

from docx.oxml.ns import nsdecls

W = nsdecls("w")
CHAPTERS, BULLETS, NUMBERS, BOX = 1, 2, 3, 4
"""The number that a paragraph names each with."""


def of_list(number: int, level: int = 0) -> str:
    deeper = f'<w:ilvl w:val="{level}"/>' if level else ""
    return f'<w:numPr>{deeper}<w:numId w:val="{number}"/></w:numPr>'


def definitions() -> str:
    "The whole of `numbering.xml`: chapters that count themselves, bullets, numbers, and the bullets of a box."
    headings = "".join(
        _level(i, "decimal", text, f"Heading{i + 1}") for i, text in enumerate(("%1\u2002", "%1.%2\u2002"))
    )
    kinds = (
        (CHAPTERS, "multilevel", headings),
        (BULLETS, "singleLevel", _level(0, "bullet", "•", "ListBullet", 340)),
        (NUMBERS, "singleLevel", _level(0, "decimal", "%1.", "ListNumber", 340)),
        (BOX, "singleLevel", _level(0, "bullet", "•", "Rutapunkt", 454, 284)),
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="{kind}"/>{levels}</w:abstractNum>'
        for n, kind, levels in kinds
    )
    used = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n, _, _ in kinds)
    return f"<w:numbering {W}>{abstract}{used}</w:numbering>"


def _level(level: int, kind: str, text: str, style: str, left: int = 0, hanging: int | None = None) -> str:
    "One level of a list; a heading's number stands before it with a space, a list's in its margin."
    suffix = "" if left else '<w:suff w:val="nothing"/>'
    indent = f'<w:ind w:left="{left}" w:hanging="{left if hanging is None else hanging}"/>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>{suffix}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )


def settings(locale: str) -> str:
    """The whole of `settings.xml`.

    No fields are said to be stale: Word would ask each reader whether to update them, in words of other files.
    """
    here = 'w:uri="http://schemas.microsoft.com/office/word"'
    return (
        f'<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:autoHyphenation/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" {here} w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{locale}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )
