"""Named questions about meldingen, with frozen rows as answer."""
