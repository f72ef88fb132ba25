"""Who it is, and what the whole house has of them."""
