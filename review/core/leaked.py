"""Whether a password is in a list of those that have leaked: SHA-1 of each, in order, as Have I Been Pwned has it.

The file is read where it lies: some forty steps in it, however long it is. Nothing is asked of anybody over the net.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO


def is_in(listed: Path, password: str) -> bool:
    "Whether the list has the password. Raises OSError where it cannot be read."
    wanted = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    with listed.open("rb") as file:
        low, high = 0, listed.stat().st_size
        while low < high:
            middle = (low + high) // 2
            found = line_from(file, middle)
            low, high = (low, middle) if not found or found >= wanted else (middle + 1, high)
        return line_from(file, low) == wanted


def line_from(file: BinaryIO, at: int) -> bytes:
    "The hash of the first line that begins there or after; empty at the end."
    file.seek(max(at - 1, 0))
    if at:
        file.readline()
    return file.readline()[:40].upper().strip()
