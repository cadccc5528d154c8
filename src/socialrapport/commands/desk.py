"""The command that starts the release desk, which is a program of its own: found by its name, and never imported."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from socialrapport.commands import whole_flow
from socialrapport.model.issue import Refusal

app = typer.Typer()
DATABASE = "bord.sqlite3"
"""By which a desk that has been started before is known."""


@app.command(help="Startar utgivningsbordet: granskning, godkännande och publicering av färdiga utgåvor.")
def desk(
    folder: Annotated[Path, typer.Argument(metavar="MAPP", help="Mappen som bordet ligger i; skapas om den saknas.")],
    host: Annotated[str, typer.Option("--host", help="Adress att lyssna på.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port; 0 för en ledig.")] = 8090,
    empty: Annotated[bool, typer.Option("--tom", help="Utan demoutgåva och påhittade personer.")] = False,
) -> None:
    missing = [name for name in ("review", "django", "allauth", "rfc8785") if importlib.util.find_spec(name) is None]
    if missing:
        raise Refusal(
            f"Utgivningsbordet är inte installerat: {', '.join(missing)} saknas. Kör pip install 'socialrapport[desk]'."
        )
    program = [sys.executable, "-m", "review", str(folder), "--host", host, "--port", str(port)]
    if not empty and not (folder / DATABASE).exists():
        whole_flow.demo(folder / "inkorg" / "exempelkommun-2024", "exempelkommun")
        program.append("--demo")
    os.execv(sys.executable, program)
