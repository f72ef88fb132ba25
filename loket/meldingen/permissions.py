"""What a role may allow in this capability."""

HANDLE = "meldingen.behandelen"
DIVIDE = "meldingen.verdelen"
ARRANGE = "meldingen.inrichten"

PERMISSIONS = {
    HANDLE: "Meldingen van het eigen team behandelen",
    DIVIDE: "Alle meldingen zien, verdelen en behandelen",
    ARRANGE: "Soorten meldingen, routes en piket inrichten",
}
