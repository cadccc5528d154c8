"""Commands that look something up in the catalogue."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from socialrapport.commands.options import (
    JsonOption,
    ProfileOption,
    YearOption,
)

app = typer.Typer()


@app.command(help="Visar registrens kontrakt: kolumner, koder och filer, och vad som ändrades mellan två år.")
def contracts(
    id: Annotated[str | None, typer.Argument(help="Registrets beteckning; utelämnas för en lista.")] = None,
    year: YearOption = 2024,
    diff: Annotated[tuple[int, int] | None, typer.Option("--diff", help="Två år, till exempel 2024 2025.")] = None,
    as_json: JsonOption = False,
) -> None:
    from socialrapport.lookup import registers

    one = registers.describe(id, year) if id else registers.listing()
    shown = registers.differences(*diff) if diff else one
    print(json.dumps(shown.data, ensure_ascii=False, indent=1) if as_json else shown.text)


@app.command(help="Visar en indikator: definition, SQL, härkomst, exempel och, med underlag, värden.")
def indicator(
    id: Annotated[str | None, typer.Argument(help="Indikatorns beteckning; utelämnas för en lista.")] = None,
    extracts: Annotated[Path | None, typer.Option("--extracts", help="Mapp med underlag.")] = None,
    profile: ProfileOption = "stockholm",
    year: YearOption = 2024,
    as_json: JsonOption = False,
) -> None:
    from socialrapport.lookup import indicators

    chosen = indicators.describe(id, profile, extracts, year) if id else indicators.listing()
    print(json.dumps(chosen.data, ensure_ascii=False, indent=1) if as_json else chosen.text)
