"""Finding → Swedish: one file for each kind of sentence."""
