"""An indicator's questions put to an engine."""
