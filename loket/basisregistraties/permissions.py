"""Who looks into what people say that is wrong in a register, and who arranges which team does."""

HANDLE = "basisregistraties.terugmelden"
ARRANGE = "basisregistraties.inrichten"
PERMISSIONS = {
    HANDLE: "Terugmeldingen over basisregistraties behandelen",
    ARRANGE: "Instellen welk team terugmeldingen behandelt",
}
