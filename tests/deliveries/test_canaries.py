"""Nothing that stands in a delivered file is told: every cell of every format in turn is a name, a number or a word."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.model.issue import Refusal
from support import tables
from support.editions import run_here
from support.tables import Drawn

CANARIES = ("Anna Andersson", "Storgatan 12", "199001012385", "900101-2385", "Xyzzyna")
Fresh = Callable[[], engine.Door]
LEAK = re.compile(r"andersson|storgatan|19900101|900101-?2385|xyzzyna", re.IGNORECASE)
STOCKHOLM, SMALL = profiles.load("stockholm"), profiles.load("exempelkommun")
CATALOGUE = catalogue.load()

TEXT = re.compile(r"[^;\n]+")
QUOTED = re.compile(r'(?<=")[^"\n,;]+(?=")')
PERSONS = "personnummer;kon;skyddad\n198002022384;2;0\n"
FAMILY = (
    "arende_id;personnummer;typ;initiativ;startdatum;slutdatum;distrikt\n"
    "A1;198002022384;UTREDNING;DOMSTOL;2024-03-01;2024-04-01;04\nA2;198002022384;UTREDNING;DOMSTOL;2024-03-01;;06\n"
)
AID = "\t".join(["2024", "03", "0180", "04", "0", "8500", "198002022384", "1", "0", "0", "2", "34", *[""] * 6]) + "\n"
LONG = (
    "kalla;ar;indikator;matt;distrikt;kon;alder;varde;status\nSCB;2024;eb.bistandstagare;antal;04;K;18;5;\n"
    "SCB;2023;eb.bistandstagare;antal;04;K;18;7;\n"
)
POPULATION = "ar;distrikt;kon;alder;antal\n2023;04;1;30;100\n2024;04;1;30;180\n"
SURVEY = "ar;svar_id;grupp;kon;fraga;svar\n2024;S1;EB;2;helhet;5\n2024;S2;EB;1;helhet;4\n"
EVICTED = "ar;kommun;avhysningar;barn\n2024;0180;9;3\n"
PUBLISHED = "område;nivå;biståndstagare_2017\nInnerstaden;region;90\nBromma;sdo;100\nFarsta;sdo;12\n"
AMOUNTS = "rad;2017\nEkonomiskt bistånd (tkr);100\ndärav ekonomisk grundtrygghet (EGT);60\nBiståndshushåll;30\n"
SHEET = "Namn;Adress;Kommun;År;Verkställda;Barn\nKim;Gatan;Stockholm;2024;9;3\nLo;Vägen;Stockholm;2023;8;2\n"
FILER = """
- fil: "avhysningar_*"
  register: avhysning
  {more}
  kolumner: {{År: ar, Kommun: kommun, Verkställda: avhysningar, Barn: barn}}
  oversatt: {{kommun: {{Stockholm: "0180"}}}}
