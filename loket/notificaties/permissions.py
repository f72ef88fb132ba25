"""What an administrator may do with subscriptions of other systems."""

MANAGE = "notificaties.beheren"

PERMISSIONS = {MANAGE: "Zien of andere systemen hun notificaties krijgen, en die opnieuw sturen"}
