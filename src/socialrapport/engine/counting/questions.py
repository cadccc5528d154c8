"""An indicator's questions as SQL: how many units, in every crossing of its breakdowns, and what they have in common.

Each question is one statement: rows are chosen, made units, counted by the breakdowns together, and the margins are
added up from there. Nothing of it is worked out row by row in Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from socialrapport.engine.counting.sql import ROW, code_of, condition, listed, literal, of_row, quoted
from socialrapport.model.axes import DISTRICT
from socialrapport.model.cube import Codes
from socialrapport.model.indicator import Breakdown, Count, Indicator, Mean, Median, Share, Sum, Tally
from socialrapport.model.table import DISTRICT as OF_DISTRICT
from socialrapport.model.table import ColumnType

Crossing = tuple[str, ...]
Level = tuple[str, ...]
"The breakdowns in which a unit may stand in several places, and is counted once in each."

Counting = tuple[Indicator, str, Codes]
"An indicator, a measure of it, and the codes that it is asked at."

MARK, KEY = "socialrapport_mark", "socialrapport_key"
"""Functions that each engine has of its own: a text's hash as MARK_BITS bits, and as 64."""
MARK_BITS = 40
"So many that the sum of the marks of two million units fits in 64 bits."
PRIME = 2**31 - 1
FACTORS = (1_103_515_245, 1_220_703_125)
LOWS = len(FACTORS)
BITS = 62
"So many counts have a place in one whole number."
YEARS = 69_621
"A drawing of its own each year: least hashes of one year would otherwise be of the same units in every year."
EXACT = "DECIMAL(38, 0)"
"Sums of hashes outgrow 64 bits."


def cells(
    indicator: Indicator,
    breakdowns: Sequence[Breakdown],
    level: Level,
    crossed: Sequence[Crossing],
    of: Sequence[int],
    places: bool = False,
) -> str:
    """Counts by year for each of the *crossed* breakdowns, each unit once for each value of those in *level*.

    Rows hold `ar`, the code of each breakdown (null where missing, and where it is not crossed), for each `_g_` and its
    id whether it is left out (1), and what `answers` says. With *places*, `_several` and `_outside` too: the units in
    more than one district and in none.
    """
    kept = divided_by(breakdowns, crossed)
    summed = [f"{how}({name}) AS {name}" for name, how in answers(indicator, places).items()]
    return f"WITH {counted(indicator, kept, level, of, places)} {in_all(kept, crossed, summed, 'celler')}"


def in_all(kept: Sequence[Breakdown], crossed: Sequence[Crossing], told: Iterable[str], rows: str) -> str:
    "What is *told* of *rows* by year and each of the *crossed* breakdowns, with `_g_` and its id for what is left out."
    codes = [quoted(b.id) for b in kept]
    out = [f"GROUPING({c}) AS {quoted('_g_' + b.id)}" for c, b in zip(codes, kept, strict=True)]
    sets = ", ".join(f"({', '.join(['ar', *map(quoted, crossing)])})" for crossing in crossed)
    return f"SELECT {', '.join(['ar', *codes, *out, *told])} FROM {rows} GROUP BY GROUPING SETS ({sets})"


def divided_by(breakdowns: Sequence[Breakdown], crossed: Sequence[Crossing]) -> list[Breakdown]:
    "Those of the breakdowns that stand in any of the crossings."
    return [b for b in breakdowns if any(b.id in crossing for crossing in crossed)]


def answers(indicator: Indicator, places: bool = False) -> dict[str, str]:
    "The columns that tell what was counted, and how each is put together from parts."
    measures = {Share: ("antal", "bas"), Sum: ("antal",), Mean: ("antal",), Median: ("antal",), Count: ("antal",)}
    found = {"_antal": "sum"}
    for measure in measures.get(type(indicator.measure), ()):
        found |= {f"_{measure}": "sum", f"_mark_{measure}": "sum"}
        found |= {f"_low_{measure}_{n}": "min" for n in range(LOWS)}
    if isinstance(indicator.measure, Sum | Mean):
        found |= {"_summa": "sum"}
    return found | ({"_several": "sum", "_outside": "sum"} if places else {})


