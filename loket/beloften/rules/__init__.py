"""How a score is counted, and what goes with it."""
