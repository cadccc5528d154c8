"""What the manual says of the table, made from it: `python -m review.core.manual` prints it."""

from __future__ import annotations

from review.core.case import State
from review.core.table import TABLE, Transition


def diagram() -> str:
    "Where a release goes, as Mermaid draws it; what leaves it where it is stands in the list only."
    lines = ["stateDiagram-v2", f"    [*] --> {name(State.UTKAST)}"]
    lines += [f'    state "{state}" as {name(state)}' for state in State if state.value != name(state)]
    lines += [f"    {name(source)} --> {name(way.to)}: {way.act}" for way in TABLE for source in moved(way) if way.to]
    return "\n".join(lines)


def moved(way: Transition) -> tuple[State, ...]:
    return tuple(source for source in way.sources if way.to not in (None, source))


def name(state: State) -> str:
    return state.value.replace(" ", "_")


def listing() -> str:
    "Who may do what when."
    lines = ["| Vad | I läget | Blir | Vem | Om |", "|---|---|---|---|---|"]
    for way in TABLE:
        cells = (way.act, ", ".join(way.sources), way.to or "", ", ".join(way.roles))
        lines.append(f"| {' | '.join(cells)} | {', '.join(guard.short for guard in way.guards)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(f"```mermaid\n{diagram()}\n```\n\n{listing()}")
