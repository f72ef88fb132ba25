"""Documents: what was received, sent or made, each with its versions, and to what it belongs (Documenten API)."""
