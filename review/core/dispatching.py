"""The dispatch list: who gets the decision, and what each gets with it. Made from the decision and the edition."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from review.core.rules import FILE, Recipient
from review.core.versions import Version
from socialrapport.model.issue import Refusal

MEMOS = "tjansteutlatande*.pdf"
SHEETS = "faktablad"


def listed(folder: Path, recipients: Iterable[Recipient], decision: Mapping[str, str]) -> dict[str, Any]:
    """Each recipient with the files that one gets, every file with its sha256.

    Raises Refusal where nobody is to have it, and where somebody's sheet is not in the edition.
    """
    everybody = tuple(recipients)
    if not everybody:
        raise Refusal(f"Ingen mottagare är angiven. Skriv dem i {FILE} (mottagare), så görs listan av beslutet.")
    memos = sorted(path.name for path in folder.glob(MEMOS))
    missing = [one for one in everybody if one.sheet and not (folder / sheet_of(one)).is_file()]
    if missing:
        names = ", ".join(f"{one.name} ({sheet_of(one)})" for one in missing)
        raise Refusal(f"Faktabladet finns inte i utgåvan för {names}. Rätta faktablad i {FILE}.")
    files = {one: [*([sheet_of(one)] if one.sheet else []), *memos] for one in everybody}
    every = sorted({name for names in files.values() for name in names})
    return {
        "beslut": dict(decision),
        "filer": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in every},
        "till": [{"namn": one.name, "epost": one.email, "bilagor": names} for one, names in files.items()],
    }


def sheet_of(one: Recipient) -> str:
    return f"{SHEETS}/{one.sheet}.pdf"


def subject(decision: Mapping[str, str], title: str) -> str:
    return " ".join(filter(None, ("Expediering:", title, f"({decision['dnr']})" if decision["dnr"] else "")))


def text(decision: Mapping[str, str], version: Version, to: str, attached: Iterable[str], address: str) -> str:
    "The letter that goes with it. It has what the edition and the log can be held against later."
    who = decision["organ"] or "Nämnden"
    number = f"Diarienummer: {decision['dnr']}\n" if decision["dnr"] else ""
    where = f"Rapporten finns på {address}\n\n" if address else ""
    heads = "".join(f"Loggens huvud när den godkändes: {head}\n" for head in version.heads)
    proof = f"Alla filers fingeravtryck: {version.root}\n{heads}"
    files = "".join(f"- {name}\n" for name in attached)
    return (
        f"Till {to}\n\n{who} har {decision['datum']}, § {decision['paragraf']}, beslutat om {version.title}.\n\n"
        f"Beslut: {decision['beslut']}\n{number}\n{where}Bilagor:\n{files}\n{proof}"
    )
