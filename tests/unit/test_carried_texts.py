"""Last year's texts as a beginning of this year's: the years follow along, and nobody has signed them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from socialrapport.model.issue import Refusal
from socialrapport.profiles import markdown
from socialrapport.profiles.carrying import Carried, carried
from support import own
from support.editions import run_here

NORRSUND = Path(__file__).parents[2] / "docs" / "norrsund"
SIGNED = "\n\n<!-- bekräftad: 2023, Kim Ek -->\n"


def moved(text: str, year: int = 2024) -> Carried:
    return carried("vald.md", text, year, ("hl.personer",))


def looks(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.says) for one in moved(text).looks]


def test_a_text_of_last_year_says_the_same_of_this_year() -> None:
    """There and back: what is carried over reads as if it had been written with each year one later."""
    then = "Under 2023 fick {{ eb.hushall, 2023 }} bistånd, mot {{ eb.hushall, 2022 }} år 2022."
    assert own.says(moved(then + SIGNED).text) == "Under 2024 fick 14 651 hushåll bistånd, mot 14 333 hushåll år 2023."


@pytest.mark.parametrize(
    ("reference", "new"),
    [
        ("{{ eb.hushall }}", "{{ eb.hushall }}"),
        ("{{ eb.hushall, 2023 }}", "{{ eb.hushall }}"),
        ("{{ eb.hushall, 2021, Bromma | tal }}", "{{ eb.hushall, -2, Bromma | tal }}"),
        ("{{ eb.hushall, -1 }}", "{{ eb.hushall, -1 }}"),
        ("{{ eb.hushall | förändring sedan 2020 }}", "{{ eb.hushall | förändring sedan -3 }}"),
        ("{{ hl.personer, 2020 }}", "{{ hl.personer, 2020 }}"),
        ("{{ eb.hushall, 2024 }}", "{{ eb.hushall, 2024 }}"),
        ("{{ eget: 2023 platser }}", "{{ eget: 2023 platser }}"),
        ("{{ eb.hushall,\n2022 }}", "{{ eb.hushall,\n-1 }}"),
        ("{{ eb.hushall,\n2023 }}", "{{ eb.hushall\n }}"),
        ("{{ eb.hushall,\u00a02022 }}", "{{ eb.hushall,\u00a0-1 }}"),
        ("{{ eb.hushall, 2022 | annars ett antal, 2022 }}", "{{ eb.hushall, -1 | annars ett antal, 2022 }}"),
        ("{{ eb.hushall | annars färre sedan 2022 }}", "{{ eb.hushall | annars färre sedan 2022 }}"),
    ],
)
def test_a_year_in_a_reference_is_so_many_years_back(reference: str, new: str) -> None:
    assert moved(reference + SIGNED).text == new + "\n"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Under 2023 var det {{ eb.hushall }}.", "Under {{ år }} var det {{ eb.hushall }}."),
        ("Lagen kom 2021. Det är {{ eb.hushall }}.", "Lagen kom 2021. Det är {{ eb.hushall }}."),
        ("Den 1 juli 2023 var det {{ eb.hushall }}.", "Den 1 juli 2023 var det {{ eb.hushall }}."),
        ("Åren 2020–2023: {{ eb.hushall }}.", "Åren 2020–2023: {{ eb.hushall }}."),
        ("Under 2023 öppnade en mottagning.", "Under 2023 öppnade en mottagning."),
        ("[Bokslut](https://n.example/2023) {{ eb.hushall }}", "[Bokslut](https://n.example/2023) {{ eb.hushall }}"),
        ("År 2022 var det {{ eb.hushall, -1 }}.", "År {{ år, -1 }} var det {{ eb.hushall, -1 }}."),
        ("Det var {{ eb.hushall | tal }} hushåll 2023.", "Det var {{ eb.hushall | tal }} hushåll {{ år }}."),
        (
            "Från 2022 till 2023: {{ eb.hushall | förändring }}.",
            "Från {{ år, -1 }} till {{ år }}: {{ eb.hushall | förändring }}.",
        ),
    ],
)
def test_a_year_in_the_words_follows_its_reference_or_is_left(text: str, new: str) -> None:
    assert moved(text + SIGNED).text == new + "\n"


@pytest.mark.parametrize(
    "words",
    [
        "[rapporten](https://x.example/?ar=2023)",
        "[rapporten](a#2023)",
        "[Bokslut 2023](https://x.example/b)",
        "https://x.example/?ar=2023",
        "SOSFS 2023 nr 3",
        "SFS 2023:12",
        "prop. 2023/24:12",
        "Agenda 2023",
        "1/1 2023",
        "2023-01-01",
        "sedan januari 2023",
        "hösten 2023",
        "enligt budget 2023",
    ],
)
def test_a_year_that_is_part_of_an_address_a_law_or_a_day_is_left(words: str) -> None:
    text = f"Det var {{{{ eb.hushall }}}} ({words})."
    assert moved(text + SIGNED).text == text + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "År 2023 var det {{ eb.hushall }} och {{ hl.personer }} i hemlöshet.",
        "År 2023 var det {{ eb.hushall }} och {{ hl.personer, 2023 }} i hemlöshet.",
        "Under 2023 öppnade vi. Det var {{ eb.hushall }}.",
    ],
)
def test_a_year_that_may_be_either_is_left_and_somebody_is_asked(text: str) -> None:
    made = moved(text + SIGNED)
    assert made.text == text + "\n"
    assert any("2023 står kvar i texten. Tal i" in one.says for one in made.looks)


def test_a_reference_over_two_lines_is_listed_on_one() -> None:
    assert (1, "{{ eb.hushall, 2022 }} blev {{ eb.hushall, -1 }}, som för 2024 är 2023.") in looks(
        "{{ eb.hushall,\n2022 }}\nLagen kom 2001."
    )
    assert (3, "2001 står kvar i texten. Stämmer det för 2024?") in looks("{{ eb.hushall,\n2023 }}.\nLag kom 2001.")


@pytest.mark.parametrize("mark", ["\f", "\u2028", "\x85"])
def test_only_a_line_break_breaks_a_line(mark: str) -> None:
    assert moved(f"Ett{mark}två.\n").text == f"Ett{mark}två.\n"


def test_a_text_is_not_carried_back() -> None:
    with pytest.raises(Refusal, match=r"texter/vald\.md rad 3: texten är bekräftad för 2024, som är efter 2020"):
        moved("Ett.\n\n<!-- bekräftad: 2024, Kim Ek -->\n", 2020)


def test_a_year_that_no_report_is_of_is_refused() -> None:
    assert markdown.read("Ett.\n<!-- bekräftad: 9999, Kim Ek -->\n", "vald.md")[1][0].startswith("vald.md rad 2: ")


def test_each_part_is_of_the_year_that_it_is_signed_for() -> None:
    text = "{{ eb.hushall, 2022 }}\n\n<!-- bekräftad: 2022, Kim Ek -->\n\n{{ eb.hushall, 2022 }}\n"
    assert moved(text).text == "{{ eb.hushall }}\n\n{{ eb.hushall, -1 }}\n"


def test_what_is_signed_for_two_years_is_of_the_later() -> None:
    text = "{{ eb.hushall, 2022 }}\n<!-- bekräftad: 2022, Kim Ek -->\n<!-- bekräftad: 2023, Bo Ek -->\n"
    assert moved(text).text == "{{ eb.hushall, -1 }}\n"
    assert looks(text)[0] == (1, "härifrån bekräftades texten för 2023 av Bo Ek.")


def test_no_signature_is_left_and_paragraphs_stay_apart() -> None:
    text = "Ett.\n<!-- bekräftad: 2023, Kim Ek -->\nTvå.\n<!-- bekräftad: 2023, Bo Ek -->\n"
    made = moved(text)
    assert (made.text, made.signatures) == ("Ett.\n\nTvå.\n", 2)
    assert all(not block.confirmed for block in markdown.read(made.text, "vald.md")[0].blocks)


def test_what_must_be_looked_at_is_listed_with_its_line_in_the_new_file() -> None:
    text = "Ett.\n<!-- bekräftad: 2023, Kim Ek -->\n\nLagen (2001:453) kom 2001.\nVi har {{ eget: tre }} hus.\n"
    assert looks(text) == [
        (1, "härifrån bekräftades texten för 2023 av Kim Ek."),
        (3, "2001 står kvar i texten. Stämmer det för 2024?"),
        (4, "{{ eget: tre }} är ert eget tal. Stämmer det för 2024?"),
    ]


def test_a_year_that_was_moved_is_listed_with_what_it_is_now() -> None:
    assert looks("Under 2022 var det {{ eb.hushall, 2022 }}.") == [
        (1, "{{ eb.hushall, 2022 }} blev {{ eb.hushall, -1 }}, som för 2024 är 2023."),
        (1, "2022 blev {{ år, -1 }}, som för 2024 är 2023."),
    ]


def test_the_command_lists_what_is_not_signed_for_the_year() -> None:
    assert run_here("texts", "--profile", NORRSUND, "--year", "2024").returncode == 0
    asked = run_here("texts", "--profile", NORRSUND, "--year", "2025")
    assert asked.returncode == 1
    assert "texter/vald.md rad 1: stycket är inte bekräftat för 2025, bara för 2024." in asked.stderr


def test_the_command_carries_over_to_a_new_folder_and_writes_nothing_over(tmp_path: Path) -> None:
    asked = run_here("texts", "--profile", NORRSUND, "--year", "2025", "--out", tmp_path / "ny")
    assert asked.returncode == 0
    assert "vald.md: förd över, 2 underskrifter togs bort." in asked.stderr
    before = {path: path.read_bytes() for path in (tmp_path / "ny").rglob("*.md")}
    again = run_here("texts", "--profile", NORRSUND, "--year", "2026", "--out", tmp_path / "ny")
    assert (again.returncode, "finns redan" in again.stderr) == (2, True)
    assert {path: path.read_bytes() for path in (tmp_path / "ny").rglob("*.md")} == before


def test_texts_are_not_carried_into_a_profiles_own(tmp_path: Path) -> None:
    shutil.copytree(NORRSUND, tmp_path / "profil")
    out = tmp_path / "profil" / "texter" / "ny"
    asked = run_here("texts", "--profile", tmp_path / "profil", "--year", "2025", "--out", out)
    assert (asked.returncode, "där en profils egna texter finns" in asked.stderr, out.exists()) == (2, True, False)


def test_a_link_to_nothing_is_no_place_for_texts(tmp_path: Path) -> None:
    (tmp_path / "ny").symlink_to(tmp_path / "borta")
    asked = run_here("texts", "--profile", NORRSUND, "--year", "2025", "--out", tmp_path / "ny")
    assert (asked.returncode, "är en länk till något som inte finns" in asked.stderr) == (2, True)


def test_what_was_carried_is_a_profiles_texts(tmp_path: Path) -> None:
    """The folder takes the place of the profile's own, and each paragraph waits for somebody to read it."""
    shutil.copytree(NORRSUND, tmp_path / "profil", ignore=shutil.ignore_patterns("texter"))
    run_here("texts", "--profile", NORRSUND, "--year", "2025", "--out", tmp_path / "profil" / "texter")
    asked = run_here("texts", "--profile", tmp_path / "profil", "--year", "2025")
    assert "inte heller för något annat år" in asked.stderr


