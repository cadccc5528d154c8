"""Words and figures that are known to be right: how numbers are written, and closed lists of words with conditions."""
