"""Who plans, and who sees how reachable afdelingen and teams are. Everybody of staff may look at the roster."""

PLAN = "rooster.plannen"
READ = "rooster.bereikbaarheid"
PERMISSIONS = {
    PLAN: "Het rooster van telefoon en balie maken",
    READ: "Bereikbaarheid van afdelingen en teams bekijken",
}
