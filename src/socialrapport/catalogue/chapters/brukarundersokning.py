"""Brukarundersökningar."""

from socialrapport.model.chapter import Chapter, Where
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="brukarundersokning",
    order=100,
    title="Brukarundersökningar",
    english="User surveys",
    introduction=(
        Where(
            "Brukarundersökningen inom individ- och familjeomsorgen görs på hösten bland personer som just haft kontakt med socialtjänsten. Den som vill svarar, och svaren är anonyma.",
            ("enkatsvar", "enkatutskick"),
        ),
        Where(
            "Personer med insatser på grund av funktionsnedsättning svarar i en egen undersökning, med andra frågor. De två undersökningarna räknas inte ihop.",
            ("funktionshindersvar",),
        ),
        "Svaren gäller dem som svarat och är inte ett urval av alla brukare. Skillnader mellan grupper med få svarande bör tolkas försiktigt.",
    ),
    memo=(("br.nojda", FindingKind.LEVEL), ("br.nojda", FindingKind.MARGIN)),
    full=(
        "br.nojda",
        "br.fragor",
        "br.fn_trivs",
    ),
)
