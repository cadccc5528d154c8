"""The words of Swedish public statistics that the reader knows: number words, hedges, units, things that are counted.

Closed lists, to be read and added to; nothing here is a rule.
"""

from __future__ import annotations

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december", "jan", "feb", "febr", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
)  # fmt: skip

SMALL = {
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17,
    "arton": 18, "nitton": 19,
}  # fmt: skip
TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
}  # fmt: skip

ORDINAL_WORDS = {
    "första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7, "åttonde": 8, "nionde": 9,
    "tionde": 10, "elfte": 11, "tolfte": 12, "trettonde": 13, "fjortonde": 14, "femtonde": 15, "sextonde": 16,
    "sjuttonde": 17, "artonde": 18, "nittonde": 19, "tjugonde": 20, "tjugoförsta": 21, "tjugoandra": 22,
    "tjugotredje": 23, "tjugofjärde": 24, "tjugofemte": 25, "trettionde": 30, "fyrtionde": 40, "femtionde": 50,
    "hundrade": 100,
}  # fmt: skip
EVERY = {**ORDINAL_WORDS, "annan": 2, "annat": 2}
"""*var annan*, *vart femte*: one in how many."""

PARTS = {
    "tredjedel": 3, "fjärdedel": 4, "femtedel": 5, "sjättedel": 6, "sjundedel": 7, "åttondel": 8, "niondel": 9,
    "tiondel": 10, "tjugondel": 20, "hundradel": 100, "kvarts": 4,
}  # fmt: skip

TIMES = {
    "fördubbl": 2.0, "dubbler": 2.0, "tredubbl": 3.0, "trefaldig": 3.0, "fyrdubbl": 4.0, "femdubbl": 5.0,
    "sexdubbl": 6.0, "sjudubbl": 7.0, "tiodubbl": 10.0, "tiofaldig": 10.0, "halver": 0.5,
}  # fmt: skip
"""Stems of verbs that multiply."""

HEDGES = (
    "lite drygt", "något mer än", "något mindre än", "strax över", "strax under", "mer än", "mindre än", "fler än",
    "färre än", "högre än", "lägre än", "inte mer än", "ej fler än", "inte fler än", "långt över", "långt under",
    "klart över", "klart under", "väl över", "strax", "i runda tal", "upp emot", "upp mot", "upp till", "inte ens",
    "så mycket som", "så många som", "så gott som", "drygt", "knappt", "dryga", "knappa", "närmare", "nära", "nästan",
    "cirka", "ca.", "ca", "c:a", "omkring", "runt", "kring", "ungefär", "uppskattningsvis", "uppemot", "bortåt",
    "minst", "högst", "åtminstone", "maximalt", "max", "minimum", "hela", "över", "under", "överskred", "överskrider",
    "översteg", "överstiger", "överstigit", "understeg", "understiger", "exakt", "precis", "åt", "inemot",
)  # fmt: skip
"""Longest first where one begins with another; the reader sorts them."""

ABBREVIATIONS = (
    "ca", "bl.a", "bl", "t.ex", "t", "ex", "dvs", "d.v.s", "resp", "kap", "s.k", "s", "k", "fr.o.m", "t.o.m", "m.m",
    "m.fl", "p.g.a", "pga", "jfr", "nr", "sid", "st", "tfn", "tel", "inkl", "exkl", "max", "min", "prop", "avd", "art",
    "milj", "jan", "feb", "febr", "apr", "aug", "sep", "sept", "okt", "nov", "dec", "f.d", "o.s.v", "osv", "obs",
    "a.a", "ff", "f", "kl", "dr", "ev", "forts", "ung", "mfl", "bl a", "c:a", "i st f", "e.d", "o.d",
)  # fmt: skip

