"""Charts and maps, drawn without a browser."""
