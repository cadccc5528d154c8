"""Tables from outside, as files: one of cells, and one that says how the codes add up."""
