"""Mer än var femte rad under rapportåret har samma datum."""

from typing import Any

from socialrapport.catalogue.rules.vanligt import daterat, i_ar
from socialrapport.model.issue import Severity
from socialrapport.model.rule import At, Case, Rule


def bryter(rader: Any, at: At) -> Any:
    arets = i_ar(rader, at)
    datum = arets[at.register.yearly]
    per_dag = arets.group_by(dag=datum).aggregate(antal=arets.count())
    med = per_dag.mutate(alla=per_dag.antal.sum().over())
    manga = med.filter((med.alla >= 50) & (med.antal * 5 > med.alla))
    return manga.select(
        detalj=manga.dag.strftime("%Y-%m-%d")
        + " på "
        + manga.antal.cast("string")
        + " av "
        + manga.alla.cast("string")
        + " rader"
    )


rule = Rule(
    id="ett_datum_for_manga",
    severity=Severity.WARNING,
    says="Mer än var femte rad under rapportåret har samma datum i registret {register}: {detalj}.",
    why="Ett datum som fyllts i av systemet, till exempel vid ett byte, gör att raderna räknas till fel år.",
    remedy="Kontrollera vad datumet betyder i uttaget.",
    publicly="Mer än var femte rad under rapportåret har samma datum.",
    when=daterat,
    told=bryter,
    breaks=Case(
        {
            "lvm": """
                personnummer | datum
                A1930 | 2024-01-01
                A1931 | 2024-01-01
                A1932 | 2024-01-01
                A1933 | 2024-01-01
                A1934 | 2024-01-01
                A1935 | 2024-01-01
                A1936 | 2024-01-01
                A1937 | 2024-01-01
                A1938 | 2024-01-01
                A1939 | 2024-01-01
                A1940 | 2024-01-01
                A1941 | 2024-02-12
                A1942 | 2024-03-13
                A1943 | 2024-04-14
                A1944 | 2024-05-15
                A1945 | 2024-06-16
                A1946 | 2024-07-17
                A1947 | 2024-08-18
                A1948 | 2024-09-19
                A1949 | 2024-10-20
                A1950 | 2024-11-21
                A1951 | 2024-12-22
                A1952 | 2024-02-23
                A1953 | 2024-03-24
                A1954 | 2024-04-25
                A1955 | 2024-05-26
                A1956 | 2024-06-27
                A1957 | 2024-07-01
                A1958 | 2024-08-02
                A1959 | 2024-09-03
                A1960 | 2024-10-04
                A1961 | 2024-11-05
                A1962 | 2024-12-06
                A1963 | 2024-02-07
                A1964 | 2024-03-08
                A1965 | 2024-04-09
                A1966 | 2024-05-10
                A1967 | 2024-06-11
                A1968 | 2024-07-12
                A1969 | 2024-08-13
                A1970 | 2024-09-14
                A1971 | 2024-10-15
                A1972 | 2024-11-16
                A1973 | 2024-12-17
                A1974 | 2024-02-18
                A1975 | 2024-03-19
                A1976 | 2024-04-20
                A1977 | 2024-05-21
                A1978 | 2024-06-22
                A1979 | 2024-07-23
            """,
        },
    ),
    holds=Case(
        {
            "lvm": """
                personnummer | datum
                A1930 | 2024-01-01
                A1931 | 2024-01-01
                A1932 | 2024-01-01
                A1933 | 2024-01-01
                A1934 | 2024-01-01
                A1935 | 2024-01-01
                A1936 | 2024-01-01
                A1937 | 2024-01-01
                A1938 | 2024-01-01
                A1939 | 2024-01-01
                A1940 | 2024-12-11
                A1941 | 2024-02-12
                A1942 | 2024-03-13
                A1943 | 2024-04-14
                A1944 | 2024-05-15
                A1945 | 2024-06-16
                A1946 | 2024-07-17
                A1947 | 2024-08-18
                A1948 | 2024-09-19
                A1949 | 2024-10-20
                A1950 | 2024-11-21
                A1951 | 2024-12-22
                A1952 | 2024-02-23
                A1953 | 2024-03-24
                A1954 | 2024-04-25
                A1955 | 2024-05-26
                A1956 | 2024-06-27
                A1957 | 2024-07-01
                A1958 | 2024-08-02
                A1959 | 2024-09-03
                A1960 | 2024-10-04
                A1961 | 2024-11-05
                A1962 | 2024-12-06
                A1963 | 2024-02-07
                A1964 | 2024-03-08
                A1965 | 2024-04-09
                A1966 | 2024-05-10
                A1967 | 2024-06-11
                A1968 | 2024-07-12
                A1969 | 2024-08-13
                A1970 | 2024-09-14
                A1971 | 2024-10-15
                A1972 | 2024-11-16
                A1973 | 2024-12-17
                A1974 | 2024-02-18
                A1975 | 2024-03-19
                A1976 | 2024-04-20
                A1977 | 2024-05-21
                A1978 | 2024-06-22
                A1979 | 2024-07-23
            """,
        },
    ),
)
