"""What may be done with documents: scopes of the standard for applications, and what a role allows to staff."""

LEZEN = "documenten.lezen"
AANMAKEN = "documenten.aanmaken"
BIJWERKEN = "documenten.bijwerken"
GEFORCEERD = "documenten.geforceerd-bijwerken"
VERWIJDEREN = "documenten.verwijderen"
LOCK = "documenten.lock"
UNLOCK = "documenten.geforceerd-unlock"

HANDLE = "documenten.behandelen"
RELEASE = "documenten.vrijgeven"
DESTROY = "documenten.vernietigen"

PERMISSIONS = {
    HANDLE: "Documenten lezen, toevoegen en wijzigen",
    RELEASE: "Documenten vrijgeven die een ander vasthoudt",
    DESTROY: "Documenten voor altijd verwijderen",
}
STAFF = {
    LEZEN: HANDLE,
    AANMAKEN: HANDLE,
    BIJWERKEN: HANDLE,
    GEFORCEERD: HANDLE,
    LOCK: HANDLE,
    UNLOCK: RELEASE,
    VERWIJDEREN: DESTROY,
}
