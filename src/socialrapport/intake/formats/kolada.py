"""Kolada's answers saved as files: key figures by municipality, year and sex."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from socialrapport.intake.formats.filer_yaml import Description, Figure
from socialrapport.intake.formats.jsons import as_text, content, head, is_json, parsed
from socialrapport.intake.formats.shape import Broken, Rows, Told, some
from socialrapport.model.profile import Profile

HEADER = ("kalla", "ar", "indikator", "matt", "kon", "varde", "status")
OTHERS = ("kalla", "nyckeltal", "kommun", "ar", "kon", "varde", "status")
FORM = "filen har inte Koladas form: values med kpi, municipality, period och values"
KPI, PLACE, YEAR = "[NU][0-9]{5}", "[0-9]{4}", "[0-9]{4}"
HIDDEN = ("private", "secret", "confidential")


def recognises(path: Path) -> bool:
    if not is_json(path):
        return False
    found = content(path)
    if found is None:
        return bool(re.search(r'"kpi":"[NU]\w+"', head(path)) and '"municipality":' in head(path))
    entries = found.get("values") if isinstance(found, dict) else None
    return isinstance(entries, list) and bool(entries) and all(is_entry(e) for e in entries)


def is_entry(entry: Any) -> bool:
    return isinstance(entry, dict) and {"kpi", "municipality", "period", "values"} <= set(entry)


def rows(path: Path, how: Description, profile: Profile) -> Rows:
    """The municipality's own figures of the key figures that the description names.

    Others are told: a key figure is never guessed to be an indicator.
    """
    found = parsed(path)
    made: list[tuple[int, tuple[str, ...]]] = []
    others: Counter[str] = Counter()
    strangers: Counter[str] = Counter()
    without: Counter[str] = Counter()
    try:
        for number, entry in enumerate(found["values"], start=1):
            kpi, place, year = str(entry["kpi"]), str(entry["municipality"]), str(entry["period"])
            if place != profile.code:
                others[shown(place, PLACE)] += 1
            elif kpi not in how.kpi:
                strangers[shown(kpi, KPI)] += 1
            else:
                for value in entry["values"]:
                    row = figure(kpi, year, value, how.kpi[kpi])
                    if row is None:
                        without[f"{kpi} {shown(year, YEAR)}"] += 1
                    else:
                        made.append((number, row))
        more = found.get("next_page") or found.get("next_url")
    except (KeyError, TypeError, AttributeError):
        raise Broken(FORM) from None
    return Rows(HEADER, tuple(made), tuple(told(others, strangers, without, bool(more))))


def of_others(path: Path, profile: Profile) -> Rows:
    "The country's and other municipalities' figures, of every key figure; our own are not to be compared with."
    made: list[tuple[int, tuple[str, ...]]] = []
    own = 0
    try:
        found = parsed(path)
        for number, entry in enumerate(found["values"], start=1):
            if (place := str(entry["municipality"])) == profile.code:
                own += 1
                continue
            for value in entry["values"]:
                row = figure(str(entry["kpi"]), str(entry["period"]), value, Figure(indikator="", matt=""))
                if row is not None:
                    _, year, _, _, sex, text, status = row
                    made.append((number, ("Kolada", str(entry["kpi"]), place, year, sex, text, status)))
        more = found.get("next_page") or found.get("next_url")
    except (KeyError, TypeError, AttributeError):
        raise Broken(FORM) from None
    said = [Told("hoppar_over", "kommunens egna tal", count=own)] if own else []
    return Rows(OTHERS, tuple(made), (*said, *told(Counter(), Counter(), Counter(), bool(more))))


def shown(text: str, form: str) -> str:
    "What the file says, where it has the form that Kolada's own have."
    return text if re.fullmatch(form, text) else "något annat"


def figure(kpi: str, year: str, value: Mapping[str, Any], meaning: Figure) -> tuple[str, ...] | None:
    "One row, or None for a figure that there is none of."
    status = str(value.get("status") or "").strip().casefold()
    hidden = status in HIDDEN
    if value.get("isdeleted") or (value.get("value") is None and not hidden):
        return None
    sex = str(value.get("gender") or "T")
    text = "" if hidden else as_text(value["value"])
    return f"Kolada, {kpi}", year, meaning.indikator, meaning.matt, "" if sex == "T" else sex, text, ".." * hidden


def told(others: Counter[str], strangers: Counter[str], without: Counter[str], more: bool) -> list[Told]:
    "What was not read, and why."
    said = []
    if strangers:
        said.append(Told("okant_nyckeltal", some(sorted(strangers)), count=sum(strangers.values())))
    if others:
        detail = f"andra kommuner och regioner ({some(sorted(others))})"
        said.append(Told("hoppar_over", detail, count=sum(others.values())))
    if without:
        said.append(Told("hoppar_over", f"uppgifter utan värde ({some(without)})", count=sum(without.values())))
    if more:
        said.append(Told("fler_sidor", "svaret fortsätter på en sida till"))
    return said
