"""Trades: hide one cell more, publish several in its place.

When nothing hidden can be published, each secondary cell's form is a multiple of some primary cell's.
Hiding a cell more gives those forms a new term; where the two get different ones, the secondary cell
is free. One cell, or a bundle that only helps together, can free one secondary cell in each of
several such families, and all these trades are priced from one elimination.
"""

from __future__ import annotations

import numba
import numpy as np

from socialrapport.disclosure.arithmetic import linear_forms
from socialrapport.disclosure.arithmetic.linear_forms import PRIME, Forms
from socialrapport.disclosure.linked_tables import plain_steps
from socialrapport.disclosure.linked_tables.linked import Flags, Ints, Linked

SALT = 1_234_567_891


def improve(
    tables: Linked, hidden: Flags, guarded: Flags, usable: Flags, weight: Ints, rank: Ints, rounds: int
) -> Flags:
    """A pattern that hides no more weight than *hidden* and determines no guarded cell.

    *usable* are the cells that may be hidden besides. At most *rounds* sets of trades are made.
    """
    for _ in range(rounds):
        better = traded(tables, hidden, guarded, usable, weight, rank)
        if better is None:
            break
        hidden = better
    return hidden


def traded(tables: Linked, hidden: Flags, guarded: Flags, usable: Flags, weight: Ints, rank: Ints) -> Flags | None:
    "The pattern after one set of trades that do not disturb each other, or None where none gains."
    extra = beside(tables, hidden, usable)
    if not extra.any():
        return None
    forms = linear_forms.forms_of(tables, hidden | extra, rank, extra)
    family, scale = families(forms, hidden, extra)
    secondary = hidden & usable & ~guarded
    _gain, pick, freed = _price(pricing(forms, hidden, extra), family, scale, secondary, guarded, weight)
    if not len(pick):
        return None
    before = int(weight[secondary].sum())
    opened = np.zeros(len(hidden), dtype=bool)
    opened[pick] = True
    order = np.concatenate((np.flatnonzero(extra & ~opened), freed, by_rank(opened, rank), by_rank(secondary, rank)))
    published, _ = linear_forms.publish(forms, order, guarded)
    after = (hidden | opened) & ~published
    return after if int(weight[after & usable & ~guarded].sum()) < before else None


def set_apart(
    tables: Linked, hidden: Flags, primary: Flags, alone: Flags, tied: Ints, usable: Flags, weight: Ints, rank: Ints
) -> Flags:
    """A pattern in which no primary cell's form is a multiple of that of someone who is alone in a cell.

    Each round hides the cells, or bundles of cells, that set most pairs apart for their weight, until none
    is left or no cell helps. Pairs in the same family of *tied* move together whatever is hidden.
    """
    for lacking in (1, 1, 1, 2, 2, 3):
        extra = beside(tables, hidden, usable, lacking)
        if not extra.any():
            break
        forms = linear_forms.forms_of(tables, hidden | extra, rank, extra)
        family, scale = families(forms, hidden, extra)
        insider, cell = pairs_of(family, primary, alone, tied)
        if not len(cell):
            break
        candidates, cost, at, parts = _separations(
            pricing(forms, hidden, extra), family, scale, insider, cell, weight.astype(np.float64)
        )
        picked = _cover(cost, at, parts, len(cell))
        if not len(picked):
            continue
        hidden = hidden | _bundles(pricing(forms, hidden, extra), candidates[picked])
    return hidden


def pairs_of(family: Ints, primary: Flags, alone: Flags, tied: Ints) -> tuple[Ints, Ints]:
    "All (someone alone, primary cell) of one family that are not bound together anyway."
    insiders = np.flatnonzero(alone & (family >= 0))
    cells = np.flatnonzero(primary & (family >= 0))
    cells = cells[np.argsort(family[cells], kind="stable")]
    first = np.searchsorted(family[cells], family[insiders])
    many = np.searchsorted(family[cells], family[insiders], side="right") - first
    left = np.repeat(insiders, many)
    right = cells[np.repeat(first, many) + np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)]
    keep = (left != right) & (tied[left] != tied[right])
    order = np.argsort(family[right[keep]], kind="stable")
    return left[keep][order], right[keep][order]


def by_rank(cells: Flags, rank: Ints) -> Ints:
    "The cells, those that one most wants to publish first."
    found = np.flatnonzero(cells)
    return found[np.argsort(-rank[found], kind="stable")]


def beside(tables: Linked, hidden: Flags, usable: Flags, lacking: int = 1) -> Flags:
    "Published usable cells all of whose lines, but at most *lacking*, have something hidden."
    in_line = np.bincount(tables.rows(), weights=hidden[tables.cell], minlength=tables.lines)
    bare = np.bincount(tables.cell, weights=(in_line == 0)[tables.rows()], minlength=tables.cells)
    return np.asarray(usable & ~hidden & (bare <= lacking))


