"""What comes of files that are not the registers' own CSV: one fact in each test."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from socialrapport import catalogue, intake, profiles
from socialrapport.engine import Engine
from socialrapport.intake import formats
from socialrapport.intake.formats import jsonstat, printed_numbers, px, pxweb, scb_csv, sheet_rows, translating
from socialrapport.intake.formats.shape import Broken, Value
from socialrapport.model import delivered
from socialrapport.model.delivery import Delivery
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.profile import District
from support import tables
from support.tables import Drawn

ALL = "SELECT ar, distrikt, kon, alder, antal FROM befolkning ORDER BY ALL"
EVICTIONS = "ar;kommun;avhysningar;barn\n2024;0180;1;0\n"


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


def deliver(
    tmp_path: Path, store: Engine, files: Mapping[str, str | bytes], profile: str = "stockholm"
) -> tuple[Delivery, dict[str, Issue]]:
    folder = tmp_path / "uttag"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    delivery, issues = intake.receive(folder, profiles.load(profile), catalogue.load(), 2024, store, b"nyckel")
    return delivery, {i.rule: i for i in issues}


def broken(tmp_path: Path, store: Engine, name: str, content: bytes | str, filer: str = "") -> str:
    "What is said of a file that stops the build."
    files: dict[str, str | bytes] = {name: content, "avhysning.csv": EVICTIONS}
    issue = deliver(tmp_path, store, files | ({"filer.yaml": filer} if filer else {}))[1]["olaslig_tabell"]
    assert (issue.severity, issue.file) == (Severity.FATAL, name)
    return issue.says


WRITTEN = {
    "px": ("befolkning.px", tables.px),
    "px i windows-1252": ("befolkning.px", lambda t: tables.px(t, "windows-1252")),
    "px i iso-8859-1": ("befolkning.px", lambda t: tables.px(t, "iso-8859-1")),
    "json-stat 2": ("befolkning.json", tables.jsonstat),
    "json-stat 1": ("befolkning.json", lambda t: tables.jsonstat(t, 1)),
    "json-stat gles": ("befolkning.json", lambda t: tables.jsonstat(t, sparse=True)),
    "pxweb": ("befolkning.json", tables.pxweb),
    "scb": ("befolkning.csv", tables.scb_csv),
    "scb utf-8": ("befolkning.csv", lambda t: tables.scb_csv(t, "Folkmängd efter år", "Folkmängd", "utf-8-sig", ",")),
}


@pytest.mark.parametrize("written", WRITTEN)
def test_the_same_population_is_the_same_rows(tmp_path: Path, store: Engine, written: str) -> None:
    name, write = WRITTEN[written]
    table = tables.population()
    deliver(tmp_path, store, {name: write(table)})
    found = store.run(ALL)
    store.run("DROP TABLE befolkning")
    (tmp_path / "uttag" / name).unlink()
    deliver(tmp_path, store, {"befolkning.csv": tables.plain_csv(table)})
    assert found == store.run(ALL)
    assert len(found) == 12


AS_SCB_SAVES = """\
Folkmängd efter region, ålder, kön och år

