"""What who asks sees: a step per page, the summary, the receipt. All of it works without script."""
