"""What staff may do with klachten. Somebody who is complained about sees only what Awb 9:9 gives, whatever the role."""

AANNEMEN = "klachten.aannemen"
BEHANDELEN = "klachten.behandelen"
COORDINEREN = "klachten.coordineren"
PERMISSIONS = {
    AANNEMEN: "Een klacht opschrijven voor wie belt of langskomt",
    BEHANDELEN: "Klachten behandelen die aan jou zijn gegeven",
    COORDINEREN: "Alle klachten zien en verdelen, en het jaarverslag maken",
}
