"""Valideringsreglerna: en fil för varje regel."""
