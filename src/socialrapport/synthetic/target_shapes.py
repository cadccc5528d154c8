"""What may stand in syntetisk.yaml: at each place what stands there in one of the files that come with the program.

So that nothing in it is known in two places, and a target that is added to those files is known here at once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Any

from socialrapport import catalogue, yaml_files
from socialrapport.model.written_file import WrittenFile
from socialrapport.synthetic import ranges
from socialrapport.synthetic.code_lists import LISTS
from socialrapport.synthetic.faults import KINDS as FAULTS

NUMBER, SERIES, NAMED, LIST, TEXT, DATE = (
    "ett tal som är minst 0",
    "ett tal för varje år, som {2023: 79, 2024: 83}",
    "namn eller koder med ett värde för varje (finns inga, ta bort raden)",
    "en lista (finns inget att räkna upp, ta bort raden)",
    "text",
    'ett datum inom citattecken, som "2024-01-15"',
)
APART = ("ar", "effekter", "distrikt", "fel")
"""Parts that have checks of their own."""
OLDEST, CHILD, OLD = 105, 17, 65
MOST = 10_000
"""More faults than so of one kind are no delivery."""
OF_A_TARGET = 2
"""How deep a target stands, which may be one number or one for each year."""
Way = tuple[Any, ...]


@cache
def built_in() -> tuple[Mapping[str, Any], ...]:
    "What stands in the files that come with the program."
    folder = Path(__file__).parents[1] / "profiles"
    return tuple(yaml_files.read(path).content for path in sorted(folder.glob("*/syntetisk.yaml")))


def faults(file: WrittenFile) -> Iterator[str]:
    "A Swedish reason for each value that the generator could not use, with its line."
    content = file.content
    if not isinstance(content, Mapping):
        yield f"{file.name}: filen ska ha avsnitt med måltal, som befolkning och personer."
        return
    told = {name: part for name, part in content.items() if name not in APART}
    known = [{name: part for name, part in one.items() if name not in APART} for one in built_in()]
    wrong = list(unlike(file, (), told, known))
    yield from wrong
    if not wrong:
        for way, says in ranges.of_parts(told, built_in()[0]):
            yield f"{place(file, way)} {says}"
        yield from of_ages(file, content.get("befolkning"))
    yield from of_districts(file, content.get("distrikt"))
    yield from of_faults(file, content.get("fel"))


def unlike(file: WrittenFile, way: Way, given: Any, known: Sequence[Any]) -> Iterator[str]:
    "What is not as any of the *known* is at the same place."
    kinds = {kind_of(one) for one in known}
    if kinds & {NUMBER, SERIES} and (len(way) == OF_A_TARGET or dotted(way[:-1]) in ranges.TARGETS_INSIDE):
        kinds |= {NUMBER, SERIES}
    if not ranges.range_of(dotted(way)).yearly:
        kinds -= {SERIES}
    found = kind_of(given)
    if found not in kinds or not all(isfinite(n) and (n >= 0 or below_nought(known)) for n in numbers(given)):
        yield f"{place(file, way)} ska vara {' eller '.join(sorted(kinds))}."
    elif found in (NUMBER, SERIES) and (says := ranges.of_number(dotted(way), given)):
        yield f"{place(file, way)} {says}"
    elif found == NAMED:
        yield from unlike_inside(file, way, given, known)
    elif found == LIST:
        items = [item for one in known if kind_of(one) == LIST for item in one]
        for at, item in enumerate(given):
            yield from unlike(file, (*way, at), item, items)
        if len({len(one) for one in known}) == 1 and len(way) > OF_A_TARGET and len(given) != len(known[0]):
            yield f"{place(file, way)} ska ha {len(known[0])} tal."


def unlike_inside(file: WrittenFile, way: Way, given: Mapping[Any, Any], known: Sequence[Any]) -> Iterator[str]:
    "A part with names of its own is held name by name; a list of codes, or of years, has one kind of value for all."
    parts = [one for one in known if kind_of(one) == NAMED]
    of_one_kind = all(len({kind_of(v) for v in one.values()}) == 1 for one in parts)
    if len(way) >= OF_A_TARGET and (of_one_kind or dotted(way) in LISTS):
        found = {kind_of(value) for value in given.values()}
        if of_one_kind and len(found) > 1 and not (dotted(way) in ranges.TARGETS_INSIDE and found == {NUMBER, SERIES}):
            yield f"{place(file, way)} ska ha samma slags värde överallt."
            return
        for name, value in given.items():
            yield from unlike(file, (*way, name), value, [v for one in parts for v in one.values()])
        return
    for name, value in given.items():
        there = [one[name] for one in parts if name in one]
        if there:
            yield from unlike(file, (*way, name), value, there)
        else:
            yield f"{place(file, (*way, name))} används inte.{meant(name, parts)}"


def of_ages(file: WrittenFile, given: Any) -> Iterator[str]:
    "A curve for all years, or for some; what else is wrong with the part is told already."
    given = given.get("alder") if isinstance(given, Mapping) else None
    curves = given if isinstance(given, Mapping) and kind_of(next(iter(given.values()), None)) == NAMED else {"": given}
    for year, curve in curves.items():
        way = ("befolkning", "alder", year) if year != "" else ("befolkning", "alder")
        if not isinstance(curve, Mapping):
            continue
        if not all(type(age) is int and 0 <= age <= OLDEST for age in curve):
            yield f"{place(file, way)} ska ha åldrar från 0 till {OLDEST}."
        elif len(curve) < 2 or not any(curve.values()):
            yield f"{place(file, way)} ska ha minst två åldrar, och någon större än 0."
        elif min(curve) > CHILD or max(curve) < OLD:
            yield f"{place(file, way)} ska gå från barn till gamla: ha en ålder under 18 år och en från 65 år."
        elif not any(value for age, value in curve.items() if CHILD < age < OLD):
            yield f"{place(file, way)} ska ha någon mellan 18 och 64 år med ett värde större än 0."
        elif year != "" and (not isinstance(year, int) or not 1900 <= year <= 2100):
            yield f"{place(file, way)} ska ha år, som 2015."


def of_districts(file: WrittenFile, given: Any) -> Iterator[str]:
    "Its codes and names are held by `targets`."
    if given is not None and not isinstance(given, Mapping):
        yield f"{file.at('distrikt')}: distrikt ska ha distriktens koder, och vad var och en har för tal."
        return
    for code, figures in (given or {}).items():
        where = f"{file.at('distrikt', code)}: distrikt, {code}"
        if figures is not None and not isinstance(figures, Mapping):
            yield f"{where}: skriv distriktets tal med namn, som {{folk: 5000}}."
            continue
        for name, value in (figures or {}).items():
            if kind_of(value) != NUMBER or not isfinite(value) or value <= 0:
                yield f"{where}: {name} ska vara ett tal som är större än 0."


def of_faults(file: WrittenFile, given: Any) -> Iterator[str]:
    "The kinds of faults to strew, and in which registers."
    if given is not None and not isinstance(given, Mapping):
        yield f"{file.at('fel')}: fel ska ha register, och för varje vilka fel som strös in."
        return
    registers = catalogue.load().registers
    for register, wanted in (given or {}).items():
        where = f"{file.at('fel', register)}: fel, {register}"
        if register not in registers:
            yield f"{where}: registret finns inte.{meant(register, [registers])}"
        elif not isinstance(wanted, Mapping):
            yield f"{where}: skriv felen med antal, som {{dubblett: 2}}."
        for kind, count in wanted.items() if isinstance(wanted, Mapping) else ():
            if kind not in FAULTS:
                yield f"{where}: felet {kind} finns inte.{meant(kind, [FAULTS])} Felen är {', '.join(FAULTS)}."
            elif type(count) is not int or not 0 <= count <= MOST:
                yield f"{where}: {kind} ska vara ett helt tal från 0 till {MOST}."


def place(file: WrittenFile, way: Way) -> str:
    "*syntetisk.yaml rad 5: befolkning.alder*"
    return f"{file.at(*way)}: {dotted(way)}"


def dotted(way: Way) -> str:
    return ".".join(map(str, way))


def kind_of(value: Any) -> str:
    "What a value is, in words that a refusal can say; another word for what is never right."
    match value:
        case bool() | None:
            return "tomt"
        case int() | float():
            return NUMBER
        case str() if is_date(value):
            return DATE
        case str() if value.strip():
            return TEXT
        case list() if value:
            return LIST
        case dict() if value and all(type(year) is int and year > 1900 for year in value) and are_numbers(value):
            return SERIES
        case dict() if value:
            return NAMED
    return "tomt"


def are_numbers(values: Mapping[Any, Any]) -> bool:
    return all(type(value) in (int, float) for value in values.values())


def is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def numbers(value: Any) -> Iterator[float]:
    "The numbers of a value, or of a series."
    if kind_of(value) == NUMBER:
        yield value
    elif kind_of(value) == SERIES:
        yield from value.values()


def below_nought(known: Sequence[Any]) -> bool:
    return any(n < 0 for one in known for n in numbers(one))


def meant(name: Any, known: Sequence[Mapping[Any, Any]]) -> str:
    near = get_close_matches(str(name), [str(key) for one in known for key in one], 1)
    return f" Menas {near[0]}?" if near else ""
