"""Products for other systems: the Open Product API (read side) and Samenwerkende Catalogi. Public data, no key."""
