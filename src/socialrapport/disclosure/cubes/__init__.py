"""The cubes of an edition as one set of linked tables: which counts are one, what sums, what was told before."""
