"""The commands, and nothing but: reads the words, calls the flow, says the outcome in Swedish.

Heavy libraries are imported inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import errno
import json
import signal
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from socialrapport.model.issue import Refusal
from socialrapport.model.written import grouped
from socialrapport.usage import SwedishUsage

app = typer.Typer(
    name="socialrapport",
    cls=SwedishUsage,
    help="Gör kommunens årliga socialtjänstrapport av dess egna register.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

ProfileOption = Annotated[
    str,
    typer.Option("--profile", help="Inbyggd profil (stockholm, exempelkommun) eller sökväg till en profilmapp."),
]
OutOption = Annotated[Path, typer.Option("--out", help="Mapp som resultatet läggs i.")]
YearOption = Annotated[int, typer.Option("--year", min=1900, max=2100, help="Rapportår.")]
PersonsOption = Annotated[
    int | None, typer.Option("--persons", min=1000, help="Antal invånare; utelämnas för hela kommunen.")
]
SeedOption = Annotated[int, typer.Option("--seed", min=0, help="Frö: samma frö ger samma påhittade personer.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Maskinläsbart svar på standard ut.")]
QuietOption = Annotated[bool, typer.Option("--quiet", help="Visa inte förloppet.")]

CellsArgument = Annotated[Path, typer.Argument(help="Tabellerna som CSV: en rad per cell.")]
SpecOption = Annotated[Path, typer.Option("--spec", help="Hur koderna summerar, som JSON.")]
EditionsOption = Annotated[
    list[Path] | None,
    typer.Option("--earlier", help="Mapp med en tidigare publicerad utgåva; kan anges flera gånger."),
]
EarlierOption = Annotated[
    list[Path] | None,
    typer.Option("--earlier", help="En tidigare utgåva av samma tabeller; kan anges flera gånger, den äldsta först."),
]


InsidersOption = Annotated[
    int | None,
    typer.Option(
        "--insiders",
        min=1,
        max=4,
        help="Så många, minus en, lägger ihop vad de vet om de celler som de själva utgör: 2 är den som är ensam.",
    ),
]


class Groups(StrEnum):
    "What is done where all of a group are in one part."

    listed = "listed"
    hidden = "hidden"


class Objective(StrEnum):
    "What is kept small."

    value = "value"
    cells = "cells"


class Method(StrEnum):
    "How tables are protected."

    suppression = "suppression"
    controlled = "controlled"
    rounding = "rounding"
    cellkey = "cellkey"


class Form(StrEnum):
    "How synthetic registers are written."

    egna = "egna"
    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"
    blandat = "blandat"


WORKLISTS = "arbetslistor.json"
MOST_REMARKS = 10
"""The list of work lists, by which an earlier run's folder is known."""


@app.command(help="Skapar syntetiska underlag för en profil och bygger utgåvan av dem.")
def demo(
    out: OutOption,
    profile: ProfileOption = "stockholm",
    persons: PersonsOption = None,
    seed: SeedOption = 1,
    quiet: QuietOption = False,
) -> None:
    from socialrapport import pipeline, profiles, synthetic, world

    chosen = profiles.load(profile)
    world.must_be_writable(out, "edition.json")
    stages = world.Stages(quiet)
    with world.work_folder() as work:
        extracts = work / "underlag"
        extracts.mkdir()
        years = synthetic.years_of(chosen)
        with world.refusing_full_disk(work):
            synthetic.generate(chosen, extracts, persons, years, seed, stages)
        edition = pipeline.build(chosen, extracts, years[1], out, progress=stages)
    stages.finish()
    tell_edition(edition, out)


