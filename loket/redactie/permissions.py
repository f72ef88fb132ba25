"""The roles of the editorial statute (S-98). Who owns a page stands with the page itself."""

WRITE = "redactie.schrijven"
FINAL = "redactie.eindredactie"
LEGAL = "redactie.juridisch"
WEBMASTER = "redactie.webmaster"

PERMISSIONS = {
    WRITE: "Pagina's schrijven en voorstellen",
    FINAL: "Pagina's van anderen nakijken en publiceren (eindredactie)",
    LEGAL: "Pagina's juridisch nakijken",
    WEBMASTER: "Redactiestatuut, overdracht en kapotte links beheren",
}
ANY = tuple(PERMISSIONS)
