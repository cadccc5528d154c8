"""En kvittens svarar inte mot något fynd."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Case, Rule

LVM = """
    personnummer | datum
    A1980 | 2023-03-01
"""


def kvittens(register: str) -> str:
    return f"- {{regel: inga_rader, register: {register}, ar: 2024, namn: Kim Ek, skal: Ingen vårdades.}}\n"


rule = Rule(
    id="kvittens_utan_fynd",
    severity=Severity.INFO,
    says="{detalj} svarar inte mot något fynd i leveransen.",
    why="Fyndet kan vara åtgärdat, vara ett fel som måste rättas, eller kvittensen vara felskriven.",
    remedy="Ta bort posten, eller rätta regel, register, fil eller kolumn.",
    breaks=Case({"lvm": LVM, "kvitterade.yaml": kvittens("lss")}),
    holds=Case({"lvm": LVM, "kvitterade.yaml": kvittens("lvm")}),
)
