"""Who may write down and end by hand that something did not work; every colleague may read it."""

KEEP = "storingen.bijhouden"
PERMISSIONS = {KEEP: "Storingen opschrijven en afsluiten"}
