"""Words that may stand beside a figure without making it a figure of something else.

A closed list: a word that stands neither here nor in what a table, a group or a place is called has not been
understood, and may limit what is counted (*hushåll med hund*, *nekades*, *utlandsfödda*). No negation stands here, no
place and no time; they are read elsewhere, or not at all.
"""

from __future__ import annotations

import re
from functools import lru_cache

from socialrapport.reading.lexicon import HEDGES, ORDINAL_WORDS, PARTS, SMALL, TENS
from socialrapport.verifying.linking.stems import EMPTY, stem

_SMALL_WORDS = """
    och eller samt respektive resp men medan utan att som vilket vilken vilka vars den det de dem denna detta dessa
    en ett man vi jag du ni oss er mig dig sig han hon hen sin sitt sina vår vårt våra deras dess ert era min mitt
    mina i på av för med till från om vid under över mellan hos enligt inom bland genom kring runt mot efter före
    innan sedan sen åt ur via per såväl både dels så när då där här hur vad varför vem varav därav därmed därför
    eftersom än ens också även ju väl nog bara endast blott enbart redan ännu fortfarande alltjämt alltså således
    nämligen dock emellertid däremot ändå likväl samtidigt dessutom vidare likaså därtill härtill nu numera idag
    just precis exakt faktiskt egentligen naturligtvis givetvis tyvärr dessvärre lyckligtvis glädjande förstås
    säkert kanske rentav hela helt all allt alla samtliga varje var vart vardera ena andra båda bägge någon något
    några gång gången gånger totalt totala total sammanlagt sammanlagda sammantaget sammantagna allra mest minst
    ganska rätt mycket lite litet ungefärligen nej ja jo visst såklart alltsedan ihop tillsammans motsvarande samma
    sådan sådant sådana ytterligare inkl cirka ca drygt knappt dryga knappa omkring ungefär närmare nästan strax
    procent procentenhet procentenheter promille procentuellt kronor kr tkr mnkr mdkr miljoner miljon miljarder
    miljard tusen tusentals tusental hundra hundratals st stycken stycket antal antalet andel andelen andelar tal
    talet siffra siffran siffror siffrorna nivå nivån nivåer volym volymen mängd mängden summa summan belopp
    beloppet notering statistik statistiken rapport rapporten årsrapport årsrapporten socialtjänstrapporten
    socialtjänstrapport redovisning redovisningen sammanställning sammanställningen uppföljning uppföljningen
    verksamhetsberättelse tabell tabellen diagram diagrammet figur bild källa uppgift uppgifter uppgiften data
    underlag underlaget kartläggning kartläggningen mätning mätningen mätningar resultat resultatet utfall utfallet
    medianen medianvärde medianvärdet
    genomsnitt genomsnittet snitt snittet medeltal medelvärde medelvärdet median ökning ökningen minskning
    minskningen uppgång uppgången nedgång nedgången förändring förändringen utveckling utvecklingen trend trenden
    kurva kurvan skillnad skillnaden jämförelse jämförelsen jämfört jämföra jämförs förhållande fördelning
    fördelningen delen del majoriteten flertalet merparten hälften grupp gruppen grupper gruppens år året åren års
    årets åring årsvis årligen årlig årliga period perioden tid tiden tidigare senare senaste senast förra
    föregående följande efterföljande dessförinnan innevarande helår helåret femårsperiod tvåårsperioden
    treårsperioden fyraårsperioden femårsperioden femårsperioden
    tioårsperiod decennium decenniet kalenderår kalenderåret någonsin hittillsvarande jämte bakom främst framför
    framförallt särskilt huvudsakligen mestadels nedan ovan exempelvis exempel annat punkt följaktligen yoy princip
    nyckeltal nyckeltalet verksamhetsmått mått måttet volymer volymerna föredragning fakta först snabbt
    snabb kort korta kortfattat läget läge svar svaret sakläget din ditt dina ok okej obs ps likadant detsamma förresten
    vänner kamrater kollegor ledamöter ledamoten ärade kära bästa herr fru ordförande hej hejsan tack kammaren rubrik
    fråga frågan sist slutligen sista fall känd kända unik unikt unika prevalens prevalensen incidens incidensen
    population populationen nyttja nyttjas nyttjades nyttjat nyttjats nyttjade
    rättelse beslutsunderlag protokoll protokollet måluppfyllelse kommentar analys slutsats slutsatsen inledning notis
    insändare bokslut bokslutet fullmäktige utskottet mejl mejlet brev brevet hälsning hälsningar uppdatering faktaruta
    påminnelse bakgrund sammanfattning vidkommande misslyckande framgång skandal skam katastrof problem problemet
    utmaning utmaningen besvikelse frågade undrade tipsa tipsar skriver oppositionsrådet kommunalrådet talespersonen
    säkerställd säkerställda säkerställt statistiskt statistisk signifikant signifikanta rekordåret rekord berörs
    toppnotering bottennotering föremål handlades register registret åldersgruppen åldersgrupper åldersgrupperna
    läget korthet helhet helheten rapporterades rapporterats påverkades påverkas påverkats verksamhetsområdet
    verksamhetsområde skett fakta
"""
_VERBS = """
    beviljades beviljats jämföras kräver förtjänar oroar skrämmer visste bekräftar slår fast
    är var vara varit blir blev bli blivit har hade ha haft finns fanns finnas funnits får fick få fått ges gavs ge
    ger gav kommer kom komma kommit inkom inkommit inkommer går gick gå gått låg ligger legat ligga står stod stått
    stå hamnar hamnade hamnat landar landade landat stannar stannade stannat uppgår uppgick uppgått uppgå omfattar
    omfattade omfattat omfatta utgör utgjorde utgjort utgöra utgjordes motsvarar motsvarade motsvara rör rörde rört
    gäller gällde gällt avser avsåg avsett handlar handlade handlat berör berörde berört berördes visar visade visat
    visa redovisar redovisas redovisade redovisats rapporterar rapporterade rapporteras framgår framgick anger
    angavs anges konstaterar konstateras noterar noterade noteras noterades registrerar registrerade registrerades
    registrerats räknar räknade räknas räknades räknats mäter mätte mättes uppmättes summerar summeras säger sade sa
    sagt berättar skriver skrev ser såg sett se vet visste veta tror trodde menar menade anser påpekar betonar
    innebär innebar inneburit betyder betydde beskriver nådde når nått passerade passerar passerat ökar ökade ökat
    öka ökas minskar minskade minskat minska stiger steg stigit sjunker sjönk sjunkit växer växte växt vuxit föll
    faller fallit klättrat dalat krymper krympte krympt krympa redogör
    redogjorde redogörs informerar informerade informerades meddelar meddelade upplyser upplyste återstår tänk tänka
    minns komma ihåg vänder vände vänt bröts bryts upp ut ned ner uppåt nedåt
    fördubblats fördubblades fördubblat halverats halverades halverat tredubblats hålls hållit höll håller bestod
    består bestått tillhör tillhörde fördelas fördelade fördelar svarade svarar gjorde gjordes gjorts görs göra gör
    skedde sker skett ägde rum inträffade hette heter kallas bodde bor bott levde lever levt leva tog tar tagit ta
    emot mottog mottagit betalar betalade betalades betalats betalas utbetalades utbetalats lägger lade lagt kostade
    kostar uppstod skiljer skilde liknar tyder talar pekar presenterades presenteras lyder lydde befann befinner
    beräknades nås låter läser läste läsa titta tittar följs följt följer följde används använde använder ingår
    ingick utgår utgick vistades vistas fungerade fungerar fungerat innehöll drabbades drabbas räcker ter märks syns
    kvarstår känner kände känns
    fortsätter fortsatte fortsatt fortsatta täcker täckte hamna innefattar
"""
_ADJECTIVES = """
        stor stort stora större störst största liten litet små mindre minst många fler flest flesta få färre
    färst hög högt höga högre högst högsta låg lågt låga lägre lägst lägsta aktuella aktuell viss vissa tydlig
    tydligt tydliga kraftig kraftigt kraftiga svag svagt svaga betydande betydlig betydligt markant marginell
    marginellt marginella avsevärd avsevärt oförändrad oförändrat oförändrade stabil stabilt stabila lika ungefärlig
    olika enskild enskilda sådan viktig viktigt viktiga allvarlig allvarligt allvarliga orimlig orimligt rimlig
    rimligt hemsk oroande alarmerande glädjande positiv positivt negativ negativt bra dålig dåligt bättre sämre
    studerad studerade undersökt undersökta redovisad redovisade nämnd nämnda angiven angivna gällande slående
    utsatt utsatta sårbar sårbara svår svåra svårt talande intressant intressanta intressantaste lokal lokala lokalt
    vanlig vanligt vanliga vanligare vanligast vanligaste ovanlig ovanligt samlad samlade genomsnittlig
    genomsnittliga genomsnittligt möjlig möjligt dubbel dubbelt hel helt halv halva halvt rena ren rekordhög
    rekordlåg rekordmånga preliminär preliminärt slutlig slutliga officiell officiella offentlig offentliga kommunal
    kommunala
"""
_PEOPLE = """
    parti partiet partier svar faktum bord sig själv själva form former hjälp försörjningen
    staden stadens stad kommunen kommunens kommun kommunerna nämnden nämndens socialnämnden socialnämndens
    förvaltningen förvaltningens socialförvaltningen socialtjänsten socialtjänstens stadsdel stadsdelen stadsdelar
    stadsdelarna stadsdelarnas stadsdelsområde stadsdelsområden stadsdelsnämnd stadsdelsnämnderna kommundel
    kommundelen kommundelar kommundelarna distrikt distriktet distrikten område området områden områdena
    verksamheten verksamhetens avdelningschefen enhetschefen socialchefen direktören chef chefen ordföranden
    handläggaren politiker politikerna majoriteten oppositionen
"""


