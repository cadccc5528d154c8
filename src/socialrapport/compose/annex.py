"""How to read, quality declaration and method annex: generated from the catalogue and from what was done."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from socialrapport.compose.in_brief import HOW_TO_READ
from socialrapport.compose.in_running_text import printed
from socialrapport.compose.material import Material
from socialrapport.compose.not_made import all_hidden, not_made
from socialrapport.compose.sexes import coverage
from socialrapport.model.delivery import sources
from socialrapport.model.document import (
    WEB,
    Block,
    Bullets,
    Definition,
    Heading,
    Note,
    Paragraph,
    Plain,
    Text,
    listed,
)
from socialrapport.model.edition import Protection, Quality, SafeIssue
from socialrapport.model.finding import Judged, Sort
from socialrapport.model.indicator import Indicator
from socialrapport.model.issue import Severity
from socialrapport.model.measure_kind import MeasureKind
from socialrapport.model.naming import genitive, lower_first
from socialrapport.model.safe import SafeCube, SafeRows
from socialrapport.model.table import Law
from socialrapport.vocabulary import courses, degrees, hedges
from socialrapport.vocabulary.swedish_figures import capital, date, figure, in_words, listing


def plain(text: str, why: str = "") -> Text:
    return (Plain(text, why),)


def how_to_read(stuff: Material) -> Iterator[Block]:
    "The signs and rules that every reader needs."
    profile = stuff.profile
    yield Heading(1, "Så läser du rapporten", "las", numbered=False)
    if stuff.synthetic:
        yield Paragraph(
            plain(
                "Rapporten bygger på syntetiska data. Alla personer är påhittade, och talen beskriver inte "
                "verkligheten. Den visar hur en rapport ser ut och kan användas för att pröva programmet."
            )
        )
    yield Paragraph(
        plain(
            "Varje kapitel inleds med nyckeltal, de tydligaste iakttagelserna där det finns några, och en tabell över "
            "utvecklingen. Därefter följer de viktigaste uppgifterna, var och en för sig. Alla tabeller och "
            "definitioner finns i tabellbilagan och på webbplatsen, och varje tal i texten är hämtat ur en tabell "
            "som också finns som öppna data."
        )
    )
    yield Bullets(tuple(plain(text, "villkor") for text in signs(stuff)))
    if profile.districts:
        yield Paragraph(plain(merger_text(stuff), "utgava"))


def signs(stuff: Material) -> list[str]:
    profile = stuff.profile
    texts = [
        "Tecknet .. betyder att uppgiften är skyddad, eftersom enskilda annars skulle kunna röjas. Tecknet . betyder "
        "att uppgiften inte är tillämplig. Noll skrivs 0.",
        "En andel ändras i procentenheter, ett antal i procent. När antalet är mindre än tjugo anges bara antal.",
        f"Tal per invånare räknas på folkmängden {last_day_of_year(stuff)} i samma område, av samma kön och i samma "
        "åldrar.",
        "Ålder är ålder vid årets slut. Den vars kön inte är känt räknas bara i samtliga.",
        "Fältet kring en linje och strecket genom en punkt visar hur säkert värdet är: inom 95-procentiga intervall, "
        "breddade där serien har varierat mer än slumpen ger. Folkmängd har inget intervall.",
        "Ett streckat lodrätt streck i ett diagram visar ett brott: tal före och efter är inte helt jämförbara.",
        HOW_TO_READ,
    ]
    if not profile.fiscal.is_calendar:
        first, last = profile.fiscal.first_day(stuff.year), profile.fiscal.last_day(stuff.year)
        texts.insert(
            0,
            f"Ett år är ett verksamhetsår: med {stuff.year} menas tiden från och med den {date(first)} till och med "
            f"den {date(last)}, och med andra år samma tid.",
        )
    if profile.districts:
        texts.append(
            f"Den som varit aktuell i flera {profile.part.many} räknas i {profile.part.each} av dem, men en gång "
            f"{profile.in_whole} som helhet."
            + (f" Enheter utanför {profile.part.the_many} räknas bara i helheten." if profile.outside else "")
        )
    return texts


def last_day_of_year(stuff: Material) -> str:
    return "den 31 december" if stuff.profile.fiscal.is_calendar else "årets sista dag"


def merger_text(stuff: Material) -> str:
    "Which area version the figures are in, and which mergers lie behind it."
    profile = stuff.profile
    now = profile.districts_of(stuff.year)
    of = profile.part.only if len(now) == 1 else f"de {in_words(len(now))}"
    word = profile.part.one if len(now) == 1 else profile.part.many
    text = f"Uppgifterna redovisas i {of} {word} som fanns den {date(profile.fiscal.last_day(stuff.year))}."
    merged: dict[str, list[str]] = {}
    for old in profile.districts:
        if old.until is not None and old.until.year <= stuff.year and old.successor:
            merged.setdefault(old.successor, []).append(old.name)
    names = {d.code: d for d in profile.districts}
    told = [
        f"{names[code].name} bildades den {date(since)} av {listing(old)}"
        for code, old in merged.items()
        if (since := names[code].since) is not None
    ]
    if told:
        text += f" {'; '.join(told)}. Äldre år har räknats om till dagens indelning från de enskilda ärendena."
    return text


def quality(stuff: Material) -> Iterator[Block]:
    "The quality declaration, by the components of official statistics, with the figures of this edition."
    done, protection = stuff.quality, stuff.protection
    yield Heading(1, "Kvalitetsdeklaration", "kvalitet", numbered=False)
    yield Heading(2, "Relevans", "kvalitet-relevans", numbered=False)
    yield Paragraph(
        plain(
            f"Rapporten beskriver läget och utvecklingen inom {stuff.profile.service} {stuff.profile.at_place} för "
            f"{stuff.profile.committee} och andra som behöver veta. Den omfattar {len(stuff.ours)} uppgifter.",
            "utgava",
        )
    )
    yield from not_delivered(stuff)
    yield from all_hidden(stuff)
    yield Heading(2, "Tillförlitlighet", "kvalitet-tillforlitlighet", numbered=False)
    yield Paragraph(plain(reliability(done), "underlag"))
    yield from zeros(stuff)
    yield from issue_list(stuff)
    yield Heading(2, "Aktualitet och punktlighet", "kvalitet-aktualitet", numbered=False)
    yield Paragraph(plain(f"Uppgifterna avser {stuff.year} om inte annat anges, och är hämtade efter årets slut."))
    yield Heading(2, "Tillgänglighet och tydlighet", "kvalitet-tillganglighet", numbered=False)
    yield Paragraph(
        plain(
            "Rapporten finns som PDF, som Wordfil och som webbplats. Alla tabeller finns i tabellbilagan och som öppna "
            "data. Varje uppgift är definierad i tabellbilagan."
        )
    )
    yield Heading(2, "Jämförbarhet och samanvändbarhet", "kvalitet-jamforbarhet", numbered=False)
    yield Paragraph(
        plain(
            "Brott i serierna anges vid tabeller och diagram. Där en annan myndighet publicerar en liknande uppgift "
            "förklaras skillnaden i tabellbilagan."
        )
    )
    yield Paragraph(plain(sex_coverage(stuff), "utgava"))
    yield Heading(2, "Röjandekontroll", "kvalitet-rojande", numbered=False)
    yield Paragraph(plain(disclosure_text(stuff, protection), "underlag"))


def not_delivered(stuff: Material) -> Iterator[Block]:
    "What there are no figures for, in one place: the reader must not think it forgotten."
    missing = [c.title for c in stuff.undelivered]
    areas, made = {cube.indicator.area for cube in stuff.ours}, {cube.id for cube in stuff.ours}
    planned = [i for i in stuff.catalogue.indicators.values() if i.area in areas and i.since <= stuff.year]
    alone = [i.title for i in planned if i.id not in made]
    if missing or alone:
        yield Heading(2, "Uppgifter som underlagen saknar", "utan-uppgifter", numbered=False)
    if missing:
        yield Paragraph(plain(f"Underlagen för {stuff.year} har inga uppgifter inom dessa verksamhetsområden:"))
        yield listed(tuple(plain(title, "katalog") for title in missing))
    if len(alone) > MOST_LISTED:
        yield Paragraph(
            plain(
                f"Inom det som redovisas saknar underlagen det som krävs för {in_words(len(alone))} uppgifter; "
                "vilka står i tabellbilagan.",
                "utgava",
            )
        )
        yield from listed_by_area(stuff, [i for i in planned if i.id not in made])
    elif alone:
        yield Paragraph(plain("Inom det som redovisas saknar underlagen det som krävs för:"))
        yield listed(tuple(plain(title, "katalog") for title in alone))


MOST_LISTED = 12
"""So many titles of figures at most are a list in print."""


def listed_by_area(stuff: Material, missing: Sequence[Indicator]) -> Iterator[Note]:
    "The figures that there is nothing for, area by area: for who looks them up."
    for area in stuff.catalogue.chapters.values():
        if titles := [one.title for one in missing if one.area == area.id]:
            yield Note(f"{area.title}.", plain(f"{'; '.join(titles)}.", "katalog"), only=WEB)


def number(value: float) -> str:
    return printed(value, "", 0)


def reliability(done: Quality) -> str:
    "How much was read and how much could not be used, in classes of size."
    text = f"Underlaget är {sources([r.file for r in done.receipts])} med {done.rows.swedish} rader."
    if not done.rows.most:
        return text
    text += f" {capital(done.set_aside.swedish)} rader "
    text += "var felaktiga och lades åt sidan; de räknas inte." if done.set_aside.most else "lades åt sidan."
    return f"{text} Antal rader anges ungefärligt, så att de inte avslöjar något som är dolt i tabellerna."


EMPTY = "inga_rader"
"""The finding that is a zero where somebody answers for it."""


def zeros(stuff: Material) -> Iterator[Block]:
    "The registers that had nothing in a year, and who answers for it."
    found = [issue for issue in stuff.quality.issues if issue.rule == EMPTY and issue.answers]
    if found:
        yield Paragraph(plain("Ett register utan rader redovisas som noll bara där någon har svarat för det:"))
        yield listed(tuple(plain(f"{i.says.rstrip('.')}. {i.answers} svarar för det.", "underlag") for i in found))


def issue_list(stuff: Material) -> Iterator[Block]:
    """The faults by rule, the most common first as far as it is told; how many rows once, where it is the same of all.

    What is found in several registers stands in one line, and what is of whole files last.
    """
    found: dict[tuple[str, str], list[SafeRows]] = {}
    for issue in stuff.quality.issues:
        if issue.severity >= Severity.WARNING and not (issue.rule == EMPTY and issue.answers):
            found.setdefault(as_people_say(stuff, issue), []).append(issue.rows)
    ranked = sorted(found.items(), key=lambda pair: (-max(rows.least for rows in pair[1]), pair[0]))[:12]
    lines: dict[tuple[str, str], list[str]] = {}
    for (where, says), rows in ranked:
        lines.setdefault((says, times(rows)), []).append(where)
    often = {rows for _, rows in lines if rows}
    (alike,) = often if len(often) == 1 and sum(bool(rows) for _, rows in lines) > 1 else ("",)
    each = f", var och en i {alike}," if alike else ""
    for first, part in (
        (f"De vanligaste iakttagelserna vid kontrollen{each} var:", [one for one in lines if one[1]]),
        ("Om hela filer fann kontrollen:", [one for one in lines if not one[1]]),
    ):
        if part:
            yield Paragraph(plain(first, "underlag"))
            yield listed(tuple(plain(told_of(lines[one], one, alike), "underlag") for one in part))


def told_of(registers: Sequence[str], finding: tuple[str, str], alike: str) -> str:
    "*Orosanmälningar och Utredningar: Slutdatum ligger före startdatum (färre än 100 rader).*"
    says, rows = finding
    return f"{listing(registers)}: {says}{f' ({rows})' if rows and not alike else ''}."


def as_people_say(stuff: Material, issue: SafeIssue) -> tuple[str, str]:
    "Where and what was found, with register and column by their titles: no reader knows what a file calls them."
    register = stuff.catalogue.registers.get(issue.register)
    if register is None:
        return issue.file, issue.says.rstrip(".")
    says = issue.says
    for column in register.columns:
        for called in (f"kolumnen {column.name} ({column.title})", f"kolumnen {column.name}"):
            says = re.sub(rf"{re.escape(called)}(?!\w)", f"fältet ”{column.title}”", says)
    return register.title, says.rstrip(".")


def times(rows: Sequence[SafeRows]) -> str:
    "In how many rows, the most that one file has."
    most = max(rows, key=lambda one: one.least)
    return f"{most.swedish} rader" if most.most else ""


def disclosure_text(stuff: Material, protection: Protection) -> str:
    "The rules and what came of them, with areas by their titles and not as they are called in a profile."
    text = protection.rules
    for area in stuff.catalogue.chapters.values():
        text = text.replace(f" I {area.id} gäller ", f" Inom {lower_first(area.title)} gäller ")
    if protection.cells:
        text += (
            f" {protection.in_figures} Andra tal i utgåvan räknas av de visade eller är andra myndigheters. "
            f"{protection.attack}"
        )
    if protection.risk is not None and (cells := sum(n for _, n in protection.risk.from_inside)):
        one = "En cell" if cells == 1 else f"{capital(number(cells))} celler"
        text += f" {one} kan, hur mycket som än döljs, räknas fram av den som själv är ensam i en annan skyddad cell."
    if protection.known_before:
        text += " Några små antal har tidigare utgåvor redan visat; de kan inte skyddas längre."
    return text


def sex_coverage(stuff: Material) -> str:
    "How many figures are split by sex, and where it stands why the others are not."
    split = sum(cube.axis("kon") is not None for cube in stuff.ours)
    text = f"Av {in_words(len(stuff.ours))} uppgifter redovisas {in_words(split)} efter kön."
    return text if split == len(stuff.ours) else f"{text} I tabellbilagan står varför de övriga inte gör det."


def method(stuff: Material) -> Iterator[Block]:
    "Every indicator as it is defined, and the words for change with their conditions."
    yield Heading(1, "Metodbilaga", "metod", numbered=False)
    yield Heading(2, "Ord för förändring", "metod-ord", numbered=False)
    yield Paragraph(plain("Ord som beskriver en förändring används bara när talen uppfyller villkoren:"))
    yield Bullets(tuple(plain(f"{word}: {condition}.", "villkor") for word, condition in degrees.conditions()))
    yield Paragraph(plain("Ord för ungefärliga tal har också villkor:"))
    yield Bullets(tuple(plain(f"{word}: {condition}.", "villkor") for word, condition in hedges.conditions()))
    yield Heading(2, "Ord för utveckling", "metod-utveckling", numbered=False)
    yield from (Paragraph(plain(text, "villkor")) for text in followed())
    yield Bullets(tuple(plain(f"{word}: {condition}.", "villkor") for word, condition in courses.conditions()))
    yield Heading(2, "Vad som sägs vara en förändring eller en skillnad", "metod-slump", numbered=False)
    yield from (Paragraph(plain(text, "villkor")) for text in beyond_chance(stuff))
    yield from not_made(stuff)
    yield from coverage(stuff)
    for chapter in stuff.chapters:
        cubes = stuff.in_chapter(chapter)
        if cubes:
            yield Heading(2, chapter.title, f"metod-{chapter.id}", numbered=False, only=WEB)
            for cube in cubes:
                yield Definition(cube.id, cube.indicator.title, facts_of(cube, stuff), only=WEB)


def followed() -> Iterator[str]:
    "How a trend is drawn and judged."
    yield (
        "Utvecklingen i korthet är den räta linje som ligger närmast de senaste årens tal (minsta kvadrat; lutningen "
        "är kalkylarkets LUTNING): rapportåret och de fem åren före, eller de fem senaste mätningarna där de är "
        "glesare. Linjen går aldrig över ett brott i serien. Den är säkerställd när lutningen är större än slumpen "
        "ger (Armitage, 1955, med överspridning; en summa eller ett medelvärde mot sina egna avvikelser från linjen),"
        " har samma riktning vilket år som än utelämnas, och det sista talet ligger åt samma håll från det första. "
        "Könens linjer prövas där helhetens är säkerställd. En vändpunkt är det högsta eller lägsta året, om linjen "
        "fram till det och linjen från det båda är säkerställda åt var sitt håll. Lutningen och dess osäkerhet står i"
        " claims.json."
    )
    yield (
        "Månader följs i ett kontrolldiagram (XmR, Wheeler, 2000) över de senaste tre åren, eller sedan seriens "
        "senaste brott. Gränserna är medelvärdet plus och minus 2,66 gånger den genomsnittliga skillnaden mellan en "
        "månad och nästa; skillnader över 3,267 gånger genomsnittet räknas inte med. En månad är högre eller lägre än"
        " vanligt när den ligger utanför gränserna och samma månad året före inte låg så. Inte mer än vanligt sägs "
        "när ingen regel slår till: ingen månad utanför, inga sju i rad på en sida eller i en riktning, inga två av "
        "tre nära en gräns. Att en månad är högre eller lägre prövas också tillsammans med alla andra jämförelser."
    )


def beyond_chance(stuff: Material) -> Iterator[str]:
    "What a change or a difference must be to be told as one, and how many were."
    yield (
        "En förändring, en skillnad mellan grupper eller en högsta nivå sägs bara när den är större än slumpen ger och "
        "stor nog att betyda något. Ett års tal ses som ett utfall av flera möjliga. Antal prövas som Poissonfördelade "
        "och andelar som binomialfördelade. Om serien har varierat mer än så tidigare år räknas det med: en och samma "
        "person kan ha flera ärenden, och åren är inte lika. Summor och medelvärden prövas mot sin egen serie. "
        "Folkmängden är ett register över alla och prövas inte. Över ett brott i serien sägs båda talen men varken "
        "riktning eller storlek: hur mycket som beror på brottet går inte att veta."
    )
    if any(m.kind is MeasureKind.MEDIAN for cube in stuff.cubes.values() for m in cube.measures):
        yield (
            "Hur mycket en median varierar av slump går inte att se i det som publiceras. Den redovisas därför för "
            "varje år och grupp, men att den har ändrats eller skiljer sig åt sägs inte."
        )
    part = stuff.profile.part
    if stuff.profile.districts:
        yield (
            "Rangordning görs bara i mått som jämför grupper av olika storlek, aldrig efter antal. "
            f"{capital(part.article)} {part.one} nämns som högst eller lägst bara om skillnaden mot alla övriga "
            "tillsammans är större än vad den yttersta av så många har av en slump. Mellan vilka tal "
            f"{part.the_many} låg ett år kan sägas ändå, när skillnaderna har ökat eller minskat."
        )
    if any(m.standard for cube in stuff.cubes.values() for m in cube.measures):
        yield from between_places(stuff)
    if stuff.in_area("brukarundersokning"):
        yield (
            "Svaren i en brukarundersökning är några av dem som fick enkäten. Felmarginalen är hur långt andelens 95 "
            "procents intervall (Wilson, 1927) når från andelen, uppåt avrundat. Där det är känt hur många som fick "
            "enkäten räknas variansen ned med den andel av dem som svarade (ändlighetskorrektion), i felmarginalen "
            "och när två år jämförs. De som inte svarade kan skilja sig från dem som gjorde det; det syns inte i "
            "felmarginalen. Grupper med färre än fem svar redovisas inte."
        )
    if any(m.life_table for cube in stuff.cubes.values() for m in cube.measures):
        yield (
            "Hur många som slutar eller upphör inom en tid räknas bara av dem som kan följas så länge: den som började "
            "för sent för det ingår varken i täljaren eller nämnaren. Den längre tiden är en livstabell av publicerade "
            "antal (Kaplan och Meier, 1958, med tiden i två delar): andelen som är kvar efter den första delen gånger "
            "andelen av dem som är kvar efter den andra, båda som de var under året. Den säger hur det går om årets "
            "takt består. Intervallet är 95-procentigt (Greenwood, på skalan ln(−ln S))."
        )
    if stuff.judged.funnels:
        yield (
            "I trattdiagrammen är de streckade linjerna 95-procentiga gränser för slumpen kring helhetens nivå och de "
            "hela 99,8-procentiga, breddade som prövningen breddar dem. Det grå fältet är 95-procentiga gränser när "
            f"{part.the_many} därutöver antas skilja sig så mycket som de gör (Spiegelhalters additiva modell, 2005)."
        )
    tested = stuff.judged.tested
    sure = sum(f.sure for f in tested)
    false = max(1, math.ceil(sure * stuff.judged.false))
    yield (
        f"Alla {figure(len(tested))} jämförelser som utgåvan kan göra prövas tillsammans (Benjamini och Hochberg, "
        "1995) i tre grupper: de mellan två år, de inom ett år och trenderna. Av de "
        f"{figure(sure)} som är säkerställda väntas högst {in_words(false)} vara en följd av slumpen."
        f"{limits_set(stuff.judged)} Gränsen är låg eftersom många prövas: av hundra linjer utan någon rörelse väntas "
        "en ha p under 0,01. En enskild serie kan alltså ha ett lågt p utan att vara säkerställd. Om det som inte är "
        "säkerställt sägs just det, eller ingenting. Vad som inte har sagts står i claims.json."
    )


def limits_set(judged: Judged) -> str:
    "The largest p that passes, of each sort that any passed of for the whole; nothing where none did."
    found = {f.test.sort: f.test.limit for f in judged.findings if f.test and f.sure}
    found[Sort.LINES] = max((trend.limit for trend in judged.trends.values()), default=0.0)
    told = listing(
        [f"{figure(p, 1 - math.floor(math.log10(p)))} för {sort.value}" for sort in Sort if (p := found.get(sort))]
    )
    return f" Gränsen för p blev {told}." if told else ""


def between_places(stuff: Material) -> Iterator[str]:
    "How rates of districts are freed from ages, how unlike they are, and how a map is smoothed."
    part = stuff.profile.part
    yield (
        f"Tal i förhållande till befolkningen jämför {part.the_many} standardiserade (indirekt): {part.article} "
        f"{genitive(part.one)} eget tal delas med hur mycket högre tal dess invånare skulle ha än hela befolkningen, "
        "om varje ålder och kön hade samma tal som i helheten. Bara publicerade antal och folkmängden behövs. Visas "
        "inte helhetens antal för varje ålder och kön standardiseras för ålder, eller inte alls."
    )
    yield (
        f"Skillnader mellan {part.the_many} utöver slumpen är variationskoefficienten för nivåerna när antalen ses som "
        "Poissonfördelade kring nivåer från en gammafördelning (Clayton och Kaldor, 1987): kvadratroten ur den "
        "systematiska variationen (McPherson, 1982). Intervallet är profil-likelihood. Kartor visar utjämnade tal ur "
        "samma modell: varje tal dras mot den gemensamma nivån, mer ju färre det bygger på."
    )


def facts_of(cube: SafeCube, stuff: Material) -> tuple[tuple[str, str], ...]:
    "An indicator's definition as terms and texts; of the legal grounds, those of the years that are told."
    indicator, axes = cube.indicator, {axis.id for axis in cube.axes}
    facts = [
        ("Beteckning", indicator.id),
        ("Definition", " ".join(indicator.definition.split())),
        ("Enhet", indicator.unit.plural),
        ("Period", indicator.period.says),
        ("Räkneregel", indicator.counted_once(bool(stuff.profile.districts))),
        ("Redovisas efter", listing([b.title.lower() for b in indicator.by if b.id in axes])),
        ("Lag", "; ".join(law_text(law) for law in indicator.law if any(law.holds_in(int(y)) for y in cube.years))),
        ("Källa", indicator.source),
        *((f"Brott {b.year}", b.says) for b in indicator.breaks),
    ]
    if indicator.counterpart:
        other = indicator.counterpart
        facts.append(("Motsvarighet", f"{other.source}, {other.id}: {other.difference}"))
    return tuple((term, text) for term, text in facts if text)


def law_text(law: Law) -> str:
    "A legal ground with the days it holds."
    if law.until:
        return f"{law.reference}, till och med den {date(law.until)}"
    return f"{law.reference}, från den {date(law.since)}" if law.since else law.reference
