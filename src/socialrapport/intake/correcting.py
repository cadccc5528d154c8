"""What readers are told of the fault that an edition mends: `rattelse.yaml`, beside the delivery.

It stands in the front matter of the corrected edition, so it is approved and sealed with it. Figures are told by the
edition itself, which knows which are others now and may be shown; so the text has none.
"""

from __future__ import annotations

from pathlib import Path

from socialrapport import yaml_files
from socialrapport.model.issue import Refusal
from socialrapport.model.since import Notice, figure_in

FILE = "rattelse.yaml"
FIELDS = ("ar", "sv", "en")


def notice(folder: Path, year: int, replaces: bool) -> Notice | None:
    """The notice in the delivery's folder; None where there is none.

    Raises `Refusal` for a file that cannot be read, lacks a language, is of another year, or has figures, and where no
    edition that this one *replaces* was given.
    """
    path = folder / FILE
    if not path.is_file():
        return None
    found = yaml_files.read(path, all_text=True, exit_code=1)
    if not isinstance(found.content, dict):
        raise Refusal(f"{FILE}: filen ska ha fälten {', '.join(FIELDS)}.")
    given = {str(key): " ".join(str(value).split()) for key, value in found.content.items()}
    if strangers := sorted(set(given) - {*FIELDS}):
        raise Refusal(f"{found.at(strangers[0])}: fältet {strangers[0]} finns inte. Fälten är {', '.join(FIELDS)}.")
    if missing := [name for name in FIELDS if not given.get(name)]:
        raise Refusal(
            f"{FILE}: {' och '.join(missing)} saknas. Skriv rapportåret (ar) och vad som var fel, på svenska (sv) och "
            "engelska (en): den som har läst den felaktiga utgåvan ska få veta det."
        )
    if given["ar"] != str(year):
        raise Refusal(
            f"{found.at('ar')}: rättelsen gäller {given['ar']}, men utgåvan {year}. Ta bort filen eller ändra året."
        )
    if not replaces:
        raise Refusal(
            f"{FILE}: utgåvan ersätter ingen, så det finns inget att rätta. Ange den felaktiga utgåvan för {year} med "
            "--earlier, eller ta bort filen."
        )
    for name in ("sv", "en"):
        if figure := figure_in(given[name]):
            raise Refusal(
                f"{found.at(name)}: texten har talet {figure}. Skriv vad som var fel utan tal: vilka tal som är "
                "andra står i utgåvan själv, och bara de som får visas. Årtal, och tabell 3 eller sida 7, får stå."
            )
    return Notice(given["sv"], given["en"])
