"""Synthetic extracts: a municipality's registers with people who do not exist.

Everything is drawn from a seed and meets the target figures in the profile's syntetisk.yaml exactly; the same
seed gives the same bytes. The persons are in no way copies of real ones.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from socialrapport import catalogue
from socialrapport.model.issue import Refusal
from socialrapport.model.profile import Profile
from socialrapport.synthetic import effects, mixing, ordered, targets
from socialrapport.synthetic.city import City
from socialrapport.synthetic.contracts import register_of
from socialrapport.synthetic.faults import KINDS, planted
from socialrapport.synthetic.file_writers import PREFIX
from socialrapport.synthetic.frames import with_numbers


def years_of(profile: Profile) -> tuple[int, int]:
    "The years that the profile has targets for."
    first, last = targets.read(profile, None, (0, 0), 0, scaled=False).data["ar"]
    return int(first), int(last)


def generate(
    profile: Profile,
    out: Path,
    persons: int | None = None,
    years: tuple[int, int] = (2015, 2024),
    seed: int = 1,
    progress: Callable[[str], None] = lambda message: None,
    faults: Sequence[str] | None = None,
    form: str = mixing.OWN,
) -> None:
    """Write the extracts of every register into the empty folder *out*, and `leverans.json`.

    *persons* is the number of inhabitants the last year; None is the municipality's own. *faults* are rules
    to break, and nothing else is wrong; None strews the kinds of faults that the profile says.
    *form* is the format: each register's own, one for all, or mixed. Raises `Refusal` where the profile has
    no targets for the years.
    """
    if not profile.fiscal.is_calendar:
        raise Refusal(
            "profile.yaml: ar_borjar: syntetiska underlag görs för kalenderår, och det första och det sista året "
            "skulle bara bli till en del. Ta bort raden medan underlagen görs.",
            exit_code=2,
        )
    goals = targets.read(profile, persons, years, seed)
    effects.refuse_untrue(profile, goals)
    city = City(goals, profile)
    numbers = city.numbers()
    tally: dict[str, dict[str, int]] = {}
    strewn = goals.data.get("fel", {}) if faults is None else {}
    known = catalogue.load()
    taken = frozenset(numbers.to_pylist()) if faults else frozenset[str]()
    order = ordered.plan(faults or (), known.rules, known.registers, profile, years, taken)
    described: list[str] = []
    for register, year, table in city.tables(progress):
        if register in order.gone:
            continue
        name = f"{register}_{year}" if year else register
        wanted = strewn.get(register, {}) if year in (None, years[1]) else {}
        contract = register_of(register)
        rows, found = planted(goals, contract, name, with_numbers(table, numbers), wanted)
        rows = order.changed(contract, year, rows, years[1], profile)
        if not rows.num_rows:
            continue  # As a system that has nothing to deliver: an empty file is one that went wrong.
        described.append(mixing.write(form, out / f"{PREFIX}{name}", contract, rows, profile))
        if found:
            tally[register] = found
    described.append(order.files.pop(ordered.DESCRIPTION, ""))
    if any(described):
        (out / ordered.DESCRIPTION).write_text("".join(described), encoding="utf-8")
    for name, text in order.files.items():
        (out / name).write_text(text, encoding="utf-8")
    about = {
        "syntetisk": True,
        "beskrivning": "Syntetiska underlag. Alla personer är påhittade.",
        "profil": profile.id,
        "ar": list(years),
        "fro": seed,
        "invanare": persons,
        "effekter": effects.as_data(effects.read(goals.file), profile),
        "planterade_fel": tally,
        "felens_innebord": {kind: says for kind, (_, says) in KINDS.items()},
        **({"bestallda_fel": order.where} if faults is not None else {}),
    }
    (out / "leverans.json").write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
