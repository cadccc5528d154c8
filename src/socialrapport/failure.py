"""An error of the program, told by where it happened and of what kind: its own words can quote a row."""

from __future__ import annotations

import traceback
from pathlib import Path

OURS = Path(__file__).parent


def told(error: Exception) -> str:
    "What is said to the one who ran the program, to report."
    return (
        f"Ett fel i programmet ({type(error).__name__}, {place(error)}) stoppade arbetet. Ingenting har ändrats: det "
        "som fanns där tidigare är kvar. Rapportera felet. Inga personuppgifter står i det här meddelandet."
    )


def place(error: Exception) -> str:
    "*intake/aggregates/wide_tables.py rad 141*: the innermost line of ours, whatever libraries lie around it."
    frames = ((Path(frame.f_code.co_filename), line) for frame, line in traceback.walk_tb(error.__traceback__))
    ours = [(path.relative_to(OURS), line) for path, line in frames if path.is_relative_to(OURS)]
    return f"{ours[-1][0].as_posix()} rad {ours[-1][1]}" if ours else "okänd plats"
