"""What Open Klant does in its own way, besides `Api.open_klant`: references, addresses, and how resources are kept."""
