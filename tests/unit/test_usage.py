"""A command line that cannot be read is refused in Swedish, with exit code 2."""

import pytest

from support.editions import run_here


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("build", "Alternativet --profile saknas. Kör socialrapport build --help för hjälp."),
        ("claims", "Argumentet TEXT saknas. Kör socialrapport claims --help för hjälp."),
        ("demo --out x --persons 5", "Alternativet --persons ska vara minst 1000."),
        ("check x --profile stockholm --year i-år", "Alternativet --year ska vara ett heltal."),
        ("check x --profile stockholm --year 2200", "Alternativet --year ska vara högst 2100."),
        ("protect x --spec y --out z --objective allt", "Alternativet --objective ska vara något av value, cells."),
        ("bild", "Kommandot bild finns inte. Menas build? Kör socialrapport --help för hjälp."),
        ("demo --ut x", "Alternativet --ut finns inte."),
        ("demo --profil x", "Alternativet --profil finns inte. Menas --profile?"),
        ("demo --out", "--out ska följas av ett värde."),
        ("demo --quiet=1", "Alternativet --quiet tar inget värde."),
        ("claims a b", "Det står fler ord än kommandot tar."),
        ("claims finns-inte.txt", "finns-inte.txt"),
        ("check finns-inte --profile stockholm --year 2024", "finns-inte"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_in_swedish(line: str, says: str) -> None:
    result = run_here(*line.split())
    assert result.returncode in ((2,) if "finns-inte" not in line else (1, 2))
    assert says in result.stderr
    assert not any(word in result.stderr for word in ("Usage", "Error", "Missing", "Invalid", "Input", "No such"))
    assert result.stdout == ""


def test_help_is_still_help() -> None:
    assert run_here("demo", "--help").returncode == 0
    assert "Skapar syntetiska underlag" in run_here("demo", "--help").stdout