COUNTED = {
    # the things that are counted: the endings of the word as it stands in texts -> the plural by which it goes
    "person": "personer", "personer": "personer", "personerna": "personer", "personernas": "personer",
    "individ": "individer", "individer": "individer", "individerna": "individer",
    "människa": "människor", "människor": "människor", "människorna": "människor",
    "barn": "barn", "barnen": "barn", "barnens": "barn", "barns": "barn",
    "ungdom": "ungdomar", "ungdomar": "ungdomar", "ungdomarna": "ungdomar",
    "unga": "unga", "vuxna": "vuxna", "äldre": "äldre", "nyanlända": "nyanlända", "ensamkommande": "ensamkommande",
    "flicka": "flickor", "flickor": "flickor", "flickorna": "flickor",
    "pojke": "pojkar", "pojkar": "pojkar", "pojkarna": "pojkar",
    "tjejer": "tjejer", "killar": "killar",
    "kvinna": "kvinnor", "kvinnor": "kvinnor", "kvinnorna": "kvinnor",
    "man": "män", "män": "män", "männen": "män",
    "förälder": "föräldrar", "föräldrar": "föräldrar", "föräldrarna": "föräldrar",
    "mamma": "mammor", "mammor": "mammor", "pappor": "pappor", "mödrar": "mödrar", "fäder": "fäder",
    "syskon": "syskon", "par": "par", "familj": "familjer", "familjer": "familjer", "familjerna": "familjer",
    "hushåll": "hushåll", "hushållen": "hushåll", "hushållet": "hushåll",
    "invånare": "invånare", "invånarna": "invånare", "medborgare": "medborgare", "boende": "boende",
    "elev": "elever", "elever": "elever", "eleverna": "elever", "student": "studenter", "studenter": "studenter",
    "klient": "klienter", "klienter": "klienter", "patient": "patienter", "patienter": "patienter",
    "brukare": "brukare", "brukarna": "brukare", "deltagare": "deltagare", "deltagarna": "deltagare",
    "mottagare": "mottagare", "mottagarna": "mottagare", "tagare": "tagare", "tagarna": "tagare",
    "sökande": "sökande", "svarande": "svarande", "respondenter": "respondenter", "ombud": "ombud",
    "handläggare": "handläggare", "socialsekreterare": "socialsekreterare", "anställda": "anställda",
    "medarbetare": "medarbetare", "årsarbetare": "årsarbetare", "heltidstjänster": "heltidstjänster",
    "tjänster": "tjänster", "chefer": "chefer", "assistenter": "assistenter", "personal": "personal",
    "anmälan": "anmälningar", "anmälningar": "anmälningar", "anmälningarna": "anmälningar",
    "utredning": "utredningar", "utredningar": "utredningar", "utredningarna": "utredningar",
    "insats": "insatser", "insatser": "insatser", "insatserna": "insatser",
    "beslut": "beslut", "besluten": "beslut", "ärende": "ärenden", "ärenden": "ärenden", "ärendena": "ärenden",
    "ansökan": "ansökningar", "ansökningar": "ansökningar", "ansökningarna": "ansökningar",
    "placering": "placeringar", "placeringar": "placeringar", "placeringarna": "placeringar",
    "vräkning": "vräkningar", "vräkningar": "vräkningar", "vräkningarna": "vräkningar",
    "avhysning": "avhysningar", "avhysningar": "avhysningar", "avhysningarna": "avhysningar",
    "samtal": "samtal", "samtalen": "samtal", "besök": "besök", "besöken": "besök", "möten": "möten",
    "plats": "platser", "platser": "platser", "platserna": "platser", "lägenhet": "lägenheter",
    "lägenheter": "lägenheter", "bostad": "bostäder", "bostäder": "bostäder", "bostäderna": "bostäder",
    "boenden": "boenden", "verksamheter": "verksamheter", "verksamheterna": "verksamheter", "enheter": "enheter",
    "dom": "domar", "domar": "domar", "mål": "mål", "brott": "brott", "brotten": "brott", "fall": "fall",
    "fallen": "fall", "händelser": "händelser", "misstankar": "misstankar",
    "omhändertagande": "omhändertaganden", "omhändertaganden": "omhändertaganden",
    "intagning": "intagningar", "intagningar": "intagningar", "utskrivningar": "utskrivningar",
    "vårdtillfällen": "vårdtillfällen", "tillfällen": "tillfällen", "tillfälle": "tillfällen",
    "kommun": "kommuner", "kommuner": "kommuner", "kommunerna": "kommuner", "län": "län", "länen": "län",
    "stadsdelar": "stadsdelar", "stadsdelarna": "stadsdelar", "stadsdelsområden": "stadsdelsområden",
    "stadsdelsnämnder": "stadsdelsnämnder", "nämnder": "nämnder", "regioner": "regioner", "städer": "städer",
    "område": "områden", "områden": "områden", "områdena": "områden", "distrikt": "distrikt", "länder": "länder",
    "situation": "situationer", "situationer": "situationer", "situationerna": "situationer",
    "grupper": "grupper", "grupperna": "grupper", "kategorier": "kategorier", "orsaker": "orsaker",
    "skolor": "skolor", "företag": "företag", "organisationer": "organisationer", "föreningar": "föreningar",
    "teman": "teman", "frågor": "frågor", "frågorna": "frågor", "svar": "svar", "svaren": "svar",
    "enkäter": "enkäter", "enkätsvar": "enkätsvar", "avtal": "avtal", "avtalen": "avtal", "medgivanden": "medgivanden",
    "yttranden": "yttranden", "upplysningar": "upplysningar", "ersättningar": "ersättningar",
    "utbetalningar": "utbetalningar", "avslag": "avslag", "överklaganden": "överklaganden", "domslut": "domslut",
    "rapporter": "rapporter", "klagomål": "klagomål", "synpunkter": "synpunkter", "avvikelser": "avvikelser",
    "dygn": "dygn", "dygnen": "dygn", "dag": "dagar", "dagar": "dagar", "dagarna": "dagar",
    "vecka": "veckor", "veckor": "veckor", "veckorna": "veckor", "månad": "månader", "månader": "månader",
    "månaderna": "månader", "timme": "timmar", "timmar": "timmar", "timmarna": "timmar", "minuter": "minuter",
    "gäldenärer": "gäldenärer", "skuldsatta": "skuldsatta", "hemlösa": "hemlösa", "arbetslösa": "arbetslösa",
    "flyktingar": "flyktingar", "asylsökande": "asylsökande", "arbetare": "arbetare", "födda": "födda",
    "adoptioner": "adoptioner", "faderskap": "faderskap", "fosterhem": "familjehem", "familjehem": "familjehem",
    "hem": "hem", "team": "team", "tjänsteställen": "tjänsteställen", "kartläggningar": "kartläggningar",
    "anställningar": "anställningar", "studier": "studier", "procentenheter": "procentenheter",
}  # fmt: skip

