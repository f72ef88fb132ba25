"""What may be done with a regulation, how its text reads, and in which form the national facility takes it."""
