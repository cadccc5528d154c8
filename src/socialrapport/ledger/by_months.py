"""Whether months lie outside what their series does by itself, reckoned again from the cells that a claim names."""

from __future__ import annotations

from socialrapport.model.finding import Claim
from socialrapport.statistics import processes
from socialrapport.statistics.processes import SEASON, Rule


def holds(claim: Claim, values: list[float]) -> bool:
    "The cells are the months told of, and then the whole series, which those are in."
    told = len(claim.cells) - len(set(claim.cells))
    series, places = values[told:], [claim.cells[told:].index(cell) for cell in claim.cells[:told]]
    signs, limits = processes.surprising(series), processes.limits(series)
    side = 1 if str(claim.stated).endswith("över") else -1
    match claim.stated:
        case "inom":
            return not signs
        case "över" | "under":
            outside = {sign.start for sign in signs if sign.rule is Rule.OUTSIDE and sign.side == side}
            return bool(places) and outside.issuperset(places)
        case "alla över" | "alla under":
            year = range(len(series) - SEASON, len(series))
            return places == list(year) and all(limits.side(series[i]) == side for i in year)
    return False
