"""Verwerkingen: who looked at whose data, when and what for. Two logs, kept apart: one about the persons whose data
were used, one about the colleagues who used them.
"""
