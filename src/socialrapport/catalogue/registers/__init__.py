"""Registren: en fil för varje källa, så som ägaren lämnar den."""
