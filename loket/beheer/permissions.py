"""What an administrator may do here."""

OPDRACHTEN = "beheer.opdrachten"
RECHTEN = "beheer.rechten"

PERMISSIONS = {
    OPDRACHTEN: "Mislukte opdrachten zien en opnieuw laten doen",
    RECHTEN: "Zien wie wat mag",
}
