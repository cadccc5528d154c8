"""Mer än var tionde rad under rapportåret saknar distrikt."""

from typing import Any

from socialrapport.catalogue.rules.vanligt import har_ar, i_ar
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Only, Rule


def bryter(rader: Any, at: At) -> Any:
    arets = i_ar(rader, at)
    raknat = arets.aggregate(alla=arets.count(), utan=arets.distrikt.isnull().sum())
    manga = raknat.filter((raknat.alla >= 20) & (raknat.utan * 10 > raknat.alla) & at.divided)
    return manga.select(detalj=manga.utan.cast("string") + " av " + manga.alla.cast("string"))


rule = Rule(
    id="distrikt_saknas",
    severity=Severity.WARNING,
    says="Mer än var tionde rad under rapportåret saknar distrikt i registret {register}.",
    why="Raderna räknas i helheten men inte i något distrikt, och distriktens tal blir för låga.",
    remedy="Komplettera distriktet i källan.",
    only=Only.DIVIDED,
    publicly="Mer än var tionde rad under rapportåret saknar distrikt.",
    when=har_ar,
    column="distrikt",
    told=bryter,
    breaks=Case(
        {
            "lvm": """
                personnummer | datum | distrikt
                A1950 | 2024-03-01 |
                A1951 | 2024-03-02 |
                A1952 | 2024-03-03 |
                A1953 | 2024-03-04 | 04
                A1954 | 2024-03-05 | 04
                A1955 | 2024-03-06 | 04
                A1956 | 2024-03-07 | 04
                A1957 | 2024-03-08 | 04
                A1958 | 2024-03-09 | 04
                A1959 | 2024-03-10 | 04
                A1960 | 2024-03-11 | 04
                A1961 | 2024-03-12 | 04
                A1962 | 2024-03-13 | 04
                A1963 | 2024-03-14 | 04
                A1964 | 2024-03-15 | 04
                A1965 | 2024-03-16 | 04
                A1966 | 2024-03-17 | 04
                A1967 | 2024-03-18 | 04
                A1968 | 2024-03-19 | 04
                A1969 | 2024-03-20 | 04
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | datum | distrikt
                A1950 | 2024-03-01 |
                A1951 | 2024-03-02 |
                A1952 | 2024-03-03 | 04
                A1953 | 2024-03-04 | 04
                A1954 | 2024-03-05 | 04
                A1955 | 2024-03-06 | 04
                A1956 | 2024-03-07 | 04
                A1957 | 2024-03-08 | 04
                A1958 | 2024-03-09 | 04
                A1959 | 2024-03-10 | 04
                A1960 | 2024-03-11 | 04
                A1961 | 2024-03-12 | 04
                A1962 | 2024-03-13 | 04
                A1963 | 2024-03-14 | 04
                A1964 | 2024-03-15 | 04
                A1965 | 2024-03-16 | 04
                A1966 | 2024-03-17 | 04
                A1967 | 2024-03-18 | 04
                A1968 | 2024-03-19 | 04
                A1969 | 2024-03-20 | 04
            """,
        },
    ),
)
