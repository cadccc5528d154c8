"""`socialrapport desk` starts a desk that answers, and its log can be tried from the command line."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLACES = os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")])
ENVIRONMENT = {**os.environ, "PYTHONPATH": PLACES}


def test_the_command_starts_a_desk_that_answers(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "socialrapport", "desk", str(tmp_path / "bord"), "--tom", "--port", "0"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT) as started:
        assert started.stderr
        address = re.search(r"http://\S+", started.stderr.readline())
        assert address
        with urllib.request.urlopen(address[0] + "logga-in") as answer:
            assert "Logga in" in answer.read().decode()
        started.send_signal(signal.SIGINT)
    assert oct((tmp_path / "bord" / "hemlighet").stat().st_mode)[-3:] == "600"
    words = [sys.executable, "-m", "review", str(tmp_path / "bord"), "verify-log"]
    tried = subprocess.run(words, capture_output=True, text=True, env=ENVIRONMENT)
    assert (tried.returncode, "hänger ihop" in tried.stderr) == (0, True)
