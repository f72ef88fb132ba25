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
TAKE_IN = "zaken.innemen"
CORRECT = "zaken.corrigeren"
DESTROY = "zaken.vernietigen"

GATHER = "avg.behandelen"  # declared by avg, which stands above: its page is one click away
PERMISSIONS = {
    HANDLE: "Zaken van het eigen team openen en behandelen",
    DIVIDE: "Zaken van alle teams zien en verdelen",
    CONFIDENTIAL: "Geheime zaken zien van wie je ook zaken ziet",
    CONSULT: "Opzoeken hoe een zaak ervoor staat, voor wie erover belt",
    TAKE_IN: "Een zaak openen voor wie belt, schrijft of langskomt",
    CORRECT: "Afgesloten zaken heropenen en verbeteren",
    DESTROY: "Zaken voor altijd verwijderen",
}
STAFF = {  # one of these is enough
    LEZEN: (HANDLE,),
    AANMAKEN: (HANDLE, TAKE_IN),
    BIJWERKEN: (HANDLE,),
    STATUSSEN: (HANDLE,),
    GEFORCEERD: (CORRECT,),
    HEROPENEN: (CORRECT,),
    VERWIJDEREN: (DESTROY,),
}
