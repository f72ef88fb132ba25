"""Questions about klantcontacten and what follows from them."""
