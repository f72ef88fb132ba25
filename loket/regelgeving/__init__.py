"""The regulations of the town: what is in force on a day, and whether it was made known (Bekendmakingswet)."""
