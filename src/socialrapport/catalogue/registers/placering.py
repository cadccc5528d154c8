"""Placeringar inom heldygnsinsatser för barn och unga."""

from datetime import date

from socialrapport.model.table import Column, ColumnType, Law, Reference, Register

register = Register(
    id="placering",
    title="Placeringar",
    owner="Den nämnd som beslutar; lämnas till Socialstyrelsen",
    one_row_per="placering",
    files=("placering*",),
    columns=(
        Column("placering_id", ColumnType.TEXT, "Placeringens nummer", required=True),
        Column("insats_id", ColumnType.TEXT, "Insats som placeringen hör till", required=True),
        Column(
            "form",
            ColumnType.TEXT,
            "Placeringsform",
            required=True,
            codes={
                "FAMILJEHEM": "Familjehem",
                "NATVERK": "Familjehem hos släkting eller nätverk",
                "JOURHEM": "Jourhem",
                "HVB": "Hem för vård eller boende",
                "SIS": "Statens institutionsstyrelse",
                "STODBOENDE": "Stödboende",
                "EGET": "Eget hem",
                "SKYDDAT": "Skyddat boende",
            },
            codes_since={"SKYDDAT": 2024},
        ),
        Column("startdatum", ColumnType.DATE, "Placeringen började", required=True),
        Column("slutdatum", ColumnType.DATE, "Placeringen upphörde"),
        Column("ensamkommande", ColumnType.BOOLEAN, "Barnet är ensamkommande", since=2017),
    ),
    key=("placering_id",),
    references=(Reference("insats_id", "insats", "insats_id"),),
    yearly="startdatum",
    period=("startdatum", "slutdatum"),
    law=(
        Law("HSLF-FS 2016:3"),
        Law("HSLF-FS 2016:22"),
        Law("lagen (2024:79) om placering av barn i skyddat boende", since=date(2024, 4, 1)),
    ),
)
