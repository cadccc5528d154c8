"""Socialpsykiatri."""
