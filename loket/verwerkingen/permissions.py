"""Who may read which colleague looked where. Reading it is written down too."""

READ = "verwerkingen.inzien"
PERMISSIONS = {READ: "Zien wie welke gegevens heeft bekeken"}
