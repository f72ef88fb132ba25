"""The scenes of a day in the town, one file for who plays in them. Each answers what the next ones need to know."""
