"""Beloften: the five promises of the national checklist, the instruments behind each, and the NUP building blocks."""