"region";"ålder";"kön";"2023";"2024"
"00 Riket";"20 år";"män";60000;61000
"0180 Stockholm";"20 år";"män";200;201
"0180 Stockholm";"100+ år";"kvinnor";3;4
"0180 Stockholm";"totalt ålder";"män";20000;20001
"""
WITH_CODES = """\
"region";"alder";"kon";"tid";"BE0101N1"
"00";"20";"1";"2024";61000
"0180";"20";"1";"2024";201
"0180";"100+";"2";"2024";4
"""


def test_scbs_own_csv_wide_and_long(tmp_path: Path, store: Engine) -> None:
    deliver(tmp_path, store, {"befolkning.csv": AS_SCB_SAVES.encode("cp1252")})
    assert store.run(ALL) == [
        (2023, None, "1", 20, 200), (2023, None, "2", 100, 3), (2024, None, "1", 20, 201), (2024, None, "2", 100, 4),
    ]  # fmt: skip
    store.run("DROP TABLE befolkning")
    deliver(tmp_path, store, {"befolkning.csv": WITH_CODES})
    assert store.run(ALL) == [(2024, None, "1", 20, 201), (2024, None, "2", 100, 4)]


@pytest.mark.parametrize(
    ("text", "code"),
    [("0180 Stockholm", "0180"), ("B1 Sjösidan", "B1"), ("0180C1010 Ängby", "0180C1010"), ("Område 1", "Område 1")],
)
def test_a_region_is_a_code_and_a_name(text: str, code: str) -> None:
    assert scb_csv.value(text, "region").code == code


def test_a_table_in_english_and_rows_that_end_with_semicolons(tmp_path: Path, store: Engine) -> None:
    table = Drawn(
        (("region", (("0180", "Stockholm"),)), ("sex", (("1", "men"), ("2", "women"))),
         ("age", (("0", "0 years"), ("1", "1 year"))), ("year", (("2024", "2024"),))),
        tuple("1234"), "Population",
    )  # fmt: skip
    content = tables.px(table).replace(b"\r\n2\r\n", b";\r\n2;\r\n")
    deliver(tmp_path, store, {"befolkning.px": content})
    assert store.run("SELECT kon, alder, antal FROM befolkning ORDER BY ALL") == [
        ("1", 0, 1), ("1", 1, 2), ("2", 0, 3), ("2", 1, 4),
    ]  # fmt: skip


def test_a_total_of_some_ages_is_a_group(tmp_path: Path, store: Engine) -> None:
    ages = ("ålder", (("tot16+", "totalt 16+ år"), ("tot", "totalt")))
    table = Drawn((ages, ("år", (("2024", "2024"),))), ("5", "6"))
    delivery, _ = deliver(tmp_path, store, {"scb_bistand.json": tables.jsonstat(table), "filer.yaml": FILER})
    assert [(f.at, f.value) for f in delivery.public] == [((("alder", "totalt 16+"),), 5.0), ((), 6.0)]


def test_the_receipt_is_of_the_file_as_it_came(tmp_path: Path, store: Engine) -> None:
    content = tables.px(tables.population())
    delivery, issues = deliver(tmp_path, store, {"befolkning.px": content})
    (receipt,) = delivery.receipts
    assert "frivillig_kolumn" not in issues
    assert (receipt.sha256, receipt.bytes) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (receipt.register, receipt.rows, receipt.encoding, receipt.years) == ("befolkning", 12, "PX", (2023, 2024))


def test_a_fault_has_the_line_of_the_px_file(tmp_path: Path, store: Engine) -> None:
    table = tables.population()
    content = tables.px(dataclasses.replace(table, figures=("-5", *table.figures[1:])))
    line = next(n for n, text in enumerate(content.decode().splitlines(), start=1) if text.startswith("-5"))
    assert deliver(tmp_path, store, {"befolkning.px": content})[1]["utanfor_gransen"].rows == (line,)


def test_totals_and_other_places_are_told_and_not_counted(tmp_path: Path, store: Engine) -> None:
    table = Drawn(
        (
            ("region", (("00", "Riket"), ("01", "Stockholms län"), ("0180", "Stockholm"), ("1480", "Göteborg"))),
            ("ålder", (("99", "99 år"), ("100+", "100+ år"), ("tot", "totalt ålder"))),
            ("kön", (("1", "män"), ("1+2", "totalt"))),
            ("tabellinnehåll", (("A", "Folkmängd"), ("B", "Folkökning"))),
            ("år", (("2024", "2024"),)),
        ),
        tuple(str(n) for n in range(4 * 3 * 2 * 2)),
    )
    _, issues = deliver(tmp_path, store, {"befolkning.px": tables.px(table)})
    assert store.run(ALL) == [(2024, None, "1", 99, 24), (2024, None, "1", 100, 28)]
    assert issues["hoppar_over"].count == 46
    assert "region: Riket" in issues["hoppar_over"].says


def test_a_district_is_known_by_name_and_a_county_is_not_one(tmp_path: Path, store: Engine) -> None:
    table = tables.population((2024,), 1)
    places = (("01", "Stockholms län"), ("04", "Hässelby-Vällingby"), ("x", "Bromma"), ("0180", "Stockholm"))
    table = Drawn((("region", places), *table.dimensions[1:]), tuple("12345678"))
    deliver(tmp_path, store, {"befolkning.px": tables.px(table)})
    assert store.run(ALL) == [
        (2024, "04", "1", 0, 3), (2024, "04", "2", 0, 4), (2024, "06", "1", 0, 5), (2024, "06", "2", 0, 6),
    ]  # fmt: skip


@pytest.mark.parametrize("written", ["px", "json-stat 2", "json-stat 1", "pxweb", "scb utf-8"])
def test_letters_taken_apart_are_the_same_place_in_every_format(tmp_path: Path, store: Engine, written: str) -> None:
    name, write = WRITTEN[written]
    one = (("Hässelby-Vällingby", "Hässelby-Vällingby"),)
    table = Drawn((("region", one), *tables.population((2024,), 1).dimensions[1:]), tuple("34"))
    deliver(tmp_path, store, {name: write(table_apart(table))})
    assert store.run(ALL) == [(2024, "04", "1", 0, 3), (2024, "04", "2", 0, 4)]


def test_letters_taken_apart_are_the_same_content(tmp_path: Path, store: Engine) -> None:
    table = Drawn((("År", (("2024", "2024"),)),), ("100",), "Biståndsmottagare")
    filer = FILER.replace("konstanter: {", "innehall: {Biståndsmottagare: {").rstrip() + "}\n"
    files = {"scb_bistand.json": tables.jsonstat(table_apart(table)), "filer.yaml": filer}
    assert [f.value for f in deliver(tmp_path, store, files)[0].public] == [100.0]


def table_apart(table: Drawn) -> Drawn:
    "The same table from a Mac: *a* and a ring, in every name."
    apart = partial(unicodedata.normalize, "NFD")
    named = ((apart(name), tuple((apart(c), apart(label)) for c, label in v)) for name, v in table.dimensions)
    return Drawn(tuple(named), table.figures, apart(table.content))


@pytest.mark.parametrize("places", [(("A", "Norra"), ("B", "Södra")), (("A Norra", "A Norra"), ("B Södra", "B Södra"))])
def test_a_district_has_a_letter_for_code(places: tuple[tuple[str, str], ...]) -> None:
    own = dataclasses.replace(profiles.load("stockholm"), districts=(District("A", "Norra"), District("B", "Södra")))
    assert [translating.place(Value(*p), own) for p in places] == [translating.Known("A"), translating.Known("B")]


def test_an_unknown_area_is_set_aside(tmp_path: Path, store: Engine) -> None:
    table = tables.population((2024,), 1)
    table = Drawn((("region", (("06", "Bromma"), ("z", "Atlantis"))), *table.dimensions[1:]), tuple("1234"))
    assert deliver(tmp_path, store, {"befolkning.px": tables.px(table)})[1]["okant_distrikt"].count == 2


def test_hidden_population_is_not_zero(tmp_path: Path, store: Engine) -> None:
    table = dataclasses.replace(tables.population((2024,), 1), figures=("..", "-"))
    _, issues = deliver(tmp_path, store, {"befolkning.px": tables.px(table)})
    assert issues["fel_typ"].count == 1
    assert store.run("SELECT kon, antal FROM befolkning") == [("2", 0)]


def test_an_open_age_group_is_no_age(tmp_path: Path, store: Engine) -> None:
    table = tables.population((2024,), 1)
    ages = ("ålder", (("0", "0 år"), ("65+", "65+ år")))
    table = Drawn((table.dimensions[0], ages, *table.dimensions[2:]), tuple("1234"))
    assert deliver(tmp_path, store, {"befolkning.px": tables.px(table)})[1]["fel_typ"].count == 2


def test_a_dimension_of_one_value_is_no_total_until_somebody_says_so(tmp_path: Path, store: Engine) -> None:
    table = tables.population((2024,), 1)
    unmarried = Drawn((*table.dimensions[:1], ("civilstånd", (("OG", "ogifta"),)), *table.dimensions[1:]), ("1", "2"))
    assert "civilstånd" in broken(tmp_path, store, "befolkning.px", tables.px(unmarried))
    filer = "- {fil: befolkning*, register: befolkning, kolumner: {civilstånd: }}"
    deliver(tmp_path, store, {"befolkning.px": tables.px(unmarried), "filer.yaml": filer})
    assert len(store.run(ALL)) == 2


def test_a_description_of_no_file_is_told(tmp_path: Path, store: Engine) -> None:
    files = {"avhysning.csv": EVICTIONS, "filer.yaml": "- {fil: avhysningar*, register: avhysning}"}
    assert "avhysningar*" in deliver(tmp_path, store, files)[1]["hoppar_over"].says


FILER = """
- fil: "scb_bistand*"
  register: aggregat
  kalla: Socialstyrelsen
  konstanter: {indikator: eb.bistandstagare, matt: antal}
