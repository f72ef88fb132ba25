"""Uitvoer: everything that a town has, in open formats, for who leaves or wants it beside Loket. It stands at the top:
it reads what all others keep, and changes nothing.
"""
