"""What people type about post."""
