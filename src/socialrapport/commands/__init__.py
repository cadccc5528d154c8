"""The commands, by what they are about. Heavy libraries are imported inside them, so that `--help` answers at once."""
