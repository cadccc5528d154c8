"""Det som flera regler gör likadant: vilka register de gäller, och rader av ett visst år."""

from typing import Any

from socialrapport.model.rule import At
from socialrapport.model.table import ColumnType, Register


def daterat(register: Register) -> bool:
    "Om raderna har ett datum som säger vilket år de hör till."
    return register.yearly is not None and register.column(register.yearly).type is ColumnType.DATE


def har_ar(register: Register) -> bool:
    "Om raderna säger vilket år de hör till."
    return register.yearly is not None


def varje_ar(register: Register) -> bool:
    "Om registret ska ha rader varje år."
    return register.yearly is not None and register.survey_every == 1


def i_ar(rader: Any, at: At, alla: bool = False) -> Any:
    "Rapportårets rader, eller alla som har ett år, med kolumnen `_ar`. Registret har ett år."
    tid = rader[at.register.yearly]
    daterade = rader.mutate(_ar=(tid.year() if daterat(at.register) else tid).cast("int64"))
    return daterade.filter(daterade._ar.notnull() if alla else daterade._ar == at.year)
