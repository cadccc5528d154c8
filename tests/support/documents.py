"""A document with every kind of block, long names and difficult characters: what writers are tried on."""

from __future__ import annotations

import dataclasses

from socialrapport.model.document import (
    WEB,
    Bullets,
    ChartBlock,
    Definition,
    Document,
    Footnote,
    Heading,
    KeyFigure,
    KeyFigures,
    Letterhead,
    MapBlock,
    Note,
    Paragraph,
    Plain,
    Point,
    Series,
    Signature,
    Signatures,
    Strong,
    TableBlock,
    TableCell,
    Tile,
    TrendBox,
)
from socialrapport.model.finding import Limits, Sentence
from socialrapport.model.safe import CellRef

NASTY = 'Tecken # $x$ @id \\ \\n [a] *b* _c_ <d> `e` "f" // g /* h */ ~ -- & \' = + 1. ^ é – {i}'
COLOURS = {"huvud": "#1b4079", "accent": "#c8553d"}
SOURCE = "Stadens verksamhetssystem och statistikuppgifter från utförare."
DISTRICTS = (
    "Bromma", "Enskede-Årsta-Vantör", "Farsta", "Hägersten-Älvsjö", "Hässelby-Vällingby", "Järva",
    "Kungsholmen", "Norra innerstaden", "Skarpnäck", "Skärholmen", "Södermalm",
)  # fmt: skip
PLACES = ((2, 1), (3, 3), (4, 3), (3, 2), (1, 0), (0, 1), (2, 2), (1, 3), (3, 4), (3, 1), (2, 3))
YEARS = tuple(str(y) for y in range(2015, 2025))


def ref(*at: str) -> CellRef:
    return CellRef("eb.hushall", "antal", at)


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


def value(row: int, column: int) -> int:
    "Made-up figures that look like figures, the same each time."
    return 400 + (row * 7919 + column * 613) % 2600


def cell(text: str, *at: str) -> TableCell:
    return TableCell(text, ref(*at), number=True)


def district_table(id: str = "tabell-hushall", years: tuple[str, ...] = YEARS) -> TableBlock:
    rows = []
    for i, name in enumerate(DISTRICTS):
        texts = [".." if (i, j) == (8, 3) else grouped(value(i, j)) for j in range(len(years))]
        cells = [cell(t, y, name) for t, y in zip(texts, years, strict=True)]
        rows.append((TableCell(name), *cells))
    sums = [cell(grouped(sum(value(i, j) for i in range(11))), y) for j, y in enumerate(years)]
    rows.append((TableCell("Hela staden"), *sums))
    return TableBlock(
        id, "Hushåll med ekonomiskt bistånd efter stadsdelsområde, 2015–2024", ("Stadsdelsområde", *years),
        tuple(rows), SOURCE, ("Ett hushåll kan finnas i flera områden under året.", ".. uppgiften visas inte."),
        frozenset({11}), "eb.hushall",
    )  # fmt: skip


def long_table() -> TableBlock:
    rows = tuple(
        (TableCell(f"Anmälare {i}: skola, hälso- och sjukvård eller annan myndighet"), cell(grouped(900 + i), "2024"))
        for i in range(70)
    )
    return TableBlock("tabell-lang", f"En lång tabell. {NASTY}", ("Anmälare", "2024"), rows, SOURCE)


def line_chart(id: str = "figur-hushall", shift: int = 0) -> ChartBlock:
    def series(name: str, low: int) -> Series:
        points = tuple(
            Point(y, None if (j == 4 and low < 4000) else float(low + shift + (j * 997) % 1400), "", ref(y))
            for j, y in enumerate(YEARS)
        )
        return Series(name, points)

    return ChartBlock(
        id, "Hushåll med ekonomiskt bistånd efter kön, 2015–2024", "line",
        (series("Kvinnor", 5200), series("Män", 5600), series("Hela staden", 11000)), "Antal hushåll",
        Sentence("Linjediagram: antalet hushåll sjönk till 2020 och har därefter ökat."), SOURCE,
        ("Ny definition från 2021.",), (("2021", "Ny definition"),), 0, "eb.hushall",
        headline=Sentence("Antalet hushåll har ökat sedan botten"),
    )  # fmt: skip


def bar_chart(id: str = "figur-andel") -> ChartBlock:
    points = tuple(
        Point(n, None if n in ("Skarpnäck", "Bromma") else 2.0 + (i * 37 % 80) / 10, "", ref("2024", n))
        for i, n in enumerate((*DISTRICTS, "Hela staden"))
    )
    return ChartBlock(
        id, "Andel av befolkningen med ekonomiskt bistånd efter stadsdelsområde 2024", "bars",
        (Series("2024", points),), "Procent av befolkningen", Sentence("Stapeldiagram: Järva har den högsta andelen."),
        SOURCE, (), (), 1, "eb.bistandstagare",
    )  # fmt: skip


