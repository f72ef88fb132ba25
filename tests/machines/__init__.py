"""Machines that take steps as chance has it, and look after each whether the house still stands.

Hypothesis chooses the steps; what breaks is told as the shortest row of steps that breaks it. A step is one command: it
is done and told once, or it is refused, or it breaks at its end; the last two leave nothing behind. Time goes by as
chance has it too. One file for each machine, with a model of its own that knows nothing of our code.
"""
