"""What may be done with besluiten: scopes of the standard for applications, and what a functie allows to staff."""

LEZEN = "besluiten.lezen"
AANMAKEN = "besluiten.aanmaken"
BIJWERKEN = "besluiten.bijwerken"
VERWIJDEREN = "besluiten.verwijderen"

DECIDE = "besluiten.nemen"
DESTROY = "besluiten.vernietigen"

PERMISSIONS = {
    DECIDE: "Besluiten nemen en wijzigen",
    DESTROY: "Besluiten voor altijd verwijderen",
}
STAFF = {LEZEN: DECIDE, AANMAKEN: DECIDE, BIJWERKEN: DECIDE, VERWIJDEREN: DESTROY}
