"""Inloggen: how residents and businesses show who they are, how sure we are of it, and how long it lasts.

Staff have a door of their own (toegang). Here nothing is kept in a table: who is in stands sealed in the session.
"""