_DOCUMENTS = """
    granskning granskningen granskningens granskningsrapport granskningsrapporten revision revisionen revisionsrapport
    revisionsrapporten revisionsberättelse revisionsberättelsen motion motionen interpellation interpellationen
    interpellationssvar skrivelse skrivelsen tjänsteutlåtande tjänsteutlåtandet bedömning bedömningen
    iakttagelse iakttagelsen iakttagelser iakttagelserna indikator indikatorn indikatorer indikatorerna måluppfyllelsen
    utvärdering utvärderingen lägesbild lägesbilden lägesrapport lägesrapporten bilaga bilagan avsnitt avsnittet kapitel
    kapitlet stycke stycket inlägg inlägget artikel artikeln krönika krönikan debattartikel
    debattartikeln reportage reportaget nyhet nyheten nyheterna nyheter sändning sändningen intervju intervjun podd
    podden blogg bloggen inslag inslaget presentation presentationen föreläsning föreläsningen anförande anförandet
    genomgång genomgången översikt översikten avrapportering avrapporteringen delårsrapport delårsrapporten
    tertialrapport tertialrapporten bakgrunden utgångspunkt utgångspunkten reservation
    reservationen synpunkt synpunkter synpunkterna korthet sammanhang sammanhanget perspektiv perspektivet bild bilden
    öppna data databas databasen underlaget nuläge nuläget lägesbeskrivning jämförelsetal jämförelsetalet
"""
_BODIES = """
    avdelning avdelningen avdelningens enhet enheten enhetens sektion sektionen utskott utskottet stadsdelsnämnden
    stadsdelsnämndens stadsdelsförvaltning stadsdelsförvaltningen stadsdelsförvaltningens stadsdelsförvaltningarna
    nämnd nämnder nämnderna kommunstyrelse kommunstyrelsen kommunstyrelsens kommunfullmäktige revisor revisorer
    revisorn revisorerna revisorernas tjänstemän tjänstemännen medarbetare medarbetarna motionär motionären motionärens
    motionärerna interpellanten vänsterpartiet moderaterna socialdemokraterna centerpartiet liberalerna
    kristdemokraterna miljöpartiet sverigedemokraterna alliansen allians majoritet opposition minoritet minoriteten
    oppositionsråd kommunalråd kommunalrådet borgarråd borgarrådet socialborgarrådet socialchef direktör
    socialdirektören  rapportören redaktionen reportern lyssnare lyssnarna läsare läsarna tittare
    tittarna publiken kommuninvånarna allmänheten föreningen organisationen arbetsgruppen projektgruppen styrgruppen
    ledningen ledning samhället
"""
_VALUES = """
    tillfredsställande otillfredsställande god gott goda anmärkningsvärd anmärkningsvärt bekymmersam bekymmersamt
    bekymrande oacceptabel oacceptabelt skrämmande ovärdigt värdigt chockerande förvånande hoppfull hoppfullt tråkigt
    sorgligt orättvist ohållbar ohållbart ansträngd ansträngt pressad pressat tuff tufft självklar självklart uppenbar
    uppenbart nödvändig nödvändigt rimligen otroligt otroliga hisnande svindlande imponerande blygsam blygsamt blygsamma
    beklagligt beklaglig oroväckande bekymmer besvärligt besvärlig acceptabelt godkänt krasst enkelt enkla korrekt
    korrekta sann sant sanna verklig verkliga verkligheten faktisk faktiska aktuellt intressant värt värd tung tungt
    tunga ljus ljust mörk mörkt dyster dystert
"""
_TELLING = """
    granskat granskats granskades granskar granska framhåller framhöll framhålls anför anförde anförs yrkar yrkade
    föreslår föreslog föreslås undrar undrade påminna påminner påminde understryker underströk poängterar poängterade
    lyfter lyfte lyfts redogöra motiveras bedömer bedömde bedöms bedömdes besvaras besvarades besvarad ansågs nämnas
    nämner nämnde nämns tilläggas tillägga sägas säga skriva skrivs lyssna höra hör hörde hört sammanfatta sammanfattar
    summera summerade uppmärksammar uppmärksammade uppmärksammas informera berätta berättade förklara påpekade påpekas
    noteras noterat konstatera konstaterade konstaterats redovisa presentera presenterar presenterade publicerar
    publicerade publicerades publiceras släpptes släpps träffar möter mötte ställer ställde ställs visats delar dela
    undersöka undersöker undersökte belysa belyser illustrerar illustrera innehåller bygger förväntas krävs behövs
    behöver behov uppföljningen
"""
_ARGUING = """
    därutöver dessutom därtill sammantaget vidare emellertid dock likväl likaså således därmed därför härvid härutöver
    egentligen förvisso visserligen givetvis naturligtvis sannolikt troligen möjligen kanske onekligen tveklöst
    alltjämt fortfarande ännu redan nyligen parallellt överlag generellt konkret exakt exakta precis tyvärr lyckligtvis
    dessvärre förstås indikerar indikerade antyder antydde påvisar påvisade ses sågs framträder framträdde framkommer
    framkom framkommit belyses belystes illustreras åskådliggörs inkluderar inkluderade inbegriper avspeglar speglar
    återspeglar återges återgavs citerar citeras hävdar hävdas hävdade uppskattas dokumenteras dokumenterades
    sammanställs sammanställdes sammanställt kartlades kartlagts inrapporterades summeras beräknas avläses utläsas
    utläses tolkas diskuteras diskuterades behandlas understrykas understryks erinrar åberopar hänvisar hänvisas
    refererar kommenterar kommenterade förtydligar preciserar bekräftades bekräftas klargör konkluderar
    rekommenderar rekommenderade rekommenderas döljer aktualiserar aktualiseras väcker gläder förvånar
    imponerar bekymrar hänt händer hände gissa gissar märk räknat avrundat noga taget
    partiledaren forskare forskaren forskarna experten experterna författaren författarna uppsatsen studien
    undersökningen materialet metod metoden begränsning begränsningen frågeställning frågeställningen hypotesen tröskeln
    spridning registrering registreringen källkritik faktagranskning faktagranskningen faktakoll faktagranskat
    påståendet debattören citat citatet replik repliken insändaren skribenten redaktören journalisten politikern
    ministern statsrådet allvar oro n oktoberfullmäktige föredragande föredraganden handläggarna protokollsutdraget
    kursen läraren eleverna lektionen övning övningen läxan svarsalternativ podden avsnittet programledaren gästen
    vän vännen mamma pappa chefens kollegan kollegorna mötet möte dagordningen bordet salen
"""
_RECEIVING = """
    uppbar uppbär uppburit erhöll erhåller erhållit erhålla mottagits mottogs tillkom tillkommit tillkommer noterats
    bokfördes bokförts uppnådde uppnår uppnåddes
    varade varar varat inflöde inflödet tillströmning tillströmningen
    larmades larmas pengar pengarna nja pratar pratade prata ärendet
    projekt projektet projektets målgrupp målgruppen fallen stöder stödjer formulär formuläret frågar frågade frågas
    yttrande yttrandet lägg uppgifterna tycker tyckte tyckt hjälpte hjälper
    hjälpt låt låta börja fjolårets jämför jämförde saker vill ville
    handläggningstid handläggningstiden handläggningstider hjälp slutar slutligen märke innan
    procents prestation prestationer prestationerna volymavvikelse volymavvikelsen kolla lugn kvalitetsmått utfallen
    facit exempel tips diskutera faktaruta begrepp fördjupning uppgift sammanfattningsvis ändra bifogar bifogas
    stämmer stämde samma densamma metoden räknade räkna omräknat slutsatser slutsats ställa revisionsfråga
    jfr jmf enl m f å tot ang bl pga resp avs topp
    egen eget egna utskickade utskickad bifogade bifogad redovisade ska kan bör döm döma själva precis väl
    välkomna välkommen mm alltså snackar snacka ungefärligt ställas
    kronofogden kronofogdens kronofogdemyndigheten genomfört genomför genomförde genomförs genomfördes drar drog dras
    drogs dragits klarar klarade klarat kunde kunnat omfattades omfattats uppger uppgav uppgett lämnar lämnade lämnas
    lämnades lämnats beviljad beviljat satsa satsar satsade prioritera prioriterar kämpa kämpar värna värnar acceptera
    accepterar blunda blundar sviker svek lova lovar lovade sliter fastna fastnar startade startades orkar duger
    ansvariga ansvarig socialsekreterare socialsekreterarna chefer vardag vardagen samtliga berättelser
    siffrornas verkar tycks syns märkt betalat betala folk alltfler hittar hittas återfinns återfanns
    stöd stödet handlagt handlagts handlägger handlade hittats hittades fattade fattades fattats oftast hennes hans
    miljonerna kronorna tala talat klarspråk naturlag skattebetalare skattebetalarna skattebetalarnas kommunledning
    kommunledningen enskilt fotnot grafik pressmeddelande pressmeddelanden debatt replik
    mandatperiod mandatperioden började börjar börjat valet skyddsnät skyddsnätet yttersta fördelat fördelad uppdelat
    uppdelad mättillfälle mättillfället mättillfällen räkning räkningen räkningar nyckelsiffra nyckelsiffror trots
    diagrammet bildtext ingress notera vanligen mestadels ändock likafullt därpå dess behandlats behandlade ägnade
    arbetade jobbade jobbar stöttade stöttas stöttat mött tvingas besked kräva krävt väljare väljarna medborgarna
    ansvar verklighet framtid framtiden politik politiken kritik sticker
    tänker hoppas minns glömma glöm gärna ofta snart sällan fullt fullständigt snarare faktiskt
    väldigt riktigt direkt tillbaka själva ensam minsann allvarligaste tyngsta viktigaste minsta sanningen sanning
    skrämmande kollegor stolta stolt orolig oroliga glad glada ledsen bekymrad förvånad
    utvecklas utvecklats utvecklades förändras förändrats förändrades varierar varierade varierat skiftar pendlar
    trenden mönster mönstret orsaken förklaringen förklaring förklaringar insyn jämförelsevis proportionellt relativt
    huvudsak huvudsakligen sammantagna uppdelning fördelningen detaljer detalj vidareläsning
    nåddes nåtts uppfylldes uppfylls uppfyllts uppnåtts identifierades identifierats identifierar fördelades fördelats
    problemen problem problemet värst värsta kommunalråd kommunalrådets socialdemokrater moderater liberaler vänstern
    högern centern borgerliga rödgröna blågröna kristdemokrater miljöpartister partiets nämndens nyss klart konstant
    kortfattade punktvis sammanfattat sammanfattas nuvarande dagens gårdagens årets vårt ert
    avsändare avsändaren pendlat pendlade varierat därifrån därav härifrån oftare minnet fg mkr könsuppdelat reagerat
    reagerar kommenterar kommenterade svarat svarade frågat styrde styr styrt klyftorna klyftan underbetyg generation
    nyår nyåret därefter dit hit agerar agerat agera kvitto energi undan skäl jobben särintresse självklarhet plikt
    skyldighet trender lista listan översiktligt avslutningsvis inledningsvis ovanstående nedanstående föregångare
    upptar upptog resulterade resulterar satsningen satsning igen socialtjänst löfte löften styre bort
    träffade träffat träffades mötts hölls deltog deltagit rusar rusade rusat skenar skenade skenat rasar rasade rasat
    dök dyker tickar närmar närmade bromsar bromsade bromsat planar slog slagit satte satt sätter återspeglas avspeglas
    rejäl rejält rejäla drastisk drastiskt dramatisk dramatiskt kännbar kännbart påtaglig påtagligt försiktig försiktigt
    måttlig måttligt successiv successivt gradvis stadig ständigt kontinuerligt oavbrutet jämn jämnt ojämn ojämnt skev
    skevt färsk färska dystra rekordstor rekordstort rekordstora lagstadgad lagstadgade betänkligt oförsvarligt
    vanstyre vanstyret haveri haveriet kris krisen tragedi tragedin tragedier öde öden människoöden uppväxt
    välfärd välfärden resurser resurs skattepengar skattemedel kommunkassan satsningar satsningarna vallöfte vallöften
    tidningen tidningens presskonferens presskonferensen pressträff pressträffen pressekreterare talesperson
    nämndordföranden nämndordförande agenda steg fortsättning ord rader raden sida sidan sidor
    växa stiga sjunka falla gått inskriven inskrivna enda oppositionens makten styret styrets låtit åklagare
    upplever upplevde upplevt lämnat
    volymutveckling volymutvecklingen borgerligt blocket blocken regeringen regeringens partiledaren vallöftet
    blotta siffermässigt vittnar vittnade talade fortlöpande löpande uppdrag uppdraget grunduppdrag grunduppdraget
    insikt insikten kunskap kunskapen toppar toppade toppat bottnar bottnade
    ansåg anser ansett uppe nötskal alldeles förekom förekommer tvärtom syftar vs ekonomi ekonomin storlek
    handläggning behövde behövt
    användes används
    deltar syfte syftet
    avseende drunknar drunknade sammanfattning mening meningar tillfällen
    bedrevs bedriver bedrivs bedrivits gentemot summering summeringen
    hittade hittat presidiet presidium dvs larm larmet larmen illa dubbelkolla kolla kollar kontrollera bekräfta
    statsbidrag
    statsbidraget ansökan sökanden
    saken sättet stan stans annanstans främsta främst huvudsakligt huvudsaklig huvudsakliga dröjde dröjer bo
    mätdagen mätdag mätdygnet avstämningen
    någonstans poängen kärnan biten sakfrågan debatten ämnet området fältet bredd djup
"""


