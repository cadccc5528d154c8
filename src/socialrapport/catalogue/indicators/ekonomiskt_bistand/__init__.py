"""Ekonomiskt bistånd."""
