"""What can be found and what is answered: without a database, a clock or a request."""
