"""From a delivered file to sound rows: read as text, persons made pseudonyms, the rules of rows and of registers."""
