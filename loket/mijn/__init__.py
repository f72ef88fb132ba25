"""Mijn: the page of who is in. Where their zaken are, by when, and what they must do; and what we know of them.

A window: it reads across what stands below, and keeps only until when somebody read their messages.
"""
