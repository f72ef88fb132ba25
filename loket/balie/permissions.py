"""Who welcomes visitors, who helps them, who sees the figures, and who arranges the hall."""

WELCOME = "balie.ontvangen"
HELP = "balie.helpen"
FIGURES = "balie.cijfers"
ARRANGE = "balie.inrichten"
PERMISSIONS = {
    WELCOME: "Bezoekers ontvangen en een nummer geven",
    HELP: "Bezoekers helpen aan een balie",
    FIGURES: "De cijfers van de balie bekijken",
    ARRANGE: "Balies, rijen en aanmeldzuilen inrichten",
}
