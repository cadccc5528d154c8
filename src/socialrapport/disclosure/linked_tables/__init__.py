"""Any set of tables that hang together."""
