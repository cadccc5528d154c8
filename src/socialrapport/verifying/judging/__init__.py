"""One claim against the cells that it means: how much, which way, by how much, and what is said of it."""
