"""A built edition opened again: its tables, as whoever has the folder can read them."""

from socialrapport.opened import counts, documents, tables

__all__ = ["counts", "documents", "tables"]
