"""Det som flera rena tabeller gör likadant: distrikt, kön, ålder, år då något pågick."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

import ibis

from socialrapport.catalogue.registers.ekonomiskt_bistand import OVRIGA


def placerad(rader: Any, nyckel: Any, skyddade: Any, person: str = "personnummer") -> Any:
    """Raderna med `distrikt` i utgåvans indelning; tomt utanför distrikten och för skyddade personer.

    *nyckel* är tabellen `distriktsnyckel`, *skyddade* tabellen `skyddade_personer`.
    """
    return _i_distrikt(rader.mutate(_skyddad=rader[person].isin(skyddade.person)), nyckel)


def placerat_hushall(eb: Any, nyckel: Any, skyddade: Any) -> Any:
    """Biståndets rader med `distrikt`, som `placerad`. Är någon i hushållet skyddad är hela raden det.

    Annars skulle ett barn med skyddade uppgifter synas där föräldern söker bistånd.
    """
    medlemmar = (eb[f"personnr{plats}"].isin(skyddade.person).fill_null(False) for plats in PLATSER)
    return _i_distrikt(eb.mutate(_skyddad=reduce(or_, medlemmar)), nyckel)


PLATSER = range(1, 3 + OVRIGA)
"""Personerna på en rad om ekonomiskt bistånd: registerledare, medsökande och övriga."""


def _i_distrikt(rader: Any, nyckel: Any) -> Any:
    rader = rader.rename(_kod="distrikt")
    med = rader.left_join(nyckel.rename(_nyckel="kod", _distrikt="distrikt"), rader._kod == nyckel.kod)
    return med.mutate(distrikt=ibis.ifelse(med._skyddad.fill_null(False), None, med._distrikt)).drop(
        "_kod", "_nyckel", "_distrikt", "_skyddad"
    )


def person(rader: Any, kolumn: str = "personnummer") -> dict[str, Any]:
    "Kolumnerna `person`, `kon` och `alder` (vid årets slut) för rader som har kolumnen `ar`."
    return {
        "person": rader[kolumn],
        "kon": rader[f"{kolumn}_kon"],
        "alder": (rader.ar - rader[f"{kolumn}_fodelsear"]).cast("int64"),
    }


def pagande_ar(rader: Any, rapport: Any) -> Any:
    """En rad för varje rapportår som perioden `startdatum`–`slutdatum` rör vid, med kolumnen `ar`.

    En period utan slutdatum pågår ännu.
    """
    ar = rapport.select(ar=ibis.range(rapport.forsta_ar, rapport.ar + 1).unnest().cast("int64"))
    pagar = (rader.startdatum.year() <= ar.ar) & (rader.slutdatum.isnull() | (rader.slutdatum.year() >= ar.ar))
    return rader.inner_join(ar, pagar)


def efter_forsta_aret(rader: Any, alla: Any) -> Any:
    """Raderna utom dem från det första år då något i registret inleddes.

    Av det som avslutades eller pågick det året finns bara det som också inleddes då: resten står i äldre
    underlag. *rader* har kolumnen `ar`, *alla* är hela registret.
    """
    forsta = alla.startdatum.year().min().as_scalar().cast("int64")
    return rader.filter(rader.ar > forsta)


def pagar_den(rader: Any, manad: int, dag: int) -> Any:
    "Om perioden pågick den dagen i radens år."
    datum = ibis.date(rader.ar.cast("int32"), manad, dag)
    return (rader.startdatum <= datum) & (rader.slutdatum.isnull() | (rader.slutdatum >= datum))


def dygn_i_aret(rader: Any) -> Any:
    "Antalet dygn av perioden som faller inom radens år; första och sista dagen räknas båda."
    forsta = ibis.greatest(rader.startdatum, ibis.date(rader.ar.cast("int32"), 1, 1))
    arsslut = ibis.date(rader.ar.cast("int32"), 12, 31)
    sista = ibis.least(rader.slutdatum.fill_null(arsslut), arsslut)
    return (sista.delta(forsta, unit="day") + 1).cast("int64")
