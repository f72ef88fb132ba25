"""Partijen: who our customers are, how we may reach them, and who of us knows them (Klantinteracties API)."""
