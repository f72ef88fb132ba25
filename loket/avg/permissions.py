"""Who may gather all of one person."""

BEHANDELEN = "avg.behandelen"
PERMISSIONS = {BEHANDELEN: "Laten zien en wissen wat wij van één persoon hebben (AVG)"}
