"""Who prepares a list, who agrees for a department, and who decides as archivist: never the same person on one list."""

PREPARE = "archief.voorbereiden"
REVIEW = "archief.beoordelen"
APPROVE = "archief.vaststellen"

PERMISSIONS = {
    PREPARE: "Vernietigingslijsten maken en zaken vasthouden",
    REVIEW: "Voor de eigen afdeling instemmen met vernietigen",
    APPROVE: "Als archivaris instemmen, waarna zaken voor altijd weg zijn",
}
ANY = tuple(PERMISSIONS)
