"""Indicator × clean tables → Cube. What it makes is unsafe and goes nowhere but to disclosure."""

from socialrapport.compute.evaluate import evaluate, evaluate_all
from socialrapport.compute.tables import build_tables

__all__ = ["build_tables", "evaluate", "evaluate_all"]
