"""Rooster: who takes the phone and the reception when, who can be reached now, and whether that is enough."""