def counted(
    indicator: Indicator, kept: Sequence[Breakdown], level: Level, of: Sequence[int], places: bool = False
) -> str:
    "The parts of a question up to `celler`: counts by year and all the *kept* breakdowns together."
    by = ", ".join(["ar", *(quoted(b.id) for b in kept)])
    if isinstance(indicator.measure, Tally):
        chosen = f"valda AS ({chosen_rows(indicator, kept, of)})"
        return f"{chosen}, celler AS (SELECT {by}, sum(_value) AS _antal FROM valda GROUP BY {by})"
    told = [f"{how} AS {name}" for name, how in of_units(indicator, places).items()]
    return (
        f"{units(indicator, kept, level, of, places)}, celler AS (SELECT {', '.join([by, *told])} "
        f"FROM (SELECT *, {MARK}(CAST(_key AS VARCHAR)) AS _mark FROM enheter) u GROUP BY {by})"
    )


def units(
    indicator: Indicator, kept: Sequence[Breakdown], level: Level, of: Sequence[int], places: bool = False
) -> str:
    "`valda` and `enheter`: the rows that count, and one row for each unit at each of the *level*'s codes."
    chosen = [*kept, PLACE] if places and DISTRICT not in {b.id for b in kept} else kept
    own = ["ar", "_key", *map(quoted, level)]
    single = [f"min({quoted(b.id)}) AS {quoted(b.id)}" for b in kept if b.id not in level]
    match indicator.measure:
        case Share():
            single.append("max(_part) AS _part")
        case Sum() | Mean() | Median():
            single.append("sum(_value) AS _value")
    if places:
        where = quoted(DISTRICT)
        seen = f"CASE WHEN _part = 1 THEN {where} END" if isinstance(indicator.measure, Share) else where
        single += [f"min({seen}) AS _first", f"max({seen}) AS _last"]
    return (
        f"valda AS ({chosen_rows(indicator, chosen, of)}), "
        f"enheter AS (SELECT {', '.join([*own, *single])} FROM valda GROUP BY {', '.join(own)})"
    )


def chosen_rows(indicator: Indicator, kept: Iterable[Breakdown], of: Sequence[int]) -> str:
    "The rows that count, with their year, key, breakdown codes and what the measure needs."
    columns = [f"{ROW}.ar", *(f"{code_of(b)} AS {quoted(b.id)}" for b in kept)]
    match indicator.measure:
        case Count(key=key):
            columns += [f"{of_row(key)} AS _key"]
        case Share(key=key, part=part):
            columns += [f"{of_row(key)} AS _key", f"CASE WHEN {condition(part)} THEN 1 ELSE 0 END AS _part"]
        case Sum(key=key, column=column) | Mean(key=key, column=column):
            columns += [f"{of_row(key)} AS _key", f"coalesce({value(indicator, column)}, 0) AS _value"]
        case Median(key=key, column=column):
            columns += [f"{of_row(key)} AS _key", f"{value(indicator, column)} AS _value"]
        case Tally(column=column):
            columns += [f"coalesce({value(indicator, column)}, 0) AS _value"]
    return f"SELECT {', '.join(columns)} FROM {quoted(indicator.table.id)} {ROW} WHERE {counts(indicator, of)}"


def value(indicator: Indicator, column: str) -> str:
    "The number that a column has. One with decimals is made exact, so that its sum is the same in any order."
    kind = next(c.type for c in indicator.table.columns if c.name == column)
    return f"CAST({of_row(column)} AS DECIMAL(24, 6))" if kind is ColumnType.DECIMAL else of_row(column)


def counts(indicator: Indicator, of: Sequence[int]) -> str:
    "What a row must be to count: of the years, as the indicator says, and with a unit where units are counted."
    found = [f"{ROW}.ar IN {listed(of)}", *conditions(indicator)]
    if not isinstance(indicator.measure, Tally):
        found.append(f"{of_row(indicator.measure.key)} IS NOT NULL")
    return " AND ".join(found)


def conditions(indicator: Indicator) -> Iterator[str]:
    "What the indicator asks of a row that has a unit."
    if indicator.where is not None:
        yield condition(indicator.where)
    if isinstance(indicator.measure, Median):
        yield f"{of_row(indicator.measure.column)} IS NOT NULL"


