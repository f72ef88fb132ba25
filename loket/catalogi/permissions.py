"""What may be done with the catalogue: scopes of the standard for applications, and what a role allows to staff."""

LEZEN = "catalogi.lezen"
SCHRIJVEN = "catalogi.schrijven"
FORCED_WRITE = "catalogi.geforceerd-schrijven"
FORCED_DELETE = "catalogi.geforceerd-verwijderen"

ARRANGE = "catalogi.inrichten"

PERMISSIONS = {ARRANGE: "Zaaktypen inrichten en publiceren"}
STAFF = {LEZEN: ARRANGE, SCHRIJVEN: ARRANGE}  # nobody of staff forces: a new version is made