def dot_chart(id: str = "figur-punkter") -> ChartBlock:
    points = tuple(
        Point(n, None, "..") if n == "Skarpnäck" else Point(n, 2.0 + i, "", ref("2024", n), 1.0 + i, 3.5 + i)
        for i, n in enumerate(DISTRICTS)
    )
    whole = Point("Hela staden", 6.0, "", ref("2024", "Total"))
    return ChartBlock(
        id, "Andel av befolkningen med ekonomiskt bistånd efter stadsdelsområde 2024", "dots",
        (Series("2024", points, whole),), "Procent av befolkningen", Sentence("Punktdiagram."), SOURCE, decimals=1,
        named=("Södermalm",), headline=Sentence("Andelen var högst på Södermalm"),
    )  # fmt: skip


def funnel_chart(id: str = "figur-tratt") -> ChartBlock:
    points = tuple(Point(n, 20.0 + 3 * i, "", ref("2024", n), size=500.0 + 300 * i) for i, n in enumerate(DISTRICTS))
    limits = tuple(
        Limits(n, (30 - 400 / n**0.5, 30 + 400 / n**0.5), (30 - 600 / n**0.5, 30 + 600 / n**0.5), (10.0, 50.0))
        for n in (400.0, 1000.0, 2000.0, 4000.0)
    )
    return ChartBlock(
        id, "Andel med långvarigt bistånd efter stadsdelsområde 2024: andel mot storlek", "funnel",
        (Series("Andel", points, Point("Hela staden", 30.0, "", ref("2024", "Total"))),), "Procent",
        Sentence("Trattdiagram."), SOURCE, decimals=1, named=("Södermalm",), x_title="Antal hushåll", limits=limits,
        only=WEB,
    )  # fmt: skip


def rows_chart(kind: str) -> ChartBlock:
    "`pairs`, `heat` or `spine` of three figures."
    xs = ("Kvinnor", "Män") if kind == "pairs" else DISTRICTS
    rows = tuple(
        Series(
            f"Mått {k} med ett namn som behöver mer än en rad, procent",
            tuple(
                Point(
                    x,
                    None if (k, i) == (1, 1) and kind == "heat" else 2.0 + (i * k) % 5,
                    "",
                    ref("2024", x),
                    apart=i == 0,
                )
                for i, x in enumerate(xs)
            ),
            Point("Hela staden", 3.0, "", ref("2024", "Total")),
            k,
        )
        for k in range(3)
    )
    return ChartBlock(
        f"figur-{kind}", "Flera mått 2024", kind, rows, "Värdet i förhållande till helheten", Sentence("Rader."), "",
        named=DISTRICTS[:1] if kind == "spine" else (),
    )  # fmt: skip


def pyramid_chart() -> ChartBlock:
    return dataclasses.replace(grouped_chart(), id="figur-pyramid", kind="pyramid")


def grouped_chart() -> ChartBlock:
    ages = ("0–12 år", "13–17 år", "18–20 år")

    def point(k: int, i: int) -> Point:
        hidden = (k, i) == (1, 2)
        return Point(ages[i], None if hidden else 900.0 + 731 * i - 90 * k, ".." if hidden else "")

    series = tuple(Series(name, tuple(point(k, i) for i in range(3))) for k, name in enumerate(("Flickor", "Pojkar")))
    return ChartBlock(
        "figur-alder", "Barn med orosanmälan efter ålder och kön 2024", "grouped", series, "Antal barn",
        Sentence("Grupperade staplar: flest barn är 13–17 år."), SOURCE,
    )  # fmt: skip


def tile_map() -> MapBlock:
    def tile(i: int, name: str, row: int, column: int) -> Tile:
        hidden, share = i == 8, i * 1.3 + 1
        text = ".." if hidden else f"{share:.1f}".replace(".", ",")
        return Tile(row, column, f"{i:02}", name[:3], name, None if hidden else share, text, ref("2024", name))

    tiles = tuple(tile(i, n, *place) for i, (n, place) in enumerate(zip(DISTRICTS, PLACES, strict=True)))
    return MapBlock(
        "karta-andel", "Andel med ekonomiskt bistånd i stadens delar 2024", tiles, "procent av befolkningen",
        Sentence("Rutkarta: mörkast är Järva och Skärholmen."), SOURCE, (), 1,
    )  # fmt: skip


def sentence(text: str) -> Sentence:
    return Sentence(text)


PROSE = (
    "Antalet hushåll med ekonomiskt bistånd har ökat med 2,2\u00a0procent sedan föregående år. Av dessa hushåll hade "
    "24\u00a0procent ett mycket långvarigt behov av ekonomiskt bistånd, och verksamhetsberättelsernas "
    "kvalitetsuppföljningar visar likställighetsarbetets förutsättningar i stadsdelsförvaltningarna."
)


