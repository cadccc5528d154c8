"""What a claim is about: its table, group, place and period, by the words of its sentence."""
