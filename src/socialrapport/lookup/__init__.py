"""What the catalogue says, as a person looks it up."""
