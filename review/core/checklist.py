"""What a candidate has against it: what stops it, with what to do about it, and what somebody ought to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from review.core.case import Case
from socialrapport.model.issue import Refusal
from socialrapport.opened.folder import json_in

HELD = "bekräftad"


@dataclass(frozen=True)
class Item:
    """`says` is what was found; `do` what to do where it is wrong; `page` where that is done, by the name of a page."""

    name: str
    right: bool
    blocks: bool
    says: str
    do: str = ""
    page: str = ""


def of_folder(folder: Path) -> tuple[Item, ...]:
    "What a candidate's own account says. Raises Refusal where it cannot be read."
    try:
        made = [json_in(folder / name) for name in ("claims.json", "disclosure.json", "quality.json", "edition.json")]
        return tuple(of_edition(*made))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Refusal("Kandidatens redovisning går inte att läsa. Bygg utgåvan på nytt.") from fault


def of_edition(
    claims: Mapping[str, Any], disclosure: Mapping[str, Any], quality: Mapping[str, Any], about: Mapping[str, Any]
) -> Iterator[Item]:
    known = int(disclosure.get("redan_kanda", 0))
    yield Item(
        "Angreppet", "angrepp" in disclosure, True, "Utgåvan har angripits utan att något doldes upp.",
        "Bygg utgåvan med ett program som angriper den.",
    )  # fmt: skip
    yield Item(
        "Redan kända små antal", not known, False, f"{known} små antal är kända av tidigare utgåvor.",
        "Läs vilka i disclosure.json, och bedöm om de kan stå.",
    )  # fmt: skip
    wrong = [one for one in claims["claims"] if one.get("verdict", HELD) != HELD]
    yield Item(
        "Påståenden", not wrong, True,
        f"{len(claims['claims'])} påståenden, {len(wrong)} bärs inte upp av sina celler.",
        "Rätta texten och bygg utgåvan på nytt.",
    )  # fmt: skip
    free = sum(one.get("free", 0) for one in claims.get("numerals", {}).values())
    yield Item(
        "Tal i texten", not free, True, f"{free} tal i texten kan inte härledas.",
        "Bind talen eller ange vad de är, och bygg utgåvan på nytt.",
    )  # fmt: skip
    doubts = len(claims.get("doubts", ()))
    yield Item(
        "Andra läsningen", not doubts, False, f"{doubts} meningar läste den andra läsaren på ett annat sätt.",
        "Läs dem i claims.json.",
    )  # fmt: skip
    own = quality.get("egna_texter", [])
    stale = [one for one in own if isinstance(one, Mapping) and one.get("slag") in UNSIGNED]
    yield Item(
        "Egna texter", not stale, True, f"{len(stale)} egna texter är inte undertecknade för året.",
        "Låt den som skrev texten läsa den mot årets tal och underteckna den.",
    )  # fmt: skip
    left = [one for one in quality.get("iakttagelser", ()) if one["allvar"] != "upplysning" and not one["kvitterad"]]
    yield Item(
        "Kontroll av underlag", not left, False, f"{len(left)} iakttagelser om underlaget har ingen kvitterat.",
        "Kvittera dem med namn och skäl i kvitterade.yaml.",
    )  # fmt: skip
    yield mending(about)
    yield Item(
        "Riktiga uppgifter", not about.get("syntetisk"), False, "Underlaget är påhittat: alla sidor säger det.",
        "Bygg utgåvan av riktiga uttag.",
    )  # fmt: skip


def mending(about: Mapping[str, Any]) -> Item:
    "An edition that replaces another tells its readers what was wrong, in both languages."
    replaces, said = (about.get("tidigare") or {}).get("ersatts"), about.get("rattelse") or {}
    told = bool(said.get("sv") and said.get("en"))
    says = "säger vad som var fel" if told else "säger inte vad som var fel"
    return Item(
        "Rättelsemeddelande", told or not replaces, True,
        f"Utgåvan ersätter en tidigare, och {says}." if replaces else "Utgåvan rättar ingen annan.",
        "Skriv det på svenska och engelska i rattelse.yaml bland underlagen, och bygg utgåvan på nytt.",
    )  # fmt: skip


UNSIGNED = ("ingår inte", "ej bekräftad")


CLEARED = "Två granskare har svarat att inget kan röjas."
NOT_CLEARED = "Två granskares svar fattas, eller säger att något kan röjas."


def of_release(case: Case) -> Iterator[Item]:
    left = len(case.unsigned)
    yield Item("Kapitel", not left, True, f"{left} kapitel är inte godkända.", "Läs och godkänn dem.", "oversikt")
    cleared = len(case.cleared_by) >= 2
    yield Item(
        "Röjande", cleared, True, CLEARED if cleared else NOT_CLEARED,
        "Vänta på båda svaren.", "oversikt",
    )  # fmt: skip
    yield Item(
        "Kommentarer", not case.threads, True, f"{len(case.threads)} kommentarer är inte lösta.",
        "Lös dem, eller gör en ny kandidat.", "oversikt",
    )  # fmt: skip


def blocking(found: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(one.name for one in found if one.blocks and not one.right)
