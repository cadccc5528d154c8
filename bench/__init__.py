"""Times and memory of the commands, as a person meets them. Prints figures; asserts nothing."""
