"""What one of several committees is told: its chapters, and of all that was decided together what is of them.

Nothing is counted, protected or judged anew: a cell, its status and its verdict are the same as in the whole edition.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from socialrapport.compose.material import Material
from socialrapport.model import periods
from socialrapport.model.catalogue import Catalogue
from socialrapport.model.edition import Protection, Quality
from socialrapport.model.finding import Finding, Judged
from socialrapport.model.others import PREFIX
from socialrapport.model.owntext import MEMO, OwnText, memo_of
from socialrapport.model.profile import Committee, Profile
from socialrapport.model.safe import SafeCube, SafeRows, Status


def for_committee(stuff: Material, one: Committee, alone: bool = False) -> Material:
    "The material of its memo; where it stands *alone*, of its edition, which knows of no other committee."
    catalogue = stuff.catalogue.only(one.chapters) if one.chapters else stuff.catalogue
    cubes = {
        id: cube
        for id, cube in stuff.cubes.items()
        if id.removeprefix(PREFIX).removeprefix(periods.PREFIX) in catalogue.indicators
    }
    return replace(
        stuff,
        profile=profile_of(stuff.profile.as_of(one, alone), one, catalogue),
        catalogue=catalogue,
        cubes=cubes,
        judged=judged_of(stuff.judged, cubes),
        protection=protection_of(stuff.protection, cubes, catalogue),
        quality=quality_of(stuff.quality, catalogue),
    )


def profile_of(profile: Profile, one: Committee, catalogue: Catalogue) -> Profile:
    "The profile with the limits of its areas and the texts of its chapters, its own for the memo before the common."
    areas = {indicator.area for indicator in catalogue.indicators.values()}
    rules = replace(
        profile.disclosure, areas={area: limits for area, limits in profile.disclosure.areas.items() if area in areas}
    )
    return replace(profile, disclosure=rules, texts=texts_of(profile, one, catalogue))


def texts_of(profile: Profile, one: Committee, catalogue: Catalogue) -> dict[str, OwnText]:
    known = catalogue.indicators.keys() | catalogue.chapters.keys()
    common = {name: text for name, text in profile.texts.items() if name in known or name.startswith(f"{MEMO}/")}
    own = f"{memo_of(one.code)}/"
    mine = {f"{MEMO}/{name.removeprefix(own)}": t for name, t in profile.texts.items() if name.startswith(own)}
    return common | mine


def judged_of(judged: Judged, cubes: Container[str]) -> Judged:
    "The verdicts of these tables: each is what it was among all."

    def mine(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(f for f in found if f.indicator in cubes)

    return replace(
        judged,
        findings=mine(judged.findings),
        places={place: mine(found) for place, found in judged.places.items()},
        unsaid=mine(judged.unsaid),
        trends={ref: trend for ref, trend in judged.trends.items() if ref.cube in cubes},
        aside=mine(judged.aside),
        intervals={ref: ends for ref, ends in judged.intervals.items() if ref.cube in cubes},
        funnels={id: funnel for id, funnel in judged.funnels.items() if id in cubes},
    )


def protection_of(done: Protection, cubes: dict[str, SafeCube], catalogue: Catalogue) -> Protection:
    "What is told of these tables' protection; what can be told of all tables together only is left out."
    tables = tuple(told for told in done.tables if told[0] in cubes)
    statuses = [cell.status for id, *_ in tables for cell in cubes[id].cells.values()]
    return replace(
        done,
        cells=len(statuses),
        shown=statuses.count(Status.SHOWN),
        hidden=statuses.count(Status.HIDDEN),
        tables=tables,
        groups=tuple(told for told in done.groups if told[0] in cubes),
        relations=tuple(r for r in done.relations if all(table_of(t) in cubes for t in (*r.left, *r.right))),
        kept=tuple(told for told in done.kept if told[0] in cubes),
        held=tuple(told for told in done.held if told[0] in cubes),
        risk=None,
        stricter={area: says for area, says in done.stricter.items() if catalogue.in_area(area)},
        already={id: title for id, title in done.already.items() if id in cubes},
    )


def table_of(address: str) -> str:
    "*fn.lss* of *fn.lss/antal/2024* and of *fn.lss:antal lag=LSS*."
    return re.split("[/: ]", address, maxsplit=1)[0]


def quality_of(quality: Quality, catalogue: Catalogue) -> Quality:
    "The files and the faults of the registers that its figures are made of."
    receipts = tuple(r for r in quality.receipts if r.register in catalogue.registers)
    return Quality(
        receipts,
        tuple(issue for issue in quality.issues if issue.register in catalogue.registers),
        SafeRows.in_all(r.rows for r in receipts),
        SafeRows.in_all(r.set_aside for r in receipts),
    )
