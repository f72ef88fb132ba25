"""A form as data, and what follows from it: no database, no clock, no request."""
