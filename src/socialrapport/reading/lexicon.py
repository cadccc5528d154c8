"""The words of Swedish public statistics that the reader knows: number words, hedges, units, things that are counted.

Closed lists, to be read and added to; nothing here is a rule.
"""

from __future__ import annotations

AGED = (
    "barn", "barnen", "unga", "unga vuxna", "vuxna", "ungdomar", "flickor", "pojkar", "kvinnor", "män", "åldrarna",
)  # fmt: skip
"""*Barn 0–6*: whose ages need no *år*."""
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
    "hundrade": 100, "tusende": 1000,
}  # fmt: skip
EVERY = {**{word: n for word, n in ORDINAL_WORDS.items() if n > 2}, "annan": 2, "annat": 2}
"""*var annan*, *vart femte*: one in how many."""

PARTS = {
    "tredjedel": 3, "fjärdedel": 4, "femtedel": 5, "sjättedel": 6, "sjundedel": 7, "åttondel": 8, "niondel": 9,
    "tiondel": 10, "tjugondel": 20, "hundradel": 100, "tusendel": 1000,
}  # fmt: skip

TIMES = {
    "fördubbl": 2.0, "dubbler": 2.0, "tredubbl": 3.0, "trefaldig": 3.0, "fyrdubbl": 4.0, "femdubbl": 5.0,
    "sexdubbl": 6.0, "sjudubbl": 7.0, "åttadubbl": 8.0, "tiodubbl": 10.0, "tiofaldig": 10.0, "halver": 0.5,
}  # fmt: skip
"""Stems of verbs that multiply."""

HEDGES = (
    "lite drygt", "något mer än", "något mindre än", "strax över", "strax under", "mer än", "mindre än", "fler än",
    "färre än", "högre än", "lägre än", "inte mer än", "ej fler än", "inte fler än", "inte färre än",
    "inte mindre än", "långt över", "långt under",
    "klart över", "klart under", "väl över", "strax", "i runda tal", "upp emot", "upp mot", "upp till", "inte ens",
    "så mycket som", "så många som", "så gott som", "drygt", "knappt", "dryga", "knappa", "närmare", "nära", "nästan",
    "cirka", "ca.", "ca", "c:a", "omkring", "runt", "kring", "ungefär", "uppskattningsvis", "uppemot", "bortåt",
    "minst", "högst", "åtminstone", "maximalt", "max", "minimum", "hela", "över", "under", "överskred", "överskrider",
    "översteg", "överstiger", "överstigit", "understeg", "understiger", "exakt", "precis", "inemot", "lite mer än",
    "i det närmaste", "i stort sett", "marginellt över", "marginellt under", "som mest", "som lägst", "som högst",
)  # fmt: skip

ABBREVIATIONS = (
    "ca", "bl.a", "bl", "t.ex", "t", "ex", "dvs", "d.v.s", "resp", "kap", "s.k", "s", "k", "fr.o.m", "t.o.m", "m.m",
    "m.fl", "p.g.a", "pga", "jfr", "nr", "sid", "st", "tfn", "tel", "inkl", "exkl", "max", "min", "prop", "avd", "art",
    "milj", "jan", "feb", "febr", "apr", "aug", "sep", "sept", "okt", "nov", "dec", "f.d", "o.s.v", "osv", "obs",
    "a.a", "ff", "f", "kl", "kv", "dr", "ev", "forts", "ung", "mfl", "bl a", "c:a", "i st f", "e.d", "o.d",
    "ek", "ekon", "bist", "hush", "utredn", "utr", "verkst", "mån", "inv", "orosanm", "plac", "avsl", "inl", "pers",
    "ensamst", "enl", "boendest", "jmf", "tot", "ang", "avs", "besl", "utbet", "f.å",
)  # fmt: skip

