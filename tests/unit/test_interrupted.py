"""A pressed Ctrl-C ends the work, also where a library keeps it to itself."""

import ctypes
import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from socialrapport import synthetic, world
from support.editions import HEARD, contents, run_here


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(1)


@ctypes.CFUNCTYPE(None)
def press_in_a_callback() -> None:
    "What is raised in here goes no further: so it is when a kernel is being compiled."
    press()


def press_for_one_who_does_not_listen() -> None:
    "A library may also catch everything."
    try:
        press()
    except BaseException:
        return


@pytest.fixture
def presses(monkeypatch: pytest.MonkeyPatch) -> Iterator[world.Presses]:
    before = [(number, signal.getsignal(number)) for number in HEARD]
    monkeypatch.setattr("sys.unraisablehook", world.sys.unraisablehook)
    yield world.Presses.heard()
    signal.setitimer(signal.ITIMER_REAL, 0)
    for number, handler in before:
        signal.signal(number, handler)


def test_it_is_raised_at_once(presses: world.Presses) -> None:
    with pytest.raises(world.Interrupted):
        press()


def test_it_is_raised_again_soon_where_c_code_lost_it(presses: world.Presses, capfd: Any) -> None:
    press_in_a_callback()
    with pytest.raises(world.Interrupted):
        time.sleep(10)
    assert capfd.readouterr().err == ""


def test_a_second_press_does_not_disturb_the_tidying_up(presses: world.Presses) -> None:
    with pytest.raises(world.Interrupted):
        signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGTERM)


@pytest.mark.parametrize("pressed", [press_in_a_callback, press_for_one_who_does_not_listen])
@pytest.mark.parametrize("stages", [True, False])
def test_the_command_ends_at_its_next_step_and_leaves_all_as_it_was(
    pressed: Callable[[], None], stages: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without another step it ends before what it has made takes its place."""

    def generate(profile: Any, folder: Path, persons: Any, span: Any, seed: Any, progress: Any, *rest: Any) -> None:
        (folder / "person.csv").write_text("halv")
        pressed()
        if stages:
            progress("Skriver resten")
            raise AssertionError("there is no next step")
        (folder / "insats.csv").write_text("hel")

    monkeypatch.setattr(synthetic, "generate", generate)
    monkeypatch.setattr(world, "MOMENT", 100)
    out = tmp_path / "underlag"
    out.mkdir()
    (out / "leverans.json").write_text("tidigare")
    said = run_here("generate", "--profile", "exempelkommun", "--out", out)
    assert (said.returncode, contents(tmp_path)) == (1, {"underlag/leverans.json": b"tidigare"})
    assert said.stderr.endswith("Avbrutet. Ingenting har ändrats: det som fanns där tidigare är kvar.\n")
    assert "Exception" not in said.stderr


def test_a_file_is_not_replaced_either(presses: world.Presses, tmp_path: Path) -> None:
    (tmp_path / "why.csv").write_text("tidigare")
    press_for_one_who_does_not_listen()
    with pytest.raises(world.Interrupted):
        world.save_file(tmp_path / "why.csv", "nytt")
    assert contents(tmp_path) == {"why.csv": b"tidigare"}
