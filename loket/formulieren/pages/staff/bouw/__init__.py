"""Where editors build forms: the list, the bench, its parts, the versions, a try-out and the figures."""
