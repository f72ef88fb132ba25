"""What staff may do here. Who leads a team, sees and keeps what is about the people of that team."""

BEHEREN = "personeel.beheren"
PERMISSIONS = {BEHEREN: "Trainingen, competenties en het inwerkprogramma bijhouden"}
