"""How a text words its statistics: percent and percentage units, number and share, vague words, bases and breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from socialrapport.reading import Number, Read
from socialrapport.verifying.faults.flaw import UNCLEAR, Fault, Text
from socialrapport.verifying.judging.changes import is_change
from socialrapport.verifying.judging.figures_written import figure
from socialrapport.verifying.judging.verdicts import Verdict
from socialrapport.verifying.linking.clauses import is_heading
from socialrapport.verifying.linking.times_meant import says_previous

_SHARE = re.compile(r"\b(?:(?!\w*handel)\w*andel(?:en|ar|arna)?|svarsfrekvensen)\b", re.IGNORECASE)


def never_ending(text: Text) -> Iterator[Fault]:
    "What has no stop for so long that it is no sentence, and of which nothing was tried."
    for read in text.endless:
        why = f"Här står {figure(len(read.sentence))} tecken utan punkt. Inget i dem är läst eller prövat."
        do = "Dela upp texten i meningar, om den är någon text."
        yield Fault("never_ending", read.line, f"{read.sentence[:BEFORE]}…", why, do, UNCLEAR)


def turned_around(text: Text) -> Iterator[Fault]:
    "*511* that is shown as *115*: signs that nobody sees turn what stands between them around."
    for line in text.turned:
        why = "Raden har osynliga tecken som vänder skrivriktningen, så att tal kan synas baklänges."
        yield Fault("turned_around", line, "U+202A–U+202E", why, "Ta bort tecknen och läs efter att talen är rätt.")


def unit_slips(text: Text) -> Iterator[Fault]:
    "*Andelen ökade med tre procent*: percent of the share, or percentage units?"
    for read in text.reads:
        for number in read.numbers:
            if number.unit == "procent" and is_change(read.sentence, number) and _of_share(read, number):
                why = f"En andel som ändras ”{number.raw} procent”: procent eller procentenheter?"
                do = "Skriv procentenheter om det är skillnaden mellan andelarna, annars båda talen."
                yield Fault("unit_slip", read.line, _around(read, number), why, do)


def _of_share(read: Read, number: Number) -> bool:
    before = read.sentence[: number.start]
    share = list(_SHARE.finditer(before))
    count = list(re.finditer(r"\bantal(?:et)?\b|\bbelopp\w*|\bkostnad\w*", before, re.IGNORECASE))
    if share:
        return not count or share[-1].start() > count[-1].start()
    levels = [
        n
        for n in read.numbers
        if n.unit in ("procent", "andel") and n.end < number.start and not is_change(read.sentence, n)
    ]
    return bool(levels) and not count


def _around(read: Read, number: Number) -> str:
    "A number and the whole words about it."
    before, after = read.sentence[: number.start], read.sentence[number.end :]
    before = before if len(before) <= BEFORE else before[-BEFORE:].partition(" ")[2]
    after = after if len(after) <= AFTER else after[:AFTER].rpartition(" ")[0]
    return f"{before}{read.sentence[number.start : number.end]}{after}".strip()


BEFORE, AFTER = 24, 12
"""Letters of a sentence that are quoted about a number, at most."""


def shares_that_are_counts(text: Text) -> Iterator[Fault]:
    "*Andelen* of what the figures have as a number."
    for claim in text.claims:
        if claim.verdict is Verdict.AMBIGUOUS and "antalet som talet stämmer" in claim.why:
            yield Fault(
                "share_or_count", claim.line, claim.sentence[:60], claim.why, "Skriv antalet, eller ge andelens tal."
            )


_STATED = re.compile(r"\b(?:var|är|blev|uppgick till|låg på|ligger på)\s+(?:\w+\s+)?$", re.IGNORECASE)


def counts_and_shares_confused(text: Text) -> Iterator[Fault]:
    "*Andelen var 361*, *antalet var 79,6 procent*."
    for read in text.reads:
        for number in read.numbers:
            before = read.sentence[: number.start]
            told = list(re.finditer(r"\b(andelen|antalet)\b", before, re.IGNORECASE))
            if not told or not _STATED.search(before) or (number.unit or "").startswith(("per ", "år")):
                continue
            share, percent = told[-1].group().lower() == "andelen", number.unit in ("procent", "andel")
            if share == percent or is_change(read.sentence, number):
                continue
            said, right = ("andelen", "antalet") if share else ("antalet", "andelen")
            why = f"Texten säger {said} men ger {'ett antal' if share else 'en andel'}: {number.raw}."
            yield Fault("share_or_count", read.line, _around(read, number), why, f"Skriv {right}, eller rätta talet.")


_ARTICLES = (
    (re.compile(r"\bett\s+(?:(?:stor|tydlig|kraftig|svag|liten|viss|stort|tydligt|kraftigt|svagt)\s+)?"
                r"((?:\w*(?:ökning|minskning|andel|uppgång|nedgång|utredning|placering|skillnad|förändring|insats)))"
                r"(?![\w-])", re.IGNORECASE), "en"),
    (re.compile(r"\ben\s+(?:(?:stor|stort|högt|hög|lågt|låg|ökat|ökad|nytt)\s+)?"
                r"((?:antal|hushåll|bistånd|beslut|ärende|belopp))(?![\w-])", re.IGNORECASE), "ett"),
    (re.compile(r"\bmer\s+((?:personer|hushåll|barn|kvinnor|män|flickor|pojkar|\w*anmälningar|ärenden|utredningar))\s+än\b",
                re.IGNORECASE), "fler"),
    (re.compile(r"\bmindre\s+((?:personer|kvinnor|män|flickor|pojkar|\w*anmälningar|ärenden|utredningar))\b",
                re.IGNORECASE), "färre"),
)  # fmt: skip
_TENSE = re.compile(r"\bhar\s+(ökade|minskade|steg|sjönk)\s+(?:med|till|från|sedan|under)\b", re.IGNORECASE)
_SUPINE = {"ökade": "ökat", "minskade": "minskat", "steg": "stigit", "sjönk": "sjunkit"}


def articles(text: Text) -> Iterator[Fault]:
    "*ett ökning*, *mer personer än*, *har ökade*: a word that does not agree with the next."
    for read in text.reads:
        for pattern, right in _ARTICLES:
            for found in pattern.finditer(read.sentence):
                why = f"”{found.group().split()[0]}” passar inte till ”{found.group(1)}”."
                yield Fault("agreement", read.line, found.group(), why, f"Skriv ”{right}”.")
        for found in _TENSE.finditer(read.sentence):
            right = _SUPINE[found.group(1).lower()]
            yield Fault(
                "agreement", read.line, found.group(), f"”har {found.group(1)}” är fel form.", f"Skriv ”har {right}”."
            )


_NEUTER = r"(?:antalet|beloppet|biståndet|resultatet|behovet)"
_COMMON = r"(?:andelen|kostnaden|summan|svarsfrekvensen|hemlösheten|folkmängden|medelvårdtiden)"
_IS = r"(?:var|är|blev|har varit|ligger|förblev)"


def _agrees(noun: str, forms: str) -> re.Pattern[str]:
    "*antalet … var … oförändrad*, the form last."
    return re.compile(rf"\b{noun}\b[^.;]*?\b{_IS}\b[^.;,]{{0,40}}?\b({forms})(?=[\s.,;]|$)", re.IGNORECASE)


_AGREE = (
    _agrees(_NEUTER, "oförändrade?|stabila?|begränsade?|densamma|höga?|låga?"),
    _agrees(_COMMON, "oförändrat|oförändrade|stabilt|stabila|begränsat|begränsade|detsamma"),
)
_RIGHT = {
    "hög": "högt",
    "höga": "högt",
    "låg": "lågt",
    "låga": "lågt",
    "oförändrad": "oförändrat",
    "stabil": "stabilt",
    "begränsad": "begränsat",
    "densamma": "detsamma",
}


def agreement(text: Text) -> Iterator[Fault]:
    "*Antalet var oförändrad*: the adjective does not agree with its noun."
    back = {v: k for k, v in _RIGHT.items()}
    for read in text.reads:
        for pattern in _AGREE:
            for found in pattern.finditer(read.sentence):
                word = found.group(1).lower()
                noun = found.group(0).split()[0].lower()
                if _other_subject(found.group(0)) or _IN_A_CLAUSE.search(read.sentence[: found.start()]):
                    continue
                right = _RIGHT.get(word) or back.get(word, word)
                yield Fault(
                    "agreement",
                    read.line,
                    f"{noun} … {word}",
                    f"”{word}” böjs inte efter ”{noun}”.",
                    f"Skriv ”{right}”.",
                )


_IN_A_CLAUSE = re.compile(r"\b(?:där|som|då|när|vars|om|att)\s+$", re.IGNORECASE)
"""*andelen barn där biståndet varat i tio månader var oförändrad*: the noun is another clause's subject."""


