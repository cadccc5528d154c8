"""The release desk: from a finished edition to the public, through the people who answer for it.

A separate application. It imports socialrapport and reads finished editions only; nothing imports it.
"""