_WRITING = """
    mejla mejlar mejlade maila mailar mailade skicka skickar skickade vidarebefordra vidarebefordrar vidarebefordrade
    komplettera kompletterar
    posta postade klicka
    länk länken länkar webb webben webbplats webbplatsen hemsida hemsidan intranät intranätet utlovat utlovad
    angående beträffande ang apropå hälsar hälsa mvh tacksam tacksamt uppgiftslämnare
    tråd tråden inlägget kommentarsfält kommentarsfältet hashtag tweet löpsedel löpsedeln rubriken ingressen
    nyhetsbrevet pressavdelningen presstjänsten presschefen kommunikatör kommunikatören handläggaren registrator dnr
    diarienummer paragraf ärendenummer bilagda uppdaterad uppdaterade reviderad reviderade färsk
    wow oj oops usch fy hurra heja snälla jaha åh ack suck puh jisses tja tjena hallå hejdå
"""
"Words of those who write, post, mail and greet."
_MEETING = """
    föredrar föredrog föredraget föredras yrkar yrkade yrkande yrkandet bifaller ajournerar ajourneras
    ajournerades antecknar antecknas antecknades antecknade protokollförs protokollförde läggs handlingarna reserverar
    reserverade reserverat voterar votering uttalar uttalade uttrycker uttryckte dryftar dryftade debatterar debatterade
    debatterades bereder beredning beredningen återremitteras remitteras kallelsen
    sammanträdet sammanträdets sammanträde ersättare ersättaren ersättarna gruppledaren gruppledare
    informationspunkt informationspunkten informationsärende beslutsärende anmälningsärende dagordning biträdande
    sammanfattade sammanfattades redogörelse redogörelsen lägesrapporten delges delgavs tillförs
    justeras justerades överläggning överläggningen nederlag nederlaget fiasko fiaskot seger segern framsteg framsteget
    sd mp kd fp kommunfullmäktiges partigrupp partigruppen väljarna ledamöterna ledamöternas bifogat
    nollvision nollvisionen krafttag handlingsplan kraftansträngning
"""
"Words of meetings, parties and what they call things."
_AUDITING = """
    väsentlig väsentligt väsentliga avvikelse avvikelsen avvikelser avvikelserna bristfällig bristfälligt
    bristfälliga otillräcklig otillräckligt otillräckliga ändamålsenlig ändamålsenligt
    stickprov stickprovet stickproven sakgranskning sakgranskningen verifiera verifierar verifierat verifierats
    avstämt avstämts avstämning avstämningen kontrollerat kontrollerats iakttagit iakttar iakttas riktlinje riktlinjer
    rutin rutiner rutinerna intern interna internt dokumenterat dokumenterats granskningstillfället
    granskningsperioden lekmannarevisorn lekmannarevisorerna förtroendevalda revisionsbyrån sakkunnig sakkunniga
    revisionskontoret stadsrevisionen revisionsåret revisionella
"""
"Words of auditors."
_MANNER = """
    strömmade strömmat strömmar vällde väller forsade forsar ramlade ramlar trillade trillar droppade droppar rullade
    rullar flödade flödar tvingades tvingats lyckades lyckats lyckas hann hunnit råkade råkat blygsamt fastnat
    sticker stack klättrar
    klättrade stannade snittade snittar hamnat
    vandrade
    skruvades pressades pressats
"""
"How something comes, goes up or is managed: what is told to have come or been managed was so."
_GOING = """
    hanterade hanterar hanterat hanterades hanterats tilltog tilltar tilltagit klev kliver klivit mynnade mynnar
    mynnat fastställde fastställdes fastställts fastställda begränsar begränsade igång stampar stampade stampat
    återstod återstår nöjde nöjer nöjt avlöser avlöste skrider skred stegrats stegrades stegras klättringen stegring
    stegringen rulla rullade biter bita bet svider sved bubblar kokar pyr gror frodas breder bredde tränger trängde
    trycker tryckte klingar klingade mattas mattades svänger svängde svängt gungar skiftade lutar lutade graf grafen
    grafens grafer stapel stapeln staplar staplarna spalt spalten ruta rutan rutor plansch karta kartan ändrats
    ändrades ändrat hyste hyser hyst ändring ändringen ändringar avslöjar avslöjade avslöjas ådagalägger uppdagas
    blottar blottade symboliserar representerar representerade ryms rymmer rymdes samlar samlade avtecknar
    framträdde exponerar rubriceras klassas bokförs protokollfördes hovrar hovrade kryper smyger smög parkerar
    parkerade dråsade ramlade betade avverkade tacklade skötte sköter assisterade bistod betjänade servade fångade
    fångas fann finner funnit hjälptes mötts nådde lotsade lotsades slussades slussade stämts vidimerat hastigt
    sakta långsamt stegvis plötsligt förmodligen antagligen bevisligen dessbättre gudskelov ånyo åter snarast rentav
    därvidlag härmed alltigenom ifjol kalldusch örfil väckarklocka varningssignal styrkebesked fingervisning
    tankeställare ögonöppnare brytpunkt vändpunkt lägstanivå högstanivå lägstanotering högstanotering toppnivå
    bottennivå möjligheten möjlighet möjligheter anmärkning anmärkningar däribland omgång omgången omgångar absoluta
    medeltalet medeltal bakåt längst överst underst nederst
"""
"Words of how a figure moves and is drawn."
_FEELING = """
    förskräckande förskräcklig förskräckligt bedrövlig bedrövligt bedrövliga pinsam pinsamt skamlig skamligt skamliga
    fantastisk fantastiskt fantastiska underbar underbart hemskt hemska förfärlig förfärligt förfärande fruktansvärd
    fruktansvärt fruktansvärda ofattbart ofattbara ofattbar obegripligt osannolikt otrolig häpnande ynka futtiga magra
    stolt stolthet ilska sorg vrede frustration glädje glädjen skandalöst skandalös skandalösa vansinne vansinnigt
    sanslöst sanslösa galet galen galna lustigt märkligt märklig konstigt konstig underligt tydligen
    tjatar tjata tjat gnäller gnälla skäms skämmas sorgligt sorglig gissel gisslet elände eländet hårdast hårt
    precis nyss alldeles strax exakthet särskilt synnerhet förskräckelse uppseende enormt enorma enorm
    vällovligt lovvärt lovvärda fullkomligt totalt förbluffande häpnadsväckande tankeväckande
    bakgrundsfakta folkbildning allmänbildning stillatigande kontra versus rikaste ojämlikt jämlikt jämlika
"""
"What is felt of a figure."
_OFFICE = """
    controller controllern strateg strategen samordnare samordnaren utredare utredaren analytiker analytikern konsult
    konsulten företrädare företrädaren byråkrat statistiker statistikern upptäcktes upptäckts behovet behoven
    behöva lärdom kontroll kontrollen beröm eloge
"""
"Who has an office, and what is said of it."
_PARTS_SAID = (
    "huvuddelen huvudparten lejonparten övervägande minoritet minoriteten bråkdel fåtal uteslutande företrädesvis"
)
"How large a part is: worked out by `judging/so_large.py` and `judging/how_much.py`."


