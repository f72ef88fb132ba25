"""The outside world: one client and one fake for each system, and both pass the same test."""
