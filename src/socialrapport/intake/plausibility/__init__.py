"""Is a delivery likely, beside earlier years? More than chance explains, with a stated rate of false alarms."""
