"""What cannot be done is refused in Swedish, and leaves everything as it was."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.editions import PATIENCE, Built, contents, run_here
from support.workshop import few_extracts

YEAR = "2024"
ENGLISH = re.compile(r"Traceback|Error|Exception|\b(the|file|not|failed|invalid)\b")
EVICTIONS = "ar;kommun;avhysningar;barn\n2024;9999;9;3\n"
FAMILY = "arende_id;personnummer;typ;initiativ;startdatum;slutdatum;distrikt\n"


@pytest.fixture
def there(tmp_path: Path) -> Path:
    "An earlier edition, small enough to compare byte for byte."
    folder = tmp_path / "ut" / "utgava"
    (folder / "site").mkdir(parents=True)
    (folder / "edition.json").write_text('{"fingeravtryck": "tidigare"}')
    (folder / "site" / "index.html").write_text("Tidigare utgåva")
    return folder


@pytest.fixture
def extracts(tmp_path: Path) -> Path:
    folder = tmp_path / "underlag"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return few_extracts(tmp_path_factory.mktemp("fa") / "underlag", seed=1)


def refused(
    there: Path, extracts: Path, *says: str, profile: str | Path = "exempelkommun", year: str = YEAR, code: int = 1
) -> None:
    "Building over *there* ends in a Swedish message that *says* this, and changes nothing."
    before, beside = contents(there), sorted(there.parent.iterdir())
    result = run_here(
        "build", "--profile", profile, "--extracts", extracts, "--year", year, "--out", there, "--quiet",
        SOCIALRAPPORT_NYCKEL="", TMPDIR=str(temporary(extracts)),
    )  # fmt: skip
    assert not ENGLISH.search(result.stderr), result.stderr
    assert result.returncode == code, result.stderr
    assert result.stdout == ""
    for words in says:
        assert words in result.stderr
    assert contents(there) == before
    assert sorted(there.parent.iterdir()) == beside
    assert list(temporary(extracts).iterdir()) == []


def temporary(extracts: Path) -> Path:
    "Where work files go, so that what is left behind is seen."
    folder = extracts.parent / "tillfalligt"
    folder.mkdir(exist_ok=True)
    return folder


def test_a_missing_folder(there: Path, extracts: Path) -> None:
    refused(there, extracts / "ingen", "finns inte", "Ange mappen")


def test_a_file_for_a_folder(there: Path, extracts: Path) -> None:
    (extracts / "avhysning.csv").write_text(EVICTIONS)
    refused(there, extracts / "avhysning.csv", "är en fil")


def test_an_empty_folder(there: Path, extracts: Path) -> None:
    refused(there, extracts, "innehåller inga registerfiler")


@pytest.mark.parametrize("content", ["", "ar;kommun;avhysningar;barn\n", "\n\n", "\ufeff"])
def test_an_empty_file(there: Path, extracts: Path, content: str) -> None:
    (extracts / "avhysning.csv").write_text(content, encoding="utf-8")
    refused(there, extracts, "avhysning.csv: Filen innehåller inga rader")


@pytest.mark.parametrize("name", ["avhysning.xlsx", "avhysning.parquet"])
def test_a_file_that_is_not_what_its_name_says(there: Path, extracts: Path, name: str) -> None:
    (extracts / name).write_text("inte alls ett kalkylblad")
    refused(there, extracts, name)


def test_an_unknown_column(there: Path, extracts: Path) -> None:
    (extracts / "avhysning.csv").write_text(EVICTIONS.replace("barn", "barnn"))
    refused(there, extracts, "avhysning.csv", "kolumn 4", "Menas barn?")


def test_an_encoding_that_cannot_be_read(there: Path, extracts: Path) -> None:
    (extracts / "avhysning.csv").write_bytes(b"\x00\x01\x02\xff\xfe\x00" * 50)
    refused(there, extracts, "avhysning.csv")


def test_a_register_under_anothers_name_says_which_it_looks_like(there: Path, extracts: Path) -> None:
    (extracts / "insats.csv").write_text(FAMILY + "A1;199001012395;UTREDNING;DOMSTOL;2024-01-01;;\n")
    refused(there, extracts, "insats.csv", "Familjerätt")


def test_a_year_without_data(there: Path, extracts: Path) -> None:
    (extracts / "avhysning.csv").write_text(EVICTIONS)
    refused(there, extracts, "2019", "2024", year="2019")


def test_an_unknown_profile(there: Path, extracts: Path) -> None:
    refused(there, extracts, "Profilen atlantis finns inte", profile="atlantis", code=2)


def test_a_profile_with_an_unknown_district(there: Path, extracts: Path) -> None:
    from socialrapport import profiles

    profile = extracts.parent / "egen"
    shutil.copytree(profiles.find("stockholm"), profile)
    path = profile / "profile.yaml"
    path.write_text(re.sub(r'efterfoljare: "?\w+"?', 'efterfoljare: "99"', path.read_text(), count=1))
    refused(there, extracts, "99", "som inte finns i profilen", profile=profile, code=2)


def test_a_delivery_whose_districts_the_profile_does_not_know(there: Path, extracts: Path, city: Built) -> None:
    "Every code is unknown: the delivery is another municipality's."
    for name in ("person", "orosanmalan"):
        source = city.extracts / f"SYNTETISK_{name}.csv"
        text = source.read_text(encoding="utf-8-sig")
        (extracts / source.name).write_text(re.sub(r"(\d{4}-\d\d-\d\d;)\w+;", r"\g<1>Q9;", text), encoding="utf-8")
    refused(there, extracts, "distrikt", profile="stockholm")


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--profile", "exempelkommun", "--year", YEAR, "--extracts", "."),
        ("build", "--profile", "exempelkommun", "--year", "tjugo", "--extracts", ".", "--out", "ut"),
        ("bygg",),
        ("build", "--profile", "exempelkommun", "--year", YEAR, "--extracts", ".", "--out", "ut", "--engine", "excel"),
    ],
)
def test_words_that_are_not_understood(words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run_here(*words)
    assert result.returncode == 2, result.stderr
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_out_folder_that_holds_something_else(extracts: Path, tmp_path: Path) -> None:
    mine = tmp_path / "ut" / "mitt"
    mine.mkdir(parents=True)
    (mine / "roman.txt").write_text("Kapitel ett")
    refused(mine, extracts, "innehåller redan något annat", code=2)


@pytest.mark.parametrize("inside", [".", "ut", "2024/ut"])
def test_an_out_among_the_extracts(extracts: Path, inside: str) -> None:
    result = run_here(
        "build", "--profile", "exempelkommun", "--extracts", extracts, "--year", YEAR, "--out", extracts / inside
    )
    assert result.returncode == 2
    assert "i mappen med underlag" in result.stderr
    assert list(extracts.iterdir()) == []


def test_an_out_that_is_a_file(extracts: Path, tmp_path: Path) -> None:
    file = tmp_path / "fil"
    file.write_text("Text")
    result = run_here("build", "--profile", "exempelkommun", "--extracts", extracts, "--year", YEAR, "--out", file)
    assert (result.returncode, file.read_text()) == (2, "Text")
    assert "är en fil" in result.stderr


def test_a_key_that_can_be_guessed(small: Built, tmp_path: Path) -> None:
    result = run_here(
        "build", "--profile", "exempelkommun", "--extracts", small.extracts, "--year", YEAR, "--out", tmp_path / "ut",
        SOCIALRAPPORT_NYCKEL="hemlig",
    )  # fmt: skip
    assert result.returncode == 2
    assert "SOCIALRAPPORT_NYCKEL" in result.stderr
    assert "hemlig" not in result.stderr


@contextlib.contextmanager
def disk_of(size: str, disk: Path) -> Iterator[Path]:
    disk.mkdir()
    mounted = os.geteuid() == 0 and shutil.which("mount") is not None
    if not mounted or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk]).returncode:
        pytest.skip("fyller en liten disk, som bara root kan montera")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


@pytest.fixture
def little_disk(tmp_path: Path) -> Iterator[Path]:
    "A disk of half a megabyte: less than an edition."
    with disk_of("512k", tmp_path / "disk") as disk:
        yield disk


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    "A disk that not even one delivered file fits on."
    with disk_of("64k", tmp_path / "disk") as disk:
        yield disk


def test_a_disk_that_fills(little_disk: Path, few: Path) -> None:
    out = little_disk / "utgava"
    out.mkdir()
    (out / "edition.json").write_text('{"fingeravtryck": "tidigare"}')
    before = contents(little_disk)
    result = run_here("build", "--profile", "exempelkommun", "--extracts", few, "--year", YEAR, "--out", out, "--quiet")
    assert (result.returncode, contents(little_disk)) == (1, before)
    assert [p.name for p in little_disk.iterdir()] == ["utgava"]
    assert "Disken blev full" in result.stderr
    assert not ENGLISH.search(result.stderr), result.stderr


def test_a_disk_that_fills_with_work_files(little_disk: Path, there: Path) -> None:
    before = contents(there)
    result = run_here("demo", "--profile", "exempelkommun", "--out", there, "--quiet", TMPDIR=str(little_disk))
    assert (result.returncode, contents(there), list(little_disk.iterdir())) == (1, before, [])
    assert "Disken blev full" in result.stderr
    assert not ENGLISH.search(result.stderr), result.stderr


@pytest.mark.parametrize("stage", ["Räknar indikatorerna", "Skriver öppna data", "Läser"])
def test_ctrl_c(there: Path, few: Path, tmp_path: Path, stage: str) -> None:
    before, beside = contents(there), sorted(there.parent.iterdir())
    work = tmp_path / "tillfalligt"
    work.mkdir()
    told = interrupted(there, few, work, stage)
    assert told.returncode == 1, told.stderr
    assert "Avbrutet" in told.stderr
    assert not ENGLISH.search(told.stderr), told.stderr
    assert (contents(there), sorted(there.parent.iterdir()), list(work.iterdir())) == (before, beside, [])


def interrupted(there: Path, extracts: Path, work: Path, stage: str) -> subprocess.CompletedProcess[str]:
    "Build, and press Ctrl-C when the stage before *stage* is told to be done."
    command = [sys.executable, "-m", "socialrapport", "build", "--profile", "exempelkommun"]
    command += ["--extracts", str(extracts), "--year", YEAR, "--out", str(there)]
    environment = os.environ | {"TMPDIR": str(work), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stderr is not None
    said = ""
    for line in process.stderr:
        said += line
        if stage in line:
            time.sleep(0.2)
            process.send_signal(signal.SIGINT)
            break
    rest = process.communicate(timeout=PATIENCE)[1]
    return subprocess.CompletedProcess(command, process.returncode, "", said + rest)
