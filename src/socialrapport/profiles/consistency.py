"""What in a profile cannot be so at the same time: districts, dates, names, texts, colours."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import combinations
from pathlib import Path

from socialrapport.model.indicator import TOTAL
from socialrapport.model.issue import Refusal
from socialrapport.model.naming import COMMON, common
from socialrapport.model.owntext import MEMO, MEMO_PARTS, is_of_figure, memo_of
from socialrapport.model.profile import Disclosure, District, Memo, Profile
from socialrapport.model.written import figure
from socialrapport.profiles import structure

PROFILE = "profile.yaml"
DAY = dt.timedelta(days=1)
READABLE = {"huvud": 4.5, "accent": 3.0}
"""The least contrast with white: headings and links are set in the first, rules and emphasis in the second."""


def refuse(reasons: Iterable[str]) -> None:
    "Refuse all of them at once."
    if found := tuple(reasons):
        raise Refusal(*found, exit_code=2)


def of(profile: Profile) -> Iterator[str]:
    "All contradictions of a profile."
    yield from codes(profile)
    yield from names(profile)
    for district in profile.districts:
        yield from validity(district, {d.code: d for d in profile.districts})
    yield from tiles(profile)
    yield from limits(profile)
    yield from breaks(profile)
    yield from groups(profile)
    yield from repeated(profile)
    yield from structure.faults(profile)
    yield from far_away(profile)
    yield from chapters(profile)
    yield from colours(profile)


def in_folder(folder: Path, files: tuple[str, ...], texts: str) -> Iterator[str]:
    "Files that would never be read, often for a misspelled name."
    inside = [path for path in folder.glob(f"{texts}/**/*") if path.is_file()]
    for path in sorted([*folder.glob("*.y*ml"), *inside]):
        if path.parent == folder and path.name not in files:
            near = get_close_matches(f"{path.stem}.yaml", files, 1, 0.5)
            advice = f"Menas {near[0]}?" if near else f"De som finns är {', '.join(files)}."
            yield f"{path.name}: profilen har ingen fil som heter så. {advice} Byt namn eller ta bort den."
        if path.parent != folder and path.suffix != ".md":
            where = path.relative_to(folder).as_posix()
            yield f"{where}: texterna är filer som slutar på .md. Byt namn eller ta bort den."


def groups(profile: Profile) -> Iterator[str]:
    "What districts are put together to: every district is in one of the groups that there are."
    known = profile.groups.names if profile.groups else {}
    for code in profile.groups.twice if profile.groups else ():
        yield f"{PROFILE}: distriktsgrupper: koden {code} står för flera grupper. Ge var och en en egen."
        return
    listed = f"Grupperna är {', '.join(known)}." if known else "Ange grupperna i distriktsgrupper."
    for one in profile.districts:
        mine = f"{PROFILE}: distrikt {one.code} ({one.name})"
        if one.group and one.group not in known:
            yield f"{mine}: gruppen {one.group} finns inte. {listed}"
        if known and not one.group:
            yield f"{mine}: grupp saknas, så grupperna blir inte tillsammans det hela. {listed}"
    for code, name in known.items():
        if not profile.districts_in(code):
            yield f"{PROFILE}: distriktsgrupper: inget distrikt har gruppen {code} ({name}). Ta bort den, eller ge ett."


def codes(profile: Profile) -> Iterator[str]:
    found = list(profile.area_codes)
    groups_too = [*found, *(profile.groups.names if profile.groups else ())]
    for code in sorted({c for c in groups_too if c.casefold() == TOTAL.casefold()}):
        yield f"{PROFILE}: distrikt: koden {code} står för det hela i öppna data. Ge distriktet eller gruppen en annan."
    same = Counter(code.upper() for code in found)
    for code in sorted({c for c in found if same[c.upper()] > 1}):
        yield f"{PROFILE}: distrikt: koden {code} står för flera distrikt eller enheter. Ge var och en en egen."
    if profile.districts and not profile.part.one:
        yield (
            f"{PROFILE}: distrikt_ord: profilen har distrikt. Ange vad ett av dem kallas, som stadsdel, kommundel, "
            "distrikt eller område."
        )


FORMS = {
    "distrikt_genus": "en eller ett",
    "distrikt_bestamd": "det i bestämd form, som stadsdelen eller området",
    "distrikt_plural": "flera, som stadsdelar eller områden",
    "distrikt_plural_bestamd": "flera i bestämd form, som stadsdelarna eller områdena",
}


def of_forms(word: str, stated: Mapping[str, str]) -> Iterator[str]:
    "The forms of a part's name that the profile does not say, and that are not known."
    known = common(word)
    if word and known is None:
        for field in (f for f in FORMS if not stated[f]):
            yield f"{PROFILE}: {field}: fältet saknas, och hur {word} böjs är inte känt. Ange {FORMS[field]}."
    elif known and stated["distrikt_plural"] not in ("", known.many) and not stated["distrikt_plural_bestamd"]:
        yield (
            f"{PROFILE}: distrikt_plural_bestamd: fältet saknas, och distrikt_plural är {stated['distrikt_plural']}, "
            f"inte {known.many}. Ange {FORMS['distrikt_plural_bestamd']}."
        )


def of_whole(word: str) -> Iterator[str]:
    "A noun for the whole that is not definite."
    for noun in COMMON:
        if word == noun.one:
            yield f"{PROFILE}: helheten_bestamd: {word} står i obestämd form. Skriv {noun.the}."


EITHER = (
    "holmen", "ön", "malm", "landet", "udden", "näset", "berget", "höjden", "åsen", "heden", "sidan", "kusten",
    "gärdet", "slätten",
)  # fmt: skip
"""Ends of names that some places have *på* before and others *i*: *på Kungsholmen*, *i Skärholmen*."""


def questions(profile: Profile) -> Iterator[str]:
    "What cannot be known and is guessed until the profile says it."
    for one in profile.districts:
        if not one.at and one.name.casefold().endswith(EITHER):
            yield (
                f"{PROFILE}: distrikt {one.code}: heter det i {one.name} eller på {one.name}? Skriv preposition: i "
                "eller preposition: på. Tills dess står det i."
            )
    for year, memo in profile.memos.items():
        if memo.date.year == year:
            yield f"memo.yaml: {year}, datum: {memo.date} är före rapportårets slut. Stämmer datumet, och året överst?"


def breaks(profile: Profile) -> Iterator[str]:
    "Breaks of districts that there are none of."
    known = {d.code for d in profile.districts}
    for indicator, adjusted in profile.adjustments.items():
        for code in sorted({b.district for b in adjusted.breaks if b.district} - known):
            yield (
                f"{PROFILE}: anpassningar, {indicator}, brott: {code} är inget distrikt i profilen. "
                f"Distrikten är {', '.join(sorted(known)) or 'inga'}. Rätta koden eller ta bort distrikt."
            )


def repeated(profile: Profile) -> Iterator[str]:
    "One day that a series is broken twice, for the same place: which reason holds cannot be known."
    for indicator, adjusted in profile.adjustments.items():
        days = Counter((b.year, b.date, b.district) for b in adjusted.breaks)
        for (year, date, _), times in sorted(days.items(), key=str):
            if times > 1:
                yield (
                    f"{PROFILE}: anpassningar, {indicator}, brott: {date or year} står {times} gånger. "
                    "Skriv ett brott, med alla orsaker i texten."
                )


FAR = 30
"""So many years after the first report nobody knows of a break yet: the year is a slip of the pen."""


def far_away(profile: Profile) -> Iterator[str]:
    "Years of breaks, and first years, that lie far ahead."
    last = profile.first_edition + FAR
    for indicator, adjusted in profile.adjustments.items():
        years = [("brott, ar", one.year) for one in adjusted.breaks] + [("fran", adjusted.since or 0)]
        for field, year in years:
            if year > last:
                yield (
                    f"{PROFILE}: anpassningar, {indicator}, {field}: {year} är mer än {FAR} år efter den första "
                    f"upplagan ({profile.first_edition}). Rätta året."
                )


def names(profile: Profile) -> Iterator[str]:
    "Two that are there at the same time cannot be told apart by the reader."
    for one, other in combinations(profile.districts, 2):
        if one.name.casefold() == other.name.casefold() and together(one, other):
            yield (
                f"{PROFILE}: distrikt: {one.code} och {other.code} heter båda {one.name} samtidigt. Ge dem olika namn."
            )


def together(one: District, other: District) -> bool:
    "Whether there is a day when both exist."
    return (one.since or dt.date.min) <= (other.until or dt.date.max) and (other.since or dt.date.min) <= (
        one.until or dt.date.max
    )


def validity(district: District, districts: Mapping[str, District]) -> Iterator[str]:
    "From when to when a district holds, and who takes over."
    mine = f"{PROFILE}: distrikt {district.code} ({district.name})"
    if district.since and district.until and district.until < district.since:
        yield f"{mine}: till är före fran. Byt plats på datumen eller rätta dem."
    if district.until and not district.successor:
        yield (
            f"{mine}: till är angett men inte efterfoljare. Ange koden för det distrikt som tog över; äldre år räknas "
            "om till det."
        )
    if district.successor and not district.until:
        yield f"{mine}: efterfoljare är angett men inte till. Ange den sista dag som distriktet fanns."
    if not district.successor or not district.until:
        return
    after = districts.get(district.successor)
    if after is None:
        known = ", ".join(c for c in districts if c != district.code)
        yield (
            f"{mine}: efterfoljare är {district.successor}, som inte finns i profilen. De andra distrikten är "
            f"{known}. Rätta koden eller lägg till distriktet."
        )
    elif circular(district, districts):
        yield f"{mine}: efterfoljare leder tillbaka till samma distrikt. Ange det distrikt som tog över."
    elif after.since and after.since > district.until + DAY:
        yield (
            f"{mine}: till är {district.until}, men efterföljaren {after.name} gäller från {after.since}. Däremellan "
            "finns ingen av dem. Låt dagen efter till vara efterföljarens fran."
        )
    elif after.since and after.since <= district.until:
        yield (
            f"{mine}: till är {district.until}, men efterföljaren {after.name} gäller redan från {after.since}. Låt "
            f"till vara dagen före, eller ta bort fran på {after.name} om det fanns långt innan."
        )
    elif after.until and after.until <= district.until:
        yield (
            f"{mine}: efterföljaren {after.name} upphör senast samma dag ({after.until}). Ange det distrikt som tog "
            "över."
        )


def circular(district: District, districts: Mapping[str, District]) -> bool:
    seen = {district.code}
    step: District | None = district
    while step is not None and step.successor:
        if step.successor in seen:
            return True
        seen.add(step.successor)
        step = districts.get(step.successor)
    return False


def tiles(profile: Profile) -> Iterator[str]:
    for one, other in combinations(profile.districts, 2):
        if one.tile is not None and one.tile == other.tile and together(one, other):
            yield (
                f"{PROFILE}: distrikt: {one.name} och {other.name} har samma ruta {list(one.tile)} samtidigt. Ge dem "
                "var sin [rad, kolumn]."
            )


def limits(profile: Profile) -> Iterator[str]:
    "The protected counts are from the lowest to the highest, and insiders are only kept from by the third guarantee."
    if profile.disclosure.insiders > Disclosure.insiders and profile.disclosure.guarantee < Disclosure.guarantee:
        yield (
            f"{PROFILE}: rojande: invigda är {profile.disclosure.insiders} men garanti {profile.disclosure.guarantee}. "
            f"Flera invigda skyddas bara med garanti {Disclosure.guarantee}: ta bort det ena."
        )
    ranges = {"rojande": (profile.disclosure.low, profile.disclosure.high)}
    ranges |= {f"rojande, omraden, {area}": limits for area, limits in profile.disclosure.areas.items()}
    for name, (low, high) in ranges.items():
        if low > 1 and high >= low:
            yield (
                f"{PROFILE}: {name}: lagsta är {low}. Då visas mindre antal än så, och de säger mer om den "
                "enskilde än de som döljs. Skriv lagsta: 1."
            )
        if high < low:
            yield (
                f"{PROFILE}: {name}: hogsta är {high} och lagsta {low}. Det högsta antal som döljs kan inte vara "
                "lägre än det lägsta."
            )


def chapters(profile: Profile) -> Iterator[str]:
    "Each text is a chapter's, a figure's, or a part of the memo."
    areas = list(structure.chapter_ids(profile))
    memo = [f"{name}/{part}" for name in memo_folders(profile) for part in MEMO_PARTS]
    for name in profile.texts:
        if is_of_figure(name):
            continue  # Which figures there are the catalogue knows.
        known = memo if name.startswith(MEMO) else areas
        if name not in known:
            near = get_close_matches(name, known, 1, 0.4)
            advice = f"Menas {near[0]}.md?" if near else f"De som finns är {', '.join(known)}."
            what = "ingen del av tjänsteutlåtandet" if known is memo else "inget kapitel"
            yield f"texter/{name}.md: det finns {what} som heter så. {advice} Byt namn på filen."


def memo_folders(profile: Profile) -> tuple[str, ...]:
    "Where the texts of memos lie: those of all, and those of each committee."
    return (MEMO, *(memo_of(one.code) for one in profile.bodies))


def colours(profile: Profile) -> Iterator[str]:
    for name, colour in profile.colours.items():
        found, least = contrast_with_white(colour), READABLE[name]
        if found < least:
            yield (
                f"{PROFILE}: farger, {name}: {colour} är för ljus för att läsas på vitt. Kontrasten är "
                f"{comma(found)} till 1 och ska vara minst {comma(least)}. Välj en mörkare färg."
            )


def comma(value: float) -> str:
    return figure(int(value * 10) / 10, 1)


def contrast_with_white(colour: str) -> float:
    "As WCAG 2.2 reckons it."
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def of_memos(memos: Mapping[int, Memo]) -> Iterator[str]:
    for year, memo in memos.items():
        if memo.date > memo.meeting:
            yield (
                f"memo.yaml: {year}, datum: {memo.date} är efter sammanträdet den {memo.meeting}. Rätta datum eller "
                "sammantrade."
            )
        if memo.date.year < year:
            yield f"memo.yaml: {year}, datum: {memo.date} är före rapportåret. Rätta datum eller årtalet överst."
