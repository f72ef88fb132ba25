"""Who may agree to what, what stands in the way of destroying, and when a file is handed over."""
