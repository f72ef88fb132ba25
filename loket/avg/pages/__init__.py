"""Pages for who handles a request of a person about their data."""
