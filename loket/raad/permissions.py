"""What a role allows with meetings."""

EDIT = "raad.beheren"

PERMISSIONS = {EDIT: "Vergaderingen, stukken, stemmingen en verslagen bijhouden"}
