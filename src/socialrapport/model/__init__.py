"""The nouns. Frozen values with a promise; standard library only, no step of the flow."""
