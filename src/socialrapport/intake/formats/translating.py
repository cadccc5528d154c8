"""A table's cells as rows of a register: whose column each dimension is, and what its values are called there.

What a population table from SCB calls things is known; anything else is said in `filer.yaml`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from socialrapport.intake.columns_held import fold
from socialrapport.intake.formats import ages_printed, known_words, printed_numbers
from socialrapport.intake.formats.filer_yaml import Description
from socialrapport.intake.formats.known_words import CONTENT, DIMENSIONS, TOTALS
from socialrapport.intake.formats.shape import SKIPPED, Broken, Cells, Dimension, Rows, Told, Value, some
from socialrapport.model.profile import Profile
from socialrapport.model.table import ColumnType, Register

SEX = {
    **dict.fromkeys(("1", "m", "man", "men", "pojkar", "pojke", "male", "males"), "1"),
    **dict.fromkeys(("2", "k", "kvinna", "kvinnor", "women", "flickor", "flicka", "female", "females"), "2"),
}
POPULATION = ("folkmangd", "befolkning", "invanare", "population", "be0101n1")
"""Words of a population's name, and SCB's own code for it."""


@dataclass(frozen=True)
class Known:
    """A value in the register: its text, and whether it is the whole of its dimension or is passed over."""

    text: str = ""
    whole: bool = False
    skip: bool = False


def rows(cells: Cells, register: Register, how: Description, profile: Profile) -> Rows:
    """The cells as rows. Raises `Broken` for a dimension or a content that nothing says the meaning of."""
    value = value_column(register)
    columns = [column_of(d, n, register, how) for n, d in enumerate(cells.dimensions, start=1)]
    refuse_twice(cells, columns, how)
    contents, skipped_contents = contents_of(cells, columns, register, how)
    known = [
        {} if c in (None, CONTENT) else decided(d, c, known_words.dimension(d, n, how), register, how, profile)
        for n, (d, c) in enumerate(zip(cells.dimensions, columns, strict=True), start=1)
    ]
    names = [c for c in columns if c not in (None, CONTENT)]
    constants = {**how.konstanter, **({"kalla": how.kalla or cells.source} if has(register, "kalla") else {})}
    decided_by_content = sorted({c for m in contents.values() for c in m})
    status = ("status",) if value == "varde" else ()
    header = (*names, *decided_by_content, *constants, value, *status)
    made: list[tuple[int, tuple[str, ...]]] = []
    passed: Counter[str] = Counter()
    called = [known_words.dimension(d, n, how) for n, d in enumerate(cells.dimensions, start=1)]
    for cell in cells.cells:
        out, meaning = [], contents.get("", {})
        skip = ""
        for name, column, values, at in zip(called, columns, known, cell.where, strict=True):
            if column == CONTENT:
                if at.code in skipped_contents:
                    skip = f"{name}: annat innehåll"
                meaning = contents.get(at.code, meaning)
            elif column is not None:
                this = values[at]
                if this.skip:
                    skip = f"{name}: {known_words.value(at, how)}"
                out.append(this.text)
        if skip:
            passed[skip] += 1
            continue
        text, mark = figure(cell.text, value)
        fixed = (*(meaning.get(c, "") for c in decided_by_content), *constants.values())
        made.append((cell.line, (*out, *fixed, text, *((mark,) if status else ()))))
    told = (Told(SKIPPED, some(passed), count=sum(passed.values())),) if passed else ()
    return Rows(header, tuple(made), (*cells.told, *told))


def has(register: Register, name: str) -> bool:
    return any(c.name == name for c in register.columns)


def value_column(register: Register) -> str:
    "The register's column for the figure itself."
    found = next((n for n in ("antal", "varde") if register.public and has(register, n)), None)
    if found is None:
        raise Broken(
            f"registret {register.id} har inte ett tal på varje rad, så en tabell kan inte läsas in i det; "
            "lämna registret som CSV eller XLSX med dess egna kolumner"
        )
    return found


def column_of(dimension: Dimension, number: int, register: Register, how: Description) -> str | None:
    "The register's column that the dimension is, `CONTENT`, or None for one that says nothing."
    names = (fold(dimension.code), fold(dimension.label))
    told = {fold(k): v for k, v in how.kolumner.items() if isinstance(v, str)}
    for name in names:
        if name in told:
            if not told[name] and len(dimension.values) > 1:
                raise Broken(
                    f"{known_words.dimension(dimension, number, how)} har flera värden och kan inte lämnas därhän; säg "
                    "vilken kolumn den är"
                )
            return told[name] or None
    for name in names:
        for column in DIMENSIONS.get(name, ()):
            if column == CONTENT or has(register, column):
                return column
    if len(dimension.values) == 1 and is_total(dimension.values[0]):
        return None
    raise Broken(
        f"{known_words.dimension(dimension, number, how)} i tabellen hör inte till någon kolumn i registret "
        f"{register.id}; hämta tabellen utan den, eller skriv under kolumner i filer.yaml vilken kolumn den är "
        "(tomt, om dess enda värde är det som menas)"
    )


def refuse_twice(cells: Cells, columns: list[str | None], how: Description) -> None:
    for name in sorted({c for c in columns if c is not None and columns.count(c) > 1}):
        places = [n for n, c in enumerate(columns, start=1) if c == name]
        labels = [known_words.dimension(cells.dimensions[n - 1], n, how) for n in places]
        raise Broken(
            f"{' och '.join(labels)} blir samma kolumn, {name.strip('*')}; skriv i filer.yaml vilken som är det"
        )


def contents_of(
    cells: Cells, columns: list[str | None], register: Register, how: Description
) -> tuple[dict[str, Mapping[str, str]], frozenset[str]]:
    """What the figures are of, by content's code: the columns that it decides; and the contents passed over.

    Of several, those that the description names are read; a population is known by its name.
    """
    at = columns.index(CONTENT) if CONTENT in columns else None
    values = cells.dimensions[at].values if at is not None else (Value("", cells.content),)
    told = {k.casefold(): v for k, v in how.innehall.items()}
    found: dict[str, Mapping[str, str]] = {}
    for value in values:
        for name in (value.label.casefold(), value.code.casefold()):
            if name in told:
                found[value.code] = told[name]
    if not found and told:
        raise Broken(f"inget av tabellens innehåll ({len(values)} slags tal) är något av det som filer.yaml räknar upp")
    if not found and register.id == "befolkning":
        found = {v.code: {} for v in values if is_population(v.label or v.code)}
        if not found:
            raise Broken(
                "talen är av tabellens eget innehåll att döma inte folkmängd; är de ändå folkmängd, skriv det under "
                "innehall i filer.yaml"
            )
    elif not found and len(values) == 1:
        found = {values[0].code: {}}
    if not found or (register.id == "befolkning" and len(found) > 1):
        raise Broken(f"tabellen har {len(values)} slags tal; skriv under innehall i filer.yaml vilka som ska med")
    if register.id == "aggregat":
        refuse_unsaid(columns, found, how)
    return found, frozenset(v.code for v in values) - set(found)


def is_population(label: str) -> bool:
    return not label or any(word in fold(label) for word in POPULATION)


def refuse_unsaid(columns: list[str | None], found: Mapping[str, Mapping[str, str]], how: Description) -> None:
    "Public figures must be of an indicator and a measure, and only the description can say which."
    for name in ("indikator", "matt"):
        if name not in columns and name not in how.konstanter and any(name not in m for m in found.values()):
            raise Broken(
                f"{name} är inte sagt; skriv i filer.yaml, under konstanter eller innehall, vilken indikator "
                "och vilket mått talen är"
            )


def decided(
    dimension: Dimension, column: str, called: str, register: Register, how: Description, profile: Profile
) -> dict[Value, Known]:
    "Every value of the dimension as the register's. Raises `Broken` where two become the same."
    translated = {k.casefold(): v for k, v in how.oversatt.get(column, {}).items()}
    over = {name.casefold() for name in how.hoppa_over}
    found: dict[Value, Known] = {}
    unsaid: list[str] = []
    for value in dimension.values:
        names = (value.label.casefold(), value.code.casefold(), f"{value.code} {value.label}".casefold())
        if any(n in over for n in names):
            found[value] = Known(skip=True)
        elif (given := next((translated[n] for n in names if n in translated), None)) is not None:
            found[value] = Known(given)
        else:
            found[value] = known(value, column, dimension, profile)
            unsaid.append(value.label)
    refuse_unfit(column, unsaid, register)
    return without_doubled_wholes(column, called, found, register)


def refuse_unfit(column: str, labels: list[str], register: Register) -> None:
    "Raises `Broken` for ages and times that are not whole years, where the register has such."
    if not has(register, column) or register.column(column).type not in (ColumnType.INTEGER, ColumnType.YEAR):
        return
    if column == ages_printed.COLUMN:
        ages_printed.refuse_classes(labels)
    elif column == "ar":
        ages_printed.refuse_parts_of_years(labels)


def without_doubled_wholes(
    column: str, called: str, found: dict[Value, Known], register: Register
) -> dict[Value, Known]:
    """A whole beside its parts is passed over where rows are summed, and stands empty where they are not.

    A whole alone is no division at all, but for what every row must have.
    """
    summed = register.id != "aggregat"
    required = register.column(column).required
    parts = any(not k.whole and not k.skip for k in found.values())
    known = {
        v: Known(skip=True) if k.whole and summed and (parts or required) else Known("") if k.whole else k
        for v, k in found.items()
    }
    kept: dict[str, Value] = {}
    for value, this in known.items():
        if this.skip:
            continue
        if this.text in kept:
            order = list(found)
            both = f"värde {order.index(kept[this.text]) + 1} och {order.index(value) + 1}"
            raise Broken(f"{both} i {called} blir samma värde; skriv under hoppa_over vilket som inte ska med")
        kept[this.text] = value
    return known


def known(value: Value, column: str, dimension: Dimension, profile: Profile) -> Known:
    "What is known without a description."
    match column:
        case "distrikt":
            return place(value, profile)
        case "kon":
            return sex(value)
        case "alder":
            return age(value, dimension)
        case "ar":
            return Known(value.code if re.fullmatch(r"\d{4}", value.code) else value.label)
        case _:
            return Known(value.code)


def place(value: Value, profile: Profile) -> Known:
    """The whole municipality, one of its districts, or somewhere else.

    A code is believed only where its name agrees: SCB's 01 is a county, a city's 01 a district.
    """
    areas = {
        **{d.code.upper(): d.name.casefold() for d in profile.districts},
        **{u.code.upper(): u.name.casefold() for u in profile.outside},
    }
    first, _, rest = value.label.partition(" ")
    found = rest and (re.fullmatch(r"\d+[A-Z]*", first) or areas.get(first.upper()) == rest.strip().casefold())
    label = (rest.strip() if found else value.label).casefold()
    code = first if found and value.code == value.label else value.code
    bare = label == code.casefold()
    wholes = {n.casefold() for n in (profile.name, profile.place, profile.whole, f"{profile.place} kommun")}
    if code.upper() in areas and (bare or areas[code.upper()] == label):
        return Known(code.upper())
    named = [area for area, name in areas.items() if name == label]
    if code == profile.code or is_total(value) or (label in wholes and not named):
        return Known(whole=True)
    if re.fullmatch(r"00|\d{4}", code) or label in ("riket", "hela riket") or label.endswith(" län") or not areas:
        return Known(skip=True)
    return Known(named[0] if len(named) == 1 and label not in wholes else value.label)


def is_total(value: Value) -> bool:
    "*tot*, *totalt ålder*, *samtliga*, *båda könen*; but *totalt 16+ år* is a group."
    label = value.label.casefold()
    if re.search(r"\d", label) and label not in TOTALS:
        return False
    return label in TOTALS or value.code.casefold() in TOTALS or label.startswith(("total", "samtliga", "båda kön"))


def sex(value: Value) -> Known:
    if is_total(value):
        return Known(whole=True)
    label, code = value.label.casefold(), value.code.casefold()
    found = SEX.get(label.replace("ä", "a")) or SEX.get(code)
    return Known(found or value.label)


def age(value: Value, dimension: Dimension) -> Known:
    "Whole years; an open class that does not end the table stays as it is."
    if is_total(value):
        return Known(whole=True)
    years = ages_printed.years(value.label, (v.label for v in dimension.values))
    if years is not None:
        return Known(years)
    found = ages_printed.AGE.fullmatch(value.label.strip())
    return Known(f"{int(found[1])}+" if found else re.sub(r" ?år$", "", value.label))


def figure(text: str, column: str) -> tuple[str, str]:
    "(value, status): a dash is none, `..` what its owner hides, `.` what cannot be."
    text = text.strip()
    if text in printed_numbers.DASHES:
        return "0", ""
    status = printed_numbers.status_of(text)
    if status and column == "varde":
        return "", status
    return text, ""
