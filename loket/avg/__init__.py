"""Who asks what we have of them (AVG 15 and 20) or wants it erased (AVG 17): gathered over the house, each room telling
its own part in its `persoon.py`.
"""
