"""What readers are told of a correction and of a replaced edition, in Swedish and in English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from review.core.versions import Correction, Effect, History, Version

IN_ENGLISH = {"allvarlig": "serious", "påtaglig": "notable", "ringa": "slight", "ingen": "none"}
FEW = 6
"""Names that a notice has room for."""


@dataclass(frozen=True)
class Notice:
    "A heading and paragraphs, in one language."

    language: str
    heading: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join((self.heading, *self.paragraphs))


def of_correction(version: Version, one: Correction, history: History) -> tuple[Notice, Notice]:
    "What was wrong, how grave it is and what it touches, and where the right figures are."
    mended = history.of(one.by)
    swedish = [one.swedish or NOT_SAID, *([effect_in_swedish(one.effect)] if one.effect else [])]
    english = [one.english or NOT_SAID_IN_ENGLISH, *([effect_in_english(one.effect)] if one.effect else [])]
    if mended:
        swedish.append(f"De rätta uppgifterna finns i version {mended.number}.")
        english.append(f"The correct figures are in version {mended.number}.")
    else:
        swedish.append("En rättad version är inte publicerad.")
        english.append("A corrected version has not been published.")
    which = f"version {version.number}"
    return (
        Notice("sv", f"Rättelse {one.number} av {version.title}, {which}", tuple(swedish)),
        Notice("en", f"Correction {one.number} to Social Services Report {version.year}, {which}", tuple(english)),
    )


NOT_SAID, NOT_SAID_IN_ENGLISH = "Vad som var fel är inte angivet.", "What was wrong is told in Swedish only."


def effect_in_swedish(one: Effect) -> str:
    counts = [
        counted(one.cells, "tal", "tal"),
        counted(one.sentences, "mening", "meningar"),
        counted(one.tables, "tabell", "tabeller"),
        counted(one.figures, "figur", "figurer"),
    ]
    touched = listing([text for text in counts if text], "och") or "Inget tal och ingen text"
    protected = "skyddat" if one.hidden == 1 else "skyddade"
    hidden = f" {one.hidden} tal till är {protected} i en av versionerna." if one.hidden else ""
    documents = in_documents(one, SWEDISH, "och")
    where = f", i {documents}" if documents else ""
    return f"Påverkan är {one.severity}: {one.says}. {touched} är andra nu{where}.{hidden}" + (
        f" Distrikt med andra tal: {named(one.districts, 'och', 'till')}." if one.districts else ""
    )


def effect_in_english(one: Effect) -> str:
    counts = [
        counted(one.cells, "figure", "figures"),
        counted(one.sentences, "sentence", "sentences"),
        counted(one.tables, "table", "tables"),
        counted(one.figures, "chart", "charts"),
    ]
    touched = listing([text for text in counts if text], "and") or "No figure and no text"
    more = "1 more figure is" if one.hidden == 1 else f"{one.hidden} more figures are"
    hidden = f" {more} protected in one of the versions." if one.hidden else ""
    documents = in_documents(one, ENGLISH, "and")
    where = f", in {documents}" if documents else ""
    return f"Severity: {IN_ENGLISH.get(one.severity, one.severity)}. Changed: {touched}{where}.{hidden}" + (
        f" Districts with other figures: {named(one.districts, 'and', 'more')}." if one.districts else ""
    )


def in_documents(one: Effect, words: Mapping[str, str], last: str) -> str:
    "*rapporten, tjänsteutlåtandet och 3 faktablad*."
    sheets = sum(name.startswith(SHEETS) for name in one.documents)
    names = [words.get(name.partition("-")[0], name) for name in one.documents if not name.startswith(SHEETS)]
    return listing([*dict.fromkeys(names), *([f"{sheets} {words[SHEETS]}"] if sheets else [])], last)


SHEETS = "faktablad/"
SWEDISH = {
    "rapport": "rapporten", "tjansteutlatande": "tjänsteutlåtandet", "sammanfattning": "sammanfattningen",
    "pressmeddelande": "pressmeddelandet", "tabellbilaga": "tabellbilagan", "summary": "den engelska sammanfattningen",
    SHEETS: "faktablad",
}  # fmt: skip
ENGLISH = {
    "rapport": "the report", "tjansteutlatande": "the memo to the committee", "sammanfattning": "the summary",
    "pressmeddelande": "the press release", "tabellbilaga": "the table annex", "summary": "the summary in English",
    SHEETS: "fact sheets",
}  # fmt: skip


def named(these: Iterable[str], last: str, more: str) -> str:
    names = list(these)
    if len(names) <= FEW:
        return listing(names, last)
    return f"{', '.join(names[:FEW])} {last} {len(names) - FEW} {more}"


def counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}" if number else ""


def listing(names: list[str], last: str) -> str:
    return f" {last} ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def in_short(version: Version, history: History) -> tuple[Notice, ...]:
    "What stands on every page of a version: that it is replaced, and what was wrong. The rest is in the list."
    return tuple(Notice(one.language, one.heading, one.paragraphs[:1]) for one in of_version(version, history))


def of_version(version: Version, history: History) -> tuple[Notice, ...]:
    "All that who reads a version has to know of it, the newest first; nothing of one that is as it should be."
    found: list[Notice] = []
    newer = history.newest(version.line)
    if version.replaced_by or version.withdrawn:
        where = f" Läs version {newer.number} i stället." if newer and newer.root != version.root else ""
        instead = f" Read version {newer.number} instead." if newer and newer.root != version.root else ""
        found.append(Notice("sv", "Den här versionen är ersatt", (f"Den finns kvar som den publicerades.{where}",)))
        found.append(Notice("en", "This version has been replaced", (f"It is kept as it was published.{instead}",)))
    for one in reversed(version.corrections):
        found += of_correction(version, one, history)
    return tuple(found)
