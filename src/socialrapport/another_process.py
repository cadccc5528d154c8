"""A process of ours beside this one, for what this one need not wait for. Only what may be published goes there."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process, resource_tracker
from threading import Thread
from typing import Any

Aside = Callable[..., Callable[[], Any]]
"""Takes a function and what it is given, and gives a way to ask for what comes of it. `partial` is one: it does the
work here, when it is asked."""


@contextmanager
def beside(cores: int | None) -> Iterator[Aside]:
    """Work aside: done by another process, a thing at a time, from when it is given and in that order.

    Where only one of the *cores* may be used (None: all that there are), or processes cannot share anything here, it is
    done by this one. The other process begins with the first work, and ends with this.
    """
    pool = None if (cores or os.cpu_count()) == 1 else another()
    if pool is None:
        yield partial
        return
    try:
        yield partial(given_away, pool)
    finally:
        # Only the other writes answers. While we too could, what it had half written would be waited for without end.
        pool._result_queue._writer.close()  # type: ignore[attr-defined]
        for ours in tuple(pool._processes.values()):
            ours.terminate()
        pool.shutdown(cancel_futures=True)


def another() -> ProcessPoolExecutor | None:
    "The other process, or None where the system has no semaphores: in a closed container, say."
    try:
        begin_silently()
        return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=ended_with_its_parent)
    except (OSError, NotImplementedError):
        return None


def begin_silently() -> None:
    """Begin the process of Python's own that tidies up after one that is killed: deaf to its warning that it had to,
    which would be a line of English after the killed one's last."""
    sys.warnoptions.append(UNTOLD)
    try:
        resource_tracker.ensure_running()
    finally:
        sys.warnoptions.remove(UNTOLD)


UNTOLD = "ignore:resource_tracker"
"How a warning is left unsaid, as Python's own words on a command line."


def ended_with_its_parent() -> None:
    "The other process goes when this one does, however it does: one that is killed tells nobody."

    def waited() -> None:
        parent = parent_process()
        assert parent is not None
        parent.join()
        os._exit(1)

    Thread(target=waited, daemon=True).start()


def given_away(pool: ProcessPoolExecutor, work: Callable[..., Any], *given: Any) -> Callable[[], Any]:
    """Begin the work in the pool. What fails there, be it that the process was killed, is done again here: so an error
    is told from where it was made."""
    # Whoever presses Ctrl-C wants to end us, and we end the other: it is deaf from its birth.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        begun = pool.submit(work, *given)
    except BrokenProcessPool:
        return partial(work, *given)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def answer() -> Any:
        try:
            return begun.result()
        except Exception:
            return work(*given)

    return answer
