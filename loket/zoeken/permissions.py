"""What staff may do with search."""

ARRANGE = "zoeken.inrichten"

PERMISSIONS = {ARRANGE: "Zoeken verbeteren: eigen woorden, beste antwoorden, vragenbomen en gewichten"}
