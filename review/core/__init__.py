"""What the desk is, without a web, a database or a clock: who may do what when, what was done, and what it is worth."""
