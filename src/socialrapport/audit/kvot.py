"""Gathers the rate checks that fail under as few wrong figures as explain them."""

from __future__ import annotations

import math
from collections import defaultdict

from socialrapport.audit.evidence import Check
from socialrapport.audit.fault import RATIO, Finding
from socialrapport.audit.printed_table import At, Sheet, printed
from socialrapport.audit.wrong_sums import named, other_year


def findings(checks: list[Check], sheets: list[Sheet], explained: set[At]) -> list[tuple[At, Finding]]:
    "One finding per wrong rate, with the rate; checks that rest on an already `explained` figure say nothing new."
    told = [c for c in checks if not explained & set(c.cells)]
    failing = [c for c in told if not c.holds]
    passes: dict[At, float] = defaultdict(float)
    for check in told:
        if check.holds:
            for at in check.suspects:
                passes[at] += 0.5 if check.strong else 0.05
    found = []
    while failing:
        votes: dict[At, float] = defaultdict(float)
        settled: set[At] = set()
        for check in failing:
            for i, at in enumerate(check.suspects):
                votes[at] += (1.0 if check.strong else 0.6) - (0.01 * min(i, 5) if check.settled else 0.01 * min(i, 1))
                settled |= {at} if check.settled else set()
        score = {at: v if at in settled else v - min(passes[at], 0.9 * v) for at, v in votes.items()}
        best = max(score, key=lambda at: score[at])
        alike = [at for at in score if score[at] > score[best] - 0.015]
        if best not in settled:
            best = max(alike, key=lambda at: (_stands_out(at, sheets), at == best))
        mine = [c for c in failing if best in c.suspects]
        failing = [c for c in failing if best not in c.suspects]
        near = [at for at in score if score[at] > score[best] - 0.05]
        found.append((best, _finding(best, mine, sheets, near)))
    return found


def _stands_out(at: At, sheets: list[Sheet]) -> float:
    "How far a rate is from the nearest other year of its series, as a logarithm; 0 without such."
    sheet, (_, r, c) = sheets[at[0]], at
    near = other_year(sheet, r, c)
    figure = sheet.cells[r][c].value
    return abs(math.log(figure / near)) if near and near > 0 and figure > 0 and sheet.units[r][c] != "n" else 0.0


def _finding(best: At, checks: list[Check], sheets: list[Sheet], alike: list[At]) -> Finding:
    sheet = sheets[best[0]]
    rates = [at for at in alike if at in checks[0].suspects and at != best]
    texts = list(dict.fromkeys(c.text for c in checks))[:3]
    if len(checks[0].suspects) > 3 and rates:
        maybe = "; ".join(sheets[s].place(r, c) for s, r, c in [best, *rates][:8])
        texts.append(f"Felet kan ligga i något av: {maybe}.")
    elif len(checks) > 1:
        texts.append(
            f"Gemensamt för dem är {sheet.place(best[1], best[2])} ({printed(sheet.cells[best[1]][best[2]])})."
        )
    cells = list(dict.fromkeys([best, *(at for c in checks for at in c.cells)]))
    return Finding(RATIO, sheet.file, sheet.place(best[1], best[2]), " ".join(texts), named(cells, sheets))
