"""What staff may do with klantcontacten."""

VASTLEGGEN = "klantcontacten.vastleggen"
BEHANDELEN = "klantcontacten.behandelen"
BEKIJKEN = "klantcontacten.bekijken"
CIJFERS = "klantcontacten.cijfers"
INRICHTEN = "klantcontacten.inrichten"
PERMISSIONS = {
    VASTLEGGEN: "Gesprekken aannemen en vastleggen",
    BEHANDELEN: "Terugbelverzoeken behandelen",
    BEKIJKEN: "Contacten van klanten bekijken",
    CIJFERS: "Cijfers van contacten bekijken",
    INRICHTEN: "Normen voor contacten inrichten",
}
