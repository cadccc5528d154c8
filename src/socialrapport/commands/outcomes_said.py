"""What commands say of their outcome, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from socialrapport.model.written import figure

MOST_REMARKS = 10
STALE = ("ingår inte", "ej bekräftad")
"""Remarks on own texts that come first: what the year has made of them."""


def say(text: str) -> None:
    print(text, file=sys.stderr)


def warn(told: Sequence[str]) -> None:
    "What was read, but hardly as it was meant."
    for text in told:
        say(f"Varning: {text}")


def tell_what_is_replaced(out: Path, profile: str, year: int) -> None:
    "Before the work: that the folder holds an edition of another year, or of another municipality."
    from socialrapport import world
    from socialrapport.opened.folder import json_in

    try:
        there = json_in(out / "edition.json")
        was, when = str(there["namn"]), int(there["ar"])
        alike = (str(there["profil"]), when) == (profile, year)
    except (OSError, ValueError, KeyError, TypeError):
        return
    if not alike:
        say(
            f"I {world.printable(str(out))} finns utgåvan för {world.printable(was)} {when}. Den byts mot den nya när "
            "bygget är klart. Avbryt med Ctrl+C och ange en annan mapp som --out om den ska finnas kvar."
        )


def tell_changed_since_built(edition: Path) -> None:
    "That an edition's figures are not those that it was built with, so that what is read is not what was published."
    from socialrapport.opened import folder

    if changed := folder.not_as_built(edition):
        more = f" och {len(changed) - 1} filer till" if changed[1:] else ""
        warn([f"{edition}: {changed[0]}{more} är inte som utgåvan byggdes. Svaret gäller det som står i mappen nu."])


def tell_edition(edition: Any, out: Path) -> None:
    from socialrapport import profiles

    read, wrong = edition.quality.rows.swedish, edition.quality.set_aside.swedish
    say(
        f"Utgåvan för {edition.profile.name} {edition.year} finns i {out}.\n"
        f"  Rapporten: {out / 'rapport.pdf'}   Webbplatsen: {out / 'site' / 'index.html'}\n"
        f"  {read.capitalize()} rader lästes, {wrong} lades åt sidan. "
        f"{edition.protection.in_figures}\n"
        f"  Fingeravtryck: {edition.fingerprint[:16]}"
    )
    warn(edition.unlikely)
    for question in profiles.questions(edition.profile):
        say(f"  {question}")
    tell_given(edition.protection)
    if edition.year not in edition.profile.memos:
        say(
            f"  memo.yaml har inget för {edition.year}: tjänsteutlåtandet saknar diarienummer, datum, handläggare och "
            "underskrifter."
        )
    elif not edition.profile.memos[edition.year].handler.name:
        say(f"  memo.yaml har ingen handläggare för {edition.year}: tjänsteutlåtandet saknar namn och underskrifter.")
    if "pressmeddelande" not in edition.documents:
        say(
            "  Inget pressmeddelande är skrivet: inget av det som nämnden får veta om områdena kan jämföras med ett "
            "tidigare år, så det finns ingen nyhet."
        )
    remarks = [r for document in edition.documents.values() for r in document.remarks if r.kind != "angivet eget tal"]
    for remark in sorted(remarks, key=lambda r: r.kind not in STALE)[:MOST_REMARKS]:
        say(f"  {remark.file} rad {remark.line}: {remark.says}")
    if len(remarks) > MOST_REMARKS:
        say(f"  Och {len(remarks) - MOST_REMARKS} till om egna texter; alla står i quality.json.")
    for doubt in edition.doubts[:MOST_REMARKS]:
        say(f"  Läs efter: ”{doubt.sentence}” {doubt.why}")
    if len(edition.doubts) > MOST_REMARKS:
        say(f"  Och {len(edition.doubts) - MOST_REMARKS} meningar till att läsa efter; alla står i claims.json.")


def tell_given(done: Any) -> None:
    "What has given way for the protection: years that stay as they were published, and what is held back."
    for table, year, edition in done.kept:
        say(f"  {table} {year} visas som i utgåvan för {edition}: det som har rättats sedan dess kan röja små antal.")
    for table, year in done.held:
        say(f"  {table} {year} ingår inte i utgåvan: tillsammans med andra uppgifter skulle de röja små antal.")
    if done.known_before:
        say("  Små antal som tidigare utgåvor har visat eller avslöjar, och som inte kan skyddas:")
    for name in done.known_before[:MOST_REMARKS]:
        say(f"    {name}")
    if len(done.known_before) > MOST_REMARKS:
        say(f"    och {len(done.known_before) - MOST_REMARKS} till.")


def tell_attack(tables: Any, result: Any) -> None:
    "What an attack found, in one sentence; what it could not decide in another."
    if result.contradiction:
        say(result.contradiction)
        say("Är talen avrundade eller ändrade med flit stämmer inga summor, och då går de inte att angripa så här.")
    hidden = 0 if tables.suppressed is None else int(tables.suppressed.sum())
    say(
        f"{figure(hidden)} dolda celler angreps. {figure(len(result.linear))} kan räknas fram ur ekvationerna, "
        f"{figure(len(result.exact))} små tal kan bara ha ett värde och {figure(len(result.narrow))} ligger inom för "
        "snäva gränser."
    )
    if len(result.undecided):
        say(f"{figure(len(result.undecided))} celler kunde inte avgöras inom sökningens gräns. Räkna dem som osäkra.")
