"""A busy Monday of a town of 30,000 as load: who asks what, how often, how long they wait (`start.py bench town`)."""
