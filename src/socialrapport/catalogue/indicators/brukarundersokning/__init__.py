"""Brukarundersökningar."""
