"""YAML as people write it: a code keeps its zeros, a date stays as written, and a field stands once."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import yaml

from socialrapport.model.issue import Refusal

# libyaml reads the same some eight times as fast, but not every machine's PyYAML has it.
Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Texts: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Keeps all as text."""


class Plain(Safe):  # type: ignore[misc]
    """`0180` and `NO` are text, as they look; only what is written as a number, `true` or `false` is more."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, rule) for tag, rule in rules if tag.rpartition(":")[2] in ("null", "merge")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"har fältet {key.value} två gånger på samma nivå", key.start_mark
                )
            seen.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
Plain.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9]\d*)$"), list("-0123456789"))
Plain.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?(?:0|[1-9]\d*)\.\d+$"), list("-0123456789"))


def as_text(path: Path) -> str:
    "The file's text, one character for each letter; a Refusal where it is not UTF-8."
    try:
        return unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal(f"{path.name}: filen är inte UTF-8. Spara den som UTF-8 och kör igen.", exit_code=2) from None


def lists(entries: Any, name: str) -> list[Any]:
    "The entries of a file that is a list."
    if not isinstance(entries, list):
        raise Refusal(
            f"{name}: filen ska vara en lista med poster som börjar med ett bindestreck och fil.", exit_code=2
        )
    return entries