def _words(text: str) -> list[str]:
    return text.split()


_FRAMES = (
    f"{_DOCUMENTS} {_BODIES} {_VALUES} {_TELLING} {_ARGUING} {_RECEIVING} "
    f"{_WRITING} {_MEETING} {_AUDITING} {_MANNER} {_GOING} {_FEELING} {_PARTS_SAID} {_OFFICE}"
)
VERBS = frozenset(_words(_VERBS))
"""Verbs that tell nothing of what is counted; words with one of them before a colon are a sentence of their own."""
_ACTS = ("ade", "dde", "rde", "kte", "lte", "tes", "des", "vs", "as", "ser", "der", "rar", "ver")
FINITE = VERBS | frozenset(
    word for word in _words(f"{_TELLING} {_ARGUING} {_RECEIVING} {_MANNER} {_GOING} {_MEETING}") if word.endswith(_ACTS)
)
"""Those, and verbs of who tells, argues and decides: a part of a sentence with one may be a sentence of its own."""
_OF_NUMBERS = [*SMALL, *TENS, *ORDINAL_WORDS, *(word for hedge in HEDGES for word in hedge.split()), *PARTS]
PLAIN = frozenset((*_words(f"{_SMALL_WORDS} {_VERBS} {_ADJECTIVES} {_PEOPLE} {_FRAMES}"), *EMPTY, *_OF_NUMBERS)) - {
    "inte"
}
_STEMS = frozenset(stem(word) for word in _words(_ADJECTIVES) if len(stem(word)) >= 4)
_NOUNS = frozenset(stem(word) for word in _words(f"{_DOCUMENTS} {_BODIES}") if len(stem(word)) >= 5)
_ADVERB = re.compile(
    r"(?<!dag)(?<!månat)(?:ligen|ligtvis|gtvis)$|^[a-zåäö]*(?:stadsdel|distrikt|proportion|jämförelse)svis$"
)
_FORMS = re.compile(
    r"^(?:(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tusen)\w*|"
    r"(?:ett|tio|tjugo|trettio|fyrtio|femtio|hundra|tusen)tal(?:et|s)?|"
    r"(?!läs)[a-zåäö]{4,}s?året?s?|(?:verksamhets|gransknings|budget|rapport|redovisnings|mät|undersöknings|jämförelse|räkenskaps|statistik|boksluts|"
    r"bas|start|kalender|mätnings|uppföljnings|observations|studie|[a-zåäö]{3,5}års)(?:år|period|tillfälle)(?:et|ets|en|ens|t|s)?|"
    r"budget(?:påverkan|avvikelse(?:n|r)?|diskussion(?:en)?|kommentar(?:en)?|läge(?:t)?))$"
)
"""*tjugofem*, *hundratal*; *verksamhetsåret*, *mätperioden*: sizes, and when a report is of."""


