"""Gesprek: the agent's one screen, with who calls, what to say, and how it ended. A window: it owns nothing."""
