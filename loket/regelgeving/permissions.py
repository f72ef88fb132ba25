"""What a role allows with regulations."""

EDIT = "regelgeving.beheren"

PERMISSIONS = {EDIT: "Regelingen invoeren en bekendmaking bijhouden"}