_BODY = re.compile(
    r"(?!stads|kommun)[a-zåäö-]{3,}(?:enhet|avdelning|förvaltning|kontor|sektion|nämnd|förbund|parti|ledning|chef|sekreterare|ledare|"
    r"direktör|borgarråd|kommunalråd|ansvarig|controller|strateg|samordnare|analytiker|konsult|ombud|talesperson|"
    r"företrädare|ordförande|kansli)(?:en|et|er|ets|ens|erna|ernas|na|n|s)?"
)
"""*vuxenenheten*, *gruppledaren*: whose work it is, and who tells of it."""
_PART_OF_YEAR = re.compile(
    r"[a-zåäö]*halvår(?:et|ets|en)?|kvartal(?:et|en|ets)?|tertial(?:et|en|ets)?|[a-zåäö]*termin(?:en|er|ens)?|läsår(?:et)?"
)
"""*första halvåret*: no whole year, whatever else is understood."""
_WORTHY = re.compile(r"[a-zåäö]{4,}(?:väckande|värd|värt|värda)")
"""*häpnadsväckande*, *beklagansvärt*"""
_FRAME = re.compile(
    r"([a-zåäö]{3,}?)s?(?:fakta|faktaruta|siffr(?:a|an|or|orna)|statistik(?:en)?|rapport(?:en|er|erna)?|"
    r"redovisning(?:en|ar|arna)?|sammanställning(?:en)?|uppföljning(?:en)?|analys(?:en)?|genomgång(?:en)?|"
    r"diskussion(?:en)?|punkt(?:en)?|koll(?:en)?|avvikelse(?:n|r|rna)?|notering(?:en|ar)?|beskrivning(?:en)?|underlag(?:et)?|"
    r"bedömning(?:en)?|avstämning(?:en)?|information(?:en)?|material(?:et)?|jämförelse(?:n|r)?|"
    r"bild(?:en)?|påverkan|läge(?:t)?|kommentar(?:en)?|fråga(?:n)?|svar(?:et)?)"
)
"""*snabbfakta*, *nuläge*: what frames it, where the first part is plain."""
_FIRST_PARTS = frozenset(
    (
        "snabb",
        "verksamhet",
        "nu",
        "års",
        "bok",
        "press",
        "kort",
        "när",
        "över",
        "ny",
        "lång",
        "ekonomi",
        "kvalitet",
        "helår",
        "statistik",
        "nämnd",
        "kommun",
        "bakgrund",
    )
)


