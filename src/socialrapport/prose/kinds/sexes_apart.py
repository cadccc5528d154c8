"""That women and men have grown more unlike, or more alike."""

from __future__ import annotations

from socialrapport.model.finding import Finding, FindingKind
from socialrapport.model.safe import SafeCube
from socialrapport.prose.kinds.inequality import apart
from socialrapport.prose.message import Manner, Message, Sex

KIND, ORDER, OF_THE_FIGURE = FindingKind.SEXES_APART, 65, False

HAS = {
    "sv": "sedan {since} | skillnaden mellan {women} och {men} i {subject} | har | {way}",
    "en": "since {since} | the difference between {women} and {men} in {subject} | has | {way}",
}
HAS_TOO = {
    "sv": "sedan {since} | skillnaden mellan {women} och {men} | har | {way}",
    "en": "since {since} | the difference between {women} and {men} | has | {way}",
}


def message(finding: Finding, cube: SafeCube, manner: Manner) -> Message:
    "*Sedan 2019 har skillnaden mellan kvinnor och män i andelen … minskat.*"
    return apart(finding, HAS_TOO if manner.before else HAS, {"women": Sex("K"), "men": Sex("M")})
