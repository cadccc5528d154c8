"""Familjerätt."""
