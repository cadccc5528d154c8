"""How the figures of a folder hang together, as the figures themselves confirm."""

from __future__ import annotations

from dataclasses import dataclass, replace

from socialrapport.audit import contradictions, grim, leaps, rate_pairs, shared, shares, sums_found, weighted
from socialrapport.audit import parts_and_wholes as said
from socialrapport.audit.contradictions import Same
from socialrapport.audit.equation import Equation
from socialrapport.audit.evidence import Check
from socialrapport.audit.fault import Tested
from socialrapport.audit.printed_table import At, Sheet
from socialrapport.audit.rate_pairs import Pair
from socialrapport.audit.shares import Ratio


@dataclass(frozen=True)
class Known:
    "Sums, rates with what they are made of, rates with a count beside them, what was tested, and twins."

    equations: list[Equation]
    ratios: list[Ratio]
    pairs: list[Pair]
    checks: list[Check]
    same: list[Same]


def everything_known(sheets: list[Sheet], unequal: said.Unequal = said.NONE) -> Known:
    "All that can be said of how the figures of some tables hang together; `unequal` parts are no sums."
    equations = said.believed(sums_found.equations(sheets), sheets, unequal)
    made = shares.ratios(sheets)
    beside = rate_pairs.pairs(sheets, {r.rate for r in made})
    checks = [
        *shares.check_ratios(sheets, made),
        *weighted.check_areas(sheets, beside),
        *weighted.check_groups(sheets, beside, equations),
        *shared.check_common(sheets, beside),
        *leaps.check_leaps(sheets, beside),
        *grim.check_whole_numbers(sheets, {r.rate for r in made}),
    ]
    return Known(equations, made, beside, checks, contradictions.same(sheets, unequal.listed(sheets)))


def for_hidden(known: Known, sheets: list[Sheet], unequal: said.Unequal) -> Known:
    """What hidden cells are worked out by. Of tables that an edition's own list defines, that is neither what districts
    add up to, since some may be in none, nor figures of two tables that happen to be alike."""
    listed = unequal.listed(sheets)
    return replace(
        known,
        equations=[
            e for e in known.equations if e.parts[0][0] not in listed or not said.is_down(e, sheets[e.parts[0][0]])
        ],
        same=[p for p in known.same if not {p.one[0], p.other[0]} <= listed],
    )


def tested(sheets: list[Sheet], known: Known) -> Tested:
    "How much of all that is printed could be held against something else."

    def shown(at: At) -> bool:
        return sheets[at[0]].cells[at[1]][at[2]].status == "tal"

    return Tested(
        sums=sum(e.status in {"håller", "fel"} for e in known.equations),
        rates=len({c.suspects[0] for c in known.checks}),
        twins=sum(shown(p.one) and shown(p.other) for p in known.same),
        hidden=sum(cell.status == "dold" for sheet in sheets for row in sheet.cells for cell in row),
    )
