"""Loket: one counter for everything a municipality does for its people."""