@app.command(help="Skapar bara de syntetiska underlagen, i registrens riktiga filformat.")
def generate(
    out: Annotated[Path | None, typer.Option("--out", help="Mapp som resultatet läggs i.")] = None,
    profile: Annotated[
        str | None, typer.Option("--profile", help="Inbyggd profil eller sökväg till en profilmapp.")
    ] = None,
    persons: PersonsOption = None,
    years: Annotated[str | None, typer.Option("--years", help="Från och till år, till exempel 2015-2024.")] = None,
    seed: SeedOption = 1,
    faults: Annotated[
        str | None,
        typer.Option(
            "--faults",
            help="Fel att lägga in, med komma mellan: namnet på en kontrollregel, alla eller inga; lista visar dem. "
            "Utelämnas för de fel som profilen säger.",
        ),
    ] = None,
    form: Annotated[
        Form,
        typer.Option(
            "--format",
            help="egna: så som varje system lämnar; csv, xlsx eller parquet: alla register lika; blandat: också PX, "
            "JSON-stat, SCB:s CSV och kalkylark som filer.yaml beskriver.",
        ),
    ] = Form.egna,
    quiet: QuietOption = False,
) -> None:
    from socialrapport import catalogue, profiles, synthetic, world

    rules = catalogue.load().rules
    if faults == "lista":
        print(synthetic.ordered.listing(rules))
        return
    if profile is None or out is None:
        raise Refusal("Ange --profile och --out.", exit_code=2)
    chosen = profiles.load(profile)
    wanted = None if faults is None else synthetic.ordered.chosen(faults, rules, chosen)
    span = year_span(years) if years else synthetic.years_of(chosen)
    world.must_be_writable(out, "leverans.json")
    stages = world.Stages(quiet)
    with world.whole_folder(out) as folder:
        synthetic.generate(chosen, folder, persons, span, seed, stages, wanted, form.value)
    stages.finish()
    say(f"Syntetiska underlag för {chosen.name} {span[0]}–{span[1]} finns i {out}.")


@app.command(help="Kontrollerar underlagen och säger vad som är fel, var, varför det spelar roll och hur det rättas.")
def check(
    extracts: Annotated[Path, typer.Argument(help="Mapp med underlag.")],
    profile: ProfileOption,
    year: YearOption,
    as_json: JsonOption = False,
    worklists: Annotated[Path | None, typer.Option("--worklists", help="Mapp för arbetslistor per distrikt.")] = None,
    report: Annotated[Path | None, typer.Option("--report", help="HTML-fil med hela kontrollen.")] = None,
    earlier: Annotated[
        Path | None, typer.Option("--earlier", help="Svaret från en tidigare check --json, att jämföra med.")
    ] = None,
    quiet: QuietOption = False,
) -> None:
    from socialrapport import catalogue, engine, intake, profiles, world
    from socialrapport.model.issue import Severity

    chosen, rules = profiles.load(profile), catalogue.load().rules
    definitions = catalogue.adjusted(catalogue.load(), chosen)
    before = intake.following.read_earlier(earlier) if earlier else None
    stages = world.Stages(quiet or as_json)
    memory = world.memory_limit()
    with (
        world.work_folder() as work,
        world.refusing_full_disk(work),
        engine.open(work, memory=memory) as store,
    ):
        delivery, issues = intake.receive(extracts, chosen, definitions, year, store, world.pseudonym_key(), stages)
        stages.finish()
    mended = intake.following.mended(issues, before) if before is not None else ()
    issues = intake.following.compared(issues, before) if before is not None else issues
    if report is not None:
        page = intake.report(issues, delivery.receipts, chosen, year, rules, mended, delivery.synthetic)
        world.save_file(report, page)
        say(f"Kontrollen finns i {report}.")
    if worklists is not None:
        lists = intake.worklists(issues, chosen)
        world.must_be_writable(worklists, WORKLISTS)
        world.save(worklists, {**lists, WORKLISTS: json.dumps(sorted(lists), ensure_ascii=False).encode()})
        say(f"Arbetslistor finns i {worklists}.")
    if as_json:
        print(json.dumps(intake.describe(issues, delivery.receipts), ensure_ascii=False, indent=1))
    else:
        say(intake.summary(issues, delivery.receipts, mended))
    if empty := intake.empty_year(delivery, issues, year):
        raise Refusal(empty)
    if any(issue.severity >= Severity.ERROR for issue in issues):
        raise typer.Exit(1)