COUNTED = {
    # people
    "personer": "person", "individer": "individ", "människor": "människa", "barn": "", "ungdomar": "ungdom",
    "unga": "", "vuxna": "", "äldre": "", "nyanlända": "", "ensamkommande": "", "flickor": "flicka", "pojkar": "pojke",
    "tjejer": "tjej", "killar": "kille", "kvinnor": "kvinna", "män": "", "föräldrar": "förälder",
    "vårdnadshavare": "", "mammor": "mamma", "pappor": "pappa", "mödrar": "mor", "fäder": "far", "syskon": "",
    "par": "", "invånare": "", "medborgare": "", "boende": "", "elever": "elev", "studenter": "student",
    "klienter": "klient", "patienter": "patient", "brukare": "", "deltagare": "", "mottagare": "", "tagare": "",
    "sökande": "", "svarande": "", "respondenter": "respondent", "ombud": "", "handläggare": "",
    "socialsekreterare": "", "anställda": "", "medarbetare": "", "årsarbetare": "", "chefer": "chef",
    "assistenter": "assistent", "personal": "", "gäldenärer": "gäldenär", "skuldsatta": "", "hemlösa": "",
    "arbetslösa": "", "flyktingar": "flykting", "asylsökande": "", "arbetare": "", "födda": "", "medlemmar": "medlem",
    "anhöriga": "", "missbrukare": "",
    "kontaktpersoner": "kontaktperson",
    # households and dwellings
    "familjer": "familj", "hushåll": "hushållet", "lägenheter": "lägenhet", "bostäder": "bostad", "boenden": "",
    "hem": "", "familjehem": "", "fosterhem": "", "ungdomshem": "", "behandlingshem": "", "jourhem": "",
    "äldreboenden": "äldreboende", "gruppbostäder": "gruppbostad", "servicebostäder": "servicebostad", "kontrakt": "",
    # cases, decisions and measures
    "anmälningar": "anmälan", "utredningar": "utredning", "insatser": "insats", "beslut": "", "ärenden": "ärende",
    "ansökningar": "ansökan", "placeringar": "placering", "vräkningar": "vräkning", "avhysningar": "avhysning",
    "samtal": "", "besök": "", "möten": "möte", "platser": "plats", "domar": "dom", "mål": "", "brott": "", "fall": "",
    "händelser": "händelse", "misstankar": "misstanke", "omhändertaganden": "omhändertagande",
    "intagningar": "intagning", "utskrivningar": "utskrivning", "vårdtillfällen": "vårdtillfälle",
    "tillfällen": "tillfälle", "medgivanden": "medgivande", "yttranden": "yttrande", "upplysningar": "upplysning",
    "ersättningar": "ersättning", "utbetalningar": "utbetalning", "avslag": "", "överklaganden": "överklagande",
    "domslut": "", "krav": "",
    "rapporter": "rapport", "klagomål": "", "synpunkter": "synpunkt", "avvikelser": "avvikelse",
    "adoptioner": "adoption", "faderskap": "", "överflyttningar": "överflyttning", "kartläggningar": "kartläggning",
    "enkäter": "enkät", "svar": "", "brukarsvar": "", "enkätsvar": "", "avtal": "", "frågor": "fråga",
    "skulder": "skuld", "bekräftelser": "bekräftelse", "avskiljningar": "avskiljning", "erbjudanden": "erbjudande",
    # organisation and place
    "kommuner": "kommun", "län": "", "stadsdelar": "stadsdel", "stadsdelsområden": "stadsdelsområde",
    "kommundelar": "kommundel", "kommundelsområden": "kommundelsområde", "stadsområden": "stadsområde",
    "stadsdelsnämnder": "stadsdelsnämnd", "nämnder": "nämnd", "regioner": "region", "städer": "stad",
    "områden": "område", "distrikt": "", "länder": "land", "verksamheter": "verksamhet", "enheter": "enhet",
    "skolor": "skola", "företag": "", "organisationer": "organisation", "föreningar": "förening", "team": "",
    "tjänsteställen": "tjänsteställe", "tjänster": "tjänst", "heltidstjänster": "heltidstjänst",
    "anställningar": "anställning", "studier": "studie",
    # kinds
    "situationer": "situation", "grupper": "grupp", "kategorier": "kategori", "orsaker": "orsak", "teman": "tema",
    "indikatorer": "indikator", "diagnoser": "diagnos",
    # time
    "dygn": "", "dagar": "dag", "veckor": "vecka", "månader": "månad", "timmar": "timme", "minuter": "minut",
}  # fmt: skip
"""The plural by which a counted thing goes, and its singular (or another form that no rule gives)."""

