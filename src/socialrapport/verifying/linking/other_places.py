"""Municipalities, parts of the country and other countries by name: what a text may be about that an edition is not.

Names that are as often a person's or a word (*Berg*, *Mark*, *Vara*) are left out: they need *i* or *kommun* beside.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MUNICIPALITIES = """
    Alingsås, Alvesta, Aneby, Arboga, Arjeplog, Arvidsjaur, Arvika, Askersund, Avesta, Bengtsfors, Bjurholm, Bjuv,
    Bollebygd, Bollnäs, Borgholm, Borlänge, Borås, Botkyrka, Boxholm, Bromölla, Bräcke, Burlöv, Båstad, Dals-Ed,
    Danderyd, Degerfors, Ekerö, Eksjö, Emmaboda, Enköping, Eskilstuna, Eslöv, Essunga, Fagersta, Falkenberg,
    Falköping, Falun, Filipstad, Finspång, Flen, Forshaga, Färgelanda, Gagnef, Gislaved, Gnesta, Gnosjö, Gotland,
    Grums, Grästorp, Gullspång, Gällivare, Gävle, Göteborg, Götene, Habo, Hagfors, Hallsberg, Hallstahammar,
    Halmstad, Hammarö, Haninge, Haparanda, Heby, Hedemora, Helsingborg, Herrljunga, Hjo, Hofors, Huddinge,
    Hudiksvall, Hultsfred, Hylte, Hällefors, Härjedalen, Härnösand, Härryda, Hässleholm, Håbo, Höganäs, Högsby,
    Hörby, Höör, Jokkmokk, Järfälla, Jönköping, Kalix, Kalmar, Karlsborg, Karlshamn, Karlskoga, Karlskrona,
    Karlstad, Katrineholm, Kinda, Kiruna, Knivsta, Kramfors, Kristianstad, Kristinehamn, Krokom, Kumla, Kungsbacka,
    Kungsör, Kungälv, Kävlinge, Laholm, Landskrona, Laxå, Lekeberg, Leksand, Lerum, Lessebo, Lidingö, Lidköping,
    Lilla Edet, Lindesberg, Linköping, Ljungby, Ljusdal, Ljusnarsberg, Lomma, Ludvika, Luleå, Lycksele, Lysekil,
    Malmö, Malung-Sälen, Malå, Mariestad, Markaryd, Mellerud, Mjölby, Motala, Mullsjö, Munkedal, Munkfors, Mölndal,
    Mönsterås, Mörbylånga, Nacka, Nordanstig, Nordmaling, Norrköping, Norrtälje, Norsjö, Nybro, Nykvarn, Nyköping,
    Nynäshamn, Nässjö, Ockelbo, Olofström, Orsa, Orust, Osby, Oskarshamn, Ovanåker, Oxelösund, Pajala, Partille,
    Perstorp, Piteå, Ragunda, Robertsfors, Ronneby, Rättvik, Sandviken, Sigtuna, Simrishamn, Sjöbo, Skara,
    Skellefteå, Skinnskatteberg, Skurup, Skövde, Smedjebacken, Sollefteå, Sollentuna, Solna, Sorsele, Sotenäs,
    Staffanstorp, Stenungsund, Stockholm, Storfors, Storuman, Strängnäs, Strömstad, Strömsund, Sundbyberg,
    Sundsvall, Surahammar, Svalöv, Svedala, Svenljunga, Säffle, Sävsjö, Söderhamn, Söderköping, Södertälje,
    Sölvesborg, Tanum, Tibro, Tidaholm, Tierp, Timrå, Tingsryd, Tjörn, Tomelilla, Torsby, Torsås, Tranemo, Tranås,
    Trelleborg, Trollhättan, Trosa, Tyresö, Täby, Töreboda, Uddevalla, Ulricehamn, Umeå, Upplands Väsby, Upplands-Bro,
    Uppsala, Uppvidinge, Vadstena, Vaggeryd, Valdemarsvik, Vallentuna, Vansbro, Varberg, Vaxholm, Vellinge,
    Vetlanda, Vimmerby, Vindeln, Vingåker, Vänersborg, Vännäs, Värmdö, Värnamo, Västervik, Västerås, Växjö,
    Vårgårda, Ydre, Ystad, Älmhult, Älvdalen, Älvkarleby, Älvsbyn, Ängelholm, Åmål, Ånge, Åre, Årjäng, Åsele,
    Åstorp, Åtvidaberg, Öckerö, Ödeshög, Örebro, Örkelljunga, Örnsköldsvik, Östersund, Österåker, Östhammar, Östra
    Göinge, Överkalix, Övertorneå
"""
_REGIONS = """
    Bohuslän, Dalarna, Gästrikland, Götaland, Halland, Hälsingland, Jämtland, Medelpad, Norrbotten, Norrland, Roslagen,
    Skaraborg, Skåne, Småland, Storstockholm, Storgöteborg, Svealand, Sörmland, Södermanland, Uppland, Värmland,
    Västerbotten, Västergötland, Västmanland, Ångermanland, Öland, Östergötland, Blekinge, Danmark, Finland, Island,
    Norge, Norden, Europa, Tyskland
"""
NAMES = frozenset(" ".join(name.split()) for name in f"{_MUNICIPALITIES},{_REGIONS}".split(","))
_NAME = re.compile(r"(?<![\w-])(?:[A-ZÅÄÖ][a-zåäö]+ )?[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?(?![\w-])")
_COUNTRY = re.compile(r"(?<!till )\bSveriges?(?!\s[Kk]ommuner och)\b")

_REGION = re.compile(r"(?<!till )\bRegion(?:en)? [A-ZÅÄÖ][a-zåäö]+\b")
"""*Region Skånes psykiatri*: no part of a municipality."""


@lru_cache(maxsize=256)
def other_places(text: str) -> tuple[str, ...]:
    "The names that a text says, in order, without their genitive."
    found = []
    for one in _NAME.finditer(text):
        for name in (one.group(), one.group().split(" ")[-1], one.group().split(" ")[0]):
            known = next((form for form in (name, name.removesuffix("s")) if form in NAMES), None)
            if known:
                found.append(known)
                break
    return (*found, *(m.group() for one in (_COUNTRY, _REGION) for m in one.finditer(text)))
