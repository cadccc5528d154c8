"""A built edition opened again: its tables, as whoever has the folder can read them."""

from socialrapport.opened import before, counts, documents, tables

__all__ = ["before", "counts", "documents", "tables"]
