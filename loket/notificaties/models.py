"""Channels, subscriptions with their filters, and what waits to be delivered."""
