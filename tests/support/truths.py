"""True statements in Swedish whose every figure is looked up in an edition, and the same with one thing made false.

A statement is a line of `tests/truths/`; what stands in braces follows the edition:

| Slot | What it becomes |
|---|---|
| `{n eb.hushall}` | the count; `-1` is of the year before, `2019` of that year, `d1` of a district, `kon=K` of a code |
| `{n1 bu.digitala/andel}` | that measure with one decimal; `mn` is in millions, `r-` and `r+` rounded down and up |
| `{p T -1}`, `{sp T -1}`, `{pe T/andel -1}`, `{df T -1}` | the change since: percent, signed, points, number |
| `{o T kon=K}` | the group's part of the whole, in percent |
| `{w ökade|minskade T -1}` | the word for the way it went (`@kon`: for more women than men, or fewer) |
| `{var T kon=K}` | the group's part of the whole, or a share: *var tredje*, where it is about one in so many |
| `{nk T}` | the count, that no false one is made of: *högst* and *minst* are true of much |
| `{s T d1+d2}`, `{m T -4}`, `{lo T 2019}`, `{hi T 2019}` | a sum; the mean, least and most since |
| `{wd högre|lägre T d1 d2}`, `{wh högre|lägre T d1}` | the word for a district beside another, or beside the whole |
| `{y -1}`, `{d d1}`, `{i d1}`, `{I d1}` | a year, a district, *i* and the district |
| `{t T stadsdel 1}` | the group that is first (`-1`: last) |

` ¶ ` is a new line, of a table, a slide or a mail. A statement of which the edition hides a cell is not told.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from socialrapport.model import written
from socialrapport.opened.tables import PLACES, Measure, Published, Table
from socialrapport.verifying import Judged, Verdict

FOLDER = Path(__file__).parents[1] / "truths"
STYLES = (
    "arsrapport", "artikel", "debatt", "bilder", "svart", "blandat", "roster", "brev", "sista", "revision", "namnd",
    "radio", "motion", "ansokan", "intervju", "webb", "manus", "kallelse", "dagbok", "forum", "bokslut",
    "remissvar", "podd", "tabell", "halvar", "fragor", "reservation", "granskning", "elev", "mejltrad", "faktakoll",
    "nyhetsbrev", "uppsats", "budgetmotion", "sammantrade", "arsmote", "skriftligt", "broschyr",
    "arsredovisning", "tidning", "utspel", "punkter", "forvaltning", "reporter", "replik", "deck", "kommunrapport",
    "morgonbladet", "ledarsida", "presentation", "helarsbokslut", "webbnyhet", "partiblad", "dragning",
    "arsrapporten", "kvallstidning", "valmanifest", "chefsmote", "sistaprov_rapport", "sistaprov_press",
    "sistaprov_bild", "prov1", "prov2", "prov3", "prov4", "prov5", "prov6", "prov7",
    "verksamhetsar", "dagspress", "stabsmejl", "namndsbokslut", "radioinslag", "bildspel", "arsbokslut", "insandare",
    "ledningsmejl", "uppfoljning", "lokalt", "pmdistrikt",
    "post_och_press", "motion_och_revision", "post_press_namnd",
    "post_rost_protokoll", "torg_styrkort_kontor", "replik_faktaruta_mote", "avsked_enkat_fragestund",
    "anslagstavla", "nyhetsgrafik", "debattinlagg", "revisorerna",
)  # fmt: skip
OUTSIDERS = (
    "lokaltidningen", "stadsdelschefens_bilder", "debatt_och_svar", "utredarens_arsrapport",
    "forskaroversikt", "latt_svenska", "pressruta_och_mejl", "revisorns_jamforelser",
    "webbsida_och_flode", "motion_och_reportage", "protokoll_och_pm",
    "webbnyheter", "tal_och_insandare", "pm_och_oversikter", "revision_och_skoluppsats",
    "forvaltningens_berattelse", "radiomanus_och_sociala_medier", "utvardering_i_punkter", "barnmotion",
    "arsrapport_revision_och_press", "nyheter_debatt_och_mejl",
    "forvaltning_granskning_och_motion", "nyheter_och_ledningens_punkter",
)  # fmt: skip
"Of writers who had not seen how texts are read: only what was wrong of them has been mended, not what is not found."
_SLOT = re.compile(r"\{([^}]+)\}")
OF_FIGURES = ("siffror", "storlek", "gammalt tal")
NUMBERS = ("n", "n1", "mn", "p", "sp", "sd", "pe", "df", "o", "s", "m")
NEW_LINE = " ¶ "
"What a statement of several lines has between them: a table, a slide, a mail."
ONE_IN = ("", "", "annan", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde")
ONE_IN_WITHIN = 1.0
FAR = 0.03
"""How far a false figure at least is from the true one, as a part of it."""


class Hidden(Exception):
    "The edition does not show what the statement is about, or it cannot be said as it is written."


@dataclass(frozen=True)
class Told:
    "A statement: its text, and where one thing was made false what kind of fault it is and what stands there now."

    template: str
    text: str
    kind: str = ""
    at: str = ""
    spot: int = -1
    """Where `at` stands in the text."""


@dataclass(frozen=True)
class Spec:
    "What a slot says: the figure, of which table, when and of whom."

    form: str
    words: str = ""
    table: str = ""
    measure: str = ""
    years: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    district: str = ""
    rest: tuple[str, ...] = ()


def lines(style: str) -> list[str]:
    return [line for line in (FOLDER / f"{style}.txt").read_text("utf-8").split("\n") if line.strip()]


def halves(style: str, half: int) -> list[str]:
    "Every other statement: 0 are those that the reader was made by, 1 those that were kept for the last measure."
    return [line for at, line in enumerate(lines(style)) if at % 2 == half]


class Teller:
    "Tells statements of one edition."

    def __init__(self, edition: Published) -> None:
        self.edition, self.year = edition, int(edition.year)
        self.tables = {t.id: t for t in edition.tables}
        people = self.tables["eb.hushall"]
        axis = next((a for a in people.axes if a.id in PLACES), None)
        self.axis = axis.id if axis else ""
        self.labels = {c: label for c, label in (axis.labels if axis else {}).items() if c != "Total"}
        shown = {c: people.value("antal", edition.year, frozenset({(axis.id, c)})) or 0 for c in self.labels}
        self.districts = sorted((c for c in shown if shown[c]), key=lambda c: (-shown[c], c))

    def true(self, template: str) -> Told | None:
        "The statement, None where the edition hides something of it."
        try:
            return Told(template, self._rendered(template, [self.said(s) for s in _slots(template)]))
        except Hidden:
            return None

    def false(self, template: str) -> Iterator[Told]:
        "The statement with one thing at a time made false, where what it then says is shown and is another."
        specs = _slots(template)
        try:
            said = [self.said(s) for s in specs]
        except Hidden:
            return
        for at, spec in enumerate(specs):
            for kind, new in self._wrong(spec, said[at], specs):
                text = self._rendered(template, [*said[:at], new, *said[at + 1 :]])
                if text != self._rendered(template, said):
                    yield Told(template, text, kind, new, self._spot(template, [*said[:at], new]))

    def _rendered(self, template: str, said: list[str]) -> str:
        parts = iter(said)
        text = _SLOT.sub(lambda _: next(parts), template.replace(NEW_LINE, "\n"))
        return text[:1].upper() + text[1:]

    def _spot(self, template: str, said: list[str]) -> int:
        "Where the last of *said* stands."
        end = list(_SLOT.finditer(template))[len(said) - 1].end()
        return len(self._rendered(template[:end], said)) - len(said[-1])

    def _wrong(self, spec: Spec, said: str, specs: list[Spec]) -> Iterator[tuple[str, str]]:
        if spec.form in NUMBERS:
            yield from self._wrong_number(spec, said)
        elif spec.form in ("w", "wd", "wh"):
            first, second = spec.words.split("|")
            yield "riktning", second.split()[0] if said == first else first
        elif spec.form == "y":
            yield from self._wrong_year(spec, said, specs)
        elif spec.form in ("d", "i", "I"):
            yield from self._wrong_district(spec, specs)
        elif spec.form == "var":
            yield "storlek", f"var {ONE_IN[ONE_IN.index(said.split()[1]) - 1 or 3]}"
        elif spec.form == "t":
            yield "rang", self.said(replace(spec, rest=(spec.rest[0], str(_next_rank(int(spec.rest[1]))))))

    def _wrong_number(self, spec: Spec, said: str) -> Iterator[tuple[str, str]]:
        value = _worth(said)
        if (swapped := _swapped(said)) and abs(_worth(swapped) - value) > FAR * abs(value):
            yield "siffror", swapped
        elif (bigger := self._written(spec, 1.2 * value + 2)) != said:
            yield "storlek", bigger
        if spec.form in ("n", "n1", "mn"):
            earlier = (str(int(self._when(spec)) - self._step(spec)),)
            try:
                stale = self.said(replace(spec, years=earlier))
            except Hidden:
                return
            if abs(_worth(stale) - value) > FAR * abs(value):
                yield "gammalt tal", stale

    def _wrong_year(self, spec: Spec, said: str, specs: list[Spec]) -> Iterator[tuple[str, str]]:
        years = {self._when(s) for s in specs if s.table}
        mine = [s for s in specs if s.form in ("n", "n1", "mn") and self._when(s) == said]
        for back in (1, 2, 3, 4):
            new = str(int(said) - back)
            if new not in years and mine and all(self._differs(s, replace(s, years=(new,))) for s in mine):
                yield "år", new
                return

    def _wrong_district(self, spec: Spec, specs: list[Spec]) -> Iterator[tuple[str, str]]:
        used = {s.district for s in specs}
        mine = [s for s in specs if s.form in ("n", "n1") and s.district == spec.district]
        for new in (f"d{n}" for n in range(1, len(self.districts) + 1)):
            if new not in used and mine and all(self._differs(s, replace(s, district=new)) for s in mine):
                yield "distrikt", self.said(replace(spec, district=new))
                return

    def _differs(self, one: Spec, other: Spec) -> bool:
        try:
            a, b = self._value(one), self._value(other)
        except Hidden:
            return False
        return abs(a - b) > FAR * max(abs(a), abs(b))

    def said(self, spec: Spec) -> str:
        "What stands in the place of a slot."
        match spec.form:
            case "y":
                return self._when(spec)
            case "d" | "i" | "I":
                return self._place(spec)
            case "t":
                return self._label(spec, self._ranked(spec))
            case "w" | "wd" | "wh":
                return self._way(spec)
        if spec.form == "var":
            return self._one_in(spec)
        text = self._written(spec, self._figure(spec))
        if _worth(text) == 0:
            raise Hidden
        return text

    def _one_in(self, spec: Spec) -> str:
        share = self._value(spec) if spec.measure else self._figure(replace(spec, form="o"))
        near = [n for n in range(2, 11) if abs(share - 100 / n) <= ONE_IN_WITHIN]
        if not near:
            raise Hidden
        return f"var {ONE_IN[near[0]]}"

    def _figure(self, spec: Spec) -> float:
        if spec.form in ("p", "sp", "sd", "pe", "df"):
            return self._change(spec)
        if spec.form == "s":
            return sum(self._value(replace(spec, district=one)) for one in spec.rest[0].split("+"))
        if spec.form in ("m", "lo", "hi"):
            since = int(self._when(spec))
            seen = [self._value(replace(spec, years=(str(y),))) for y in range(since, self.year + 1)]
            return {"m": sum(seen) / len(seen), "lo": min(seen), "hi": max(seen)}[spec.form]
        value = self._value(spec)
        if spec.form == "o":
            return 100 * value / self._value(replace(spec, codes=()))
        return value

    def _written(self, spec: Spec, value: float) -> str:
        match spec.form:
            case "sp":
                return ("+" if value > 0 else "\u2212") + written.figure(abs(value), 1)
            case "sd":
                return ("+" if value > 0 else "\u2212") + written.figure(abs(value), 0)
            case "n1" | "pe":
                return written.figure(abs(value), 1)
            case "mn":
                return written.figure(value / 1000, 1)
            case "r-" | "r+" | "r":
                step = 10.0 ** max(0, len(str(int(value))) - 2)
                way = {"r-": math.floor, "r+": math.ceil, "r": round}[spec.form]
                return written.figure(way(value / step) * step, 0)
        return written.figure(abs(value), 0)

    def _place(self, spec: Spec) -> str:
        code = self._district(spec)
        at = self.edition.called.before(code) or "i"
        before = {"d": "", "i": f"{at} ", "I": f"{at.capitalize()} "}[spec.form]
        return f"{before}{self.labels[code]}"

    def _way(self, spec: Spec) -> str:
        up, down = spec.words.split("|")
        if "@kon" in spec.rest:
            women = self._value(replace(spec, codes=(("kon", "K"),)))
            change = women - self._value(replace(spec, codes=(("kon", "M"),)))
        elif spec.form == "wd":
            first, second = spec.rest
            change = self._value(replace(spec, district=first)) - self._value(replace(spec, district=second))
        elif spec.form == "wh":
            change = self._value(spec) - self._value(replace(spec, district=""))
        else:
            change = self._change(replace(spec, form="df"))
        if not change or ("inte" in spec.words and change < 0):
            raise Hidden
        return up if change > 0 else down.split()[0]

    def _change(self, spec: Spec) -> float:
        now, then = self._value(replace(spec, years=spec.years[1:])), self._value(replace(spec, years=spec.years[:1]))
        if now == then:
            raise Hidden
        return now - then if spec.form in ("pe", "df", "sd") else 100 * (now - then) / then

    def _when(self, spec: Spec) -> str:
        first = spec.years[0] if spec.years else "0"
        return str(self.year + int(first)) if first.startswith("-") or first == "0" else first

    def _step(self, spec: Spec) -> int:
        return 2 if self.tables[spec.table].survey else 1

    def _district(self, spec: Spec) -> str:
        if not self.districts:
            raise Hidden
        return self.districts[int(spec.district[1:]) - 1]

    def _value(self, spec: Spec) -> float:
        table = self._table(spec)
        codes = set(spec.codes)
        if spec.district:
            codes.add((self.axis, self._district(spec)))
        for axis, code in spec.codes:
            if ":" in code:
                rank, of = code.split(":")
                top = self._ranked(Spec("t", table=of, rest=(axis, rank)))
                codes = (codes - {(axis, code)}) | {top}
        measure = spec.measure or _first(table).id
        value = table.value(measure, self._when(spec), frozenset((self._axis(a), c) for a, c in codes))
        if value is None or value == 0:
            raise Hidden
        return value

    def _axis(self, name: str) -> str:
        return self.axis if name == "stadsdel" else name

    def _ranked(self, spec: Spec) -> tuple[str, str]:
        table, axis = self._table(spec), self._axis(spec.rest[0])
        labels = next((a.labels for a in table.axes if a.id == axis), {})
        measure = spec.measure or _first(table).id
        seen = {c: table.value(measure, str(self.year), frozenset({(axis, c)})) for c in labels if c != "Total"}
        known = {c: value for c, value in seen.items() if value is not None}
        if len(known) < len(seen) or len(set(known.values())) < len(known) or len(known) < 3:
            raise Hidden
        order, rank = sorted(known, key=lambda c: -known[c]), int(spec.rest[1])
        return axis, order[rank - 1 if rank > 0 else rank]

    def _label(self, spec: Spec, at: tuple[str, str]) -> str:
        return next(axis.labels[at[1]] for axis in self._table(spec).axes if axis.id == at[0])

    def _table(self, spec: Spec) -> Table:
        if spec.table not in self.tables:
            raise Hidden
        return self.tables[spec.table]


def _first(table: Table) -> Measure:
    return (table.counts or table.measures)[0]


def _next_rank(rank: int) -> int:
    return rank + 1 if rank > 0 else rank - 1


def _slots(template: str) -> list[Spec]:
    return [_spec(found.group(1)) for found in _SLOT.finditer(template)]


def _spec(text: str) -> Spec:
    form, *words = text.split()
    spec = Spec(form)
    if form in ("w", "wd", "wh"):
        at = next(i for i, word in enumerate(words) if "|" in word)
        said = words[at]
        if words[at + 1 : at + 2] == ["inte"]:
            said, words = f"{said} inte", [*words[: at + 1], *words[at + 2 :]]
        spec, words = replace(spec, words=said), words[:at] + words[at + 1 :]
    for word in words:
        if re.fullmatch(r"-?\d+", word) and form != "t":
            spec = replace(spec, years=(*spec.years, word))
        elif re.fullmatch(r"d\d+", word) and form != "wd":
            spec = replace(spec, district=word)
        elif "=" in word:
            axis, code = word.split("=")
            spec = replace(spec, codes=(*spec.codes, (axis, code)))
        elif "." in word:
            table, _, measure = word.partition("/")
            spec = replace(spec, table=table, measure=measure)
        else:
            spec = replace(spec, rest=(*spec.rest, word))
    return spec


def _worth(text: str) -> float:
    return float(re.sub(r"[^\d,]", "", text).replace(",", ".") or 0)


def _swapped(text: str) -> str:
    "Two digits of a figure in each other's place, the first being another."
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    for a, b in pairwise(digits):
        if text[a] != text[b] and not (a == digits[0] and text[b] == "0"):
            out = list(text)
            out[a], out[b] = out[b], out[a]
            return "".join(out)
    return ""


def is_confirmed(told: Told, found: Sequence[Judged]) -> bool:
    "Whether what was made false was told to be right: the figure itself, else the whole statement."
    if told.kind not in OF_FIGURES:
        return bool(found) and all(c.verdict is Verdict.CONFIRMED for c in found)
    mine = [c for c in found if _stands(c, told)]
    row = bool(mine) and all(told.text.find(c.sentence) < 0 for c in mine)
    return (all if row else any)(c.verdict is Verdict.CONFIRMED for c in mine) and bool(mine)


def _stands(claim: Judged, told: Told) -> bool:
    "Whether the claim is the figure that was made false."
    if claim.raw.strip("+\u2212-") != told.at.strip("+\u2212-"):
        return False
    at = told.text.find(claim.sentence)
    return at < 0 or abs(at + claim.start - told.spot) <= 1


_THINGS = "hushåll|personer|barn|orosanmälningar|utredningar|avhysningar"
_OTHER_UNIT = {"hushåll": "ärenden", "personer": "beslut", "barn": "anmälningar", "procent": "procentenheter"}
_NEIGHBOURS = (
    ("månad för år", re.compile(r"\b(?:under |år )?((?:19|20)\d\d)\b(?!\s*–)"), lambda m: f"i mars {m[1]}"),
    ("annan befolkning", re.compile(rf"(?<=\d )({_THINGS})\b"), lambda m: f"utlandsfödda {m[1]}"),
    ("annat urval", re.compile(rf"(?<=\d )({_THINGS})\b"), lambda m: f"{m[1]} med hund"),
    ("negation", re.compile(r"\b(var|fick|hade|kom|gjordes|fanns|bodde|ökade|minskade)\b"), lambda m: f"{m[1]} inte"),
    ("annan händelse", re.compile(r"\b(fick|hade|placerades|verkställdes|inleddes|gjordes)\b"), lambda m: "nekades"),
    ("annan ort", re.compile(r"(?<!\d)(?=[.](?: |$))|(?<=\d{4})(?=[.](?: |$))"), lambda m: " i Malmö"),
    ("annan enhet", re.compile(r"\b(hushåll|personer|barn|procent)\b"), lambda m: _OTHER_UNIT[m[1]]),
)


def near_misses(told: Told) -> Iterator[Told]:
    "The statement with its words changed a little, so that it is about something else."
    for kind, pattern, new in _NEIGHBOURS:
        found = next((m for m in pattern.finditer(told.text) if kind in _OF_ALL or _tells(told.text, m)), None)
        if found:
            text = f"{told.text[: found.start()]}{new(found)}{told.text[found.end() :]}"
            yield replace(told, text=text, kind=kind)


_OF_ALL = ("annan ort",)
"""What is said of all that follows it too."""


def _tells(text: str, found: re.Match[str]) -> bool:
    "Whether the sentence that is changed has a figure, no year alone, and does not only stand before one that has."
    before, after = re.split(r"[.?!]\s|\n", text[: found.start()])[-1], re.split(r"[.?!]\s|\n", text[found.end() :])[0]
    return re.search(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d", before + after) is not None
