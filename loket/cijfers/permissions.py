"""What staff may do with the figures; what is public everybody can read."""

BEKIJKEN = "cijfers.bekijken"
TOELICHTEN = "cijfers.toelichten"
INRICHTEN = "cijfers.inrichten"
BEOORDELEN = "cijfers.beoordelen"
PERMISSIONS = {
    BEKIJKEN: "Alle cijfers bekijken, met de uitsplitsing en de lijst erachter",
    TOELICHTEN: "Uitleggen waarom een norm niet is gehaald",
    INRICHTEN: "Indicatoren, normen en eigenaren inrichten",
    BEOORDELEN: "Een steekproef van antwoorden lezen en beoordelen",
}
