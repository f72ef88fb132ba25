"""Everything that the town has, row by row: what is read is never held whole."""
