"""What staff may do with klantcontacten."""

VASTLEGGEN = "klantcontacten.vastleggen"
BEHANDELEN = "klantcontacten.behandelen"
BEKIJKEN = "klantcontacten.bekijken"
PERMISSIONS = {
    VASTLEGGEN: "Gesprekken aannemen en vastleggen",
    BEHANDELEN: "Terugbelverzoeken behandelen",
    BEKIJKEN: "Contacten van klanten bekijken",
}