def _other_subject(text: str) -> bool:
    "A noun of the other gender has come between: *antalet var 12 och andelen var oförändrad*."
    return bool(re.search(rf"\b{_NEUTER}\b.*\b{_COMMON}\b|\b{_COMMON}\b.*\b{_NEUTER}\b", text, re.IGNORECASE))


_VAGUE = re.compile(
    r"\b(stadigt|något (?:fler|färre|högre|lägre|mer|mindre)|i stort sett|tydlig(?:t|a)?|kraftig(?:t|a)?|markant|"
    r"betydligt|avsevärt|marginell(?:t)?|relativt|väsentlig(?:t)?)\b",
    re.IGNORECASE,
)


def vague_words(text: Text) -> Iterator[Fault]:
    "A word for how much, and no number that says it."
    for read in text.reads:
        if not read.claims:
            continue
        counted = [n for n in read.numbers if not (n.unit or "").startswith("år")]
        for found in _VAGUE.finditer(read.sentence):
            steady = found.group().lower() == "stadigt" and not re.search(r"\bsedan\s+(?:19|20)\d\d", read.sentence)
            if not counted or (steady and len(counted) < 2):
                why = "Ordet säger hur mycket, men meningen har inget tal" + (
                    " att jämföra med." if counted else " som visar det."
                )
                yield Fault(
                    "vague_word",
                    read.line,
                    found.group(),
                    why,
                    "Ge talen, eller säg var gränsen för ordet går.",
                    UNCLEAR,
                )