@app.command(help="Bygger hela utgåvan av underlagen.")
def build(
    profile: ProfileOption,
    extracts: Annotated[Path, typer.Option("--extracts", help="Mapp med underlag.")],
    year: YearOption,
    out: OutOption,
    engine: Annotated[str, typer.Option("--engine", help="Motor som räknar.")] = "duckdb",
    earlier: EditionsOption = None,
    quiet: QuietOption = False,
) -> None:
    from socialrapport import pipeline, profiles, world

    chosen = profiles.load(profile)
    world.must_be_writable(out, "edition.json")
    stages = world.Stages(quiet)
    edition = pipeline.build(chosen, extracts, year, out, engine, stages, tuple(earlier or ()))
    stages.finish()
    tell_edition(edition, out)


@app.command(help="Förklarar varje dolt antal: vad det skyddar, och vad som annars hade dolts. Internt arbetsmaterial.")
def why(
    profile: ProfileOption,
    extracts: Annotated[Path, typer.Option("--extracts", help="Mapp med underlag.")],
    year: YearOption,
    out: Annotated[Path, typer.Option("--out", help="CSV-filen som förklaringarna skrivs till.")],
    earlier: EditionsOption = None,
    quiet: QuietOption = False,
) -> None:
    from socialrapport import pipeline, profiles, world

    chosen = profiles.load(profile)
    world.must_be_a_file(out)
    if extracts.is_dir():
        world.refuse_overwriting(out, *extracts.iterdir())
    stages = world.Stages(quiet)
    with world.work_folder() as work, world.refusing_full_disk(work):
        text = pipeline.why_hidden(chosen, extracts, year, work, stages, tuple(earlier or ()))
    stages.finish()
    world.save_file(out, text)
    say(
        f"Förklaringarna finns i {out}. De säger vilka antal som är små: arbetsmaterial för förvaltningen, inte för "
        "publicering." + ("" if earlier else " Ingen tidigare utgåva angavs: de gäller som om den här vore den första.")
    )


@app.command(help="Visar registrens kontrakt: kolumner, koder och filer, och vad som ändrades mellan två år.")
def contracts(
    id: Annotated[str | None, typer.Argument(help="Registrets beteckning; utelämnas för en lista.")] = None,
    year: YearOption = 2024,
    diff: Annotated[tuple[int, int] | None, typer.Option("--diff", help="Två år, till exempel 2024 2025.")] = None,
    as_json: JsonOption = False,
) -> None:
    from socialrapport.lookup import registers

    one = registers.describe(id, year) if id else registers.listing()
    shown = registers.differences(*diff) if diff else one
    print(json.dumps(shown.data, ensure_ascii=False, indent=1) if as_json else shown.text)


@app.command(help="Visar en indikator: definition, SQL, härkomst, exempel och, med underlag, värden.")
def indicator(
    id: Annotated[str | None, typer.Argument(help="Indikatorns beteckning; utelämnas för en lista.")] = None,
    extracts: Annotated[Path | None, typer.Option("--extracts", help="Mapp med underlag.")] = None,
    profile: ProfileOption = "stockholm",
    year: YearOption = 2024,
    as_json: JsonOption = False,
) -> None:
    from socialrapport.lookup import indicators

    chosen = indicators.describe(id, profile, extracts, year) if id else indicators.listing()
    print(json.dumps(chosen.data, ensure_ascii=False, indent=1) if as_json else chosen.text)


