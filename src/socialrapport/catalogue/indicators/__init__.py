"""Indikatorerna: en fil för varje, i en mapp för varje område."""
