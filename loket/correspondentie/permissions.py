"""What staff may do with what we write back."""

SCHRIJVEN = "correspondentie.schrijven"
POSTEN = "correspondentie.posten"
SJABLONEN = "correspondentie.sjablonen"
PERMISSIONS = {
    SCHRIJVEN: "Brieven en mails schrijven bij zaken",
    POSTEN: "Brieven afdrukken en op de post doen",
    SJABLONEN: "Sjablonen van brieven maken en vaststellen",
}
