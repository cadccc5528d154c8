"""The desk is a separate application: it sees finished editions only, and nobody sees it."""

from pathlib import Path

from importlinter.cli import lint_imports

CONTRACTS = Path(__file__).parents[2] / "review" / "importlinter.ini"


def test_the_contracts_are_kept() -> None:
    assert lint_imports(config_filename=str(CONTRACTS), no_cache=True) == 0
