"""Funktionsnedsättning."""
