"""What is wrong with a command line, in Swedish: the library that reads it speaks English only."""

from __future__ import annotations

import difflib
import re
from typing import Any

from typer import TyperException
from typer.core import TyperGroup

from socialrapport.model.issue import Refusal

SHOULD_BE = {
    "int_parsing": "ska vara ett heltal",
    "int_from_float": "ska vara ett heltal",
    "float_parsing": "ska vara ett tal",
    "bool_parsing": "ska vara ja eller nej",
    "greater_than_equal": "ska vara minst {ge}",
    "less_than_equal": "ska vara högst {le}",
    "greater_than": "ska vara större än {gt}",
    "less_than": "ska vara mindre än {lt}",
    "path_type": "ska vara en sökväg",
}
"""What a value should be, by the kind of error that was found in it."""
HELP_ASKED = "NoArgsIsHelpError"


class SwedishUsage(TyperGroup):
    "The commands; a line that cannot be read is refused in Swedish, with exit code 2."

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().make_context(*args, **kwargs)
        except TyperException as error:
            raise refused(error) from error

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except TyperException as error:
            raise refused(error) from error


def refused(error: TyperException) -> Exception:
    "The same in Swedish; what is only the help text stays as it is."
    if type(error).__name__ == HELP_ASKED:
        return error
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "socialrapport"
    return Refusal(f"{reason(error, context)} Kör {path} --help för hjälp.", exit_code=2)


def reason(error: TyperException, context: Any) -> str:
    "What is wrong, in one sentence; a value that was written is not repeated."
    said, kind = error.message, type(error).__name__
    option = getattr(error, "option_name", "")
    if kind == "MissingParameter":
        return f"{named(error)} saknas."
    if kind == "BadParameter":
        return f"{named(error)} {should_be(error)}."
    if kind == "NoSuchOption":
        return f"Alternativet {option} finns inte.{meant(option, error.possibilities or ())}"  # type: ignore[attr-defined]
    if kind == "BadOptionUsage":
        return f"Alternativet {option} tar inget värde." if "does not" in said else f"{option} ska följas av ett värde."
    if command := re.fullmatch(r"No such command '(.*)'\..*", said, re.DOTALL):
        return f"Kommandot {command[1]} finns inte.{meant(command[1], context.command.commands if context else ())}"
    if re.match(r"Got unexpected extra argument", said):
        return "Det står fler ord än kommandot tar."
    return "Kommandoraden går inte att läsa."


def named(error: TyperException) -> str:
    "The option or argument that it is about."
    param = getattr(error, "param", None)
    if param is None:
        return "Något på kommandoraden"
    long = max(param.opts, key=len)
    return f"Alternativet {long}" if long.startswith("-") else f"Argumentet {long.upper()}"


def should_be(error: TyperException) -> str:
    "What the value should have been, where the library says so."
    choices = re.search(r"is not one of (.*)\.$", error.message)
    if choices:
        return "ska vara något av " + choices[1].replace("'", "")
    cause: Any = error.__cause__
    found = cause.errors()[0] if hasattr(cause, "errors") else {}
    wanted = SHOULD_BE.get(found.get("type", ""))
    return wanted.format(**found.get("ctx", {})) if wanted else "har ett värde som inte går att läsa"


def meant(word: str, known: Any) -> str:
    "A word that is nearly the same, if there is one."
    near = difflib.get_close_matches(word, list(known), 1)
    return f" Menas {near[0]}?" if near else ""
