"""The report as pages of a site."""
