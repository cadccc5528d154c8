"""Månader, där samma enhet kan räknas i flera."""

from dataclasses import replace

from socialrapport.catalogue.breakdowns.manad import breakdown as manad

breakdown = replace(manad, total_label="Året", single=False, total_english="At least one month")
