"""What staff may do with mail."""

BEHANDELEN = "mail.behandelen"
VERDELEN = "mail.verdelen"
INRICHTEN = "mail.inrichten"
PERMISSIONS = {
    BEHANDELEN: "Mail van de eigen teams behandelen",
    VERDELEN: "Alle mail bekijken en verdelen",
    INRICHTEN: "Postbussen voor e-mail inrichten",
}
