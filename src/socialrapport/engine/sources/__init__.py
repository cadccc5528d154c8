"""Databases of others that registers are read from."""