SAME_AS = {"barnens": "barn", "fosterhem": "familjehem", "kontaktpersoner": "personer", "enkätsvar": "svar",
           "brukarsvar": "svar"}  # fmt: skip
"""Names that go by another."""

KEPT_WHOLE = (
    "mottagare", "tagare", "handläggare", "sökande", "boende", "arbetare", "tjänster", "födda", "missbrukare",
)  # fmt: skip
"""A compound of these is a thing of its own: *biståndsmottagare* is not *mottagare*."""
CHANCE = (
    "män", "mor", "far", "par", "dom", "dag", "mål", "fall", "hem", "svar", "plats", "län", "land", "stad",
    "team", "tema", "möte", "besök", "avtal", "samtal", "skuld", "unga", "personal", "svarande",
    "anställning", "anställningar", "ställe", "studie", "studier",
)  # fmt: skip
"""Words that other words end in by chance: *ungdom* is no *dom*. They count where a hyphen stands before."""

ACTS = ("samtal", "besök", "avtal", "möten")
"""Of `CHANCE`, what a compound right after a number counts all the same: *63 stödsamtal* are *samtal*."""

ADJECTIVAL = frozenset((
    "unga", "vuxna", "äldre", "nyanlända", "ensamkommande", "anställda", "skuldsatta", "hemlösa", "arbetslösa",
    "asylsökande", "sökande", "svarande", "födda", "anhöriga", "boende",
))  # fmt: skip
"""Things counted that may describe another: *hemlösa personer* are *personer*."""

HUMAN = frozenset((
    "personer", "barn", "barn och unga", "ungdomar", "unga", "vuxna", "flickor", "pojkar", "kvinnor", "män",
    "föräldrar", "invånare", "elever", "individer", "människor", "klienter", "brukare", "mottagare", "patienter",
    "tjejer", "killar", "anställda", "medlemmar", "deltagare", "äldre", "medborgare",
))  # fmt: skip
"""Things counted that have an age."""

PEOPLE = frozenset((
    "tonåringar", "tonårspojkar", "tonårsflickor", "yngre", "hemlösa", "majoriteten", "alla", "flertalet", "flesta",
    "placerade", "de", "dem", "den", "som", "någon", "hälften", "andelen", "är", "var", "befolkningen", "gruppen",
    "åldern", "åldrarna", "ålder", "åldersgrupper", "åldersgruppen", "åldersgrupp",
))  # fmt: skip
"""Other words before *över 15 år* that make it an age."""

ADJECTIVE_ENDINGS = (
    "ande", "ende", "ade", "iga", "liga", "ska", "ala", "iva", "ella", "ära", "sta", "anda", "ata", "lda", "rda", "nda",
    "öpta", "ltiga", "lösa", "samma", "bara", "fulla", "rika", "tida", "erade", "ella",
)  # fmt: skip
SKIPPED = frozenset((
    "så", "kallade", "olika", "nya", "unika", "av", "de", "dem", "dessa", "sådana", "andra", "fler", "färre",
    "ytterligare", "totalt", "sammanlagt", "enskilda", "hela", "stora", "små", "större", "mindre", "största", "minsta",
    "flesta", "extra", "gamla", "svenska", "kommunala", "fristående", "öppna", "slutna", "egna", "ny", "nytt", "alla",
    "samtliga", "barnfattiga", "utsatta", "yngre", "beviljade", "pågående", "nyfödda",
    "gifta", "ogifta", "statliga", "privata", "ideella", "fattiga", "rena", "drabbade", "inskrivna", "folkbokförda",
    "ej", "inte", "icke", "folkbokförd", "frånlevande", "biståndsbedömda", "behovsprövade", "senaste", "följande",
    "kommande", "föregående", "gångna", "första", "sista", "hemlösa", "landets", "länets", "stadens", "kommunens",
    "rikets", "sveriges", "nämndens", "årets", "våra", "ungas",
))  # fmt: skip
"""Words that may stand between a number and what it counts."""

