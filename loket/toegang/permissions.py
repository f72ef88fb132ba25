"""What a functie may allow here."""

MANAGE = "toegang.beheren"
PERMISSIONS = {MANAGE: "Functies, rechten en inloggen beheren"}