WHOLE = (
    "mottagare", "tagare", "mottagarna", "tagarna", "hem", "mål", "fall", "tjänster", "handläggare", "man", "par",
    "sökande", "boende", "arbetare", "dom", "dag", "svar", "plats", "hus", "födda", "barnen",
)  # fmt: skip
"""Endings that do not stand for the compound: *biståndsmottagare* is not *mottagare*."""

PEOPLE = frozenset(
    [
        "barn",
        "barnen",
        "barns",
        "person",
        "personer",
        "personerna",
        "personen",
        "ungdom",
        "ungdomar",
        "ungdomarna",
        "unga",
        "vuxna",
        "äldre",
        "kvinnor",
        "kvinnorna",
        "män",
        "männen",
        "flickor",
        "pojkar",
        "flickorna",
        "pojkarna",
        "elever",
        "individer",
        "invånare",
        "invånarna",
        "människor",
        "föräldrar",
        "klienter",
        "brukare",
        "majoriteten",
        "alla",
        "flertalet",
        "de",
        "dem",
        "som",
        "flesta",
        "placerade",
        "den",
        "någon",
        "tjejer",
        "killar",
        "tonåringar",
        "yngre",
        "hemlösa",
        "biståndsmottagare",
        "biståndstagare",
        "andelen",
        "är",
        "var",
        "befolkningen",
        "åldern",
        "åldrarna",
        "ålder",
    ]
)
"""Words before *över 15 år* that make it an age."""

ADJECTIVE_ENDINGS = (
    "ande", "ende", "ade", "iga", "liga", "ska", "ala", "iva", "ella", "ära", "sta", "ade", "anda", "ata", "lda", "rda",
    "nda", "sta", "öpta", "ltiga", "lösa", "samma", "bara", "fulla", "rika", "tida",
)  # fmt: skip
SKIPPED = frozenset(
    [
        "så",
        "kallade",
        "s.k.",
        "olika",
        "nya",
        "unika",
        "av",
        "de",
        "dessa",
        "sådana",
        "andra",
        "fler",
        "färre",
        "ytterligare",
        "totalt",
        "sammanlagt",
        "enskilda",
        "hela",
        "stora",
        "små",
        "största",
        "minsta",
        "flesta",
        "extra",
        "gamla",
        "svenska",
        "kommunala",
        "fristående",
        "öppna",
        "slutna",
        "egna",
        "ny",
        "nytt",
        "samtliga",
        "barnfattiga",
        "utsatta",
        "vuxna",
        "unga",
        "äldre",
        "yngre",
        "beviljade",
        "pågående",
        "nyfödda",
        "gifta",
        "ogifta",
        "statliga",
        "privata",
        "ideella",
        "fattiga",
        "rena",
        "drabbade",
        "inskrivna",
        "folkbokförda",
        "ej",
        "inte",
        "icke",
        "folkbokförd",
        "frånlevande",
        "biståndsbedömda",
        "behovsprövade",
    ]
)
"""Words that may stand between a number and what it counts."""
