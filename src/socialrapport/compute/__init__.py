"""Indicator × clean tables → Cube. What it makes is unsafe and goes nowhere but to disclosure."""

from socialrapport.compute.clean_tables import build_tables
from socialrapport.compute.evaluate import evaluate, evaluate_all

__all__ = ["build_tables", "evaluate", "evaluate_all"]