def of_units(indicator: Indicator, places: bool) -> dict[str, str]:
    """Each base measure over units, and their marks.

    Sums stand in the column's own unit; `Sum.per` divides once, when all is added up, so that whole
    numbers stay whole until then.
    """
    some = "_part = 1" if isinstance(indicator.measure, Share) else ""
    found: dict[str, str] = {}
    match indicator.measure:
        case Share():
            found |= {"_antal": "sum(_part)", "_bas": "count(*)", **marks("antal", some), **marks("bas")}
        case Sum() | Mean():
            found |= {"_antal": "count(*)", "_summa": "sum(_value)", **marks("antal")}
        case _:
            found |= {"_antal": "count(*)", **marks("antal")}
    if places:
        outside = " AND ".join(["_first IS NULL", *([some] if some else [])])
        found |= {f"_{name}": number(told) for name, told in (("several", "_first <> _last"), ("outside", outside))}
    return found


def number(of: str) -> str:
    return f"sum(CASE WHEN {of} THEN 1 ELSE 0 END)"


def marks(measure: str, of: str = "") -> dict[str, str]:
    """For each count, the sum of its units' hashes as `_mark_antal`, and their least as `_low_antal_0` and on.

    A mark adds up as its count does, so counts that hang together by definition, unit by unit, have marks
    that hang together too; other counts do so with odds of one in 2 ** MARK_BITS. Of a part of a count the
    least is never less than of the whole; for that the hash is another each year and in each of LOWS drawings.
    """
    found = {f"_mark_{measure}": f"sum(CAST({where('_mark', of)} AS {EXACT}))"}
    for n, factor in enumerate(FACTORS):
        drawn = f"(_mark % {PRIME} * {factor} + ar * {YEARS}) % {PRIME}"
        found[f"_low_{measure}_{n}"] = f"min({where(drawn, of)})"
    return found


def where(told: str, holds: str) -> str:
    return f"CASE WHEN {holds} THEN {told} END" if holds else told


def medians(
    indicator: Indicator, breakdowns: Sequence[Breakdown], level: Level, crossed: Sequence[Crossing], of: Sequence[int]
) -> str:
    """By year and each of the *crossed* breakdowns, as `cells` has them: the `_median` of what the units have.

    Of the units themselves in every crossing: a median of more is not made of medians of fewer.
    """
    kept = divided_by(breakdowns, crossed)
    middle = ["median(CAST(_value AS DOUBLE)) AS _median"]
    return f"WITH {units(indicator, kept, level, of)} {in_all(kept, crossed, middle, 'enheter')}"


def contributors(
    indicator: Indicator,
    breakdowns: Sequence[Breakdown],
    level: Level,
    crossed: Sequence[Crossing],
    of: Sequence[int],
) -> str:
    """By year and each of the *crossed* breakdowns, as `cells` has them: `_count` of the units that give anything to
    the sum, `_largest` and `_second` of what they give. What is given back counts as given.

    What the dominance and p-percent rules judge by.
    """
    kept = divided_by(breakdowns, crossed)
    by = ", ".join(["ar", *(quoted(b.id) for b in kept)])
    ranked = f"SELECT *, row_number() OVER (PARTITION BY {by} ORDER BY abs(_value) DESC) AS _place FROM enheter"
    return (
        f"WITH {units(indicator, kept, level, of)}, rang AS ({ranked}), "
        f"celler AS (SELECT {by}, {number('_value <> 0')} AS _count, {two_of('abs(_value)')} FROM rang GROUP BY {by}), "
        f"givna AS (SELECT {by}, _count, _largest AS _given FROM celler UNION ALL "
        f"SELECT {by}, 0, _second FROM celler WHERE _second IS NOT NULL) "
        + " UNION ALL ".join(largest_two(kept, crossing) for crossing in crossed)
    )


