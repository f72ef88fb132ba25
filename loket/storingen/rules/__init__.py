"""What is said of an outage. No database, no clock."""