def directions_without_numbers(text: Text) -> Iterator[Fault]:
    "Something rose or fell, and neither how much nor from what."
    for before, read, following in zip((None, *text.reads), text.reads, (*text.reads[1:], None), strict=False):
        counted, given = _counted(read), _goes_on_with_numbers(read, following) or _goes_on_from_numbers(before, read)
        if read.direction != "nivå" and not counted and not given and not is_heading(read):
            why = "Meningen säger åt vilket håll det går men ger inget tal."
            yield Fault(
                "direction_without_number", read.line, read.sentence[:80], why, "Ge talet, och för vilka år.", UNCLEAR
            )


def _counted(read: Read) -> list[Number]:
    return [n for n in read.numbers if not (n.unit or "").startswith("år")]


_GOES_ON = re.compile(r"(?:totalt|sammanlagt|från|det (?:är|var|rör|handlar|motsvarar|innebär))\b", re.IGNORECASE)


def _goes_on_with_numbers(read: Read, following: Read | None) -> bool:
    "*Fler fick bistånd. Totalt handlar det om 825, 18 fler än 2023*: the next sentence gives the number."
    if following is None or following.line != read.line:
        return False
    same = bool(_GOES_ON.match(following.sentence)) or following.direction == read.direction
    return same and bool(_counted(following))


def _goes_on_from_numbers(before: Read | None, read: Read) -> bool:
    "*21 barn berördes. Det är den högsta siffran sedan 2019.*"
    near = before is not None and before.line == read.line
    return near and before is not None and bool(_GOES_ON.match(read.sentence)) and bool(_counted(before))


def comparison_bases(text: Text) -> Iterator[Fault]:
    "One text compares with three or more different times."
    bases: dict[str, list[tuple[int, str]]] = {}
    for read in text.reads:
        if (read.direction != "nivå" or read.numbers) and (said := _base(read)):
            bases.setdefault(_time_of(said, text.edition.year), []).append((read.line, said))
    if len(bases) >= 3:
        told = "; ".join(
            f"{time} (”{'”, ”'.join(dict.fromkeys(said for _, said in all_))}”)" for time, all_ in bases.items()
        )
        line = min(line for all_ in bases.values() for line, _ in all_)
        why = f"Texten jämför med {len(bases)} olika tidpunkter: {told}."
        do = "Jämför med samma år genomgående, eller säg varför året är ett annat."
        yield Fault("comparison_bases", line, told, why, do, UNCLEAR)


_BASES = (
    re.compile(
        r"\bsedan\s+(?:år\s+)?(?:19|20)\d\d\b|\bjämfört med(?:\s+[a-zåäö]+){0,3}\s+(?:19|20)\d\d\b"
        r"|\bmellan\s+(?:19|20)\d\d\s*(?:och|–|-)\s*(?:19|20)\d\d",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:sedan|jämfört med|än|från|mot)\s+"
        r"(?:föregående år|förra året|året innan|året före|i fjol|föregående \w+)\b",
        re.IGNORECASE,
    ),
)


