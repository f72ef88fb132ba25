"""The catalogue: which zaken, documents and besluiten there are, and how each of them runs (Catalogi API)."""
