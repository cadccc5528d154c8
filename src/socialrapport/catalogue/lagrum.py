"""Lagrum som flera indikatorer vilar på, med de dagar då de gäller."""

from datetime import date

from socialrapport.model.table import Law

SOL = (
    Law("socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
SOL_BISTAND = (
    Law("4 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
SOL_ANMALAN = (
    Law("14 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
SOL_UTREDNING = (
    Law("11 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
SOL_FAMILJERATT = (
    Law("5 kap. 3 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    Law("6 kap. föräldrabalken"),
)
SKYDDAT_BOENDE = (*SOL_BISTAND, Law("lagen (2024:79) om placering av barn i skyddat boende", since=date(2024, 4, 1)))
VALDSUTOVARE = (
    Law("5 kap. 11 a § socialtjänstlagen (2001:453)", since=date(2021, 8, 1), until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
MISSHANDEL = (Law("3 kap. 5 och 6 §§ brottsbalken"),)
KVINNOFRID = (Law("4 kap. 4 a § brottsbalken"),)
SPEL = (
    Law("3 kap. 7 § och 4 kap. 1 § socialtjänstlagen (2001:453)", since=date(2018, 1, 1), until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
SOL_ATERKRAV = (
    Law("9 kap. 1 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    Law("bidragsbrottslagen (2007:612)"),
)
SOL_SKULDRADGIVNING = (
    Law("5 kap. 12 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
LVU = (Law("lagen (1990:52) med särskilda bestämmelser om vård av unga (LVU)"),)
LUL = (Law("11 § lagen (1964:167) med särskilda bestämmelser om unga lagöverträdare (LUL)"),)
UNGDOMSPAFOLJDER = (Law("32 kap. 1 och 2 §§ brottsbalken"),)
MEDLING = (Law("lagen (2002:445) om medling med anledning av brott"),)
INFORMATIONSSAMTAL = (
    Law("5 kap. 3 a § socialtjänstlagen (2001:453)", since=date(2022, 1, 1), until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
    Law("lagen (2021:530) om informationssamtal", since=date(2022, 1, 1)),
)
FORALDRASKAP = (Law("2 kap. föräldrabalken"),)
MEDGIVANDE = (
    Law("6 kap. 12 § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
ADOPTION = (Law("4 kap. föräldrabalken"),)
LVM = (Law("lagen (1988:870) om vård av missbrukare i vissa fall (LVM)"),)
LSS = (Law("9 § lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS)"),)
LSS_PERSONKRETS = (Law("1 § lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS)"), *LSS)
SOL_EJ_VERKSTALLT = (
    Law("16 kap. 6 f § socialtjänstlagen (2001:453)", until=date(2025, 6, 30)),
    Law("socialtjänstlagen (2025:400)", since=date(2025, 7, 1)),
)
LSS_EJ_VERKSTALLT = (Law("28 f § lagen (1993:387) om stöd och service till vissa funktionshindrade (LSS)"),)
ASSISTANSERSATTNING = (Law("51 kap. socialförsäkringsbalken"),)
