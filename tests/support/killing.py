"""Work that somebody kills on its way: at a call that is counted, so that a busy machine changes nothing."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import count, repeat
from multiprocessing import get_context
from typing import Any

Job = Callable[[], object]
Counts = Callable[[Any], bool]

LOOKS = (
    "fspath", "stat", "lstat", "fstat", "readlink", "scandir", "listdir", "getpid", "is_dir", "is_file", "is_symlink",
    "fileno", "text_encoding",
)  # fmt: skip
"""What asks about files and changes none."""


def any_call(function: Any) -> bool:
    "Every call out of Python counts."
    return True


def of_files(function: Any) -> bool:
    "A call that may change what lies on disk. Between two of them it is all one when somebody is killed."
    module = getattr(function, "__module__", None) or type(function.__self__).__module__
    reads = type(getattr(function, "__self__", None)).__name__ == "BufferedReader"
    return module in ("posix", "io", "_io", "fcntl") and not reads and function.__name__ not in LOOKS


def calls(job: Job, counts: Counts = any_call) -> int:
    "Do the work; how many calls it makes out of Python: of files, of the database, of the network."
    counted = count()
    counting(job, counted, counts)
    return next(counted)


def in_a_small_process(work: Callable[..., None], *given: object) -> None:
    "Do work that has many children where a child costs little: what it is a copy of is not all that the tests have."
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(work, *given).result()


def killed(job: Job, at: int, counts: Counts = any_call) -> bool:
    "Do the work in a child that is killed at so many calls; whether it was, before it was done."
    child = os.fork()
    if not child:
        try:
            counting(job, repeat(0, at), counts)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def counting(job: Job, left: Iterator[int], counts: Counts) -> None:
    "Do the work, with one less left at each call; and nobody is there any more when none is."

    def seen(frame: object, event: str, argument: Any) -> None:
        if event == "c_call" and counts(argument):
            for _ in left:
                return
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(seen)
    try:
        job()
    finally:
        sys.setprofile(None)
