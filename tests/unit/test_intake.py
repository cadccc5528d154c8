"""What intake makes of small deliveries: one fact in each test."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from socialrapport import catalogue, engine, intake, profiles
from socialrapport.engine import Engine
from socialrapport.intake import delivered_files, reading_ahead
from socialrapport.model.delivery import Delivery
from socialrapport.model.issue import Issue, Refusal, Severity
from socialrapport.model.profile import District

KEY = b"nyckel"
MAN, KVINNA, OGILTIGT = "199001012395", "198002022384", "199001012390"
PERSONS = f"personnummer;kon;skyddad\n{MAN};1;0\n{KVINNA};2;0\n"
FAMILY = "arende_id;personnummer;typ;initiativ;startdatum;slutdatum;distrikt\n"


def luhn(ten: str) -> str:
    total = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(ten))
    return str(-total % 10)


MAN = "19900101239" + luhn("900101239")
KVINNA = "19800202238" + luhn("800202238")
OGILTIGT = MAN[:-1] + str((int(MAN[-1]) + 1) % 10)
PERSONS = f"personnummer;kon;skyddad\n{MAN};1;0\n{KVINNA};2;0\n"


@pytest.fixture
def store(fresh: Callable[[], Engine]) -> Engine:
    return fresh()


def deliver(
    tmp_path: Path, store: Engine, files: Mapping[str, str | bytes], year: int = 2024, profile: str = "stockholm"
) -> tuple[Delivery, tuple[Issue, ...]]:
    folder = tmp_path / "uttag"
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return intake.receive(folder, profiles.load(profile), catalogue.load(), year, store, KEY)


def case(
    number: str = MAN,
    id: str = "A1",
    typ: str = "UTREDNING",
    start: str = "2024-03-01",
    end: str = "",
    district: str = "04",
) -> str:
    return f"{id};{number};{typ};DOMSTOL;{start};{end};{district}\n"


def rules(issues: tuple[Issue, ...]) -> dict[str, Issue]:
    return {i.rule: i for i in issues}


def family(tmp_path: Path, store: Engine, rows: str) -> dict[str, Issue]:
    return rules(deliver(tmp_path, store, {"person.csv": PERSONS, "familjeratt.csv": FAMILY + rows})[1])


def test_a_pseudonym_is_derived_from_the_key(tmp_path: Path, store: Engine) -> None:
    deliver(tmp_path, store, {"person.csv": PERSONS, "familjeratt.csv": FAMILY + case()})
    expected = hashlib.sha256(b"\0\0\0\1" + KEY + MAN.encode()).hexdigest()[:16]
    assert store.run("SELECT personnummer, personnummer_fodelsear, personnummer_kon FROM familjeratt") == [
        (expected, 1990, "M")
    ]


@pytest.mark.parametrize("written", [f"{MAN[:8]}-{MAN[8:]}", f"{MAN[2:8]}-{MAN[8:]}", MAN[2:]])
def test_the_same_person_however_written(tmp_path: Path, store: Engine, written: str) -> None:
    assert "bruten_hanvisning" not in family(tmp_path, store, case(written))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "iso-8859-1", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encodings_and_delimiters(tmp_path: Path, store: Engine, encoding: str, delimiter: str) -> None:
    text = "år;svar_id;grupp;kön;fråga;svar\n2024;S å1;EB;2;helhet;5\n".replace(";", delimiter)
    deliver(tmp_path, store, {"brukarenkat.csv": text.encode(encoding)})
    assert store.run("SELECT ar, svar_id, kon, svar, _rad FROM brukarenkat") == [(2024, "S å1", "2", 5, 2)]


def test_columns_in_any_order(tmp_path: Path, store: Engine) -> None:
    deliver(tmp_path, store, {"avhysning.csv": "barn;KOMMUN;ar;avhysningar\n3;0180;2024;9\n"})
    assert store.run("SELECT ar, avhysningar, barn FROM avhysning") == [(2024, 9, 3)]


@pytest.mark.parametrize(
    ("rule", "row"),
    [
        ("okand_kod", case(typ="XX")),
        ("fel_typ", case(start="2024-13-01")),
        ("saknat_varde", case(start="")),
        ("slut_fore_start", case(end="2024-01-01")),
        ("personnummer", case(OGILTIGT)),
        ("okant_distrikt", case(district="77")),
        ("antal_falt", "A9;för;få\n"),
        ("dubblett", case(id="B1")),
    ],
)
def test_a_wrong_row_is_set_aside_with_its_line(tmp_path: Path, store: Engine, rule: str, row: str) -> None:
    found = family(tmp_path, store, case(id="B1") + row + case(id="C1"))
    assert (found[rule].severity, found[rule].rows, found[rule].count) == (Severity.ERROR, (3,), 1)
    assert store.run("SELECT arende_id, _rad FROM familjeratt ORDER BY 1") == [("B1", 2), ("C1", 4)]


def test_a_broken_reference(tmp_path: Path, store: Engine) -> None:
    files = {"person.csv": PERSONS.replace(MAN, KVINNA, 1), "familjeratt.csv": FAMILY + case() + case(KVINNA, "A2")}
    found = rules(deliver(tmp_path, store, files)[1])
    assert found["bruten_hanvisning"].rows == (2,)


def test_rows_set_aside_are_in_the_receipt(tmp_path: Path, store: Engine) -> None:
    files = {"person.csv": PERSONS, "familjeratt.csv": FAMILY + case() + case() + case(id="B", typ="X")}
    delivery, _ = deliver(tmp_path, store, files)
    receipt = next(r for r in delivery.receipts if r.register == "familjeratt")
    assert (receipt.rows, receipt.set_aside, receipt.years) == (3, 2, (2024,))


def test_many_unknown_columns_are_one_finding_that_says_where_to_choose(tmp_path: Path, store: Engine) -> None:
    wide = ";".join(f"x{n}" for n in range(40))
    _, issues = deliver(
        tmp_path, store, {"avhysning.csv": f"ar;kommun;avhysningar;barn;{wide}\n2024;0180;1;1{';' * 40}\n"}
    )
    (found,) = (i for i in issues if i.rule == "okand_kolumn")
    assert found.count == 40
    assert "kolumn 24 och 20 till" in found.says
    assert "kolumner i filer.yaml" in found.remedy


def test_an_unknown_column_is_fatal_and_names_the_nearest(tmp_path: Path, store: Engine) -> None:
    delivery, issues = deliver(tmp_path, store, {"avhysning.csv": "ar;kommun;avhysningar;barnn\n2024;0180;1;1\n"})
    assert "Menas barn?" in rules(issues)["okand_kolumn"].says
    with pytest.raises(Refusal):
        intake.stop_on_fatal(delivery, issues, 2024)


def test_a_register_of_the_wrong_kind_says_which(tmp_path: Path, store: Engine) -> None:
    found = rules(deliver(tmp_path, store, {"insats.csv": FAMILY + case()})[1])
    assert "Familjerätt" in found["fel_register"].says


@pytest.mark.parametrize("content", ["", "ar;kommun;avhysningar;barn\n"])
def test_an_empty_file_is_fatal(tmp_path: Path, store: Engine, content: str) -> None:
    assert rules(deliver(tmp_path, store, {"avhysning.csv": content})[1])["tom_fil"].severity is Severity.FATAL


def test_a_year_without_data_is_refused_with_the_years_there_are(tmp_path: Path, store: Engine) -> None:
    delivery, issues = deliver(tmp_path, store, {"avhysning.csv": "ar;kommun;avhysningar;barn\n2023;0180;1;1\n"})
    with pytest.raises(Refusal, match=r"2023\. Välj ett av dessa år"):
        intake.stop_on_fatal(delivery, issues, 2024)


def test_a_missing_folder_is_refused(tmp_path: Path, store: Engine) -> None:
    with pytest.raises(Refusal, match="finns inte"):
        intake.receive(tmp_path / "ingen", profiles.load("stockholm"), catalogue.load(), 2024, store, KEY)


def test_what_is_called_as_a_file_and_is_none_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "person.csv").write_text("personnummer;kon;skyddad\n")
    os.mkfifo(tmp_path / "utredning.csv")
    (tmp_path / "insats.csv").symlink_to(tmp_path / "borta.csv")
    (tmp_path / "placering.csv").mkdir()
    with pytest.raises(Refusal) as told:
        delivered_files.find(tmp_path)
    assert [line.partition(":")[0] for line in told.value.reasons] == ["insats.csv", "placering.csv", "utredning.csv"]


def test_a_note_of_too_many_levels_is_refused(tmp_path: Path) -> None:
    (tmp_path / "leverans.json").write_text("[" * 100_000)
    with pytest.raises(Refusal, match=r"leverans\.json går inte att läsa"):
        delivered_files.is_synthetic(tmp_path)


def test_an_unnamed_file_is_told_by_its_columns(tmp_path: Path, store: Engine) -> None:
    files = {"data.csv": FAMILY + case(), "avhysning.csv": "ar;kommun;avhysningar;barn\n2024;0180;1;1\n"}
    assert "Familjerätt" in rules(deliver(tmp_path, store, files, profile="exempelkommun")[1])["okand_fil"].says


def test_no_person_number_is_left_anywhere(tmp_path: Path, store: Engine) -> None:
    files = {"person.csv": PERSONS, "familjeratt.csv": FAMILY + case(OGILTIGT) + f"{MAN};x\n" + case()}
    _, issues = deliver(tmp_path, store, files)
    left = [str(store.run(f'SELECT * FROM "{t}"')) for (t,) in store.run("SELECT table_name FROM duckdb_tables()")]
    told = repr(issues) + "".join(left)
    assert not any(number in told for number in (MAN, OGILTIGT, MAN[2:]))
    assert list(store.work.glob("intag*")) == []


def test_worklists_are_by_district(tmp_path: Path, store: Engine) -> None:
    profile = profiles.load("stockholm")
    _, issues = deliver(tmp_path, store, {"person.csv": PERSONS, "familjeratt.csv": FAMILY + case(typ="X") + case()})
    files = intake.worklists(issues, profile)
    assert "okand_kod" in files["arbetslista-04.csv"].decode("utf-8-sig")


PERSONAL = (MAN, MAN[2:], f"{MAN[:8]}-{MAN[8:]}", f"{MAN[2:8]}+{MAN[8:]}", f"{MAN[:4]}-{MAN[4:6]}-{MAN[6:8]} {MAN[8:]}")


@pytest.mark.parametrize("profile", ["stockholm", "exempelkommun"])
@pytest.mark.parametrize("wrong", [*PERSONAL, "19900101-TF12", "Kim Ek"])
def test_a_person_in_the_wrong_column_is_never_told(tmp_path: Path, store: Engine, wrong: str, profile: str) -> None:
    written = case() + case(id=wrong, typ="X") + case(id="B2", typ="X", district=wrong)
    files = {"person.csv": PERSONS, "familjeratt.csv": FAMILY + written}
    delivery, issues = deliver(tmp_path, store, files, profile=profile)
    shaped = profiles.load(profile)
    told = [repr(issues), json.dumps(intake.describe(issues, delivery.receipts), ensure_ascii=False)]
    told += [intake.report(issues, delivery.receipts, shaped, 2024, catalogue.load().rules)]
    told += [c.decode("utf-8-sig") for n, c in intake.worklists(issues, shaped).items() if n.endswith(".csv")]
    assert not [text for text in told if wrong in text]
    assert "B2" in told[-1]


@pytest.mark.parametrize("id", ["2024-001234", "DNR 2024/0011-12", "A1", "UTR-000123"])
def test_a_case_is_told_by_its_number(tmp_path: Path, store: Engine, id: str) -> None:
    assert family(tmp_path, store, case(id="S1") + case(id=id, typ="X"))["okand_kod"].places[0].case == id


@pytest.mark.parametrize(("profile", "told"), [("stockholm", True), ("exempelkommun", False)])
def test_missing_districts_are_told_only_where_there_are_districts(
    tmp_path: Path, store: Engine, profile: str, told: bool
) -> None:
    rows = "".join(case(id=f"A{n}", district="") for n in range(30))
    _, issues = deliver(tmp_path, store, {"person.csv": PERSONS, "familjeratt.csv": FAMILY + rows}, profile=profile)
    assert ("distrikt_saknas" in rules(issues)) == told


@pytest.mark.parametrize(
    ("codes", "written", "read"),
    [
        ("A B", "A b", "A B"),
        ("1 2", "1 2", "1 2"),
        ("04 11", "4 11", "04 11"),
        ("4 04", "4 04", "4 04"),
        ("norr S", "Norr s", "norr S"),
        ("1 2", "01 2", "2"),
        ("04 004", "4 004", "004"),
    ],
)
def test_a_districts_code_is_as_the_profile_has_it(
    tmp_path: Path, store: Engine, codes: str, written: str, read: str
) -> None:
    folder = tmp_path / "uttag"
    folder.mkdir()
    rows = "".join(case(id=f"A{n}", district=d) for n, d in enumerate(written.split()))
    (folder / "person.csv").write_text(PERSONS)
    (folder / "familjeratt.csv").write_text(FAMILY + rows)
    profile = replace(profiles.load("stockholm"), districts=tuple(District(c, f"{c}backa") for c in codes.split()))
    intake.receive(folder, profile, catalogue.load(), 2024, store, KEY)
    assert [d for (d,) in store.run("SELECT distrikt FROM familjeratt ORDER BY arende_id")] == read.split()


@pytest.mark.parametrize("delimiter", ["\t", ";"])
@pytest.mark.parametrize("children", [0, 2, 8])
def test_aid_by_position_may_end_after_the_documented_fields(
    tmp_path: Path, store: Engine, delimiter: str, children: int
) -> None:
    first = ["2024", "03", "0180", "04", "0", "8500", MAN, "1", "0", "0", "1", "34", "", "", "", "", "", ""]
    row = delimiter.join([*first, *([""] * children)]) + "\r\n"
    delivery, _ = deliver(tmp_path, store, {"person.csv": PERSONS, "eb_202403.txt": row.encode("cp1252")})
    assert store.run("SELECT ar, manad, sbel, alder1 FROM ekonomiskt_bistand") == [(2024, 3, 8500, 34)]
    assert delivery.receipts


def test_aid_by_position_with_too_few_fields_says_how_many(tmp_path: Path, store: Engine) -> None:
    row = "\t".join(["2024", "03", "0180", "04", "0", "8500", MAN]) + "\r\n"
    issues = rules(deliver(tmp_path, store, {"person.csv": PERSONS, "eb_202403.txt": row})[1])
    assert "7 fält på raden i stället för 18 till 30" in issues["antal_kolumner"].says


@pytest.mark.parametrize("short", [0, reading_ahead.SHORT])
def test_files_read_while_others_are_checked_give_what_they_give_in_turn(tmp_path, monkeypatch, short):
    monkeypatch.setattr(reading_ahead, "SHORT", short)
    broken = case(id="A2", number=OGILTIGT)
    files = {
        "familjeratt_1.csv": FAMILY + case(),
        "familjeratt_2.csv": (FAMILY + broken).encode("utf-16"),
        "familjeratt_3.parquet": b"inte Parquet",
        "familjeratt_4.csv": FAMILY + "\n" + case(id="A4") + "ett fält\n" + case(id="A5"),
        "person.csv": PERSONS,
    }
    with engine.open(tmp_path, threads=1) as one, engine.open(tmp_path, threads=2) as two:
        assert deliver(tmp_path, two, files) == deliver(tmp_path, one, files)
        rows = "SELECT personnummer, arende_id, _fil, _rad FROM familjeratt ORDER BY _fil, _rad"
        assert two.ask([rows]) == one.ask([rows])
        assert [row["arende_id"] for row in two.ask([rows])[0]] == ["A1", "A4", "A5"]
