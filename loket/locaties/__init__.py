"""Where people can come: places of the town with their hours, exceptions to them, and what is there for whom."""
