"""Author's texts against small drawn cubes: what a reference says, and why one cannot be said."""

from __future__ import annotations

from dataclasses import replace

from socialrapport import profiles
from socialrapport.compose import Material, own
from socialrapport.compose.own.checking import DECLARED
from socialrapport.model.document import Block, Document, Text
from socialrapport.model.document import texts_of as document_texts
from socialrapport.model.issue import Refusal
from socialrapport.model.owntext import OwnText, Remark
from socialrapport.model.safe import SafeCube
from socialrapport.profiles import markdown
from support.cubes import cube, material

STOCKHOLM = profiles.load("stockholm")
CUBES = (
    cube(
        "eb.hushall",
        """
        antal 2022 Total Total | 14210
        antal 2023 Total Total | 14333
        antal 2024 Total Total | 14651
        antal 2023 06    Total | 611
        antal 2024 06    Total | 640
        antal 2023 18    Total | 3
        antal 2024 18    Total | 9
        antal 2024 02    Total | 640
        antal 2024 08    Total | ..
        antal 2024 24    Total | 1
        antal 2024 Total par   | 1204
        antal 2024 Total par_barn | 5860
        antal 2024 Total okand | 0
        """,
    ),
    cube(
        "eb.mycket_langvarigt",
        """
        andel 2023 Total Total | 22.9
        andel 2024 Total Total | 24.1
        andel 2024 02    Total | 26.4
        andel 2023 06    Total | 29.1
        andel 2024 06    Total | 30.2
        andel 2024 08    Total | ..
        antal 2023 Total Total | 3282
        antal 2024 Total Total | 3531
        bas   2024 Total Total | 14651
        """,
    ),
    cube("eb.utbetalt", "summa 2023 Total | 927975\nsumma 2024 Total | 950100\nantal 2024 Total | 14651"),
    cube(
        "eb.barn",
        """
        antal 2023 Total Total Total | 9000
        antal 2024 Total Total Total | 9000
        antal 2024 Total K     Total | 4400
        andel_av_befolkningen 2024 Total Total Total | 4.0
        """,
    ),
    cube(
        "bu.barn_med_anmalan",
        """
        antal    2023 Total Total Total | 8100
        antal    2024 Total Total Total | 8104
        per_1000 2024 Total Total Total | 42.5
        antal    2024 Total K     Total | 3900
        """,
    ),
    cube("hl.personer", "antal 2022 Total Total Total Total | 2196", years=("2020", "2022")),
    cube("eb.manader", "medel 2024 Total Total | 7.4\nsumma 2024 Total Total | 100"),
    cube("bu.utredningsdagar", "median 2023 Total Total | 84\nmedian 2024 Total Total | 98"),
)  # fmt: skip


def stuff(cubes: tuple[SafeCube, ...] = CUBES, year: int = 2024, strict: bool = False, **texts: str) -> Material:
    "What documents are made of, with the texts given as `chapter=markdown`."
    found, faults = markdown.texts(texts)
    assert faults == []
    profile = replace(STOCKHOLM, texts=found, strict_texts=strict)
    return material(profile, cubes, year)


def tried(text: OwnText) -> tuple[own.Own | None, tuple[str, ...]]:
    "A text that has been read, said, or why it cannot be."
    profile = replace(STOCKHOLM, texts={"vald": text})
    try:
        return own.own_text(material(profile, CUBES), ["vald"]), ()
    except Refusal as refusal:
        return None, refusal.reasons


def written(text: str, **how: object) -> own.Own:
    return own.own_text(stuff(vald=text, **how), ["vald"])  # type: ignore[arg-type]


def confirmed(text: str) -> str:
    return f"{text}\n\n<!-- bekräftad: 2024, Kim Ek -->\n"


def texts_of(blocks: tuple[Block, ...]) -> list[Text]:
    return [text for block in blocks for text in document_texts(block)]


def says(text: str, **how: object) -> str:
    "The text as it reads, spaces as ordinary spaces."
    made = written(confirmed(text), **how)
    spans = [span.text for one in texts_of(made.parts["vald"]) for span in one]
    return " ".join(spans).replace("\u00a0", " ")


def refused(text: str, **how: object) -> str:
    try:
        made = written(text, **how)
    except Refusal as refusal:
        return "\n".join(refusal.reasons)
    raise AssertionError(f"Texten godtogs: {made}")


def remarks(text: str, **how: object) -> list[Remark]:
    return [r for r in written(confirmed(text), **how).remarks if r.kind != DECLARED]


def document(made: own.Own) -> Document:
    return Document("", "", made.parts["vald"], "", "", 2024, True, remarks=made.remarks)


def read(text: str) -> tuple[OwnText, tuple[str, ...]]:
    return markdown.read(text, "texter/vald.md")
