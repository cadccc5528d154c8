"""YAML as people write it: a code keeps its zeros, a date stays as written, a field stands once, and all has a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from socialrapport.model.issue import Refusal
from socialrapport.model.written import TURNING
from socialrapport.model.written_file import Step, WrittenFile

# libyaml reads the same some eight times as fast, but not every machine's PyYAML has it.
Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
TURNED = re.compile(rf"{TURNING}|\\[uU](?:0000)?(?:202[a-eA-E]|206[6-9])")
"Signs that turn text around, as they are or as YAML can spell them."
TWICE = "har fältet {} två gånger på samma nivå"


class Plain(Safe):  # type: ignore[misc]
    """`0180` and `NO` are text, as they look; only what is written as a number, `true` or `false` is more."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, rule) for tag, rule in rules if tag.rpartition(":")[2] in ("null", "merge")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9]\d*)$"), list("-0123456789"))
Plain.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?(?:0|[1-9]\d*)\.\d+$"), list("-0123456789"))


def as_text(path: Path, called: str = "", exit_code: int = 2) -> str:
    """The file's text, one character for each letter.

    Raises `Refusal` where it is not UTF-8, or has unseen signs that turn what stands after them around: 12 is read 21.
    """
    name = called or path.name
    try:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        told = f"{name}: filen är inte UTF-8. Spara den som UTF-8 och kör igen."
        raise Refusal(told, exit_code=exit_code) from None
    if found := TURNED.search(text):
        line = text.count("\n", 0, found.start()) + 1
        sign = ord(found[0]) if len(found[0]) == 1 else int(found[0][2:], 16)
        raise Refusal(
            f"{name} rad {line}: där står ett osynligt tecken (U+{sign:04X}) som vänder på det som kommer efter, så "
            "att text och tal läses baklänges. Ta bort det och kör igen.",
            exit_code=exit_code,
        )
    return text


def read(path: Path, called: str = "", all_text: bool = False, exit_code: int = 2) -> WrittenFile:
    """What the file says. *called* is what messages call it; with *all_text* `7` and `true` are text too.

    Raises `Refusal` with the line for what is no YAML, or has a field twice.
    """
    name = called or path.name
    text = as_text(path, name, exit_code)
    loader = (Base if all_text else Plain)(text)
    try:
        node = loader.get_single_node()
        lines = dict(places(node, (), set())) if node is not None else {}
        return WrittenFile(name, loader.construct_document(node) if node is not None else None, lines)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        # What is wrong at the end is said to be on the line after it.
        where = f" rad {max(min(mark.line + 1, len(text.splitlines())), 1)}" if mark else ""
        what = error.problem if isinstance(error, Twice) else "är inte giltig YAML"
        raise Refusal(f"{name}{where}: filen {what}. Rätta raden och kör igen.", exit_code=exit_code) from None
    except RecursionError:
        raise Refusal(
            f"{name}: filen har fler nivåer inuti varandra än vad som går att läsa. Rätta den och kör igen.",
            exit_code=exit_code,
        ) from None
    finally:
        loader.dispose()


class Twice(yaml.MarkedYAMLError):
    """A field that stands twice: one of the two would silently do nothing."""


def places(node: Any, path: tuple[Step, ...], seen: set[int]) -> Iterator[tuple[tuple[Step, ...], int]]:
    "(the way there, line) of every field and entry under *node*. Raises `Twice`."
    if id(node) in seen:  # An alias is what it stands for, which has its lines already.
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        names: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in names:
                raise Twice(problem=TWICE.format(key.value), problem_mark=key.start_mark)
            names.add(key.value)
            yield (*path, key.value), key.start_mark.line + 1
            yield from places(value, (*path, key.value), seen)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield (*path, number), value.start_mark.line + 1
            yield from places(value, (*path, number), seen)
