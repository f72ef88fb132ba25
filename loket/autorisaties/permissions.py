"""What an administrator may do with applications."""

MANAGE = "autorisaties.beheren"

PERMISSIONS = {MANAGE: "Applicaties zien, sleutels geven en intrekken"}
