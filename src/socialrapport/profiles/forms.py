"""What a field of a profile's files can be: what all forms share."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class Form(BaseModel):
    """What stands in a file; an unknown field is an error, since it is often a misspelling."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


def listed(value: Any) -> Any:
    "A text alone as a list of one, an empty one as none."
    return ([value] if value else []) if isinstance(value, str) else value


Written = Annotated[str, Field(min_length=1)]
"""A text that cannot be empty."""
Several = Annotated[tuple[Written, ...], BeforeValidator(listed)]
"""A text, or a list of them; an empty text is none."""
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
"""A short name that files are named by."""