def families(forms: Forms, hidden: Flags, extra: Flags) -> tuple[Ints, Ints]:
    "For each hidden cell the family of its form (equal up to a factor, the extra cells aside) and that factor."
    family, scale = _families(forms.start, forms.length, forms.variable, forms.factor, hidden, extra)
    return family, scale


def pricing(forms: Forms, hidden: Flags, extra: Flags) -> tuple[object, ...]:
    return forms.start, forms.length, forms.variable, forms.factor, forms.first, forms.many, forms.uses, hidden, extra


@numba.njit(cache=True)
def _mixed(x):  # type: ignore[no-untyped-def]
    "A residue that looks drawn by lot, the same for the same x."
    z = np.uint64(x) + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.int64((z ^ (z >> np.uint64(31))) % np.uint64(PRIME))


@numba.njit(cache=True)
def _families(start, length, variable, factor, hidden, extra):  # type: ignore[no-untyped-def]
    n = len(hidden)
    scale = np.zeros(n, dtype=np.int64)
    mark = np.full(n, -1, dtype=np.int64)
    for c in range(n):
        if not hidden[c]:
            continue
        one, two, lead = np.int64(0), np.int64(0), np.int64(0)
        for t in range(start[c], start[c] + length[c]):
            x = variable[t]
            if extra[x]:
                continue
            if lead == 0:
                lead = factor[t]
            one = (one + factor[t] * _mixed(x)) % PRIME
            two = (two + factor[t] * _mixed(x + SALT)) % PRIME
        if lead == 0:
            continue
        back = linear_forms._inverse(lead)
        scale[c] = lead
        mark[c] = ((one * back % PRIME) << np.int64(31)) ^ (two * back % PRIME)
    order = np.argsort(mark, kind="mergesort")
    family = np.full(n, -1, dtype=np.int64)
    number = -1
    before = np.int64(-1)
    for c in order:
        if mark[c] < 0:
            continue
        if mark[c] != before:
            number += 1
            before = mark[c]
        family[c] = number
    return family, scale


@numba.njit(cache=True)
def _price(forms, family, scale, secondary, guarded, weight):  # type: ignore[no-untyped-def]
    start, length, variable, factor, first, many, uses, hidden, extra = forms
    n = len(hidden)
    families = plain_steps.numbered(family)
    members_at = np.zeros(families + 1, dtype=np.int64)
    for c in range(n):
        if family[c] >= 0:
            members_at[family[c] + 1] += 1
    for k in range(families):
        members_at[k + 1] += members_at[k]
    members = np.empty(members_at[families], dtype=np.int64)
    fill = members_at.copy()
    for c in range(n):
        if family[c] >= 0:
            members[fill[family[c]]] = c
            fill[family[c]] += 1
    term = np.zeros(n, dtype=np.int64)
    seen = np.full(families, -1, dtype=np.int64)
    touched = np.empty(families, dtype=np.int64)
    gains = np.zeros(n, dtype=np.int64)
    results_at = np.zeros(n + 1, dtype=np.int64)
    results = np.empty(1024, dtype=np.int64)
    total = 0
    candidates = np.empty(n, dtype=np.int64)
    many_candidates = 0
    for j in range(n):
        if not extra[j] or many[j] == 0:
            continue
        cost = np.int64(0)
        count = 0
        for e in range(first[j], first[j] + many[j]):
            c = uses[e]
            value = np.int64(0)
            for t in range(start[c], start[c] + length[c]):
                if variable[t] == j:
                    value = factor[t]
                    break
            if value == 0:
                continue
            if extra[c]:
                cost += weight[c]
            elif family[c] >= 0:
                term[c] = value * linear_forms._inverse(scale[c]) % PRIME
                if seen[family[c]] != j:
                    seen[family[c]] = j
                    touched[count] = family[c]
                    count += 1
        gain = -cost
        begin = total
        for a in range(count):
            k = touched[a]
            best = -1
            for m in range(members_at[k], members_at[k + 1]):
                s = members[m]
                if not secondary[s] or (best >= 0 and weight[s] <= weight[best]):
                    continue
                free = True
                for q in range(members_at[k], members_at[k + 1]):
                    if guarded[members[q]] and term[members[q]] == term[s]:
                        free = False
                        break
                if free:
                    best = s
            if best >= 0:
                gain += weight[best]
                if total == len(results):
                    results = plain_steps.grown(results, total + 1)
                results[total] = best
                total += 1
        for e in range(first[j], first[j] + many[j]):
            term[uses[e]] = 0
        gains[j] = gain
        if gain > 0:
            candidates[many_candidates] = j
            results_at[many_candidates] = begin
            many_candidates += 1
            results_at[many_candidates] = total
        else:
            total = begin
    losses = np.empty(many_candidates, dtype=np.int64)
    for a in range(many_candidates):
        losses[a] = -gains[candidates[a]]
    ranked = np.argsort(losses, kind="mergesort")
    taken = np.zeros(families, dtype=np.bool_)
    in_use = np.zeros(n, dtype=np.bool_)
    pick = np.empty(n, dtype=np.int64)
    picks = 0
    freed = np.empty(total, dtype=np.int64)
    frees = 0
    for a in ranked:
        j = candidates[a]
        clash = False
        for e in range(first[j], first[j] + many[j]):
            c = uses[e]
            if in_use[c] or (family[c] >= 0 and taken[family[c]]):
                clash = True
                break
        if clash:
            continue
        for e in range(first[j], first[j] + many[j]):
            c = uses[e]
            if family[c] >= 0:
                taken[family[c]] = True
            if extra[c] and not in_use[c]:
                in_use[c] = True
                pick[picks] = c
                picks += 1
        for r in range(results_at[a], results_at[a + 1]):
            freed[frees] = results[r]
            frees += 1
    return gains, pick[:picks], freed[:frees]


