"""Who keeps places and opening hours."""

MANAGE = "locaties.beheren"
PERMISSIONS = {MANAGE: "Locaties en openingstijden beheren"}
