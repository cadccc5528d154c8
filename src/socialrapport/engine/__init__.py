"""The only door to a database: tables in, result sets out. DuckDB is the embedded default; Spark and PostgreSQL count
the same where one machine is too small, or where the registers already are."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from socialrapport.engine.counting.duckdb import Engine as Door
from socialrapport.engine.counting.protocol import Engine, Guard, Judging, Place
from socialrapport.model.issue import Refusal
from socialrapport.world import MEMORY

KINDS = ("duckdb", "spark", "postgres")


def open(work: Path, kind: str = "duckdb", threads: int | None = None, memory: str = MEMORY) -> Engine:
    """An empty engine whose files, if it needs any, lie in *work*. Use it as a context manager.

    Raises `Refusal` for an engine that there is none of, and where what it needs is not there.
    """
    if kind not in KINDS:
        raise Refusal(
            f"Motorn {kind} finns inte i den här versionen. De som finns är {', '.join(KINDS)}; utelämna "
            "--engine för att använda den första.",
            exit_code=2,
        )
    found: Engine = import_module(f"socialrapport.engine.counting.{kind}").Engine(work, threads, memory)
    return found


__all__ = ["KINDS", "Door", "Engine", "Guard", "Judging", "Place", "open"]
