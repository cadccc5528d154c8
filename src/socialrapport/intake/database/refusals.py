"""Words for what a database would not or could not do: what, where, why, what to do. Never the server's own."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.engine.sources.database import Failure, Trouble
from socialrapport.intake.database.databas_yaml import Described, Entry
from socialrapport.model.issue import Issue

REMEDIES = {
    "okand_kolumn": "Skriv den under kolumner i databas.yaml: med registrets namn, eller tomt om den inte ska läsas.",
    "saknad_kolumn": "Skriv under kolumner i databas.yaml vad källan kallar den, eller låt en fraga lägga till den.",
    "frivillig_kolumn": "Skriv under kolumner i databas.yaml vad källan kallar dem, om den har dem.",
    "kolumn_tva_ganger": "Ta bort den ena under kolumner i databas.yaml, eller ur frågan.",
    "tom_fil": "Kontrollera att kontot får se källans rader, eller ta bort registret ur databas.yaml.",
    "olasbar_teckenkodning": "Be den som sköter databasen om en vy med rätt text.",
}
"""What to do where the rules speak of a file."""


def fitted(issue: Issue) -> Issue:
    "The finding as of a database's table and not of a file."
    said = issue.says.replace("Filen", "Källan").replace("i filen", "i källan")
    return replace(issue, says=said, remedy=REMEDIES.get(issue.rule, issue.remedy))


DOOR = {
    Trouble.UNREACHABLE: "servern svarar inte. Kontrollera värd och port, att servern är igång och att nätet släpper "
    "fram anslutningen",
    Trouble.NO_HOST: "det finns ingen server med det namnet i nätet. Kontrollera vard",
    Trouble.PASSWORD: "servern godtog inte användare och lösenord. Kontrollera anvandare, och lösenordet i "
    "miljövariabeln som losenord_fran nämner eller i PostgreSQL:s lösenordsfil",
    Trouble.REFUSED: "servern släpper inte in kontot. Be den som sköter databasen om inloggning härifrån för anvandare",
    Trouble.NO_DATABASE: "servern har ingen databas med det namnet, eller kontot får inte ansluta till den. "
    "Kontrollera databas",
    Trouble.UNENCRYPTED: "det gick inte att få en krypterad anslutning som godtas, och personuppgifter skickas inte i "
    "klartext. Be den som sköter databasen om TLS, eller ändra kryptering (se docs/databas.md)",
    Trouble.FULL: "servern har inga lediga anslutningar. Försök igen senare",
}
OPENING = "Ingenting har lästs."

WORDS = {
    Trouble.NO_TABLE: "{what} finns inte i databasen, eller kontot får inte se den. Skriv schemat före namnet "
    "(schema.tabell), och kontrollera kontots rättigheter",
    Trouble.NO_COLUMN: "{what} nämner en kolumn som inte finns, eller som finns i flera tabeller{line}. Rätta frågan",
    Trouble.NO_FUNCTION: "{what} använder en funktion som inte finns, eller med fel slags värden{line}. Rätta frågan",
    Trouble.FORBIDDEN: "kontot har inte rätt att läsa {what}. Be den som sköter databasen om läsrätt (GRANT SELECT)",
    Trouble.SYNTAX: "{what} är inte en enda giltig SELECT{line}. Rätta den; prova den gärna i databasens eget verktyg",
    Trouble.WRITES: "{what} skriver i databasen. Här läses bara, så den kördes inte. Skriv en SELECT som inte ändrar "
    "något",
    Trouble.VALUE: "{what} stannade vid ett värde som inte kan räknas om som den säger{line}. Värdet visas inte här. "
    "Hämta kolumnen som den är; kontrollen säger sedan vilka rader som är fel",
    Trouble.TIMEOUT: "{what} tog längre tid än tidsgränsen. Höj tidsgrans, läs en materialiserad vy eller kör när "
    "servern är mindre belastad",
    Trouble.FULL: "databasens utrymme eller minne räckte inte för {what}. Be den som sköter databasen om mer, "
    "eller läs färre år",
    Trouble.LOST: "databasen avbröt läsningen av {what}. Kör igen; om det upprepas, be den som sköter databasen "
    "se efter i serverns logg",
}


def at_the_door(how: Described, trouble: Trouble) -> str:
    "Why no connection came of it. The address is the file's own affair."
    text = DOOR.get(trouble, DOOR[Trouble.UNREACHABLE])
    return f"{how.where}: det gick inte att ansluta till databasen: {text}. {OPENING}"


def words(entry: Entry, failure: Failure) -> str:
    "What went wrong with the register's table or question, and what to do."
    line = f" (rad {failure.line} i frågan)" if failure.line and entry.fraga else ""
    return WORDS.get(failure.trouble, WORDS[Trouble.LOST]).format(what=entry.called, line=line) + "."
