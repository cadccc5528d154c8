"""The fixed words of pages and documents, in the languages that documents are written in, and how figures print."""

from __future__ import annotations

import math
from dataclasses import dataclass

from socialrapport.model import written


@dataclass(frozen=True)
class Speech:
    "What a writer says of its own accord. `script` is how a figure is printed."

    code: str
    region: str
    script: written.Script
    synthetic: str
    page: tuple[str, str, str]
    """What stands before, between and after the page's number and how many there are."""
    contents: str
    table: str
    figure: str
    source: str
    key_figures: str
    year: str
    whole: str
    """The caption of the table with all years of the whole."""
    by: str
    and_: str
    whole_table: str
    picture: str
    show_figures: str
    in_chart: str
    interval: str
    nearly: str
    protected: str
    footnotes: str
    footnote: str
    back: str
    """The way from a footnote to its place; its number follows in place of `{}`."""
    tables: str
    """The folder of the table pages, from the site's top."""

    @property
    def locale(self) -> str:
        "*sv-SE*, *en-GB*"
        return f"{self.code}-{self.region}"

    def printed(self, value: float | None, status: str, decimals: int) -> str:
        "A number as it is printed; what is not shown prints its sign."
        if value is None:
            return status or "–"
        return written.figure(value, decimals, self.script)


def nearly(size: float) -> float:
    "With two figures: *84 833* is *85 000*."
    return round(size, 1 - math.floor(math.log10(size))) if size >= 1 else round(size)


SWEDISH = Speech(
    code="sv",
    region="SE",
    script=written.SWEDISH,
    synthetic="Syntetiska data – påhittade personer",
    page=("Sida ", " (", ")"),
    contents="Innehåll",
    table="Tabell",
    figure="Figur",
    source="Källa",
    key_figures="Nyckeltal",
    year="År",
    whole="Samtliga, efter år",
    by="efter",
    and_="och",
    whole_table="Hela tabellen och öppna data",
    picture="Diagrammet som bild (SVG)",
    show_figures="Visa talen som tabell",
    in_chart="talen i diagrammet",
    interval="intervall",
    nearly="ungefär",
    protected="skyddad uppgift",
    footnotes="Fotnoter",
    footnote="Fotnot",
    back="Tillbaka till fotnot {} i texten",
    tables="tabeller",
)
ENGLISH = Speech(
    code="en",
    region="GB",
    script=written.ENGLISH,
    synthetic="Synthetic data – people who do not exist",
    page=("Page ", " of ", ""),
    contents="Contents",
    table="Table",
    figure="Figure",
    source="Source",
    key_figures="Key figures",
    year="Year",
    whole="Total, by year",
    by="by",
    and_="and",
    whole_table="The whole table and open data",
    picture="The chart as a picture (SVG)",
    show_figures="Show the figures as a table",
    in_chart="the figures in the chart",
    interval="interval",
    nearly="roughly",
    protected="protected figure",
    footnotes="Footnotes",
    footnote="Footnote",
    back="Back to footnote {} in the text",
    tables="en/tables",
)
SPEECHES = {speech.code: speech for speech in (SWEDISH, ENGLISH)}
