"""What a functie may allow in gebied."""

MANAGE = "gebied.beheren"
PERMISSIONS = {MANAGE: "Wijken, adressen en andere beheerders bekijken en beheren"}
