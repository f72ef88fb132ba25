"""The two jobs that can never be done, by name."""

RAISES, KILLS = "drill.raises", "drill.kills"
