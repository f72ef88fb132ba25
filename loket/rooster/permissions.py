"""Who plans. Everybody of staff may look at the roster."""

PLAN = "rooster.plannen"
PERMISSIONS = {PLAN: "Het rooster van telefoon en balie maken"}
