"""Where unsafe becomes safe: what is hidden, what gives way, and the gate that all must pass. This is surgery."""
