"""What staff may do with what people think of us."""

BEKIJKEN = "waardering.bekijken"
BIJHOUDEN = "waardering.bijhouden"
PERMISSIONS = {
    BEKIJKEN: "Zien wat klanten van ons vinden, en open antwoorden een label geven",
    BIJHOUDEN: "Cijfers naast andere gemeenten bijhouden, en collega's vragen wat zij vinden",
}
