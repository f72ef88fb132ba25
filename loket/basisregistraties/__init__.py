"""Basisregistraties: what the national registers know of a person or a company, asked for a purpose, field by field.

Nothing of it is kept here, but that it was asked: which fields, for what, when, and whether there was an answer.
"""