def _is_frame(word: str) -> bool:
    found = _FRAME.fullmatch(word)
    return found is not None and (found[1] in _FIRST_PARTS or (len(found[1]) >= LONG and found[1] in PLAIN))


LONG = 4
"""Letters of a plain word that a compound may begin with."""
COUNTABLE = frozenset(
    _words(
        "mejl brev problem protokoll svar tabeller diagram figurer bilder siffror uppgifter mått volymer nyckeltal "
        "grupper områden perioder frågor rubriker insändare notiser kommentarer slutsatser utmaningar vänner kamrater "
        "kollegor ledamöter partier resultat mätningar kartläggningar rapporter jämförelser sammanställningar nivåer "
        "förändringar skillnader exempel delar punkter hälsningar påminnelser rättelser uppdateringar handläggare "
        "politiker chefer stadsdelar kommundelar distrikt kommuner verksamheter"
    )
)
"""Plain words that say what is counted where they stand right after a number: *180 tabeller*, *12 mejl*."""


def is_countable(word: str) -> bool:
    "Whether a plain word right after a number says what is counted."
    return word in COUNTABLE or (stem(word) in _NOUNS and word not in ("stycken", "st"))


_FIRST = re.compile(r"(.{3,}?)(?:ades|ats|ade|at|as|a)")
_SECOND = re.compile(r"(.{3,}?)(?:tes|des|ts|te|de|es|a|t)")


def _is_form_of_verb(word: str) -> bool:
    "*lägga*, *räknat*: another form of a verb that tells nothing of what is counted."
    first, second = _FIRST.fullmatch(word), _SECOND.fullmatch(word)
    return bool(first and f"{first[1]}ar" in VERBS) or bool(second and f"{second[1]}er" in VERBS)


@lru_cache(maxsize=65536)
def is_plain(word: str) -> bool:
    "Whether a word says nothing of what is counted."
    if _PART_OF_YEAR.fullmatch(word):
        return False
    known = word in PLAIN or _is_form_of_verb(word) or stem(word) in _STEMS or stem(word) in _NOUNS
    return (
        known
        or _BODY.fullmatch(word) is not None
        or any(form.search(word) for form in (_ADVERB, _FORMS))
        or _WORTHY.fullmatch(word) is not None
        or _is_frame(word)
    )
