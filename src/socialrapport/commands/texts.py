"""Commands on texts: what they claim, and whether it is so."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from socialrapport.commands.options import (
    JsonOption,
    TextArgument,
)

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


def read_argument(text: str) -> str:
    "The text that an argument names: a file, or standard in."
    from socialrapport import reading

    return reading.decoded(sys.stdin.buffer.read(), "Standard in") if text == "-" else reading.read(Path(text))
