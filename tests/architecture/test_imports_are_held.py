"""The contracts hold every package and every library, and refuse each import that nobody makes today."""

from __future__ import annotations

import sys
from pathlib import Path

import grimp
import pytest
from importlinter import Contract, api
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

ROOT = Path(__file__).parents[2]
OURS = "socialrapport"
READ = api.read_configuration(str(ROOT / ".importlinter"))
MADE: dict[str, type[Contract]] = {"layers": LayersContract, "protected": ProtectedContract}
CONTRACTS = sorted(
    (MADE[o["type"]](o["name"], READ["session_options"], o) for o in READ["contracts_options"]),
    key=lambda contract: isinstance(contract, LayersContract),
)
"""Those that take longest to ask last."""
GRAPH = grimp.build_graph(OURS, include_external_packages=True)
ROOMS = sorted({m.split(".")[1] for m in GRAPH.modules if m.startswith(OURS + ".")})


def room(module: str) -> str:
    "`socialrapport.prose.english.words` is of the room `prose`; a library is its own."
    parts = module.split(".")
    return parts[1] if parts[0] == OURS and len(parts) > 1 else parts[0]


EDGES = {(m, to) for m in GRAPH.modules if m.startswith(OURS) for to in GRAPH.find_modules_directly_imported_by(m)}
USED = {(room(a), room(b)) for a, b in EDGES}
LIBRARIES = sorted({room(b) for _, b in EDGES} - {*ROOMS, OURS, *sys.stdlib_module_names})


def listed(option: str | list[str]) -> list[str]:
    return [option] if isinstance(option, str) else option


LISTS = [
    (*listed(o["protected_modules"]), listed(o["allowed_importers"]))
    for o in READ["contracts_options"]
    if "protected_modules" in o
]


def within(module: str, package: str) -> bool:
    "`disclosure.suppression.*` is all that is in that package."
    return module == package or module.startswith(package.removesuffix(".*") + ".")


def refused(importer: str, imported: str) -> bool:
    "Whether some contract is broken when *importer* is made to import *imported*."
    known = GRAPH.modules
    for module in {importer, imported} - known:
        GRAPH.add_module(module, is_squashed=not module.startswith(OURS))
    GRAPH.add_import(importer=importer, imported=imported, line_number=1, line_contents="planted")
    try:
        return any(not c.check(GRAPH, verbose=False).kept for c in CONTRACTS if speaks_of(c, imported))
    finally:
        GRAPH.remove_import(importer=importer, imported=imported)
        for module in {importer, imported} - known:
            GRAPH.remove_module(module)


def speaks_of(contract: Contract, imported: str) -> bool:
    kept: tuple[str, ...] = tuple(listed(contract.contract_options.get("protected_modules", [])))
    return isinstance(contract, LayersContract) or any(within(imported, one) for one in kept)


def test_the_contracts_are_kept_today():
    assert [c.name for c in CONTRACTS if not c.check(GRAPH, verbose=False).kept] == []


@pytest.mark.parametrize("importer", sorted({*ROOMS} - {"__main__"}))
def test_an_import_that_no_package_makes_is_refused(importer: str):
    wanted = [to for to in (*ROOMS, *LIBRARIES) if to != importer and (importer, to) not in USED and to != "model"]
    path = {to: f"{OURS}.{to}" if to in ROOMS else to for to in wanted}
    assert [to for to in wanted if not refused(f"{OURS}.{importer}", path[to])] == []


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("disclosure.attack.search", "disclosure.cubes.same_count"),
        ("disclosure.attack.search", "disclosure.suppression.pattern"),
        ("disclosure.attack.search", "disclosure.arithmetic.linear_forms"),
        ("disclosure.attack.outsider", "disclosure.relations.as_lines"),
        ("disclosure.linked_tables.linked", "disclosure.suppression.repair"),
        ("disclosure.suppression.pattern", "disclosure.attack"),
        ("disclosure.suppression.pattern", "disclosure.doors.protect"),
        ("disclosure.tableset.protecting", "disclosure.doors.protect"),
        ("disclosure.tableset.protecting", "disclosure.cubes.tables_of_counts"),
        ("disclosure.doors.which_are_hidden", "disclosure.suppression.margins"),
        ("disclosure.tableset.protecting", "disclosure.suppression.pattern"),
        ("disclosure.cubes.hidden_sums", "disclosure.suppression"),
        ("engine.counting.duckdb", "engine.staging.text_files"),
    ],
)
def test_the_wings_of_a_room_are_held_too(importer: str, imported: str):
    assert refused(f"{OURS}.{importer}", f"{OURS}.{imported}")


def test_every_room_and_library_has_its_list_of_users():
    assert {room(what) for what, _ in LISTS} == {*ROOMS, *LIBRARIES} - {"__main__", "model"}


def test_nobody_is_listed_who_imports_nothing_of_it():
    idle = [
        (user, what)
        for what, users in LISTS
        for user in users
        if not any(within(a, user) and within(b, what) for a, b in EDGES)
    ]
    assert idle == []
