"""Work that another process does: its answer, its errors, and that nothing hangs on that process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from unittest import mock

import psutil
import pytest

from socialrapport import another_process
from socialrapport.another_process import Aside


@pytest.fixture(scope="module")
def aside() -> Iterator[Aside]:
    with another_process.beside(2) as found:
        yield found


def one_over(number: int) -> float:
    return 1 / number


def killed_unless_in(process: int) -> int:
    "Where it is done; in another process, nowhere."
    if os.getpid() != process:
        os.kill(os.getpid(), signal.SIGKILL)
    return process


def test_it_is_done_elsewhere(aside: Aside) -> None:
    assert aside(os.getpid)() != os.getpid()


def test_answers_may_be_asked_for_in_any_order(aside: Aside) -> None:
    half, third = aside(one_over, 2), aside(one_over, 3)
    assert (third(), half()) == (1 / 3, 1 / 2)


def test_an_error_is_told_by_the_line_that_made_it(aside: Aside) -> None:
    wrong = aside(one_over, 0)
    with pytest.raises(ZeroDivisionError) as told:
        wrong()
    assert told.traceback[-1].name == "one_over"


def test_what_a_killed_process_did_not_do_is_done_here(aside: Aside) -> None:
    assert aside(killed_unless_in, os.getpid())() == os.getpid()
    assert aside(one_over, 4)() == 1 / 4


def test_with_one_core_it_is_done_here_when_asked() -> None:
    with another_process.beside(1) as aside:
        wrong = aside(one_over, 0)
        assert aside(os.getpid)() == os.getpid()
    assert callable(wrong)


def test_without_semaphores_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(another_process, "get_context", mock.Mock(side_effect=FileNotFoundError("/dev/shm")))
    with another_process.beside(2) as aside:
        assert aside(os.getpid)() == os.getpid()


def test_it_ends_with_the_work_though_it_is_not_done() -> None:
    before = set(active_children())
    with another_process.beside(2) as aside:
        aside(signal.pause)
        assert set(active_children()) - before
    assert not set(active_children()) - before


LEFT = """
import os, signal
from socialrapport import another_process
if __name__ == "__main__":
    with another_process.beside(2) as aside:
        print(aside(os.getpid)(), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_it_goes_when_the_one_that_began_it_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(LEFT, encoding="utf-8")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, str(program)], **pipes, text=True) as begun:
        assert begun.stdout is not None
        other = int(begun.stdout.readline())
        _, told = begun.communicate()  # To the last word of the last of its processes.
    assert told == ""
    assert any(is_gone(other) or time.sleep(0.05) for _ in range(400))


def is_gone(process: int) -> bool:
    return not psutil.pid_exists(process) or psutil.Process(process).status() == psutil.STATUS_ZOMBIE