"""


def test_any_public_table_becomes_public_figures(tmp_path: Path, store: Engine) -> None:
    table = Drawn(
        (("Region", (("0180", "Stockholm"), ("06", "Bromma"))), ("Kön", (("T", "Totalt"), ("2", "Kvinnor"))),
         ("År", (("2024", "2024"),))),
        ("100", "60", "..", "-"), "Biståndsmottagare",
    )  # fmt: skip
    delivery, _ = deliver(tmp_path, store, {"scb_bistand.json": tables.jsonstat(table), "filer.yaml": FILER})
    assert {(f.at, f.value, f.status, f.source) for f in delivery.public} == {
        ((), 100.0, "", "Socialstyrelsen"),
        ((("kon", "K"),), 60.0, "", "Socialstyrelsen"),
        ((("stadsdel", "06"),), None, "..", "Socialstyrelsen"),
        ((("stadsdel", "06"), ("kon", "K")), 0.0, "", "Socialstyrelsen"),
    }


KPI = """
- fil: "kolada*"
  kpi:
    N31807: {indikator: eb.bistandstagare, matt: andel_av_befolkningen}
"""


def test_kolada_gives_the_own_municipalitys_known_key_figures(tmp_path: Path, store: Engine) -> None:
    content = tables.kolada(
        [
            tables.entry("N31807", T=2.1, K=2.0, M=None),
            tables.entry("N31807", "1480", T=5.0),
            tables.entry("N99999", T=1.0),
        ],
        "http://api.kolada.se/v2/data/kpi/N31807?page=2",
    )
    files = {"kolada_bistand.json": content, "filer.yaml": KPI, "avhysning.csv": EVICTIONS}
    delivery, issues = deliver(tmp_path, store, files)
    assert [(f.at, f.value, f.status) for f in delivery.public] == [
        ((), 2.1, ""), ((("kon", "K"),), 2.0, ""), ((("kon", "M"),), None, ".."),
    ]  # fmt: skip
    assert "N99999" in issues["okant_nyckeltal"].says
    assert "1480" in issues["hoppar_over"].says
    assert "fler_sidor" in issues


def test_kolada_in_its_newer_form_without_a_description_is_told_and_stops_nothing(
    tmp_path: Path, store: Engine
) -> None:
    newer = tables.entry("N31807", T=2.1)
    newer["values"][0]["isdeleted"] = False
    content = json.dumps({"values": [newer], "count": 1, "next_url": None, "previous_url": None}).encode()
    _, issues = deliver(tmp_path, store, {"svar.json": content, "avhysning.csv": EVICTIONS})
    assert "N31807" in issues["okant_nyckeltal"].says
    assert not [i for i in issues.values() if i.severity is Severity.FATAL]


def test_other_json_is_not_part_of_the_delivery(tmp_path: Path, store: Engine) -> None:
    files = {"leverans.json": '{"syntetisk": true}', "annat.json": '{"values": [1, 2]}', "avhysning.csv": EVICTIONS}
    delivery, issues = deliver(tmp_path, store, files)
    assert delivery.synthetic
    assert "okand_fil" not in issues


def test_a_table_that_nothing_names_is_told(tmp_path: Path, store: Engine) -> None:
    files = {"0000_20260101.px": tables.px(tables.population()), "avhysning.csv": EVICTIONS}
    assert "filer.yaml" in deliver(tmp_path, store, files)[1]["okand_fil"].says


TABLE = tables.population()
PX = tables.px(TABLE)
JSON = tables.jsonstat(TABLE)


def without(key: str) -> bytes:
    data = json.loads(JSON)
    del data[key]
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("befolkning.px", PX[: PX.index(b"DATA") + 20], "semikolon"),
        ("befolkning.px", PX[: PX.index(b"VALUES") + 20], "avbruten"),
        ("befolkning.px", PX[: PX.index(b"DATA")], "DATA saknas"),
        ("befolkning.px", PX.replace(b"100 101", b"100"), "11 värden, men indelningarna ger 12"),
        ("befolkning.px", PX.replace(b'CODEPAGE="utf-8"', b'CODEPAGE="klingon"'), "i CODEPAGE är okänd"),
        ("befolkning.px", PX.replace(b"utf-8", b"ascii"), "men är det inte"),
        ("befolkning.px", tables.px(TABLE, "cp1252", charset=False), "vilken teckenkodning"),
        ("befolkning.px", PX.replace(b"DATA=", b'KEYS("region")=VALUES;\nDATA='), "KEYS"),
        ("befolkning.px", PX.replace(b"STUB", b"STUMP").replace(b"HEADING", b"HUVUD"), "STUB och HEADING"),
        ("befolkning.px", PX.replace(b'VALUES("region")', b'VALUES("ort")'), "VALUES saknas"),
        ("befolkning.px", PX.replace(b'"2","3"', b'"2"').replace(b'"0",', b""), "koder"),
        ("befolkning.px", b"\x00\x01\x02", "nyckelord"),
        ("befolkning.px", tables.px(dataclasses.replace(TABLE, content="Inflyttning")), "inte folkmängd"),
        ("befolkning.px", tables.px(Drawn((("hund", (("a", "tax"), ("b", "pudel"))),), ("1", "2"))), "indelning 1"),
        ("lvm.px", PX, "CSV eller XLSX"),
        ("aggregat.px", PX, "indikator"),
        ("befolkning.json", JSON[:-40], "hel JSON"),
        ("befolkning.json", without("id"), "JSON-stats form"),
        ("befolkning.json", JSON.replace(b"100.0, ", b""), "11 värden"),
        ("befolkning.json", JSON.replace(b"100.0", b"NaN"), "JSON"),
        ("befolkning.json", JSON.replace(b'"2": 2', b'"2": 1e999'), "JSON-stats form"),
        ("befolkning.json", JSON.replace(b'"2": 2', b'"2": 7'), "utan ordning"),
        ("befolkning.json", tables.pxweb(TABLE).replace(b'["100"]', b'["100", "1"]'), "post 1 i data"),
        ("befolkning.json", tables.pxweb(TABLE)[:-30], "hel JSON"),
        ("befolkning.csv", tables.scb_csv(TABLE).replace(b";100;101", b";100"), "rad 2 har 4 fält"),
        ("kolada.json", tables.kolada([tables.entry("N31807", T=1.0)]).replace(b'"gender"', b'"x"')[:-3], "hel JSON"),
    ],
)  # fmt: skip
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, store: Engine, name: str, content: bytes, says: str) -> None:
    assert says in broken(tmp_path, store, name, content)


def read(path: Path, content: bytes, reader: Any) -> Any:
    path.write_bytes(content)
    return reader(path)


labels = st.text(st.sampled_from("abcåäöÅ 0123+-;,=()"), min_size=1, max_size=6).map(str.strip).filter(bool)
figure = st.one_of(st.integers(-5, 10**7).map(str), st.sampled_from(["..", ".", "-", "..."]))


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    names = draw(st.lists(labels, min_size=1, max_size=3, unique=True))
    dimensions = tuple(
        (n, tuple((f"k{i}", v) for i, v in enumerate(draw(st.lists(labels, min_size=1, max_size=3, unique=True)))))
        for n in names
    )
    size = 1
    for _, values in dimensions:
        size *= len(values)
    return Drawn(dimensions, tuple(draw(st.lists(figure, min_size=size, max_size=size))))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn(), st.sampled_from(["utf-8", "iso-8859-1", "windows-1252"]))
def test_a_px_file_reads_back(tmp_path: Path, table: Drawn, encoding: str) -> None:
    cells = read(tmp_path / "a.px", tables.px(table, encoding), px.read)
    assert [(tuple(v.label for v in c.where), c.text) for c in cells.cells] == table.labelled()
    assert [tuple(v.code for v in d.values) for d in cells.dimensions] == [
        tuple(c for c, _ in v) for _, v in table.dimensions
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn(), st.sampled_from([1, 2]), st.booleans())
def test_a_jsonstat_file_reads_back(tmp_path: Path, table: Drawn, version: int, sparse: bool) -> None:
    cells = read(tmp_path / "a.json", tables.jsonstat(table, version, sparse), jsonstat.read)
    assert [(tuple(v.label for v in c.where), c.text) for c in cells.cells] == table.labelled()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["px", "json", "pxweb", "csv"]), st.integers(0, 600), st.binary(max_size=6), st.booleans())
def test_whatever_is_damaged_is_read_or_refused(tmp_path: Path, kind: str, at: int, noise: bytes, cut: bool) -> None:
    whole = {"px": PX, "json": JSON, "pxweb": tables.pxweb(TABLE), "csv": tables.scb_csv(TABLE)}[kind]
    at %= len(whole)
    content = whole[:at] + noise + (b"" if cut else whole[at + len(noise) :])
    reader = {"px": px.read, "json": jsonstat.read, "pxweb": pxweb.read, "csv": scb_csv.read}[kind]
    path = tmp_path / f"a.{'json' if kind == 'pxweb' else kind}"
    path.write_bytes(content)
    formats.of(path)
    with contextlib.suppress(Broken):
        reader(path)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("27 633", 27633), ("27\u00a0633", 27633), ("27\u202f633", 27633), ("12,5", 12.5), ("−3", -3),
        ("1) 27 633", 27633), ("27 633 1)", 27633), ("27 633*", 27633), ("27 633²", 27633), ("5 a)", 5),
        ("227 633", 227633), ("cirka 5", None),
    ],
)  # fmt: skip
def test_a_printed_number(text: str, number: float | None) -> None:
    found = printed_numbers.reading(text)
    assert (delivered.value(found.text), found.ambiguous) == (number, False)


@pytest.mark.parametrize("text", ["2 27 633", "27 6332", "276331)", "27 6331)", "1.234", "1 2"])
def test_a_number_that_can_be_two_is_ambiguous(text: str) -> None:
    assert printed_numbers.reading(text).ambiguous


def test_a_digit_is_ambiguous_where_it_is_a_footnote() -> None:
    assert printed_numbers.reading("227 633", frozenset("2")).ambiguous
    assert not printed_numbers.reading("327 633", frozenset("2")).ambiguous


LSS = """
- fil: "lss_hasselby*"
  register: befolkning
  blad: Underlag
  rubrikrad: [3, 4]
  kolumner:
    Ålder: alder
    Män 2023: {till: antal, kon: 1, ar: 2023}
    Kvinnor 2023: {till: antal, kon: 2, ar: 2023}
    Män 2024: {till: antal, kon: 1, ar: 2024}
    Kvinnor 2024: {till: antal, kon: 2, ar: 2024}
  konstanter: {distrikt: 04}
  hoppa_over: [Totalt]
