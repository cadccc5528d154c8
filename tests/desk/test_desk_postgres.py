"""With PostgreSQL in place of SQLite, by one setting, the desk does the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from support import postgres

ROOT = Path(__file__).parents[2]
FILES = [f"tests/desk/test_desk_{name}.py" for name in ("pages", "accounts", "corrections")]
SAME = "whole_way or changed_row or cut_off or at_once or as_they_were_made or by_account or good_once or right_edition"


def test_the_desk_is_the_same_over_postgresql() -> None:
    with postgres.started() as server:
        owner = f"{postgres.OWNER}:{quote(postgres.SECRET)}"
        address = f"postgresql://{owner}@{quote(str(server.folder), safe='')}:{server.port}/verksamhet"
        words = ["-m", "pytest", *FILES, "-k", SAME, "-q", "-n", "0", "-p", "no:cacheprovider"]
        paths = os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")])
        environment = {**os.environ, "PYTHONPATH": paths, "SOCIALRAPPORT_BORD_DATABAS": address}
        done = subprocess.run([sys.executable, *words], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert " failed" not in done.stdout