def chapter(number: int, title: str) -> tuple[object, ...]:
    trend = (
        (sentence("12\u00a0757 hushåll fick ekonomiskt bistånd under 2024, en ökning med 2,2\u00a0procent."),),
        (sentence("Störst var ökningen i Järva."), Strong("Särskilt"), Plain("för ensamstående kvinnor med barn.")),
    )
    figures = (
        KeyFigure("12\u00a0757", "hushåll med ekonomiskt bistånd", "+2,2\u00a0% sedan 2023", ref("2024")),
        KeyFigure("24,0\u00a0%", "med mycket långvarigt behov", "+0,4 procentenheter", ref("2024")),
        KeyFigure("1\u00a0204\u00a0tkr", "utbetalt", "−3,1\u00a0% sedan 2023", ref("2024")),
    )
    body = (sentence(PROSE), Footnote("Lag om stöd och service till vissa funktionshindrade (LSS)."), sentence(PROSE))
    return (
        Heading(1, title, f"kapitel-{number}"),
        TrendBox("Observerade trender", trend),
        KeyFigures(figures),
        Heading(2, "Hushåll med ekonomiskt bistånd", f"kapitel-{number}-hushall"),
        Paragraph(body),
        line_chart(f"figur-hushall-{number}", number),
        district_table(f"tabell-hushall-{number}"),
        Note("Varför summerar inte områdena?", (Plain("Ett hushåll som har flyttat räknas i båda områdena."),)),
        Paragraph((sentence(PROSE), sentence(PROSE))),
        bar_chart(f"figur-andel-{number}"),
        Heading(3, "Efter område", f"kapitel-{number}-omrade"),
        Paragraph((sentence(PROSE),)),
    )


def report(synthetic: bool = True, chapters: int = 2) -> Document:
    titles = ("Ekonomiskt bistånd", "Barn och unga", "Våld i nära relationer och hedersrelaterat våld och förtryck")
    blocks: list[object] = [
        Heading(1, "Så läser du rapporten", "lasa", numbered=False),
        Paragraph((Plain(NASTY), Strong(NASTY), Footnote(NASTY))),
        Bullets(((Plain(".. betyder att uppgiften är skyddad."),), (Plain("– betyder noll."), Strong(NASTY)))),
    ]
    for i in range(chapters):
        blocks += chapter(i + 1, titles[i % 3])
    blocks += [
        grouped_chart(),
        funnel_chart(),
        tile_map(),
        long_table(),
    ]
    blocks.append(Heading(1, "Definitioner", "definitioner", numbered=False))
    facts = (("Definition", "Antal hushåll som någon gång under året har fått bistånd. " + NASTY), ("Enhet", "hushåll"),
             ("Lagrum", "4 kap. 1 § socialtjänstlagen (2001:453)"), ("Sedan", "2015"))  # fmt: skip
    blocks += [Definition(f"def-{i}", f"Hushåll med ekonomiskt bistånd {i}", facts) for i in range(6)]
    return Document(
        "Socialtjänstrapport 2024", "En beskrivning av socialtjänsten i Stockholms stad", tuple(blocks),  # type: ignore[arg-type]
        "Stockholms stad", "24 april 2025", 2024, synthetic,
        (("Utgivare", "Socialförvaltningen, Stockholms stad"), ("Diarienummer", "SOF 2025/359"),
         ("Underlagets fingeravtryck", "3f786850e387550fdab836ed7e6dc881de23001b")),
    )  # fmt: skip


def memo(synthetic: bool = True) -> Document:
    head = Letterhead(
        "Socialförvaltningen", "Tjänsteutlåtande", "SOF 2025/359", "2025-04-24", "Förnamn Efternamn", "08-508 25 030",
        "fornamn.efternamn@stad.se", ("Kungsklippan 6", "112 25 Stockholm"), "Socialnämnden", "2025-05-20",
    )  # fmt: skip
    blocks: list[object] = [
        Heading(1, "Förvaltningens förslag till beslut", "beslut", numbered=False),
        Bullets(((Plain("Socialnämnden godkänner förvaltningens Socialtjänstrapport 2024."),),
                 (Plain("Ärendet överlämnas för kännedom till stadsdelsnämnderna."),)), ordered=True),
        Heading(1, "Sammanfattning", "sammanfattning", numbered=False),
        Paragraph((sentence(PROSE),)),
        Heading(1, "Ärendet", "arendet", numbered=False),
        Paragraph((sentence(PROSE), Footnote("Socialtjänstlagen."), sentence(PROSE))),
        Heading(2, "Resultat", "resultat", numbered=False),
        *(Paragraph((sentence(PROSE), sentence(PROSE))) for _ in range(8)),
        Heading(1, "Förvaltningens synpunkter och förslag", "forslag", numbered=False),
        Paragraph((sentence(PROSE),)),
        Signatures((Signature("Anna Exempel", "Socialdirektör", "Socialförvaltningen"),
                    Signature("Bo Exempel", "Avdelningschef", "Socialförvaltningen"))),
        Heading(1, "Bilaga", "bilaga", numbered=False),
        Bullets(((Plain("Socialtjänstrapport 2024"),),), ordered=True),
    ]  # fmt: skip
    return Document(
        "Socialtjänstrapport 2024", "En beskrivning av socialtjänsten i Stockholms stad", tuple(blocks),  # type: ignore[arg-type]
        "Stockholms stad", "24 april 2025", 2024, synthetic, (), head, "tjansteutlatande",
    )  # fmt: skip
