"""Det som flera regler gör likadant: vilka register de gäller, och rader av ett visst år."""

from collections.abc import Mapping, Sequence
from typing import Any

from socialrapport.model.rule import At, Case
from socialrapport.model.table import ColumnType, Register

FALSKLARM = (
    "Där verksamheten i sig ändras med högst 10 procent om året larmar reglerna avvikande_ar och avvikande_distrikt "
    "tillsammans i högst en leverans av hundra."
)
"""Hur ofta reglerna larmar utan fel. Ett test räknar det."""


def andras_tal(nyckeltal: str = "N31816", kommun: str = "0000") -> Case:
    "En fil med andras tal som har ett enda."
    return Case(
        {"jamforelse.csv": f"kalla;nyckeltal;kommun;ar;kon;varde;status\nKolada;{nyckeltal};{kommun};2024;;1,4;\n"}
    )


def daterat(register: Register) -> bool:
    "Om raderna har ett datum som säger vilket år de hör till."
    return register.yearly is not None and register.column(register.yearly).type is ColumnType.DATE


def har_ar(register: Register) -> bool:
    "Om raderna säger vilket år de hör till."
    return register.yearly is not None


def varje_ar(register: Register) -> bool:
    "Om registret ska ha rader varje år."
    return register.yearly is not None and register.survey_every == 1


def om_enskilda(register: Register) -> bool:
    "Om raderna är händelser eller personer, så att slumpen avgör hur många det blir ett år."
    return daterat(register) or any(k.type is ColumnType.PERSON for k in register.columns)


def i_ar(rader: Any, at: At, alla: bool = False) -> Any:
    "Rapportårets rader, eller alla som har ett år, med kolumnen `_ar`. Registret har ett år."
    tid = rader[at.register.yearly]
    daterade = rader.mutate(_ar=(tid.year() if daterat(at.register) else tid).cast("int64"))
    return daterade.filter(daterade._ar.notnull() if alla else daterade._ar == at.year)


def handelser(antal: Mapping[int, int], distrikt: Sequence[str] = ("04",)) -> str:
    "Så många tvångsvårdshändelser varje år som ritade rader, jämnt över året, personerna och distrikten."
    return "handelse_id | personnummer | datum | distrikt\n" + "\n".join(
        f"{ar}-{i} | {'ABCDEFGH'[i // 60 % 8]}{1930 + i % 60} | {ar}-{i % 12 + 1:02d}-{i // 12 % 28 + 1:02d} | {distrikt[i % len(distrikt)]}"
        for ar, n in antal.items()
        for i in range(n)
    )
