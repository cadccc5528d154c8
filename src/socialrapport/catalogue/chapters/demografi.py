"""Demografi."""

from socialrapport.model.chapter import Chapter

chapter = Chapter(
    id="demografi",
    order=10,
    title="Demografi",
    english="Population",
    introduction=(
        "Befolkningens storlek och sammansättning är bakgrunden till allt som följer. Andelar och tal per invånare i rapporten räknas på folkmängden den 31 december, i samma område, av samma kön och i samma åldrar som de som räknas.",
        "Den som inte är folkbokförd, till exempel asylsökande, kan få insatser men ingår inte i folkmängden.",
    ),
    full=("de.folkmangd",),
    full_by_district=("de.barn_och_unga",),
)
