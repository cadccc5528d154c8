"""What commands say of a municipality's own texts: which are not read against the year's figures, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from socialrapport import world
from socialrapport.commands.outcomes_said import MOST_REMARKS, say
from socialrapport.model.issue import Refusal
from socialrapport.model.owntext import OwnText, is_stale, unsigned
from socialrapport.model.profile import Profile


def stale(profile: Profile, known: Any, year: int) -> tuple[str, ...]:
    "A line for each part of the texts that nobody has signed for the year, or that asks for what there is none of."
    from socialrapport.compose import own

    texts = profile.texts.values()
    return tuple(t for text in texts for t in (*not_read(text, year), *own.unsayable(text, profile, year, known)))


def not_read(text: OwnText, year: int) -> Iterator[str]:
    "What nobody has signed, and in it each figure that no table bears out."
    from socialrapport.profiles import by_hand

    for block in text.blocks:
        if is_stale(block, year):
            yield f"{text.file} rad {block.line}: {unsigned(block, year)}"
            for line, raw in by_hand.in_block(block):
                yield f"{text.file} rad {line}: ”{raw}” är skrivet för hand. Stämmer det för {year}?"


def tell_stale(lines: Sequence[str], year: int) -> None:
    if not lines:
        say(f"Alla egna texter är bekräftade för {year}.")
        return
    for line in lines:
        say(line)
    say(f"{places(lines)} för {year}.")


def places(lines: Sequence[str]) -> str:
    "How many parts of the texts wait for somebody."
    many = len(lines) > 1
    return f"{len(lines)} ställen i egna texter är inte klara" if many else "Ett ställe i egna texter är inte klart"


def tell_waiting(profile: Profile, known: Any, year: int) -> None:
    "The same for who checks the extracts: the first of them, and where all are listed."
    lines = stale(profile, known, year)
    for line in lines[:MOST_REMARKS]:
        say(line)
    if lines:
        say(f"{places(lines)} för {year}. socialrapport texts listar allt.")


def must_be_new(out: Path) -> None:
    "Raises `Refusal` where there is something already, or a profile's texts: texts are never written over."
    from socialrapport import profiles

    world.must_lead_somewhere(out)
    if inside := next((one for one in out.absolute().parents if profiles.are_texts(one)), None):
        raise Refusal(
            f"{out} ligger i {inside}, där en profils egna texter finns, och skulle läsas med dem. Ange en mapp "
            "utanför den som --out.",
            exit_code=2,
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise Refusal(
            f"{out} finns redan. Inga texter skrivs över: ange en ny mapp som --out, läs igenom texterna där och byt "
            "sedan ut profilens mapp texter.",
            exit_code=2,
        )


def tell_carried(made: Sequence[Any], year: int, out: Path) -> None:
    "What was carried over, and what must be looked at in it, with its line in the new file."
    for one in made:
        signed = {0: "ingen underskrift", 1: "en underskrift togs bort"}.get(
            one.signatures, f"{one.signatures} underskrifter togs bort"
        )
        say(f"{one.file}: förd över, {signed}.")
        for look in one.looks:
            say(f"  rad {look.line}: {look.says}")
    say(
        f"Texterna för {year} finns i {out}. Läs var och en mot årets tal, skriv under den med "
        f"<!-- bekräftad: {year}, Förnamn Efternamn --> och lägg mappen som texter i profilen."
    )
