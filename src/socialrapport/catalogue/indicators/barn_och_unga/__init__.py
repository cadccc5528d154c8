"""Barn och unga."""
