"""Small published tables in the layouts people use, right and with one fault planted, for the audit to be held against.

    python -m bench.published            prints what was found of what was planted, and what else was told

Figures are drawn; labels are of the kind that municipal tables have. No table is copied from anywhere.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from socialrapport.audit import Findings, audit

Grid = list[list[str]]


@dataclass(frozen=True)
class Case:
    """Files of a folder, as bytes by name; what was planted: its kinds, and the names that point its cell out.

    `kinds` is empty where all is right. `also` are the names of other cells that something is wrong with.
    """

    name: str
    files: dict[str, bytes]
    kinds: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    case: Case
    found: bool
    false: tuple[str, ...]


Draw = Callable[[random.Random], Case]


def cases(seeds: int = 2) -> Iterator[Case]:
    "Every layout with every fault that it can have, drawn with some seeds."
    for layout in LAYOUTS:
        for seed in range(seeds):
            yield from layout(random.Random(f"{layout.__name__} {seed}"))


def run(case: Case, folder: Path) -> Outcome:
    "Audits a case in an empty folder."
    for name, data in case.files.items():
        (folder / name).write_bytes(data)
    told = audit(folder)
    about = [f for f in told.findings if f.kind in case.kinds and _points(f.place, f.cells, case)]
    echo = [f for f in told.findings if f not in about and not any(n in f.place for n in case.also)]
    return Outcome(case, bool(about), tuple(f"{f.kind}: {f.file}: {f.place}: {f.text[:160]}" for f in echo))


def _points(place: str, cells: tuple[str, ...], case: Case) -> bool:
    return any(all(n in said for n in case.names) for said in (place, *cells))


# --- writing ----------------------------------------------------------------------------------------------------------


def text(grid: Grid, separator: str = ";", coding: str = "utf-8", end: str = "\n") -> bytes:
    quoted = [[f'"{f}"' if separator in f else f for f in row] for row in grid]
    return "".join(separator.join(row) + end for row in quoted).encode(coding)


def spaced(n: int, space: str = "\u00a0") -> str:
    return f"{n:,}".replace(",", space)


def comma(x: float, decimals: int = 1) -> str:
    return f"{x:.{decimals}f}".replace(".", ",")


def dressings(rng: random.Random) -> Callable[[Grid], bytes]:
    "One of the ways that programs write the same table."
    return rng.choice(
        [
            lambda g: text(g),
            lambda g: text(g, ","),
            lambda g: text(g, ";", "cp1252", "\r\n"),
            lambda g: text(g, ";", "utf-8-sig", "\r\n"),
            lambda g: text(g, "\t"),
            lambda g: text(g, ",", "cp1252"),
        ]
    )


def other(rng: random.Random, n: int) -> int:
    "A figure that somebody wrote wrong: a digit changed, or two that changed places."
    figure = str(n)
    i = rng.randrange(len(figure))
    changed = figure[:i] + rng.choice([d for d in "123456789" if d != figure[i]]) + figure[i + 1 :]
    return int(changed)


# --- layouts ----------------------------------------------------------------------------------------------------------

REPORTERS = ["Polis", "Skola", "Hälso- och sjukvård", "Privatperson", "Socialtjänst", "Förälder"]
TOTALS = ["Samtliga", "Totalt", "Summa", "Alla", "Totalt antal", "Summa anmälningar"]
DISTRICTS = ["Norrby", "Söderby", "Österåker", "Västerhaninge", "Ängby", "Öjaby"]


def _summed(rng: random.Random, parts: int, columns: int, least: int = 8, most: int = 240) -> list[list[int]]:
    rows = [[rng.randint(least, most) for _ in range(columns)] for _ in range(parts)]
    return [*rows, [sum(column) for column in zip(*rows, strict=True)]]


def few_columns(rng: random.Random) -> Iterator[Case]:
    "Groups by year, the total last or first; two to four years."
    for columns in (2, 3, 4):
        parts = rng.randint(2, 5)
        labels, years = (
            [*rng.sample(REPORTERS, parts), rng.choice(TOTALS)],
            [str(2024 - i) for i in range(columns)][::-1],
        )
        figures, write, first = _summed(rng, parts, columns), dressings(rng), rng.random() < 0.3
        order = [parts, *range(parts)] if first else list(range(parts + 1))

        def made(f: list[list[str]], labels=labels, years=years, order=order, write=write) -> dict[str, bytes]:
            return {"anmalningar.csv": write([["Anmälare", *years], *([labels[i], *f[i]] for i in order)])}

        shown = [[str(x) for x in row] for row in figures]
        name = f"{columns} år"
        yield Case(f"{name}, rätt", made(shown))
        r, c = rng.choice([parts, rng.randrange(parts)]), rng.randrange(columns)
        wrong = [list(row) for row in shown]
        wrong[r][c] = str(other(rng, figures[r][c]))
        yield Case(f"{name}, fel i summa", made(wrong), ("summa",), (labels[r], years[c]))
        dark = [list(row) for row in shown]
        r = rng.randrange(parts)
        dark[r][c] = rng.choice(["..", "…", "x"])
        yield Case(f"{name}, röjd", made(dark), ("röjd cell",), (labels[r], years[c]))
        safe = [list(row) for row in shown]
        safe[0][c] = safe[1][c] = ".."
        yield Case(f"{name}, skyddad", made(safe))


def measures_and_groups(rng: random.Random) -> Iterator[Case]:
    "`mått;grupp;2015;2016`: a second column of names."
    measures, groups = ["Omhändertagna", "Placerade", "Utredda"], ["Flickor", "Pojkar", "Totalt"]
    years = ["2015", "2016", "2017"][: rng.choice([2, 3])]
    write, figures = dressings(rng), {m: _summed(rng, 2, len(years), 20, 400) for m in measures}

    def made(change: tuple[str, int, int, str] | None = None) -> dict[str, bytes]:
        grid = [["mått", "grupp", *years]]
        for m in measures:
            for g, name in enumerate(groups):
                row = [str(x) for x in figures[m][g]]
                if change and change[:2] == (m, g):
                    row[change[2]] = change[3]
                grid.append([m, name, *row])
        return {"barn_insatser.csv": write(grid)}

    m, g, c = rng.choice(measures), rng.randrange(3), rng.randrange(len(years))
    yield Case("mått och grupp, rätt", made())
    yield Case(
        "mått och grupp, fel i summa", made((m, g, c, str(other(rng, figures[m][g][c])))), ("summa",), (m, years[c])
    )
    yield Case("mått och grupp, röjd", made((m, 0, c, "..")), ("röjd cell",), (m, "Flickor", years[c]))


def a_row_for_each_value(rng: random.Random) -> Iterator[Case]:
    "År;Kön;Ålder;Antal, as a database gives it."
    years, sexes, ages = ["2022", "2023", "2024"], ["Kvinnor", "Män"], ["0-17", "18-64", "65+"]
    counts = {(y, s, a): rng.randint(15, 300) for y in years for s in sexes for a in ages}
    for y in years:
        for s in sexes:
            counts[(y, s, "Totalt")] = sum(counts[(y, s, a)] for a in ages)
        for a in (*ages, "Totalt"):
            counts[(y, "Samtliga", a)] = sum(counts[(y, s, a)] for s in sexes)
    write = dressings(rng)

    def made(change: dict[tuple[str, str, str], str]) -> dict[str, bytes]:
        rows = [[*key, change.get(key, str(n))] for key, n in counts.items()]
        return {"insatser.csv": write([["År", "Kön", "Ålder", "Antal"], *rows])}

    key = rng.choice(sorted(counts))
    yield Case("en rad per värde, rätt", made({}))
    yield Case("en rad per värde, fel i summa", made({key: str(other(rng, counts[key]))}), ("summa",), key)
    part = (rng.choice(years), rng.choice(sexes), rng.choice(ages))
    yield Case("en rad per värde, röjd", made({part: ".."}), ("röjd cell",), part)


def an_edition(rng: random.Random) -> Iterator[Case]:
    "Codes, `matt`, `varde` and `status`: what an edition of our own has in `data/`."
    areas, sexes, years = ["Total", "01", "02", "03"], ["Total", "K", "M"], [str(y) for y in range(2019, 2025)]
    cells: dict[tuple[str, str, str, str], str] = {}
    for y in years:
        base = {(d, s): rng.randint(60, 400) for d in areas[1:] for s in sexes[1:]}
        count = {k: rng.randint(10, n - 10) for k, n in base.items()}
        for figures in (base, count):
            for d in areas[1:]:
                figures[(d, "Total")] = sum(figures[(d, s)] for s in sexes[1:])
            for s in sexes:
                figures[("Total", s)] = sum(figures[(d, s)] for d in areas[1:])
        for d in areas:
            for s in sexes:
                cells[(y, d, s, "andel")] = f"{100 * count[(d, s)] / base[(d, s)]:.1f}"
                cells[(y, d, s, "antal")], cells[(y, d, s, "bas")] = str(count[(d, s)]), str(base[(d, s)])

    def made(change: dict[tuple[str, str, str, str], str]) -> dict[str, bytes]:
        grid = [["ar", "stadsdel", "kon", "matt", "underlag", "varde", "status"]]
        for key, n in cells.items():
            said = change.get(key, n)
            grid.append([*key, "syntetiskt", *(["", ".."] if said == ".." else [said, ""])])
        return {"bu_atgarder.csv": text(grid, ",")}

    yield Case("utgåva, rätt", made({}))
    key = (rng.choice(years), rng.choice(areas), rng.choice(sexes), rng.choice(["antal", "bas"]))
    yield Case("utgåva, fel i antal", made({key: str(other(rng, int(cells[key])))}), ("summa", "kvot"), key)
    key = (*key[:3], "andel")
    yield Case("utgåva, fel i andel", made({key: f"{(float(cells[key]) + 30) % 100:.1f}"}), ("kvot",), key)
    key = (rng.choice(years), "02", "K", "antal")
    yield Case("utgåva, röjd", made({key: ".."}), ("röjd cell",), key)


def printed_by_hand(rng: random.Random) -> Iterator[Case]:
    "A title above, notes below, marks beside figures, thousands with spaces, all kinds of minus."
    labels, years = ["Försörjningsstöd", "Bistånd i övrigt", "Summa"], ["2021", "2022", "2023"]
    figures = _summed(rng, 2, 3, 1200, 98000)
    space = rng.choice([" ", "\u00a0", "\u202f"])

    def made(f: list[list[int | str]]) -> dict[str, bytes]:
        shown = [[x if isinstance(x, str) else spaced(x, space) for x in row] for row in f]
        shown[0][0] += rng.choice([" *", "*", " 1)", ""])
        grid = [
            ["Tabell 4. Hushåll med ekonomiskt bistånd 2021–2023", "", "", ""],
            ["", "", "", ""],
            ["Bistånd", *years],
            *([label, *row] for label, row in zip(labels, shown, strict=True)),
            ["Förändring", rng.choice(["‑", "–", "−", "-"]), "‑3", "−12"],
            ["", "", "", ""],
            ["* Uppgiften är reviderad.", "", "", ""],
            ["Källa: Socialförvaltningen", "", "", ""],
        ]
        return {"t04.csv": text(grid, ";", "utf-8-sig")}

    yield Case("med titel och noter, rätt", made([list(r) for r in figures]))
    c = rng.randrange(1, 3)
    wrong: list[list[int | str]] = [list(r) for r in figures]
    wrong[2][c] = other(rng, figures[2][c])
    yield Case("med titel och noter, fel", made(wrong), ("summa",), ("Summa", years[c]))
    dark: list[list[int | str]] = [list(r) for r in figures]
    dark[1][c] = ".."
    yield Case("med titel och noter, röjd", made(dark), ("röjd cell",), ("Bistånd i övrigt", years[c]))


def two_headings(rng: random.Random) -> Iterator[Case]:
    "Kvinnor and Män over the years, in two lines of headings."
    labels = ["Hemtjänst", "Boendestöd", "Kontaktperson"]
    k, m = ([[rng.randint(20, 300) for _ in range(2)] for _ in labels] for _ in range(2))
    total = [[a + b for a, b in zip(x, y, strict=True)] for x, y in zip(k, m, strict=True)]

    def made(t: list[list[int]]) -> dict[str, bytes]:
        grid = [["Insats", "Kvinnor", "", "Män", "", "Totalt", ""], ["", *["2023", "2024"] * 3]]
        grid += [[n, *map(str, (*a, *b, *c))] for n, a, b, c in zip(labels, k, m, t, strict=True)]
        return {"insatser_kon.csv": text(grid)}

    yield Case("två rubrikrader, rätt", made(total))
    r, c = rng.randrange(3), rng.randrange(2)
    wrong = [list(row) for row in total]
    wrong[r][c] = other(rng, total[r][c])
    yield Case("två rubrikrader, fel", made(wrong), ("summa",), (labels[r], ["2023", "2024"][c]))


def sections(rng: random.Random) -> Iterator[Case]:
    "The same names under headings within the table."
    years, heads, ages = ["2022", "2023"], ["Flickor", "Pojkar"], ["0–12 år", "13–17 år", "18–20 år", "Samtliga"]
    figures = {h: _summed(rng, 3, 2, 10, 120) for h in heads}

    def made(change: tuple[str, int, int, str] | None = None) -> dict[str, bytes]:
        grid = [["Ålder", *years]]
        for h in heads:
            grid.append([h, "", ""])
            for a, row in zip(ages, figures[h], strict=True):
                said = [str(x) for x in row]
                if change and change[:2] == (h, ages.index(a)):
                    said[change[2]] = change[3]
                grid.append([a, *said])
        return {"placerade.csv": text(grid, ";", "cp1252")}

    yield Case("mellanrubriker, rätt", made())
    h, c = rng.choice(heads), rng.randrange(2)
    yield Case("mellanrubriker, fel", made((h, 3, c, str(other(rng, figures[h][3][c])))), ("summa",), (h, years[c]))
    yield Case("mellanrubriker, röjd", made((h, 1, c, "..")), ("röjd cell",), ("13–17 år", h, years[c]))


def shares_of_a_total(rng: random.Random) -> Iterator[Case]:
    "A count and its share of the total beside it."
    parts = rng.randint(3, 5)
    labels = [*rng.sample(REPORTERS, parts), rng.choice(TOTALS[:4])]
    counts = [row[0] for row in _summed(rng, parts, 1, 10, 300)]
    shares = [comma(100 * n / counts[-1]) for n in counts]
    shares[-1] = rng.choice(["100", "100,0"])
    write = dressings(rng)

    def made(s: list[str]) -> dict[str, bytes]:
        grid = [["Anmälare", "Antal", "Andel, %"], *([n, str(x), y] for n, x, y in zip(labels, counts, s, strict=True))]
        return {"anmalare_2024.csv": write(grid)}

    yield Case("antal och andel, rätt", made(shares))
    r = rng.randrange(parts)
    wrong = list(shares)
    wrong[r] = comma((100 * counts[r] / counts[-1] + rng.choice([5.0, 9.0, 20.0])) % 100)
    yield Case("antal och andel, fel i andel", made(wrong), ("kvot",), (labels[r], "Andel"))


def rates_of_people(rng: random.Random) -> Iterator[Case]:
    "Cases, people and cases per 1 000 of them, by district."
    labels = [*DISTRICTS, "Hela kommunen"]
    people, cases_ = ([row[0] for row in _summed(rng, 6, 1, *span)] for span in ((4000, 40000), (30, 900)))

    def made(rate: dict[int, str]) -> dict[str, bytes]:
        grid = [["Stadsdel", "Antal ärenden", "Folkmängd", "Ärenden per 1 000 invånare"]]
        for i, (n, x, y) in enumerate(zip(labels, cases_, people, strict=True)):
            grid.append([n, str(x), spaced(y, " "), rate.get(i, comma(1000 * x / y))])
        return {"arenden_2024.csv": text(grid)}

    yield Case("per 1 000, rätt", made({}))
    r = rng.randrange(7)
    yield Case(
        "per 1 000, fel", made({r: comma(1000 * cases_[r] / people[r] * 1.4)}), ("kvot",), (labels[r], "per 1 000")
    )


def surveys(rng: random.Random) -> Iterator[Case]:
    "A share with the number that answered: some shares no whole number can give."
    labels = ["Bemötande", "Information", "Delaktighet", "Tillgänglighet", "Trygghet"]
    asked = [rng.randint(9, 45) for _ in labels]
    pleased = [rng.randint(2, n - 2) for n in asked]
    heads = rng.choice(
        [["Antal svar", "Andel nöjda, %"], ["Andel nöjda (%)", "Antal svarande"], ["Andel nöjda, procent", "n"]]
    )

    def made(wrong: dict[int, str]) -> dict[str, bytes]:
        grid = [["Fråga", *heads]]
        for i, (n, x, y) in enumerate(zip(labels, asked, pleased, strict=True)):
            share = wrong.get(i, comma(100 * y / x))
            grid.append([n, *([str(x), share] if heads[0].startswith("Antal") else [share, str(x)])])
        return {"enkat_2024.csv": text(grid)}

    yield Case("enkät, rätt", made({}))
    r = rng.randrange(5)
    between = comma(100 * (pleased[r] + 0.5) / asked[r])
    yield Case("enkät, omöjlig andel", made({r: between}), ("kvot",), (labels[r], "Andel"))


def years_down(rng: random.Random) -> Iterator[Case]:
    "A row for each year, women and men and both beside each other."
    k, m = ([rng.randint(40, 400) for _ in range(4)] for _ in range(2))
    both = [a + b for a, b in zip(k, m, strict=True)]
    write = dressings(rng)

    def made(t: list[int | str], women: list[int | str] | None = None) -> dict[str, bytes]:
        rows = zip(range(2021, 2025), women or k, m, t, strict=True)
        return {"missbruk.csv": write([["År", "Kvinnor", "Män", "Totalt"], *([str(x) for x in row] for row in rows)])}

    yield Case("år nedåt, rätt", made(list(both)))
    i = rng.randrange(4)
    wrong: list[int | str] = list(both)
    wrong[i] = other(rng, both[i])
    yield Case("år nedåt, fel", made(wrong), ("summa",), (str(2021 + i),))
    dark: list[int | str] = list(k)
    dark[i] = ".."
    yield Case("år nedåt, röjd", made(list(both), dark), ("röjd cell",), (str(2021 + i), "Kvinnor"))


def one_column(rng: random.Random) -> Iterator[Case]:
    "A single year: sexes, or under and over an age, with one hidden."
    over, under = rng.randint(80, 600), rng.randint(1, 4)
    rows = [["Under 18 år", str(under)], ["18 år eller äldre", str(over)], ["Samtliga", str(over + under)]]
    yield Case("en kolumn, rätt", {"t.csv": text([["Ålder", "Antal"], *rows])})
    dark = [["Under 18 år", ".."], *rows[1:]]
    yield Case("en kolumn, röjd", {"t.csv": text([["Ålder", "Antal"], *dark])}, ("röjd cell",), ("Under 18 år",))
    wrong = [*rows[:2], ["Samtliga", str(over + under + rng.choice([-9, 10, 20]))]]
    yield Case("en kolumn, fel", {"t.csv": text([["Ålder", "Antal"], *wrong])}, ("summa",), ("Samtliga",))


def twins(rng: random.Random) -> Iterator[Case]:
    "The same row in two tables under two names."
    years = ["2014", "2015", "2016", "2017"]
    net, boys = [rng.randint(200, 2000) for _ in years], [rng.randint(60, 150) for _ in years]
    girls = [a - b for a, b in zip(net, boys, strict=True)]

    def made(last: list[int]) -> dict[str, bytes]:
        one = [["Grund", *years], ["Flickor", *girls], ["Pojkar", *boys], ["Summa omhändertagna netto", *net]]
        two = [["Tidpunkt", *years], ["Någon gång: Summa netto", *last], ["Den 31 december", *(n // 3 for n in net)]]
        grids = {"omhandertagna_grund.csv": one, "omhandertagna_tid.csv": two}
        return {n: text([[str(x) for x in row] for row in g]) for n, g in grids.items()}

    yield Case("två tabeller, rätt", made(net))
    i = rng.randrange(4)
    wrong = list(net)
    wrong[i] = other(rng, net[i])
    yield Case("två tabeller, olika", made(wrong), ("motsägelse",), ("netto", years[i]))


def right_though_it_looks_wrong(rng: random.Random) -> Iterator[Case]:
    "Nothing is wrong: persons in several groups, units outside the districts, rounded amounts, unknown sex."
    years = ["2021", "2022", "2023"]
    parts = [[rng.randint(50, 400) for _ in years] for _ in range(4)]
    total = [sum(c) - rng.randint(12, 60) for c in zip(*parts, strict=True)]
    grid = [["Insats", *years], *([n, *map(str, p)] for n, p in zip(REPORTERS, parts, strict=False))]
    yield Case("personer i flera insatser", {"a.csv": text([*grid, ["Totalt antal personer", *map(str, total)]])})
    city = [sum(c) + rng.randint(20, 90) for c in zip(*parts, strict=True)]
    grid = [["Stadsdel", *years], *([n, *map(str, p)] for n, p in zip(DISTRICTS, parts, strict=False))]
    yield Case("enheter utanför distrikten", {"a.csv": text([*grid, ["Hela staden", *map(str, city)]])})
    kronor = [[rng.uniform(1e4, 9e5) for _ in years] for _ in range(5)]
    rows = [[n, *(str(round(x)) for x in p)] for n, p in zip(REPORTERS, kronor, strict=False)]
    summed = [str(round(sum(c))) for c in zip(*kronor, strict=True)]
    yield Case("avrundade tusental kronor", {"a.csv": text([["Verksamhet, tkr", *years], *rows, ["Summa", *summed]])})
    k, m = ([rng.randint(90, 400) for _ in DISTRICTS] for _ in range(2))
    both = [a + b + rng.choice([0, 1, 2]) for a, b in zip(k, m, strict=True)]
    rows = [[n, *map(str, x)] for n, x in zip(DISTRICTS, zip(k, m, both, strict=True), strict=True)]
    yield Case("okänt kön", {"a_2024.csv": text([["Stadsdel", "Kvinnor", "Män", "Samtliga"], *rows])})
    share = [[comma(rng.uniform(5, 60)) for _ in years] for _ in DISTRICTS]
    rows = [[n, *x] for n, x in zip(DISTRICTS, share, strict=True)]
    yield Case("andelar utan antal", {"a.csv": text([["Stadsdel", *(f"Andel {y}, %" for y in years)], *rows])})
    means = [[comma(rng.uniform(30, 50)) for _ in years] for _ in range(2)]
    rows = [["Kvinnor", *means[0]], ["Män", *means[1]], ["Samtliga", *(comma(41 + i / 10) for i in range(3))]]
    yield Case("medelålder", {"a.csv": text([["Medelålder", *years], *rows])})


def rates_that_tell_a_count(rng: random.Random) -> Iterator[Case]:
    "A hidden count whose rate and people are printed, in a table where another rate is wrong."
    labels = [*DISTRICTS, "Hela kommunen"]
    people = [rng.randint(2000, 9000) for _ in DISTRICTS]
    counts = [rng.randint(1, 4), rng.randint(2, 4), *(rng.randint(20, 200) for _ in DISTRICTS[2:])]
    people, counts = [*people, sum(people)], [*counts, sum(counts)]

    def made(hide: bool, wrong: bool) -> dict[str, bytes]:
        grid = [["Stadsdel", "Antal", "Folkmängd", "Antal per 10 000 invånare"]]
        for i, (n, x, y) in enumerate(zip(labels, counts, people, strict=True)):
            rate = 10000 * x / y * (1.5 if wrong and i == 4 else 1)
            grid.append([n, ".." if hide and i < 2 else str(x), str(y), comma(rate)])
        return {"vard_2024.csv": text(grid)}

    cell = ("röjd cell",), (labels[0], "Antal")
    yield Case("röjd genom tal per invånare", made(True, False), *cell, (labels[1],))
    yield Case("röjd, och en annan rad fel", made(True, True), *cell, (labels[1], labels[4]))


LAYOUTS: tuple[Callable[[random.Random], Iterator[Case]], ...] = (
    few_columns,
    measures_and_groups,
    a_row_for_each_value,
    an_edition,
    printed_by_hand,
    two_headings,
    sections,
    shares_of_a_total,
    rates_of_people,
    surveys,
    years_down,
    one_column,
    twins,
    right_though_it_looks_wrong,
    rates_that_tell_a_count,
)


def outcomes(seeds: int = 2) -> list[Outcome]:
    found = []
    for case in cases(seeds):
        with tempfile.TemporaryDirectory() as folder:
            found.append(run(case, Path(folder)))
    return found


def told(every: list[Outcome]) -> str:
    "Recall over what was planted, and how many findings there were beside it."
    planted = [o for o in every if o.case.kinds]
    found, false = sum(o.found for o in planted), sum(len(o.false) for o in every)
    lines = [f"MISSAT {o.case.name}: {' '.join(o.case.names)}" for o in planted if not o.found]
    lines += [f"FALSKT {o.case.name}: {f}" for o in every for f in o.false]
    lines.append(f"{len(every)} fall, {len(planted)} med fel: {found} hittade; {false} andra fynd.")
    return "\n".join(lines)


if __name__ == "__main__":
    print(told(outcomes(int(sys.argv[1]) if sys.argv[1:] else 2)))


__all__ = ["Case", "Findings", "Outcome", "cases", "outcomes", "replace", "run", "told"]
