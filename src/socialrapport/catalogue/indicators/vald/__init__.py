"""Våld i nära relationer och hedersrelaterat våld och förtryck."""
