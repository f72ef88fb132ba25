"""Meldingen openbare ruimte: a resident tells what is broken outside, the right team mends it, the resident hears it.

A melding is no application and its handling no decision: our own norms count, not the terms of the Awb. It is made
without log-in and without BSN. State diagram and texts: docs/meldingen.md.
"""
