"""What staff may do with forms."""

NAMENS = "formulieren.namens"
OVERDRACHT = "formulieren.overdracht"
BEHEREN = "formulieren.beheren"
BETALINGEN = "formulieren.betalingen"
PERMISSIONS = {
    NAMENS: "Een formulier invullen voor een ander",
    OVERDRACHT: "Aanvragen zien die nog geen zaak zijn",
    BETALINGEN: "Volgen wat nog betaald moet worden",
    BEHEREN: "Formulieren maken en publiceren",
}
