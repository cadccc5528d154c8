"""The edition's own account: what went in, what came out, what was claimed, protected and checked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from socialrapport.model.document import EXCEPTIONS
from socialrapport.model.edition import Edition, LedgerEntry, Protection, Quality, SafeReceipt
from socialrapport.model.finding import Finding, FindingKind, Judged, Test
from socialrapport.model.profile import Disclosure
from socialrapport.model.safe import SafeRows
from socialrapport.model.since import Since
from socialrapport.model.trend import Trend


def write(edition: Edition) -> dict[str, bytes]:
    return {
        "claims.json": as_json(edition, claims(edition)),
        "disclosure.json": as_json(edition, disclosure(edition)),
        "quality.json": as_json(edition, quality(edition)),
        **({"andrat.json": as_json(edition, changed(edition.draft.since))} if edition.draft.since else {}),
    }


ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def as_json(edition: Edition, content: Mapping[str, Any]) -> bytes:
    "Content with what every file says of the edition; keys in order, so that two editions compare line by line."
    about = {"profil": edition.profile.id, "ar": edition.year, "syntetisk": edition.synthetic}
    about |= {"fingeravtryck": edition.fingerprint}
    return (in_lines(about | dict(content)) + "\n").encode()


def in_lines(value: Any, margin: str = "") -> str:
    """As JSON with a line for each key and for each thing of a list, so that a change is a line.

    What is within such a thing stands on its line: it is written by C, which does not lay out anything.
    """
    within = margin + " "
    if isinstance(value, Mapping) and value:
        named = sorted(((str(key), one) for key, one in value.items()), key=itemgetter(0))
        keys = (f"{within}{ON_ONE_LINE.encode(name)}: {in_lines(one, within)}" for name, one in named)
        return "{\n" + ",\n".join(keys) + f"\n{margin}}}"
    if isinstance(value, list | tuple) and any(isinstance(one, Mapping | list | tuple) for one in value):
        return "[\n" + ",\n".join(within + ON_ONE_LINE.encode(one) for one in value) + f"\n{margin}]"
    return ON_ONE_LINE.encode(value)


def edition_json(edition: Edition, files: Mapping[str, bytes]) -> bytes:
    """Inputs and outputs, and what made the edition; the outputs each with its sha256, and the inputs with one of all.

    A file of a few persons would be told by its own: whoever knows all of it but a date tries dates till one fits.
    `sigill` is the sha256 over all outputs by path, each with its own: who approves it has approved every byte.
    """
    outputs = {name: hashlib.sha256(body).hexdigest() for name, body in sorted(files.items())}
    content = {
        "sigill": seal(edition.fingerprint, outputs),
        "namn": edition.profile.name,
        "kommunkod": edition.profile.code,
        "benamningar": {
            "plats": edition.profile.place,
            "helheten": edition.profile.the_whole,
            "delar": [form for form in edition.profile.part.forms if form],
            "prepositioner": edition.profile.prepositions,
        },
        **({"namnd": edition.profile.edition_of} if edition.profile.edition_of else {}),
        **({"tidigare": earlier(edition.draft.since, edition.year)} if edition.draft.since else {}),
        **({"rattelse": notice} if (notice := noticed(edition.draft.since)) else {}),
        "versioner": dict(edition.versions),
        "underlag": [{"register": e.register, "fil": e.file} | read(e) for e in edition.quality.receipts],
        "underlagens_sha256": of_all((e.file, e.sha256) for e in edition.quality.receipts),
        "utdata": [{"fil": name, "sha256": sha256, "bytes": len(files[name])} for name, sha256 in outputs.items()],
    }
    return as_json(edition, content)


def earlier(since: Since, year: int) -> dict[str, Any]:
    "The edition that this one is compared with; one of the same year it replaces."
    return {"ar": since.year, "fingeravtryck": since.fingerprint, "ersatts": since.year == year}


def noticed(since: Since | None) -> dict[str, str]:
    "What readers are told of the fault that the edition mends, by language; nothing where it mends none."
    return {"sv": since.notice.swedish, "en": since.notice.english} if since and since.notice else {}


def of_all(files: Iterable[tuple[str, str]]) -> str:
    "The sha256 over each file's own and its name, a line for each, by name: as *sha256sum* prints them."
    return hashlib.sha256("\n".join([*listed(files), ""]).encode()).hexdigest()


def seal(fingerprint: str, outputs: Mapping[str, str]) -> str:
    "The sha256 over the fingerprint and each output's path and sha256, a line for each, by path."
    return hashlib.sha256("\n".join([fingerprint, *listed(outputs.items())]).encode()).hexdigest()


def listed(files: Iterable[tuple[str, str]]) -> list[str]:
    "A line for each file's sha256 and name, by name."
    return [f"{sha256}  {name}" for name, sha256 in sorted(files)]


def read(what: SafeReceipt | Quality) -> dict[str, Any]:
    "How much was read, and how much of it was set aside."
    return {"rader": between(what.rows), "at_sidan": between(what.set_aside)}


def between(rows: SafeRows) -> dict[str, int]:
    return {"minst": rows.least, "hogst": rows.most}


def claims(edition: Edition) -> dict[str, Any]:
    "Every claim, how every numeral of each document is accounted for, and what the second reader has against any."
    accounts = {
        name: {"bound": account.bound, "declared": dict(account.declared), "free": len(account.free)}
        for name, account in edition.numerals.items()
    }
    return {
        "claims": [claim(e) for e in edition.ledger],
        "numerals": accounts,
        "exceptions": EXCEPTIONS,
        "judged": judged(edition.draft.judged),
        "doubts": [{"document": d.document, "sentence": d.sentence, "why": d.why} for d in edition.doubts],
    }


def judged(found: Judged) -> dict[str, Any]:
    """How the edition's comparisons stood to chance, and what is seen in the cells but was not said, with the reason.

    `p` is how often chance alone makes as much; what could be said had one of at most `limit`.
    """
    tested = found.tested
    return {
        "tested": len(tested),
        "sure": sum(f.sure for f in tested),
        "false_at_most": found.false,
        "limit": max((f.test.limit for f in tested if f.test), default=0.0),
        "unsaid": [unsaid(f) for f in found.unsaid if f.kind != FindingKind.TREND],
        "trends": [trend(one) for one in found.trends.values()],
    }


def trend(one: Trend) -> dict[str, Any]:
    "A figure's verdict with its line: how much it moves in a year, surely between `low` and `high`, judged by `limit`."
    return {
        "now": str(one.points[-1]),
        "since": one.points[0].at[0],
        "points": len(one.points),
        "verdict": one.course.value,
        "in_english": one.course.english,
        "slope": shortened(one.slope),
        "low": None if one.low is None else shortened(one.low),
        "high": None if one.high is None else shortened(one.high),
        "limit": shortened(one.limit),
        "phi": shortened(one.phi),
        "turned": one.turn.at[0] if one.turn else None,
        "record": one.record or None,
    }


def shortened(value: float) -> float:
    return round(float(f"{value:.4g}"), 9)


def unsaid(finding: Finding) -> dict[str, Any]:
    return {
        "indicator": finding.indicator,
        "kind": finding.kind.value,
        "why": finding.verdict.value,
        "p": shown(finding.test),
        "cells": [str(ref) for _, ref in finding.facts],
    }


def claim(entry: LedgerEntry) -> dict[str, Any]:
    "One claim with where it stands, what it rests on and what the cells say."
    return {
        "text": entry.claim.text,
        "sentence": entry.sentence,
        "document": entry.document,
        "place": entry.place,
        "kind": entry.claim.kind.value,
        "predicate": entry.claim.predicate,
        "stated": entry.claim.stated,
        "tolerance": list(entry.claim.tolerance),
        "cells": [str(ref) for ref in entry.claim.cells],
        "values": list(entry.values),
        "verdict": entry.verdict,
        "told_because": reason(entry.finding) if entry.finding else None,
    }


def reason(finding: Finding) -> dict[str, Any]:
    "Why a sentence is there: what kind of thing it tells, how it stands to chance, and how much it weighs."
    return {
        "kind": finding.kind.value,
        "why": finding.verdict.value,
        "p": shown(finding.test),
        "weight": finding.weight,
    }


def shown(test: Test | None) -> float | None:
    return float(f"{test.p:.3g}") if test else None


HELD_BACK = "Tillsammans med andra uppgifter skulle de röja små antal."


def disclosure(edition: Edition) -> dict[str, Any]:
    "Rules, counts and the attack's verdict. Which cells were small and which only protect is not told."
    done = edition.protection
    return {
        "metod": done.rules,
        "gemensamt_beslut": done.decision,
        "regler": rules(edition.profile.disclosure),
        "celler": done.cells,
        "visade": done.shown,
        "skyddade": done.hidden,
        "ej_tillampliga": done.cells - done.shown - done.hidden,
        "omraden": by_area(edition),
        "tabeller": [{"tabell": t, "visade": shown, "skyddade": hidden} for t, shown, hidden in done.tables],
        "redan_publicerade": [cube.id for cube in edition.cubes if cube.indicator.public],
        "grupprojande": {
            "regel": "godtas",
            "tabeller": [{"tabell": table, "celler": cells} for table, cells in done.groups],
        },
        "slappta_antaganden": done.loosened,
        "samband": [
            {"slag": r.kind, "vanster": r.left, "hoger": r.right, "ar": [r.first, r.last], "celler": r.cells}
            for r in done.relations
        ],
        "samband_som_inte_sags": done.unsaid,
        "som_tidigare": [{"tabell": table, "ar": year, "utgava": edition} for table, year, edition in done.kept],
        "ingar_inte": [{"tabell": table, "ar": year, "skal": HELD_BACK} for table, year in done.held],
        "redan_kanda": len(done.known_before),
        "risk": risk(done),
        "angrepp": {"resultat": done.attack, "aterskapade": done.recovered},
    }


def rules(done: Disclosure) -> dict[str, Any]:
    "The rules as a profile's `rojande` has them: with the same extracts and versions they give the same cells again."
    return {
        "lagsta": done.low,
        "hogsta": done.high,
        "omraden": {area: {"lagsta": low, "hogsta": high} for area, (low, high) in done.areas.items()},
        "garanti": done.guarantee,
        "invigda": done.insiders,
        "metod": done.method,
        "belopp": {
            "minst": done.amounts.least or done.high + 1,
            "p": done.amounts.percent,
            "dominans": done.amounts.dominance,
        },
        "median_minst": done.median_of,
        "grupper_godtas": done.groups_accepted,
    }


def by_area(edition: Edition) -> list[dict[str, Any]]:
    "What is shown and hidden in each area, in the order of the tables."
    area_of = {cube.id: cube.indicator.area for cube in edition.cubes}
    found: dict[str, list[int]] = {}
    for table, shown, hidden in edition.protection.tables:
        counts = found.setdefault(area_of[table], [0, 0])
        counts[0] += shown
        counts[1] += hidden
    return [{"omrade": area, "visade": shown, "skyddade": hidden} for area, (shown, hidden) in found.items()]


def changed(since: Since) -> dict[str, Any]:
    "All that is another than in the edition before. Of cells that were hidden, or are, only how many."
    return {
        "tidigare": {"ar": since.year, "fingeravtryck": since.fingerprint},
        "nya_uppgifter": list(since.new.values()),
        "borttagna_uppgifter": list(since.gone),
        "definitioner": [{"tabell": r.indicator, "vad": r.term, "da": r.then, "nu": r.now} for r in since.redefined],
        "uppdelningar": [
            {"tabell": r.indicator, "nya": list(r.new), "borttagna": list(r.gone)} for r in since.redivided
        ],
        "brott": [{"tabell": id, "ar": b.year, "distrikt": b.district, "text": b.says} for id, b in since.breaks],
        "nya_distrikt": list(since.new_districts),
        "borttagna_distrikt": list(since.gone_districts),
        "andrade": since.revised.number,
        "tal": [{"cell": str(r.now), "da": r.was, "nu": r.is_now} for r in since.revisions],
        "visas_nu": since.shown_now.number,
        "skyddas_nu": since.hidden_now.number,
    }


def risk(done: Protection) -> dict[str, Any] | None:
    "What is left of risk, over the whole edition: how many counts are small, how far they can vary, what insiders see."
    if done.risk is None:
        return None
    return {
        "direkt_rojande": done.risk.small,
        "direkt_rojande_procent": round(100 * done.risk.small / done.cells, 2),
        "minsta_bredd": [{"fran": steps, "antal": many} for steps, many in done.risk.spread],
        "entropi_bitar": round(done.risk.entropy, 2),
        "kanda_av_ensamma": [{"tabell": table, "celler": cells} for table, cells in done.risk.from_inside],
    }


def quality(edition: Edition) -> dict[str, Any]:
    "Validation in classes of size and findings: what rule, which file; never which rows or what stood in them."
    return {
        **read(edition.quality),
        "filer": [{"register": e.register, "fil": e.file} | read(e) for e in edition.quality.receipts],
        "iakttagelser": [
            {
                "allvar": r.severity.swedish,
                "regel": r.rule,
                "register": r.register,
                "fil": r.file,
                "kolumn": r.column,
                "antal": between(r.rows),
                "vad": r.says,
                "varfor": r.why,
                "atgard": r.remedy,
                "kvitterad": r.acknowledged or None,
            }
            for r in edition.quality.issues
        ],
        "klarsprak": [
            {
                "kapitel": p.chapter,
                "meningar": p.sentences,
                "ord_per_mening": p.mean,
                "langsta_mening": p.longest,
                "langa_ord_procent": p.long_words,
                "lix": p.lix,
                "over_gransen": list(p.over),
            }
            for p in edition.plainness
        ],
        "egna_texter": [
            {"slag": r.kind, "fil": r.file, "rad": r.line, "vad": r.says}
            for document in edition.documents.values()
            for r in document.remarks
        ],
    }
