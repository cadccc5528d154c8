"""Personer med insatser enligt LSS eller socialtjänstlagen den 1 oktober, en rad för varje lag."""

from typing import Any

import ibis

from socialrapport.model.table import Column, ColumnType, Table, TableExample


def bygg(lss: Any, insatser: Any) -> Any:
    gemensamt = ("ar", "person", "distrikt", "kon", "alder")
    sol = insatser.filter((insatser.omrade == "FN") & insatser.okt1)
    alla = (
        lss.select(*gemensamt, lag=ibis.literal("LSS"))
        .union(sol.select(*gemensamt, lag=ibis.literal("SOL")))
        .distinct()
    )
    lagar = alla.group_by(_person="person", _ar="ar").aggregate(_lagar=alla.lag.nunique())
    med = alla.left_join(lagar, (alla.person == lagar._person) & (alla.ar == lagar._ar))
    return med.mutate(bada=(med._lagar > 1).fill_null(False))


table = Table(
    id="funktionsnedsattning",
    title="Personer med insatser på grund av funktionsnedsättning",
    one_row_per="person, år och lag",
    columns=(
        Column("ar", ColumnType.YEAR, "År (den 1 oktober)"),
        Column("person", ColumnType.UNIT, "Person"),
        Column("distrikt", ColumnType.TEXT, "Distrikt"),
        Column("kon", ColumnType.TEXT, "Kön"),
        Column("alder", ColumnType.INTEGER, "Ålder vid årets slut"),
        Column("lag", ColumnType.TEXT, "LSS eller socialtjänstlagen"),
        Column("bada", ColumnType.BOOLEAN, "Personen har insatser enligt båda lagarna, oavsett distrikt"),
    ),
    needs=("lss_insatser", "insatser"),
    build=bygg,
    examples=(
        TableExample(
            says="Flera LSS-insatser är en rad; SoL inom ett annat område räknas inte.",
            given={
                "lss_insatser": """
                    ar   | person | distrikt | insats
                    2024 | A      | 02       | kontaktperson
                    2024 | A      | 02       | boende_vuxna
                """,
                "insatser": """
                    ar   | person | distrikt | omrade | okt1
                    2024 | A      | 02       | FN     | ja
                    2024 | B      | 02       | SP     | ja
                    2024 | C      | 02       | FN     | nej
                """,
            },
            gives="""
                ar   | person | distrikt | lag
                2024 | A      | 02       | LSS
                2024 | A      | 02       | SOL
            """,
        ),
        TableExample(
            says="Båda lagarna gäller personen, även när två distrikt har beslutat.",
            given={
                "lss_insatser": """
                    ar   | person | distrikt | insats
                    2024 | A      | 06       | kontaktperson
                    2024 | B      | 06       | kontaktperson
                    2023 | B      | 06       | kontaktperson
                """,
                "insatser": """
                    ar   | person | distrikt | omrade | okt1
                    2024 | A      | 08       | FN     | ja
                    2023 | B      | 06       | FN     | nej
                """,
            },
            gives="""
                ar   | person | distrikt | lag | bada
                2023 | B      | 06       | LSS | nej
                2024 | A      | 06       | LSS | ja
                2024 | A      | 08       | SOL | ja
                2024 | B      | 06       | LSS | nej
            """,
        ),
    ),
)