@numba.njit(cache=True)
def _separations(forms, family, scale, insider, cell, weight):  # type: ignore[no-untyped-def]
    "For each extra cell: what hiding it and those that must be hidden with it costs, and the pairs it sets apart."
    start, length, variable, factor, first, many, uses, hidden, extra = forms
    n = len(hidden)
    families = plain_steps.numbered(family)
    pair_at = np.zeros(families + 1, dtype=np.int64)
    for q in range(len(cell)):
        pair_at[family[cell[q]] + 1] += 1
    for k in range(families):
        pair_at[k + 1] += pair_at[k]
    term = np.zeros(n, dtype=np.int64)
    seen = np.full(families, -1, dtype=np.int64)
    candidates = np.empty(n, dtype=np.int64)
    costs = np.empty(n, dtype=np.float64)
    at = np.zeros(n + 1, dtype=np.int64)
    parts = np.empty(1024, dtype=np.int64)
    found, total = 0, 0
    touched = np.empty(families, dtype=np.int64)
    for j in range(n):
        if not extra[j] or many[j] == 0:
            continue
        cost = 0.0
        count = 0
        for e in range(first[j], first[j] + many[j]):
            c = uses[e]
            value = np.int64(0)
            for t in range(start[c], start[c] + length[c]):
                if variable[t] == j:
                    value = factor[t]
                    break
            if value == 0:
                continue
            if extra[c]:
                cost += weight[c]
            elif family[c] >= 0:
                term[c] = value * linear_forms._inverse(scale[c]) % PRIME
                if seen[family[c]] != j:
                    seen[family[c]] = j
                    touched[count] = family[c]
                    count += 1
        begin = total
        for a in range(count):
            for q in range(pair_at[touched[a]], pair_at[touched[a] + 1]):
                if term[insider[q]] != term[cell[q]]:
                    if total == len(parts):
                        parts = plain_steps.grown(parts, total + 1)
                    parts[total] = q
                    total += 1
        for e in range(first[j], first[j] + many[j]):
            term[uses[e]] = 0
        if total > begin:
            candidates[found] = j
            costs[found] = cost
            found += 1
            at[found] = total
    return candidates[:found], costs[:found], at[: found + 1], parts[:total]


@numba.njit(cache=True)
def _cover(cost, at, parts, pairs):  # type: ignore[no-untyped-def]
    "Candidates that together cover what all cover, each chosen for most new pairs to its cost (Chvatal 1979)."
    many = len(cost)
    done = np.zeros(pairs, dtype=np.bool_)
    fresh = plain_steps.differences(at)
    picked = np.empty(many, dtype=np.int64)
    count = 0
    alive = np.ones(many, dtype=np.bool_)
    while True:
        best, best_score = -1, 0.0
        for a in range(many):
            if not alive[a] or fresh[a] / (1.0 + cost[a]) <= best_score:
                continue
            new = 0
            for e in range(at[a], at[a + 1]):
                new += not done[parts[e]]
            fresh[a] = new
            alive[a] = new > 0
            score = new / (1.0 + cost[a])
            if score > best_score:
                best, best_score = a, score
        if best < 0:
            return picked[:count]
        picked[count] = best
        count += 1
        alive[best] = False
        for e in range(at[best], at[best + 1]):
            done[parts[e]] = True


@numba.njit(cache=True)
def _bundles(forms, picked):  # type: ignore[no-untyped-def]
    "The extra cells that hold a picked variable."
    start, length, variable, _, first, many, uses, hidden, extra = forms
    found = np.zeros(len(hidden), dtype=np.bool_)
    for j in picked:
        for e in range(first[j], first[j] + many[j]):
            c = uses[e]
            if extra[c]:
                for t in range(start[c], start[c] + length[c]):
                    if variable[t] == j:
                        found[c] = True
                        break
    return found
