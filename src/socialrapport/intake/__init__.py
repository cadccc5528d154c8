"""Extract → Delivery → Issues: reads what was delivered, says what is wrong, sets aside, forgets who."""

from socialrapport.intake.receive import receive
from socialrapport.intake.report import describe, stop_on_fatal, worklists

__all__ = ["describe", "receive", "stop_on_fatal", "worklists"]
