"""The page on the demo has the effects that the city has."""

from pathlib import Path

from socialrapport import profiles
from socialrapport.synthetic import effects

PAGE = (Path(__file__).parents[2] / "docs" / "demo.md").read_text("utf-8")


def test_the_page_has_the_effects_of_the_city() -> None:
    city = profiles.load("stockholm")
    told = [f"| `{e.kind}` | `{e.indicator}` | {effects.says(e, city)} |" for e in effects.read(city.synthetic)]
    assert [line for line in PAGE.split("## Så görs det")[0].splitlines() if line.startswith("| `")] == told


def test_every_kind_of_effect_is_told_with_what_it_is_given_with() -> None:
    rows = [line.split(" | ") for line in PAGE.split("## Så görs det")[1].splitlines() if line.startswith("| `")]
    for name, kind in effects.KINDS.items():
        [row] = [row for row in rows if f"`{name}`" in row[0]]
        assert all(f"`{field}`" in row[1] for field in kind.fields)
    assert all(f"`{id}`" in PAGE for id in effects.POOLS)
    assert f"högst {100 * effects.LEVEL:g} procent" in PAGE
