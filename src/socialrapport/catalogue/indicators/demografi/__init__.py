"""Demografi: folkmängden som talen ställs i relation till."""
