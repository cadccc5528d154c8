"""`python -m socialrapport`."""

from socialrapport.cli import main

main()
