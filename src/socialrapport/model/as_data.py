"""Nouns as plain data, as JSON holds it, and back: what a field's type says is what is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
KIND = "slag"
"""The name of the type, where a field may be of several."""


def to_data(value: Any) -> Any:
    """A noun and all in it as maps, lists and plain values; a field that is as it is by itself is left out.

    A field that takes no part in comparisons is how something came to be, and is left out too.
    """
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        told = [(f, getattr(value, f.name)) for f in fields(value) if f.compare]
        return {KIND: type(value).__name__, **{f.name: to_data(one) for f, one in told if one != f.default}}
    if isinstance(value, Mapping):
        return {str(key): to_data(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    return [to_data(one) for one in value] if isinstance(value, tuple | list) else value


def from_data(kind: type[T], data: Any) -> T:
    """The noun that `to_data` made *data* of.

    Raises ValueError, KeyError or TypeError where *data* is of no such noun.
    """
    made: T = _made(kind, data)
    return made


def _made(kind: Any, data: Any) -> Any:
    origin, among = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _one_of(among, data)
    if origin is tuple:
        each = among[:1] * len(data) if among[-1] is Ellipsis else among
        return tuple(_made(one, value) for one, value in zip(each, data, strict=True))
    if origin is frozenset:
        return frozenset(data)
    if is_dataclass(kind) and isinstance(kind, type):
        if not isinstance(data, Mapping):
            raise TypeError(kind.__name__)
        hints = get_type_hints(kind)
        return kind(**{name: _made(hints[name], value) for name, value in data.items() if name != KIND})
    return kind(data) if isinstance(kind, type) and issubclass(kind, Enum) else data


def _one_of(kinds: tuple[Any, ...], data: Any) -> Any:
    "What a field of several types holds: nothing, the noun that it says it is, a row of things, or a plain value."
    if isinstance(data, list):
        return _made(next(k for k in kinds if get_origin(k) is tuple), data)
    if isinstance(data, Mapping):
        return _made(next(k for k in kinds if getattr(k, "__name__", "") == data[KIND]), data)
    return data