def different(
    indicator: Indicator,
    breakdowns: Sequence[Breakdown],
    crossed: Sequence[Crossing],
    of: Mapping[int, Sequence[int]],
) -> str:
    """How many different units there are in several years together, by each of the *crossed* breakdowns as `cells` has
    them: `_antal`, and of a share `_bas` and, of those who are in the base and not in the part, `_rest`.

    *of* has the years behind each code that `ar` has in the answer.
    """
    kept = divided_by(breakdowns, crossed)
    rows = chosen_rows(indicator, kept, [y for years in of.values() for y in years])
    cases = " ".join(f"WHEN v.ar IN {listed(years)} THEN {end}" for end, years in of.items())
    of_share = {"_antal": "CASE WHEN _part = 1 THEN _key END", "_rest": "CASE WHEN _part = 0 THEN _key END"}
    told = {**of_share, "_bas": "_key"} if isinstance(indicator.measure, Share) else {"_antal": "_key"}
    part = ["_part"] if isinstance(indicator.measure, Share) else []
    each = ", ".join([f"CASE {cases} END AS ar", *(quoted(b.id) for b in kept), "_key", *part])
    counts = [f"count(DISTINCT {which}) AS {name}" for name, which in told.items()]
    return in_all(kept, crossed, counts, f"(SELECT {each} FROM ({rows}) v) e")


def largest_two(kept: Sequence[Breakdown], crossing: Crossing) -> str:
    "One crossing's two largest, of the two largest of each of its parts."
    by = ", ".join(["ar", *map(quoted, crossing)])
    codes = [quoted(b.id) if b.id in crossing else f"CAST(NULL AS VARCHAR) AS {quoted(b.id)}" for b in kept]
    left_out = [f"{int(b.id not in crossing)} AS {quoted('_g_' + b.id)}" for b in kept]
    ranked = f"SELECT *, row_number() OVER (PARTITION BY {by} ORDER BY _given DESC) AS _place FROM givna"
    out = ", ".join(["ar", *codes, *left_out, "sum(_count) AS _count", two_of("_given")])
    return f"SELECT {out} FROM ({ranked}) g GROUP BY {by}"


def two_of(given: str) -> str:
    return f"max({given}) AS _largest, max(CASE WHEN _place = 2 THEN {given} END) AS _second"


def classes(group: int, counts: Sequence[Counting], of: Sequence[int], masks: int) -> str:
    """The units of *counts*, which have keys of the same kind, in classes: a year's units that are in the very same
    counts are one. Each table is read once for all its counts.

    Columns `_g`, the *group*'s number; `ar`; `n` units; `_key`, a hash of one of them; and so many *masks* that they
    have a bit for each of the counts in their order (`bit_of`): whether the units are in it.
    """
    places: dict[tuple[str, str], list[tuple[int, Counting]]] = {}
    for place, one in enumerate(counts):
        places.setdefault(units_of(one[0]), []).append((place, one))
    names = [f"_m{n}" for n in range(masks)]
    rows = " UNION ALL ".join(in_which(*of_whom, found, of, masks) for of_whom, found in places.items())
    each = (
        f"SELECT ar, _key, {', '.join(f'bit_or({name}) AS {name}' for name in names)} FROM ({rows}) d GROUP BY ar, _key"
    )
    by = ", ".join(["ar", *names])
    return f"SELECT {group} AS _g, {by}, count(*) AS n, min(_key) AS _key FROM ({each}) e GROUP BY {by}"


def units_of(indicator: Indicator) -> tuple[str, str]:
    "The table whose rows are counted, and the column that says whose they are."
    assert not isinstance(indicator.measure, Tally)
    return indicator.table.id, indicator.measure.key


def bit_of(place: int) -> tuple[int, int]:
    "The mask and the bit in it of the count at *place*."
    return place // BITS, 1 << place % BITS


