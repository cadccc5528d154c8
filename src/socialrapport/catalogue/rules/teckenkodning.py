"""Texten har förvrängda tecken (till exempel Ã¥ i stället för å)."""

from socialrapport.model.issue import Severity
from socialrapport.model.rule import Rule

rule = Rule(
    id="teckenkodning",
    severity=Severity.WARNING,
    says="Texten har förvrängda tecken (till exempel Ã¥ i stället för å).",
    why="Koder med å, ä eller ö känns inte igen.",
    remedy="Spara filen som UTF-8 direkt ur källsystemet, utan omvägar.",
)
