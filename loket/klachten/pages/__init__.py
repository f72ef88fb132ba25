"""What residents and staff see of klachten."""