@app.command(help="Skyddar en uppsättning tabeller: väljer vilka celler som döljs så att inga små tal kan räknas fram.")
def protect(
    cells: CellsArgument,
    spec: SpecOption,
    out: Annotated[Path, typer.Option("--out", help="Filen som den skyddade tabellen skrivs till.")],
    low: Annotated[int, typer.Option("--min", min=0, help="Minsta lilla tal.")] = 1,
    high: Annotated[int, typer.Option("--max", min=0, help="Största lilla tal.")] = 4,
    objective: Annotated[
        Objective, typer.Option("--objective", help="Det som hålls litet: antal dolda celler eller deras summa.")
    ] = Objective.value,
    guarantee: Annotated[
        int,
        typer.Option(
            "--guarantee",
            min=1,
            max=3,
            help="1: inte ur ekvationerna; 2: inte heller inom snäva gränser; 3: inte heller av den som är ensam.",
        ),
    ] = 2,
    groups: Annotated[
        Groups | None,
        typer.Option("--groups", help="Där alla i en grupp finns i en enda del: räkna upp (standard) eller dölj."),
    ] = None,
    insiders: InsidersOption = None,
    method: Annotated[
        Method,
        typer.Option("--method", help="Dölja celler, kontrollerad avrundning, avrundning till bas eller cellnycklar."),
    ] = Method.suppression,
    earlier: EarlierOption = None,
    as_json: JsonOption = False,
) -> None:
    from socialrapport import world
    from socialrapport.disclosure import tableset

    if low > high:
        raise Refusal(f"--min {low} är större än --max {high}. Ange det minsta talet först.", exit_code=2)
    world.refuse_overwriting(out, cells, spec, *(earlier or ()))
    tables = tableset.read(cells, spec, tuple(earlier or ()))
    chosen = groups.value if groups else None
    made = tableset.by_method(tables, method.value, low, high, objective.value, guarantee, chosen, insiders)
    world.save_file(out, made.csv)
    warn(made.warnings)
    if as_json:
        print(json.dumps(made.facts, ensure_ascii=False, indent=1))
    else:
        say(f"{made.told}\nDen skyddade tabellen finns i {out}.")


