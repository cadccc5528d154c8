"""The E-ARK validator of the DILCIS Board's specification, as it is, but for its vocabularies.

It asks a web server for them each time it is started; the same files come with it, so those are what it gets here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = """
import sys, urllib.request
from importlib.util import find_spec
from pathlib import Path
there = Path(find_spec("eark_validator").submodule_search_locations[0]) / "ipxml" / "resources" / "vocabs"
urllib.request.urlopen = lambda address: (there / address.rpartition("/")[2]).open("rb")
from eark_validator.cli.app import main
main()
"""


def report(package: Path) -> dict[str, Any]:
    "What the validator says of a package."
    words = [sys.executable, "-c", PROGRAM, "-s", "V2.1.0", str(package)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return found