STOPPING = frozenset((
    "per", "om", "varje", "och", "eller", "till", "från", "som", "i", "på", "av", "för", "med", "mot", "under", "över",
    "vid", "mellan", "jämfört", "än", "sedan", "sen", "år", "då", "när", "att", "har", "hade", "är", "var", "blev",
    "fick", "får", "respektive", "medan", "men", "samt", "ledde", "varav", "stycken", "st", "utan", "inom", "hos",
    "enligt", "bland", "gånger", "vilket", "vilka", "där", "här", "nu", "idag", "redan", "också", "igen", "ihop",
    "dock", "hittills", "årligen", "upp", "ned", "ner", "fram", "exklusive", "inklusive", "kring", "efter", "före",
    "innan", "tills", "ut", "in", "ute", "inne", "utanför", "nedan", "ovan", "kom", "gick", "låg", "stod", "sov", "tog",
    "vann", "såg", "avser", "utom", "utöver", "genom", "oavsett", "både", "ensamma", "själva", "jämte", "fortfarande",
    "förra", "sin", "sitt", "sina", "den", "det", "en", "ett", "man",
))  # fmt: skip
"""Words that end the search for what a number counts."""

VERBS = frozenset((
    "sover", "lever", "söker", "sökte", "uppger", "uppgav", "saknar", "svarar", "deltar", "deltog", "ökar", "minskar",
    "bor", "bodde", "anger", "angav", "tillhör", "kommer", "går", "finns", "fanns", "gäller", "gör", "säger", "anser",
    "avslutar", "väntar", "arbetar", "klarar", "lämnar", "tar", "ger", "bär", "kan", "ska", "skulle", "blir", "rör",
    "utgör", "omfattar", "vistas", "vårdas", "placeras", "berörs", "fortsätter", "motsvarar", "innebär", "kostar",
    "betalar", "beror", "visar", "ligger", "står", "använder", "begår", "drabbas", "upplever", "handlar", "flyttar",
    "avlider",
))  # fmt: skip
"""Verbs that look like plurals."""

