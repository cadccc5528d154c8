"""Tables that their owner has already published: read, and held against themselves."""
