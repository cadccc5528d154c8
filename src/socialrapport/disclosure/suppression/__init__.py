"""What to hide in a set of linked tables, by certificate."""
