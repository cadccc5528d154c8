"""Others' published figures: those that a definition says are near enough to stand beside ours."""

from __future__ import annotations

from collections import Counter

from socialrapport.engine.staging import register_rules
from socialrapport.intake.aggregates.published_tables import SEX
from socialrapport.intake.formats import some
from socialrapport.intake.loading import Context
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.issue import Issue
from socialrapport.model.naming import said_together
from socialrapport.model.others import OthersFigure
from socialrapport.model.table import Register


def figures(at: Context, register: Register, catalogue: Catalogue) -> tuple[list[OthersFigure], list[Issue]]:
    """The figures up to the report year, and what is told of key figures that none of our definitions are beside.

    Our own are not to be compared with, and an empty value that the source does not say is hidden is no figure.
    """
    ours = {
        (one.source.casefold(), one.id.casefold()): indicator.id
        for indicator in catalogue.indicators.values()
        if (one := indicator.counterpart) is not None and one.measure
    }
    found: list[OthersFigure] = []
    strangers: dict[str, dict[str, None]] = {}
    own: Counter[str] = Counter()
    for row in register_rules.rows_of(at.engine, register):
        if row["varde"] is None and not row["status"]:
            continue
        if str(row["kommun"]) == at.profile.code:
            own[str(row["_fil"])] += 1
            continue
        source, key = str(row["kalla"]), str(row["nyckeltal"])
        indicator = ours.get((source.casefold(), key.casefold()))
        if indicator is None:
            strangers.setdefault(str(row["_fil"]), {})[key] = None
        elif int(str(row["ar"])) <= at.year:
            found.append(figure(row, indicator))
    known = f"De som kan jämföras är {listed(catalogue)}"
    told = [
        at.teller.issue("inget_att_jamfora", file, register, detail=f"{some(keys)}. {known}", count=len(keys))
        for file, keys in strangers.items()
    ]
    told += [
        at.teller.issue("hoppar_over", file, register, detail="kommunens egna tal", count=count)
        for file, count in own.items()
    ]
    return found, told


def listed(catalogue: Catalogue) -> str:
    "*Kolada N31816 (Vuxna med långvarigt ekonomiskt bistånd)*, and so on: all that others' figures can stand beside."
    found = sorted(
        (f"{one.source} {one.id}", indicator.title)
        for indicator in catalogue.indicators.values()
        if (one := indicator.counterpart) is not None and one.measure
    )
    return said_together(tuple(f"{key} ({title})" for key, title in found))


def figure(row: dict[str, object], indicator: str) -> OthersFigure:
    shown = row["varde"] is not None and not row["status"]
    return OthersFigure(
        indicator=indicator,
        source=str(row["kalla"]),
        key=str(row["nyckeltal"]),
        place=str(row["kommun"]),
        year=int(str(row["ar"])),
        sex=SEX.get(str(row["kon"]), ""),
        value=float(str(row["varde"])) if shown else None,
        status="" if shown else str(row["status"] or ".."),
    )
