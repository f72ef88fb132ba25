"""Questions about regulations."""
