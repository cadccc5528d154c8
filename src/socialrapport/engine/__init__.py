"""The only door to a database: tables in, result sets out. DuckDB through Ibis is the embedded default."""

from __future__ import annotations

from pathlib import Path

from socialrapport.engine.counting.duckdb import Engine
from socialrapport.model.issue import Refusal
from socialrapport.world import MEMORY

KINDS = ("duckdb",)


def open(work: Path, kind: str = "duckdb", threads: int | None = None, memory: str = MEMORY) -> Engine:
    """An empty engine whose files, if it needs any, lie in *work*. Use it as a context manager.

    Raises `Refusal` for an engine that there is none of.
    """
    if kind not in KINDS:
        raise Refusal(
            f"Motorn {kind} finns inte i den här versionen. Den som finns är {', '.join(KINDS)}; utelämna "
            "--engine för att använda den.",
            exit_code=2,
        )
    return Engine(work, threads, memory)


__all__ = ["KINDS", "Engine", "open"]
