"""Methods of statistics, each with its source. Numbers in, numbers out: nothing here knows where they come from."""
