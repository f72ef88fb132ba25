"""What staff may do with berichten."""

VIEW = "berichten.bekijken"

PERMISSIONS = {VIEW: "Verzonden en mislukte berichten bekijken en opnieuw sturen"}
