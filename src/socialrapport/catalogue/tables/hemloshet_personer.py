"""Personer i hemlöshet: en rad för varje person och kartläggning, hur många som än rapporterat."""

from typing import Any

import ibis

from socialrapport.catalogue.registers.hemloshet import HOS_VANNER, UTANFOR
from socialrapport.catalogue.tables.vanligt import person, placerad
from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(hemloshet: Any, nyckel: Any, skyddade: Any) -> Any:
    rader = placerad(hemloshet, nyckel, skyddade)
    lange = (rader.boendesituation == "VANNER") & (rader.manader_situation > HOS_VANNER).fill_null(False)
    utanfor = rader.boendesituation.isin(UTANFOR) | lange
    rader = rader.mutate(
        utanfor=utanfor,
        ordning=ibis.cases((utanfor, 1), (rader.boendesituation == "OKAND", 2), else_=0),
    )
    samma = ibis.window(group_by=["ar", "personnummer"])
    ordnade = rader.mutate(
        plats=ibis.row_number().over(
            ibis.window(group_by=["ar", "personnummer"], order_by=["ordning", "rapportor", "_rad"])
        ),
        storsta=rader.barn.max().over(samma),
        langsta=rader.manader.max().over(samma),
        nagon_missbruksvard=rader.missbruksvard.any().over(samma),
        nagon_psykiatri=rader.psykiatri.any().over(samma),
    )
    en = ordnade.filter((ordnade.plats == 0) & ~ordnade.utanfor)
    barn = en.storsta.fill_null(0)
    return en.select(
        "ar",
        "distrikt",
        "boendesituation",
        barn=barn,
        foralder=barn > 0,
        manader=en.langsta,
        missbruksvard=en.nagon_missbruksvard,
        psykiatri=en.nagon_psykiatri,
        **person(en),
    )


table = Table(
    id="hemloshet_personer",
    title="Personer i hemlöshet",
    one_row_per="person och kartläggning",
    columns=(
        Column("ar", ColumnType.YEAR, "Kartläggningsår"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("boendesituation", ColumnType.TEXT, "Boendesituation på mätdagen"),
        Column("barn", ColumnType.INTEGER, "Antal egna barn under 18 år, det största som rapporterats"),
        Column("foralder", ColumnType.BOOLEAN, "Har barn under 18 år"),
        Column(
            "manader",
            ColumnType.INTEGER,
            "Hela månader i hemlöshet till och med mätdagen, de flesta som rapporterats; tomt om det är okänt",
        ),
        Column(
            "missbruksvard",
            ColumnType.BOOLEAN,
            "Kontakt med vård för skadligt bruk eller beroende enligt någon rapportör",
        ),
        Column("psykiatri", ColumnType.BOOLEAN, "Kontakt med psykiatrisk vård enligt någon rapportör"),
    ),
    needs=("hemloshet", "distriktsnyckel", "skyddade_personer"),
    build=bygg,
    examples=(
        TableExample(
            says="Två rapportörer om samma person är en person; den kända situationen gäller före okänd.",
            given={
                "hemloshet": """
                    ar   | rapportor | personnummer | boendesituation | barn | _rad
                    2024 | A-enheten | A            | OKAND           |      | 2
                    2024 | B-enheten | A            | HARBARGE        | 2    | 3
                """,
            },
            gives="""
                ar   | person | boendesituation | barn | foralder
                2024 | A      | HARBARGE        | 2    | ja
            """,
        ),
        TableExample(
            says="Den som bor tillfälligt hos vänner räknas i högst tre månader, och när tiden är okänd.",
            given={
                "hemloshet": """
                    ar   | rapportor | personnummer | boendesituation | manader_situation | _rad
                    2024 | A-enheten | A            | VANNER          | 3                 | 2
                    2024 | A-enheten | B            | VANNER          | 4                 | 3
                    2024 | A-enheten | C            | VANNER          |                   | 4
                    2024 | A-enheten | D            | HARBARGE        | 9                 | 5
                """,
            },
            gives="""
                ar   | person | boendesituation
                2024 | A      | VANNER
                2024 | C      | VANNER
                2024 | D      | HARBARGE
            """,
        ),
        TableExample(
            says="Andrahand, inneboende, försökslägenhet och Bostad först räknas inte, om ingen annan rapportör vet bättre.",
            given={
                "hemloshet": """
                    ar   | rapportor | personnummer | boendesituation | _rad
                    2024 | A-enheten | A            | ANDRAHAND       | 2
                    2024 | A-enheten | B            | INNEBOENDE      | 3
                    2024 | A-enheten | C            | FORSOK          | 4
                    2024 | B-enheten | C            | OKAND           | 5
                    2024 | A-enheten | D            | BOSTAD_FORST    | 6
                    2024 | B-enheten | D            | UTE             | 7
                """,
            },
            gives="""
                ar   | person | boendesituation
                2024 | D      | UTE
            """,
        ),
        TableExample(
            says="Ingen rapportör vet om mer än sin egen tid med personen: den längsta tiden gäller, och ett ja före ett nej.",
            given={
                "hemloshet": """
                    ar   | rapportor | personnummer | boendesituation | manader | missbruksvard | psykiatri | _rad
                    2024 | A-enheten | A            | UTE             | 5       | nej           |           | 2
                    2024 | B-enheten | A            | UTE             | 30      | ja            |           | 3
                    2024 | A-enheten | B            | UTE             |         | nej           | nej       | 4
                """,
            },
            gives="""
                ar   | person | manader | missbruksvard | psykiatri
                2024 | A      | 30      | ja            |
                2024 | B      |         | nej           | nej
            """,
        ),
    ),
)
