"""What anybody may open: report, follow, look around."""
