"""Who takes calls, who sees the board, and who arranges telephones."""

CALL = "telefonie.bellen"
BOARD = "telefonie.bord"
MANAGE = "telefonie.beheren"
PERMISSIONS = {
    CALL: "Telefoongesprekken aannemen",
    BOARD: "Het bord en de cijfers van de telefoon bekijken",
    MANAGE: "Toestellen en de telefooncentrale beheren",
}
