"""How the promises stand, today or on any day of the past."""
