"""Huvudsaklig orsak till hemlösheten; rapportörer kan ange olika för samma person."""

from socialrapport.catalogue.registers.hemloshet import ORSAKER
from socialrapport.model.indicator import Breakdown, Code

ENGLISH = {
    "AVHYSNING": "Eviction",
    "KONTRAKT": "Time-limited housing ended",
    "RELATION": "Separation or conflict in the family",
    "VALD": "Violence in a close relationship",
    "UTSKRIVNING": "Discharge or release without a home",
    "EJ_GODKAND": "Not accepted as a tenant",
    "ANNAT": "Other cause",
}

NOUNS = {
    "KONTRAKT": "upphört tidsbegränsat boende",
    "EJ_GODKAND": "att inte godkännas som hyresgäst",
    "ANNAT": "annat",
}

breakdown = Breakdown(
    id="hemloshetsorsak",
    title="Orsak",
    column="orsak",
    codes=tuple(Code(kod, text, ENGLISH.get(kod, ""), NOUNS.get(kod, "")) for kod, text in ORSAKER.items()),
    total_label="Samtliga",
    single=False,
    english="Cause",
    total_english="All",
)
