"""What holds of many things, as one test: as a test for each, most of its time went to being one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from inspect import Signature, signature
from typing import Any


def of_each(things: Mapping[str, Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The test is of each of the things, by its name, and tells which ones it does not hold of.

    The thing is the first that the test takes, or several when the thing is a tuple; the rest are fixtures.
    """

    def decorated(holds: Callable[..., None]) -> Callable[..., None]:
        @wraps(holds)
        def test(**fixtures: Any) -> None:
            wrong = []
            for name, thing in things.items():
                try:
                    holds(*(thing if isinstance(thing, tuple) else (thing,)), **fixtures)
                except Exception as error:
                    error.add_note(f"Det gäller {name}.")
                    wrong.append(error)
            if wrong:
                raise ExceptionGroup(f"{len(wrong)} av {len(things)}", wrong)

        del test.__wrapped__  # type: ignore[attr-defined]
        taken = len(next(iter(things.values()))) if isinstance(next(iter(things.values())), tuple) else 1
        test.__signature__ = Signature([*signature(holds).parameters.values()][taken:])  # type: ignore[attr-defined]
        return test

    return decorated
