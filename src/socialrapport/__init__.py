"""Socialrapport makes a municipality's yearly social-services report from its own registers."""

__version__ = "0.1.0"
