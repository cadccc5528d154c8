"""Commands of the whole flow: made-up extracts, their check, the edition, and why something is hidden."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from socialrapport.commands import own_texts
from socialrapport.commands.options import (
    CommitteeOption,
    EditionsOption,
    JsonOption,
    OutOption,
    PersonsOption,
    ProfileOption,
    QuietOption,
    SeedOption,
    YearOption,
)
from socialrapport.commands.outcomes_said import say, tell_edition, tell_what_is_replaced
from socialrapport.model.issue import Refusal

app = typer.Typer()


class Form(StrEnum):
    "How synthetic registers are written."

    egna = "egna"
    csv = "csv"
    xlsx = "xlsx"
    parquet = "parquet"
    blandat = "blandat"


WORKLISTS = "arbetslistor.json"
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
    from socialrapport.catalogue import calendar_only
    from socialrapport.model.issue import Severity

    chosen, rules = profiles.load(profile), catalogue.load().rules
    definitions = catalogue.adjusted(catalogue.load(), chosen)
    before = intake.following.read_earlier(earlier) if earlier else None
    stages = world.Stages(quiet or as_json)
    memory, threads = world.memory_limit(), world.threads()
    with (
        world.work_folder() as work,
        world.refusing_full_disk(work),
        engine.open(work, threads=threads, memory=memory) as store,
    ):
        delivery, issues = intake.receive(extracts, chosen, definitions, year, store, world.pseudonym_key(), stages)
        stages.finish()
    mended = intake.following.mended(issues, before) if before is not None else ()
    issues = intake.following.compared(issues, before) if before is not None else issues
    missing = intake.not_delivered(definitions, delivery, year)
    if report is not None:
        page = intake.report(issues, delivery.receipts, chosen, year, rules, mended, delivery.synthetic, missing)
        world.save_file(report, page)
        say(f"Kontrollen finns i {report}.")
    if worklists is not None:
        lists = intake.worklists(issues, chosen)
        world.must_be_writable(worklists, WORKLISTS)
        world.save(worklists, {**lists, WORKLISTS: json.dumps(sorted(lists), ensure_ascii=False).encode()})
        say(f"Arbetslistor finns i {worklists}.")
    if as_json:
        print(json.dumps(intake.describe(issues, delivery.receipts, missing), ensure_ascii=False, indent=1))
    else:
        say(intake.summary(issues, delivery.receipts, mended, missing, year))
        own_texts.tell_waiting(chosen, definitions, year)
    if empty := intake.empty_year(delivery, issues, year):
        raise Refusal(empty)
    calendar_only.refuse(definitions, delivery, chosen, year)
    if any(issue.severity >= Severity.ERROR for issue in issues):
        raise typer.Exit(1)


@app.command(help="Bygger hela utgåvan av underlagen.")
def build(
    profile: ProfileOption,
    extracts: Annotated[Path, typer.Option("--extracts", help="Mapp med underlag.")],
    year: YearOption,
    out: OutOption,
    engine: Annotated[str, typer.Option("--engine", help="Motor som räknar: duckdb, spark eller postgres.")] = "duckdb",
    earlier: EditionsOption = None,
    committee: CommitteeOption = None,
    quiet: QuietOption = False,
) -> None:
    from socialrapport import pipeline, profiles, world

    chosen = profiles.load(profile)
    if committee is not None:
        chosen.body(committee)
    world.must_lie_apart(out, extracts)
    world.must_be_writable(out, "edition.json")
    tell_what_is_replaced(out, chosen.id, year)
    stages = world.Stages(quiet)
    edition = pipeline.build(chosen, extracts, year, out, engine, stages, tuple(earlier or ()), committee or "")
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


@app.command(
    help="Jämför två utgåvor av samma kommun: celler, påståenden, definitioner och text, aldrig något skyddat."
)
def diff(
    old: Annotated[Path, typer.Argument(help="Mapp med den äldre utgåvan.")],
    new: Annotated[Path, typer.Argument(help="Mapp med den nyare utgåvan.")],
    as_json: JsonOption = False,
) -> None:
    from socialrapport import compared

    found = compared.compare(compared.read(old), compared.read(new))
    if as_json:
        print(json.dumps(compared.as_json(found), ensure_ascii=False, indent=1))
    else:
        print(compared.tell(found))


def year_span(text: str) -> tuple[int, int]:
    "`2015-2024` as (2015, 2024)."
    first, _, last = text.replace("–", "-").partition("-")
    if not (first.isdigit() and last.isdigit() and 1950 <= int(first) <= int(last) <= 2100):
        raise Refusal(f"--years {text}: skriv från och till år, till exempel 2015-2024.", exit_code=2)
    return int(first), int(last)
