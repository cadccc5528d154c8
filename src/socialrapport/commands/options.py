"""What commands are told on their line, each option in one place."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ProfileOption = Annotated[
    str,
    typer.Option("--profile", help="Inbyggd profil (stockholm, exempelkommun, riket) eller sökväg till en profilmapp."),
]


OutOption = Annotated[Path, typer.Option("--out", help="Mapp som resultatet läggs i.")]


YearOption = Annotated[int, typer.Option("--year", min=1900, max=2100, help="Rapportår.")]


PersonsOption = Annotated[
    int | None, typer.Option("--persons", min=1000, help="Antal invånare; utelämnas för hela kommunen.")
]


SeedOption = Annotated[int, typer.Option("--seed", min=0, help="Frö: samma frö ger samma påhittade personer.")]


JsonOption = Annotated[bool, typer.Option("--json", help="Maskinläsbart svar på standard ut.")]


QuietOption = Annotated[bool, typer.Option("--quiet", help="Visa inte förloppet.")]


CellsArgument = Annotated[Path, typer.Argument(help="Tabellerna som CSV: en rad per cell.")]


SpecOption = Annotated[Path, typer.Option("--spec", help="Hur koderna summerar, som JSON.")]


EditionsOption = Annotated[
    list[Path] | None,
    typer.Option("--earlier", help="Mapp med en tidigare publicerad utgåva; kan anges flera gånger."),
]


CommitteeOption = Annotated[
    str | None, typer.Option("--namnd", help="Nämndens kod i profilen: bara dess kapitel. Utelämnas för hela kommunen.")
]


EarlierOption = Annotated[
    list[Path] | None,
    typer.Option("--earlier", help="En tidigare utgåva av samma tabeller; kan anges flera gånger, den äldsta först."),
]


InsidersOption = Annotated[
    int | None,
    typer.Option(
        "--insiders",
        min=1,
        max=4,
        help="Så många, minus en, lägger ihop vad de vet om de celler som de själva utgör: 2 är den som är ensam.",
    ),
]


TextArgument = Annotated[
    str, typer.Argument(metavar="TEXT", help="Text: en .txt, .md, .docx eller .pdf, eller - för standard in.")
]
