"""The page on profiles: every field is there, its example is a profile, and what it says of defaults is so."""

import re
from pathlib import Path

import pytest

from socialrapport import profiles
from socialrapport.catalogue import areas
from socialrapport.profiles import field_faults
from socialrapport.publish.drawing import palette

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "profil.md").read_text(encoding="utf-8")
FORMS = [
    f
    for f in (vars(profiles) | vars(profiles.structure) | vars(profiles.memos)).values()
    if isinstance(f, type) and issubclass(f, profiles.Form)
]


@pytest.mark.parametrize("form", [f for f in FORMS if f is not profiles.Form], ids=lambda f: f.__name__)
def test_every_field_is_explained(form):
    assert [name for name in form.model_fields if f"`{name}`" not in PAGE] == []


def test_what_is_required_is_told():
    for form in (profiles.ProfileForm, profiles.memos.MemoForm):
        for name, field in form.model_fields.items():
            row = next(line for line in PAGE.splitlines() if line.startswith("|") and f"`{name}`" in line.split("|")[1])
            assert ("ja" in [cell.strip() for cell in row.split("|")]) == field.is_required(), name


def test_every_file_and_chapter_is_named():
    assert all(f"`{name}`" in PAGE for name in profiles.FILES)
    assert all(f"`{area}.md`" in PAGE for area in areas())


def test_the_colours_are_those_used():
    assert f'`"{palette.MAIN}"` och `"{palette.ACCENT}"`' in PAGE


def test_the_example_is_a_profile():
    norrsund = profiles.load(str(DOCS / "norrsund"))
    assert [d.name for d in norrsund.districts_of(2024)] == ["Inlandet", "Kusten", "Skärgården"]
    assert norrsund.successor_of("20", 2024) == "40"
    assert set(norrsund.memos) == {2024}


def test_messages_point_at_the_page():
    (page,) = re.findall(r"docs/\w+\.md", field_faults.MANUAL)
    assert (DOCS.parent / page).read_text(encoding="utf-8") == PAGE