"""


def sheet(*rows: list[Any], **more: Any) -> bytes:
    head = [
        ["Folkmängd i Hässelby-Vällingby"],
        [],
        ["Ålder", "Män", None, "Kvinnor", None],
        [None, 2023, 2024, 2023, 2024],
    ]
    return tables.workbook([*head, *rows], ("A3:A4", "B3:C3", "D3:E3"), "Underlag", **more)


def test_a_sheet_with_two_headers_merged_cells_and_sums(tmp_path: Path, store: Engine) -> None:
    content = sheet([0, 5, "27 633", 7, "8 1)"], ["Totalt", 5, 6, 7, 8], [], ["1) Reviderad."], more=("Annat",))
    _, issues = deliver(tmp_path, store, {"lss_hasselby_2024.xlsx": content, "filer.yaml": LSS})
    assert store.run(ALL) == [
        (2023, "04", "1", 0, 5), (2023, "04", "2", 0, 7), (2024, "04", "1", 0, 27633), (2024, "04", "2", 0, 8),
    ]  # fmt: skip
    assert store.run("SELECT DISTINCT _rad FROM befolkning") == [(5,)]
    assert "bladet ”Underlag”, cell E5" in issues["fotnotstecken"].says
    assert "hoppar_over" in issues


@pytest.mark.parametrize(
    ("cell", "cause"),
    [("2 27 633", "olika tal"), ("=1+1", "formel"), ("1.234", "olika tal"), ("#REF!", "fel från Excel")],
)
def test_a_cell_that_cannot_be_read_is_named_and_its_row_set_aside(
    tmp_path: Path, store: Engine, cell: str, cause: str
) -> None:
    content = sheet([0, 1, cell, 1, 1], [1, 1, 1, 1, 1])
    delivery, issues = deliver(tmp_path, store, {"lss_hasselby.xlsx": content, "filer.yaml": LSS})
    assert (issues["tvetydig_cell"].rows, issues["tvetydig_cell"].severity) == ((5,), Severity.ERROR)
    assert "cell C5" in issues["tvetydig_cell"].says
    assert cause in issues["tvetydig_cell"].says
    assert cell not in issues["tvetydig_cell"].says
    assert (delivery.receipts[0].rows, delivery.receipts[0].set_aside) == (5, 1)


def test_a_number_over_two_rows_is_of_neither(tmp_path: Path, store: Engine) -> None:
    book = tables.workbook([["Ålder", "Antal"], [0, 5], [1, None], [2, 3]], ("B2:B3",))
    filer = (
        "- {fil: folk*, register: befolkning, konstanter: {ar: 2024, kon: 1}, kolumner: {Ålder: alder, Antal: antal}}"
    )
    _, issues = deliver(tmp_path, store, {"folk.xlsx": book, "filer.yaml": filer})
    assert issues["tvetydig_cell"].rows == (2, 3)
    assert store.run("SELECT alder FROM befolkning") == [(2,)]


def test_a_superscript_is_no_digit(tmp_path: Path, store: Engine) -> None:
    glued = CellRichText(TextBlock(InlineFont(vertAlign="superscript"), "2"), "27 633")
    book = tables.workbook([["Ålder", "Antal"], [0, glued], ["2) Reviderad"]])
    filer = (
        "- {fil: folk*, register: befolkning, konstanter: {ar: 2024, kon: 1}, kolumner: {Ålder: alder, Antal: antal}}"
    )
    _, issues = deliver(tmp_path, store, {"folk.xlsx": book, "filer.yaml": filer})
    assert store.run("SELECT antal FROM befolkning") == [(27633,)]
    assert "cell B2" in issues["fotnotstecken"].says


def test_a_sheets_words_are_translated_and_its_dashes_told(tmp_path: Path, store: Engine) -> None:
    book = tables.workbook(
        [["Kön", "Åldersgrupp", "Tal", "Anm"], ["Man", "18-24", "..", "x"], ["Kvinna ", "18-24", "–", "y"]]
    )
    filer = """
