"""Open data of meetings, for everybody and read only."""
