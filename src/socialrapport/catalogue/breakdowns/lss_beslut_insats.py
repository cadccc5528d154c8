"""Insats som ett beslut enligt LSS gäller; ett beslut gäller en insats."""

from socialrapport.catalogue.registers.lss import INSATSER
from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="insats",
    title="Insats",
    column="insats",
    codes=tuple(Code(code, label) for code, label in INSATSER.items()),
    total_label="Samtliga beslut",
    single=True,
)
