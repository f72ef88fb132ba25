"""What staff may do with forms."""

NAMENS = "formulieren.namens"
OVERDRACHT = "formulieren.overdracht"
BEHEREN = "formulieren.beheren"
PERMISSIONS = {
    NAMENS: "Een formulier invullen voor een ander",
    OVERDRACHT: "Aanvragen zien die nog geen zaak zijn",
    BEHEREN: "Formulieren maken en publiceren",
}