def in_which(table: str, key: str, counts: Sequence[tuple[int, Counting]], of: Sequence[int], masks: int) -> str:
    "A table's rows: `ar`, `_key`, and the masks with the bits of the *counts*, each at its place, that a row is of."
    asked: dict[str, str] = {}

    def once(expression: str) -> str:
        return asked.setdefault(expression, f"_c{len(asked)}")

    bits: list[list[str]] = [[] for _ in range(masks)]
    for place, (indicator, measure, codes) in counts:
        held = [once(f"({condition})") for condition in conditions(indicator)]
        if measure == "antal" and isinstance(indicator.measure, Share):
            held.append(once(f"({condition(indicator.measure.part)})"))
        by = {b.id: b for b in indicator.by}
        held += [f"{once(code_of(by[id]))} = {literal(code)}" for id, code in codes]
        mask, bit = bit_of(place)
        bits[mask].append(f"CASE WHEN {' AND '.join(held) or 'TRUE'} THEN {bit} ELSE 0 END")
    told = [f"CAST({' + '.join(each) or '0'} AS BIGINT) AS _m{n}" for n, each in enumerate(bits)]
    own = [
        f"{ROW}.ar",
        f"{KEY}(CAST({of_row(key)} AS VARCHAR)) AS _key",
        *(f"{x} AS {name}" for x, name in asked.items()),
    ]
    rows = (
        f"SELECT {', '.join(own)} FROM {quoted(table)} {ROW} "
        f"WHERE {ROW}.ar IN {listed(of)} AND {of_row(key)} IS NOT NULL"
    )
    return f"SELECT ar, _key, {', '.join(told)} FROM ({rows}) v"


def members(masks: int) -> str:
    "Which counts each class of `_klasser` is in, by `_platser`: `_of`, the count's number, `ar`, `_key` and `n` units."
    return " UNION ALL ".join(
        f"SELECT p._of, k.ar, k._key, k.n FROM _klasser k JOIN _platser p ON p._g = k._g AND (k._m{n} & p._bit) <> 0 "
        f"WHERE p._mask = {n} AND k._m{n} <> 0"
        for n in range(masks)
    )


def in_common(one_of: int = 1) -> str:
    """How many units, *one_of* so many classes of them, each pair of `_par` has in common in `_enheter`, each year:
    `n` by `a`, `b` and `ar`."""
    some = f" AND e._key % {one_of} = 0" if one_of > 1 else ""
    return (
        "SELECT p._of AS a, p._med AS b, e.ar AS ar, sum(e.n) AS n FROM _par p "
        f"JOIN _enheter e ON e._of = p._of{some} "
        "JOIN _enheter m ON m._of = p._med AND m.ar = e.ar AND m._key = e._key GROUP BY p._of, p._med, e.ar"
    )


def agreeing(indicator: Indicator, column: str, of: Sequence[int]) -> str:
    "The units of a sum, over the years *of*; those whose sum is their number in *column*; the largest number there."
    assert isinstance(indicator.measure, Sum | Mean)
    own = of_row(indicator.measure.key)
    each = (
        f"SELECT sum({of_row(indicator.measure.column)}) AS given, max({of_row(column)}) AS told "
        f"FROM {quoted(indicator.table.id)} {ROW} WHERE {counts(indicator, of)} GROUP BY {ROW}.ar, {own}"
    )
    return f"SELECT count(*), {number('given = told')}, max(told) FROM ({each}) e"


def years(table: str) -> str:
    return f"SELECT DISTINCT ar FROM {quoted(table)} WHERE ar IS NOT NULL"


def inhabitants(low: int, high: int, ages: tuple[tuple[str, int, int], ...]) -> str:
    "Inhabitants of *low* to *high* years by year, district, sex and age group, and all margins: as `cells`, and `n`."
    groups = code_of(Breakdown("alder", "", "alder", groups=ages)) if ages else "CAST(NULL AS VARCHAR)"
    rows = (
        f"SELECT {ROW}.ar, {code_of(PLACE)} AS stadsdel, CAST({of_row('kon')} AS VARCHAR) AS kon, "
        f"{groups} AS alder, {of_row('antal')} AS antal FROM folkmangd {ROW} "
        f"WHERE {of_row('alder')} BETWEEN {low} AND {high}"
    )
    return (
        "SELECT ar, stadsdel, kon, alder, GROUPING(stadsdel) AS _g_stadsdel, GROUPING(kon) AS _g_kon, "
        f"GROUPING(alder) AS _g_alder, sum(antal) AS n FROM ({rows}) f GROUP BY ar, CUBE (stadsdel, kon, alder)"
    )


PLACE = Breakdown(id=DISTRICT, title="", column=OF_DISTRICT, single=False)