@app.command(help="Räknar ut allt som en angripare kan veta om dolda celler i publicerade tabeller.")
def attack(
    cells: CellsArgument,
    spec: SpecOption,
    earlier: EarlierOption = None,
    insiders: InsidersOption = None,
    original: Annotated[
        Path | None,
        typer.Option(
            "--original", help="Den oskyddade filen: de som själva utgör en cell vet antalet. För --insiders."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    from socialrapport.disclosure import attack as attacks
    from socialrapport.disclosure.tablefiles import cell_file

    tables = cell_file.read(cells, spec)
    warn(tables.notes)
    known = attacks.known_from(tables, tuple(cell_file.read(path, spec) for path in earlier or ()))
    result = attacks.attack(known)
    found = seen_together(tables, result, insiders, original, spec)
    if as_json:
        print(json.dumps(attacks.as_json(tables, result, found), ensure_ascii=False, indent=1))
    else:
        for sentence in attacks.told_together(result, found):
            say(sentence)
        for sentence in attacks.explain(tables, result):
            say(sentence)
        tell_attack(tables, result)
    if result.contradiction or any(map(len, (found, result.linear, result.exact, result.narrow, result.undecided))):
        raise typer.Exit(1)


@app.command(
    name="audit-tables",
    help="Granskar publicerade tabeller: summor, kvoter, gamla kolumner, motsägelser, röjda celler.",
)
def audit_tables(
    folder: Annotated[Path, typer.Argument(help="Mapp med tabeller (.csv, .tsv, .txt), eller en utgåva.")],
    as_json: JsonOption = False,
    reveal: Annotated[bool, typer.Option("--reveal", help="Skriv ut värdet på celler som kan räknas fram.")] = False,
) -> None:
    from socialrapport import audit

    found = audit.audit(folder, reveal)
    if as_json:
        print(json.dumps(audit.as_json(found), ensure_ascii=False, indent=1))
    else:
        say(audit.tell(found))
    if found.findings:
        raise typer.Exit(1)


TextArgument = Annotated[
    str, typer.Argument(metavar="TEXT", help="Text: en .txt, .md, .docx eller .pdf, eller - för standard in.")
]


@app.command(help="Läser påståendena i en svensk text: tal, enheter, riktningar och vad som jämförs.")
def claims(
    text: TextArgument,
    as_json: JsonOption = False,
) -> None:
    from socialrapport import reading

    found = [sentence for sentence in reading.read_text(read_argument(text)) if sentence.claims]
    if as_json:
        print(json.dumps([reading.as_json(sentence) for sentence in found], ensure_ascii=False, indent=1))
    else:
        print(reading.tell(found))


@app.command(help="Håller en text mot en utgåva: vad som stämmer, inte stämmer, är tvetydigt eller inte finns där.")
def verify(
    text: TextArgument,
    edition: Annotated[Path, typer.Option("--edition", help="Mapp med en byggd utgåva.")],
    as_json: JsonOption = False,
) -> None:
    from socialrapport import opened, verifying

    found = verifying.verify(read_argument(text), opened.tables.read(edition))
    if as_json:
        print(json.dumps(verifying.as_json(found), ensure_ascii=False, indent=1))
    else:
        print(verifying.tell(found))
    if found.wrong:
        raise typer.Exit(1)


def read_argument(text: str) -> str:
    "The text that an argument names: a file, or standard in."
    from socialrapport import reading

    return reading.decoded(sys.stdin.buffer.read(), "Standard in") if text == "-" else reading.read(Path(text))


def year_span(text: str) -> tuple[int, int]:
    "`2015-2024` as (2015, 2024)."
    first, _, last = text.replace("–", "-").partition("-")
    if not (first.isdigit() and last.isdigit() and 1950 <= int(first) <= int(last) <= 2100):
        raise Refusal(f"--years {text}: skriv från och till år, till exempel 2015-2024.", exit_code=2)
    return int(first), int(last)


def say(text: str) -> None:
    print(text, file=sys.stderr)


def warn(told: Sequence[str]) -> None:
    "What was read, but hardly as it was meant."
    for text in told:
        say(f"Varning: {text}")


def tell_edition(edition: Any, out: Path) -> None:
    from socialrapport import profiles

    cells = [cell for cube in edition.cubes for cell in cube.cells.values()]
    shown = sum(cell.shown for cell in cells)
    read, wrong = edition.quality.rows.swedish, edition.quality.set_aside.swedish
    say(
        f"Utgåvan för {edition.profile.name} {edition.year} finns i {out}.\n"
        f"  Rapporten: {out / 'rapport.pdf'}   Webbplatsen: {out / 'site' / 'index.html'}\n"
        f"  {read.capitalize()} rader lästes, {wrong} lades åt sidan. "
        f"{grouped(shown)} celler visas, {grouped(len(cells) - shown)} är skyddade eller ej tillämpliga.\n"
        f"  Fingeravtryck: {edition.fingerprint[:16]}"
    )
    for question in profiles.questions(edition.profile):
        say(f"  {question}")
    tell_given(edition.protection)
    if edition.year not in edition.profile.memos:
        say(
            f"  memo.yaml har inget för {edition.year}: tjänsteutlåtandet saknar diarienummer, datum, handläggare och "
            "underskrifter."
        )
    remarks = [r for document in edition.documents.values() for r in document.remarks if r.kind != "angivet eget tal"]
    for remark in remarks[:MOST_REMARKS]:
        say(f"  {remark.file} rad {remark.line}: {remark.says}")
    if len(remarks) > MOST_REMARKS:
        say(f"  Och {len(remarks) - MOST_REMARKS} till om egna texter; alla står i quality.json.")


def tell_given(done: Any) -> None:
    "What has given way for the protection: years that stay as they were published, and what is held back."
    for table, year, edition in done.kept:
        say(f"  {table} {year} visas som i utgåvan för {edition}: det som har rättats sedan dess kan röja små antal.")
    for table, year in done.held:
        say(f"  {table} {year} ingår inte i utgåvan: tillsammans med andra uppgifter skulle de röja små antal.")
    if done.known_before:
        say("  Små antal som tidigare utgåvor har visat eller avslöjar, och som inte kan skyddas:")
    for name in done.known_before[:MOST_REMARKS]:
        say(f"    {name}")
    if len(done.known_before) > MOST_REMARKS:
        say(f"    och {len(done.known_before) - MOST_REMARKS} till.")


def seen_together(tables: Any, result: Any, insiders: int | None, original: Path | None, spec: Path) -> Any:
    "What persons who put together what they know work out; nothing where the option does not say how many."
    from socialrapport.disclosure import attack as attacks
    from socialrapport.disclosure.tablefiles import cell_file

    if insiders is None or insiders < 2:
        return ()
    if original is None:
        raise Refusal(
            "--insiders prövar vad de som finns i små celler vet om sina egna antal, och de står inte i den skyddade "
            "filen. Ange också --original med filen som protect fick.",
            exit_code=2,
        )
    return attacks.together(result, attacks.true_counts(tables, cell_file.read(original, spec)), insiders)


def tell_attack(tables: Any, result: Any) -> None:
    "What an attack found, in one sentence; what it could not decide in another."
    if result.contradiction:
        say(result.contradiction)
        say("Är talen avrundade eller ändrade med flit stämmer inga summor, och då går de inte att angripa så här.")
    hidden = 0 if tables.suppressed is None else int(tables.suppressed.sum())
    say(
        f"{grouped(hidden)} dolda celler angreps. {grouped(len(result.linear))} kan räknas fram ur ekvationerna, "
        f"{grouped(len(result.exact))} små tal kan bara ha ett värde och {grouped(len(result.narrow))} ligger inom för "
        "snäva gränser."
    )
    if len(result.undecided):
        say(f"{grouped(len(result.undecided))} celler kunde inte avgöras inom sökningens gräns. Räkna dem som osäkra.")


def unexpected(error: Exception) -> None:
    """Say where the program failed, and nothing of what it held.

    The developer's way to the whole story is the environment variable SOCIALRAPPORT_FELSOK=1.
    """
    from socialrapport import failure, world

    if world.wants_tracebacks():
        raise error
    say(failure.told(error))


class Interrupted(BaseException):
    """Ctrl-C, or a polite request to end; of our own, since the libraries have their own ideas of the usual one."""


def interrupt(presses: list[int], number: int) -> None:
    "End the work once; pressing again does not disturb the tidying up."
    signal.signal(number, signal.SIG_IGN)
    presses.append(number)
    raise Interrupted


def tell_interrupted() -> int:
    say("\nAvbrutet. Ingenting har ändrats: det som fanns där tidigare är kvar.")
    return 1


FAULTS = {
    errno.ENOTDIR: "något som skulle vara en mapp är en fil",
    errno.EISDIR: "något som skulle vara en fil är en mapp",
    errno.ENOENT: "en fil eller mapp finns inte längre",
    errno.EACCES: "åtkomst nekad",
    errno.EMFILE: "för många öppna filer",
    errno.EIO: "disken svarar inte",
    errno.ENAMETOOLONG: "ett filnamn är för långt",
}


def main() -> None:
    "Run the program; every refusal ends in Swedish and an exit code, never in a traceback."
    presses: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: interrupt(presses, number))
    try:
        app(prog_name="socialrapport")
    except Refusal as refusal:
        for reason in refusal.reasons:
            say(reason)
        sys.exit(refusal.exit_code)
    except (KeyboardInterrupt, Interrupted):
        sys.exit(tell_interrupted())
    except MemoryError:
        say("Minnet tog slut. Ingenting har ändrats. Kör på en maskin med mer minne eller färre år.")
        sys.exit(1)
    except OSError as error:
        if presses:
            sys.exit(tell_interrupted())
        fault = FAULTS.get(error.errno or 0, f"felkod {error.errno}")
        say(f"Ett fel i filsystemet stoppade arbetet: {fault}. Ingenting har ändrats.")
        sys.exit(1)
    except Exception as error:
        # A library that is interrupted may end in an error of its own.
        if presses:
            sys.exit(tell_interrupted())
        unexpected(error)
        sys.exit(1)


if __name__ == "__main__":
    main()
