"""What a field of a profile's files can be: what all forms share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from socialrapport.model.issue import Refusal
from socialrapport.model.written_file import WrittenFile
from socialrapport.profiles import field_faults


class Form(BaseModel):
    """What stands in a file; an unknown field is an error, since it is often a misspelling."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


def listed(value: Any) -> Any:
    "A text alone as a list of one, an empty one as none."
    return ([value] if value else []) if isinstance(value, str) else value


Written = Annotated[str, Field(min_length=1)]
"""A text that cannot be empty."""
Name = Annotated[str, Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f<>]+$")]
"""What something is called, on one line."""
Several = Annotated[tuple[Written, ...], BeforeValidator(listed)]
"""A text, or a list of them; an empty text is none."""
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]
"""A short name that files are named by."""


F = TypeVar("F", bound=Form)


def checked(form: type[F], found: WrittenFile, *under: int | str) -> F:
    "The content, or what stands in it *under* fields, as a *form*; a refusal names file, line and field."
    content = found.content
    for name in under:
        content = content[name] or {}
    try:
        return form.model_validate(content)
    except ValidationError as error:
        before, way = "".join(f"{name}: " for name in under), [str(name) for name in under]
        told = field_faults.told(form, error.errors())
        raise Refusal(*(f"{found.at(*way, *path)}: {before}{words}" for path, words in told), exit_code=2) from None


def with_fields(found: WrittenFile) -> WrittenFile:
    "The file, where it is fields with values."
    if not isinstance(found.content, Mapping):
        raise Refusal(f"{found.name}: filen ska bestå av fält med värden, som namn: värde.", exit_code=2)
    return found
