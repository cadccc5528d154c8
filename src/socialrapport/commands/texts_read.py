"""Commands on texts: what they claim, and whether it is so."""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path
from typing import Annotated

import typer

from socialrapport import world
from socialrapport.commands import own_texts
from socialrapport.commands.options import JsonOption, ProfileOption, TextArgument, YearOption
from socialrapport.commands.outcomes_said import say, tell_changed_since_built
from socialrapport.model.issue import Refusal

app = typer.Typer()


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


@app.command(help="Håller en text mot en utgåva: vad som stämmer, vad som inte stämmer och vad som inte går att pröva.")
def verify(
    text: TextArgument,
    edition: Annotated[Path, typer.Option("--edition", help="Mapp med en byggd utgåva.")],
    as_json: JsonOption = False,
    report: Annotated[
        Path | None, typer.Option("--report", help="Skriv en webbsida där varje påstående är märkt i texten.")
    ] = None,
    comments: Annotated[
        Path | None,
        typer.Option("--comments", help="Skriv en kopia av Wordfilen med en kommentar vid varje påstående."),
    ] = None,
) -> None:
    from socialrapport import opened, verifying

    published = opened.tables.read(edition)
    tell_changed_since_built(edition)
    words = read_argument(text)
    _must_be_other_files(text, report, comments)
    found = verifying.verify(words, published)
    if report:
        world.save_file(report, verifying.page(words, Path(text).name if text != "-" else "Texten", published, found))
    if comments:
        world.save_file(comments, verifying.with_comments(Path(text).read_bytes(), found.claims))
    if as_json:
        print(json.dumps(verifying.as_json(found), ensure_ascii=False, indent=1))
    else:
        print(verifying.tell(found, _coloured if sys.stdout.isatty() else None))
        for made, what in ((report, "Märkt text"), (comments, "Kopia med kommentarer")):
            if made:
                say(f"{what}: {made}")
    if found.wrong:
        raise typer.Exit(1)


_INK = {"stammer": "green", "stammer-inte": "red", "oprovat": "yellow"}


def _coloured(name_of_class: str, words: str) -> str:
    "Words in the colour of their verdict, for a terminal."
    return typer.style(words, fg=_INK[name_of_class], bold=True)


def _must_be_other_files(text: str, *written: Path | None) -> None:
    "Raises Refusal where a text would be written over, or has no place for comments."
    report, comments = written
    inputs = [] if text == "-" else [Path(text)]
    for option, path in (("--report", report), ("--comments", comments)):
        if path is None:
            continue
        if any(path.resolve() == one.resolve() for one in inputs) or (
            report and comments and path == report == comments
        ):
            raise Refusal(
                f"{option} {path} är samma fil som en annan. Ange en ny fil; texten ändras aldrig.", exit_code=2
            )
        world.must_be_a_file(path)
    if comments and not (inputs and zipfile.is_zipfile(inputs[0])):
        raise Refusal(
            f"--comments skriver i en kopia av en Wordfil, och {text} är ingen. Spara texten som .docx, eller använd "
            "--report.",
            exit_code=2,
        )


@app.command(help="Listar egna texter som inte är lästa mot årets tal; med --out förs de över till ett nytt år.")
def texts(
    profile: ProfileOption,
    year: YearOption,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Ny mapp för texterna så som de blir för året, utan underskrifter."),
    ] = None,
) -> None:
    from socialrapport import catalogue, profiles

    chosen, known = profiles.load(profile), catalogue.adjusted(catalogue.load(), profiles.load(profile))
    if not chosen.texts:
        say(f"Profilen {chosen.id} har inga egna texter. De läggs i mappen texter, se docs/egen_text.md.")
        return
    if out is None:
        stale = own_texts.stale(chosen, known, year)
        own_texts.tell_stale(stale, year)
        if stale:
            raise typer.Exit(1)
        return
    own_texts.must_be_new(out)
    not_yearly = [one.id for one in known.indicators.values() if one.period.every > 1]
    made = profiles.carried_texts(profile, year, not_yearly)
    world.save(out, {one.file: one.text.encode() for one in made})
    own_texts.tell_carried(made, year, out)


def read_argument(text: str) -> str:
    "The text that an argument names: a file, or standard in."
    from socialrapport import reading

    return reading.decoded(sys.stdin.buffer.read(), "Standard in") if text == "-" else reading.read(Path(text))
