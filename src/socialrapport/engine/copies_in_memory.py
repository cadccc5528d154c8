"""Room for text on its way into the engine: what is copied out of a sheet, a database or another encoding.

It holds person numbers, so it lies in memory under no name: no other process finds it, and it is gone with this one
however it ends. Where the system has no such files (it is not Linux) it is a file in the work folder.
"""

from __future__ import annotations

import os
from pathlib import Path


class Staging:
    """One file at a time. What is opened for writing at `path` replaces what was there."""

    def __init__(self, work: Path, name: str = "intag.csv") -> None:
        self.descriptor = os.memfd_create("socialrapport") if hasattr(os, "memfd_create") else None
        self.path = work / name if self.descriptor is None else Path(f"/proc/self/fd/{self.descriptor}")

    def clear(self) -> None:
        "Let go of the text."
        if self.descriptor is None:
            self.path.unlink(missing_ok=True)
        else:
            os.ftruncate(self.descriptor, 0)

    def close(self) -> None:
        "Let go of the room too."
        self.clear()
        if self.descriptor is not None:
            os.close(self.descriptor)
