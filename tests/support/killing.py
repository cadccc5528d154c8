"""Work that somebody kills on its way: at a call that is counted, so that a busy machine changes nothing."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import count, repeat
from multiprocessing import get_context

Job = Callable[[], object]


def calls(job: Job) -> int:
    "Do the work; how many calls it makes out of Python: of files, of the database, of the network."
    counted = count()
    counting(job, counted)
    return next(counted)


def in_a_small_process(work: Callable[..., None], *given: object) -> None:
    "Do work that has many children where a child costs little: what it is a copy of is not all that the tests have."
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(work, *given).result()


def killed(job: Job, at: int) -> bool:
    "Do the work in a child that is killed at so many calls; whether it was, before it was done."
    child = os.fork()
    if not child:
        try:
            counting(job, repeat(0, at))
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def counting(job: Job, left: Iterator[int]) -> None:
    "Do the work, with one less left at each call; and nobody is there any more when none is."

    def seen(frame: object, event: str, argument: object) -> None:
        if event == "c_call":
            for _ in left:
                return
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(seen)
    try:
        job()
    finally:
        sys.setprofile(None)
