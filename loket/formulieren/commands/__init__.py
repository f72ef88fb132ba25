"""What changes a form, and what somebody sends in with it."""
