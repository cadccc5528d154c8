"""The plain-Python judge: slow, obvious, and what every engine must agree with."""
