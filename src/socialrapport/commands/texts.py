"""Commands on texts: what they claim, and whether it is so."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from socialrapport.commands import own_texts
from socialrapport.commands.options import JsonOption, ProfileOption, TextArgument, YearOption
from socialrapport.commands.saying import say

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


@app.command(help="Listar egna texter som inte är lästa mot årets tal; med --out förs de över till ett nytt år.")
def texts(
    profile: ProfileOption,
    year: YearOption,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Ny mapp för texterna så som de blir för året, utan underskrifter."),
    ] = None,
) -> None:
    from socialrapport import catalogue, profiles, world

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
