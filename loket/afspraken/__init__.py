"""Afspraken: what somebody can make an appointment for, when there is time, and the visits that were agreed."""
