"""When there is time, what may be agreed, and what follows. No database, no clock."""
