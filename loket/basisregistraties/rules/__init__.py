"""Which fields may be asked, and what an answer says."""
