"""The words for what a value that is not of its type looks like, and what to do about it; never the value itself."""

from __future__ import annotations

from dataclasses import replace

from socialrapport.model.issue import Issue

ISO = "Skriv datum som ÅÅÅÅ-MM-DD"
PLAIN = "Skriv tal utan punkt eller komma mellan tusental"
WORDS = {
    "felvarde": ("det är ett felvärde från kalkylarket", "Rätta formeln i kalkylarket och spara filen på nytt."),
    "almanackan": ("dagen finns inte i almanackan", "Rätta datumet i källan."),
    "klockslag": ("klockslaget efter dagen finns inte", f"{ISO}, utan klockslag, eller rätta det i källan."),
    "serietal": (
        "det är ett tal, som Excels serietal för en dag",
        f"Ge kolumnen formatet datum i kalkylarket och spara filen på nytt. {ISO} om den sparas som text. Vilken dag "
        "talet är beror på kalkylarket (1900 eller 1904), så det gissas inte.",
    ),
    "tidsstampel": ("datum och klockslag står ihop utan skiljetecken", f"{ISO}."),
    "dag_forst": (
        "dag och månad står före året, och vilket som är vilket går inte att veta",
        f"{ISO}. Ställ in exporten så, eller ge kolumnen det formatet i kalkylarket.",
    ),
    "kort_ar": ("året har två siffror", f"{ISO}, med hela årtalet."),
    "andra_tecken": ("skiljetecknen är inte bindestreck, eller en nolla saknas", f"{ISO}."),
    "ofullstandigt": ("det är ett år eller en månad, inte en dag", f"{ISO}, med dagen."),
    "ord": ("det står med ord", f"{ISO}."),
    "tusental": ("punkt eller komma kan vara tusental eller decimaler", f"{PLAIN}: 1234 eller 1 234."),
    "decimaler": ("det har decimaler", "Skriv talet utan decimaler, eller rätta det i källan."),
    "mellanslag": ("siffrorna är ovanligt avdelade", "Skriv tusental med ett mellanslag före varje tre siffror."),
}


def told(issue: Issue, shape: str) -> Issue:
    "The finding with what is wrong and how it is mended, where the shape says it."
    if shape not in WORDS:
        return issue
    what, remedy = WORDS[shape]
    return replace(issue, says=f"{issue.says.rstrip('.')}: {what}.", remedy=remedy)
