"""Beheer: the administrators' window. It reads across the house and owns nothing."""
