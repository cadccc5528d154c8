"""Huvudsaklig orsak till hemlösheten; rapportörer kan ange olika för samma person."""

from socialrapport.catalogue.registers.hemloshet import ORSAKER
from socialrapport.model.indicator import Breakdown, Code

breakdown = Breakdown(
    id="hemloshetsorsak",
    title="Orsak",
    column="orsak",
    codes=tuple(Code(kod, text) for kod, text in ORSAKER.items()),
    total_label="Samtliga",
    single=False,
)