def test_a_figure_by_hand_is_listed_with_its_line() -> None:
    text = "Det var {{ eb.hushall }} hushåll\noch 141 personer över 65 år på tre platser. Se 4 kap. 1 § från 2021."
    assert [one for one in looks(text) if "för hand" in one[1]] == [
        (2, "”141” är skrivet för hand. Stämmer det för 2024?"),
        (2, "”tre” är skrivet för hand. Stämmer det för 2024?"),
    ]


def test_the_command_lists_figures_by_hand_in_what_is_not_signed(tmp_path: Path) -> None:
    shutil.copytree(NORRSUND, tmp_path / "profil")
    text = "Vi har tre\nmottagningar och {{ eget: två hus }}." + SIGNED.replace("2023", "2024")
    (tmp_path / "profil" / "texter" / "vald.md").write_text(text, "utf-8")
    later, same = (run_here("texts", "--profile", tmp_path / "profil", "--year", year) for year in ("2025", "2024"))
    assert "texter/vald.md rad 1: ”tre” är skrivet för hand. Stämmer det för 2025?" in later.stderr
    assert "för hand" not in same.stderr


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("eb.hushal", "det finns ingen indikator som heter eb.hushal. Menas eb.hushall"),
        ("eb.hushall, hushållstyp=Par utan bar", "har ingen grupp som heter Par utan bar. Menas Par utan barn"),
        ("eb.hushall, kommundel=Nordbyn", "har ingen grupp som heter Nordbyn"),
        ("eb.hushall, husdjur=katt", "eb.hushall redovisas inte efter husdjur. Den är indelad efter"),
        ("eb.hushall | förändrng", "förändrng går inte att läsa. Menas förändring?"),
        ("eb.hushall | ", "det står inget efter ett lodstreck"),
    ],
    ids=["indicator", "group", "district", "division", "way", "unreadable"],
)
def test_a_reference_that_no_build_could_say_is_listed_as_the_build_says_it(
    tmp_path: Path, reference: str, says: str
) -> None:
    shutil.copytree(NORRSUND, tmp_path / "profil")
    text = f"{{{{ {reference} }}}}{SIGNED.replace('2023', '2024')}"
    (tmp_path / "profil" / "texter" / "vald.md").write_text(text, "utf-8")
    asked = run_here("texts", "--profile", tmp_path / "profil", "--year", "2024")
    assert asked.returncode == 1
    assert f"texter/vald.md rad 1, kolumn 1: {{{{ {reference.strip()}" in asked.stderr
    assert says in asked.stderr


def test_a_profile_without_texts_says_so() -> None:
    asked = run_here("texts", "--profile", "exempelkommun", "--year", "2025")
    assert (asked.returncode, "har inga egna texter" in asked.stderr) == (0, True)


def test_a_text_on_what_there_is_no_figure_of_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    shutil.copytree(NORRSUND, tmp_path / "profil")
    (tmp_path / "profil" / "texter" / "eb.hushal.md").write_text("Ett.\n", "utf-8")
    for command in (
        ["texts"],
        ["check", tmp_path],
        ["build", "--extracts", tmp_path / "profil", "--out", tmp_path / "ut"],
    ):
        asked = run_here(*command, "--profile", tmp_path / "profil", "--year", "2024")
        assert (asked.returncode, "texter/eb.hushal.md: ingen uppgift heter eb.hushal" in asked.stderr) == (2, True)
