"""Who keeps up what happens in the wijken."""

KEEP = "wijkagenda.bijhouden"
PERMISSIONS = {KEEP: "De wijkagenda bijhouden"}
