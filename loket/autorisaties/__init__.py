"""Applications that may call our APIs: their secrets, and what each may do with which types (Autorisaties API)."""
