"""Skadligt bruk och beroende."""
