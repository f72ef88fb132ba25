"""What machines send and get: JSON and XML by national and open standards."""
