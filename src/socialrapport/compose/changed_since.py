"""*Ändrat sedan förra utgåvan*: what is another than in the edition before, in print at most a page.

Nothing where no earlier edition was given. A number of then is told with its cell of then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from socialrapport.compose.in_running_text import bare, called_apart, printed
from socialrapport.compose.key_figures import signed
from socialrapport.compose.material import Material
from socialrapport.compose.not_made import shows_anything
from socialrapport.model.axes import MONTH
from socialrapport.model.cube import MeasureInfo
from socialrapport.model.document import (
    PRINT,
    WEB,
    Block,
    Definition,
    Heading,
    Paragraph,
    Plain,
    Span,
    TableBlock,
    TableCell,
    listed,
)
from socialrapport.model.finding import Claim, ClaimKind, Sentence
from socialrapport.model.indicator import TOTAL
from socialrapport.model.naming import lower_first
from socialrapport.model.safe import CellRef, SafeCube
from socialrapport.model.since import TERMS, Counted, Revised, Since
from socialrapport.prose import claims
from socialrapport.vocabulary.swedish_figures import NBSP, capital, in_words, listing

IN_PRINT, ON_WEB = 8, 40
"""Rows of the largest revisions."""
NAMED = 4
"""So many figures of one break are named after it; of more it says how many they are."""
NAMES = 6
"""Names that the printed report has room for in one point."""
EDITION = "utgava"
NOT_CORRECTED = "Uppgifter som står kvar som de publicerades, eftersom en rättelse kan röja små antal"


NEW_AND_HIDDEN = "Nya uppgifter som ännu inte redovisas, eftersom talen är skyddade alla år"


def changed_since(stuff: Material) -> Iterator[Block]:
    "The whole section."
    found = stuff.since
    if found is None:
        return
    corrected = found.year == stuff.year
    heading = (
        f"Rättat sedan den förra utgåvan för {found.year}" if corrected else f"Ändrat sedan utgåvan för {found.year}"
    )
    yield Heading(1, heading, "andrat", numbered=False, why=EDITION)
    yield Paragraph((compared_with(found, corrected),))
    told = points(stuff, found)
    if not told and not found.revised.number:
        yield Paragraph((Plain(f"Inga definitioner och inga tal är andra än i utgåvan för {found.year}.", EDITION),))
        return
    if told:
        yield listed(tuple(text for text, _ in told), only=PRINT)
        yield listed(tuple(text for _, text in told), only=WEB)
    yield from tables(stuff, found)
    yield from definitions(stuff, found)


def compared_with(found: Since, corrected: bool) -> Span:
    replaced = f"Den här utgåvan ersätter en tidigare för {found.year}. " if corrected else ""
    mark = f" (fingeravtryck {found.fingerprint[:16]})" if found.fingerprint else ""
    which = "den förra" if corrected else f"utgåvan för {found.year}"
    return Plain(
        f"{replaced}Den här utgåvan jämförs med {which}{mark}: samma uppgift, samma år och samma grupp. Ett tal "
        "som är nytt eller hör till en grupp som inte är densamma jämförs inte. Allt finns i tabellbilagan och i "
        "andrat.json.",
        EDITION,
    )


Both = tuple[tuple[Span, ...], tuple[Span, ...]]
"""A point as print has room for it, and whole."""


def points(stuff: Material, found: Since) -> list[Both]:
    "What has changed, a point for each sort."
    redefined = [title_of(stuff, id) for id in dict.fromkeys(one.indicator for one in found.redefined)]
    part, new = stuff.profile.part.many, [id for id in found.new if id in stuff.cubes]
    told = [
        names("Nya uppgifter", [title_of(stuff, id) for id in new if shows_anything(stuff.cubes[id])]),
        names(NEW_AND_HIDDEN, [title_of(stuff, id) for id in new if not shows_anything(stuff.cubes[id])]),
        names("Uppgifter som inte redovisas längre", [lower_first(title) for title in found.gone]),
        names("Uppgifter med ändrad definition eller indelning", redefined),
        names("Nya uppdelningar", divided(stuff, [(one.indicator, one.new) for one in found.redivided]), "; "),
        names(
            "Uppdelningar som inte redovisas längre",
            divided(stuff, [(one.indicator, one.gone) for one in found.redivided]),
            "; ",
        ),
        names("Nya brott i serien", broken(stuff, found), "; "),
        names(f"Nya {part}", found.new_districts),
        names(f"{capital(part)} som inte finns längre", found.gone_districts),
        names(NOT_CORRECTED, not_corrected(stuff), "; "),
    ]
    counts = [one for one in (revised(found), shown_now(found), hidden_now(found)) if one]
    return [one for one in told if one] + [((one,), (one,)) for one in counts]


def not_corrected(stuff: Material) -> list[str]:
    "The figures that stand as they were published, each with its years."
    years: dict[str, list[str]] = {}
    for id, year, _ in stuff.protection.kept:
        if id in stuff.cubes:
            years.setdefault(id, []).append(year)
    return [f"{title_of(stuff, id)} ({listing(these)})" for id, these in years.items()]


def divided(stuff: Material, these: Sequence[tuple[str, tuple[str, ...]]]) -> list[str]:
    "*Orosanmälningar (ålder och kön)*: each figure with the breakdowns."
    return [f"{title_of(stuff, id)} ({listing(list(titles))})" for id, titles in these if titles]


def names(what: str, these: Sequence[str], between: str = ", ") -> Both | None:
    "*Nya uppgifter: a, b och c.* Where print has no room for all of them it says how many more there are."
    if not these:
        return None
    more = len(these) - NAMES
    whole = between.join(these) if between.strip() == ";" else listing(these)
    few = whole if more <= 1 else f"{between.join(these[:NAMES])} och {in_words(more)} till"
    return (Plain(f"{what}: {few}.", EDITION),), (Plain(f"{what}: {whole}.", EDITION),)


def broken(stuff: Material, found: Since) -> list[str]:
    "Each reason once, with the figure that it is of, or how many they are."
    of: dict[str, list[str]] = {}
    for id, one in found.breaks:
        of.setdefault(one.says.rstrip("."), []).append(title_of(stuff, id))
    return [
        f"{says} ({listing(those) if len(those) <= NAMED else f'{in_words(len(those))} uppgifter'})"
        for says, those in of.items()
    ]


def title_of(stuff: Material, id: str) -> str:
    "The figure's name within a sentence."
    return lower_first(called_apart(stuff.cubes[id].indicator))


def revised(found: Since) -> Sentence | None:
    "*34 tal i fem uppgifter är andra än de var.*"
    many, tables = found.revised.number, found.revised.cells
    if not many:
        return None
    number, of = in_words(many, neuter=True), in_words(len(tables))
    other = "ett annat än det" if many == 1 else "andra än de"
    text = f"{capital(number)} tal i {of} {'uppgift' if len(tables) == 1 else 'uppgifter'} är {other} var."
    return Sentence(text, (counted(ClaimKind.REVISED, capital(number), found.revised), claims.count(of, tables)))


def shown_now(found: Since) -> Sentence | None:
    many = found.shown_now.number
    number = capital(in_words(many, neuter=True))
    text = f"{number} tal som var {'skyddat' if many == 1 else 'skyddade'} visas nu."
    return Sentence(text, (counted(ClaimKind.SHOWN_NOW, number, found.shown_now),)) if many else None


def hidden_now(found: Since) -> Sentence | None:
    many = found.hidden_now.number
    number = capital(in_words(many, neuter=True))
    text = f"{number} tal som visades är nu {'skyddat' if many == 1 else 'skyddade'}."
    return Sentence(text, (counted(ClaimKind.HIDDEN_NOW, number, found.hidden_now),)) if many else None


def counted(kind: ClaimKind, text: str, found: Counted) -> Claim:
    return Claim(kind, text, found.number, found.cells)


def tables(stuff: Material, found: Since) -> Iterator[Block]:
    "The largest revision of each figure in print; the largest of all, and how many in each, in the annex."
    if largest := one_for_each(stuff, found.revisions)[:IN_PRINT]:
        yield largest_of(stuff, found, largest, "De största ändringarna, en för varje uppgift", "andrat-storst", PRINT)
        yield largest_of(stuff, found, found.revisions[:ON_WEB], "De största ändringarna", "andrat-tal", WEB)
    if found.by_table:
        yield by_table(stuff, found)


def one_for_each(stuff: Material, these: Sequence[Revised]) -> list[Revised]:
    """One revision of each figure: of the whole rather than of a part, in the measure that the report speaks of rather
    than in another, and of what is left the largest."""

    def rank(one: Revised) -> tuple[bool, bool]:
        return (not one.now.of_all, one.now.measure != stuff.cubes[one.now.cube].main.id)

    first: dict[str, Revised] = {}
    for one in sorted(these, key=rank):
        first.setdefault(one.now.cube, one)
    chosen = [one for one in these if first[one.now.cube] is one]
    return [one for one in chosen if not is_told_of_the_year(stuff, one, chosen)]


def is_told_of_the_year(stuff: Material, one: Revised, others: Sequence[Revised]) -> bool:
    "Whether a figure month by month has the same numbers of the year as another, which is told."
    monthly = stuff.cubes[one.now.cube].axis(MONTH) is not None
    same = (o for o in others if (o.was, o.is_now, o.now.at[0]) == (one.was, one.is_now, one.now.at[0]))
    return monthly and any(stuff.cubes[o.now.cube].axis(MONTH) is None for o in same)


def largest_of(stuff: Material, found: Since, these: Sequence[Revised], what: str, id: str, only: str) -> TableBlock:
    return TableBlock(
        id=id,
        caption=f"{what}. Tal i utgåvan för {found.year} och nu",
        header=("Uppgift", "Grupp", "År", "Då", "Nu", "Skillnad"),
        rows=tuple(row(stuff, one) for one in these),
        source=f"utgåvan för {found.year} och den här utgåvan",
        notes=("Ordnade efter hur stor ändringen är i förhållande till talet.",),
        only=only,
    )


def row(stuff: Material, one: Revised) -> tuple[TableCell, ...]:
    cube = stuff.cubes[one.now.cube]
    measure = cube.measure(one.now.measure)
    then, now = (
        TableCell(printed(v, "", measure.decimals), ref, True)
        for v, ref in ((one.was, one.then), (one.is_now, one.now))
    )
    return (
        TableCell(title_with(cube, measure)),
        TableCell(group_of(stuff, one.now)),
        TableCell(one.now.at[0]),
        then,
        now,
        difference(one, measure),
    )


def title_with(cube: SafeCube, measure: MeasureInfo) -> str:
    "*Orosanmälningar*; with the measure where it is not the count that the title says."
    plain = measure.kind.is_count and measure == cube.measures[0]
    return called_apart(cube.indicator) if plain else f"{called_apart(cube.indicator)}: {lower_first(measure.title)}"


def difference(one: Revised, measure: MeasureInfo) -> TableCell:
    text = signed(one.is_now - one.was, measure.decimals)
    half = 0.5 * 10**-measure.decimals
    stated = round(one.is_now - one.was, measure.decimals)
    return TableCell(text, None, True, (claims.change(text, stated, one.then, one.now, half),))


def group_of(stuff: Material, ref: CellRef) -> str:
    "*Holmen, kvinnor*; the whole by its name."
    axes = stuff.cubes[ref.cube].axes[1:]
    parts = [axis.labels[code] for axis, code in zip(axes, ref.at[1:], strict=True) if code != TOTAL]
    return ", ".join(parts) or stuff.profile.whole


def by_table(stuff: Material, found: Since) -> TableBlock:
    "How many numbers are others, figure by figure."
    return TableBlock(
        id="andrat-uppgifter",
        caption=f"Hur många tal som är andra än i utgåvan för {found.year}",
        header=("Uppgift", "Ändrade tal"),
        rows=tuple(
            (
                TableCell(capital(title_of(stuff, id))),
                TableCell(text, None, True, (counted(ClaimKind.REVISED, text, one),)),
            )
            for id, one in found.by_table.items()
            for text in (printed(one.number, "", 0),)
        ),
        source=f"utgåvan för {found.year} och den här utgåvan",
        only=WEB,
    )


def definitions(stuff: Material, found: Since) -> Iterator[Block]:
    "Each definition that is another, as it was and as it is."
    changed = dict.fromkeys(one.indicator for one in found.redefined)
    if changed:
        yield Heading(2, "Ändrade definitioner", "andrat-definitioner", numbered=False, only=WEB)
    for id in changed:
        facts = tuple(
            fact
            for one in found.redefined
            if one.indicator == id
            for term in (TERMS.get(one.term, one.term),)
            for fact in ((f"{term}{NBSP}{found.year}", one.then), (f"{term} nu", one.now))
        )
        yield Definition(f"andrat-{bare(id)}", capital(title_of(stuff, id)), facts, only=WEB)
