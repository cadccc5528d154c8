"""Hemlöshet."""