"""
TABLE = Drawn(
    (
        ("region", (("04", "Hässelby-Vällingby"), ("06", "Bromma"))),
        ("ålder", (("0", "0 år"), ("tot", "totalt ålder"))),
        ("kön", (("1", "män"), ("2", "kvinnor"))),
        ("år", (("2024", "2024"),)),
    ),
    tuple("12345678"),
)


COARSE = Drawn(
    (
        ("region", (("06", "Bromma"),)),
        ("ålder", (("0-4", "0-4 år"), ("5-9", "5-9 år"))),
        ("kön", (("1", "män"),)),
        ("månad", (("2024M01", "Xyzzyna januari"), ("2024M02", "2024M02"))),
    ),
    tuple("1234"),
)


def told(
    folder: Path, store: engine.Door, files: Mapping[str, str | bytes], profile: profiles.Profile, year: int
) -> str:
    "All that is said of a delivery: the findings in full, of which the page and the lists are made, and the refusals."
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    said: list[str] = []
    try:
        delivery, issues = intake.receive(folder, profile, CATALOGUE, year, store, b"nyckel", said.append)
        said += [repr(issues), intake.summary(issues, delivery.receipts)]
        intake.stop_on_fatal(delivery, issues, year)
    except Refusal as refusal:
        said += refusal.reasons
    return "\n".join(said)


def text_of(content: bytes) -> str:
    "A file's text; of a workbook, all that is in it."
    if not content.startswith(b"PK"):
        return content.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "".join(packed.read(n).decode() for n in packed.namelist())


def mutants(content: str, cells: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    "The file with each of its cells in turn as a canary, and the row of a person on each of its lines."
    for number, cell in enumerate(cells.finditer(content)):
        canary = CANARIES[number % len(CANARIES)]
        yield f"cell {number}: {canary}", content[: cell.start()] + canary + content[cell.end() :]


def rows_of_persons(content: str, delimiter: str) -> Iterator[tuple[str, str]]:
    "Each line in turn as a person's row, whole, short and long; the separator another; the first line gone."
    lines = content.splitlines(keepends=True)
    for number in range(len(lines)):
        for person in (CANARIES, (*CANARIES, *CANARIES[:2])):
            row = delimiter.join(person) + "\n"
            yield f"rad {number}", "".join((*lines[:number], row, *lines[number + 1 :]))
    person = delimiter.join(CANARIES) + "\n"
    yield "utan rubrik", person + "".join(lines[1:])
    for other in ("|", ",", "¦"):
        yield f"avgränsare {other}", (content + person).replace(delimiter, other)


def leaks(tmp_path: Path, fresh: Fresh, name: str, made: Iterable[tuple[str, str | bytes]], **how: object) -> list[str]:
    """What the file's mutants are told with that stood in them: all as files of one delivery, and each by itself where
    one of them stops the others."""
    beside: Mapping[str, str | bytes] = how.get("beside", {})  # type: ignore[assignment]
    profile, year = how.get("profile", STOCKHOLM), how.get("year", 2024)
    stem, _, suffix = name.partition(".")
    files = {f"{stem}_{number}.{suffix}": content for number, (_, content) in enumerate(made)}
    together = told(tmp_path / "alla", fresh(), {**beside, **files}, profile, year)  # type: ignore[arg-type]
    if "Issue(" not in together:
        for file, content in files.items():
            together += told(tmp_path / file, fresh(), {**beside, file: content}, profile, year)  # type: ignore[arg-type]
    return [together[max(m.start() - 90, 0) : m.end() + 20] for m in LEAK.finditer(together)][:5]


REGISTERS = {
    "familjeratt.csv": FAMILY, "aggregat.csv": LONG, "befolkning.csv": POPULATION, "brukarenkat.csv": SURVEY,
    "avhysning.csv": EVICTED, "okand.csv": FAMILY,
}  # fmt: skip


@pytest.mark.parametrize("name", REGISTERS)
@pytest.mark.parametrize("profile", [STOCKHOLM, SMALL], ids=lambda p: p.id)
def test_a_registers_own_file(tmp_path: Path, fresh: Fresh, name: str, profile: profiles.Profile) -> None:
    content = REGISTERS[name]
    made = (*mutants(content, TEXT), *rows_of_persons(content, ";"))
    assert leaks(tmp_path, fresh, name, made, beside={"person.csv": PERSONS}, profile=profile) == []


def test_a_file_of_columns_by_position(tmp_path: Path, fresh: Fresh) -> None:
    made = (*mutants(AID, re.compile(r"[^\t\n]+")), *rows_of_persons(AID, "\t"))
    assert leaks(tmp_path, fresh, "eb_202403.txt", made, beside={"person.csv": PERSONS}) == []


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16", "cp1252", "utf-8-sig", "cp037"])
def test_an_encoding_that_is_wrong(tmp_path: Path, fresh: Fresh, codec: str) -> None:
    persons = [(what, text.encode(codec, "replace")) for what, text in rows_of_persons(FAMILY, ";")]
    assert leaks(tmp_path, fresh, "familjeratt.csv", persons) == []
    garbled = [("avbruten", FAMILY.encode() + b"\xff\x81" + "Anna Andersson;Storgatan 12".encode(codec))]
    assert leaks(tmp_path / "avbruten", fresh, "familjeratt.csv", garbled) == []


@pytest.mark.parametrize(("name", "content"), [("b020_bistand.csv", PUBLISHED), ("b161_bistand.csv", AMOUNTS)])
def test_a_published_table(tmp_path: Path, fresh: Fresh, name: str, content: str) -> None:
    name = {"b020_bistand.csv": "b020_bistandstagare.csv", "b161_bistand.csv": "b161_ekonomiskt_bistand.csv"}[name]
    made = (*mutants(content, TEXT), *rows_of_persons(content, ";"))
    assert leaks(tmp_path, fresh, name, made, year=2017) == []


@pytest.mark.parametrize("more", ["rubrikrad: 1", "rubrikrad: 2", "rubrikrad: [1, 2]", "forsta_rad: 1", "sista_rad: 2"])
def test_a_described_text(tmp_path: Path, fresh: Fresh, more: str) -> None:
    made = (("som den är", SHEET), *mutants(SHEET, TEXT), *rows_of_persons(SHEET, ";"))
    beside = {"filer.yaml": FILER.format(more=more)}
    assert leaks(tmp_path, fresh, "avhysningar_kommun.csv", made, beside=beside) == []


@pytest.mark.parametrize(
    ("more", "merged"),
    [
        *product(("rubrikrad: 1", "rubrikrad: 2"), ("", "A2:F2", "A2:A3", "E2:E3")),
        *product(("blad: Underlag", "blad: 2", "blad: 7"), ("",)),
    ],
)
def test_a_described_sheet(tmp_path: Path, fresh: Fresh, more: str, merged: str) -> None:
    made = [
        (f"{sheets} {what}", workbook(content, sheets, merged))
        for sheets in (("Anna Andersson",), ("Xyzzyna", "Storgatan 12"))
        for what, content in (("som den är", SHEET), *rows_of_persons(SHEET, ";"))
        if "avgränsare" not in what
    ]
    beside = {"filer.yaml": FILER.format(more=more)}
    assert leaks(tmp_path, fresh, "avhysningar_kommun.xlsx", made, beside=beside) == []


def workbook(content: str, sheets: tuple[str, ...], merged: str, alike: bool = False) -> bytes:
    "The content as the first sheet, or as each of them where they are *alike*."
    book = openpyxl.Workbook()
    book.active.title = sheets[0]
    for name in sheets[1:]:
        book.create_sheet(name)
    for number, sheet in enumerate(book.worksheets):
        for line in content.splitlines() if alike or number == 0 else [";".join(CANARIES)]:
            sheet.append(line.split(";"))
    if merged:
        book.active.merge_cells(merged)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("alike", [False, True])
def test_a_workbook_with_the_registers_own_columns(tmp_path: Path, fresh: Fresh, alike: bool) -> None:
    made = [
        (what, workbook(content, ("Anna Andersson", "Xyzzyna"), "", alike))
        for what, content in (*mutants(FAMILY, TEXT), *rows_of_persons(FAMILY, ";"))
        if "avgränsare" not in what
    ]
    assert leaks(tmp_path, fresh, "familjeratt.xlsx", made, beside={"person.csv": PERSONS}) == []


def test_a_parquet_file(tmp_path: Path, fresh: Fresh) -> None:
    made = []
    for what, content in mutants(FAMILY, TEXT):
        head, *rows = (line.split(";") for line in content.splitlines())
        columns = dict(zip(head, map(list, zip(*rows, strict=True)), strict=True))
        stream = io.BytesIO()
        pq.write_table(pa.table(columns), stream)
        made.append((what, stream.getvalue()))
    assert leaks(tmp_path, fresh, "familjeratt.parquet", made, beside={"person.csv": PERSONS}) == []


FORMATS = {
    "befolkning.px": (tables.px(TABLE).decode(), re.compile(r'(?<=")[^"\n,;()=]+(?=")|(?<=\n)[A-Z-]+(?=[(=])|\b\d\b')),
    "befolkning_grov.px": (tables.px(COARSE).decode(), QUOTED),
    "befolkning_utan.px": (tables.px(TABLE).decode().replace('";\r\n', '"\r\n'), QUOTED),
    "befolkning.json": (tables.jsonstat(TABLE).decode(), QUOTED),
    "befolkning_grov.json": (tables.jsonstat(COARSE).decode(), QUOTED),
    "befolkning_pxweb.json": (tables.pxweb(TABLE).decode(), QUOTED),
    "befolkning_scb.csv": (tables.scb_csv(TABLE, encoding="utf-8").decode(), re.compile(r'[^;\r\n"]+')),
    "kolada.json": (
        json.dumps(json.loads(tables.kolada([tables.entry("N31807", T=2.1), tables.entry("N31807", "1480", K=2.0)]))),
        QUOTED,
    ),
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("described", [False, True])
def test_a_table_in_another_format(tmp_path: Path, fresh: Fresh, name: str, described: bool) -> None:
    content, cells = FORMATS[name]
    filer = '- fil: "befolkning*"\n  register: befolkning\n  innehall: {Folkmängd: {}}\n  hoppa_over: [Bromma]\n'
    beside: dict[str, str] = {"avhysning.csv": EVICTED} | ({"filer.yaml": filer} if described else {})
    made = (*mutants(content, cells), *((f"avbruten {n}", content[:n]) for n in range(40, len(content), 60)))
    assert leaks(tmp_path, fresh, name, made, beside=beside) == []


def test_the_commands_themselves(tmp_path: Path) -> None:
    """What started it: a described file with the wrong heading row."""
    folder = tmp_path / "uttag"
    folder.mkdir()
    rows = "Ärende;Personnummer;Namn;Adress\nF1;19900101-2385;Anna Andersson;Storgatan 12\n"
    (folder / "familj.csv").write_text(rows)
    filer = (
        "- fil: familj\n  register: familjeratt\n  rubrikrad: 2\n  kolumner: {Ärende: arende_id, Person: personnummer}"
    )
    (folder / "filer.yaml").write_text(filer)
    common = ("--profile", "exempelkommun", "--year", "2024")
    page, lists = tmp_path / "sida.html", tmp_path / "listor"
    told = [run_here("check", folder, *common, "--report", page, "--worklists", lists)]
    told += [run_here("check", folder, *common, "--json")]
    told += [run_here("build", "--extracts", folder, *common, "--out", tmp_path / "ut")]
    texts = [t.stdout + t.stderr for t in told] + [text_of(p.read_bytes()) for p in (page, *lists.iterdir())]
    assert [t.returncode for t in told] == [1, 1, 1]
    assert [m for text in texts for m in LEAK.findall(text)] == []
    assert "kolumnen ”Ärende” finns inte. Ingen rubrik där känns igen." in texts[0]
