"""What staff may do with the promises; everybody can read them."""

BIJHOUDEN = "beloften.bijhouden"
PERMISSIONS = {BIJHOUDEN: "Bijhouden hoe het staat met de vijf beloften en de bouwstenen"}
