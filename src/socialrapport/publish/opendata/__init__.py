"""Safe cubes as data files: one table each, and a list of them."""
