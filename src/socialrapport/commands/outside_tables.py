"""Commands on tables from outside: protect, attack, audit."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from socialrapport.commands.options import (
    CellsArgument,
    EarlierOption,
    InsidersOption,
    JsonOption,
    SpecOption,
)
from socialrapport.commands.outcomes_said import say, tell_attack, tell_changed_since_built, warn
from socialrapport.model.issue import Refusal

app = typer.Typer()


class Groups(StrEnum):
    "What is done where all of a group are in one part."

    listed = "listed"
    hidden = "hidden"


class Objective(StrEnum):
    "What is kept small."

    value = "value"
    cells = "cells"


class Method(StrEnum):
    "How tables are protected."

    suppression = "suppression"
    controlled = "controlled"
    rounding = "rounding"
    cellkey = "cellkey"


@app.command(help="Skyddar en uppsättning tabeller: väljer vilka celler som döljs så att inga små tal kan räknas fram.")
def protect(
    cells: CellsArgument,
    spec: SpecOption,
    out: Annotated[Path, typer.Option("--out", help="Filen som den skyddade tabellen skrivs till.")],
    low: Annotated[int, typer.Option("--min", min=0, help="Minsta lilla tal.")] = 1,
    high: Annotated[int, typer.Option("--max", min=0, help="Största lilla tal.")] = 4,
    objective: Annotated[
        Objective, typer.Option("--objective", help="Det som hålls litet: antal dolda celler eller deras summa.")
    ] = Objective.value,
    guarantee: Annotated[
        int,
        typer.Option(
            "--guarantee",
            min=1,
            max=3,
            help="1: inte ur ekvationerna; 2: inte heller inom snäva gränser; 3: inte heller av den som är ensam.",
        ),
    ] = 2,
    groups: Annotated[
        Groups | None,
        typer.Option("--groups", help="Där alla i en grupp finns i en enda del: räkna upp (standard) eller dölj."),
    ] = None,
    insiders: InsidersOption = None,
    method: Annotated[
        Method,
        typer.Option("--method", help="Dölja celler, kontrollerad avrundning, avrundning till bas eller cellnycklar."),
    ] = Method.suppression,
    earlier: EarlierOption = None,
    as_json: JsonOption = False,
) -> None:
    from socialrapport import world
    from socialrapport.disclosure import tableset

    if low > high:
        raise Refusal(f"--min {low} är större än --max {high}. Ange det minsta talet först.", exit_code=2)
    world.refuse_overwriting(out, cells, spec, *(earlier or ()))
    tables = tableset.read(cells, spec, tuple(earlier or ()))
    chosen = groups.value if groups else None
    made = tableset.by_method(tables, method.value, low, high, objective.value, guarantee, chosen, insiders)
    world.save_file(out, made.csv)
    warn(made.warnings)
    if as_json:
        print(json.dumps(made.facts, ensure_ascii=False, indent=1))
    else:
        say(f"{made.told}\nDen skyddade tabellen finns i {out}.")


@app.command(help="Räknar ut allt som en angripare kan veta om dolda celler i publicerade tabeller.")
def attack(
    cells: CellsArgument,
    spec: SpecOption,
    earlier: EarlierOption = None,
    insiders: InsidersOption = None,
    original: Annotated[
        Path | None,
        typer.Option(
            "--original", help="Den oskyddade filen: de som själva utgör en cell vet antalet. För --insiders."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    from socialrapport.disclosure import attack as attacks
    from socialrapport.disclosure.tablefiles import cell_file

    tables = cell_file.read(cells, spec)
    warn(tables.notes)
    known = attacks.known_from(tables, tuple(cell_file.read(path, spec) for path in earlier or ()))
    result = attacks.attack(known)
    found = seen_together(tables, result, insiders, original, spec)
    if as_json:
        print(json.dumps(attacks.as_json(tables, result, found), ensure_ascii=False, indent=1))
    else:
        for sentence in attacks.told_together(result, found):
            say(sentence)
        for sentence in attacks.explain(tables, result):
            say(sentence)
        tell_attack(tables, result)
    if result.contradiction or any(map(len, (found, result.linear, result.exact, result.narrow, result.undecided))):
        raise typer.Exit(1)


@app.command(
    name="audit-tables",
    help="Granskar publicerade tabeller: summor, kvoter, gamla kolumner, motsägelser, röjda celler.",
)
def audit_tables(
    folder: Annotated[Path, typer.Argument(help="Mapp med tabeller (.csv, .tsv, .txt), eller en utgåva.")],
    as_json: JsonOption = False,
    reveal: Annotated[bool, typer.Option("--reveal", help="Skriv ut värdet på celler som kan räknas fram.")] = False,
) -> None:
    from socialrapport import audit

    found = audit.audit(folder, reveal)
    tell_changed_since_built(folder)
    if as_json:
        print(json.dumps(audit.as_json(found), ensure_ascii=False, indent=1))
    else:
        print(audit.tell(found))
    if found.findings:
        raise typer.Exit(1)


def seen_together(tables: Any, result: Any, insiders: int | None, original: Path | None, spec: Path) -> Any:
    "What persons who put together what they know work out; nothing where the option does not say how many."
    from socialrapport.disclosure import attack as attacks
    from socialrapport.disclosure.tablefiles import cell_file

    if insiders is None or insiders < 2:
        return ()
    if original is None:
        raise Refusal(
            "--insiders prövar vad de som finns i små celler vet om sina egna antal, och de står inte i den skyddade "
            "filen. Ange också --original med filen som protect fick.",
            exit_code=2,
        )
    return attacks.together(result, attacks.true_counts(tables, cell_file.read(original, spec)), insiders)
