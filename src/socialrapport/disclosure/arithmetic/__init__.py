"""Exact arithmetic over linked tables that choosing what to hide stands on. The attack has its own."""