VERBS_UP = (
    "öka", "ökade", "ökat", "ökar", "ökas", "ökats", "växer", "växte", "växa", "vuxit", "stigit", "steg", "stiger",
    "stiga", "tilltagit", "tilltog", "tilltar", "tillta", "fördubblats", "fördubblades", "fördubblat", "fördubblade",
    "fördubblad", "fördubblas", "förlängts", "förlängdes", "förlängs",
    "skjutit i höjden", "sköt i höjden", "gått upp", "gick upp", "går upp", "gå upp",
    "uppåt", "klättrat", "klättrade", "klättrar", "rusat", "rusade", "rusar", "skenat", "skenade", "skenar",
    "accelererat", "ökande", "stigande", "växande", "tilltagande", "höjts", "höjdes", "höjt", "höjde", "höjer", "höjs",
    "förstärkt", "förstärks", "förstärkts", "förstärkte", "tillväxt", "tillkommit", "vänt upp", "vände upp",
    "vänder upp", "vände uppåt", "utökats", "utökades", "utökat", "utökade", "eskalerat", "eskalerar", "skärpts",
    "aldrig varit högre", "aldrig varit fler", "aldrig varit större", "aldrig varit så många", "aldrig varit så hög",
    "aldrig varit så stor", "rekordmånga", "skjuter i höjden", "stegrats", "stegrades",
)  # fmt: skip
VERBS_DOWN = (
    "minska", "minskade", "minskat", "minskar", "minskas", "minskats", "sjunkit", "sjönk", "sjunker", "sjunka",
    "kortats", "kortades", "kortas", "förkortats", "förkortades", "förkortas",
    "fallit", "föll", "faller", "falla", "avtagit", "avtog", "avtar", "avta", "halverats", "halverades", "halverat",
    "halverade", "halverad", "halveras", "gått ner", "gått ned", "gick ner", "gick ned", "går ner", "går ned", "gå ner",
    "gå ned", "nedåt", "krympt", "krympte", "krymper", "krympa", "dalat", "dalade", "dalar", "dala", "minskande",
    "sjunkande", "fallande", "avtagande", "krympande", "sänkts", "sänktes", "sänkt", "sänkte", "sänker", "sänks",
    "reducerats", "reducerades", "vänt ner", "vänt ned", "vände nedåt", "vände ned", "mattats av", "dämpats",
    "dämpades", "tappat", "tappade", "inte varit så få", "inte varit så låg", "inte varit så lågt",
    "aldrig varit lägre", "aldrig varit färre", "aldrig varit mindre", "aldrig varit så få", "aldrig varit så låg",
    "rekordfå", "skurits ned", "skurits ner", "försvunnit", "rasat", "rasade", "rasar", "störtdykt", "störtdök",
    "dök till", "dök från", "dök med", "dyker till", "dykt till", "dykt från", "dykt med",
)  # fmt: skip
NOUNS_UP = ("ökning", "uppgång", "stegring", "höjning", "tillväxt", "fördubbling", "tredubbling")
NOUNS_DOWN = ("minskning", "nedgång", "sänkning", "halvering", "tillbakagång", "reducering")
"""Changes as nouns, alone or last in a compound: *befolkningsökningen*."""
MORE_WORDS = ("fler", "mer", "flera", "högre", "större", "längre", "vanligare", "oftare", "dyrare")
LESS_WORDS = ("färre", "mindre", "lägre", "kortare", "ovanligare", "mer sällan", "billigare")
UNCHANGED = (
    "oförändrad", "oförändrat", "oförändrade", "konstant", "konstanta", "stabil", "stabila", "stabilt",
    "ligger kvar på", "låg kvar på", "legat kvar", "ligger kvar", "ligger fast", "legat stilla", "inte förändrats",
    "inte förändrat sig", "inte ändrats", "stagnerat", "stagnerar", "planat ut", "planade ut", "planar ut",
    "stabiliserats", "stabiliserades", "stått stilla", "stod stilla", "status quo",
)  # fmt: skip
EQUALS = (
    "lika många som", "lika mycket som", "lika stor som", "lika stort som", "lika stora som", "lika hög som",
    "lika högt som", "lika höga som", "lika låg som", "lika vanligt som", "lika få som", "i nivå med",
    "detsamma som", "densamma som", "desamma som",
)  # fmt: skip
EQUAL_THINGS = ("nivå", "andel", "antal", "omfattning", "storlek", "siffra", "resultat", "summa", "belopp", "utfall")
"""*samma nivå som*"""
CONTRASTS = ("medan", "men", "däremot", "samtidigt", "dock", "i stället", "istället", "tvärtom", "både")
FOCUS = (
    "behov", "krav", "risk", "kunskap", "fokus", "tillgång", "träffsäkerhet", "skuldsättning", "stöd", "insatser",
    "möjlighet", "möjligheter", "samverkan", "resurser", "kompetens", "ansträngningar",
)  # fmt: skip
"""What *ökade …* or *minskad …* before it describes, and no figure."""
