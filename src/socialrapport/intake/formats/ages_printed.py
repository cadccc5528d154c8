"""Ages and times as tables print them: whole years are read, what is coarser or finer is refused with what to fetch."""

from __future__ import annotations

import re
from collections.abc import Iterable

from socialrapport.intake.formats.shape import Broken

COLUMN = "alder"
OLDEST = 100
AGE = re.compile(
    r"(\d{1,3})(\+)?(?: ?(?:år|years?))?(?P<over>\+| (?:och|eller) äldre| (?:and|or) over| ?[-–]$)?", re.IGNORECASE
)
CLASS = re.compile(r"\d{1,3} ?(?:[-–—]|till|to) ?\d{1,3}(?: ?(?:år|years?))?", re.IGNORECASE)
WITHIN_A_YEAR = re.compile(
    r"(?:19|20)\d{2}[ -]?(?:[MKQVWTH]\d{1,2}|-\d{2})|.*(?:januari|kvartal|halvår|vecka|month|quarter).*", re.IGNORECASE
)


def years(label: str, others: Iterable[str]) -> str | None:
    """The age in whole years, or None: *7 år* is 7, and *100+* is SCB's oldest.

    Another *n+* is a year only where *others* has the year before: then it is the open class that ends the table.
    """
    found = AGE.fullmatch(label.strip())
    if found is None:
        return None
    age = int(found[1])
    if not (found[2] or found["over"]) or age >= OLDEST:
        return str(age)
    singles = {int(m[1]) for other in others if (m := AGE.fullmatch(other.strip())) and not (m[2] or m["over"])}
    return str(age) if age - 1 in singles else None


def refuse_classes(labels: Iterable[str]) -> None:
    "Raises `Broken` where ages are of several years together: they cannot be made years again."
    if any(CLASS.fullmatch(label.strip()) for label in labels):
        raise Broken(
            "åldrarna är klasser av flera år, som 0–4, men folkmängden behövs i ettårsklasser; hämta "
            "tabellen med ålder i ettårsklasser (hos SCB: Folkmängden efter region, ålder, kön och år)"
        )


def refuse_parts_of_years(labels: Iterable[str]) -> None:
    "Raises `Broken` where times are months, quarters or weeks: it is not known which of them the year's figure is."
    if any(WITHIN_A_YEAR.fullmatch(label.strip()) for label in labels):
        raise Broken(
            "tiderna är delar av år, men talen behövs för hela år; hämta tabellen med årstal (hos "
            "SCB: Folkmängden efter region, ålder, kön och år, den 31 december). Är en av tiderna årets tal: "
            "skriv i filer.yaml, för 2024M12, oversatt: {ar: {2024M12: 2024}}, och de andra tiderna under hoppa_over"
        )
