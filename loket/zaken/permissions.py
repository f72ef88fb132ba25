"""What may be done with zaken: scopes of the standard for applications, and what a role allows to staff."""

LEZEN = "zaken.lezen"
AANMAKEN = "zaken.aanmaken"
BIJWERKEN = "zaken.bijwerken"
GEFORCEERD = "zaken.geforceerd-bijwerken"
STATUSSEN = "zaken.statussen.toevoegen"
HEROPENEN = "zaken.heropenen"
VERWIJDEREN = "zaken.verwijderen"

HANDLE = "zaken.behandelen"
DIVIDE = "zaken.verdelen"
CONFIDENTIAL = "zaken.vertrouwelijk"
CONSULT = "zaken.inzien"
CORRECT = "zaken.corrigeren"
DESTROY = "zaken.vernietigen"

PERMISSIONS = {
    HANDLE: "Zaken van het eigen team openen en behandelen",
    DIVIDE: "Zaken van alle teams zien en verdelen",
    CONFIDENTIAL: "Geheime zaken zien van wie je ook zaken ziet",
    CONSULT: "Opzoeken hoe een zaak ervoor staat, voor wie erover belt",
    CORRECT: "Afgesloten zaken heropenen en verbeteren",
    DESTROY: "Zaken voor altijd verwijderen",
}
STAFF = {
    LEZEN: HANDLE,
    AANMAKEN: HANDLE,
    BIJWERKEN: HANDLE,
    STATUSSEN: HANDLE,
    GEFORCEERD: CORRECT,
    HEROPENEN: CORRECT,
    VERWIJDEREN: DESTROY,
}
