"""Werkplek: where staff begins the day. It reads across the capabilities below it and owns nothing."""
