"""What a role allows with products."""

ARRANGE = "producten.inrichten"

PERMISSIONS = {ARRANGE: "Onderwerpen, instanties en officiële productnamen inrichten"}
