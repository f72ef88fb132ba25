"""Questions about zaken, and how their resources read."""
