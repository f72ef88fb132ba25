"""What staff may do with the programme. Every colleague reads it, and plans measures."""

BEHEREN = "programma.beheren"
PERMISSIONS = {BEHEREN: "Het programma dienstverlening bijhouden: visie, deelprojecten, besluiten en alle maatregelen"}
