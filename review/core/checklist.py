"""What a candidate has against it: what stops it, with what to do about it, and what somebody ought to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from review.core import accessible, memos
from review.core.case import Case
from review.core.memos import Memo
from socialrapport.model.issue import Refusal
from socialrapport.opened.folder import json_in

HELD = "bekräftad"


@dataclass(frozen=True)
class Item:
    """`says` is what was found; `do` what to do where it is wrong.

    `page` is where that is done, by the name of a page; `file` is the edition's own file that has more of it.
    """

    name: str
    right: bool
    blocks: bool
    says: str
    do: str = ""
    page: str = ""
    file: str = ""

    @property
    def stops(self) -> bool:
        return self.blocks and not self.right


def of_folder(folder: Path) -> tuple[Item, ...]:
    "What a candidate's own account says. Raises Refusal where it cannot be read."
    try:
        made = [json_in(folder / name) for name in ("claims.json", "disclosure.json", "quality.json", "edition.json")]
        return (*of_edition(*made), of_documents(accessible.wanting(folder)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Refusal("Kandidatens redovisning går inte att läsa. Bygg utgåvan på nytt.") from fault


def of_edition(
    claims: Mapping[str, Any], disclosure: Mapping[str, Any], quality: Mapping[str, Any], about: Mapping[str, Any]
) -> Iterator[Item]:
    known = int(disclosure.get("redan_kanda", 0))
    yield Item(
        "Angreppet", "angrepp" in disclosure, True, "Utgåvan har angripits utan att något doldes upp.",
        "Bygg utgåvan med ett program som angriper den.", file="disclosure.json",
    )  # fmt: skip
    yield Item(
        "Redan kända små antal", not known, False, f"{known} små antal är kända av tidigare utgåvor.",
        "Läs vilka i disclosure.json, och bedöm om de kan stå.", file="disclosure.json",
    )  # fmt: skip
    wrong = [one for one in claims["claims"] if one.get("verdict", HELD) != HELD]
    yield Item(
        "Påståenden", not wrong, True,
        f"{many(len(claims['claims']), 'påstående', 'påståenden')}, {len(wrong)} bärs inte upp av sina celler.",
        "Rätta texten och bygg utgåvan på nytt.", file="claims.json",
    )  # fmt: skip
    free = sum(one.get("free", 0) for one in claims.get("numerals", {}).values())
    yield Item(
        "Tal i texten", not free, True, f"{free} tal i texten kan inte härledas.",
        "Bind talen eller ange vad de är, och bygg utgåvan på nytt.", file="claims.json",
    )  # fmt: skip
    doubts = len(claims.get("doubts", ()))
    yield Item(
        "Andra läsningen", not doubts, False,
        f"{many(doubts, 'mening', 'meningar')} läste den andra läsaren på ett annat sätt.",
        "Läs dem i claims.json.", file="claims.json",
    )  # fmt: skip
    own = quality.get("egna_texter", [])
    stale = [one for one in own if isinstance(one, Mapping) and one.get("slag") in UNSIGNED]
    yield Item(
        "Egna texter", not stale, True,
        f"{many(len(stale), 'egen text', 'egna texter')} saknar underskrift för året.",
        "Låt den som skrev texten läsa den mot årets tal och underteckna den.", file="quality.json",
    )  # fmt: skip
    left = [one for one in quality.get("iakttagelser", ()) if one["allvar"] != "upplysning" and not one["kvitterad"]]
    yield Item(
        "Kontroll av underlag", not left, False,
        f"{many(len(left), 'iakttagelse', 'iakttagelser')} om underlaget har ingen kvitterat.",
        "Kvittera dem med namn och skäl i kvitterade.yaml.", "ar",
    )  # fmt: skip
    yield mending(about)
    yield Item(
        "Riktiga uppgifter", not about.get("syntetisk"), False, "Underlaget är påhittat: alla sidor säger det.",
        "Bygg utgåvan av riktiga uttag.",
    )  # fmt: skip


def many(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def of_documents(wanting: Sequence[str]) -> Item:
    "Whether everybody can read the documents, as far as they say it of themselves."
    more = f" och {len(wanting) - MOST} till" if len(wanting) > MOST else ""
    says = f"{', '.join(wanting[:MOST])}{more}." if wanting else ALL_CAN_READ
    return Item("Tillgänglighet", not wanting, True, says, "Bygg utgåvan på nytt med ett program som sätter dem.")


ALL_CAN_READ = "Varje PDF, Wordfil och sida har taggar, språk och titel."
MOST = 5
"""Faults of one sort that are told by name."""


def of_memos(found: Sequence[Memo], case: Mapping[str, str], meeting: str) -> Iterator[Item]:
    """The memos' days and names. What cannot be so stops the candidate; what is missing may be filled in by hand.

    *case* and *meeting* are as the registrator has filed them.
    """
    wrong = [fault for one in found for fault in memos.faults(one, case, meeting)]
    yield Item(
        "Tjänsteutlåtandets dagar", not wrong, True,
        f"{'; '.join(wrong)}." if wrong else "Dagar och diarienummer säger inte emot varandra, eller ärendet.",
        "Rätta memo.yaml och bygg utgåvan på nytt, eller anmäl ärendet igen.", "arende",
    )  # fmt: skip
    lacks = [f"{one.name} saknar {', '.join(missing)}" for one in found if (missing := memos.missing(one))]
    yield Item(
        "Tjänsteutlåtandets uppgifter", bool(found) and not lacks, False,
        f"{'; '.join(lacks)}." if lacks else "Utgåvan har inget." if not found else "Nummer, dagar och namn finns.",
        "Skriv dem i memo.yaml bland underlagen, och bygg utgåvan på nytt.",
    )  # fmt: skip


def mending(about: Mapping[str, Any]) -> Item:
    "An edition that replaces another tells its readers what was wrong, in both languages."
    replaces, said = (about.get("tidigare") or {}).get("ersatts"), about.get("rattelse") or {}
    told = bool(said.get("sv") and said.get("en"))
    says = "säger vad som var fel" if told else "säger inte vad som var fel"
    return Item(
        "Rättelsemeddelande", told or not replaces, True,
        f"Utgåvan ersätter en tidigare, och {says}." if replaces else "Utgåvan rättar ingen annan.",
        "Skriv det på svenska och engelska i rattelse.yaml bland underlagen, och bygg utgåvan på nytt.", "rattelse",
    )  # fmt: skip


UNSIGNED = ("ingår inte", "ej bekräftad")


CLEARED = "Två granskare har svarat att inget kan röjas."
NOT_CLEARED = "Två granskares svar att inget kan röjas fattas."


def of_release(case: Case) -> Iterator[Item]:
    left = len(case.unsigned)
    yield Item(
        "Kapitel",
        not left,
        True,
        f"{left} kapitel väntar på att godkännas.",
        "Läs och godkänn dem.",
        "oversikt",
    )
    cleared = len(case.cleared_by) >= 2
    yield Item(
        "Röjande", cleared, True, CLEARED if cleared else NOT_CLEARED,
        "Vänta på båda svaren.", "oversikt",
    )  # fmt: skip
    yield Item(
        "Kommentarer", not case.threads, True,
        f"{many(len(case.threads), 'kommentar', 'kommentarer')} kvar att lösa.",
        "Lös dem, eller gör en ny kandidat.", "oversikt",
    )  # fmt: skip


def blocking(found: tuple[Item, ...]) -> tuple[str, ...]:
    return tuple(one.name for one in found if one.stops)