- fil: stad*
  register: aggregat
  kalla: Staden
  konstanter: {indikator: eb.bistandstagare, matt: antal, ar: 2024}
  kolumner: {Kön: kon, Åldersgrupp: alder, Tal: varde}
  oversatt: {kon: {Man: M, Kvinna: K}, varde: {"–": 0}}
"""
    delivery, issues = deliver(tmp_path, store, {"stad.xlsx": book, "filer.yaml": filer})
    assert [(f.at, f.value, f.status) for f in delivery.public] == [
        ((("kon", "M"), ("alder", "18-24")), None, ".."),
        ((("kon", "K"), ("alder", "18-24")), 0.0, ""),
    ]
    assert "kolumn D" in issues["hoppar_over"].says


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("blad: Underlag", "blad: Försättsblad"), "inget blad ”Försättsblad”; filen har 1."),
        (
            ("Ålder: alder", "Levnadsår: alder"),
            "kolumnen ”Levnadsår” finns inte. Rubriker som känns igen där: alder, Män 2023",
        ),
        (("Män 2023:", "Män 2022:"), "kolumnen ”Män 2022” finns inte. Menas Män 2024 (kolumn"),
        (("rubrikrad: [3, 4]", "rubrikrad: 2"), "rad 2 har ingen rubrik"),
    ],
)
def test_a_sheet_that_is_not_as_described(tmp_path: Path, store: Engine, change: tuple[str, str], says: str) -> None:
    assert says in broken(tmp_path, store, "lss_hasselby.xlsx", sheet([0, 1, 1, 1, 1]), LSS.replace(*change))


def test_a_workbook_that_is_none(tmp_path: Path, store: Engine) -> None:
    assert "kalkylark" in broken(tmp_path, store, "lss_hasselby.xlsx", b"PK\x03\x04trasig", LSS)


@pytest.mark.parametrize(
    ("filer", "says"),
    [
        ("- {fil: a*, register: befolkningen}", "Menas befolkning?"),
        ("- {fil: a*, register: befolkning, kolumner: {Ålder: aldern}}", "kolumnen ”aldern” finns inte. Menas alder?"),
        ("- {fil: a*, kolumn: {}}", "post 1: kolumn: fältet känns inte igen"),
        ("- {fil: a*, kpi: {N1: {indikator: eb.bistandstagare, matt: antall}}}", "Menas antal?"),
        ("- {fil: a*, kpi: {N1: {indikator: eb.bistandstagarna, matt: antal}}}", "Menas eb.bistandstagare?"),
        ("- {fil: a*, rubrikrad: tre}", "heltal"),
        ("- [", "giltig YAML"),
        ("fil: a", "lista"),
        ("- {fil: a*, register: befolkning, kolumner: {Män: {kon: 1}}}", "till saknas"),
    ],
)
def test_a_description_that_is_wrong_is_refused(tmp_path: Path, store: Engine, filer: str, says: str) -> None:
    with pytest.raises(Refusal) as refusal:
        deliver(tmp_path, store, {"avhysning.csv": EVICTIONS, "filer.yaml": filer})
    assert says in str(refusal.value)


def test_an_indicator_that_the_profile_leaves_out_is_said_to_be_so(tmp_path: Path, store: Engine) -> None:
    built_in = Path(profiles.__file__).parent / "exempelkommun" / "profile.yaml"
    own = tmp_path / "kommun"
    own.mkdir()
    told = yaml.safe_load(built_in.read_text(encoding="utf-8"))
    told.setdefault("anpassningar", {})["eb.bistandstagare"] = {"redovisas": False}
    (own / "profile.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    profile = profiles.load(str(own))
    filer = "- {fil: a*, kpi: {N1: {indikator: eb.bistandstagare, matt: antal}}}"
    (tmp_path / "uttag").mkdir()
    (tmp_path / "uttag" / "avhysning.csv").write_text(EVICTIONS, encoding="utf-8")
    (tmp_path / "uttag" / "filer.yaml").write_text(filer, encoding="utf-8")
    mine = catalogue.adjusted(catalogue.load(), profile)
    with pytest.raises(Refusal, match=r"”eb\.bistandstagare” redovisas inte") as refusal:
        intake.receive(tmp_path / "uttag", profile, mine, 2024, store, b"nyckel")
    assert "redovisas: false" in str(refusal.value)
    assert "finns inte" not in str(refusal.value)


def test_a_profiles_own_descriptions_come_after_the_deliverys(tmp_path: Path, store: Engine) -> None:
    built_in = Path(profiles.__file__).parent / "exempelkommun" / "profile.yaml"
    own = tmp_path / "kommun"
    own.mkdir()
    (own / "profile.yaml").write_bytes(built_in.read_bytes())
    (own / "filer.yaml").write_text("- {fil: inv*, register: befolkning}\n", encoding="utf-8")
    deliver(tmp_path, store, {"inv.csv": "ar;kon;alder;antal\n2024;1;5;6\n"}, str(own))
    assert store.run(ALL) == [(2024, None, "1", 5, 6)]


@pytest.mark.parametrize(
    ("written", "text", "day"),
    [
        ("DD/MM/ÅÅÅÅ", "03/04/2024", "2024-04-03"),
        ("MM/DD/ÅÅÅÅ", "3/4/2024", "2024-03-04"),
        ("DD.MM.ÅÅÅÅ", "03.04.2024", "2024-04-03"),
        ("DD.MM.ÅÅÅÅ", "03/04/2024", "03/04/2024"),
        ("DD/MM/ÅÅÅÅ", "2024-04-03", "2024-04-03"),
    ],
)
def test_a_declared_day_is_read_and_another_is_left_as_it_stands(written: str, text: str, day: str) -> None:
    assert sheet_rows.iso(text, written) == day
