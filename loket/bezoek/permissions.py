"""Who may see how often the website is read. There is no person in the figures."""

READ = "bezoek.bekijken"
PERMISSIONS = {READ: "Cijfers over het bezoek aan de website bekijken"}
