"""What staff may do with what people think of us."""

BEKIJKEN = "waardering.bekijken"
PERMISSIONS = {BEKIJKEN: "Zien wat klanten van ons vinden, en open antwoorden een label geven"}
