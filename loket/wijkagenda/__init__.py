"""Wijkagenda: what happens around a home, as data of somebody: works on the road, days for waste, permits (S-144)."""
