"""What an administrator may do here."""

OPDRACHTEN = "beheer.opdrachten"

PERMISSIONS = {OPDRACHTEN: "Mislukte opdrachten zien en opnieuw laten doen"}