def _base(read: Read) -> str | None:
    for pattern in _BASES:
        if found := pattern.search(read.sentence):
            return found.group().lower()
    return "föregående år" if says_previous(read.sentence) else None


def _time_of(said: str, year: str) -> str:
    "The time itself: the first year that is named, or the year before the edition's."
    years = [str(y) for y in re.findall(r"(?:19|20)\d\d", said)]
    if years:
        return min(years)
    return said.split()[-1] if "år" not in said and "fjol" not in said else str(int(year) - 1)


_MOST = re.compile(r"(?:högst|lägst|flest|störst|minst|längst|kortast)\w*", re.IGNORECASE)
_RECORD = re.compile(r"\b(?:sedan|sen)\s+(?:år\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
"""*den högsta nivån sedan 2019*"""


def breaks_beside_trends(text: Text) -> Iterator[Fault]:
    "A change that crosses a break in the series, and the sentence does not say so."
    tables = {t.id: t for t in text.edition.tables}
    for claim in text.claims:
        if claim.indicator is None or claim.verdict is Verdict.NOT_FOUND:
            continue
        years = [cell.split("/")[2] for cell in claim.cells]
        record = _RECORD.search(claim.sentence) if len(years) == 1 and _MOST.fullmatch(claim.raw) else None
        if len(years) != 2 and record is None:
            continue
        before, now = (record[1], years[0]) if record else years
        table = tables[claim.indicator]
        says = table.breaks_between(before, now, {table.district_of(cell) for cell in claim.cells})
        if says and not re.search(
            r"jämförbar|brott|infördes|omläggning|ändra(?:d|t|des)", claim.sentence, re.IGNORECASE
        ):
            why = f"Jämförelsen mellan {before} och {now} går över ett brott i serien: {says[0]}"
            yield Fault(
                "break_beside_trend",
                claim.line,
                claim.sentence[:80],
                why,
                "Säg det i meningen, eller jämför inte över brottet.",
                UNCLEAR,
            )


_SPANS = re.compile(
    r"\b(?:mellan|från)\s+(?:åren\s+|år\s+)?((?:19|20)\d\d)\s*(?:och|till|[–-])\s*(?:år\s+)?((?:19|20)\d\d)\b|\b((?:19|20)\d\d)\s*[–-]\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:sedan|jämfört med)\s+(?:år\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)


def periods_backwards(text: Text) -> Iterator[Fault]:
    "*Mellan 2024 och 2021*, *jämfört med 2025* in a report on 2024."
    for read in text.reads:
        for found in _SPANS.finditer(read.sentence):
            first, second = [g for g in found.groups() if g]
            if first >= second:
                yield Fault(
                    "period_backwards",
                    read.line,
                    found.group(),
                    f"Perioden går bakåt: {first} kommer inte före {second}.",
                    "Byt plats på åren, eller rätta dem.",
                )
        for found in _SINCE.finditer(read.sentence):
            told = re.findall(r"\b(?:under|i|år)\s+((?:19|20)\d\d)\b", read.sentence)
            now = max(told, default=text.edition.year)
            if found.group(1) >= now and (read.numbers or read.direction != "nivå"):
                why = f"{now} jämförs med {found.group(1)}, som inte ligger före."
                yield Fault("period_backwards", read.line, found.group(), why, "Rätta året.")


_MIXED = re.compile(
    r"\bmellan\s+((?:19|20)\d\d)\s*[–-]\s*((?:19|20)\d\d)\b|\bfrån\s+((?:19|20)\d\d)\s*[–-]\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def mixed_ranges(text: Text) -> Iterator[Fault]:
    "*Mellan 2023–2024*: half a word, half a dash."
    for read in text.reads:
        for found in _MIXED.finditer(read.sentence):
            first, second = [g for g in found.groups() if g]
            word, middle = ("mellan", "och") if found.group().lower().startswith("mellan") else ("från", "till")
            yield Fault(
                "range_form",
                read.line,
                found.group(),
                f"”{word}” följs av ”{middle}”, inte av tankstreck.",
                f"Skriv ”{word} {first} {middle} {second}”.",
                UNCLEAR,
            )
