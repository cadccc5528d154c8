"""The desk as a program: `python -m review DIR` starts it, `arbeta` does its queue.

`verify-log` tries its log, `konto` is for its people, `prova` tries how an address is reached.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from review.core import reached


def main() -> int:
    asked = argparse.ArgumentParser(
        prog="desk", description="Utgivningsbordet: från färdig utgåva till allmänheten.", allow_abbrev=False
    )
    asked.add_argument("mapp", type=Path, help="Mappen som bordet ligger i.")
    asked.add_argument("vad", nargs="?", choices=["serve", "arbeta", "verify-log", "konto", "prova"], default="serve")
    asked.add_argument("--host", default="127.0.0.1")
    asked.add_argument("--port", type=int, default=8090)
    asked.add_argument("--utan-ko", action="store_true", help="Bara sidorna: kön är en tjänst för sig (arbeta).")
    asked.add_argument(
        "--huvud",
        action="append",
        default=[],
        help="Ett tryckt huvud som loggen ska ha (verify-log).",
    )
    asked.add_argument("--demo", action="store_true", help="Påhittade personer, och en utgåva ur inkorgen på bordet.")
    given, rest = asked.parse_known_args()
    if given.vad == "prova":
        return tried(rest)
    if rest and given.vad != "konto":
        asked.error(f"Okänt: {' '.join(rest)}")
    given.mapp.mkdir(parents=True, exist_ok=True)
    os.environ["SOCIALRAPPORT_BORD"] = str(given.mapp.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "review.web.settings")
    import django

    django.setup()
    from review.web import starting

    if not starting.rules_are_read():
        return 2
    starting.prepared()
    if given.demo:
        starting.tell_demo()
    if given.vad == "verify-log":
        return starting.verify_log(given.huvud)
    if given.vad == "konto":
        from review.web import konto_program

        return konto_program.main(rest, starting.say)
    if given.vad == "arbeta":
        return starting.work_on()
    starting.serve(given.host, given.port, queue=not given.utan_ko)
    return 0


def tried(addresses: list[str]) -> int:
    "How each address is reached over TLS, tried from here."
    parts = [urlsplit(one if "//" in one else f"https://{one}") for one in addresses]
    found = [fault for one in parts for fault in reached.faults(one.hostname or "", one.port or 443)]
    right = "Certifikatet, TLS, chiffer och HSTS är som de ska." if addresses else "Skriv adressen: https://bordet."
    print("\n".join(found) or right, file=sys.stderr)
    return 1 if found or not addresses else 0


if __name__ == "__main__":
    sys.exit(main())
