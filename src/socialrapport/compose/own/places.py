"""Where the municipality's own texts have their places, and those that have none in this edition."""

from __future__ import annotations

from collections.abc import Iterator

from socialrapport.compose.material import Material
from socialrapport.model.chapter import Depth
from socialrapport.model.owntext import MEMO, MEMO_PARTS, Remark, is_of_figure

LEFT_OUT = "ingår inte"


def of_report(stuff: Material) -> list[str]:
    "The chapters there are figures for, which are those that are printed, and the figures in them."
    there = [(chapter.id, stuff.in_chapter(chapter)) for chapter in stuff.chapters]
    return [name for area, cubes in there if cubes for name in (area, *(cube.id for cube in cubes))]


def of_memo() -> list[str]:
    return [f"{MEMO}/{part}" for part in MEMO_PARTS]


def left_out(stuff: Material) -> Iterator[Remark]:
    "Texts that a reader of the printed report does not meet this year, with what to do."
    there = {*of_report(stuff), *of_memo()}
    for name, text in stuff.profile.texts.items():
        if name not in there and not name.startswith(MEMO):
            what = "uppgiften" if is_of_figure(name) else "kapitlet"
            absent = f"{what} har inga tal i utgåvan för {stuff.year}, så texten är inte med."
            says = f"{absent} Ta bort filen eller låt den vänta."
            yield Remark(LEFT_OUT, text.file, 1, says)
        elif is_of_figure(name) and stuff.depth(stuff.cubes[name]) is not Depth.FULL:
            says = (
                "uppgiften berättas inte i full längd, så texten står bara på webbplatsen och i tabellbilagan. Skriv i "
                "kapitlets text, eller ge uppgiften utrymme i profilens anpassningar."
            )
            yield Remark(LEFT_OUT, text.file, 1, says)
